import { expect, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { test, type Demo } from "./demo";
import { consoleFaults, look, lookAt, speak } from "./look";

async function signInAsLead(page: Page, running: Demo) {
  const lead = running.staff.find((one) => one.name === "lead");
  if (!lead) throw new Error("the demo lets no lead in");
  await page.goto(`${running.address}/staff/`);
  const fields = page.locator("input");
  await fields.nth(0).fill(lead.name);
  await fields.nth(1).fill(lead.password);
  await fields.nth(2).fill(lead.once);
  await page.locator("button[type=submit]").click();
  await expect(page.locator(".figures").first()).toBeVisible();
}

async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return readFileSync(await download.path(), "utf8");
}

// Signing in uses a code up, so one sign-in sees both languages at every width.
test("the lead sees figures with what they mean, and takes them away as tables", async ({ browser, running }) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en" });
  const page = await context.newPage();
  const faults = consoleFaults(page);
  await signInAsLead(page, running);
  await expect(page.getByText(/\b28\b/).first()).toBeVisible();

  await page.getByText("What is counted: doses given").click();
  await expect(page.getByText(/Doses given at a site and recorded/)).toBeVisible();
  await page.getByRole("button", { name: "Free times, 7 days" }).first().click();
  await expect(page.getByRole("heading", { name: "Where times are free" })).toBeVisible();
  expect(await saved(page, () => page.getByRole("button", { name: /map’s numbers/ }).click())).toMatch(/Town,"?Free times/);
  expect(await saved(page, () => page.getByRole("button", { name: /By age/ }).click())).toContain("65 and over");
  await expect(page.getByText(/no coverage is shown/)).toBeVisible();

  for (const width of [360, 768, 1280])
    for (const language of ["en", "es"]) {
      await speak(context, language);
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${running.address}/staff/lead`);
      await expect(page.locator(".site-map__picture")).toBeVisible();
      await expect(page.locator(".charts svg").first()).toBeVisible();
      await lookAt(page, `lead-response.${language}.${width}`, width, language);
      await page.goto(`${running.address}/staff/brief`);
      await expect(page.locator(".brief tbody tr").first()).toBeVisible();
      await lookAt(page, `lead-brief.${language}.${width}`, width, language);
    }

  await speak(context, "en");
  await page.goto(`${running.address}/staff/brief`);
  expect(await saved(page, () => page.getByRole("link", { name: "PDF" }).click())).toContain("%PDF-");
  expect(await saved(page, () => page.getByRole("link", { name: "Save as CSV" }).click())).toContain("Doses given,");
  await page.getByRole("button", { name: "The day before" }).click();
  await expect(page.getByRole("button", { name: "The day after" })).toBeEnabled();
  expect(faults).toEqual([]);
});

for (const language of ["en", "es"])
  test(`the public sees counts in ${language}, and when the next ones come`, async ({ page, running }) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${running.address}/${language}/counts`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await look(page, `counts.${language}.${width}`);
    }
  });
