import { later, now, sites } from "./fake_program";

export type Row = Record<string, unknown>;
export type Answer = [method: string, path: RegExp, answer: (match: RegExpExecArray, body: Row, url: URL) => unknown];

const line = (id: string, name: string, minutes: number, more: Row = {}): Row => ({
  appointment: id, version: 1, person: `p-${id}`, name_to_call: name, born_on: "1990-04-28", service: "vaccination", dose_number: 1,
  state: "booked", channel: "web", starts_at: later(minutes), ...more,
});

const forecast = (given: number) => ({
  series_status: given >= 2 ? "complete" : "not_complete", evaluations: [], warnings: [],
  ...(given === 1 ? { next: { dose_number: 2, earliest_on: "2022-08-26", offered_on: "2022-08-30", recommended_on: "2022-08-30" } } : {}),
});

// A site's day that moves as the real one does: arrivals, doses, the wait after them, stock.
export function clinic(): Answer[] {
  const lot = { id: "lot-1", product: "fevax", lot_number: "FDP00012", expires_on: "2022-10-31", cvx: "206" };
  const stockLot = { vials: 18, doses_drawn: 0, usability: "usable", quarantine_reason: "" };
  const stock = {
    lots: [
      { ...stockLot, lot },
      { ...stockLot, lot: { ...lot, id: "lot-2", lot_number: "FDP00019", expires_on: "2023-01-31" }, vials: 40 },
      { ...stockLot, lot: { ...lot, id: "lot-3", lot_number: "FDP00007", expires_on: "2022-07-31" }, vials: 2, usability: "expired" },
    ],
    open_vials: [{
      vial: { id: "vial-1", lot: "lot-1", site: "anchor-health", route: "subcutaneous", state: "open", doses_expected: 1, doses_drawn: 0, doses_spent: 0, opened_at: later(-440), beyond_use_at: later(40) },
      lot_number: "FDP00012", doses_left: 1,
    }],
    usable_vials: 58, doses_left_in_open_vials: 1,
  };
  const lines = [
    line("a1", "Jordan", -10, { state: "arrived", arrived_at: later(-6), pronouns: "they_them", language: "spanish" }),
    line("a2", "Sam Ortiz-Feliciano", 10), line("a3", "Max", 25), line("a4", "R.", -20),
    line("a5", "Alejandro de la Cruz Montenegro", 95), line("a6", "Kit", 130),
  ];
  const observations: Row[] = [];
  const doses: Record<string, Row[]> = {};
  const find = (body: Row): Row => lines.find((one) => one.appointment === body.id) ?? lines.find((one) => one.state === "booked") ?? {};

  return [
    ["GET", /^\/api\/staff\/sites\/([\w-]+)\/day$/, ([, site]) => ({ site, on: "2022-08-02", lines: site === "anchor-health" ? lines : [] })],
    ["GET", /^\/api\/sites\/[\w-]+\/observations$/, () => observations],
    ["GET", /^\/api\/sites\/[\w-]+\/stock$/, () => stock],
    ["GET", /^\/api\/lots$/, (_, __, url) => {
      const scanned = url.searchParams.get("scanned");
      return { lot: stock.lots.find((one) => one.lot.lot_number === scanned)?.lot ?? lot, usability: scanned === "FDP00007" ? "expired" : "usable", quarantines: [] };
    }],
    ["POST", /^\/api\/staff\/check-ins$/, (_, body) => {
      const one = find(body);
      Object.assign(one, { state: "arrived", arrived_at: now });
      return { ...one, id: one.appointment };
    }],
    ["POST", /^\/api\/staff\/check-ins\/undo$/, (_, body) => Object.assign(find(body), { state: "booked", arrived_at: undefined })],
    ["POST", /^\/api\/staff\/no-shows$/, (_, body) => Object.assign(find(body), { state: "noshow" })],
    ["POST", /^\/api\/staff\/walk-ins$/, (_, body) => {
      const booker = body.booker as Row;
      lines.push(line(String(body.id), String(booker.name_to_call), 0, { state: "arrived", arrived_at: now, channel: "walk_in", born_on: booker.born_on }));
      return { id: body.id, code: "7KQ2-M4TD-9XAB", site: body.site, person: `p-${String(body.id)}`, service: "vaccination", dose_number: 1, starts_at: now };
    }],
    ["POST", /^\/api\/sites\/[\w-]+\/screenings$/, (_, body) => {
      const said = Object.fromEntries((body.answers as Row[]).map((one) => [one.question, one.answer])) as Record<string, string>;
      const action = said.severe_reaction !== "no" ? "stop" : said.new_rash !== "no" || said.acute_illness !== "no" ? "consult" : "proceed";
      return { id: body.id, action, contraindicated: action === "stop", only_routes: "", observe_minutes: 15 };
    }],
    ["POST", /^\/api\/staff\/doses$/, (_, body) => {
      const one = lines.find((row) => row.appointment === body.appointment) ?? {};
      Object.assign(one, { state: "fulfilled", fulfilled_at: now, dose_id: body.id });
      const dose = { id: body.id, person_id: one.person, source: "given_here", dose_number: 1, product_cvx: "206", given_on: "2022-08-02", given_at: now, route: body.route, volume_ul: body.volume_ul, body_site: body.body_site, lot_number: "FDP00012" };
      doses[String(one.person)] = [{ dose, state: "standing", administration_errors: [] }];
      const observation = { dose_id: body.id, person_id: one.person, site_id: "anchor-health", minutes: 15, started_at: now, ends_at: later(15) };
      observations.push(observation);
      stock.open_vials.length = 0;
      stock.doses_left_in_open_vials = 0;
      return { appointment: { id: body.appointment }, recorded: { dose, administration_errors: [], notices: [], observation, forecast: forecast(1) }, concerns: [] };
    }],
    ["POST", /^\/api\/staff\/doses\/undo$/, (_, body) => {
      const one = lines.find((row) => row.appointment === body.appointment) ?? {};
      doses[String(one.person)]?.forEach((row) => { row.state = "entered_in_error"; });
      return Object.assign(one, { state: "arrived", dose_id: undefined });
    }],
    ["GET", /^\/api\/people\/([\w-]+)\/doses$/, ([, person]) => {
      const rows = doses[person ?? ""] ?? [];
      return { person_id: person, doses: rows, forecast: forecast(rows.filter((row) => row.state === "standing").length) };
    }],
    ["GET", /^\/api\/sites\/([\w-]+)\/times$/, ([, site]) => ({
      site: { ...sites[0], state: "open", facts: {} }, doses_all_promised: false,
      times: [30, 31].flatMap((day) => [13, 14, 15, 16].map((hour) => ({ place: `${site}-${day}-${hour}`, held_on: `2022-08-${day}`, starts_at: `2022-08-${day}T${hour}:00:00Z`, free: 4 }))),
    })],
    ["POST", /^\/api\/holds$/, (_, body) => ({ id: body.id, place: body.place, site: "anchor-health", token: "token", expires_at: later(10) })],
    ["POST", /^\/api\/holds\/release$/, () => ({ token: "token" })],
    ["POST", /^\/api\/appointments$/, (_, body) => ({ id: body.id, code: "7KQ2-M4TD-9XAB", site: "anchor-health", person: "p-a1", service: "vaccination", dose_number: body.dose_number ?? 1, starts_at: "2022-08-30T14:00:00Z" })],
    ["POST", /^\/api\/doses\/[\w-]+\/observation-end$/, () => { observations.length = 0; return {}; }],
  ];
}
