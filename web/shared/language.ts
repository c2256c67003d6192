// The page says its own language; nothing is kept in the browser.
export type Language = "en" | "es";

export function pageLanguage(): Language {
  return document.documentElement.lang === "es" ? "es" : "en";
}
