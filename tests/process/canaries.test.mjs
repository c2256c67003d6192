// P8 and P9 on both databases: names, phones, birth dates, free text and answers are sought in all that the program
// keeps or says: database files and write-ahead log, rows, a backup, logs, metrics, audit, addresses. The private check
// writes nothing at all; the questions before a dose leave their outcome only.
//
// That the search finds what is there is shown each time: the id of the appointment, which is no secret, must be found
// in each place that keeps rows, and the route in logs and metrics.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Client, engines, Program } from './program.mjs';

const site = 'anchor-health';
const person = { name_to_call: 'Zacharykins', born_on: '1987-03-19', phone: '+12035550147' };
const canaries = {
  name: ['Zacharykins', 'zacharykins'],
  otherName: ['Quillonia', 'quillonia', 'Brackenburyx', 'brackenburyx'],
  bornOn: ['1987-03-19', '03/19/1987', '19870319'],
  phone: ['2035550147', '203-555-0147', '(203) 555-0147'],
  question: ['saw a turquoise heron'],
  action: ['sat down beside the marimba'],
  reason: ['Canarywrongfield'],
  address: ['44 Nightingale Mews'],
};
const all = Object.values(canaries).flat();

const criteriaAnswers = (values) => Object.entries(values).map(([about, answer]) => ({ about, answer }));
const checks = [
  { signs: 'yes', under_18: 'no', had_it: 'no', exposed: 'no', risk: 'no' },
  { signs: 'no', under_18: 'no', had_it: 'no', exposed: 'no', risk: 'yes' },
  { signs: 'no', under_18: 'yes', had_it: 'yes', exposed: 'no', risk: 'no' },
  { signs: 'no', under_18: 'no', had_it: 'no', exposed: 'no', risk: 'rather_not_say' },
];

// What is said on the way: addresses that answers lead to, and answers that were refused.
class Heard {
  addresses = [];
  refusals = [];

  async send(client, ...request) {
    const answer = await client.send(...request);
    this.addresses.push(answer.headers.location ?? '', request[1]);
    for (const [, address] of answer.text.matchAll(/(?:href|action|src)="([^"]*)"/g)) this.addresses.push(address);
    if (answer.status >= 400 && answer.json) this.refusals.push(answer.text);
    assert(answer.status < 500, `${request[1]} answered ${answer.status}`);
    return answer;
  }
}

async function checkPrivately(world, heard, anyone) {
  const rows = async () => (await world.everythingKeptInRows()).filter((row) => !/^access_|^storage_/.test(row));
  const before = await rows();
  let token = '';
  for (const values of checks) {
    const { json } = await heard.send(anyone, 'POST', '/api/check', { answers: criteriaAnswers(values) });
    token = json.token ?? token;
    const typed = { ...values, risk: values.risk.replace('rather_not_say', 'not_said') };
    await heard.send(anyone, 'POST', '/en/check', { all: typed.risk }, { form: true });
    await heard.send(anyone, 'POST', '/en/check', { step: '5', ...typed }, { form: true });
  }
  await heard.send(anyone, 'POST', '/api/check', { answers: [{ about: 'signs', answer: canaries.reason[0] }] });
  await heard.send(anyone, 'POST', '/en/check', { all: canaries.reason[0], free: canaries.question[0] }, { form: true });
  assert.deepEqual(await rows(), before, 'P9: the private check wrote something');
  return token;
}

async function bookOnThePages(heard, anyone, token) {
  const { json: { times } } = await heard.send(anyone, 'GET', `/api/sites/${site}/times?service=vaccination`);
  const { json: hold } = await heard.send(anyone, 'POST', '/api/holds', { id: randomUUID(), place: times[0].place });
  const page = await heard.send(anyone, 'POST', '/en/book', {
    id: randomUUID(), hold: hold.token, check_token: token, name_to_call: person.name_to_call, birth_month: '3',
    birth_day: '19', birth_year: '1987', phone: '203-555-0147', phone_text: 'yes',
  }, { form: true });
  assert(page.text.includes('data-code>'), `no booking: ${page.status} ${page.text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').slice(0, 600)}`);
  const code = /data-code>([^<]*)</.exec(page.text)[1];
  await heard.send(anyone, 'POST', '/en/appointment', { code }, { form: true });
  return code;
}

async function askAndBeRefused(heard, anyone) {
  await heard.send(anyone, 'POST', '/api/questions', { id: randomUUID(), text: `Once I ${canaries.question[0]}. Is it safe?`, language: 'en' });
  await heard.send(anyone, 'POST', '/api/appointments', {
    id: randomUUID(), hold_token: 'none', booker: { ...person, born_on: canaries.bornOn[1], nickname: canaries.reason[0] },
  });
  await heard.send(anyone, 'POST', '/api/appointments', `not json ${person.name_to_call}`);
  await heard.send(anyone, 'POST', '/en/book', { name_to_call: person.name_to_call, birth_month: '13', phone: canaries.phone[2] }, { form: true });
}

