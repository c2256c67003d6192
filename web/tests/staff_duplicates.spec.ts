import { expect, type Page } from "@playwright/test";
import { test } from "./demo";
import { consoleFaults, look } from "./look";
import { signedIn } from "./staff";

test.use({ story: "duplicates" });

interface Told { id: string; given: string; born: string; phone: string; town?: string }

// As an import or a laboratory would bring them in: through the same door of the server.
const register = (page: Page, people: Told[]) => page.evaluate(async (all) => {
  for (const one of all) {
    const answer = await fetch("/api/people", {
      method: "POST", headers: { "content-type": "application/json", "x-quell-request": "1" },
      body: JSON.stringify({
        id: one.id, jurisdiction: "ct", contact_points: [{ id: `${one.id}-phone`, phone: one.phone, consent: { text: false, voicemail: false, say_who_calls: false }, preferred: true }],
        identity: { name_to_call: one.given, registry_name: { given: one.given, family: "Okonkwo" }, born_on: one.born, identifiers: [], ...(one.town ? { address: { town: one.town } } : {}) },
      }),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }
}, people);

test("two records of one person are found, looked at side by side, merged, and parted again", async ({ browser, running }) => {
  const page = await signedIn(browser, running, "investigator");
  const faults = consoleFaults(page);
  await page.getByRole("link", { name: "People", exact: true }).click();
  await page.getByRole("link", { name: "Possible duplicates" }).click();
  await expect(page.getByText(/No two records look like one person|Nothing is lost/).first()).toBeVisible();

  await register(page, [
    { id: "dup-a1", given: "Chidi", born: "1988-03-07", phone: "203-555-0144", town: "Hamden" },
    { id: "dup-a2", given: "Chidi", born: "1988-03-07", phone: "203-555-0146" },
    { id: "dup-b1", given: "Adaeze", born: "1979-11-30", phone: "203-555-0150" },
    { id: "dup-b2", given: "Adaeze", born: "1979-11-30", phone: "203-555-0150" },
    { id: "dup-c1", given: "Ngozi", born: "1991-05-02", phone: "203-555-0160" },
  ]);
  const rows = page.getByRole("region", { name: "Pairs to look at" }).getByRole("listitem").filter({ hasText: /Chidi|Adaeze|Ngozi/ });
  await expect(async () => {
    await page.reload();
    await expect(rows).toHaveCount(2, { timeout: 3_000 });
  }).toPass({ timeout: 60_000 });

  await rows.filter({ hasText: "Chidi" }).getByRole("button").click();
  const both = page.getByRole("region", { name: "Both records" }).first();
  await expect(both.getByText(/The same or alike: .*birth date/)).toBeVisible();
  await expect(both.getByRole("cell", { name: "Hamden" })).toBeVisible();
  await look(page, "staff-duplicates.1280");
  await page.setViewportSize({ width: 360, height: 900 });
  await look(page, "staff-duplicates.360");
  await page.setViewportSize({ width: 1280, height: 900 });
  await both.getByRole("button", { name: "One person: merge" }).click();
  await expect(page.getByText("The two records are one person now.")).toBeVisible();
  await expect(rows).toHaveCount(1);

  await page.getByRole("link", { name: "Find a person" }).click();
  await page.getByLabel("Phone").fill("203-555-0146");
  await page.getByRole("button", { name: "Find" }).click();
  const person = page.getByRole("region", { name: "Chidi" });
  await expect(person.getByText("This person holds 2 records")).toBeVisible();
  await look(page, "staff-person-merged.1280");
  await person.getByRole("button", { name: "Undo this merge" }).click();
  await expect(page.getByText("The two records are apart again.")).toBeVisible();

  await page.getByRole("link", { name: "Possible duplicates" }).click();
  await expect(rows).toHaveCount(2);
  await rows.filter({ hasText: "Chidi" }).getByRole("button").click();
  await page.getByRole("button", { name: "Two different people" }).click();
  await expect(page.getByText("Kept apart.")).toBeVisible();
  await expect(rows).toHaveCount(1);
  await rows.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Merge the ticked pair" }).click();
  await expect(page.getByText(/1 pair is merged/)).toBeVisible();
  await page.locator(".notices").getByRole("button", { name: "Undo" }).click();
  await expect(rows).toHaveCount(1);
  expect(faults).toEqual([]);
});
