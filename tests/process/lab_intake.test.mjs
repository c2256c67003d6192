// P6 and "no hl7_message lost", on both databases: laboratories send over HTTP and over MLLP, frames in pieces, while the
// server is killed (SIGKILL) again and again. Whoever heard no acknowledgment sends again. At the end each message is
// kept once, with one audit event, and each person, result and case is there once.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import net from 'node:net';
import { test } from 'node:test';
import { labMessage } from '../scenarios/lab_steps.mjs';
import { engines, long, Program } from './program.mjs';

const kills = long ? 30 : 3;
const count = long ? 600 : 90;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// A free port, told to the program beforehand: the one for MLLP is not shown.
function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

class WithMllp extends Program {
  async start() {
    this.mllpPort ??= await freePort();
    process.env.QUELL_MLLP_PORT = String(this.mllpPort);
    try {
      await super.start();
    } finally {
      delete process.env.QUELL_MLLP_PORT;
    }
  }
}

// One message over a connection of its own, in pieces; the answer, or nothing where the server died.
function sendByMllp(port, text) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    let heard = '';
    const end = (answer) => { socket.destroy(); resolve(answer); };
    socket.on('error', () => end(null));
    socket.on('close', () => end(null));
    socket.on('data', (bytes) => {
      heard += bytes.toString('latin1');
      if (heard.endsWith('\x1c\r')) end(heard);
    });
    socket.on('connect', async () => {
      const frame = Buffer.from(`\x0b${text}\x1c\r`);
      for (let at = 0; at < frame.length; at += 300) {
        socket.write(frame.subarray(at, at + 300));
        await pause(1);
      }
    });
  });
}

async function sendByHttp(program, token, text) {
  try {
    const answer = await fetch(`http://127.0.0.1:${program.port}/api/lab-results`, {
      method: 'POST', body: text, headers: { 'Content-Type': 'application/hl7-v2', Authorization: `Bearer ${token}` },
    });
    return answer.status === 200 ? await answer.text() : null;
  } catch {
    return null;
  }
}

for (const engine of engines) {
  test(`no message of a laboratory is lost, and none acts twice, over ${kills} kills on ${engine}`, async () => {
    const program = new WithMllp(engine);
    try {
      await program.start();
      const lead = await program.enter('127.0.0.9', 'lead');
      const organization = randomUUID();
      await lead.done('POST', '/api/organizations', { id: organization, kind: 'laboratory', name: 'North Laboratory' });
      const { token } = await lead.done('POST', '/api/sending-tokens', { id: randomUUID(), organization, name: 'Engine' });
      const before = await program.number('select count(*) from surveillance_case');
      const now = await program.clock();
      const unanswered = Array.from({ length: count }, (_, number) => labMessage({
        number, now, family: `Family${number}`, given: `Given${number}`, test: '100383-9', value: '260373001', status: 'F',
      }));
      let killed = false;
      const sender = async (byMllp) => {
        for (let text = unanswered.pop(); text; text = unanswered.pop()) {
          const answer = byMllp ? await sendByMllp(program.mllpPort, text) : await sendByHttp(program, token, text);
          if (!answer) {
            unanswered.push(text);
            await pause(50);
          } else {
            assert.match(answer, /\rMSA\|AA\|/);
          }
        }
      };
      const senders = Promise.all([sender(true), sender(true), sender(false), sender(false)]);
      for (let i = 0; i < kills; i += 1) {
        await pause(150 + Math.random() * 250);
        await program.restart();
        killed = true;
      }
      await senders;
      assert(killed);
      assert.equal(await program.number('select count(*) from interop_hl7_message'), count);
      assert.equal(await program.number("select count(*) from interop_hl7_message where state = 'used'"), count);
      assert.equal(await program.number('select count(*) from surveillance_case') - before, count);
      assert.equal(await program.number("select count(*) from surveillance_lab_result where source = 'hl7_message'"), count);
      assert.equal(await program.number("select count(*) from access_audit_event where operation = 'interop.take_hl7_message'"), count);
      const { code, output } = await program.quell('audit', 'verify');
      assert.equal(code, 0, output);
    } finally {
      await program.stop();
    }
  });
}
