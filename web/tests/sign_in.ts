import { expect, type Page } from "@playwright/test";
import type { Demo } from "./demo";

// The code of the second step, as the demo shows it: it alone knows its clock.
async function codeNow(running: Demo, name: string): Promise<string> {
  const html = await (await fetch(`${running.address}/en/demo`)).text();
  return new RegExp(`<dt>${name}<[\\s\\S]*?(\\d{6})`).exec(html)?.[1] ?? "";
}

const spent = new Set<string>(); // codes that work once, of the programs of this worker

// Signs in on a page that shows the form, in either language. The first time an account uses its code that works once;
// later the app's, none of which serves twice: whoever signed in a moment ago waits for the next.
export async function signIn(page: Page, running: Demo, name: string): Promise<void> {
  const account = running.staff.find((one) => one.name === name);
  if (!account) throw new Error(`the demo lets no ${name} in`);
  if (!page.url().startsWith(`${running.address}/staff`)) await page.goto(`${running.address}/staff/`);
  const signOut = page.getByRole("button", { name: /^(Sign out|End shift|Salir|Terminar turno)$/ });
  await expect(async () => {
    const first = !spent.has(account.once);
    spent.add(account.once);
    await page.getByLabel(/^(Sign-in name|Nombre de usuario)$/).fill(account.name);
    await page.getByLabel(/^(Password|Contraseña)$/).fill(account.password);
    await page.getByLabel(/^(Code from your app|Código de su aplicación)$/).fill(first ? account.once : await codeNow(running, name));
    await page.getByRole("button", { name: /^(Sign in|Entrar)$/ }).click();
    await expect(signOut).toBeVisible({ timeout: 8_000 });
  }).toPass({ intervals: [31_000], timeout: 80_000 });
}
