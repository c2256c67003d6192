import { expect, test } from "@playwright/test";
import { leads, response } from "./fake_response";
import { phone } from "./fake_phone";
import { fakeServer } from "./fake_server";

const sent = (server: { sent: { path: string }[] }, path: string) => server.sent.filter((one) => one.path === path);

test("a walk-in is on the list with two fields and the keyboard alone", async ({ page }) => {
  const server = await fakeServer(page);
  await page.goto("/staff/day");
  await expect(page.getByRole("button", { name: /Jordan/ })).toBeVisible();
  await page.keyboard.press("F4");
  await page.keyboard.type("Ari");
  await page.keyboard.press("Tab");
  await page.keyboard.type("04281990");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Ari" })).toBeVisible();
  expect(sent(server, "/api/staff/walk-ins")[0]).toMatchObject({ body: { site: "anchor-health", booker: { name_to_call: "Ari", born_on: "1990-04-28" } } });
});

test("a scanned code checks in, and undo takes it back", async ({ page }) => {
  const server = await fakeServer(page);
  await page.goto("/staff/day");
  await expect(page.getByRole("button", { name: /Jordan/ })).toBeVisible();
  await page.keyboard.type("7KQ2-M4TD-9XAB");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Checked in by code.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone.")).toBeVisible();
  expect(sent(server, "/api/staff/check-ins/undo")).toHaveLength(1);
});

test("a wrong code is said in words, and stays to be mended", async ({ page }) => {
  const server = await fakeServer(page);
  server.refuse.set("/api/staff/check-ins", { status: 404, body: { reason: "clinics.code_unknown", detail: "We do not know this code.", faults: [] } });
  await page.goto("/staff/day");
  await page.getByLabel("Scan or type").fill("7KQ2-M4TD-9XAC");
  await page.keyboard.press("Enter");
  await expect(page.getByText("We do not know this code.")).toBeVisible();
  await expect(page.getByLabel("Scan or type")).toHaveValue("7KQ2-M4TD-9XAC");
});

test("a yes to a severe reaction stops the way to the dose", async ({ page }) => {
  await fakeServer(page);
  await page.goto("/staff/day");
  await page.getByRole("button", { name: /Jordan/ }).click();
  const side = page.getByRole("region", { name: "The person chosen" });
  await side.getByText("No", { exact: true }).first().click();
  await side.getByText("Yes", { exact: true }).nth(1).click();
  await side.getByRole("button", { name: /no to the rest/ }).click();
  await side.getByRole("button", { name: "Go on", exact: true }).click();
  await expect(side.getByText("Stop: do not give the dose")).toBeVisible();
  await expect(side.getByText("Hand out and go through")).toBeHidden();
});

test("what was typed is there again after a sign-in that ended", async ({ page }) => {
  const server = await fakeServer(page);
  await page.goto("/staff/day");
  await expect(page.getByRole("button", { name: /Jordan/ })).toBeVisible();
  await page.keyboard.press("F4");
  await page.getByLabel("Name to call").fill("Ari");
  await page.getByLabel("Birth date").fill("4/28/1990");
  server.signedIn = false;
  await page.getByRole("button", { name: "Add and check in" }).click();
  await expect(page.getByText("You were signed out.")).toBeVisible();
  await page.getByLabel("Sign-in name").fill("lee");
  await page.getByLabel("Password").fill("correct horse");
  await page.getByLabel("Code from your app").fill("123456");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByLabel("Name to call")).toHaveValue("Ari");
  await page.getByRole("button", { name: "Add and check in" }).click();
  await expect(page.getByRole("heading", { name: "Ari" })).toBeVisible();
});

test("an expired vial that is scanned is refused with its reason", async ({ page }) => {
  await fakeServer(page);
  await page.goto("/staff/day");
  await page.getByRole("button", { name: /Jordan/ }).click();
  const side = page.getByRole("region", { name: "The person chosen" });
  await side.getByText("No", { exact: true }).first().click();
  await side.getByRole("button", { name: /no to the rest/ }).click();
  await side.getByRole("button", { name: "Go on", exact: true }).click();
  await side.getByText(/has read or heard/).click();
  await side.getByText("Report it", { exact: true }).click();
  await side.getByRole("button", { name: "Go on", exact: true }).click();
  await side.getByRole("textbox", { name: "Scan the vial or type the lot" }).fill("FDP00007");
  await page.keyboard.press("Enter");
  await expect(side.getByText("This lot has expired.")).toBeVisible();
});

test("the server's fault stands beside its field", async ({ page }) => {
  const server = await fakeServer(page, leads, response());
  server.refuse.set("/api/sites/anchor-health/deliveries", {
    status: 409, body: { reason: "core.request_invalid", detail: "", faults: [{ pointer: "/lot/expires_on", reason: "inventory.lot_differs", detail: "This lot is known with another expiration date." }] },
  });
  await page.goto("/staff/stock");
  await page.getByRole("button", { name: "Receive a delivery" }).click();
  await page.getByRole("textbox", { name: "Lot" }).fill("FDP00012");
  await page.getByRole("textbox", { name: "Expires" }).fill("12/31/2022");
  await page.getByLabel("Full cartons of").fill("2");
  await page.getByRole("button", { name: "Put on the shelf" }).click();
  await expect(page.locator(".field--error").getByText("another expiration date")).toBeVisible();
  await expect(page.getByLabel("Full cartons of")).toHaveValue("2");
});

test("vials are allotted and sent in one act", async ({ page }) => {
  const server = await fakeServer(page, leads, response());
  await page.goto("/staff/supply");
  await page.getByLabel("To which site").selectOption("circle-care");
  await page.getByLabel("Vials", { exact: true }).fill("40");
  await page.getByRole("button", { name: "Allot and send" }).click();
  await expect(page.getByText("40 vials are on their way to Circle Care Center.")).toBeVisible();
  expect(sent(server, "/api/allotments")[0]).toMatchObject({ body: { site: "circle-care", vials: 40 } });
  expect(sent(server, "/api/shipments")[0]).toMatchObject({ body: { vials: 40, expected_on: "2022-08-03" } });
});

test("an operator moves a caller's booking, and can take it back", async ({ page }) => {
  const server = await fakeServer(page, ["use_public_pages", "book_for_others", "find_people"], phone());
  await page.goto("/staff/phone");
  await page.getByLabel("Code, name or phone").fill("7KQ2-M4TD-9XAB");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await page.getByRole("button", { name: "Times Anchor" }).click();
  await page.getByRole("button", { name: "9:00 AM" }).first().click();
  await expect(page.getByText("The code stays the same.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone.")).toBeVisible();
  expect(sent(server, "/api/appointments/move").map((one) => (one as { body?: { place?: string } }).body?.place)).toEqual(["anchor-health-30-13", "pl0"]);
});
