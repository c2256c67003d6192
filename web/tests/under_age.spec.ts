import { expect, type Page } from "@playwright/test";
import { test } from "./demo";
import { look, speak } from "./look";
import { signedIn } from "./staff";

test.use({ story: "age" });

const addressOf = (page: Page) => page.url().replace(/\/staff\/.*/, "/staff/");

// Whom no product covers by age is never refused: an operator's screen says so, and the chair asks for a clinician first.
test("someone of 16 is booked, seen by the operator, and at the chair a clinician decides", async ({ browser, running }) => {
  const phone = await signedIn(browser, running, "operator", 1280);
  await phone.getByLabel("Town or zip").fill("06514");
  await phone.keyboard.press("Enter");
  await phone.locator(".phone__when .lot").first().getByRole("button").first().click();
  await phone.locator(".times .usa-button").first().click();
  await phone.getByLabel("Name to call").fill("Noa");
  await phone.locator(".phone__when").getByLabel(/Birth date/).fill("1/5/2006");
  await phone.getByRole("button", { name: "Book it" }).click();
  await expect(phone.getByText("At this age a clinician decides")).toBeVisible();
  const code = (await phone.locator(".next__code").textContent()) ?? "";
  await look(phone, "staff-phone-under-age.1280");
  await phone.locator(".phone__when").getByRole("button", { name: "Next call" }).click();
  await phone.getByLabel("Code, name or phone").fill(code);
  await phone.keyboard.press("Enter");
  await expect(phone.locator(".phone__who .lot").getByText("At this age a clinician decides")).toBeVisible();

  const nurse = await signedIn(browser, running, "nurse", 768);
  await nurse.keyboard.press("F4");
  await nurse.keyboard.type("Ria");
  await nurse.keyboard.press("Tab");
  await nurse.keyboard.type("01052006");
  await nurse.keyboard.press("Enter");
  const side = nurse.getByRole("region", { name: "The person chosen" });
  await expect(side.getByText(/Age 16: a clinician decides/).first()).toBeVisible();
  await expect(nurse.locator(".row", { hasText: "Ria" })).toContainText("clinician first");
  await side.getByText("No", { exact: true }).first().click();
  await side.getByRole("button", { name: /no to the rest/ }).click();
  await side.getByRole("button", { name: "Go on", exact: true }).click();
  await expect(side.getByText(/has read or heard/)).toHaveCount(0);
  await look(nurse, "staff-under-age.768");
  await side.getByRole("button", { name: "The clinician decided: go on" }).click();
  await expect(side.getByText(/has read or heard/)).toBeVisible();

  await nurse.goto(`${addressOf(nurse)}tasks`);
  await nurse.getByRole("button", { name: /A clinician decides, for this age/ }).first().click();
  await expect(nurse.getByRole("button", { name: "Open the person" })).toBeVisible();
  await look(nurse, "staff-task-under-age.768");
  await speak(nurse.context(), "es");
  await nurse.reload();
  await expect(nurse.getByText("Decide un profesional clínico, por la edad").first()).toBeVisible();
});
