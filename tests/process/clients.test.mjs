// P1, P2, P4 through HTTP on both databases: eight clients want the same few places and doses at once, and send each
// request twice, at the same moment or later. Places and doses add up, and a request that was sent twice acted once,
// also after the server was started anew.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { engines, invariants, long, Program } from './program.mjs';

const rounds = long ? 60 : 8; // of each client
const site = 'anchor-health';
const any = (list) => list[Math.floor(Math.random() * list.length)];

// Sends at once and again; both must be answered alike.
async function twice(client, path, body, same) {
  const [first, second] = await Promise.all([client.send('POST', path, body), client.send('POST', path, body)]);
  for (const answer of [first, second]) assert(answer.status < 500, `${path} answered ${answer.status} ${answer.text}`);
  if (first.status < 300 && second.status < 300) assert.deepEqual(same(second.json), same(first.json), path);
  return first.status < 300 ? first.json : second.status < 300 ? second.json : null;
}

// Books the place with what was promised to the public: a token and a code that stay the same however often one asks.
async function bookTwice(client, place, booked) {
  const hold = await twice(client, '/api/holds', { id: randomUUID(), place }, ({ token }) => token);
  if (!hold) return;
  const request = {
    id: randomUUID(), hold_token: hold.token, booker: { name_to_call: 'Robin', born_on: '1991-01-01' },
  };
  const answer = await twice(client, '/api/appointments', request, ({ id, code }) => [id, code]);
  assert(answer, 'whoever holds a place can book it');
  // Somebody who bears the code is the same person: no second active booking for the same dose (P4).
  const other = await client.send('POST', '/api/holds', { id: randomUUID(), place });
  if (other.status < 300) {
    const again = await client.send('POST', '/api/appointments', { id: randomUUID(), hold_token: other.json.token, booker: { code: answer.code } });
    assert.equal(again.json.reason, 'clinics.already_booked', again.text);
    await client.done('POST', '/api/holds/release', { token: other.json.token });
  }
  booked.push({ request, answer });
}

async function work(client, places, booked) {
  for (let round = 0; round < rounds; ++round) {
    await bookTwice(client, any(places), booked);
    if (!booked.length) continue;
    const { answer: { id } } = any(booked);
    const change = any(['cancel', 'restore', 'move']);
    const body = { cancel: { appointment: { id } }, restore: { id }, move: { appointment: { id }, place: any(places) } }[change];
    // Two who change one booking at once: one may hear that it was changed meanwhile.
    await twice(client, `/api/appointments/${change}`, body, ({ state }) => state);
  }
}

async function expectSums(world) {
  for (const [what, query] of invariants) assert.equal(await world.number(query), 0, what);
  const spoken = await world.number(`select coalesce(sum(committed), 0) from clinics_day_tally where site_id = '${site}' and service = 'vaccination'`);
  const doses = await world.number(`select coalesce(sum(on_hand), 0) from inventory_stock where site = '${site}'`);
  assert(spoken <= doses, `P2: ${spoken} are promised and ${doses} doses are there`);
}

for (const engine of engines)
  test(`many clients and requests sent twice add up on ${engine}`, { timeout: long ? 1_800_000 : 300_000 }, async () => {
    const world = new Program(engine);
    const booked = [];
    try {
      await world.start();
      const operator = await world.enter('127.0.41', 'operator');
      const manager = await world.enter('127.0.42', 'manager');
      const clients = [1, 2, 3, 4].flatMap(() => [operator, manager]);
      const { times } = await operator.done('GET', `/api/sites/${site}/times?service=vaccination`);
      const places = times.slice(0, 6).map(({ place }) => place);
      await Promise.all(clients.map((client) => work(client, places, booked)));
      assert(booked.length > 3, 'hardly anyone met');
      await expectSums(world);

      const rows = await world.sql('select id, state, version from clinics_appointment order by id');
      await world.restart('SIGTERM');
      const again = await world.enter('127.0.41', 'operator');
      for (const { request, answer } of booked) {
        const repeated = await again.done('POST', '/api/appointments', request);
        assert.deepEqual([repeated.id, repeated.code], [answer.id, answer.code], 'the same request gets the same booking');
      }
      assert.deepEqual(await world.sql('select id, state, version from clinics_appointment order by id'), rows);
      await expectSums(world);
    } finally {
      await world.stop();
    }
  });
