import { useSyncExternalStore } from "react";
import { filledText, type Values } from "../../shared/filled_text";
import shell from "../../../texts/en/staff.json";
import clinics from "../../../texts/en/staff_clinics.json";
import stock from "../../../texts/en/staff_stock.json";
import lead from "../../../texts/en/staff_lead.json";
import oversight from "../../../texts/en/staff_oversight.json";
import phone from "../../../texts/en/staff_phone.json";
import paper from "../../../texts/en/staff_paper.json";
import programs from "../../../texts/en/staff_programs.json";
import access from "../../../texts/en/staff_access.json";
import people from "../../../texts/en/staff_people.json";
import questions from "../../../texts/en/staff_questions.json";
import cases from "../../../texts/en/staff_cases.json";
import messages from "../../../texts/en/staff_messages.json";
import phoneTexts from "../../../texts/en/staff_texts.json";
import waiting from "../../../texts/en/staff_waiting.json";

// Every text of the staff pages, by language. English comes with the page; another language is fetched when chosen.
const english = { ...shell, ...clinics, ...stock, ...lead, ...oversight, ...phone, ...programs, ...waiting, ...paper, ...access, ...people, ...questions, ...cases, ...messages, ...phoneTexts };
export type TextKey = keyof typeof english;
type Texts = Record<TextKey, string>;
export type Language = "en" | "es";

let texts: Texts = english;
let language: Language = "en";
const watchers = new Set<() => void>();

// The words under a key, filled in (shared/filled_text.ts).
export function t(key: TextKey, values: Values = {}): string {
  return filledText(language, texts[key], values);
}

// For keys that are made of a code of the server's: a state, a reason, a permission.
export function tOf(prefix: string, code: string): string {
  const key = `${prefix}.${code}`;
  return key in texts ? texts[key as TextKey] : code.replaceAll("_", " ");
}

export const languageNow = (): Language => language;
export const localeNow = (): string => (language === "es" ? "es-US" : "en-US");

async function load(wanted: Language): Promise<Texts> {
  if (wanted === "en") return english;
  const parts = await Promise.all([
    import("../../../texts/es/staff.json"),
    import("../../../texts/es/staff_clinics.json"),
    import("../../../texts/es/staff_stock.json"),
    import("../../../texts/es/staff_lead.json"),
    import("../../../texts/es/staff_oversight.json"),
    import("../../../texts/es/staff_phone.json"),
    import("../../../texts/es/staff_programs.json"),
    import("../../../texts/es/staff_waiting.json"),
    import("../../../texts/es/staff_paper.json"),
    import("../../../texts/es/staff_access.json"),
    import("../../../texts/es/staff_people.json"),
    import("../../../texts/es/staff_questions.json"),
    import("../../../texts/es/staff_cases.json"),
    import("../../../texts/es/staff_messages.json"),
    import("../../../texts/es/staff_texts.json"),
  ]);
  return Object.assign({}, english, ...parts.map((part) => part.default)) as Texts;
}

export async function chooseLanguage(wanted: Language): Promise<void> {
  texts = await load(wanted);
  language = wanted;
  document.documentElement.lang = wanted;
  // Not personal, and for this browser tab's own pages only.
  document.cookie = `quell_staff_language=${wanted}; path=/staff; max-age=31536000; samesite=strict`;
  watchers.forEach((watcher) => watcher());
}

export function languageAtStart(): Language {
  const kept = /(?:^|; )quell_staff_language=(en|es)/.exec(document.cookie)?.[1];
  if (kept === "en" || kept === "es") return kept;
  return navigator.language.startsWith("es") ? "es" : "en";
}

// The root asks for this, so that all below it is drawn again in the new language.
export function useLanguage(): Language {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, languageNow);
}
