import { readdirSync, readFileSync } from "node:fs";
import { program, now, sites, everything } from "./fake_program";
import type { Answer, Row } from "./fake_clinic";

const day = (index: number) => new Date(Date.UTC(2022, 6, 20) + index * 86_400_000).toISOString().slice(0, 10);
const givenOn = [0, 0, 0, 0, 0, 0, 0, 0, 12, 20, 31, 44, 52, 38];

// What who leads the response sees: two weeks behind, two ahead, three sites.
export function response(): Answer[] {
  let sum = 0;
  const days = Array.from({ length: 28 }, (_, index) => {
    const first = givenOn[index] ?? 0;
    sum += first;
    return { on: day(index), first, later: 0, booked: index >= 13 ? Math.max(0, 60 - (index - 13) * 7) : 0, given: sum, supply: index < 8 ? 0 : index < 12 ? 400 : 800 };
  });
  const allot = { site: "anchor-health", product: "fevax", allotted: 80, to_ship: 0, in_transit: 20, on_hand: 58, requested: 0 };
  const dashboard = {
    made_at: now, today: program.today,
    cases: [{ id: "c0", measure: "cases", counted_on: "2022-07-14", number: 11, source: "DPH" }, { id: "c1", measure: "cases", counted_on: "2022-07-28", number: 28, source: "DPH" }],
    totals: { given_today: 38, given_first: 197, given_later: 0, vials: 98, doses: 99, vials_to_come: 20, vials_unallotted: 420, booked_today: 12, here_now: 3, booked_ahead: 213, places_free: 44, doses_wasted: 3, doses_wasted_week: 3, requests_open: 1 },
    days,
    sites: sites.map((site, index) => ({
      site: site.id, name: site.name, town: site.town, latitude: site.latitude, longitude: site.longitude, is_open: site.is_open,
      vials: [58, 6, 0][index], doses: [59, 6, 0][index], vials_to_come: [20, 0, 0][index], places: [60, 40, 0][index], places_free: [24, 20, 0][index],
      booked_today: [4, 8, 0][index], here_now: [2, 1, 0][index], given_today: [20, 18, 0][index], given: [120, 77, 0][index],
    })),
    waste: [{ on: "2022-08-01", reason: "broken", vials: 2, opened_doses: 0, doses: 2 }, { on: "2022-08-02", reason: "open_vial_not_all_used", vials: 0, opened_doses: 1, doses: 1 }],
    tasks: [{ kind: "inventory.discrepancy", open: 2, urgent: 1, overdue: 1 }],
  };
  const packs = new URL("../../packs/", import.meta.url);
  const drawn = readdirSync(packs, { recursive: true }).find((name) => String(name).endsWith("map.json"));
  const map = readFileSync(new URL(String(drawn), packs), "utf8");
  return [
    ["GET", /^\/api\/program$/, () => ({ ...program, map })],
    ["GET", /^\/api\/dashboard$/, () => dashboard],
    ["POST", /^\/api\/counts$/, (_, body) => { dashboard.cases.push(body as (typeof dashboard.cases)[number]); return body; }],
    ["GET", /^\/api\/brief$/, () => ({
      program: program.name, department: program.department, through: "2022-08-01", made_at: now, cases_counted_on: "2022-07-28",
      lines: [{ what: "cases", in_all: 28 }, { what: "doses_given", on_the_day: 52, in_all: 159 }, { what: "open_tasks", in_all: 2 }],
    })],
    ["GET", /^\/api\/supply$/, () => ({ products: [{ product: "fevax", received: 800, allotted: 380, unallotted: 420 }], sites: [allot, { ...allot, site: "circle-care", on_hand: 6 }], open_requests: 1 })],
    ["GET", /^\/api\/supply-requests$/, () => [{ id: "r1", product: "fevax", site: "circle-care", vials: 40, note: "Saturday clinic", state: "open", requested_at: now }]],
    ["GET", /^\/api\/shipments$/, () => [{ id: "sh1", allotment: "al1", product: "fevax", site: "anchor-health", vials: 20, vials_arrived: 0, state: "sent", expected_on: "2022-08-03", note: "" }]],
    ["POST", /^\/api\/allotments$/, (_, body) => body],
    ["POST", /^\/api\/shipments$/, (_, body) => body],
    ["POST", /^\/api\/sites\/[\w-]+\/deliveries$/, (_, body) => ({ act: body.id, entries: [] })],
    ["GET", /^\/api\/sites\/[\w-]+\/ledger$/, () => ({ more: false, entries: ledger() })],
  ];
}

function ledger(): Row[] {
  const line = { lot: "lot-1", unit: "vial", note: "", occurred_at: now };
  return [
    { ...line, id: "e3", act: "x3", movement: "wasted", change: -2, wastage_reason: "broken" },
    { ...line, id: "e2", act: "x2", movement: "opened", change: -1 },
    { ...line, id: "e1", act: "x1", movement: "received", change: 40 },
  ];
}

export const leads = everything.filter((one) => !["view_site_day", "check_in", "give_doses", "book_for_others", "find_people", "edit_people", "work_call_backs"].includes(one));
