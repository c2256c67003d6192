// Renders every page with its samples as the server does, for looking at and for measuring.
import { readdirSync, readFileSync } from "node:fs";
import Mustache from "mustache";
import { templates, texts, worded } from "./templates.mjs";

// The server's renderer escapes these five and nothing else.
const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
Mustache.escape = (value) => String(value).replace(/[&<>"']/g, (mark) => entities[mark]);

const root = new URL("../", import.meta.url);
const json = (path) => JSON.parse(readFileSync(new URL(path, root), "utf8"));

export function sampleNames() {
  return readdirSync(new URL("public/samples/", root)).map((file) => file.replace(".json", "")).filter((name) => name !== "shell");
}

export function assets() {
  const manifest = json("dist/.vite/manifest.json");
  const entry = manifest["public/main.ts"];
  return {
    styles: `/${entry.css[0]}`, script: `/${entry.file}`,
    icons: `/${manifest["icons.svg"].file}`, icon: `/${manifest["icon.svg"].file}`,
  };
}

// A sample says a text in both languages as { "en": …, "es": … }.
function inLanguage(value, language) {
  if (Array.isArray(value)) return value.map((one) => inLanguage(one, language));
  if (!value || typeof value !== "object") return value;
  if (Object.keys(value).sort().join() === "en,es") return value[language];
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inLanguage(one, language)]));
}

function mapOf(sample) {
  if (!sample.sites_at) return {};
  const map = json("../packs/mpox-connecticut-2022/map.json");
  const { longitude_left, latitude_top, x_per_degree, y_per_degree } = map.projection;
  const place = (longitude, latitude) => ({
    x: ((longitude - longitude_left) * x_per_degree).toFixed(1), y: ((latitude_top - latitude) * y_per_degree).toFixed(1),
  });
  const points = sample.sites_at.map(([id, number, longitude, latitude, pending]) => ({ id, number, pending, ...place(longitude, latitude) }));
  return { map: { ...map, points: points.reverse(), here: sample.here_at ? place(...sample.here_at) : false } };
}

export function page(name, language) {
  const template = name.split("-")[0];
  const known = texts(language);
  const sources = Object.fromEntries(Object.entries(templates()).map(([key, text]) => [key, worded(text, known)]));
  const sample = inLanguage({ ...json("public/samples/shell.json"), ...json(`public/samples/${name}.json`) }, language);
  const other = { en: "es", es: "en" }[language];
  const data = {
    ...assets(), base: `/${language}`, ...sample, ...mapOf(sample),
    other_language_href: sample.other_language_href || name === "home" ? `/${other}/${name}` : false,
  };
  return Mustache.render(sources[template], data, sources);
}
