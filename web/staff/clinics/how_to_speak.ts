import { t, tOf } from "../shell/texts";
import type { DayLine } from "../shell/types";

export const pronouns = ["she_her", "he_him", "they_them", "she_they", "he_they", "name_only", "another"];
export const languages = [
  "spanish", "portuguese", "french", "haitian_creole", "italian", "polish", "albanian", "russian", "ukrainian", "arabic", "bengali",
  "gujarati", "hindi", "urdu", "mandarin", "cantonese", "korean", "tagalog", "vietnamese", "american_sign_language", "another",
];

export interface HowToSpeak {
  pronouns: string;
  own: string;
  language: string; // an interpreter is needed for it
}
export const nothingSaid: HowToSpeak = { pronouns: "", own: "", language: "" };

// As a booking takes it.
export const bookerPart = (said: HowToSpeak) => ({
  ...(said.pronouns ? { pronouns: said.pronouns } : {}),
  ...(said.own.trim() ? { pronouns_in_own_words: said.own.trim() } : {}),
  ...(said.language ? { language: said.language, interpreter: "needed" } : {}),
});

// A person's own words go before the list's.
export const pronounsOf = (line: DayLine): string =>
  line.pronouns_in_own_words ?? (line.pronouns ? tOf("staff.pronouns", line.pronouns) : "");

export function languageHelpOf(line: DayLine): string {
  const language = line.language && tOf("staff.language", line.language);
  if (line.interpreter === "needed") return t("staff.paper.interpreter", { language: language ?? t("staff.paper.language_unknown") });
  return line.language && line.language !== "english" ? language ?? "" : "";
}
