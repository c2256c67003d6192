// What the server sends of cases and contacts, by the names of its structs.

export type Classification = "suspect" | "probable" | "confirmed" | "not_a_case" | "unknown";
export type Known = "yes" | "no" | "unknown" | "not_asked";
export type Said = "yes" | "no" | "unknown" | "would_not_say";

export interface Answer {
  question: string;
  said?: Said;
  date?: string;
  choice?: string;
  number?: number;
  text?: string;
}

export interface InterviewQuestion {
  id: string;
  kind: "yes_no" | "date" | "choice" | "number" | "text";
  section: string;
  choices: string[];
  only_if?: string;
  sensitive?: boolean;
}

export interface CaseForm {
  questions: InterviewQuestion[];
  exposure_kinds: { id: string; risk: string }[];
  exposure_risks: { id: string; pep: "recommended" | "case_by_case" | "none"; monitored: boolean }[];
  exposure_settings: string[];
  tests: { loinc: string; name: string }[];
  jurisdiction: string;
  monitoring_days: number;
  ask_on_days: number[];
  texts: { language: string; key: string; text: string }[];
}

export interface CaseFacts {
  id: string;
  number: number;
  person: string;
  state: "open" | "closed";
  investigator?: string;
  reported_on: string;
  specimen_on?: string;
  onset_on?: string;
  classification: Classification;
  evidence_classification: Classification;
  overridden: "no" | "yes";
  version: number;
  interviewed: boolean;
  opened_at: string;
  changed_at: string;
}

export interface LineListRow {
  facts: CaseFacts;
  name_to_call?: string;
  registry_name?: { given: string; family: string };
  born_on?: string;
  address?: { town?: string };
  phone?: string;
}

export interface LineListPage {
  items: LineListRow[];
  next?: string;
}

export interface CaseCounts {
  open: number;
  mine: number;
  nobodys: number;
  suspect: number;
  probable: number;
  confirmed: number;
  not_a_case: number;
  unknown: number;
}

export interface ClassificationShown {
  classification: Classification;
  basis: string;
  because: string[];
  reason?: string;
  note?: string;
  decided_at: string;
  decided_by: string;
}

export interface ResultShown {
  id: string;
  result_key: string;
  state: string;
  test_name: string;
  meaning?: string;
  collected_on?: string;
  reported_at: string;
  laboratory: string;
  told_at?: string;
}

export interface CaseFile {
  facts: CaseFacts;
  person?: {
    identity: { name_to_call: string; registry_name?: { given: string; family: string }; born_on?: string; address?: { town?: string } };
    contact_points: { id: string; phone?: string; consent: { text: boolean; voicemail: boolean; say_who_calls: boolean } }[];
  };
  answers: Answer[];
  has_sensitive: boolean;
  results: ResultShown[];
  classifications: ClassificationShown[];
}

export interface OpenedAnswers {
  version: number;
  answers: Answer[];
}

export type Pep = "none" | "offered" | "booked" | "given" | "declined" | "not_reached" | "protected_before";
export type PepStage = "not_advised" | "ideal" | "useful" | "past";
export type ContactState = "following" | "completed" | "lost_to_follow_up" | "became_case" | "stopped";
export type Naming = "named" | "alias" | "handle" | "unnamed";

export interface ContactFacts {
  id: string;
  person?: string;
  naming: Naming;
  state: ContactState;
  owner?: string;
  clock: {
    high_first_on?: string;
    pep_from_on?: string;
    ideal_until?: string;
    useful_until?: string;
    exposed_last_on: string;
    monitor_until_on?: string;
  };
  stage: PepStage;
  pep: Pep;
  rhythm: "department" | "own_days" | "self";
  channel: "text" | "phone";
  opened_at: string;
}

export interface ContactLine {
  facts: ContactFacts;
  name_to_call?: string;
  born_on?: string;
  language?: string;
  phone?: string;
  address?: { town?: string };
  cases: number[];
  days_left_until?: string;
}

export interface ContactPage {
  items: ContactLine[];
  next?: string;
}

export interface ExposureShown {
  id: string;
  case_id?: string;
  case_number?: number;
  kind: string;
  risk: string;
  setting: string;
  first_on: string;
  last_on: string;
  pep_approved: "no" | "yes";
  note?: string;
}

export interface CheckLine {
  id: string;
  due_on: string;
  channel: "text" | "phone";
  asked_at?: string;
  tries: number;
  answer?: string;
  answered_at?: string;
}

export interface ContactFile {
  line: ContactLine;
  exposures: ExposureShown[];
  checks: CheckLine[];
}

export interface NoticeLine {
  id: string;
  kind: string;
  setting: string;
  exposed_on: string;
  uses: number;
  uses_max: number;
  expires_at: string;
  withdrawn: boolean;
}

export interface PepOffer {
  id: string;
  state: "standing" | "booked" | "ended" | "withdrawn";
  code: string;
  site: string;
  site_name: string;
  town: string;
  time_zone: string;
  starts_at: string;
  pep_by: string;
  expires_at: string;
  miles?: number;
  appointment_code?: string;
}

export interface PhoneCheckList {
  checks: { check: CheckLine; contact: ContactLine }[];
}
