// P6 on both databases: the server is killed (SIGKILL) in the middle of bookings, moves, doses and deliveries. Whatever
// was answered is there afterwards, with one audit event a request; nothing is there that nobody sent; sums are right
// and the chain of the audit is whole. What was not answered is sent again and acts once.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { engines, invariants, long, Program, Unanswered } from './program.mjs';

const kills = long ? 50 : 3;
const site = 'anchor-health'; // where the demo's clinic staff work
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const any = (list) => list[Math.floor(Math.random() * list.length)];

// What all clients sent, by the id that they made for it, and what they heard.
class Said {
  sent = new Map(); // id -> { table, path, body, answered }
  states = new Map(); // appointment -> { place, state }, as last answered
  uncertain = new Set(); // appointments with a change that was not answered
  requests = []; // ids of requests that were answered with success

  async send(client, table, path, body, id) {
    this.sent.set(id, { table, path, body, answered: this.sent.get(id)?.answered ?? false });
    const answer = await client.send('POST', path, body);
    assert(answer.status < 500, `${path} answered ${answer.status} ${answer.text.slice(0, 200)}`);
    if (answer.status >= 300) return null;
    this.requests.push(answer.requestId);
    this.sent.get(id).answered = true;
    return answer.json;
  }

  // A change to an appointment that only this client changes.
  async change(client, path, body, appointment) {
    this.uncertain.add(appointment);
    const answer = await client.send('POST', path, body);
    assert(answer.status < 500, `${path} answered ${answer.status} ${answer.text.slice(0, 200)}`);
    this.uncertain.delete(appointment);
    if (answer.status >= 300) return;
    this.requests.push(answer.requestId);
    this.states.set(appointment, { place: answer.json.place_id ?? '', state: answer.json.state });
  }
}

async function book(client, said, own) {
  const { times } = await client.done('GET', `/api/sites/${any([site, 'fair-haven'])}/times?service=vaccination`);
  if (!times.length) return;
  const place = any(times).place;
  const held = randomUUID();
  const hold = await said.send(client, 'clinics_hold', '/api/holds', { id: held, place }, held);
  if (!hold) return;
  const id = randomUUID();
  const booked = await said.send(client, 'clinics_appointment', '/api/appointments', {
    id, hold_token: hold.token, booker: { name_to_call: `Sam ${id.slice(0, 6)}`, born_on: '1990-04-28' },
  }, id);
  if (!booked) return;
  said.states.set(id, { place, state: 'booked' });
  own.push(id);
}

async function changeBooking(client, said, own) {
  if (!own.length) return;
  const id = any(own);
  const what = any(['move', 'cancel', 'restore']);
  if (what === 'cancel') return said.change(client, '/api/appointments/cancel', { appointment: { id } }, id);
  if (what === 'restore') return said.change(client, '/api/appointments/restore', { id }, id);
  const { times } = await client.done('GET', `/api/sites/${site}/times?service=vaccination`);
  if (times.length) return said.change(client, '/api/appointments/move', { appointment: { id }, place: any(times).place }, id);
}

async function walkInAndGive(client, said) {
  const id = randomUUID();
  const came = await said.send(client, 'clinics_appointment', '/api/staff/walk-ins', {
    id, site, service: 'vaccination', booker: { name_to_call: `Ana ${id.slice(0, 6)}`, born_on: '1988-02-03' },
  }, id);
  if (!came) return;
  const { lots } = await client.done('GET', `/api/sites/${site}/stock`);
  const dose = randomUUID();
  const { now } = await client.done('GET', '/api/time');
  await said.send(client, 'immunization_dose', '/api/staff/doses', {
    id: dose, appointment: id, lot: lots[0].lot.id, route: 'subcutaneous', volume_ul: 500, body_site: 'left_upper_arm',
    given_at: now, consent_recorded: true, registry: 'report',
  }, dose);
}

async function keepStock(client, said) {
  const id = randomUUID();
  const { now } = await client.done('GET', '/api/time');
  if (Math.random() < 0.5) {
    const { lots } = await client.done('GET', `/api/sites/${site}/stock`);
    await said.send(client, 'inventory_ledger', `/api/sites/${site}/waste`, {
      id, site, unit: 'vial', lot: lots[0].lot.id, count: 1, reason: 'broken', occurred_at: now,
    }, id);
  } else {
    await said.send(client, 'inventory_ledger', `/api/sites/${site}/deliveries`, {
      id, site, lot: { product: 'jynneos', lot_number: 'KILL-1', expires_on: '2023-06-30' }, cartons: 0,
      vials_per_carton: 20, loose_vials: 2, broken: 0, occurred_at: now,
    }, id);
  }
}

