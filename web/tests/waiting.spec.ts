import { expect } from "@playwright/test";
import { test } from "./demo";
import { consoleFaults, look, signIn } from "./look";

test("in Spanish, on a small phone, one joins the standby list and leaves it by the code", async ({ browser, demo }) => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, locale: "es-US" })).newPage();
  await page.goto(`${demo}/es/wait?site=anchor-health`);
  await expect(page.getByRole("link", { name: "Anotarme en la lista de espera" })).toBeVisible();
  await look(page, "public-wait.es.360");
  await page.getByRole("link", { name: "Anotarme en la lista de espera" }).click();
  await look(page, "public-standby.es.360");
  await page.getByLabel("¿Con qué nombre le llamamos?").or(page.locator("#name_to_call")).first().fill("Marisol");
  await page.locator("#birth_month").fill("5");
  await page.locator("#birth_day").fill("14");
  await page.locator("#birth_year").fill("1992");
  await page.getByRole("button", { name: "Anotarme" }).click();
  await expect(page.getByRole("heading", { name: "Está en la lista de espera" })).toBeVisible();
  await look(page, "public-standby-noted.es.360");
  const code = (await page.locator("[data-code]").textContent()) ?? "";
  expect(page.url()).not.toContain(code);

  await page.goto(`${demo}/es/appointment`);
  await page.locator("#code").fill(code.toLowerCase());
  await page.getByRole("button", { name: "Buscar" }).click();
  await page.getByRole("button", { name: "Salir de la lista" }).click();
  await expect(page.getByRole("heading", { name: "Ya no está en la lista" })).toBeVisible();
  await look(page, "public-standby-left.es.360");
  await page.getByRole("button", { name: "Deshacer: volver a mi lugar" }).click();
  await expect(page.getByRole("heading", { name: "Está en la lista de espera" })).toBeVisible();
});

test("one asks for a call, and is told what is missing", async ({ browser, demo }) => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en" })).newPage();
  await page.goto(`${demo}/en/call-back`);
  await look(page, "public-call-back.en.1280");
  await page.locator("#name_to_call").fill("Toni");
  await page.locator("#phone").fill("12");
  await page.getByText("In the evening").click();
  await page.getByRole("button", { name: "Ask for a call" }).click();
  await expect(page.locator("#phone_fault")).toBeVisible();
  await look(page, "public-call-back-fault.en.1280");
  await page.locator("#phone").fill("203-555-0177");
  await page.getByRole("button", { name: "Ask for a call" }).click();
  await expect(page.getByRole("heading", { name: "We will call you" })).toBeVisible();
  await look(page, "public-call-back-noted.en.1280");
});

test("an operator works the call-back list from the keyboard", async ({ browser, running }) => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en" })).newPage();
  const faults = consoleFaults(page);
  await signIn(page, running, "operator");
  const list = page.getByRole("region", { name: /Call-backs/ });
  await expect(list.getByRole("button", { name: /Rosa/ })).toBeVisible();
  await look(page, "staff-phone-call-backs.1280");
  await list.getByRole("button", { name: /Rosa/ }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(list.getByRole("button", { name: /Chris/ })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  const mine = page.getByRole("region", { name: /You call: ask for Rosa/ });
  await expect(mine.getByRole("link", { name: "203-555-0151" })).toBeVisible();
  await look(page, "staff-phone-my-call.1280");
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, "staff-phone-my-call.360");
  await mine.getByRole("button", { name: "Left a message" }).click();
  await expect(page.getByText("Noted for Rosa: Left a message.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(mine).toBeVisible();
  await mine.getByRole("button", { name: "Question answered" }).click();
  await expect(mine).toBeHidden();
  await expect(list.getByRole("button", { name: /Rosa/ })).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole("button", { name: "Put on the call-back list" }).click();
  await look(page, "staff-ask-call-back.1280");
  expect(faults).toEqual([]);
});

test("a site calls the first on its standby list, and who comes is on the day's list", async ({ browser, running }) => {
  const page = await (await browser.newContext({ viewport: { width: 768, height: 1024 }, locale: "en" })).newPage();
  const faults = consoleFaults(page);
  await signIn(page, running, "desk");
  await expect(page.getByLabel("Scan or type")).toBeVisible();
  await page.keyboard.press("F6");
  const list = page.getByRole("region", { name: /Standby list/ });
  await expect(list.getByRole("heading", { name: "Jordan" })).toBeVisible();
  await look(page, "staff-standby.768");
  await list.getByRole("button", { name: "Call Jordan" }).click();
  await expect(list.getByRole("link", { name: "203-555-0141" })).toBeVisible();
  await look(page, "staff-standby-calling.768");
  await list.getByRole("button", { name: "Is coming" }).click();
  await expect(page.getByRole("button", { name: /Jordan/ }).first()).toBeVisible();
  await list.getByText(/Off the list today/).click();
  await look(page, "staff-standby-coming.768");
  await list.getByRole("button", { name: "Undo Jordan" }).click();
  await expect(list.getByRole("heading", { name: "Jordan" })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, "staff-standby.360");
  expect(faults).toEqual([]);
});
