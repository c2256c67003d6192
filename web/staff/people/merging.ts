import { fullDay } from "../shell/clock";
import { t, tOf } from "../shell/texts";
import type { ContactPoint, FoundPerson, Identity, Person } from "./types";

export interface PossibleMatch {
  person: FoundPerson;
  other: FoundPerson;
  bits: number;
  decision: "none" | "merged" | "apart" | "superseded";
  found_at: string;
  decided_at?: string;
  decided_by?: string;
}
export interface PossibleMatchPage {
  matches: PossibleMatch[];
  next?: string;
}
export interface Compared {
  person: Person;
  other: Person;
  result: "no_match" | "possible" | "match";
  bits: number;
  evidence: { field: string; level: string; bits: number }[];
}
export interface MergeLine {
  id: string;
  kept: string;
  merged: string;
  merged_at: string;
  merged_by: string;
}

// What is chosen as one: a name in two halves, or a town of one record with the street of the other, is nobody's.
export const parts = ["name_to_call", "registry_name", "born_on", "pronouns", "language", "interpreter", "gender", "sex", "address", "demographics"] as const;
export type Part = (typeof parts)[number];
export type Choice = Partial<Record<Part, "person" | "other">>;

export const partLabel = (part: Part): string => t(part === "born_on" ? "staff.walk_in.born_on" : `staff.identity.${part}`);

export function said(identity: Identity, part: Part): string {
  const { registry_name: name, address } = identity;
  switch (part) {
    case "name_to_call": return identity.name_to_call;
    case "registry_name": return [name?.given, name?.middle, name?.family, name?.suffix].filter(Boolean).join(" ");
    case "born_on": return identity.born_on ? fullDay(identity.born_on) : "";
    case "pronouns": return identity.pronouns_in_own_words ?? (identity.pronouns ? tOf("staff.pronouns", identity.pronouns) : "");
    case "language": return identity.language ? tOf("staff.language", identity.language) : "";
    case "interpreter": return identity.interpreter ? tOf("staff.interpreter", identity.interpreter) : "";
    case "gender": return identity.gender ? tOf("staff.gender", identity.gender) : "";
    case "sex": return identity.sex ? tOf("staff.sex", identity.sex) : "";
    case "address": return [address?.street, address?.town, address?.zip].filter(Boolean).join(", ");
    case "demographics": return identity.demographics ? t("staff.identity.recorded") : "";
  }
}

// Where one record says nothing, the other's word stands; where both do, the record that is kept has it first.
export function firstChoice(compared: Compared, kept: "person" | "other"): Choice {
  const rest = kept === "person" ? "other" : "person";
  return Object.fromEntries(parts.map((part) => [part, said(compared[kept].identity, part) || !said(compared[rest].identity, part) ? kept : rest]));
}

export function mergedIdentity(compared: Compared, choice: Choice): Identity {
  const identity = { identifiers: [] } as unknown as Record<string, unknown>;
  for (const part of parts) {
    const from = compared[choice[part] ?? "person"].identity as unknown as Record<string, unknown>;
    if (from[part] !== undefined) identity[part] = from[part];
    if (part === "pronouns" && from.pronouns_in_own_words) identity.pronouns_in_own_words = from.pronouns_in_own_words;
  }
  const both = [...compared.person.identity.identifiers, ...compared.other.identity.identifiers];
  identity.identifiers = both.filter((one, at) => both.findIndex((other) => other.kind === one.kind && other.value === one.value) === at);
  return identity as unknown as Identity;
}

// Phones of the record that is not kept, without the numbers that the kept one has.
export const otherPhones = (kept: Person, merged: Person): ContactPoint[] =>
  merged.contact_points.filter((one) => !kept.contact_points.some((other) => other.phone === one.phone));

// The older record is kept: more was written under it.
export const older = (compared: Compared): "person" | "other" => (compared.other.registered_at <= compared.person.registered_at ? "other" : "person");

export function mergeRequest(id: string, compared: Compared, keep: "person" | "other", choice: Choice, phones: string[]) {
  const [kept, merged] = keep === "person" ? [compared.person, compared.other] : [compared.other, compared.person];
  return { id, kept: kept.id, kept_version: kept.version, merged: merged.id, merged_version: merged.version, identity: mergedIdentity(compared, choice), take_phones: phones };
}

// A score for people: how many to one.
export function oddsText(bits: number): string {
  if (bits < 1.5) return t("staff.merge.odds_even");
  if (bits >= 10) return t("staff.merge.odds_high");
  return t("staff.merge.odds", { odds: Math.max(1, Math.round(2 ** bits)) });
}
