import { createHmac } from "node:crypto";
import { expect, type APIRequestContext, type Page } from "@playwright/test";
import { test, type Demo } from "./demo";
import { look, lookAt, sizes, speak } from "./look";
import { signIn } from "./sign_in";

// What a page of ours sends with a change.
const ours = (running: Demo) => ({ "x-quell-request": "1", origin: running.address });

// The code of an authenticator app whose key is this, at the demo's own time (RFC 6238).
async function appCode(running: Demo, key: string): Promise<string> {
  const { now } = (await (await fetch(`${running.address}/api/program`)).json()) as { now: string };
  const bits = [...key.replaceAll(" ", "")].map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.parse(now) / 30_000)));
  const hash = createHmac("sha1", secret).update(counter).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

const title = (page: Page, name: string) => expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

async function mySite(api: APIRequestContext, running: Demo): Promise<string> {
  const me = (await (await api.get(`${running.address}/api/me`)).json()) as { staff: { sites: string[] } };
  return me.staff.sites[0] ?? "";
}

test("a tablet is registered, and nurses come and go by PIN", async ({ browser, running }) => {
  const context = await browser.newContext({ viewport: { width: 768, height: 1024 }, locale: "en" });
  const page = await context.newPage();
  await signIn(page, running, "manager");
  await page.goto(`${running.address}/staff/staff`);
  await page.getByRole("button", { name: "Vaccinator for today" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Jo Today");
  await page.getByRole("button", { name: "Add and show the PIN" }).click();
  const joPin = ((await page.locator(".shown-once__pin").textContent()) ?? "").replace(/\D/g, "");
  expect(joPin).toHaveLength(6);
  await page.goto(`${running.address}/staff/devices`);
  await look(page, "staff-devices.768");
  await page.getByLabel("Name of this device").fill("Tablet, room 2");
  await page.getByRole("button", { name: "Register this device" }).click();
  await page.getByRole("button", { name: "Sign out and hand over" }).click();

  await page.getByRole("button", { name: "Sign in with a password instead" }).click();
  await signIn(page, running, "nurse");
  await page.getByRole("link", { name: "Choose a PIN" }).click();
  await page.getByRole("button", { name: "Choose a PIN" }).click();
  await page.getByLabel("PIN, 6 digits").fill("123456");
  await page.getByRole("button", { name: "Keep this PIN" }).click();
  await expect(page.getByText(/easy to guess/).first()).toBeVisible();
  await page.getByLabel("PIN, 6 digits").fill("402917");
  await page.getByRole("button", { name: "Keep this PIN" }).click();
  await page.getByRole("link", { name: "Site’s day" }).click();
  await page.keyboard.press("F4");
  await page.getByLabel("Name to call").first().fill("Robin");
  await page.getByRole("button", { name: "Lock" }).click();
  await title(page, "Locked");
  await expect(page).toHaveTitle("Sign in to Quell · Quell");
  await page.getByRole("button", { name: "I am someone else" }).click();
  await look(page, "staff-lock-names.768");
  await page.getByRole("button", { name: "Jo Today" }).click();
  await page.getByLabel("Your PIN, 6 digits").fill(joPin === "000000" ? "000001" : "000000");
  await expect(page.getByText(/The PIN is not right/)).toBeVisible();
  await look(page, "staff-lock.768");
  await page.getByRole("button", { name: "I am someone else" }).click();
  await page.getByRole("button", { name: "Vaccinator", exact: true }).click();
  for (const digit of "402917") await page.getByRole("button", { name: digit, exact: true }).click();
  await expect(page.getByLabel("Name to call").first(), "what was typed is there again").toHaveValue("Robin");

  await page.getByRole("button", { name: "Lock" }).click();
  await page.getByRole("button", { name: "I am someone else" }).click();
  await page.getByRole("button", { name: "Jo Today" }).click();
  await page.getByLabel("Your PIN, 6 digits").fill(joPin);
  await expect(page.getByRole("link", { name: "Jo Today" })).toBeVisible();
  await expect(page.getByLabel("Name to call"), "nobody sees what another has typed").toHaveCount(0);
  await page.getByRole("button", { name: "End shift" }).click();
  await title(page, "Locked");
  await context.close();
});

test("someone is invited, signs in, and changes how", async ({ browser, running }) => {
  const lead = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en" })).newPage();
  await signIn(lead, running, "lead");
  await lead.goto(`${running.address}/staff/staff`);
  await title(lead, "Staff");
  await lead.getByRole("button", { name: "Invite someone" }).click();
  await lead.getByRole("button", { name: "Make the one-time link" }).click();
  await expect(lead.getByText("Choose the organization that this person works for.").first()).toBeVisible();
  await lead.getByLabel("Organization").last().selectOption({ index: 1 });
  await lead.getByLabel("Name", { exact: true }).fill("Ana de la Cruz");
  await lead.locator("label[for$=roles-auditor], label[for$=roles-site_manager], label[for$=roles]").first().click();
  if (await lead.locator("label[for$=sites]").count()) await lead.locator("label[for$=sites]").first().click();
  await look(lead, "staff-invite.1280");
  await lead.getByRole("button", { name: "Make the one-time link" }).click();
  const link = await lead.getByLabel("Link", { exact: true }).inputValue();
  await look(lead, "staff-link.1280");
  await lead.getByRole("button", { name: "Done" }).click();
  await lead.getByLabel("Search by name").fill("cruz");
  await expect(lead.locator(".rows .row")).toHaveCount(1);

  const ana = await (await browser.newContext({ viewport: { width: 360, height: 740 }, locale: "en" })).newPage();
  await ana.goto(link);
  await ana.getByLabel("Choose a password").fill("harbor violet sandwich moonlit");
  await look(ana, "staff-invitation.360");
  // The demo's clock is not this machine's: the page tells the code that an app cannot know.
  const key = (await ana.locator(".app-key__typed").textContent()) ?? "";
  await expect.poll(async () => (await ana.locator(".app-key").textContent())?.includes(await appCode(running, key))).toBe(true);
  await ana.getByLabel("Code from your app").fill(await appCode(running, (await ana.locator(".app-key__typed").textContent()) ?? ""));
  await ana.getByRole("button", { name: "Set and sign in" }).click();
  await expect(ana.locator(".codes--list li")).toHaveCount(10);
  await ana.getByRole("button", { name: "I have kept them: go on" }).click();
  const codes = await ana.context().newPage();
  await codes.goto(`${new URL(ana.url()).origin}/en/demo`);
  await expect(codes.getByText("Ana de la Cruz")).toBeVisible();
  await codes.close();
  await ana.getByRole("link", { name: "Ana de la Cruz" }).click();
  await title(ana, "My account");
  await look(ana, "staff-account.360");
  await ana.getByRole("button", { name: /Change Password/ }).click();
  await ana.getByLabel("The password you use now").fill("not the one");
  await ana.getByLabel("New password").fill("copper lantern drifts eastward");
  await ana.getByRole("button", { name: "Change the password" }).click();
  await expect(ana.getByText(/This is not your password/).first()).toBeVisible();
  await ana.getByLabel("The password you use now").fill("harbor violet sandwich moonlit");
  await ana.getByRole("button", { name: "Change the password" }).click();
  await expect(ana.getByText("Your password was changed").first()).toBeVisible();

  await lead.locator(".rows .row").first().click();
  await lead.getByRole("button", { name: "End access" }).click();
  await lead.getByRole("button", { name: "End the access of Ana de la Cruz" }).click();
  await ana.reload();
  await title(ana, "Sign in to Quell");
});

test("a person is found and mended; a task is taken and closed; the log has it all", async ({ browser, running }) => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en" })).newPage();
  await signIn(page, running, "desk");
  const api = page.context().request;
  const site = await mySite(api, running);
  const walkIn = await api.post(`${running.address}/api/staff/walk-ins`, { headers: ours(running), data: {
    id: crypto.randomUUID(), site, service: "vaccination", dose_number: 1, booker: { name_to_call: "Sasha Quill", born_on: "1988-03-09" },
  } });
  expect(walkIn.status(), await walkIn.text()).toBe(200);
  await page.getByRole("link", { name: "People" }).click();
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByText("Enter a name, a birth date or a phone.").first()).toBeVisible();
  await page.getByLabel("Name, or the beginning of it").fill("sash");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByRole("heading", { name: "Sasha Quill" })).toBeVisible();
  await look(page, "staff-person.1280");
  const id = (await page.locator(".person .usa-hint .codes").textContent()) ?? "";

  await page.getByRole("button", { name: "Change details" }).click();
  await page.getByLabel("Pronouns").selectOption("they_them");
  await page.getByLabel("Town").fill("Hamden");
  const seen = (await (await api.get(`${running.address}/api/people/${id}`)).json()) as { version: number; identity: object };
  await api.put(`${running.address}/api/people/${id}`, { headers: { ...ours(running), "if-match": `"${seen.version}"` }, data: { identity: { ...seen.identity, language: "spanish" } } });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Somebody else changed this person while you typed")).toBeVisible();
  await look(page, "staff-person-conflict.1280");
  await page.getByRole("button", { name: "Keep my changes" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator(".who").getByText("they/them")).toBeVisible();
  await expect(page.locator(".who").getByText("Spanish"), "what the other one changed stays").toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator(".who").getByText("they/them")).toHaveCount(0);
  await page.getByRole("button", { name: "History of changes" }).click();
  await expect(page.locator(".versions > li")).toHaveCount(4);
  await page.getByRole("button", { name: "Add a phone" }).click();
  await page.getByRole("textbox", { name: "Phone" }).last().fill("203 555 0147");
  await page.getByRole("button", { name: "Add a phone" }).click();
  await expect(page.getByRole("link", { name: "(203) 555-0147" })).toBeVisible();

  const auditor = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en" })).newPage();
  await signIn(auditor, running, "auditor");
  await title(auditor, "Audit log");
  await expect(auditor.getByText(/The seal holds/)).toBeVisible();
  await auditor.getByLabel(/About the person/).fill(id);
  await auditor.getByRole("button", { name: "Find" }).click();
  await expect(auditor.getByText("people.undo_edit").first()).toBeVisible();
  await expect(auditor.locator(".audit tbody tr").first()).toContainText("Front desk");
  await look(auditor, "staff-audit.1280");
});

