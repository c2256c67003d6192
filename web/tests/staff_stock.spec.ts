import { expect, type Page } from "@playwright/test";
import { test } from "./demo";
import { consoleFaults, look } from "./look";
import { signedIn } from "./staff";

test.use({ story: "stock" });

const said = (page: Page, text: RegExp) => expect(page.locator(".notices").getByText(text)).toBeVisible();
const act = (page: Page) => page.locator(".stock-page__act");
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" });

// The shelf's own way, each act as site staff do it, then what a site asks for, the lead's answer, and its arrival.
test("stock is received, opened, drawn, wasted, set aside and counted; supply is asked for, sent and arrives", async ({ browser, running }) => {
  const manager = await signedIn(browser, running, "manager", 768);
  const faults = consoleFaults(manager);
  await manager.getByRole("link", { name: "Stock" }).first().click();
  await expect(manager.getByRole("heading", { level: 1, name: "Stock" })).toBeVisible();
  await look(manager, "staff-stock.768");

  await button(manager, "Receive a delivery").click();
  await button(manager, "Put on the shelf").click();
  await expect(act(manager).getByRole("alert")).toBeVisible();
  await look(manager, "staff-stock-receive-faults.768");
  await act(manager).getByLabel("Lot", { exact: true }).fill("TEST-7");
  await act(manager).getByLabel("Expires").fill("12/31/2022");
  await act(manager).getByLabel("Full cartons of 20").fill("1");
  await act(manager).getByLabel("Vials outside full cartons").fill("5");
  await act(manager).getByLabel("Of all these, broken").fill("2");
  await act(manager).getByLabel(/Vials on the packing list/).fill("27");
  await look(manager, "staff-stock-receive.768");
  await act(manager).getByLabel("Expires").fill("07/31/2022");
  await button(manager, "Put on the shelf").click();
  await expect(manager.getByRole("alertdialog")).toContainText("Lot TEST-7 expired on Jul 31, 2022.");
  await look(manager, "staff-stock-expired.768");
  await button(manager, "Correct the date").click();
  await expect(act(manager).getByLabel("Expires")).toBeFocused();
  await act(manager).getByLabel("Expires").fill("12/31/2022");
  await button(manager, "Put on the shelf").click();
  await said(manager, /23 vials of lot TEST-7/);

  await button(manager, "Receive a delivery").click();
  await act(manager).getByLabel("Lot", { exact: true }).fill("OLD-1");
  await act(manager).getByLabel("Expires").fill("07/31/2022");
  await act(manager).getByLabel("Vials outside full cartons").fill("2");
  await button(manager, "Put on the shelf").click();
  await button(manager, "Receive 2 vials to quarantine").click();
  await said(manager, /2 vials of lot OLD-1 are in quarantine/);
  await expect(manager.locator(".lot", { hasText: "OLD-1" }).getByText("It had expired when it came.")).toBeVisible();

  const lot = manager.locator(".lot", { hasText: "TEST-7" }).first();
  await lot.getByRole("button", { name: /Open a vial/ }).click();
  await button(manager, /Start the clock/).click();
  await said(manager, /A vial of lot TEST-7 is open/);
  await manager.locator(".card", { hasText: "TEST-7" }).getByRole("button", { name: "Draw doses" }).click();
  await button(manager, "Draw them").click();
  await said(manager, /1 dose of lot TEST-7 is drawn/);
  await manager.locator(".card", { hasText: "TEST-7" }).getByRole("button", { name: "End this vial" }).click();
  await look(manager, "staff-stock-end-vial.768");
  await button(manager, "End the vial").click();
  await said(manager, /is ended; 1 wasted/);

  await lot.getByRole("button", { name: /Waste/ }).click();
  await act(manager).getByText("Broken", { exact: true }).click();
  await button(manager, "Write them off").click();
  await said(manager, /1 vial of lot TEST-7 is written off/);
  await manager.locator(".notices").getByRole("button", { name: "Undo" }).click();
  await said(manager, /Undone|taken back/i);

  await lot.getByRole("button", { name: /Set aside/ }).click();
  await act(manager).getByLabel("Why").fill("The refrigerator was too warm");
  await button(manager, /Stop using lot/).click();
  await said(manager, /TEST-7 is set aside/);
  await expect(lot.getByText("The refrigerator was too warm")).toBeVisible();
  await expect(lot.getByRole("button", { name: /Open a vial/ })).toHaveCount(0);
  await look(manager, "staff-stock-set-aside.768");
  await lot.getByRole("button", { name: /Use again/ }).click();
  await act(manager).getByLabel("Why").fill("The maker says it is stable");
  await button(manager, /Use lot TEST-7 again/).click();
  await said(manager, /can be used again/);

  await button(manager, "Count the shelf").click();
  const counted = act(manager).getByLabel(/^Lot /);
  for (let i = 0; i < await counted.count(); ++i) await counted.nth(i).fill("21");
  await act(manager).getByLabel(/The ledger says/).first().selectOption("miscounted");
  await look(manager, "staff-stock-count.768");
  await button(manager, "Keep this count").click();
  await expect(manager.getByRole("alertdialog")).toContainText(/the ledger says \d+, you counted 21/);
  await look(manager, "staff-stock-count-again.768");
  await button(manager, "I counted again: keep this count").click();
  await said(manager, /count is kept/);
  await look(manager, "staff-stock-after.768");

  await manager.getByRole("link", { name: "Ask for vials" }).click();
  await manager.getByLabel("Vials", { exact: true }).fill("45");
  await manager.getByLabel(/Why/).fill("30 are booked for next week");
  await look(manager, "staff-ask-supply.768");
  await button(manager, "Ask the department").click();
  await said(manager, /asked for 45 vials/);
  await expect(manager.getByText("Waits for an answer")).toBeVisible();

  const lead = await signedIn(browser, running, "lead", 1280);
  await lead.getByRole("link", { name: "Supply" }).first().click();
  await look(lead, "staff-supply.1280");
  await expect(lead.getByText("30 are booked for next week")).toBeVisible();
  await button(lead, "Decline").click();
  await lead.locator(".inline-form").getByRole("button", { name: "Decline" }).click();
  await expect(lead.getByText("Say why, so that the site knows what to do.").first()).toBeVisible();
  await lead.getByLabel(/Why/).fill("All vials are allotted");
  await lead.locator(".inline-form").getByRole("button", { name: "Decline" }).click();
  await expect(lead.locator(".notices").getByText(/Declined for/)).toBeVisible();
  await look(lead, "staff-supply-decided.1280");

  await manager.reload();
  await expect(manager.getByText("Declined", { exact: true })).toBeVisible();
  await expect(manager.getByText("All vials are allotted")).toBeVisible();
  await look(manager, "staff-ask-supply-answered.768");
  const secondLooks = faults.filter((one) => one.includes("status of 409"));
  expect(secondLooks).toHaveLength(3);
  expect(faults.filter((one) => !secondLooks.includes(one))).toEqual([]);
});

