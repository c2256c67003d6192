// Reads the templates and the language files as the server does: [[key]] becomes the text, then mustache fills in data.
import { readdirSync, readFileSync } from "node:fs";

const root = new URL("../", import.meta.url);

export function templates() {
  const found = {};
  for (const folder of ["pages", "parts"]) {
    for (const file of readdirSync(new URL(`public/${folder}/`, root))) {
      found[file.replace(".mustache", "")] = readFileSync(new URL(`public/${folder}/${file}`, root), "utf8");
    }
  }
  return found;
}

export function texts(language) {
  const folder = new URL(`../texts/${language}/`, root);
  const found = {};
  for (const file of readdirSync(folder).filter((name) => /^public.*\.json$/.test(name))) {
    Object.assign(found, JSON.parse(readFileSync(new URL(file, folder), "utf8")));
  }
  return found;
}

export function worded(source, known) {
  return source.replace(/\[\[([^\]]+)\]\]/g, (mark, key) => known[key] ?? mark);
}
