import { expect as patient, type Page } from "@playwright/test";
import { test as demo } from "./demo";
import { consoleFaults, look, lookAt, speak } from "./look";

// A worker, and so a demo, of its own: signing in as the lead uses the lead's code up.
const expect = patient.configure({ timeout: 20_000 });
const test = demo.extend<object, { own: string }>({ own: [async ({}, use) => use("program"), { scope: "worker", auto: true }] });

async function everyWidth(page: Page, name: string) {
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await lookAt(page, `${name}.${width}`, width, "en");
  }
}

async function inSpanish(page: Page, path: string, name: string) {
  await speak(page.context(), "es");
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.setViewportSize({ width: 768, height: 900 });
  await look(page, `${name}.es.768`);
  await speak(page.context(), "en");
}

async function rules(page: Page, address: string, reader: Page) {
  await page.goto(`${address}/staff/program`);
  await expect(page.getByRole("heading", { name: "Rules by date" })).toBeVisible();
  await everyWidth(page, "program-rules");

  await page.getByRole("button", { name: "Write a new version" }).click();
  await page.getByRole("button", { name: "See what would change" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter a day");
  await everyWidth(page, "program-rules-write");

  await page.getByRole("button", { name: "Add a statement Question 5" }).click();
  await page.getByRole("group", { name: "Question 5, Statement 2" }).getByLabel("English").fill("I live or work where the illness spreads.");
  await page.getByText("at once", { exact: true }).click();
  await page.getByLabel(/^Source/).fill("Connecticut DPH, by telephone");
  await page.getByLabel("What changes").fill("One statement more");
  await page.getByRole("button", { name: "See what would change" }).click();
  await expect(page.getByRole("alert")).toContainText("Write this sentence");
  await page.getByRole("group", { name: "Question 5, Statement 2" }).getByLabel("Spanish").fill("Vivo o trabajo donde se transmite la enfermedad.");
  await page.getByRole("button", { name: "See what would change" }).click();
  await expect(page.getByText("Comes: ").first()).toBeVisible();
  await expect(page.getByText("Every sample person would be told the same")).toBeVisible();
  await page.getByRole("combobox").last().selectOption("yes");
  await expect(page.getByText("1 of 8 sample people would be told something else")).toBeVisible();
  await everyWidth(page, "program-rules-preview");

  await page.getByRole("button", { name: "Save: it holds at once" }).click();
  await expect(page.getByText("Saved. It holds now")).toBeVisible();
  await expect(page.getByText("One statement more")).toBeVisible();
  await reader.goto(`${address}/es/check`);
  await expect(reader.getByText("Vivo o trabajo donde se transmite la enfermedad.")).toBeVisible();

  await page.getByRole("button", { name: "Withdraw this version" }).click();
  await page.getByRole("textbox", { name: "Why?" }).fill("Not agreed yet");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Withdrawn: will not hold")).toBeVisible();
  await page.locator(".notices").getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("To come")).toBeVisible();
  await inSpanish(page, `${address}/staff/program/criteria`, "program-rules");
}

async function sites(page: Page, address: string, reader: Page) {
  await page.goto(`${address}/staff/program/sites`);
  await expect(page.getByText("open: 13 · to be opened: 3")).toBeVisible();
  const name = (await page.getByRole("heading", { level: 2 }).first().textContent()) ?? "";
  await everyWidth(page, "program-sites");
  const panel = page.getByRole("region", { name });
  await panel.getByRole("button", { name: "Open the site" }).click();
  await expect(panel.getByRole("alert")).toContainText("Still open: Agreement with the site, Standing order");
  for (const requirement of ["Standing order", "Storage", "Id in the", "Trained staff"]) {
    await panel.getByRole("button", { name: `It is met ${requirement}` }).click();
    await panel.getByRole("textbox").first().fill("CT-0417");
    await panel.getByRole("button", { name: "Note it" }).click();
    await expect(panel.getByRole("button", { name: "Note it" })).toBeHidden();
  }
  await panel.getByRole("button", { name: "Open without it Agreement" }).click();
  await panel.getByRole("textbox").first().fill("Signed paper is in the mail");
  await panel.getByRole("button", { name: "Note it" }).click();
  await expect(panel.getByText("The checklist is settled.")).toBeVisible();
  await everyWidth(page, "program-sites-ready");
  await panel.getByRole("button", { name: "Open the site" }).click();
  await expect(page.getByText("open: 14 · to be opened: 2")).toBeVisible();
  await reader.goto(`${address}/en/find`);
  await expect(reader.getByText("Opening later: 2")).toBeVisible();

  const mine = page.getByRole("region").filter({ has: page.getByRole("button", { name: "Change what the public is told" }) });
  await page.getByRole("button", { name: /Anchor Health/ }).click();
  await mine.getByRole("button", { name: "Change what the public is told" }).click();
  await page.getByLabel("Step-free?").selectOption("yes");
  await page.getByRole("button", { name: "Add hours" }).click();
  await everyWidth(page, "program-sites-facts");
  await page.getByRole("button", { name: "Save: the public sees it now" }).click();
  await expect(page.getByText("Monday 09:00–17:00")).toBeVisible();
  await reader.goto(`${address}/en/sites/anchor-health`);
  await expect(reader.getByText("Monday: 9:00")).toBeVisible();
  await look(reader, "program-public-site.768");

  await page.getByRole("button", { name: "Close the site" }).click();
  await page.getByLabel("Why does it close?").fill("No water");
  await page.keyboard.press("Enter");
  await expect(page.getByText("is closed. The public pages show it now.")).toBeVisible();
  await reader.reload();
  await expect(reader.getByText("This site is closed for now")).toBeVisible();
  await page.locator(".notices").getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone.")).toBeVisible();
  await inSpanish(page, `${address}/staff/program/sites`, "program-sites");
}

async function times(page: Page, address: string) {
  await page.goto(`${address}/staff/program/places`);
  await page.getByRole("button", { name: "Publish times" }).click();
  await page.getByRole("button", { name: "See what would be published" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose at least one site");
  const form = page.getByRole("form", { name: "Publish times for several sites" });
  await form.getByText(/^Anchor Health Initiative/).click();
  await form.getByText(/^Fair Haven Community/).click();
  await form.getByText("Saturday", { exact: true }).click();
  await page.getByLabel("First time begins").fill("5 pm");
  await page.getByLabel("Last time ends by").fill("6:30 pm");
  await page.getByRole("button", { name: "See what would be published" }).click();
  await expect(page.getByText(/This publishes \d+ times for/)).toBeVisible();
  await everyWidth(page, "program-times-preview");
  await page.getByRole("button", { name: "Publish these times" }).click();
  await expect(page.getByText(/^Published: \d+ times\./)).toBeVisible();
  await everyWidth(page, "program-times");

  await page.getByRole("row", { name: /Anchor/ }).first().locator("label").click({ timeout: 20_000 });
  await page.getByRole("button", { name: "Withdraw free times" }).click();
  await page.getByLabel("Why?").fill("The nurse is ill");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Withdrawn: \d+ times\./)).toBeVisible();
  await page.locator(".notices").getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone.")).toBeVisible();
  await page.getByRole("row", { name: /Anchor/ }).first().locator("label").click({ timeout: 20_000 });
  await page.getByRole("button", { name: "Change how many people" }).click();
  await page.getByLabel("People at each time").fill("4");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Changed: \d+ times\./)).toBeVisible();
  await inSpanish(page, `${address}/staff/program/places`, "program-times");
}

