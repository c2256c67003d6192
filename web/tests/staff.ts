import { type Browser, type Page } from "@playwright/test";
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
