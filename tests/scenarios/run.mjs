// Runs the stories of this folder through the real program, on SQLite and on PostgreSQL.
// usage: node tests/scenarios/run.mjs [STORY...]     env: QUELL_PROGRAM (build/checked/quell), QUELL_TEST_POSTGRES
//
// A story is plain text: a title line "Story: ...", then a sentence a line. Each sentence must fit a step of steps.mjs.
// A line "Program: NAME" tells it with another pack than Connecticut's; "Gateway: yes" gives it a gateway of texts.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { steps } from './steps.mjs';
import { World } from './world.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const chosen = process.argv.slice(2);
const stories = readdirSync(here)
  .filter((file) => file.endsWith('.scenario') && (!chosen.length || chosen.includes(basename(file, '.scenario'))))
  .sort();

function sentencesOf(file) {
  return readFileSync(join(here, file), 'utf8')
    .split('\n')
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text && !/^(#|Story:|Program:|Gateway:)/.test(text));
}

const packOf = (file) => readFileSync(join(here, file), 'utf8').match(/^Program: (\S+)$/m)?.[1];

const hasGateway = (file) => /^Gateway: yes$/m.test(readFileSync(join(here, file), 'utf8'));

async function tell(file, engine) {
  const world = new World(engine, packOf(file));
  try {
    if (hasGateway(file)) await world.openGateway();
    await world.start();
    for (const { text, line } of sentencesOf(file)) {
      const step = steps.find(([pattern]) => pattern.test(text));
      if (!step) throw new Error(`${file}:${line}: no step fits "${text}"`);
      try {
        await step[1](world, ...text.match(step[0]).slice(1));
      } catch (error) {
        throw new Error(`${file}:${line}: ${text}\n    ${error.message}`);
      }
    }
  } finally {
    await world.stop();
  }
}

const told = stories.flatMap((file) => ['sqlite', 'postgresql'].map((engine) => ({ file, engine })));
const next = told.values();
let passed = 0;
let failed = 0;
// Each has its own program and its own database; two go side by side.
async function tellOn() {
  for (const { file, engine } of next) {
    const started = Date.now();
    try {
      await tell(file, engine);
      passed += 1;
      console.log(`ok    ${basename(file, '.scenario')} on ${engine} (${Date.now() - started} ms)`);
    } catch (error) {
      failed += 1;
      console.log(`FAIL  ${basename(file, '.scenario')} on ${engine}\n  ${error.message}`);
    }
  }
}
await Promise.all([tellOn(), tellOn()]);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
