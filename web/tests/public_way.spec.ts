import { expect, type Page } from "@playwright/test";
import { test } from "./demo";
import { consoleFaults, look } from "./look";

// From "am I at risk?" to an appointment that is moved, cancelled and taken back: with a browser's script on a wide
// screen, and as plain forms on a narrow one.
const ways = [
  { language: "en", width: 360, script: false },
  { language: "en", width: 1280, script: true },
  { language: "es", width: 360, script: true },
  { language: "es", width: 1280, script: false },
];

const send = (page: Page, action: string) => page.locator(`form[action$="${action}"] button[type=submit]`).first().click();

for (const { language, width, script } of ways) {
  test.describe(`${language}, ${width} pixels, ${script ? "with" : "without"} script`, () => {
    test.use({ javaScriptEnabled: script, viewport: { width, height: 800 }, locale: language });

    // axe needs script; without it, the pages are only walked.
    const seen = async (page: Page, name: string) => {
      await expect(page.locator("h1")).toHaveCount(1);
      expect(page.url(), "no code and no token in an address").not.toMatch(/code|token|hold=/);
      if (script) await look(page, `${name}.${width}.${language}`);
    };

    test("a person finds out, books, moves, cancels and takes back", async ({ page, demo }) => {
      const faults = consoleFaults(page);
      await page.goto(`${demo}/${language}/`);
      await seen(page, "home");
      await page.locator("a.door--first").click();
      await seen(page, "check");
      await page.locator("label[for=all_yes]").click();
      await send(page, "/check");
      await expect(page.locator("#first")).toBeVisible();
      await seen(page, "outcome");
      await send(page, "/find");
      await page.locator("#near").fill("06513");
      await send(page, "/find");
      await seen(page, "find");
      await page.locator("#site-fair-haven .site__go button").click();
      await seen(page, "site");
      await page.locator(".time").first().click();
      await seen(page, "book");

      await page.locator("#name_to_call").fill("Robin");
      for (const [field, value] of [["month", "13"], ["day", "28"], ["year", "1990"]]) await page.locator(`#birth_${field}`).fill(value ?? "");
      await send(page, "/book");
      await expect(page.locator("#birth_fault")).toBeVisible();
      await expect(page.locator("#name_to_call")).toHaveValue("Robin");
      await seen(page, "book-faults");
      await page.locator("#birth_month").fill("4");
      await page.locator("#birth_year").fill(String(1930 + ways.findIndex((way) => way.language === language && way.width === width)));
      await send(page, "/book");
      await seen(page, "booked");
      const code = (await page.locator("[data-code]").textContent())?.trim() ?? "";
      expect(code).toMatch(/^(\w{4}-){3}\w$/);

      await send(page, "/appointment/questions");
      await seen(page, "questions");
      for (const choice of ["ethnicity_not_hispanic_or_latino", "race_asian", "race_white", "gender_declined", "sex_declined"]) await page.locator(`label[for=${choice}]`).click();
      await send(page, "/appointment/answers");
      await seen(page, "questions-kept");
      await expect(page.locator("form[action$='/appointment/questions']")).toHaveCount(0);

      if (script) {
        await page.goto(`${demo}/appointment#${code}`);
        await expect(page.locator("#code")).toHaveValue(code);
        expect(page.url()).not.toContain("#");
      }
      await page.goto(`${demo}/${language}/appointment`);
      await page.locator("#code").fill(code.toLowerCase().replaceAll("-", " "));
      await send(page, "/appointment");
      await seen(page, "appointment");
      const before = await page.locator(".when time").getAttribute("datetime");
      await send(page, "/appointment/move");
      await page.locator(".time").nth(3).click();
      await seen(page, "moved");
      expect(await page.locator(".when time").getAttribute("datetime")).not.toBe(before);
      await expect(page.locator("[data-code]")).toHaveText(code);
      await send(page, "/appointment/cancel");
      await seen(page, "cancelled");
      await send(page, "/appointment/restore");
      await expect(page.locator("[data-code]")).toHaveText(code);
      expect(faults.filter((fault) => !fault.includes("400"))).toEqual([]);
    });

    test("a question waits for its answer", async ({ page, demo }) => {
      await page.goto(`${demo}/${language}/ask`);
      await page.locator("#question").fill("Is it free?");
      await seen(page, "ask");
      await send(page, "/ask");
      await seen(page, "asked");
      await send(page, "/answer");
      await expect(page.getByText("Is it free?")).toBeVisible();
      await seen(page, "answer");
    });
  });
}