async function workAtTheSite(heard, world, nurse, code) {
  const { json: appointment } = await heard.send(nurse, 'POST', '/api/staff/check-ins', { code });
  const who = appointment.person_id;
  const { json: found } = await heard.send(nurse, 'POST', '/api/people/search', { name: person.name_to_call });
  assert(JSON.stringify(found).includes(who), 'the search finds by a keyed hash');
  const { json: now } = await heard.send(nurse, 'GET', '/api/time');
  const { json: file } = await heard.send(nurse, 'GET', `/api/people/${who}`);
  const identity = { ...file.identity, registry_name: { given: canaries.otherName[0], family: canaries.otherName[2] }, address: { street: canaries.address[0], town: 'New Haven', zip: '06510' } };
  await heard.send(nurse, 'PUT', `/api/people/${who}`, { version: file.version, identity });

  const questions = ['new_rash', 'severe_reaction', 'component_allergy', 'acute_illness', 'keloid'];
  const screening = await heard.send(nurse, 'POST', `/api/sites/${site}/screenings`, {
    id: randomUUID(), person_id: who, answers: questions.map((question) => ({ question, answer: question === 'keloid' ? 'yes' : 'no' })), screened_at: now.now,
  });
  assert.equal(screening.status, 200, screening.text);
  const kept = (await world.sql('select * from immunization_screening')).flat().join(' ');
  for (const question of questions) assert(!kept.includes(question), `the screening keeps ${question}`);

  const { json: stock } = await heard.send(nurse, 'GET', `/api/sites/${site}/stock`);
  const dose = randomUUID();
  const given = await heard.send(nurse, 'POST', '/api/staff/doses', {
    id: dose, appointment: appointment.id, lot: stock.lots[0].lot.id, route: 'subcutaneous', volume_ul: 500,
    body_site: 'left_upper_arm', given_at: now.now, consent_recorded: true, registry: 'report',
  });
  assert.equal(given.status, 200, given.text);
  const mishap = await heard.send(nurse, 'POST', `/api/doses/${dose}/mishaps`, {
    id: randomUUID(), mishap: 'fainting', severity: 'none', action_taken: `The person ${canaries.action[0]}`,
  });
  assert.equal(mishap.status, 200, mishap.text);
  return appointment.id;
}

// The files under the database: PostgreSQL's own and its log of writes, where this user may read them.
async function databaseFiles(world) {
  if (!world.url) return '';
  const [[folder]] = await world.sql('show data_directory');
  if (!existsSync(folder)) return '';
  await world.sql('checkpoint');
  const [[number]] = await world.sql('select oid from pg_database where datname = current_database()');
  const [[segment]] = await world.sql('select pg_walfile_name(pg_current_wal_lsn())');
  const files = readdirSync(join(folder, 'base', number)).map((file) => join(folder, 'base', number, file));
  return [...files, join(folder, 'pg_wal', segment)].filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'latin1')).join('');
}

async function backup(world) {
  const folder = mkdtempSync(join(tmpdir(), 'quell-backup-'));
  try {
    if (world.url) return (await world.everythingKeptInRows()).join('\n');
    await world.sql(`.backup ${join(folder, 'copy.db')}`);
    return readFileSync(join(folder, 'copy.db'), 'latin1');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

class Watched extends Program {
  async everythingKeptInRows() {
    const tables = (await this.sql(this.url ? "select tablename from pg_tables where schemaname = 'public'"
      : "select name from sqlite_master where type = 'table'")).flat().sort();
    const rows = await this.sql(tables.map((table) => `select '${table}', t.* from ${table} t`).join('; '));
    return rows.map((row) => row.join('\t')).sort();
  }

  filesAndLogs() {
    const files = readdirSync(this.folder).map((file) => join(this.folder, file)).filter((file) => statSync(file).isFile());
    return this.output + files.map((file) => readFileSync(file, 'latin1')).join('');
  }
}

for (const engine of engines)
  test(`no name, birth date, phone, answer or free text stands in the open, on ${engine}`, { timeout: 300_000 }, async () => {
    const world = new Watched(engine);
    const heard = new Heard();
    try {
      await world.start();
      const anyone = new Client(world, '127.0.3.1');
      const token = await checkPrivately(world, heard, anyone);
      const code = await bookOnThePages(heard, anyone, token);
      await askAndBeRefused(heard, anyone);
      const appointment = await workAtTheSite(heard, world, await world.enter('127.0.3.2', 'nurse'), code);

      const metrics = await new Client(world, '127.0.0.1').send('GET', '/metrics');
      const places = {
        'rows': (await world.everythingKeptInRows()).join('\n'), 'files and logs': world.filesAndLogs(),
        'a backup': await backup(world), 'metrics': metrics.text, 'addresses': heard.addresses.join('\n'),
        'refusals': heard.refusals.join('\n'),
      };
      await world.kill('SIGKILL');
      places['files after a crash'] = world.filesAndLogs();
      places['files of the database'] = await databaseFiles(world);

      const kept = ['rows', 'a backup', ...(world.url ? [] : ['files and logs', 'files after a crash'])];
      if (places['files of the database']) kept.push('files of the database');
      for (const where of kept) assert(places[where].includes(appointment), `the search does not find what is in ${where}`);
      for (const where of ['files and logs', 'metrics']) assert(places[where].includes('/book'), `nor in ${where}`);
      for (const [where, text] of Object.entries(places))
        for (const canary of all) assert(!text.includes(canary), `"${canary}" was found in ${where}`);
    } finally {
      await world.stop();
    }
  });
