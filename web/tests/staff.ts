import { expect, type Browser, type Locator, type Page } from "@playwright/test";
import type { Demo } from "./demo";
import { speak } from "./look";
import { signIn } from "./sign_in";

// A member of the demo's staff on a screen of this width, signed in.
export async function signedIn(browser: Browser, running: Demo, name: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 1024 }, locale: "en", acceptDownloads: true });
  await speak(context, "en");
  const page = await context.newPage();
  // A print window would wait for somebody: what would be printed is kept in the page instead.
  await page.addInitScript(() => {
    window.print = () => {
      document.querySelectorAll(".printed").forEach((one) => one.remove());
      const copy = document.querySelector(".print-only")?.cloneNode(true) as HTMLElement | undefined;
      if (!copy) return;
      copy.classList.add("printed");
      document.body.append(copy);
    };
  });
  await signIn(page, running, name);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

// A walk-in on the site's day gets a dose: all answers no, opted out of the registry. Returns the person's side.
export async function giveDose(page: Page, name: string, born: string): Promise<Locator> {
  await expect(page.getByLabel("Scan or type")).toBeVisible();
  await page.keyboard.press("F4");
  await page.getByLabel("Name to call").fill(name);
  await page.getByLabel(/Birth date/).fill(born);
  await page.keyboard.press("Enter");
  const side = page.getByRole("region", { name: "The person chosen" });
  await expect(side.getByRole("heading", { name })).toBeVisible();
  await side.getByText("No", { exact: true }).first().click();
  await side.getByRole("button", { name: /no to the rest/ }).click();
  await side.getByRole("button", { name: "Go on", exact: true }).click();
  await side.getByText(/has read or heard/).click();
  await side.getByText("Opted out", { exact: false }).first().click();
  await side.getByRole("button", { name: "Go on", exact: true }).click();
  await side.getByRole("radio", { name: /Lot/ }).first().check({ force: true });
  await side.getByText(/upper arm/i).first().click();
  await side.getByRole("button", { name: /is given: record it/ }).click();
  await expect(page.getByText(new RegExp(`recorded for ${name}`)).first()).toBeVisible();
  return side;
}

// What the last print would have put on paper; with QUELL_PICTURES, as a PDF too.
export async function printed(page: Page, name: string): Promise<string> {
  const text = (await page.locator(".printed").textContent()) ?? "";
  const pictures = process.env.QUELL_PICTURES;
  if (pictures) {
    await page.evaluate(() => document.body.classList.add("prints-sheet"));
    await page.pdf({ path: `${pictures}/${name}.pdf`, preferCSSPageSize: true, printBackground: true });
    await page.evaluate(() => document.body.classList.remove("prints-sheet"));
  }
  return text;
}
