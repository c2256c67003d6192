import { expect } from "@playwright/test";
import { test } from "./demo";
import { consoleFaults, look, lookAt, sizes, speak } from "./look";
import { signIn } from "./sign_in";
import { signedIn } from "./staff";

// A gateway that nobody answers at: what goes out waits, and is tried again.
test.use({ story: "texts", asked: ["--text-gateway", "http://127.0.0.1:9/messages"] });

test("the lead sees how texts go out, pauses them and takes that back", async ({ browser, running }) => {
  const page = await signedIn(browser, running, "lead");
  const faults = consoleFaults(page);
  await page.getByRole("link", { name: "Program", exact: true }).click();
  await page.getByRole("link", { name: "Texts", exact: true }).click();
  const panel = page.getByRole("region", { name: "Texts to phones" });
  await expect(panel.getByText("Texts go out, outside the quiet hours.")).toBeVisible();
  await expect(panel.getByText("Numbers that said STOP")).toBeVisible();
  await panel.getByRole("button", { name: "Pause texts" }).click();
  await expect(panel.getByText("Texts are paused: nothing goes out")).toBeVisible();
  await page.locator(".notices").getByRole("button", { name: "Undo" }).click();
  await expect(panel.getByText("Texts go out, outside the quiet hours.")).toBeVisible();
  await panel.getByRole("button", { name: "Pause texts" }).click();
  await panel.getByRole("button", { name: "Let texts go out" }).click();
  await expect(panel.getByRole("button", { name: "Pause texts" })).toBeVisible();
  for (const { width, language } of sizes) {
    await speak(page.context(), language);
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${running.address}/staff/program/texts`);
    await expect(page.locator(".facts")).toBeVisible();
    await lookAt(page, `staff-texts.${language}.${width}`, width, language);
  }
  expect(faults).toEqual([]);
});

test("a contact's page says whether texts go out and what became of them", async ({ browser, running }) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en" });
  const page = await context.newPage();
  await signIn(page, running, "investigator");
  await page.goto(`${running.address}/staff/contacts`);
  await page.locator(".row").first().click();
  const texts = page.getByRole("region", { name: "Texts to this contact" });
  await expect(texts.getByText(/Texts reach this person’s phone|did not say yes to texts/)).toBeVisible();
  await look(page, "staff-contact-texts.en.1280");
  await speak(context, "es");
  await page.setViewportSize({ width: 360, height: 800 });
  await page.reload();
  await page.locator(".row").first().click();
  await expect(page.getByRole("region", { name: "Mensajes a este contacto" })).toBeVisible();
  await look(page, "staff-contact-texts.es.360");
});
