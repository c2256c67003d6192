// What the sentences of the stories mean: [pattern, act(world, ...words)].
import assert from 'node:assert/strict';
import { exposureSteps } from './exposure_steps.mjs';
import { labSteps } from './lab_steps.mjs';
import { textSteps } from './text_steps.mjs';

const service = 'vaccination';
const bornOn = '1990-04-28';

async function freeTime(world, site, number = 0) {
  const answer = await world.done('someone', 'GET', `/api/sites/${site}/times?service=${service}`);
  assert(answer.times.length > number, `no free time at ${site}`);
  return answer.times[number];
}

async function book(world, who, site, name, extra = {}) {
  const time = await freeTime(world, site);
  const hold = await world.done(who, 'POST', '/api/holds', { id: world.id(), place: time.place });
  const request = {
    id: world.id(), hold_token: hold.token, ...extra,
    booker: { name_to_call: name, born_on: bornOn, consent: undefined },
  };
  world.known[`${name}'s request`] = request;
  world.known[name] = await world.done(who, 'POST', '/api/appointments', request);
}

const codeOf = (world, name) => world.known[name].code;

async function dayLine(world, who, name) {
  const site = world.known[name].site;
  const day = await world.done(who, 'GET', `/api/staff/sites/${site}/day?on=${world.known[name].starts_at.slice(0, 10)}`);
  return day.lines.find((line) => line.appointment === world.known[name].id);
}

async function stockOf(world, who, site) {
  const stock = await world.done(who, 'GET', `/api/sites/${site}/stock`);
  return stock.usable_vials;
}

const homeSite = 'anchor-health'; // where the demo's nurse works
const phoneOfWhoAsks = '203-555-0187';

async function standbyLine(world, who, name) {
  const list = await world.done(who, 'GET', `/api/staff/sites/${homeSite}/standby`);
  return { line: list.lines.find((line) => line.name_to_call === name), last: list.lines.at(-1), list };
}

async function callBackLine(world, who, name) {
  const list = await world.done(who, 'GET', '/api/staff/call-backs');
  return { line: list.lines.find((line) => line.name_to_call === name), list };
}

const standbySteps = [
  [/^(\w+) joins the standby list at ([\w-]+)$/, async (world, who, site) => {
    const request = {
      id: world.id(), reach_minutes: 30, sites: [site], booker: { name_to_call: who, born_on: bornOn, phone: phoneOfWhoAsks },
    };
    world.known[`${who}'s request`] = request;
    world.known[who] = { ...(await world.done('someone', 'POST', '/api/standby', request)), site };
  }],
  [/^(\w+) sends the same form again and gets the same code$/, async (world, who) => {
    const again = await world.done('someone', 'POST', '/api/standby', world.known[`${who}'s request`]);
    assert.equal(again.code, codeOf(world, who));
  }],
  [/^(\w+) sees (\w+) last on the standby list$/, async (world, who, name) => {
    const { last } = await standbyLine(world, who, name);
    assert.equal(last.name_to_call, name);
    assert.equal(last.to_call, undefined, 'the phone is shown before anybody calls');
  }],
  [/^(\w+) calls (\w+) from the standby list$/, async (world, who, name) => {
    const { line } = await standbyLine(world, who, name);
    await world.done(who, 'POST', '/api/staff/standby/calls', { standby: line.standby, site: homeSite });
    assert((await standbyLine(world, who, name)).line.to_call.phone.endsWith('0187'));
  }],
  [/^(\w+) notes that (\w+) is (\w+)$/, async (world, who, name, outcome) => {
    const { line } = await standbyLine(world, who, name);
    world.known.noted = await world.done(who, 'POST', '/api/staff/standby/outcomes', {
      standby: line.standby, version: line.version, site: homeSite, outcome,
    });
    if (outcome !== 'coming') return;
    const starts_at = new Date((await world.clock()) * 1000).toISOString();
    world.known[name] = { ...world.known[name], id: world.known.noted.appointment, starts_at };
  }],
  [/^(\w+) takes the note back$/, (world, who) => {
    const { standby, version } = world.known.noted;
    return world.done(who, 'POST', '/api/staff/standby/outcomes/undo', { standby, version, site: homeSite });
  }],
  [/^(\w+) is (\w+) by the code$/, async (world, who, state) =>
    assert.equal((await world.done('someone', 'POST', '/api/standby/own', { code: codeOf(world, who) })).state, state)],
  [/^(\w+) leaves the list and returns to it$/, async (world, who) => {
    const code = codeOf(world, who);
    assert.equal((await world.done('someone', 'POST', '/api/standby/leave', { code })).state, 'left');
    assert.equal((await world.done('someone', 'POST', '/api/standby/return', { code })).state, 'waiting');
  }],
];

