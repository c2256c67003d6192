// What the server sends and takes of persons, by the names of its structs.

export interface RegistryName {
  given: string;
  middle?: string;
  family: string;
  suffix?: string;
}
export interface Address {
  street?: string;
  town?: string;
  zip?: string;
}
export interface Identity {
  name_to_call: string;
  registry_name?: RegistryName;
  born_on?: string;
  pronouns?: string;
  pronouns_in_own_words?: string;
  language?: string;
  interpreter?: string;
  gender?: string;
  sex?: string;
  demographics?: { races: string[]; ethnicity: string };
  address?: Address;
  identifiers: { kind: string; value: string }[];
}
export interface Consent {
  text: boolean;
  voicemail: boolean;
  say_who_calls: boolean;
  name_to_ask_for?: string;
}
export interface ContactPoint {
  id: string;
  version: number;
  phone: string;
  consent: Consent;
  preferred: boolean;
}
export interface Person {
  id: string;
  jurisdiction: string;
  version: number;
  identity: Identity;
  contact_points: ContactPoint[];
  registered_at: string;
  registered_by: string;
  changed_at: string;
  changed_by: string;
}
export interface PersonVersion {
  version: number;
  change: "registered" | "edited" | "undone" | "demographics_recorded" | "merged";
  restores: number;
  identity: Identity;
  changed_at: string;
  changed_by: string;
}
export interface FoundPerson {
  id: string;
  name_to_call: string;
  registry_name?: RegistryName;
  born_on?: string;
  town?: string;
  phones_end_in: string[];
}
export interface PeopleFound {
  people: FoundPerson[];
  type_more: boolean;
  next?: string;
}

export const pronouns = ["she_her", "he_him", "they_them", "she_they", "he_they", "name_only", "another"];
export const languages = [
  "english", "spanish", "portuguese", "french", "haitian_creole", "italian", "polish", "albanian", "russian", "ukrainian", "arabic",
  "bengali", "gujarati", "hindi", "urdu", "mandarin", "cantonese", "korean", "tagalog", "vietnamese", "american_sign_language", "another",
];
export const interpreterHelp = ["not_needed", "needed", "brings_someone"];
export const genders = ["woman", "man", "transgender_woman", "transgender_man", "non_binary", "another", "declined", "unknown"];
export const sexes = ["female", "male", "another", "declined", "unknown"];
export const changedMeanwhile = "people.changed_meanwhile";
