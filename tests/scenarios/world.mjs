// One running program with its data, the people of a story, and what they remember.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextGateway } from '../process/text_gateway.mjs';

const program = process.env.QUELL_PROGRAM ?? 'build/checked/quell';

export class World {
  constructor(engine, pack) {
    this.engine = engine;
    this.pack = pack;
    this.site = pack ? 'lighthouse' : 'anchor-health'; // where the demo's vaccinator works
    this.folder = mkdtempSync(join(tmpdir(), 'quell-story-'));
    this.output = '';
    this.cookies = {};
    this.signedIn = {};
    this.known = {};
    this.last = null;
  }

  async openGateway() {
    this.gateway = await new TextGateway().start();
    this.gatewayToken = randomUUID();
  }

  async start() {
    const wanted = ['demo', '--data', this.folder, '--port', String(this.port ?? 0)];
    if (this.pack) wanted.push('--pack', this.pack);
    if (this.gateway) wanted.push('--text-gateway', this.gateway.url, '--text-callback-token', this.gatewayToken ?? randomUUID());
    if (this.engine === 'postgresql') wanted.push('--database', await this.newDatabase());
    this.child = spawn(program, wanted, { stdio: ['ignore', 'pipe', 'pipe'] });
    const heard = new Promise((resolve, reject) => {
      const listen = (bytes) => {
        this.output += bytes;
        const ready = this.output.match(/Public pages +http:\/\/127\.0\.0\.1:(\d+)\/[\s\S]*Stop it with/);
        if (ready) resolve(Number(ready[1]));
      };
      this.child.stdout.on('data', listen);
      this.child.stderr.on('data', listen);
      this.child.on('exit', (code) => reject(new Error(`the program ended (${code}): ${this.output.slice(-400)}`)));
    });
    this.port = await heard;
    // The demo's banner: name, password, a code, a code that works once, and whose they are.
    this.accounts = [...this.output.matchAll(/^ {2}(\S+) +(\S+) +code \d{6} {2}or once (\S+) +(.*)$/gm)].map(
      ([, name, password, once, about]) => ({ name, password, once, about }),
    );
  }

  // The server for tests is named by its database "postgres"; each story gets a new one beside it.
  async newDatabase() {
    if (this.url) return this.url;
    const server = process.env.QUELL_TEST_POSTGRES;
    if (!server) throw new Error('QUELL_TEST_POSTGRES names no server: run the stories through ./dev test');
    this.database = `quell_story_${process.pid}_${Date.now()}`;
    await this.psql(server, `create database ${this.database} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`);
    this.url = server.replace(/\/[^/]*$/, `/${this.database}`);
    return this.url;
  }

  psql(server, sql) {
    return new Promise((resolve, reject) => {
      const child = spawn('psql', ['-qAt', '-d', server, '-c', sql], { stdio: ['ignore', 'pipe', 'inherit'] });
      let text = '';
      child.stdout.on('data', (bytes) => (text += bytes));
      child.on('exit', (code) => (code ? reject(new Error(`psql ended with ${code}`)) : resolve(text)));
    });
  }

  kill(signal) {
    return new Promise((resolve) => {
      this.child.removeAllListeners('exit');
      this.child.on('exit', resolve);
      this.child.kill(signal);
    });
  }

  // Passwords are new in each run of the demo, so everyone signs in again.
  async restartAfterKill() {
    await this.kill('SIGKILL');
    this.output = '';
    this.cookies = {};
    await this.start();
    for (const [who, account] of Object.entries(this.signedIn)) await this.signIn(who, account);
  }

  async stop() {
    if (this.child && this.child.exitCode === null && this.child.signalCode === null) await this.kill('SIGTERM');
    await this.gateway?.stop();
    if (this.database) await this.psql(process.env.QUELL_TEST_POSTGRES, `drop database ${this.database} with (force)`);
    rmSync(this.folder, { recursive: true, force: true });
  }

  // What `who` ("someone" is the public) sends; keeps the answer in this.last.
  async send(who, method, path, body) {
    const headers = { 'X-Quell-Request': '1', Origin: `http://127.0.0.1:${this.port}` };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    if (this.cookies[who]) headers.Cookie = this.cookies[who];
    const answer = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      method, headers, body: body === undefined ? undefined : JSON.stringify(body), redirect: 'manual',
    });
    const text = await answer.text();
    const set = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (set.length) this.cookies[who] = set.join('; ');
    const json = /json/.test(answer.headers.get('content-type') ?? '') && text ? JSON.parse(text) : null;
    this.last = { status: answer.status, json, text };
    return this.last;
  }

  async done(who, method, path, body) {
    const { status, json, text } = await this.send(who, method, path, body);
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${json?.reason ?? text.slice(0, 200)} ${JSON.stringify(json?.faults ?? '')}`);
    return json;
  }

  async signIn(who, name) {
    const account = this.accounts.find((each) => each.name === name);
    if (!account) throw new Error(`the demo lets no ${name} in, but ${this.accounts.map((each) => each.name).join(', ')}`);
    await this.done(who, 'POST', '/api/sign-in', {
      sign_in_name: account.name, password: account.password, second_step: account.once,
    });
    this.signedIn[who] = name;
  }

  // Seconds since 1970 by the program's own clock.
  async clock() {
    const { now } = await this.done('someone', 'GET', '/api/time');
    return Date.parse(now) / 1000;
  }

  id() {
    return randomUUID();
  }

  // All bytes that the program keeps or has said: files of its folder, rows of its database, its output.
  async everythingKept() {
    let text = this.output;
    for (const file of readdirSync(this.folder, { recursive: true })) {
      const path = join(this.folder, file);
      if (statSync(path).isFile()) text += readFileSync(path, 'latin1');
    }
    if (this.url) {
      const tables = (await this.psql(this.url, "select tablename from pg_tables where schemaname = 'public'")).trim().split('\n');
      for (const table of tables) text += await this.psql(this.url, `select * from ${table}`);
    }
    return text;
  }
}
