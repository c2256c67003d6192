// What the server sends and takes, by the names of its structs.

export interface RouteToday {
  id: string;
  volume_ul: number;
  age_min_years?: number;
  age_max_years?: number;
  clinician_decides: boolean;
  doses_per_vial: number;
  body_sites: string[];
}
export interface ProductToday {
  id: string;
  name: string;
  cvx: string;
  vials_per_carton: number;
  routes: RouteToday[];
}
export interface SiteToday {
  id: string;
  name: string;
  town: string;
  time_zone: string;
  latitude: number;
  longitude: number;
  services: string;
  opens_on?: string;
  is_open: boolean;
}
export interface ScreeningQuestion {
  id: string;
  kind: "contraindication" | "precaution" | "ask_first";
  action: ScreeningAction;
  observe_minutes?: number;
  only_routes: string[];
}
export type ScreeningAction = "proceed" | "restrict_routes" | "consult" | "stop";
export interface PackMishap {
  id: string;
  kind: "reaction" | "administration_error";
  report_to_vaers: boolean;
  repeat_dose: boolean;
}
export interface ProgramToday {
  id: string;
  name: string;
  department: string;
  help_line: string;
  time_zone: string;
  today: string;
  now: string;
  languages: string[];
  products: ProductToday[];
  dose_numbers: number[];
  observation_minutes: number;
  information_sheet: string;
  information_sheet_editions: string[];
  screening: ScreeningQuestion[];
  mishaps: PackMishap[];
  sites: SiteToday[];
  partners: { slug: string; name: string }[];
  texts: { language: string; key: string; text: string }[];
  map: string;
}

export type AppointmentState = "booked" | "arrived" | "fulfilled" | "cancelled" | "noshow";
export type Service = "vaccination" | "testing";
export interface DaySpecimen {
  order: string;
  order_number: string;
  collected_at: string;
  state: "collected" | "received" | "resulted";
}
export interface DayLine {
  appointment: string;
  version: number;
  person: string;
  name_to_call: string;
  born_on?: string;
  code_ending?: string;
  pep_by?: string;
  specimens: DaySpecimen[];
  clinician_decides: boolean;
  registry_name_known: boolean;
  pronouns?: string;
  pronouns_in_own_words?: string;
  language?: string;
  interpreter?: string;
  service: Service;
  dose_number: number;
  state: AppointmentState;
  channel: "web" | "phone" | "site" | "walk_in";
  starts_at: string;
  arrived_at?: string;
  fulfilled_at?: string;
  dose_id?: string;
}
export interface SiteDay {
  site: string;
  on: string;
  lines: DayLine[];
}
export interface Appointment {
  id: string;
  version: number;
  site_id: string;
  place_id?: string;
  service: Service;
  person_id: string;
  dose_number: number;
  state: AppointmentState;
  channel: string;
  held_on: string;
  starts_at: string;
  arrived_at?: string;
  dose_id?: string;
}
export interface BookedAppointment {
  id: string;
  code: string;
  site: string;
  person: string;
  service: Service;
  dose_number: number;
  starts_at: string;
  clinician_decides: boolean;
}

export interface Lot {
  id: string;
  product: string;
  lot_number: string;
  expires_on: string;
  cvx: string;
}
export type Usability = "usable" | "expired" | "quarantined";
export interface StockLot {
  lot: Lot;
  vials: number;
  doses_drawn: number;
  usability: Usability;
  quarantine_reason: string;
  quarantine: string;
}
export interface Vial {
  id: string;
  lot: string;
  site: string;
  route: string;
  state: string;
  doses_expected: number;
  doses_drawn: number;
  doses_spent: number;
  opened_at: string;
  beyond_use_at: string;
}
export interface OpenVial {
  vial: Vial;
  lot_number: string;
  doses_left: number;
}
export interface SiteStock {
  lots: StockLot[];
  open_vials: OpenVial[];
  usable_vials: number;
  doses_left_in_open_vials: number;
}

