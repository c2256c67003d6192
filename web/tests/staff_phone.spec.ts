import { expect } from "@playwright/test";
import { test } from "./demo";
import { consoleFaults, look } from "./look";
import { signedIn } from "./staff";

test.use({ story: "phone" });

// A call from beginning to end: a time is kept, the code is read out, found again, moved and cancelled.
test("an operator books for a caller, finds it by the code, moves it and cancels it", async ({ browser, running }) => {
  const page = await signedIn(browser, running, "operator", 1280);
  const faults = consoleFaults(page);
  await expect(page.getByRole("heading", { level: 1, name: "For a caller" })).toBeVisible();
  await look(page, "staff-phone.1280");
  await page.getByLabel("Town or zip").fill("06513");
  await page.keyboard.press("Enter");
  await page.locator(".phone__when .lot").first().getByRole("button").first().click();
  await look(page, "staff-phone-times.1280");
  await page.locator(".times .usa-button").first().click();
  await page.getByRole("button", { name: "Book it" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.getByLabel("Name to call").fill("Jordan");
  await page.locator(".phone__when").getByLabel(/Birth date/).fill("3/14/1988");
  await page.getByLabel(/Phone/).fill("203 555 0142");
  await look(page, "staff-phone-book.1280");
  await page.getByRole("button", { name: "Book it" }).click();
  const code = (await page.locator(".next__code").textContent()) ?? "";
  expect(code).toMatch(/^(\w{4}-){3}\w$/);
  await look(page, "staff-phone-booked.1280");
  await page.locator(".phone__when").getByRole("button", { name: "Next call" }).click();

  await page.getByLabel("Code, name or phone").fill(code);
  await page.keyboard.press("Enter");
  const booked = page.locator(".phone__who .lot").first();
  await expect(booked).toBeVisible();
  await booked.getByRole("button", { name: "Move", exact: true }).click();
  await page.locator(".phone__when .lot").first().getByRole("button").first().click();
  await page.locator(".times .usa-button").nth(2).click();
  await expect(page.locator(".notices").getByText(/Moved|moved/)).toBeVisible();
  await booked.getByRole("button", { name: "Cancel it" }).click();
  await expect(page.locator(".notices").getByText(/ancel/)).toBeVisible();
  await look(page, "staff-phone-cancelled.1280");
  await page.setViewportSize({ width: 768, height: 1024 });
  await look(page, "staff-phone.768");
  expect(faults).toEqual([]);
});
