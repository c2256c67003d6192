// Sentences about people who were exposed, their links and offers, and about tests: [pattern, act(world, ...words)].
import assert from 'node:assert/strict';

const dayFromNow = async (world, days) => {
  const zoned = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' });
  return zoned.format(new Date(((await world.clock()) + days * 86_400) * 1000));
};

async function firstCase(world, who) {
  const page = await world.done(who, 'GET', '/api/cases');
  return page.items[0].facts;
}

async function contactsOfCase(world, who) {
  const page = await world.done(who, 'GET', `/api/contacts?which=all&limit=200&case_id=${world.known.case.id}`);
  return page.items;
}

async function exposureForm(world, who) {
  const form = await world.done(who, 'GET', '/api/case-form');
  const high = form.exposure_risks.find((one) => one.pep === 'recommended').id;
  return { kind: form.exposure_kinds.find((one) => one.risk === high).id, setting: form.exposure_settings[0], jurisdiction: form.jurisdiction };
}

const pepOf = async (world, who, name) => (await world.done(who, 'GET', `/api/contacts/${world.known[`${name}'s contact`]}`)).line.facts.pep;

// A form of a public page as a browser without scripts sends it.
async function sendForm(world, path, fields) {
  const answer = await fetch(`http://127.0.0.1:${world.port}${path}`, {
    method: 'POST', body: new URLSearchParams(fields), headers: { Origin: `http://127.0.0.1:${world.port}` },
  });
  return { status: answer.status, text: await answer.text() };
}

const hiddenIn = (text, name) => text.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? '';

async function holdFirst(world, site, service) {
  const answer = await world.done('someone', 'GET', `/api/sites/${site}/times?service=${service}`);
  assert(answer.times.length, `no free time at ${site}`);
  return world.done('someone', 'POST', '/api/holds', { id: world.id(), place: answer.times[0].place });
}

const namedSteps = [
  [/^(\w+) opens the first case$/, async (world, who) => {
    world.known.case = await firstCase(world, who);
  }],
  [/^(\w+) names (\w+), exposed (\d+) days? ago, as a contact$/, async (world, who, name, days) => {
    const { kind, setting, jurisdiction } = await exposureForm(world, who);
    const id = world.id();
    await world.done(who, 'POST', '/api/contacts', {
      id, naming: 'alias',
      person: { fresh: { id: world.id(), jurisdiction, identity: { name_to_call: name }, contact_points: [] } },
      exposures: [{ id: world.id(), case_id: world.known.case.id, kind, setting, first_on: await dayFromNow(world, -days) }],
    });
    world.known[`${name}'s contact`] = id;
  }],
  [/^(\w+) keeps the first time at ([\w-]+) for (\w+) as a link$/, async (world, who, site, name) => {
    const contact = world.known[`${name}'s contact`];
    world.known.offer = await world.done(who, 'POST', `/api/contacts/${contact}/pep-offer`, { id: world.id(), site });
    assert.equal(world.known.offer.site, site);
  }],
  [/^the link shows the time and neither "(.+)" nor "(.+)"$/, async (world, ...nevers) => {
    const { status, text } = await sendForm(world, '/en/o', { code: world.known.offer.code });
    assert.equal(status, 200);
    assert(text.includes(world.known.offer.site_name), 'the place is missing');
    for (const never of [...nevers, 'exposed']) assert(!text.includes(never), `${never} was found`);
  }],
  [/^(\w+) takes the time by the link$/, async (world, name) => {
    const booked = await world.done('someone', 'POST', '/api/pep-offers/own/booking', { code: world.known.offer.code });
    world.known[name] = { ...booked, code: booked.code };
  }],
  [/^the link of the offer is over and leads to other places$/, async (world) => {
    const { status, text } = await sendForm(world, '/es/o', { code: world.known.offer.code });
    assert.equal(status, 200);
    assert(text.includes('/es/find'));
    assert(!text.includes('/es/o/book'));
  }],
  [/^(\w+) takes the offer to (\w+) back and the place is free again$/, async (world, who, name) => {
    const contact = world.known[`${name}'s contact`];
    const { offer } = await world.done(who, 'POST', `/api/contacts/${contact}/pep-offer/withdraw`, {});
    assert.equal(offer.state, 'withdrawn');
    const { json } = await world.send('someone', 'POST', '/api/pep-offers/own/booking', { code: world.known.offer.code });
    assert.equal(json.reason, 'clinics.offer_over');
  }],
  [/^(\w+) sees that the dose of (\w+) is (\w+)$/, async (world, who, name, pep) => assert.equal(await pepOf(world, who, name), pep)],
  [/^(\w+) sees on the day's list that the dose of (\w+) is wanted within (\d+) days and not why$/, async (world, who, name, days) => {
    const { site, starts_at, id } = world.known[name];
    const day = await world.done(who, 'GET', `/api/staff/sites/${site}/day?on=${starts_at.slice(0, 10)}`);
    const line = day.lines.find((one) => one.appointment === id);
    assert.equal(line.pep_by, await dayFromNow(world, Number(days)));
    for (const never of ['contact', 'exposure', 'case']) assert(!JSON.stringify(line).includes(never), `${never} was found`);
  }],
];

const noticeSteps = [
  [/^(\w+) makes a link to pass on, about (\d+) days? ago$/, async (world, who, days) => {
    const { kind, setting } = await exposureForm(world, who);
    const made = await world.done(who, 'POST', `/api/cases/${world.known.case.id}/notices`, {
      ids: [world.id()], kind, setting, exposed_on: await dayFromNow(world, -days), uses_max: 1,
    });
    world.known.notice = made.links[0].code;
    world.known.before = (await contactsOfCase(world, who)).length;
  }],
  [/^(\w+) opens the link and learns the day, and nothing of "(.+)" or the case$/, async (world, who, never) => {
    const { status, text } = await sendForm(world, '/en/n', { code: world.known.notice });
    assert.equal(status, 200);
    assert(text.includes(await dayFromNow(world, -1)), 'the day is missing');
    for (const one of [never, world.known.case.id, 'Case ']) assert(!text.includes(one), `${one} was found`);
  }],
  [/^(\w+) goes through the check, which does not ask about an exposure$/, async (world) => {
    const answers = { notice: world.known.notice };
    let { text } = await sendForm(world, '/en/check/steps', answers);
    for (let asked = 0; asked < 9 && hiddenIn(text, 'step'); asked++) {
      const question = text.match(/type="radio" id="\w+" name="(\w+)"/)[1];
      assert.notEqual(question, 'exposed');
      Object.assign(answers, { step: hiddenIn(text, 'step'), [question]: 'no' });
      ({ text } = await sendForm(world, '/en/check', answers));
    }
    assert(text.includes('Come soon'), text.slice(0, 300));
    assert.equal(hiddenIn(text, 'notice'), world.known.notice);
    world.known.check = { token: hiddenIn(text, 'check_token') };
  }],
  [/^(\w+) books the first free time at ([\w-]+) by the link$/, async (world, who, site) => {
    const hold = await holdFirst(world, site, 'vaccination');
    world.known[who] = await world.done('someone', 'POST', '/api/appointments', {
      id: world.id(), hold_token: hold.token, check_token: world.known.check.token, notice_code: world.known.notice,
      booker: { name_to_call: who, born_on: '1990-04-28' },
    });
  }],
  [/^the link has ended$/, async (world) => {
    const { json } = await world.send('someone', 'POST', '/api/exposure-notices/own', { code: world.known.notice });
    assert.equal(json.reason, 'surveillance.notice_over');
  }],
  [/^(\w+) sees one contact more of the case, whose dose is (\w+)$/, async (world, who, pep) => {
    const contacts = await contactsOfCase(world, who);
    assert.equal(contacts.length, world.known.before + 1);
    const newest = contacts.sort((a, b) => b.facts.opened_at.localeCompare(a.facts.opened_at))[0];
    assert.equal(newest.facts.pep, pep);
  }],
];

const monitoringSteps = [
  [/^(\w+) gives (\w+) a link to answer by$/, async (world, who, name) => {
    const made = await world.done(who, 'POST', `/api/contacts/${world.known[`${name}'s contact`]}/monitoring-link`, { renew: 'no' });
    world.known[`${name}'s link`] = made.code;
  }],
  [/^(\w+) answers by the link: (\w+)$/, async (world, name, answer) => {
    const own = await world.done('someone', 'POST', '/api/monitoring/own/answers', { code: world.known[`${name}'s link`], answer });
    assert.equal(own.answer, answer);
  }],
  [/^(\w+) sees that (\w+) answered (\w+), and a task (\S+)$/, async (world, who, name, answer, kind) => {
    const contact = world.known[`${name}'s contact`];
    const file = await world.done(who, 'GET', `/api/contacts/${contact}`);
    assert(file.checks.some((one) => one.answer === answer), 'the answer is missing');
    const { tasks } = await world.done(who, 'GET', `/api/tasks?kind=${kind}`);
    assert(tasks.some((one) => one.subject_id === contact), 'the task is missing');
  }],
];

const testSteps = [
  [/^(\w+) opens times for tests at ([\w-]+)$/, async (world, who, site) => {
    const today = await dayFromNow(world, 0);
    await world.done(who, 'POST', '/api/staff/places', {
      patterns: [{
        site, service: 'testing', first_on: today, last_on: await dayFromNow(world, 6),
        weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
        opens_at: '08:00', closes_at: '20:00', every_minutes: 30, capacity: 2,
      }],
    });
  }],
  [/^(\w+) books the first free test at ([\w-]+) without the check$/, async (world, who, site) => {
    const hold = await holdFirst(world, site, 'testing');
    world.known[who] = await world.done('someone', 'POST', '/api/appointments', {
      id: world.id(), hold_token: hold.token, booker: { name_to_call: who, born_on: '1990-04-28' },
    });
    assert.equal(world.known[who].service, 'testing');
  }],
  [/^(\w+) takes a specimen of (\w+)$/, async (world, who, name) => {
    const taken = await world.done(who, 'POST', '/api/staff/specimens', { id: world.id(), appointment: world.known[name].id });
    assert.equal(taken.appointment.state, 'fulfilled');
    world.known[`${name}'s label`] = taken.order.order_number;
  }],
  [/^(\w+) records that the test of (\w+) is (\w+)$/, async (world, who, name, found) => {
    const form = await world.done(who, 'GET', '/api/case-form');
    world.known.result = await world.done(who, 'POST', '/api/cases/lab-results', {
      id: world.id(), person: world.known[name].person, result_key: world.id(), loinc: form.tests[0].loinc, test_name: form.tests[0].name,
      result_code: found === 'detected' ? '260373001' : '260415000', order_number: world.known[`${name}'s label`], state: 'final', source: 'staff', laboratory: 'Laboratory',
      reported_at: new Date((await world.clock()) * 1000).toISOString(), detail: {},
    });
  }],
  [/^the appointment of (\w+) says "(.+)" and not "(.+)"$/, async (world, name, said, unsaid) => {
    const { text } = await sendForm(world, '/en/appointment', { code: world.known[name].code });
    assert(text.includes(said), `${said} is missing`);
    assert(!text.includes(unsaid), `${unsaid} was found`);
  }],
];

export const exposureSteps = [...namedSteps, ...noticeSteps, ...monitoringSteps, ...testSteps];
