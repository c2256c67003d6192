// Opens every sample page in Debian's Chromium: both languages, 360 and 1280 pixels, light and dark. Runs axe (WCAG 2.2
// AA), refuses sideways scrolling, console errors and missing texts, and leaves a picture of each.
//   npm run look [-- FOLDER [PART-OF-A-NAME]]
import { mkdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";
import { sampleNames } from "./pages.mjs";
import { preview } from "./preview.mjs";

const folder = process.argv[2] ?? "/tmp/quell-look";
const only = process.argv[3] ?? "";
mkdirSync(folder, { recursive: true });
const server = await preview(0);
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
let faults = 0;
const fault = (where, what) => { faults += 1; console.log(`${where}: ${what}`); };

let bytes = 0;
for (const path of ["/en/home", ...new Set((await (await fetch(`${origin}/en/home`)).text()).match(/\/assets\/[\w.-]+/g))]) {
  bytes += gzipSync(Buffer.from(await (await fetch(origin + path)).arrayBuffer())).length;
}
console.log(`first load: ${(bytes / 1024).toFixed(1)} kB compressed`);
if (bytes > 70 * 1024) fault("first load", "over 70 kB");

for (const [width, colorScheme] of [[360, "light"], [1280, "light"], [360, "dark"], [1280, "dark"]]) {
  const context = await browser.newContext({ viewport: { width, height: 740 }, colorScheme });
  for (const language of ["en", "es"]) {
    for (const name of sampleNames().filter((one) => one.includes(only))) {
      const where = `${name}.${language}.${width}.${colorScheme}`;
      const tab = await context.newPage();
      tab.on("console", (message) => message.type() === "error" && fault(where, message.text()));
      tab.on("pageerror", (error) => fault(where, String(error)));
      await tab.goto(`${origin}/${language}/${name}`);
      const result = await new AxeBuilder({ page: tab }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
      for (const violation of result.violations) {
        fault(where, `${violation.id}: ${violation.nodes.map((node) => `${node.target} ${node.any[0]?.message ?? ""}`).join("; ")}`);
      }
      const text = await tab.content();
      if (/\[\[|\{\{|\}\}/.test(text)) fault(where, "a mark was left in the page");
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) fault(where, `${wide} pixels too wide`);
      await tab.screenshot({ path: `${folder}/${where}.png`, fullPage: true });
      await tab.close();
    }
  }
  await context.close();
}

await browser.close();
server.close();
console.log(faults ? `${faults} faults` : "no faults");
process.exit(faults ? 1 : 0);
