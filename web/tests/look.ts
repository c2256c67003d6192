import { AxeBuilder } from "@axe-core/playwright";
import { expect, type BrowserContext, type Page } from "@playwright/test";

const pictures = process.env.QUELL_PICTURES;

// Nothing wider than the screen. With QUELL_PICTURES a picture is left.
export async function fits(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(100);
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0);
}

// It fits, and no rule of WCAG 2.2 AA is broken.
export async function look(page: Page, name: string): Promise<void> {
  await fits(page, name);
  // Our pages have no frames of others: the legacy mode does without a blank page for each look, half of its time.
  const result = await new AxeBuilder({ page }).setLegacyMode(true).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  expect.soft(result.violations.map((one) => `${name} ${one.id}: ${one.nodes.map((node) => `${node.target} ${node.any[0]?.message ?? ""}`).join(" ")}`)).toEqual([]);
}

// One page in each language at each width. axe reads each once: how wide a page is laid out changes little that it sees.
export const lookAt = (page: Page, name: string, width: number, language: string) =>
  (language === "en" ? width === 1280 : width === 360) ? look(page, name) : fits(page, name);

export const speak = (context: BrowserContext, language: string) =>
  context.addCookies([{ name: "quell_staff_language", value: language, domain: "127.0.0.1", path: "/staff", sameSite: "Strict" }]);

export function consoleFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on("console", (message) => { if (message.type() === "error" && !/401/.test(message.text())) faults.push(message.text()); });
  page.on("pageerror", (error) => faults.push(String(error)));
  return faults;
}

export const sizes = [360, 768, 1280].flatMap((width) => ["en", "es"].map((language) => ({ width, language })));
