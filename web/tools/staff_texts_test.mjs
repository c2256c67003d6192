// Holds the staff pages and their language files to each other. Run by `npm run check`.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const folder = (language) => new URL(`../../texts/${language}/`, import.meta.url);
const files = (language) => readdirSync(folder(language)).filter((name) => /^staff(_\w+)?\.json$/.test(name));
const texts = (language) => Object.assign({}, ...files(language).map((name) => JSON.parse(readFileSync(new URL(name, folder(language)), "utf8"))));
const en = texts("en");
const es = texts("es");

const sources = readdirSync(new URL("../staff/", import.meta.url), { recursive: true })
  .filter((name) => /\.tsx?$/.test(name)).map((name) => readFileSync(new URL(`../staff/${name}`, import.meta.url), "utf8")).join("\n");
const named = new Set([...sources.matchAll(/"(staff\.[\w.]+)"/g)].map((match) => match[1]));
// tOf("staff.state", code) and t(`staff.screening.${action}_said`) use every text that begins so.
const begun = [...sources.matchAll(/tOf\("(staff\.[\w.]+)"/g)].map((match) => `${match[1]}.`)
  .concat([...sources.matchAll(/`(staff\.[\w.]+?)\$\{/g)].map((match) => match[1]));

test("both languages have the same staff texts, and fill in the same data", () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(es).sort());
  const data = (text) => [...new Set([...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]))].sort().join();
  assert.deepEqual(Object.keys(en).filter((key) => data(en[key]) !== data(es[key])), []);
});

test("every plural has words for one and for others, and is written as the pages read it", () => {
  for (const language of ["en", "es"]) {
    for (const name of readdirSync(folder(language))) {
      for (const [key, text] of Object.entries(JSON.parse(readFileSync(new URL(name, folder(language)), "utf8")))) {
        for (const arms of text.split(", plural, ").slice(1))
          assert.match(arms, /^one \{[^{}]*\} other \{[^{}]*\}\}\}/, `${language} ${key}`);
      }
    }
  }
});

test("every staff text that the pages name exists", () => {
  assert.deepEqual([...named].filter((key) => !(key in en) && !begun.includes(`${key}.`) && key !== "staff.offline"), []);
});

test("every staff text is used", () => {
  assert.deepEqual(Object.keys(en).filter((key) => !named.has(key) && !begun.some((start) => key.startsWith(start))), []);
});

test("no staff text is empty", () => {
  for (const language of ["en", "es"]) assert.ok(Object.values(texts(language)).every((text) => text.trim()), language);
});
