// Sentences about texts to phones: [pattern, act(world, ...words)].
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handIn } from '../process/text_gateway.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const e164 = (phone) => `+1${phone.replaceAll('-', '')}`;
const dayOf = (at) => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(new Date(at));
const texts = (world, name) => world.gateway.to(world.known[`${name}'s phone`]);
const codeIn = (text) => text.match(/#([0-9A-Z]+)/)[1];

async function timesOfTomorrow(world) {
  const tomorrow = dayOf(((await world.clock()) + 86_400) * 1000);
  const { sites } = await world.done('someone', 'GET', '/api/sites?service=vaccination');
  for (const site of sites) {
    const { times } = await world.done('someone', 'GET', `/api/sites/${site.id}/times?service=vaccination`);
    const free = times.filter((time) => dayOf(time.starts_at) === tomorrow);
    if (free.length > 1) return free;
  }
  throw new Error('no times tomorrow');
}

async function waitFor(what, holds) {
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(200)) if (await holds()) return;
  throw new Error(`waited in vain: ${what}`);
}

const reminderSteps = [
  [/^(\w+) books a time of tomorrow and agrees to (no )?texts to (\S+)$/, async (world, name, no, phone) => {
    const [time] = await timesOfTomorrow(world);
    if (!world.cookies['the operator']) await world.signIn('the operator', 'operator');
    const hold = await world.done('the operator', 'POST', '/api/holds', { id: world.id(), place: time.place });
    world.known[`${name}'s phone`] = e164(phone);
    world.known[name] = await world.done('the operator', 'POST', '/api/appointments', {
      id: world.id(), hold_token: hold.token,
      booker: { name_to_call: name, born_on: '1990-04-28', phone, consent: { text: !no, voicemail: false, say_who_calls: false } },
    });
  }],
  [/^(\w+) is sent text (\d+), which says "(.+)" and neither "(.+)" nor "(.+)"$/, async (world, name, number, said, ...nevers) => {
    await waitFor(`text ${number} to ${name}`, () => texts(world, name).length >= Number(number));
    const { text } = texts(world, name).at(-1);
    assert(text.includes(said), text);
    for (const never of nevers) assert(!text.includes(never), text);
    world.known[`${name}'s link`] = codeIn(text);
  }],
  [/^(\w+) moves to another time of tomorrow by the link of the text$/, async (world, name) => {
    const times = await timesOfTomorrow(world);
    const other = times.find((time) => time.starts_at !== world.known[name].starts_at);
    await world.done('someone', 'POST', '/api/appointments/move', { appointment: { code: world.known[`${name}'s link`] }, place: other.place });
  }],
  [/^(\w+) cancels by the own code$/, (world, name) =>
    world.done('someone', 'POST', '/api/appointments/cancel', { appointment: { code: world.known[name].code } })],
  [/^(\w+) sees that texts are (\w+)$/, async (world, who, flow) => {
    const seen = await world.done(who, 'GET', '/api/staff/texts');
    assert.deepEqual([seen.gateway, seen.flow], ['configured', flow]);
    assert(seen.sent_today >= 2, JSON.stringify(seen));
  }],
  [/^(\w+) sets texts to (\w+)$/, (world, who, flow) => world.done(who, 'PUT', '/api/staff/texts/flow', { flow })],
  [/^(\w+) was sent nothing$/, (world, name) => assert.deepEqual(texts(world, name), [])],
  [/^(\w+) was sent (\d+) texts? in all$/, (world, name, count) => assert.equal(texts(world, name).length, Number(count))],
  [/^(\d+) days go by$/, async (world, days) => {
    const file = join(world.folder, 'began_from');
    writeFileSync(file, new Date(Date.parse(readFileSync(file, 'utf8')) + days * 86_400_000).toISOString());
    await world.restartAfterKill();
  }],
  [/^the database holds no number of theirs$/, async (world) => {
    const kept = await world.everythingKept();
    for (const name of ['Ana', 'Wren']) assert(!kept.includes(world.known[`${name}'s phone`]), `${name}'s number was found`);
  }],
];

const askedSteps = [
  [/^(\w+) names (\w+), exposed 1 day ago, whose phone (\S+) takes texts$/, async (world, who, name, phone) => {
    const form = await world.done(who, 'GET', '/api/case-form');
    const high = form.exposure_risks.find((one) => one.pep === 'recommended').id;
    const contact = world.id();
    world.known[`${name}'s contact`] = contact;
    world.known[`${name}'s phone`] = e164(phone);
    await world.done(who, 'POST', '/api/contacts', {
      id: contact, naming: 'alias',
      person: {
        fresh: {
          id: world.id(), jurisdiction: form.jurisdiction, identity: { name_to_call: name },
          contact_points: [{ id: world.id(), phone, consent: { text: true, voicemail: false, say_who_calls: false }, preferred: true }],
        },
      },
      exposures: [{
        id: world.id(), case_id: world.known.case.id, kind: form.exposure_kinds.find((one) => one.risk === high).id,
        setting: form.exposure_settings[0], first_on: dayOf(((await world.clock()) - 86_400) * 1000),
      }],
    });
    await world.done(who, 'PUT', `/api/contacts/${contact}/monitoring`, { rhythm: 'department', ask_on_days: [], channel: 'text' });
  }],
  [/^(\w+) answers by the link of the text: (\w+)$/, async (world, name, answer) => {
    const own = await world.done('someone', 'POST', '/api/monitoring/own/answers', { code: world.known[`${name}'s link`], answer });
    assert.equal(own.answer, answer);
  }],
  [/^(\w+) texts "(.+)" and hears "(.+)"$/, async (world, name, text, heard) => {
    world.known.heard = { id: world.id(), from: world.known[`${name}'s phone`], text };
    const { status, json } = await handIn(world.port, world.gatewayToken, 'heard', world.known.heard);
    assert.equal(status, 200);
    assert(json.reply.includes(heard), json.reply);
  }],
  [/^(\w+) hears nothing when it is handed in again$/, async (world) => {
    const { json } = await handIn(world.port, world.gatewayToken, 'heard', world.known.heard);
    assert.equal(json.reply, undefined);
  }],
  [/^(\w+) finds (\w+) on the list of calls$/, (world, who, name) =>
    waitFor(`${name} on the list of calls`, async () => {
      const { checks } = await world.done(who, 'GET', '/api/symptom-checks');
      return checks.some((one) => one.contact.facts.id === world.known[`${name}'s contact`]);
    })],
  [/^(\w+) sees that texts to (\w+) are (\w+)$/, async (world, who, name, standing) => {
    const seen = await world.done(who, 'GET', `/api/contacts/${world.known[`${name}'s contact`]}/texts`);
    assert.equal(seen.standing, standing);
    assert.equal(seen.last[0].state, 'stopped');
  }],
];

export const textSteps = [...reminderSteps, ...askedSteps];
