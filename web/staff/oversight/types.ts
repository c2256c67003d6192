// What the server sends to who leads the response, by the names of its structs.
export interface AnnouncedCount {
  id: string;
  measure: string;
  counted_on: string;
  number: number;
  source: string;
}
export interface DayFigures {
  on: string;
  first: number;
  later: number;
  booked: number;
  given: number;
  supply: number;
}
export interface SiteFigures {
  site: string;
  name: string;
  town: string;
  latitude: number;
  longitude: number;
  is_open: boolean;
  opens_on?: string;
  vials: number;
  doses: number;
  vials_to_come: number;
  places: number;
  places_free: number;
  booked_today: number;
  waits_today: number;
  booked_ahead: number;
  here_now: number;
  given_today: number;
  given: number;
}
export interface Totals {
  given_today: number;
  given_first: number;
  given_later: number;
  people_reached: number;
  vials: number;
  doses: number;
  vials_to_come: number;
  vials_unallotted: number;
  booked_today: number;
  here_now: number;
  booked_ahead: number;
  places_free: number;
  doses_wasted: number;
  vials_wasted: number;
  opened_doses_wasted: number;
  doses_wasted_week: number;
  requests_open: number;
}
export interface Dashboard {
  made_at: string;
  today: string;
  cases: AnnouncedCount[];
  totals: Totals;
  days: DayFigures[];
  sites: SiteFigures[];
  waste: { on: string; reason: string; vials: number; opened_doses: number; doses: number }[];
  tasks: { kind: string; permission: string; open: number; urgent: number; overdue: number }[];
  questions: { open: number; oldest_asked_at?: string };
  reach: { dimension: string; category: string; people: number }[];
  population?: { people: number; as_of: string; source: string };
}
export interface Brief {
  program: string;
  department: string;
  through: string;
  made_at: string;
  cases_counted_on?: string;
  lines: { what: string; on_the_day?: number; in_all?: number }[];
}
export interface SupplyOverview {
  products: { product: string; received: number; allotted: number; unallotted: number }[];
  sites: { site: string; product: string; allotted: number; to_ship: number; in_transit: number; on_hand: number; requested: number }[];
  open_requests: number;
}
export interface SupplyRequest {
  id: string;
  product: string;
  site: string;
  vials: number;
  needed_on?: string;
  note: string;
  state: string;
  requested_at: string;
  allotment?: string;
  vials_granted?: number;
  decision_note?: string;
}
export interface Allotment {
  id: string;
  product: string;
  site: string;
  vials: number;
  shipped: number;
  note: string;
  allotted_at: string;
}
