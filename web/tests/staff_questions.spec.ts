import { expect, type Page } from "@playwright/test";
import { test } from "./demo";
import { consoleFaults, look, lookAt, sizes, speak } from "./look";
import { signedIn } from "./staff";

test.use({ story: "questions" });

// A visitor asks on the public page and keeps the code.
async function ask(page: Page, address: string, words: string, topic: string): Promise<string> {
  await page.goto(`${address}/es/ask`);
  await page.getByLabel("Su pregunta").fill(words);
  await page.getByLabel("¿De qué se trata?").selectOption(topic);
  await look(page, "public-ask.360");
  await page.getByRole("button", { name: "Enviar mi pregunta" }).click();
  return ((await page.locator("[data-code]").textContent()) ?? "").trim();
}

const open = async (page: Page) => {
  await page.getByRole("link", { name: "Questions" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Questions" })).toBeVisible();
};
const row = (page: Page, name: RegExp) => page.locator(".rows .row", { hasText: name });

test("a question in Spanish is taken, read and answered by one alone", async ({ browser, running }) => {
  const visitor = await (await browser.newContext({ viewport: { width: 360, height: 800 }, locale: "es" })).newPage();
  const code = await ask(visitor, running.address, "¿Puede venir mi hermana conmigo?", "other");

  const page = await signedIn(browser, running, "operator", 768);
  const faults = consoleFaults(page);
  await open(page);
  await look(page, "staff-questions.768");
  await expect(page.locator("main")).not.toContainText("hermana");
  await row(page, /Something else/).click();
  await expect(page.getByText("Only you read it while you have it")).toBeVisible();
  await page.getByRole("button", { name: "Take it and read it" }).click();
  await expect(page.getByText("¿Puede venir mi hermana conmigo?")).toBeVisible();
  await look(page, "staff-question-taken.768");

  const lead = await signedIn(browser, running, "lead");
  await lead.getByRole("link", { name: /questions wait/ }).click();
  await row(lead, /Something else/).click();
  await expect(lead.getByText(/^Phone operator has it until/)).toBeVisible();
  await expect(lead.locator("main")).not.toContainText("hermana");

  await page.getByRole("button", { name: "Hand it back" }).click();
  await expect(page.getByText("The question waits for all again.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Read it once more" }).click();
  await expect(page.getByText("Write an answer first.").first()).toBeVisible();
  await page.getByLabel("Your answer, in Spanish").fill("Sí, pueden venir juntas.");
  await row(page, /Topic not said/).click();
  await row(page, /Something else/).click();
  await expect(page.getByLabel("Your answer, in Spanish"), "looking elsewhere loses nothing").toHaveValue("Sí, pueden venir juntas.");
  await page.getByRole("button", { name: "Read it once more" }).click();
  await expect(page.getByRole("heading", { name: "This is what the person will read" })).toBeVisible();
  await look(page, "staff-question-answer.768");
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.getByText("The answer is sent.")).toBeVisible();
  await page.getByRole("button", { name: "Answered" }).click();
  await row(page, /Something else/).click();
  await expect(page.locator(".letter--answer")).toHaveText("Sí, pueden venir juntas.");

  await visitor.goto(`${running.address}/es/answer`);
  await visitor.getByLabel("Su código").fill(code);
  await visitor.getByRole("button", { name: "Ver" }).or(visitor.getByRole("button", { name: /respuesta/ })).first().click();
  await expect(visitor.getByText("Sí, pueden venir juntas.")).toBeVisible();
  expect(faults).toEqual([]);
});

test("a partner's staff see what the partner was asked, and the state waits for them", async ({ browser, running }) => {
  const partner = await signedIn(browser, running, "partner", 360);
  await expect(partner.getByRole("heading", { level: 1, name: "Questions" }), "their first page").toBeVisible();
  await expect(partner.locator(".rows .row")).toHaveCount(1);
  await look(partner, "staff-questions-partner.360");
  const operator = await signedIn(browser, running, "operator");
  await open(operator);
  await operator.getByLabel("Asked of").selectOption({ index: 2 });
  await expect(operator.locator(".rows .row")).toHaveCount(1);
  await operator.locator(".rows .row").click();
  await expect(operator.getByText(/was asked and answers first/)).toBeVisible();
  await expect(operator.getByRole("button", { name: "Take it and read it" })).toHaveCount(0);
  await look(operator, "staff-questions-of-partner.1280");

  await partner.locator(".rows .row").click();
  await partner.getByRole("button", { name: "Take it and read it" }).click();
  await expect(partner.locator(".letter")).toBeVisible();
  await partner.getByLabel(/^Your answer, in/).fill("Yes, that is fine.");
  await partner.getByRole("button", { name: "Read it once more" }).click();
  await partner.getByRole("button", { name: "Send the answer" }).click();
  await expect(partner.getByText("No question waits.")).toBeVisible();
});

test("the task of a question says what it is about and leads to it", async ({ browser, running }) => {
  const page = await signedIn(browser, running, "operator");
  await page.getByRole("link", { name: /^Tasks/ }).click();
  const task = page.locator(".rows .row", { hasText: "Question from the public" }).first();
  await expect(task).toContainText(/English|Spanish/);
  await task.click();
  await expect(page.getByText(/^About: .*Language:/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Take this task" }), "it is taken where it is read").toHaveCount(0);
  await look(page, "staff-task-question.1280");
  await page.getByRole("link", { name: "Open the question" }).click();
  await expect(page.getByRole("button", { name: "Take it and read it" })).toBeVisible();
});

test("the page fits every screen in both languages", async ({ browser, running }) => {
  const page = await signedIn(browser, running, "operator");
  for (const { width, language } of sizes) {
    await speak(page.context(), language);
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${running.address}/staff/questions`);
    await page.locator(".rows .row").first().click();
    await lookAt(page, `staff-questions-${language}.${width}`, width, language);
  }
});
