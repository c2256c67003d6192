import { expect, test } from "@playwright/test";
import { leads, response } from "./fake_response";
import { fakeServer } from "./fake_server";
import { consoleFaults, look, sizes, speak } from "./look";

for (const { width, language } of sizes) {
  test(`the response and its stock can be read by everyone, ${width} pixels, ${language}`, async ({ page, context }) => {
    const faults = consoleFaults(page);
    await page.setViewportSize({ width, height: 1024 });
    await speak(context, language);
    await fakeServer(page, leads, response());
    await page.goto("/staff/lead");
    await expect(page.getByText("28", { exact: true }).first()).toBeVisible();
    await expect(page.locator("svg.plot")).toHaveCount(2);
    await look(page, `lead.${width}.${language}`);
    await page.goto("/staff/supply");
    await page.getByLabel(/^(To which site|A qué centro)/).selectOption("circle-care");
    await look(page, `supply.${width}.${language}`);
    await page.goto("/staff/brief");
    await expect(page.getByRole("table")).toBeVisible();
    await look(page, `brief.${width}.${language}`);
    await page.goto("/staff/stock");
    await page.getByRole("button", { name: /^(Receive a delivery|Recibir una entrega)$/ }).click();
    await page.getByRole("button", { name: /^(Put on the shelf|Guardar en el estante)$/ }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await look(page, `stock.${width}.${language}`);
    expect(faults).toEqual([]);
  });
}
