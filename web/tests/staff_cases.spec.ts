import { expect, type Page } from "@playwright/test";
import { test } from "./demo";
import { consoleFaults, look, lookAt, sizes, speak } from "./look";
import { signIn } from "./sign_in";

test.use({ story: "cases" });

test("an investigator takes a case, interviews, names a contact, and sees whose days run out first", async ({ browser, running }) => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en" })).newPage();
  const faults = consoleFaults(page);
  await signIn(page, running, "investigator");
  await page.getByRole("link", { name: "Cases" }).click();
  await page.getByRole("button", { name: /T\. Baptiste/ }).click();
  const panel = page.getByRole("region", { name: "Case 5" });
  await expect(panel.getByText(/DNA: detected/)).toBeVisible();
  await panel.getByRole("button", { name: "Take it" }).click();
  await expect(page.getByText("The case is yours.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Mine (1)" })).toBeVisible();

  await panel.getByLabel("When did the first signs begin?").fill("7/24/2022");
  await panel.getByLabel("When did the first signs begin?").press("Tab");
  await expect(panel.getByText("First signs Jul 24, 2022")).toBeVisible();
  const rash = panel.getByRole("group", { name: /Is there a new rash/ });
  await rash.getByText("Yes", { exact: true }).click();
  await expect(panel.getByLabel("When did the rash begin?")).toBeVisible();
  await expect(panel.getByText("All answers are kept.")).toBeVisible();
  await look(page, "staff-case.1280");
  await panel.getByRole("button", { name: "Undo the last answer" }).click();
  await expect(panel.getByLabel("When did the rash begin?")).toBeHidden();
  await panel.getByLabel("When did the first signs begin?").fill("July");
  await panel.getByLabel("When did the first signs begin?").press("Tab");
  await expect(panel.getByText("Type the day as month, day, year: 7/28/2022.").first()).toBeVisible();
  await expect(panel.getByText("1 answer is not kept")).toBeVisible();
  await panel.getByLabel("When did the first signs begin?").fill("7/24/2022");
  await panel.getByLabel("When did the first signs begin?").press("Tab");
  await expect(panel.getByText("All answers are kept.")).toBeVisible();

  await panel.getByRole("button", { name: "I told the person" }).click();
  await expect(panel.getByText(/The person was told on/)).toBeVisible();
  await panel.getByRole("button", { name: "Decide otherwise" }).click();
  await panel.getByRole("button", { name: "Decide so" }).click();
  await expect(panel.getByText("Choose a reason: others will read it.").first()).toBeVisible();
  await panel.getByLabel("Count it as").selectOption("not_a_case");
  await panel.getByLabel("Why").selectOption("contaminated_specimen");
  await panel.getByRole("button", { name: "Decide so" }).click();
  await expect(panel.getByText("decided by hand; the evidence says: Confirmed")).toBeVisible();
  await expect(page.getByText("The case counts as you decided")).toBeVisible();
  await page.locator(".notices").getByRole("button", { name: "Undo" }).click();
  await expect(panel.getByText("decided by hand")).toBeHidden();

  await panel.getByRole("button", { name: "Add a contact" }).click();
  await panel.getByRole("button", { name: "Keep the contact" }).click();
  await expect(panel.getByText("Choose where it was.").first()).toBeVisible();
  await panel.getByText("Nickname", { exact: true }).click();
  await panel.getByLabel("Nickname", { exact: true }).last().fill("Wren");
  await panel.getByText("Sexual or mucosal contact", { exact: true }).click();
  await expect(panel.getByText(/a dose is advised/)).toBeVisible();
  await panel.getByLabel("Where", { exact: true }).selectOption({ index: 1 });
  await panel.getByLabel("First day").fill("7/31/2022");
  await look(page, "staff-name-contact.1280");
  await panel.getByRole("button", { name: "Keep the contact" }).click();
  await expect(page.getByText("Wren is a contact now.")).toBeVisible();
  await panel.getByRole("button", { name: /^Wren/ }).click();

  const contact = page.getByRole("region", { name: "Wren" });
  await expect(contact.getByText("A dose can still prevent the illness")).toBeVisible();
  await expect(contact.getByText("Aug 4, 2022", { exact: true })).toBeVisible();
  await look(page, "staff-contact.1280");
  await contact.getByRole("button", { name: "Stop following" }).click();
  await expect(page.getByText("The contact is followed no more.")).toBeVisible();
  await page.locator(".notices").getByRole("button", { name: "Undo" }).click();
  await expect(contact.getByRole("button", { name: "Stop following" })).toBeVisible();
  await page.getByRole("button", { name: "To be offered a dose" }).click();
  const names = page.getByRole("region", { name: "Contacts", exact: true }).getByRole("button");
  await expect(names.first()).toContainText("Robin Ashe");
  expect(faults).toEqual([]);
});

test("two who interview at once lose no answer, and see where they disagree", async ({ browser, running }) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en" });
  const first = await context.newPage();
  await signIn(first, running, "investigator");
  const second = await context.newPage();
  for (const page of [first, second]) {
    await page.goto(`${running.address}/staff/cases`);
    await page.getByRole("button", { name: /Kenji Mori/ }).click();
    await expect(page.getByRole("group", { name: "Fever or chills?" })).toBeVisible();
  }
  const answer = async (page: Page, question: string, said: string) =>
    page.getByRole("group", { name: question }).getByText(said, { exact: true }).click();
  await answer(first, "Fever or chills?", "Yes");
  await expect(first.getByText("Interview · 1 of")).toBeVisible();
  await answer(second, "Pain that needs treatment?", "No");
  await expect(second.getByText("Interview · 2 of")).toBeVisible();
  await expect(second.getByRole("group", { name: "Fever or chills?" }).getByLabel("Yes")).toBeChecked();

  await answer(first, "Pain that needs treatment?", "Yes");
  const pain = first.getByRole("group", { name: "Pain that needs treatment?" });
  await expect(pain.getByLabel("No", { exact: true })).toBeChecked();
  await expect(pain.getByText("Someone else answered this meanwhile.")).toBeVisible();
  await expect(first.getByText("1 answer is not kept")).toBeVisible();
  await answer(first, "Pain that needs treatment?", "Yes");
  await expect(first.getByText("All answers are kept.")).toBeVisible();
  await expect(pain.getByLabel("Yes", { exact: true })).toBeChecked();
});

test("cases and contacts fit each screen, in both languages", async ({ browser, running }) => {
  const context = await browser.newContext({ locale: "en" });
  const page = await context.newPage();
  await signIn(page, running, "investigator");
  for (const { width, language } of sizes) {
    await speak(context, language);
    await page.setViewportSize({ width, height: 800 });
    for (const path of ["cases", "contacts", "contacts?show=calls"]) {
      await page.goto(`${running.address}/staff/${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator(".row, .empty, .doses li").first()).toBeVisible();
      if (!path.includes("calls")) await page.locator(".row").first().click();
      await lookAt(page, `staff-${path.replace("?show=", "-")}.${language}.${width}`, width, language);
    }
  }
});
