import { expect } from "@playwright/test";
import { test } from "./demo";
import { consoleFaults, look, lookAt, sizes, speak } from "./look";
import { signIn } from "./sign_in";

test.use({ story: "lab-messages" });

// An ORU^R01 of a laboratory, on the demo's first day.
const message = ({ id, name, test, value = "260373001^Detected^SCT" }: { id: string; name: string; test: string; value?: string }) => [
  `MSH|^~\\&|LIS|North Laboratory|QUELL||20220802080000-0400||ORU^R01^ORU_R01|${id}|P|2.5.1||||||UNICODE UTF-8`,
  `PID|1||${name}-1^^^N^MR||${name}^Sam||19880214|M|||1 Main St^^New Haven^CT^06510||^PRN^PH^^1^203^5550161`,
  `NK1|1|${name}^Lou^|SPO^Spouse^HL70063`,
  `OBR|1||F-${name}^N|${test}|||20220801090000-0400|||||||||||||||20220802073000-0400|||F`,
  `OBX|1|CWE|${test}||${value}||||||F`, "",
].join("\r");

test("the lead issues a token, a laboratory sends, an investigator mends what waits, and it is a case", async ({ browser, running }) => {
  const leads = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en" });
  const lead = await leads.newPage();
  const faults = consoleFaults(lead);
  await signIn(lead, running, "lead");
  await lead.goto(`${running.address}/staff/staff`);
  await lead.getByRole("link", { name: "Laboratories" }).click();
  await expect(lead.getByText("No laboratory can send yet. Issue the first token.")).toBeVisible();
  await lead.getByRole("button", { name: "Issue a token" }).click();
  await expect(lead.getByText("Choose a laboratory or type the name of a new one.").first()).toBeVisible();
  await lead.getByLabel("Name of the laboratory").fill("North Laboratory");
  await lead.getByLabel("What it is for").fill("Interface engine");
  await lead.getByRole("button", { name: "Issue a token" }).click();
  await expect(lead.getByText("This token is shown only now.")).toBeVisible();
  const token = await lead.locator(".message__token").innerText();
  expect(token).toMatch(/^quell_send_/);
  await look(lead, "staff-laboratories.1280");
  await lead.getByRole("button", { name: "I have kept it" }).click();
  await expect(lead.getByText(token)).toBeHidden();
  const send = async (text: string) => {
    const answer = await fetch(`${running.address}/api/lab-results`, { method: "POST", body: text, headers: { "content-type": "application/hl7-v2", authorization: `Bearer ${token}` } });
    return answer.status === 200 ? /\rMSA\|(\w\w)/.exec(await answer.text())?.[1] : answer.status;
  };

  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en" });
  const page = await context.newPage();
  const others = consoleFaults(page);
  await signIn(page, running, "investigator");
  await page.goto(`${running.address}/staff/lab-messages`);
  await expect(page.getByText("No message waits.")).toBeVisible();
  await look(page, "staff-messages-none.1280");
  expect(await send(message({ id: "1", name: "Abbot", test: "OURPCR^Our PCR^L" }))).toBe("AA");
  expect(await send(message({ id: "2", name: "Boyle", test: "OURPCR^Our PCR^L" }))).toBe("AA");
  expect(await send(message({ id: "", name: "Crane", test: "100383-9^Virus DNA^LN" }))).toBe("AE");
  await page.reload();
  await expect(page.getByRole("button", { name: "Waiting (3)" })).toBeVisible();

  await page.getByRole("button", { name: /No table knows this test/ }).first().click();
  const panel = page.getByRole("region", { name: "Message from North Laboratory" });
  await expect(panel.locator(".message__field--fault")).toContainText("OBX-3");
  await look(page, "staff-message.1280");
  await panel.getByRole("button", { name: "Keep it and use the message" }).click();
  await expect(panel.getByText("Choose what it means.").first()).toBeVisible();
  await panel.getByLabel("Which test is “OURPCR”?").selectOption("100383-9");
  await panel.getByRole("button", { name: "Keep it and use the message" }).click();
  await expect(page.getByText("The message was used. Its results are recorded.")).toBeVisible();
  await page.getByRole("button", { name: "Try all 2 again" }).click();
  await expect(page.getByText("1 of 2 messages were used.")).toBeVisible();

  await page.getByRole("button", { name: /This field is empty, and nothing/ }).click();
  await panel.getByRole("button", { name: "Mend the text" }).click();
  const text = panel.getByLabel("The message, one segment a line");
  await text.fill("nothing");
  await panel.getByRole("button", { name: "Keep and use it" }).click();
  await expect(panel.getByText("This is no message").first()).toBeVisible();
  await text.fill(message({ id: "3", name: "Crane", test: "100383-9^Virus DNA^LN" }).replaceAll("\r", "\n"));
  await look(page, "staff-message-mend.1280");
  await panel.getByRole("button", { name: "Keep and use it" }).click();
  await expect(page.getByText("The message was used. Its results are recorded.")).toBeVisible();
  await expect(page.getByText("No message waits.")).toBeVisible();

  expect(await send(message({ id: "4", name: "Doyle", test: "X^Cholesterol^L", value: "^high^L" }))).toBe("AA");
  await page.reload();
  await page.getByRole("button", { name: /No table knows this test/ }).click();
  await panel.getByRole("button", { name: "Set aside" }).click();
  await panel.getByRole("button", { name: "Set it aside" }).click();
  await expect(panel.getByText("Choose a reason: others will read it.").first()).toBeVisible();
  await panel.getByText("Not reportable here").click();
  await panel.getByRole("button", { name: "Set it aside" }).click();
  await expect(page.getByText("The message was set aside.")).toBeVisible();
  await page.getByRole("button", { name: "Set aside (1)" }).click();
  await page.locator(".row").click();
  await expect(panel.getByText(/set it aside \(Not reportable here\)/)).toBeVisible();
  await panel.getByRole("button", { name: "Take it up again" }).click();
  await expect(page.getByText("The message still waits.")).toBeVisible();

  await page.goto(`${running.address}/staff/cases`);
  for (const name of ["Abbot", "Boyle", "Crane"]) await expect(page.getByRole("button", { name: new RegExp(`Sam ${name}`) })).toBeVisible();

  for (const { width, language } of sizes) {
    await speak(context, language);
    await speak(leads, language);
    for (const one of [page, lead]) await one.setViewportSize({ width, height: 800 });
    await page.goto(`${running.address}/staff/lab-messages`);
    await page.locator(".row").click();
    await expect(page.locator(".message")).toBeVisible();
    await lookAt(page, `staff-messages.${language}.${width}`, width, language);
    await lead.goto(`${running.address}/staff/laboratories`);
    await expect(lead.locator(".lot")).toBeVisible();
    await lookAt(lead, `staff-laboratories.${language}.${width}`, width, language);
  }
  await speak(leads, "en");
  await lead.goto(`${running.address}/staff/laboratories`);
  await lead.getByRole("button", { name: "Revoke" }).click();
  await lead.getByRole("button", { name: "Revoke the token" }).click();
  await expect(lead.getByText(/Revoked on/)).toBeVisible();
  expect(await send(message({ id: "5", name: "Evans", test: "100383-9^Virus DNA^LN" }))).toBe(401);
  expect(faults.concat(others.filter((one) => !/400/.test(one)))).toEqual([]);
});
