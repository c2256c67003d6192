// A gateway of texts on this machine alone, for tests and for trying things out: it takes texts by their key, fails a
// share of them before or after it took them, answers slowly, and hands in receipts and answers, as often as one likes.
// usage: node tests/process/text_gateway.mjs PORT   prints what it takes
import http from 'node:http';
import { fileURLToPath } from 'node:url';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export class TextGateway {
  accepted = new Map(); // key -> { to, from, text, times: how often it was asked }
  requests = 0;
  failShare = 0;
  slowMs = 0;
  answer = 202; // what it says where it takes a text; 400 refuses all

  async start(port = 0) {
    this.server = http.createServer((request, reply) => void this.take(request, reply));
    await new Promise((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${this.server.address().port}/messages`;
    return this;
  }

  stop() {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }

  async take(request, reply) {
    let body = '';
    for await (const bytes of request) body += bytes;
    this.requests += 1;
    if (this.slowMs) await pause(Math.random() * this.slowMs);
    const fails = Math.random() < this.failShare;
    const before = Math.random() < 0.5;
    if (fails && before) return void reply.writeHead(503).end();
    const text = JSON.parse(body);
    if (this.answer < 300) {
      const known = this.accepted.get(text.id);
      this.accepted.set(text.id, { ...text, key: request.headers['idempotency-key'], times: (known?.times ?? 0) + 1 });
    }
    // It has the text, and whoever asked does not hear so.
    if (fails) return void request.socket.destroy();
    reply.writeHead(this.answer, { 'Content-Type': 'application/json' }).end('{}');
  }

  to(number) {
    return [...this.accepted.values()].filter((text) => text.to === number);
  }
}

// What a gateway hands in, to a server on this machine.
export async function handIn(port, token, path, body) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/texts/${path}`, {
    method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` }, body: JSON.stringify(body),
  });
  return { status: answer.status, json: await answer.json() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const gateway = await new TextGateway().start(Number(process.argv[2] ?? 0));
  console.log(gateway.url);
  const take = gateway.take.bind(gateway);
  gateway.take = async (request, reply) => {
    await take(request, reply);
    console.log([...gateway.accepted.values()].at(-1));
  };
}