const callBackSteps = [
  [/^(\w+) asks to be called$/, async (world, who) => {
    world.known[who] = await world.done('someone', 'POST', '/api/call-backs', {
      id: world.id(), name_to_call: who, phone: phoneOfWhoAsks, best_time: 'morning',
      consent: { text: false, voicemail: false, say_who_calls: false },
    });
  }],
  [/^(\w+) takes the call back by the code and asks for it after all$/, async (world, who) => {
    const code = codeOf(world, who);
    const states = [];
    for (const path of ['withdraw', 'own', 'return', 'own'])
      states.push((await world.done('someone', 'POST', `/api/call-backs/${path}`, { code })).state);
    assert.deepEqual(states, ['withdrawn', 'withdrawn', 'waiting', 'waiting']);
  }],
  [/^(\w+) sees (\w+) last on the call-back list, without the phone$/, async (world, who, name) => {
    const { list } = await callBackLine(world, who, name);
    assert.equal(list.lines.at(-1).name_to_call, name);
    assert.equal(list.lines.at(-1).to_call, undefined);
  }],
  [/^(\w+) takes (\w+) from the call-back list and sees the phone$/, async (world, who, name) => {
    const { line } = await callBackLine(world, who, name);
    await world.done(who, 'POST', '/api/staff/call-backs/claims', { call_back: line.call_back });
    assert((await callBackLine(world, who, name)).line.to_call.phone.endsWith('0187'));
  }],
  [/^(\w+) may not take another call-back meanwhile$/, async (world, who) => {
    const { list } = await callBackLine(world, who, '');
    const other = list.lines.find((line) => line.claimed === 'nobody');
    const { json } = await world.send(who, 'POST', '/api/staff/call-backs/claims', { call_back: other.call_back });
    assert.equal(json.reason, 'clinics.one_call_back_at_a_time');
  }],
  [/^(\w+) may not leave a message for (\w+), who did not allow it$/, async (world, who, name) => {
    const { line } = await callBackLine(world, who, name);
    const { json } = await world.send(who, 'POST', '/api/staff/call-backs/tries', {
      call_back: line.call_back, version: line.version, outcome: 'left_message',
    });
    assert.equal(json.reason, 'clinics.voicemail_not_allowed');
  }],
  [/^(\w+) notes the call to (\w+): (\w+)$/, async (world, who, name, outcome) => {
    const { line } = await callBackLine(world, who, name);
    world.known.call = await world.done(who, 'POST', '/api/staff/call-backs/tries', {
      call_back: line.call_back, version: line.version, outcome,
    });
  }],
  [/^(\w+) takes the note of the call back and holds (\w+) again$/, async (world, who, name) => {
    const { call_back, version } = world.known.call;
    await world.done(who, 'POST', '/api/staff/call-backs/tries/undo', { call_back, version });
    const { line } = await callBackLine(world, who, name);
    assert.equal(line.claimed, 'me');
    assert.equal(line.tries, 1);
  }],
];

const codeSteps = [
  [/^someone tries (\d+) wrong codes and each is unknown$/, async (world, count) => {
    for (let i = 0; i < Number(count); i++) {
      const { json } = await world.send('someone', 'POST', '/api/appointments/cancel', { appointment: { code: `WRONG-${count}-${i}` } });
      assert.equal(json.reason, 'clinics.code_unknown');
    }
  }],
  [/^(\w+)'s own code is refused with ([\w.]+)$/, async (world, who, reason) => {
    const { status, json } = await world.send('someone', 'POST', '/api/appointments/cancel', { appointment: { code: codeOf(world, who) } });
    assert.equal(status, 429);
    assert.equal(json.reason, reason);
  }],
  [/^(\w+) finds the appointments of (\w+) by code$/, async (world, who, name) => {
    const found = await world.done(who, 'POST', '/api/staff/appointments/search', { code: codeOf(world, name) });
    assert.equal(found.appointments.length, 1);
  }],
];

