// P7 on both databases: a personal read is answered only after its audit event is committed, one event a request, also
// where a form is refused and shown again; `quell audit verify` reports the unsealed tail, and notices a row that was
// changed, removed or put elsewhere.
//
// Shown to fail by leaving audit_read out of Dispatch::show_refused.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { Client, engines, Program } from './program.mjs';

const site = 'anchor-health';
const name = 'Marigoldina';
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const eventsOf = (world, request) => world.number(`select count(*) from access_audit_event where request_id = '${request}'`);

async function bookSomeone(operator) {
  const { times } = await operator.done('GET', `/api/sites/${site}/times?service=vaccination`);
  const hold = await operator.done('POST', '/api/holds', { id: randomUUID(), place: times[0].place });
  return operator.done('POST', '/api/appointments', {
    id: randomUUID(), hold_token: hold.token, booker: { name_to_call: name, born_on: '1990-04-28' },
  });
}

// Each request shows somebody's record.
function personalReads(people, booked) {
  const day = booked.starts_at.slice(0, 10);
  return [
    [people.nurse, 'GET', `/api/staff/sites/${site}/day?on=${day}`],
    [people.nurse, 'GET', `/api/people/${booked.person}`],
    [people.nurse, 'GET', `/api/people/${booked.person}/history`],
    [people.nurse, 'GET', `/api/people/${booked.person}/doses`],
    [people.nurse, 'POST', '/api/people/search', { name }],
    [people.operator, 'POST', '/api/staff/appointments/search', { code: booked.code }],
    [people.anyone, 'POST', '/en/appointment', { code: booked.code }, { form: true }],
    // A refused form shows the appointment beside what was wrong: there is no such place to move to.
    [people.anyone, 'POST', '/en/appointment/move', { code: booked.code, place_id: 'nowhere' }, { form: true }],
  ];
}

// A trigger that lets no audit event be written: what a crash between the read and its event comes to.
async function stopAudit(world) {
  if (!world.url)
    return world.sql("create trigger no_audit before insert on access_audit_event begin select raise(abort, 'stopped'); end");
  await world.sql(`create function no_audit() returns trigger language plpgsql as $$ begin raise exception 'stopped'; end $$;
    create trigger no_audit before insert on access_audit_event for each row execute function no_audit()`);
}
const letAuditGoOn = (world) => world.sql(world.url ? 'drop trigger no_audit on access_audit_event' : 'drop trigger no_audit');

async function expectAnswersWaitForAudit(world, people, booked) {
  for (const [who, ...request] of personalReads(people, booked)) {
    const answer = await who.send(...request);
    assert(answer.status < 500, `${request[1]} answered ${answer.status}`);
    assert.equal(await eventsOf(world, answer.requestId), 1, `${request[0]} ${request[1]} leaves one event`);
  }

  await stopAudit(world);
  const appointments = await world.sql('select * from clinics_appointment order by id');
  for (const [who, ...request] of personalReads(people, booked)) {
    const answer = await who.send(...request);
    assert.equal(answer.status, 503, `${request[1]} was answered ${answer.status} though nobody can say who saw it`);
    assert(!answer.text.includes(name) && !answer.text.includes(booked.code), `${request[1]} shows what it refused`);
  }
  const change = await people.nurse.send('POST', '/api/staff/check-ins', { code: booked.code });
  assert.equal(change.status, 503);
  assert.deepEqual(await world.sql('select * from clinics_appointment order by id'), appointments, 'nor is anything changed');
  await letAuditGoOn(world);
}

// Without their triggers the tables can be changed, as by someone who owns the database file.
async function tamper(world, ...statements) {
  if (world.url) return world.sql(`set session_replication_role = replica; ${statements.join('; ')}`);
  const triggers = (await world.sql("select name from sqlite_master where type = 'trigger' and tbl_name like 'access_audit%'")).flat();
  for (const trigger of triggers) await world.sql(`drop trigger ${trigger}`);
  return world.sql(statements.join('; '));
}

async function expectVerify(world, code, words) {
  const verified = await world.quell('audit', 'verify');
  assert.equal(verified.code, code, verified.output);
  assert.match(verified.output, words);
}

async function expectTamperingShows(world) {
  // The sealer works each second; what it has not reached is the tail, and is said.
  for (let tries = 0; (await world.number('select count(*) from access_audit_waiting')) > 0 && tries < 100; ++tries) await pause(200);
  await expectVerify(world, 0, /unsealed 0/);
  await world.kill('SIGKILL');
  const middle = await world.number('select max(position) / 2 from access_audit_seal');
  const event = (await world.sql(`select event_id from access_audit_seal where position = ${middle}`))[0][0];
  const was = (await world.sql(`select staff_id from access_audit_event where id = '${event}'`))[0][0];

  await tamper(world, `update access_audit_event set staff_id = 'somebody' where id = '${event}'`);
  await expectVerify(world, 1, new RegExp(`event_changed at position ${middle}`));
  await tamper(world, `update access_audit_event set staff_id = '${was}' where id = '${event}'`);
  await expectVerify(world, 0, /unsealed 0/);

  const swap = (a, b) => [
    `update access_audit_seal set position = -1 where position = ${a}`,
    `update access_audit_seal set position = ${a} where position = ${b}`,
    `update access_audit_seal set position = ${b} where position = -1`,
  ];
  await tamper(world, ...swap(middle, middle + 1));
  await expectVerify(world, 1, /chain_broken|event_changed/);
  await tamper(world, ...swap(middle, middle + 1));
  await expectVerify(world, 0, /unsealed 0/);

  // An event that nobody sealed yet stands in the tail; taken away from there, its trace stays.
  await tamper(world, `insert into access_audit_waiting (event_id) values ('later')`,
    `insert into access_audit_event select 'later', program_id, occurred_at, staff_id, organization_id, request_id,
     operation, kind, subjects, fields, purpose, outcome from access_audit_event where id = '${event}'`);
  await expectVerify(world, 0, /unsealed 1/);
  await tamper(world, "delete from access_audit_event where id = 'later'");
  await expectVerify(world, 1, /unsealed_removed/);
  await tamper(world, "delete from access_audit_waiting where event_id = 'later'");

  await tamper(world, `delete from access_audit_event where id = '${event}'`);
  await expectVerify(world, 1, new RegExp(`event_missing at position ${middle}`));
}

for (const engine of engines)
  test(`who saw a person is on record before the answer, on ${engine}`, { timeout: 300_000 }, async () => {
    const world = new Program(engine);
    try {
      await world.start();
      const people = {
        operator: await world.enter('127.0.2.1', 'operator'), nurse: await world.enter('127.0.2.2', 'nurse'),
        anyone: new Client(world, '127.0.2.3'),
      };
      const booked = await bookSomeone(people.operator);
      await expectAnswersWaitForAudit(world, people, booked);
      await expectTamperingShows(world);
    } finally {
      await world.stop();
    }
  });