async function words(page: Page, address: string, reader: Page) {
  await page.goto(`${address}/staff/program/public`);
  await expect(page.getByText("No notice was written yet")).toBeVisible();
  await page.getByRole("button", { name: "Show it", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("Write the notice in this language too");
  await page.getByLabel("In English").fill("Two more sites open this week.");
  await page.getByLabel("In Spanish").fill("Esta semana abren dos sitios más.");
  await page.getByRole("button", { name: "Show it", exact: true }).click();
  await expect(page.getByText("The home page shows it now.")).toBeVisible();
  await page.getByLabel("Cases in Connecticut: how many?").fill("31");
  await page.getByLabel(/^Source/).fill("Press release");
  await page.getByRole("button", { name: "Show it now" }).click();
  await expect(page.getByText("The public pages show it now: 31")).toBeVisible();
  await everyWidth(page, "program-public-words");

  await reader.goto(`${address}/en/`);
  await expect(reader.getByText("Two more sites open this week.")).toBeVisible();
  await expect(reader.getByText("31", { exact: true })).toBeVisible();
  for (const width of [360, 1280]) {
    await reader.setViewportSize({ width, height: 900 });
    await look(reader, `program-public-home.${width}`);
  }
  await reader.goto(`${address}/es/`);
  await expect(reader.getByText("Esta semana abren dos sitios más.")).toBeVisible();

  await page.locator(".notices").getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone.")).toBeVisible();
  await reader.reload();
  await expect(reader.getByText("28", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: /^Take off Two more/ }).click();
  await expect(page.getByText("Taken off the public pages.")).toBeVisible();
  await reader.reload();
  await expect(reader.getByText("Esta semana abren dos sitios más.")).toBeHidden();
  await inSpanish(page, `${address}/staff/program/public`, "program-public-words");
}

// One sign-in for all, as a lead's morning goes.
test("the lead changes rules, sites, times and words, and the public sees it at once", async ({ browser, running }) => {
  test.setTimeout(420_000);
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en" })).newPage();
  const reader = await (await browser.newContext({ viewport: { width: 768, height: 900 }, locale: "en" })).newPage();
  const faults = consoleFaults(page);
  const lead = running.staff.find((one) => one.name === "lead");
  if (!lead) throw new Error("the demo lets no lead in");
  await speak(page.context(), "en");
  await page.goto(`${running.address}/staff/`);
  await page.getByLabel("Sign-in name").fill(lead.name);
  await page.getByLabel("Password").fill(lead.password);
  await page.getByLabel("Code from your app").fill(lead.once);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  await rules(page, running.address, reader);
  await sites(page, running.address, reader);
  await times(page, running.address);
  await words(page, running.address, reader);
  expect(faults.filter((one) => !/40[09]/.test(one))).toEqual([]);
});