export const steps = [
  ...standbySteps, ...callBackSteps, ...codeSteps, ...exposureSteps, ...labSteps, ...textSteps,
  [/^(\w+) signs in as (\w+)$/, (world, who, name) => world.signIn(who, name)],

  [/^(\w+) answers the private check: (.+)$/, async (world, who, answers) => {
    const list = answers.split(', ').map((answer) => {
      const [about, value] = answer.split(' ');
      return { about, answer: value };
    });
    world.known.check = await world.done('someone', 'POST', '/api/check', { answers: list });
  }],
  [/^the outcome is (\w+)$/, (world, kind) => assert.equal(world.known.check.outcome.kind, kind)],
  [/^there is no token to book with$/, (world) => assert.equal(world.known.check.token, undefined)],

  [/^(\w+) books the first free time at ([\w-]+)$/, (world, who, site) =>
    book(world, 'someone', site, who, { check_token: world.known.check.token })],
  [/^(\w+) books the first free time at ([\w-]+) for (\w+)$/, (world, who, site, name) => book(world, who, site, name)],
  [/^(\w+) sends the booking again and gets the same code$/, async (world, who) => {
    const again = await world.done('someone', 'POST', '/api/appointments', world.known[`${who}'s request`]);
    assert.equal(again.code, codeOf(world, who));
  }],
  [/^(\w+) tries to book without the check and is refused with ([\w.]+)$/, async (world, who, reason) => {
    const time = await freeTime(world, world.site);
    const hold = await world.done('someone', 'POST', '/api/holds', { id: world.id(), place: time.place });
    const { status, json } = await world.send('someone', 'POST', '/api/appointments', {
      id: world.id(), hold_token: hold.token, booker: { name_to_call: who, born_on: bornOn },
    });
    assert(status >= 400, 'it was not refused');
    assert(json.reason === reason || json.faults.some((fault) => fault.reason === reason), json.reason);
  }],
  [/^(\w+) cancels$/, (world, who) =>
    world.done('someone', 'POST', '/api/appointments/cancel', { appointment: { code: codeOf(world, who) } })],
  [/^(\w+) undoes it$/, (world, who) =>
    world.done('someone', 'POST', '/api/appointments/restore', { code: codeOf(world, who) })],
  [/^(\w+) moves to the next free time at ([\w-]+)$/, async (world, who, site) => {
    const time = await freeTime(world, site, 1);
    const moved = await world.done('someone', 'POST', '/api/appointments/move', {
      appointment: { code: codeOf(world, who) }, place: time.place,
    });
    world.known[who] = { ...world.known[who], site: moved.site_id, starts_at: moved.starts_at };
  }],

  [/^(\w+) checks (\w+) in by code$/, (world, who, name) =>
    world.done(who, 'POST', '/api/staff/check-ins', { code: codeOf(world, name) })],
  [/^(\w+) sees (\w+) as (\w+) on the day's list$/, async (world, who, name, state) => {
    const line = await dayLine(world, who, name);
    assert(line, `${name} is not on the list`);
    assert.equal(line.state, state);
    assert.equal(line.name_to_call, name);
  }],
  [/^(\w+) registers (\w+) as a walk-in$/, async (world, who, name) => {
    world.known[name] = await world.done(who, 'POST', '/api/staff/walk-ins', {
      id: world.id(), site: world.site, service, booker: { name_to_call: name, born_on: bornOn },
    });
  }],
  [/^(\w+) notes the stock of the site$/, async (world, who) => {
    world.known.stock = await stockOf(world, who, world.site);
    assert(world.known.stock > 0, 'there is no stock to begin with');
  }],
  [/^the stock is (\d+) vials? (?:lower|less) for (\w+)$/, async (world, count, who) =>
    assert.equal(await stockOf(world, who, world.site), world.known.stock - Number(count))],
  [/^(\w+) gives (\w+) a dose$/, async (world, who, name) => {
    const stock = await world.done(who, 'GET', `/api/sites/${world.known[name].site}/stock`);
    const lot = stock.lots[0].lot;
    world.known[`${name}'s dose`] = {
      id: world.id(), appointment: world.known[name].id, lot: lot.id, route: 'subcutaneous',
      volume_ul: 500, body_site: 'left_upper_arm', given_at: new Date((await world.clock()) * 1000).toISOString(),
      consent_recorded: true, registry: 'report',
    };
    world.known.given = await world.done(who, 'POST', '/api/staff/doses', world.known[`${name}'s dose`]);
  }],
  [/^(\w+) sends (\w+)'s dose again$/, (world, who, name) =>
    world.done(who, 'POST', '/api/staff/doses', world.known[`${name}'s dose`])],
  [/^(\w+) undoes (\w+)'s dose because "(.+)"$/, (world, who, name, reason) =>
    world.done(who, 'POST', '/api/staff/doses/undo', {
      dose: world.known[`${name}'s dose`].id, appointment: world.known[name].id, reason,
    })],
  [/^the next dose is offered (\d+) days later$/, (world, days) => {
    const { recorded } = world.known.given;
    const offered = Date.parse(recorded.forecast.next.offered_on);
    assert.equal((offered - Date.parse(recorded.dose.given_on)) / 86_400_000, Number(days));
  }],

  [/^(\w+) notes the doses given on the dashboard$/, async (world, who) => {
    world.known.dashboard = dosesGiven(await world.done(who, 'GET', '/api/dashboard'));
  }],
  [/^the dashboard shows (\d+) more for (\w+)$/, async (world, count, who) =>
    assert.equal(dosesGiven(await world.done(who, 'GET', '/api/dashboard')), world.known.dashboard + Number(count))],

  [/^(\w+) keeps the answer for later$/, (world, who) => {
    world.known[`${who}'s check`] = world.known.check;
  }],
  [/^(\w+) books the first free time at ([\w-]+) with the answer of before$/, (world, who, site) =>
    book(world, 'someone', site, who, { check_token: world.known[`${who}'s check`].token })],
  [/^(\w+) drafts rules without the question (\w+)$/, async (world, who, question) => {
    const list = await world.done(who, 'GET', '/api/criteria');
    const { draft } = list.versions.find((one) => one.state === 'in_force');
    world.known.who = who;
    world.known.before = draft.questions;
    world.known.draft = { ...draft, questions: draft.questions.filter((one) => one.id !== question) };
  }],
  [/^the preview says that (\w+) would hear (\w+) instead of (\w+)$/, async (world, profile, after, before) => {
    const preview = await world.done(world.known.who, 'POST', '/api/criteria/preview', { draft: world.known.draft });
    assert(preview.differences.every(({ lines }) => lines.some((line) => line.change === 'removed')), 'no words go');
    const person = preview.people.find((one) => one.profile === profile);
    assert.deepEqual([person.before, person.after], [before, after]);
  }],
  [/^(\w+) puts the draft in force (\d+) seconds from now$/, async (world, who, seconds) => {
    world.known.begins = (await world.clock()) + Number(seconds);
    const written = await world.done(who, 'POST', '/api/criteria', {
      id: world.id(), effective_at: new Date(world.known.begins * 1000).toISOString(), reason: 'told by a story',
      draft: world.known.draft,
    });
    world.known.version = written.version;
  }],
  [/^(\d+) seconds go by$/, async (world) => {
    while ((await world.clock()) < world.known.begins) await new Promise((done) => setTimeout(done, 50));
  }],
  [/^the rules in force are those of (\S+|the draft)$/, async (world, version) => {
    const list = await world.done(world.known.who, 'GET', '/api/criteria');
    const inForce = list.versions.filter((one) => one.state === 'in_force').map((one) => one.version);
    assert.deepEqual(inForce, [version === 'the draft' ? world.known.version : version]);
  }],
  [/^the check page of the public no longer asks (\w+)$/, async (world, question) => {
    for (const language of ['en', 'es']) {
      const { text } = await world.send('someone', 'GET', `/${language}/check`);
      const stands = (statement) => text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').includes(statement.words[language]);
      assert(world.known.draft.questions.flatMap((one) => one.criteria).every(stands), `${language} lost a statement`);
      assert(!world.known.before.find((one) => one.id === question).criteria.some(stands), `${language} still asks ${question}`);
    }
  }],
  [/^(\w+) finds (\w+) booked under the rules of (\S+)$/, async (world, who, name, version) => {
    const found = await world.done(who, 'POST', '/api/staff/appointments/search', { code: codeOf(world, name) });
    assert.deepEqual(found.appointments.map((one) => [one.state, one.criteria_version]), [['booked', version]]);
  }],
  [/^(\w+) (withdraws|restores) the rules of (\S+)$/, (world, who, act, version) =>
    world.done(who, 'POST', `/api/criteria/${version}/${act.slice(0, -1)}`, { reason: 'told by a story' })],
  [/^(\w+) sees the rules of (\S+) as (\w+)$/, async (world, who, version, state) => {
    const list = await world.done(who, 'GET', '/api/criteria');
    assert.equal(list.versions.find((one) => one.version === version).state, state);
  }],

  [/^(\w+) may not open (\S+) and hears (\d+)$/, async (world, who, path, status) =>
    assert.equal((await world.send(who, 'GET', path)).status, Number(status))],
  [/^the page (\S+) says "(.+)" and nowhere "(.+)"$/, async (world, path, said, unsaid) => {
    const { status, text } = await world.send('someone', 'GET', path);
    assert.equal(status, 200);
    assert(text.includes(said), `${said} is missing`);
    assert(!text.toLowerCase().includes(unsaid), `${unsaid} was found`);
  }],
  [/^the power of the server is cut and it starts again$/, (world) => world.restartAfterKill()],
  [/^"(.+)" stands nowhere in what is kept or said$/, async (world, canary) =>
    assert(!(await world.everythingKept()).includes(canary), `${canary} was found`)],
];

function dosesGiven({ totals }) {
  return totals.given_first + totals.given_later;
}
