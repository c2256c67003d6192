// The real program for tests that kill it, look into its database and send it the same request twice.
import { spawn } from 'node:child_process';
import http from 'node:http';
import { join } from 'node:path';
import { World } from '../scenarios/world.mjs';

const program = process.env.QUELL_PROGRAM ?? 'build/checked/quell';
export const engines = ['sqlite', 'postgresql'];
export const long = Boolean(process.env.QUELL_LONG);

// The program ended before it answered.
export class Unanswered extends Error {}

export class Program extends World {
  clients = [];

  get databaseUrl() {
    return this.url ?? `sqlite://${join(this.folder, 'quell.db')}`;
  }

  // Rows of a query, each a list of texts.
  async sql(text) {
    const [command, wanted] = this.url
      ? ['psql', ['-qAt', '-F', '\t', '-v', 'ON_ERROR_STOP=1', '-d', this.url, '-c', text]]
      : ['sqlite3', ['-bail', '-tabs', '-cmd', '.timeout 10000', join(this.folder, 'quell.db'), text]];
    const { code, output } = await run(command, wanted);
    if (code !== 0) throw new Error(`${command} ended with ${code}: ${text}\n${output}`);
    return output.split('\n').filter(Boolean).map((line) => line.split('\t'));
  }

  async number(text) {
    return Number((await this.sql(text))[0][0]);
  }

  // What `quell VERB...` says about this database.
  quell(...words) {
    return run(program, [...words, '--database', this.databaseUrl, '--keys', join(this.folder, 'quell.keys')]);
  }

  // The clock of staff sign-ins and codes begins anew with each run of the demo.
  async enter(address, name) {
    const client = new Client(this, address);
    this.clients.push(client);
    const account = this.accounts.find((each) => each.name === name);
    await client.done('POST', '/api/sign-in', {
      sign_in_name: account.name, password: account.password, second_step: account.once,
    });
    return client;
  }

  // Those who spoke with it before do not go on with the next one by themselves.
  async restart(signal = 'SIGKILL') {
    const ended = this.kill(signal);
    for (const client of this.clients.splice(0)) client.closed = true;
    await ended;
    this.output = '';
    await this.start();
  }
}

function run(command, wanted) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, wanted, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (bytes) => (output += bytes));
    child.stderr.on('data', (bytes) => (output += bytes));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

// One client. Limits of requests hold for each address, and 127.x.y.z is all this machine: "127.0.1" is a client that
// comes from many addresses, as the public does.
export class Client {
  constructor(world, address) {
    this.world = world;
    this.address = address;
    this.cookie = '';
    this.closed = false;
  }

  // Throws Unanswered where no whole answer came.
  send(method, path, body, { form = false } = {}) {
    const text = body === undefined ? undefined : form ? new URLSearchParams(body).toString() : JSON.stringify(body);
    const headers = { 'X-Quell-Request': '1', Origin: `http://127.0.0.1:${this.world.port}` };
    if (text !== undefined) {
      headers['Content-Type'] = form ? 'application/x-www-form-urlencoded' : 'application/json';
      headers['Content-Length'] = Buffer.byteLength(text);
    }
    if (this.cookie) headers.Cookie = this.cookie;
    const isWhole = this.address.split('.').length === 4;
    const localAddress = isWhole ? this.address : `${this.address}.${1 + Math.floor(Math.random() * 250)}`;
    const wanted = { host: '127.0.0.1', port: this.world.port, localAddress, method, path, headers };
    return new Promise((resolve, reject) => {
      if (this.closed) throw new Unanswered(path);
      const lost = () => reject(new Unanswered(`${method} ${path}`));
      const request = http.request(wanted, (answer) => {
        let said = '';
        answer.on('data', (bytes) => (said += bytes));
        answer.on('error', lost);
        answer.on('aborted', lost);
        answer.on('end', () => {
          const set = (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]);
          if (set.length) this.cookie = set.join('; ');
          const isJson = /json/.test(answer.headers['content-type'] ?? '');
          resolve({
            status: answer.statusCode, headers: answer.headers, requestId: answer.headers['x-request-id'], text: said,
            json: isJson && said ? JSON.parse(said) : null,
          });
        });
      });
      request.on('error', lost);
      request.end(text);
    });
  }

  async done(method, path, body) {
    const answer = await this.send(method, path, body);
    if (answer.status >= 300)
      throw new Error(`${method} ${path} answered ${answer.status}: ${answer.json?.reason ?? answer.text.slice(0, 200)} ` +
        JSON.stringify(answer.json?.faults ?? ''));
    return answer.json;
  }
}

// What must be true of the rows whatever happened; [what, a query that counts what is not so].
export const invariants = [
  ['P1: a place counts what is booked and held, never beyond its capacity',
    `select count(*) from clinics_place p where taken > capacity or taken <>
     (select count(*) from clinics_appointment a where a.place_id = p.id and a.state <> 'cancelled') +
     (select count(*) from clinics_hold h where h.place_id = p.id and h.state = 'held')`],
  ['P2: the doses that are spoken for are the bookings, arrivals and holds of the day',
    `select count(*) from clinics_day_tally t where committed <>
     (select count(*) from clinics_appointment a where a.site_id = t.site_id and a.service = t.service and
      a.held_on = t.held_on and a.state in ('booked', 'arrived')) +
     (select count(*) from clinics_hold h join clinics_place p on p.id = h.place_id where h.state = 'held' and
      p.site_id = t.site_id and p.service = t.service and p.held_on = t.held_on)`],
  ['P3: each balance is the sum of its lines, and none is below zero',
    `select count(*) from (select site, lot, unit from (select site, lot, unit, on_hand from inventory_stock
     union all select site, lot, unit, -change from inventory_ledger) moves
     group by site, lot, unit having sum(on_hand) <> 0) differing`],
  ['P3: none is below zero', 'select count(*) from inventory_stock where on_hand < 0'],
  ['P3: each dose given left the stock',
    `select (select count(*) from immunization_dose where source = 'given_here') + coalesce((select sum(change)
     from inventory_ledger where movement = 'administered'), 0)`],
  ['each dose given fulfils one appointment, and the other way round',
    `select (select count(*) from immunization_dose d where source = 'given_here' and not exists
     (select 1 from clinics_appointment a where a.dose_id = d.id and a.state = 'fulfilled')) +
     (select count(*) from clinics_appointment a where state = 'fulfilled' and not exists
     (select 1 from immunization_dose d where d.id = a.dose_id))`],
  ['P4: one active booking a person, service and dose',
    `select count(*) from (select 1 as one from clinics_appointment where state in ('booked', 'arrived')
     group by program_id, person_id, service, dose_number having count(*) > 1) repeats`],
];
