import { expect, type Browser, type Page } from "@playwright/test";
import { test, type Demo } from "./demo";
import { consoleFaults, look, lookAt, sizes } from "./look";
import { signIn } from "./sign_in";

test.use({ story: "exposed" });

async function investigator(browser: Browser, running: Demo): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en" });
  const page = await context.newPage();
  await signIn(page, running, "investigator");
  return page;
}

const codesIn = async (page: Page) => (await page.locator("strong.codes").allTextContents()).map((one) => one.trim());

test("links to pass on are made for a case, opened by nobody known, and taken back", async ({ browser, running, demo }) => {
  const page = await investigator(browser, running);
  const faults = consoleFaults(page);
  await page.getByRole("link", { name: "Cases" }).click();
  await page.getByRole("button", { name: /T\. Baptiste/ }).click();
  const panel = page.getByRole("region", { name: "Case 5" });
  await panel.getByText("Links to pass on").click();
  await panel.getByRole("button", { name: "Make links" }).click();
  await expect(panel.getByText("Choose where it was.").first()).toBeVisible();
  await panel.getByLabel("What kind of contact").selectOption({ index: 1 });
  await panel.getByLabel("Where", { exact: true }).selectOption({ index: 1 });
  await panel.getByLabel("Day of the contact").fill("7/31/2022");
  await panel.getByLabel("How many links").fill("2");
  await panel.getByRole("button", { name: "Make links" }).click();
  await expect(panel.getByText(/2 links are made/)).toBeVisible();
  await look(page, "staff-links-of-case.1280");
  const codes = await codesIn(page);
  expect(codes).toHaveLength(2);

  for (const { width, language } of sizes.filter(({ width: one }) => one !== 768)) {
    const reader = await (await browser.newContext({ viewport: { width, height: 800 }, locale: language })).newPage();
    await reader.goto(`${demo}/${language}/n`);
    await lookAt(reader, `public-notice-code.${language}.${width}`, width, language);
    await reader.goto("about:blank");
    await reader.goto(`${demo}/${language}/n#${codes[0]}`);
    await expect(reader.locator("time[datetime='2022-08-04']")).toBeVisible();
    expect(reader.url()).not.toContain(codes[0]);
    expect(await reader.title()).toBe(language === "en" ? "A health message for you" : "Un mensaje de salud para usted");
    await expect(reader.getByText(/Baptiste|\bcase\b|\bcaso\b/i)).toHaveCount(0);
    await lookAt(reader, `public-notice.${language}.${width}`, width, language);
    await reader.context().close();
  }
  await panel.getByRole("button", { name: /Take it back/ }).first().click();
  await expect(page.getByText("The link opens nothing any more.")).toBeVisible();
  expect(faults).toEqual([]);
});

