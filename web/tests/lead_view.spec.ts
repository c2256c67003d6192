import { expect, type Page } from "@playwright/test";
import { test, type Demo } from "./demo";
import { consoleFaults, look, speak } from "./look";

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

// Signing in uses a code up, so one sign-in sees both languages at every width.
test("the lead sees figures with what they mean, and takes them away as tables", async ({ browser, running }) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en" });
  const page = await context.newPage();
  const faults = consoleFaults(page);
  await signInAsLead(page, running);
  await expect(page.getByText(/\b28\b/).first()).toBeVisible();

  await page.getByText("What is counted: doses given").click();
  await expect(page.getByText(/Doses given at a site and recorded/)).toBeVisible();
  await page.getByRole("button", { name: "Free times, 7 days" }).first().click();
  await expect(page.getByRole("heading", { name: "Where times are free" })).toBeVisible();
  await expect(page.getByText(/no coverage is shown/)).toBeVisible();

  for (const width of [360, 768, 1280])
    for (const language of ["en", "es"]) {
      await speak(context, language);
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${running.address}/staff/lead`);
      await expect(page.locator(".site-map__picture")).toBeVisible();
      await expect(page.locator(".charts svg").first()).toBeVisible();
      await look(page, `lead-response.${language}.${width}`);
      await page.goto(`${running.address}/staff/brief`);
      await expect(page.locator(".brief tbody tr").first()).toBeVisible();
      await look(page, `lead-brief.${language}.${width}`);
    }

  await speak(context, "en");
  await page.goto(`${running.address}/staff/brief`);
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
