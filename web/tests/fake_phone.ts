import type { Answer, Row } from "./fake_clinic";
import { later, sites } from "./fake_program";

// A caller with one booking, and sites to move it to.
export function phone(): Answer[] {
  const booking: Row = {
    id: "b1", version: 1, site_id: "anchor-health", place_id: "pl0", service: "vaccination", person_id: "p1", dose_number: 1,
    state: "booked", channel: "web", held_on: "2022-08-03", starts_at: "2022-08-03T15:30:00Z",
  };
  return [
    ["GET", /^\/api\/sites$/, (_, __, url) => ({
      ...(url.searchParams.get("near") ? { near: "New Haven" } : {}),
      sites: sites.map((site, index) => ({
        ...site, street: "2200 Whitney Ave", miles: 4.2 + index * 20, state: site.is_open ? "open" : "expected", facts: {},
        ...(index === 0 ? { next_free_at: later(1200) } : {}),
      })),
    })],
    ["POST", /^\/api\/staff\/appointments\/search$/, () => ({ appointments: [booking] })],
    ["POST", /^\/api\/people\/search$/, () => ({ people: [{ id: "p1", name_to_call: "Jordan", born_on: "1990-04-28", town: "Hamden", phones_end_in: ["0123"] }], type_more: false })],
    ["POST", /^\/api\/appointments\/cancel$/, () => Object.assign(booking, { state: "cancelled" })],
    ["POST", /^\/api\/appointments\/restore$/, () => Object.assign(booking, { state: "booked" })],
    ["POST", /^\/api\/appointments\/move$/, (_, body) => Object.assign(booking, { place_id: body.place })],
  ];
}
