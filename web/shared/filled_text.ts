// A text of the language files with what is told filled in, as src/apps/server/filled_text.h does it: {{name}} is the
// value; {{count, plural, one {# vial} other {# vials}}} the words that the language has for that number, with # for it.
export type Values = Record<string, string | number>;

const marks = /\{\{(\w+)(?:, plural, ((?:\w+ \{[^{}]*\} ?)+))?\}\}/g;

export function filledText(language: string, text: string, values: Values): string {
  return text.replace(marks, (_, name: string, arms?: string) => {
    const value = String(values[name] ?? "");
    return arms === undefined ? value : wordsFor(language, arms, value);
  });
}

function wordsFor(language: string, arms: string, value: string): string {
  const category = new Intl.PluralRules(language).select(Number(value.replace(/[^\d.-]/g, "")));
  const words = new Map([...arms.matchAll(/(\w+) \{([^{}]*)\}/g)].map(([, name = "", said = ""]) => [name, said]));
  return (words.get(category) ?? words.get("other") ?? "").replaceAll("#", value);
}