test("by a link one checks, is not asked about an exposure, and books; then the link has ended", async ({ browser, running, demo }) => {
  const page = await investigator(browser, running);
  await page.getByRole("link", { name: "Cases" }).click();
  await page.getByRole("button", { name: /Kenji Mori/ }).click();
  await page.getByText("Links to pass on").click();
  await page.getByLabel("What kind of contact").selectOption({ index: 1 });
  await page.getByLabel("Where", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Day of the contact").fill("7/31/2022");
  await page.getByRole("button", { name: "Make links" }).click();
  const [code = ""] = await codesIn(page);

  const reader = await (await browser.newContext({ viewport: { width: 360, height: 740 }, locale: "es-US" })).newPage();
  const faults = consoleFaults(reader);
  await reader.goto(`${demo}/es/n#${code}`);
  await reader.getByRole("button", { name: "¿Tiene dudas? Consulte en privado" }).click();
  for (const name of ["signs", "under_18", "had_it"]) {
    await reader.locator(`label[for=${name}_no]`).click();
    await reader.getByRole("main").getByRole("button").first().click();
  }
  await expect(reader.locator("time[datetime='2022-08-04']")).toBeVisible();
  await look(reader, "public-notice-outcome.es.360");
  await reader.getByRole("main").locator("button.usa-button--accent-warm").click();
  await reader.locator("[data-site] button.usa-button:not(.usa-button--outline)").first().click();
  await reader.locator("button[name=place_id]").first().click();
  await reader.locator("#name_to_call").fill("Lucía");
  await reader.locator("#birth_month").fill("5");
  await reader.locator("#birth_day").fill("14");
  await reader.locator("#birth_year").fill("1992");
  await reader.getByRole("main").locator("form[action$='/book'] button[type=submit]").last().click();
  await expect(reader.locator("[data-code]")).toBeVisible();
  await reader.goto("about:blank");
  await reader.goto(`${demo}/es/n#${code}`);
  await expect(reader.getByRole("heading", { name: "Este mensaje ya terminó" })).toBeVisible();
  await look(reader, "public-notice-over.es.360");
  expect(faults).toEqual([]);
});

test("a dose in time is kept as a link, taken in one tap, and never twice", async ({ browser, running, demo }) => {
  const page = await investigator(browser, running);
  const faults = consoleFaults(page);
  await page.goto(`${running.address}/staff/contacts?show=to_offer`);
  await page.getByRole("button", { name: /Robin Ashe/ }).click();
  const contact = page.getByRole("region", { name: "Robin Ashe" });
  await contact.getByLabel("Near").fill("New Haven");
  await look(page, "staff-offer.1280");
  await contact.getByRole("button", { name: "Keep the nearest time, as a link" }).click();
  await expect(contact.getByText("A time is kept").or(contact.getByRole("region", { name: "A time is kept" })).first()).toBeVisible();
  await look(page, "staff-offer-kept.1280");
  const [code = ""] = await codesIn(page);

  for (const { width, language } of sizes.filter(({ width: one }) => one !== 768)) {
    const reader = await (await browser.newContext({ viewport: { width, height: 800 }, locale: language })).newPage();
    await reader.goto(`${demo}/${language}/o#${code}`);
    await expect(reader.locator("form[action$='/o/book']")).toBeVisible();
    await expect(reader.getByText(/Robin/i)).toHaveCount(0);
    await lookAt(reader, `public-offer.${language}.${width}`, width, language);
    await reader.context().close();
  }
  const taker = await (await browser.newContext({ viewport: { width: 360, height: 740 }, locale: "en" })).newPage();
  await taker.goto(`${demo}/en/o#${code}`);
  await taker.getByRole("button", { name: "Take this time" }).click();
  await expect(taker.locator("[data-code]")).toBeVisible();
  await taker.goto("about:blank");
  await taker.goto(`${demo}/en/o#${code}`);
  await expect(taker.getByRole("heading", { name: "This time is kept no longer" })).toBeVisible();
  await look(taker, "public-offer-over.en.360");

  await page.goto(`${running.address}/staff/contacts?show=to_offer`);
  await page.getByRole("button", { name: /harborlight/ }).click();
  const other = page.getByRole("region", { name: /harborlight/ });
  await other.getByRole("button", { name: "Book the nearest time now" }).click();
  await expect(other.getByText("Tell the person this code:")).toBeVisible();
  await look(page, "staff-offer-booked.1280");
  expect(faults).toEqual([]);
});

test("a contact answers by a link with one tap, and chooses how often to be asked", async ({ browser, running, demo }) => {
  const page = await investigator(browser, running);
  await page.goto(`${running.address}/staff/contacts`);
  await page.getByRole("button", { name: /^Jo/ }).click();
  const contact = page.getByRole("region", { name: "Jo", exact: true });
  await contact.getByRole("button", { name: "Give out a link to answer by" }).click();
  await expect(contact.locator("strong.codes").last()).toBeVisible();
  await look(page, "staff-monitoring-link.1280");
  const code = ((await contact.locator("strong.codes").last().textContent()) ?? "").trim();

  for (const { width, language } of sizes.filter(({ width: one }) => one !== 768)) {
    const reader = await (await browser.newContext({ viewport: { width, height: 800 }, locale: language })).newPage();
    await reader.goto(`${demo}/${language}/m#${code}`);
    await expect(reader.locator("button[value=well]")).toBeVisible();
    await lookAt(reader, `public-monitoring.${language}.${width}`, width, language);
    await reader.context().close();
  }
  const reader = await (await browser.newContext({ viewport: { width: 360, height: 740 }, locale: "en" })).newPage();
  await reader.goto(`${demo}/en/m#${code}`);
  await reader.getByRole("button", { name: "No signs" }).click();
  await expect(reader.getByText("You told us: no signs today.")).toBeVisible();
  await reader.getByRole("button", { name: "I have signs" }).click();
  await expect(reader.getByText("You told us that you have signs.")).toBeVisible();
  await look(reader, "public-monitoring-signs.en.360");
  await reader.getByText("Every day", { exact: true }).click();
  await reader.getByRole("button", { name: "Keep it so" }).click();
  await expect(reader.getByText("We ask every day.")).toBeVisible();
  await look(reader, "public-monitoring-rhythm.en.360");
});
