import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { test } from "./demo";
import { consoleFaults, look } from "./look";
import { printed, signedIn } from "./staff";

test.use({ story: "paper" });

// A walk-in is vaccinated; what works on paper, what goes to the registry, and what a reaction asks for.
test("a day is printed, its doses are files, and a reaction gives the facts for VAERS", async ({ browser, running }) => {
  const page = await signedIn(browser, running, "nurse", 768);
  const faults = consoleFaults(page);
  await expect(page.getByLabel("Scan or type")).toBeVisible();
  await page.getByRole("button", { name: "Print a blank dose sheet" }).click();
  const sheet = await printed(page, "paper-dose-sheet");
  for (const text of ["Do you have a new rash", "Lot", "Expires", "Left upper arm", "Vaccinator", "Stays 15 minutes"]) expect(sheet).toContain(text);

  await page.keyboard.press("F4");
  await page.getByLabel("Name to call").fill("Noor");
  await page.getByLabel(/Birth date/).fill("05/06/1991");
  await page.keyboard.press("Enter");
  const side = page.getByRole("region", { name: "The person chosen" });
  await expect(side.getByRole("heading", { name: "Noor" })).toBeVisible();
  await page.getByRole("button", { name: "Print the list" }).click();
  const list = await printed(page, "paper-day-list");
  expect(list).toContain("Noor");
  expect(list).toMatch(/…[0-9A-Z]{3}/);

  await side.getByText("No", { exact: true }).first().click();
  await side.getByRole("button", { name: /no to the rest/ }).click();
  await side.getByRole("button", { name: "Go on", exact: true }).click();
  await side.getByText(/has read or heard/).click();
  await side.getByText("Report it", { exact: true }).click();
  await side.getByRole("button", { name: "Go on", exact: true }).click();
  await expect(side.getByRole("alert")).toContainText("given name");
  await side.getByLabel("Given name, for the registry").fill("Noor");
  await side.getByLabel("Family name, for the registry").fill("O’Brien & Díaz");
  await look(page, "staff-consent-registry.768");
  await side.getByRole("button", { name: "Go on", exact: true }).click();
  await side.getByRole("radio", { name: /Lot/ }).first().check({ force: true });
  await side.getByText(/upper arm/i).first().click();
  await side.getByRole("button", { name: /is given: record it/ }).click();
  await expect(page.getByText(/recorded for Noor/).first()).toBeVisible();

  await side.getByRole("button", { name: "Reaction or error with this dose" }).click();
  await side.getByLabel("What happened").selectOption("wrong_volume");
  await side.getByLabel(/What was done/).fill("Told the clinician");
  await look(page, "staff-mishap.768");
  await side.getByRole("button", { name: "Report it" }).click();
  await expect(side.getByText(/Tell the clinician/).first()).toBeVisible();
  await look(page, "staff-mishap-reported.768");
  await side.getByRole("button", { name: "Print the facts for VAERS" }).click();
  await expect(page.locator(".printed")).toContainText("Facts for a report to VAERS");
  const facts = await printed(page, "paper-vaers");
  for (const text of ["Noor O’Brien & Díaz", "CVX 206", "DEMO-1", "Told the clinician"]) expect(facts).toContain(text);

  await page.getByRole("link", { name: "Today’s doses as files" }).click();
  await expect(page.getByText("1 of 1 dose")).toBeVisible();
  await look(page, "staff-doses.768");
  const download = async (name: string) => {
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
    expect(file.suggestedFilename()).not.toContain("Noor");
    return readFileSync((await file.path()) ?? "", "utf8");
  };
  const vxu = await download("Download HL7");
  expect(vxu).toMatch(/^FHS\|\^~\\&\|QUELL\|/);
  expect(vxu).toContain("|VXU^V04^VXU_V04|");
  expect(vxu).toContain("O’Brien \\T\\ Díaz^Noor^^^^^L");
  expect(vxu).toContain("\rBTS|1\rFTS|1\r");
  expect(await download("Download CSV")).toContain("DEMO-1");
  expect(faults).toEqual([]);
});

// The next person had a dose elsewhere: half a minute of typing, and the next one is forecast.
test("an outside dose is recorded in a few keys", async ({ browser, running }) => {
  const page = await signedIn(browser, running, "manager", 1280);
  await expect(page.getByLabel("Scan or type")).toBeVisible();
  await page.keyboard.press("F4");
  await page.getByLabel("Name to call").fill("Toni");
  await page.getByLabel(/Birth date/).fill("09/09/1979");
  await page.keyboard.press("Enter");
  const side = page.getByRole("region", { name: "The person chosen" });
  await side.getByRole("button", { name: "Had a dose elsewhere" }).click();
  await page.keyboard.type("7/1/2022");
  await page.keyboard.press("Enter");
  await expect(page.locator(".notices")).toContainText("on record");
  await expect(side.locator(".doses")).toContainText("Jul 1, 2022");
  await look(page, "staff-outside-dose.1280");
});
