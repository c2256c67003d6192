import { expect } from "@playwright/test";
import { test } from "./demo";
import { consoleFaults, look } from "./look";
import { giveDose, signedIn } from "./staff";

test.use({ story: "wait" });

test("the wait after a dose is ended and taken up again; a reaction asks for its form first", async ({ browser, running }) => {
  const page = await signedIn(browser, running, "nurse", 768);
  const faults = consoleFaults(page);
  const side = await giveDose(page, "Lou", "03/02/1988");
  const wait = side.locator(".observation");
  await wait.getByRole("button", { name: "Left before the time" }).click();
  await expect(page.getByText(/The wait ended at .*: left before the time/)).toBeVisible();
  await page.locator(".notices").getByRole("button", { name: "Undo" }).click();
  await expect(wait.getByText(/Stays until/)).toBeVisible();
  await wait.getByRole("button", { name: "Left before the time" }).click();
  await look(page, "staff-wait-ended.768");
  await side.getByRole("button", { name: "Take that back" }).click();
  await expect(page.locator(".notice")).toHaveCount(0);

  await wait.getByRole("button", { name: "Had a reaction" }).click();
  await expect(side.getByRole("heading", { name: "A reaction after the dose" })).toBeVisible();
  await expect(wait, "the person is still watched").toBeVisible();
  const choices = await side.getByLabel("What happened").locator("option").allTextContents();
  expect(choices.join()).not.toMatch(/volume|amount/i);
  await side.getByLabel("What happened").selectOption({ index: 1 });
  await side.getByLabel(/What was done/).pressSequentially("Lay down, water");
  await expect(side.getByLabel(/What was done/), "typing keeps its place").toHaveValue("Lay down, water");
  await side.getByText("Moderate", { exact: true }).click();
  await look(page, "staff-wait-reaction.768");
  await side.getByRole("button", { name: "Report it" }).click();
  await expect(side.getByText("Reported. A task is open")).toBeVisible();
  await expect(wait).toHaveCount(0);
  await expect(side.getByText(/The wait ended at .*: a reaction/)).toBeVisible();
  await look(page, "staff-wait-reported.768");
  expect(faults).toEqual([]);
});