// Works until the program dies.
async function workUntilKilled(client, act) {
  for (;;) {
    await pause(1); // an act that has nothing to do would keep all others from running
    try {
      await act();
    } catch (error) {
      if (error instanceof Unanswered) return;
      throw error;
    }
  }
}

const idColumn = { inventory_ledger: 'act' };

async function expectWhole(world, said) {
  for (const table of ['clinics_hold', 'clinics_appointment', 'immunization_dose', 'inventory_ledger']) {
    const there = new Set((await world.sql(`select distinct ${idColumn[table] ?? 'id'} from ${table}`)).flat());
    for (const [id, { table: of, path, answered }] of said.sent)
      if (of === table && answered) assert(there.has(id), `${path} was answered and ${id} is gone`);
    if (table === 'inventory_ledger') continue; // the demo's own deliveries and doses are acts as well
    for (const id of there) assert(said.sent.has(id) || said.theDemos.has(id), `${id} of ${table} was never sent`);
  }
  const rows = new Map((await world.sql("select id, coalesce(place_id, ''), state from clinics_appointment"))
    .map(([id, place, state]) => [id, { place, state }]));
  for (const [id, state] of said.states)
    if (!said.uncertain.has(id)) assert.deepEqual(rows.get(id), state, `the last answer about ${id} does not hold`);
  for (const [what, query] of invariants) assert.equal(await world.number(query), 0, what);

  const counted = new Map((await world.sql('select request_id, count(*) from access_audit_event group by request_id'))
    .map(([id, count]) => [id, Number(count)]));
  for (const request of said.requests) assert.equal(counted.get(request), 1, 'P7: one audit event a request');
  const { code, output } = await world.quell('audit', 'verify');
  assert.equal(code, 0, output);
}

// Whatever got no answer is sent again, and what got one once more: both act once.
async function sendAgain(client, said) {
  const again = [...said.sent].filter(([, { answered, table }]) => !answered && table !== 'clinics_hold');
  const repeated = [...said.sent].filter(([, { answered, table }]) => answered && table === 'immunization_dose').slice(-5);
  for (const [id, { table, path, body }] of [...again, ...repeated]) {
    const answer = await client.send('POST', path, body);
    assert(answer.status < 500, `${path} answered ${answer.status} ${answer.text.slice(0, 200)}`);
    if (answer.status < 300) said.sent.set(id, { table, path, body, answered: true });
    else said.sent.delete(id); // refused: its hold is over, or its walk-in never was
  }
}

for (const engine of engines)
  test(`what was answered survives kill -9 on ${engine}`, { timeout: long ? 3_600_000 : 300_000 }, async () => {
    const world = new Program(engine);
    const said = new Said();
    const own = [[], [], []];
    try {
      await world.start();
      said.theDemos = new Set((await world.sql('select id from clinics_hold union select id from clinics_appointment')).flat());
      for (let round = 1; round <= kills; ++round) {
        const [operator, manager, nurse] = await Promise.all([
          world.enter('127.0.11', 'operator'), world.enter('127.0.12', 'manager'),
          world.enter('127.0.13', 'nurse'),
        ]);
        await sendAgain(nurse, said);
        await expectWhole(world, said);
        const before = said.requests.length;
        const work = Promise.all([
          workUntilKilled(operator, () => book(operator, said, own[0])),
          workUntilKilled(manager, () => (Math.random() < 0.5 ? book(manager, said, own[1]) : changeBooking(manager, said, own[1]))),
          workUntilKilled(nurse, () => walkInAndGive(nurse, said)),
          workUntilKilled(manager, () => keepStock(manager, said)),
          workUntilKilled(operator, () => changeBooking(operator, said, own[0])),
        ]);
        // The kill falls somewhere: once enough was answered, after a moment that is not known before.
        const deadline = Date.now() + 60_000;
        while (said.requests.length < before + 15 && Date.now() < deadline) await pause(5);
        await pause(Math.random() * 100);
        const restarted = world.restart('SIGKILL');
        await work;
        await restarted;
        await expectWhole(world, said);
        assert(said.requests.length >= before + 15, 'hardly anything was done before the kill');
      }
      console.log(`${kills} kills, ${said.requests.length} answered on ${engine}`);
    } finally {
      await world.stop();
    }
  });
