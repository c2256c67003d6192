import { expect, test } from "@playwright/test";
import { fakeServer } from "./fake_server";
import { consoleFaults, look, sizes, speak } from "./look";

for (const { width, language } of sizes) {
  test(`site's day can be used by everyone, ${width} pixels, ${language}`, async ({ page, context }) => {
    const faults = consoleFaults(page);
    await page.setViewportSize({ width, height: 1024 });
    await speak(context, language);
    const server = await fakeServer(page);
    server.signedIn = false;
    await page.goto("/staff/");
    await page.getByRole("button", { name: /^(Sign in|Entrar)$/ }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await look(page, `sign-in.${width}.${language}`);
    await page.getByLabel(/Sign-in name|usuario/).fill("lee");
    await page.getByLabel(/Password|Contraseña/).fill("correct horse");
    await page.getByLabel(/Code from|Código de su/).fill("123456");
    await page.getByRole("button", { name: /^(Sign in|Entrar)$/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^(Today|Hoy)$/ })).toBeVisible();
    await look(page, `day.${width}.${language}`);
    await page.getByRole("button", { name: /Jordan/ }).click();
    const side = page.getByRole("region", { name: /person chosen|persona elegida/ });
    await side.getByText("No", { exact: true }).first().click();
    await look(page, `day-questions.${width}.${language}`);
    await side.getByRole("button", { name: /I asked|Pregunté/ }).click();
    await side.getByRole("button", { name: /^(Go on|Seguir)$/ }).click();
    await side.getByText(/has read or heard|leyó/).click();
    await look(page, `day-consent.${width}.${language}`);
    await side.getByText(/^(Report it|Informar)$/).click();
    await side.getByRole("button", { name: /^(Go on|Seguir)$/ }).click();
    await look(page, `day-dose.${width}.${language}`);
    await side.getByText(/Left upper|Brazo izq/).click();
    await side.getByRole("button", { name: /record it|registrarla/ }).click();
    await expect(side.getByText(/Stays until|Se queda/)).toBeVisible();
    await look(page, `day-after.${width}.${language}`);
    await page.keyboard.press("F4");
    await look(page, `day-walk-in.${width}.${language}`);
    expect(faults).toEqual([]);
  });
}
