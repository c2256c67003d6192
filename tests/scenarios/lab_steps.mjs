// What the sentences about laboratories mean.
import assert from 'node:assert/strict';

const hl7Day = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 10).replaceAll('-', '');
const hl7Time = (seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 19).replace(/[-T:]/g, '')}+0000`;

// An ORU^R01 as laboratories send it; the control id counts, the filler's number is the person's.
export function labMessage({ number, now, family, given, test, value, status }) {
  const code = /^\d{1,7}-\d$/.test(test) ? `${test}^Virus DNA^LN` : `${test}^Our own test^L`;
  return [
    `MSH|^~\\&|LIS|NORTH^07D0000001^CLIA|QUELL||${hl7Time(now)}||ORU^R01^ORU_R01|M${number}|P|2.5.1||||||UNICODE UTF-8`,
    `PID|1||${family}-1^^^NORTH^MR||${family}^${given}||19880214|M|||1 Main St^^New Haven^CT^06510||^PRN^PH^^1^203^5550161`,
    `OBR|1||F-${family}^NORTH|${code}|||${hl7Day(now - 86400)}|||||||||||||||${hl7Time(now)}|||${status}`,
    `OBX|1|CWE|${code}||${value}^^SCT||||||${status}|||${hl7Day(now - 86400)}`,
    `SPM|1|||309068002^Specimen from skin^SCT|||||||||||||${hl7Day(now - 86400)}`, '',
  ].join('\r');
}

async function sendAsLaboratory(world, text) {
  const answer = await fetch(`http://127.0.0.1:${world.port}/api/lab-results`, {
    method: 'POST', body: text, headers: { 'Content-Type': 'application/hl7-v2', Authorization: `Bearer ${world.known.token}` },
  });
  return { status: answer.status, text: await answer.text() };
}

async function waiting(world, who) {
  return (await world.done(who, 'GET', '/api/hl7-messages')).items;
}

export const labSteps = [
  [/^(\w+) issues a token for (.+)$/, async (world, who, laboratory) => {
    const organization = world.id();
    world.known.tokenId = world.id();
    await world.done(who, 'POST', '/api/organizations', { id: organization, kind: 'laboratory', name: laboratory });
    const issued = await world.done(who, 'POST', '/api/sending-tokens', {
      id: world.known.tokenId, organization, name: 'Interface engine',
    });
    world.known.token = issued.token;
    world.known.messages = 0;
  }],
  [/^the laboratory sends (\d+) of (\S+) for (\w+) (\w+) as (\w) and hears (\w+)$/, async (world, value, test, given, family, status, code) => {
    world.known.messages += 1;
    const now = (await world.clock()) + world.known.messages;
    world.known.sent = labMessage({ number: world.known.messages, now, family, given, test, value, status });
    world.known.heard = await sendAsLaboratory(world, world.known.sent);
    assert.equal(world.known.heard.status, 200, world.known.heard.text);
    assert.match(world.known.heard.text, new RegExp(`\\rMSA\\|${code}\\|M${world.known.messages}\\r`));
  }],
  [/^the laboratory sends the same again and hears the same$/, async (world) =>
    assert.deepEqual(await sendAsLaboratory(world, world.known.sent), world.known.heard)],
  [/^the laboratory may send nothing more$/, async (world) =>
    assert.equal((await sendAsLaboratory(world, world.known.sent)).status, 401)],
  [/^(\w+) sees (\w+ \w+) as an? (\w+) case that nobody has taken$/, async (world, who, name, classification) => {
    const list = await world.done(who, 'GET', '/api/cases?whose=nobody');
    const rows = list.items.filter((row) => row.name_to_call === name);
    assert.equal(rows.length, 1, `${rows.length} cases of ${name}`);
    assert.equal(rows[0].facts.classification, classification);
  }],
  [/^(\w+) sees that (\d+) messages? waits?$/, async (world, who, count) => {
    assert.equal((await waiting(world, who)).length, Number(count));
    assert.equal((await world.done(who, 'GET', '/api/hl7-message-counts')).waiting, Number(count));
  }],
  [/^(\w+) opens the message that waits for (\w+) at (\S+)$/, async (world, who, reason, place) => {
    const [line] = await waiting(world, who);
    assert.equal(line.reason, `interop.${reason}`);
    assert.equal(line.place, place);
    world.known.message = await world.done(who, 'GET', `/api/hl7-messages/${line.id}`);
  }],
  [/^(\w+) says that (\S+) is (\S+)$/, async (world, who, code, means) => {
    const { line, unknown } = world.known.message;
    assert.deepEqual(unknown.map((one) => one.code), [code]);
    const now = await world.done(who, 'POST', `/api/hl7-messages/${line.id}/codes`, {
      version: line.version, kind: 'test', code, means,
    });
    assert.equal(now.state, 'replayed');
  }],
  [/^(\w+) revokes the token$/, (world, who) =>
    world.done(who, 'POST', `/api/sending-tokens/${world.known.tokenId}/revoke`, {})],
];
