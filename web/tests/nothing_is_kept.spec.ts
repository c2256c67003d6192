import { chromium, expect, type Page } from "@playwright/test";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "./demo";

// P9 in the browser: after the private check, a profile as a public computer has it holds no answer, neither in the
// page's storage nor in a file, and going back shows an empty form. Shown to fail by the form without data-private:
// Chromium keeps what a form sent in its file of open tabs. Without script nothing of ours can prevent that.
const exposedOn = "2022-07-29";
const answers = [exposedOn, "signs=no", "risk=yes", "exposed=yes", "all=yes"];
const send = (page: Page, action: string) => page.locator(`form[action$="${action}"] button[type=submit]`).first().click();

// One question a page, as far as answers change what comes of it: the answers so far go along in the form.
const first = [["signs", "no"], ["under_18", "no"], ["had_it", "no"]];
async function answerInSteps(page: Page, last: string[][]) {
  await page.goto(new URL("/en/check/steps", page.url()).href);
  for (const [question, answer] of [...first, ...last]) {
    await page.locator(`label[for=${question}_${answer}]`).click();
    if (question === "exposed") await page.locator("#exposed_on").fill(exposedOn);
    await send(page, "/check");
    await expect(page.locator(`label[for=${question}_yes]`)).toHaveCount(0);
  }
}

/* eslint-disable no-restricted-globals -- where pages may keep nothing is where to look */
function kept(page: Page) {
  return page.evaluate(async () => ({
    local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookies: document.cookie,
    databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}
/* eslint-enable no-restricted-globals */

function profileText(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .map((path) => readFileSync(path).toString("latin1").replaceAll("\0", "")) // 16-bit texts, too
    .join("\n");
}

test("the browser keeps no answer of the private check", async ({ demo }) => {
  const folder = mkdtempSync(join(tmpdir(), "quell-profile-"));
  const context = await chromium.launchPersistentContext(folder, { executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    const page = await context.newPage();
    const expectNothing = async () => {
      await expect(page.locator("input[name=check_token]").first()).toBeAttached();
      expect(page.url()).not.toMatch(/signs|risk|exposed|\?/);
      expect(await kept(page)).toEqual({ local: [], session: [], cookies: "", databases: 0, caches: 0, workers: 0 });
    };
    await page.goto(`${demo}/en/check`);
    await page.locator("label[for=all_yes]").click();
    await send(page, "/check");
    await expectNothing();
    await answerInSteps(page, [["exposed", "no"], ["risk", "yes"]]);
    await expectNothing();
    await answerInSteps(page, [["exposed", "yes"]]);
    await expectNothing();
    await page.goBack();
    await expect(page.locator("input[type=radio]:checked"), "going back shows no answer").toHaveCount(0);
    expect(await context.cookies()).toEqual([]);
  } finally {
    await context.close();
  }
  const profile = profileText(folder);
  expect(profile, "the search finds what is there: the pages that were visited").toContain("/en/check");
  for (const answer of answers) expect(profile.includes(answer), `${answer} stands in the browser's profile`).toBe(false);
  rmSync(folder, { recursive: true });
});