test("a discrepancy becomes a task that somebody takes and closes", async ({ browser, running }) => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en" })).newPage();
  await signIn(page, running, "manager");
  const api = page.context().request;
  const site = await mySite(api, running);
  const stock = (await (await api.get(`${running.address}/api/sites/${site}/stock`)).json()) as { lots: { lot: { id: string }; vials: number }[] };
  const { now } = (await (await api.get(`${running.address}/api/program`)).json()) as { now: string };
  const lot = stock.lots[0];
  if (!lot) throw new Error("the demo's site has no stock");
  const counted = await api.post(`${running.address}/api/sites/${site}/counts`, { headers: ours(running), data: {
    id: crypto.randomUUID(), occurred_at: now, lots: stock.lots.map((one) => ({ lot: one.lot.id, vials: one === lot ? one.vials + 1 : one.vials })),
  } });
  expect(counted.ok(), await counted.text()).toBe(true);
  await page.goto(`${running.address}/staff/tasks`);
  await page.getByRole("button", { name: /Stock differs from the count/ }).first().click();
  await look(page, "staff-tasks.1280");
  await page.getByRole("button", { name: "Take this task" }).click();
  await page.getByRole("button", { name: "Close the task" }).click();
  await expect(page.getByText("Say what came of it.").first()).toBeVisible();
  await page.getByText("Counted again: the numbers agree").click();
  await page.getByRole("button", { name: "Close the task" }).click();
  await page.getByRole("button", { name: "Done", exact: true }).click();
  await expect(page.getByText("Counted again: the numbers agree").first()).toBeVisible();
});

test("every page of the console fits each screen, in both languages", async ({ browser, running }) => {
  test.setTimeout(400_000);
  const first = await browser.newContext({ locale: "en" });
  await signIn(await first.newPage(), running, "manager");
  const storageState = await first.storageState();
  for (const { width, language } of sizes) {
    const context = await browser.newContext({ storageState, viewport: { width, height: 900 } });
    await speak(context, language);
    const page = await context.newPage();
    for (const path of ["staff", "devices", "account", "tasks", "people"]) {
      await page.goto(`${running.address}/staff/${path}`);
      await expect(page.locator("h1")).toBeVisible();
      await lookAt(page, `staff-${path}.${width}.${language}`, width, language);
    }
    await context.close();
  }
});
