import { expect } from "@playwright/test";
import { test } from "./demo";
import { consoleFaults, look } from "./look";
import { signIn } from "./sign_in";

test("a walk-in gets a dose, and the lead's screen has moved", async ({ browser, running }) => {
  const nurse = await (await browser.newContext({ viewport: { width: 768, height: 1024 }, locale: "en" })).newPage();
  const faults = consoleFaults(nurse);
  await signIn(nurse, running, "nurse");
  await expect(nurse.getByLabel("Scan or type")).toBeVisible();
  await look(nurse, "staff-site-day-empty.768");

  await nurse.keyboard.press("F4");
  await nurse.keyboard.type("Ari");
  await nurse.keyboard.press("Tab");
  await nurse.keyboard.type("04281990");
  await nurse.keyboard.press("Enter");
  const side = nurse.getByRole("region", { name: "The person chosen" });
  await expect(side.getByRole("heading", { name: "Ari" })).toBeVisible();
  await look(nurse, "staff-site-day.768");

  await side.getByText("No", { exact: true }).first().click();
  await side.getByRole("button", { name: /no to the rest/ }).click();
  await side.getByRole("button", { name: "Go on", exact: true }).click();
  await side.getByText(/has read or heard/).click();
  await side.getByText("Opted out", { exact: false }).first().click();
  await side.getByRole("button", { name: "Go on", exact: true }).click();
  await look(nurse, "staff-dose.768");
  await side.getByRole("radio", { name: /Lot/ }).first().check({ force: true });
  await side.getByText(/upper arm/i).first().click();
  await side.getByRole("button", { name: /is given: record it/ }).click();
  await expect(nurse.getByText(/recorded for Ari/).first()).toBeVisible();
  await look(nurse, "staff-after-dose.768");
  expect(faults).toEqual([]);

  const lead = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en" })).newPage();
  await signIn(lead, running, "lead");
  await expect(lead.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(lead.getByText(/\b28\b/).first()).toBeVisible();
  await look(lead, "staff-response.1280");
});

test("a wrong password is refused in words, and nothing typed but the secrets is lost", async ({ page, running }) => {
  await page.goto(`${running.address}/staff/`);
  await page.getByLabel("Sign-in name").fill("auditor");
  await page.getByLabel("Password").fill("not the password");
  await page.getByLabel("Code from your app").fill("123456");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.getByLabel("Sign-in name")).toHaveValue("auditor");
});
