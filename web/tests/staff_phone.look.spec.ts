import { expect, test } from "@playwright/test";
import { phone } from "./fake_phone";
import { fakeServer } from "./fake_server";
import { consoleFaults, look, sizes, speak } from "./look";

for (const { width, language } of sizes) {
  test(`a caller is served on one screen that everyone can use, ${width} pixels, ${language}`, async ({ page, context }) => {
    const faults = consoleFaults(page);
    await page.setViewportSize({ width, height: 1024 });
    await speak(context, language);
    await fakeServer(page, ["use_public_pages", "book_for_others", "find_people", "work_call_backs"], phone());
    await page.goto("/staff/");
    await page.getByLabel(/^(Code, name or phone|Código, nombre o teléfono)/).fill("Jordan");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /Jordan/ }).click();
    await page.getByLabel(/^(Town or zip|Localidad)/).fill("New Haven");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^(Times|Horarios) Anchor/ }).click();
    await expect(page.getByRole("button", { name: /9:00/ }).first()).toBeVisible();
    await look(page, `phone.${width}.${language}`);
    await page.getByRole("button", { name: /9:00/ }).first().click();
    await look(page, `phone-book.${width}.${language}`);
    await page.getByRole("button", { name: /^(Book it|Hacer la cita)$/ }).click();
    await expect(page.getByText("7KQ2-M4TD-9XAB")).toBeVisible();
    await look(page, `phone-booked.${width}.${language}`);
    expect(faults).toEqual([]);
  });
}
