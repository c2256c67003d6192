// What the server sends and takes for the lead's own pages, by the names of its structs.
export interface Words {
  en: string;
  es: string;
}
export type Implication = "test_first" | "clinician" | "exposure_pep" | "not_now" | "vaccinate";
export interface CriterionDraft {
  id: string;
  words: Words;
}
export interface QuestionDraft {
  id: string;
  implies: Implication;
  words: Words;
  not_now?: Words;
  criteria: CriterionDraft[];
}
export interface CriteriaDraft {
  asks: "once" | "nothing";
  source: string;
  questions: QuestionDraft[];
}
export type CriteriaState = "past" | "in_force" | "to_come" | "withdrawn";
export interface CriteriaEntry {
  version: string;
  state: CriteriaState;
  effective_at: string;
  draft: CriteriaDraft;
  reason?: string;
  written_at?: string;
  written_by?: string;
  turns: { decision: "withdrawn" | "restored"; reason: string; decided_at: string; decided_by: string }[];
}
export interface CriteriaList {
  now: string;
  versions: CriteriaEntry[];
}
export type Answer = "yes" | "no" | "rather_not_say";
export interface ProfileAnswer {
  profile: string;
  question: string;
  answer: Answer;
}
export interface CriteriaPreview {
  before?: string;
  differences: { language: string; lines: { change: "same" | "removed" | "added"; text: string }[] }[];
  changed_questions: string[];
  people: { profile: string; description: Words; before?: string; after: string; answers: ProfileAnswer[] }[];
}

export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
export const weekdays: Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
export interface SiteHours {
  weekday: Weekday;
  opens_at: string;
  closes_at: string;
}
export type RequirementKind = "agreement" | "standing_order" | "storage" | "registry_id" | "trained_staff";
export interface SiteRequirement {
  requirement: RequirementKind;
  met: boolean;
  override_reason?: string;
  note?: string;
  recorded_at?: string;
  recorded_by?: string;
}
export const facts = ["free_of_charge", "identification_asked", "insurance_asked", "residence_proof_asked", "interpreter", "step_free"] as const;
export type Fact = (typeof facts)[number];
export interface ManagedSite {
  site: {
    id: string;
    version: number;
    name: string;
    street?: string;
    town: string;
    zip?: string;
    phone?: string;
    opens_on?: string;
    closed: boolean;
    services: string;
    facts: Partial<Record<Fact, boolean>> & { transit?: string };
  };
  is_open: boolean;
  hours: SiteHours[];
  requirements: SiteRequirement[];
  changes: { id: string; kind: "opened" | "closed" | "described" | "undone"; reason: string; changed_at: string; changed_by: string }[];
}
export interface ChangedSite {
  change: string;
}

export interface PlacesPattern {
  site: string;
  service: string;
  first_on: string;
  last_on: string;
  weekdays: Weekday[];
  opens_at: string;
  closes_at: string;
  every_minutes: number;
  capacity: number;
}
export interface PlacesPreview {
  site: string;
  service: string;
  places: number;
  people: number;
  standing: number;
  backed?: number;
  doses?: number;
  promised?: number;
  site_is_closed: boolean;
  opens_on?: string;
  opening_unknown: boolean;
}
export interface PlaceChange {
  id: string;
  kind: "published" | "capacity" | "withdrawn" | "undone";
  reason: string;
  places: number;
  kept: number;
  changed_at: string;
  changed_by: string;
}
export interface PublishedLine {
  site_id: string;
  service: string;
  held_on: string;
  first_at: string;
  last_at: string;
  times: number;
  capacity: number;
  taken: number;
  withdrawn: number;
}
export interface PublishedOverview {
  today: string;
  first_on: string;
  last_on: string;
  days: PublishedLine[];
  doses: { site: string; doses: number; promised: number }[];
  changes: PlaceChange[];
}

export interface Announcements {
  today: string;
  measures: { id: string; en: string; es: string }[];
  counts: { id: string; measure: string; counted_on: string; number: number; source: string; recorded_at: string; recorded_by: string; withdrawn_at?: string }[];
  notices: { id: string; dated_on: string; english: string; spanish: string; recorded_at: string; recorded_by: string; withdrawn_at?: string; withdrawn_by?: string }[];
}