export interface Screening {
  screened_at: string;
  id: string;
  action: ScreeningAction;
  contraindicated: boolean;
  only_routes: string;
  observe_minutes: number;
}
export interface Observation {
  dose_id: string;
  person_id: string;
  site_id: string;
  minutes: number;
  started_at: string;
  ends_at: string;
  outcome?: string;
  ended_at?: string;
}
export interface NextDose {
  dose_number: number;
  earliest_on: string;
  offered_on: string;
  recommended_on: string;
  past_due_on?: string;
}
export interface Forecast {
  series_status: "complete" | "not_complete" | "contraindicated";
  next?: NextDose;
  warnings: string[];
  evaluations: { dose_id: string; warnings: string[] }[];
}
export interface DoseAdministered {
  id: string;
  person_id: string;
  source: "given_here" | "outside";
  dose_number: number;
  product_cvx: string;
  given_on: string;
  given_at?: string;
  site_id?: string;
  appointment_id?: string;
  route?: string;
  volume_ul?: number;
  body_site?: string;
  lot_number?: string;
}
export interface DoseRecorded {
  dose: DoseAdministered;
  administration_errors: string[];
  notices: string[];
  observation?: Observation;
  forecast: Forecast;
}
export interface DoseGiven {
  appointment: Appointment;
  recorded: DoseRecorded;
  concerns: string[];
}
export interface DoseInHistory {
  dose: DoseAdministered;
  number: number;
  state: "standing" | "entered_in_error";
  administration_errors: string[];
}
export interface PersonDoses {
  person_id: string;
  doses: DoseInHistory[];
  forecast: Forecast;
}
export interface RecordedDose {
  dose_number: number;
  given_on: string;
  source: string;
  product_name: string;
  lot_number?: string;
  route?: string;
  volume_ul?: number;
  body_site?: string;
  given_at_place: string;
  information_sheet?: string;
  information_sheet_edition?: string;
}
export interface DoseRecord {
  person_id: string;
  program_name: string;
  department: string;
  made_on: string;
  doses: RecordedDose[];
  series_status: string;
  next?: NextDose;
}

export interface FreeTime {
  place: string;
  held_on: string;
  starts_at: string;
  free: number;
}
export interface FoundSite {
  id: string;
  name: string;
  street?: string;
  town: string;
  zip?: string;
  phone?: string;
  miles?: number;
  state: "open" | "expected" | "closed";
  opens_on?: string;
  next_free_at?: string;
  facts: Record<string, boolean | string | undefined>;
}
export interface SiteTimes {
  site: FoundSite;
  times: FreeTime[];
  doses_all_promised: boolean;
}
export interface Hold {
  id: string;
  place: string;
  site: string;
  token: string;
  expires_at: string;
}

export interface Shipment {
  id: string;
  allotment: string;
  product: string;
  site: string;
  vials: number;
  vials_arrived: number;
  state: "sent" | "arrived" | "cancelled";
  expected_on: string;
  note: string;
}
// Vials on their way from one site to another.
export interface StockTransfer {
  id: string;
  lot: string;
  from_site: string;
  to_site: string;
  vials: number;
  state: "sent" | "accepted" | "called_back";
  expected_on: string;
  sent_at: string;
  note: string;
}
export interface TransferLine {
  transfer: StockTransfer;
  lot_number: string;
}
export interface LedgerEntry {
  id: string;
  act: string;
  lot: string;
  unit: "vial" | "dose";
  movement: string;
  change: number;
  wastage_reason?: string;
  adjustment_reason?: string;
  corrects?: string;
  note: string;
  occurred_at: string;
}

export interface Consent {
  text: boolean;
  voicemail: boolean;
  say_who_calls: boolean;
  name_to_ask_for?: string;
}
export interface PhoneToCall {
  phone: string;
  consent: Consent;
}
export type BestTime = "any_time" | "morning" | "afternoon" | "evening";
export type CallOutcome = "no_answer" | "left_message" | "wrong_number" | "booked" | "answered" | "not_wanted";
export interface CallBackLine {
  call_back: string;
  version: number;
  person: string;
  name_to_call: string;
  language?: string;
  best_time: BestTime;
  state: "waiting" | "closed" | "withdrawn";
  asked_at: string;
  tries: number;
  last_tried_at?: string;
  outcome?: CallOutcome;
  changed_at: string;
  claimed: "nobody" | "me" | "someone";
  claim_ends_at?: string;
  voicemail_allowed: boolean;
  same_phone: number;
  to_call?: PhoneToCall;
}
export interface CallBackList {
  waiting: number;
  lines: CallBackLine[];
  today: CallBackLine[];
}
export type StandbyOutcome = "coming" | "not_reached" | "declined" | "gone";
export interface StandbyLine {
  standby: string;
  version: number;
  name_to_call: string;
  born_on?: string;
  clinician_decides: boolean;
  language?: string;
  dose_number: number;
  state: "waiting" | "offered" | "coming" | "gone" | "left";
  reach_minutes: number;
  has_phone: boolean;
  joined_at: string;
  changed_at: string;
  calls: number;
  last_called_at?: string;
  offer_ends_at?: string;
  offered_elsewhere: boolean;
  to_call?: PhoneToCall;
}
export interface SiteStandby {
  site: string;
  waiting: number;
  lines: StandbyLine[];
  today: StandbyLine[];
}
export interface StandbyChange {
  standby: string;
  version: number;
}