// Nothing is counted at two sites, and nothing is gone, while it is on the road.
test("vials sent to another site are on the way until they are accepted there, or called back", async ({ browser, running }) => {
  const manager = await signedIn(browser, running, "manager", 768);
  const lead = await signedIn(browser, running, "lead", 360);
  await manager.getByRole("link", { name: "Stock" }).first().click();
  const lot = manager.locator(".lot").first();
  const send = async (vials: string) => {
    await lot.getByRole("button", { name: /Move/ }).click();
    await act(manager).getByLabel("To which site").selectOption({ label: "Circle Care Center, Norwalk" });
    await act(manager).getByLabel("Vials", { exact: true }).fill(vials);
    await button(manager, "Send them").click();
    await said(manager, new RegExp(`${vials} vials? on the way to Circle Care Center`));
  };
  await send("2");
  const going = manager.getByRole("region", { name: "On the way from here" });
  await expect(going.locator("strong")).toHaveText("2");
  await look(manager, "staff-stock-sent.768");
  await going.getByRole("button", { name: /Call back/ }).click();
  await said(manager, /2 vials of lot .* are on this shelf again/);
  await expect(going).toHaveCount(0);

  await send("1");
  await lead.getByRole("link", { name: "Stock" }).first().click();
  await lead.getByLabel("Site", { exact: true }).selectOption({ label: "Circle Care Center, Norwalk" });
  const coming = lead.getByRole("region", { name: "On the way here from other sites" });
  await expect(coming.getByText(/from Anchor Health Initiative/)).toBeVisible();
  await look(lead, "staff-stock-coming.360");
  await coming.getByRole("button", { name: /Accept/ }).click();
  await button(lead, "Put on the shelf").click();
  await expect(act(lead).getByRole("alert")).toBeVisible();
  await act(lead).getByLabel(/Vials in the box/).fill("1");
  await button(lead, "Put on the shelf").click();
  await said(lead, /1 vial of lot/);
  await expect(coming).toHaveCount(0);
  await manager.reload();
  await expect(going).toHaveCount(0);
});
