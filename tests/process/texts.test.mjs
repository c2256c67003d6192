// At least once to the gateway, never twice to a person, on both databases: reminders of tomorrow's appointments go through
// a gateway that fails a share of them, answers slowly and repeats its receipts, while the server is killed (SIGKILL)
// again and again. At the end each person has one text under one key, and none is lost.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { engines, long, Program } from './program.mjs';
import { handIn, TextGateway } from './text_gateway.mjs';

const kills = long ? 10 : 3;
const count = long ? 400 : 30;
const token = 'a-token-that-only-the-gateway-has';
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

process.env.QUELL_TEXT_RATE = long ? '20' : '5';

const dayOf = (at) => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(new Date(at));

// Books people for tomorrow, each with a phone that takes texts; every fifth took no consent along.
async function bookForTomorrow(world) {
  const client = await world.enter('127.0.21', 'operator');
  const { now } = await client.done('GET', '/api/time');
  const tomorrow = dayOf(Date.parse(now) + 86_400_000);
  const { sites } = await client.done('GET', '/api/sites?service=vaccination');
  const consenting = new Set(), silent = new Set();
  let number = 0;
  for (const site of sites) {
    for (;;) {
      const { times } = await client.done('GET', `/api/sites/${site.id}/times?service=vaccination`);
      const place = times.find((time) => dayOf(time.starts_at) === tomorrow)?.place;
      if (!place || number >= count) break;
      const hold = await client.done('POST', '/api/holds', { id: randomUUID(), place });
      const phone = `+1203555${String(1000 + number)}`;
      const text = number % 5 !== 4;
      await client.done('POST', '/api/appointments', {
        id: randomUUID(), hold_token: hold.token,
        booker: {
          name_to_call: `Person ${number}`, born_on: '1990-04-28', phone,
          consent: { text, voicemail: false, say_who_calls: false },
        },
      });
      (text ? consenting : silent).add(phone);
      number += 1;
    }
  }
  return { consenting, silent };
}

for (const engine of engines)
  test(`each person gets one text, whatever dies, on ${engine}`, { timeout: long ? 3_600_000 : 400_000 }, async () => {
    const world = new Program(engine);
    world.gateway = await new TextGateway().start();
    world.gatewayToken = token;
    world.gateway.failShare = 0.2;
    world.gateway.slowMs = 400;
    try {
      await world.start();
      const { consenting, silent } = await bookForTomorrow(world);
      assert(consenting.size >= 10, `only ${consenting.size} places tomorrow`);
      for (let round = 0; round < kills; ++round) {
        await pause(500 + Math.random() * 4000);
        await world.restart('SIGKILL');
      }
      const underWay = "select count(*) from outreach_phone_text where state in ('waiting', 'sending')";
      const deadline = Date.now() + 240_000;
      while (Date.now() < deadline) {
        await pause(1000);
        if (world.gateway.accepted.size >= consenting.size && (await world.number(underWay)) === 0) break;
      }
      assert.equal(await world.number(underWay), 0);
      const taken = [...world.gateway.accepted.values()];
      for (const phone of consenting) assert.equal(world.gateway.to(phone).length, 1, `${phone}: one text`);
      for (const phone of silent) assert.equal(world.gateway.to(phone).length, 0, `${phone} did not consent`);
      assert.equal(taken.length, consenting.size);
      for (const text of taken) {
        assert.equal(text.key, text.id);
        assert.match(text.text, /tomorrow, .*\/en\/appointment#/);
        assert.doesNotMatch(text.text, /mpox|vaccin/i);
      }
      // Receipts, each twice and in no order.
      const receipts = taken.flatMap(({ id }, at) => [[id, at % 4 ? 'delivered' : 'failed'], [id, at % 4 ? 'delivered' : 'failed']]);
      for (const [id, receipt] of receipts.sort(() => Math.random() - 0.5))
        assert.equal((await handIn(world.port, token, 'receipts', { id, receipt })).status, 200);
      assert.equal(await world.number("select count(*) from outreach_phone_text where state = 'delivered'"), receipts.filter(([, one]) => one === 'delivered').length / 2);
      assert.equal(await world.number("select count(*) from outreach_phone_text where state = 'undelivered'"), Math.ceil(taken.length / 4));
      const kept = await world.everythingKept();
      for (const phone of consenting) assert(!kept.includes(phone), 'a number stands in the open');
      assert(!kept.includes(token));
      console.log(`${kills} kills, ${taken.length} people, ${world.gateway.requests} requests on ${engine}`);
    } finally {
      await world.stop();
    }
  });
