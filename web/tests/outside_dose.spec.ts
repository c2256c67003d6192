import { expect } from "@playwright/test";
import { test } from "./demo";
import { look } from "./look";
import { signedIn } from "./staff";

test.use({ story: "outside" });

// After a dose elsewhere the next is dose 2, wherever a number is shown: door, list, chair, record, phone.
test("a dose elsewhere makes the next one dose 2 everywhere", async ({ browser, running }) => {
  const nurse = await signedIn(browser, running, "nurse", 768);
  const side = nurse.getByRole("region", { name: "The person chosen" });
  const walkIn = async (name: string) => {
    await nurse.keyboard.press("F4");
    await side.getByLabel("Name to call").fill(name);
    await side.getByLabel(/Birth date/).fill("4/28/1990");
  };
  await walkIn("Vera");
  await side.getByText("Yes, one").click();
  await side.getByRole("button", { name: "On the list" }).or(side.locator("button[type=submit]")).first().click();
  await expect(side.getByText("Enter the day as month, day, year").first()).toBeVisible();
  await side.getByLabel("Day of that dose").fill("6/20/2022");
  await look(nurse, "staff-walk-in-earlier-dose.768");
  await side.locator("button[type=submit]").click();
  await expect(side.getByRole("heading", { name: "Vera" })).toBeVisible();
  await expect(nurse.locator(".row", { hasText: "Vera" })).toContainText("Dose 2");

  await walkIn("Otis");
  await side.locator("button[type=submit]").click();
  await expect(nurse.locator(".row", { hasText: "Otis" })).toContainText("Dose 1");
  await side.getByRole("button", { name: "Had a dose elsewhere" }).click();
  await side.getByLabel("Day of that dose").fill("6/20/2022");
  await side.getByRole("button", { name: "Add this dose" }).click();
  await expect(nurse.locator(".row", { hasText: "Otis" })).toContainText("Dose 2");
  await expect(side.locator(".who")).toContainText("Dose 2");
  await look(nurse, "staff-outside-dose.768");
  await side.getByText("No", { exact: true }).first().click();
  await side.getByRole("button", { name: /no to the rest/ }).click();
  await side.getByRole("button", { name: "Go on", exact: true }).click();
  await side.getByText(/has read or heard/).click();
  await side.getByText("Opted out", { exact: false }).first().click();
  await side.getByRole("button", { name: "Go on", exact: true }).click();
  await side.getByRole("radio", { name: /Lot/ }).first().check({ force: true });
  await side.getByText(/upper arm/i).first().click();
  await side.getByRole("button", { name: /Dose 2 is given: record it/ }).click();
  await expect(side.getByText("Dose 2 is on record.")).toBeVisible();
  await expect(side.getByText("The series is complete.")).toBeVisible();
  await expect(side.locator(".doses li")).toHaveText([/Dose 1 .* elsewhere/, /Dose 2 /]);
  await look(nurse, "staff-outside-dose-done.768");
});
