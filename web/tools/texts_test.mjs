// Holds the public templates and the language files to each other. Run by `npm run check`.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import Mustache from "mustache";
import { templates, texts } from "./templates.mjs";

const languages = ["en", "es"];
const sources = templates();
const used = new Set(Object.values(sources).flatMap((text) => [...text.matchAll(/\[\[([^\]]+)\]\]/g)].map((m) => m[1])));
// The server's code names the others: a whole key, or its beginning ("public.fact.") that it completes itself.
const ofCode = readdirSync(new URL("../../src/", import.meta.url), { recursive: true })
  .filter((file) => file.endsWith(".cpp") && !file.endsWith("_test.cpp"))
  .flatMap((file) => [...readFileSync(new URL(`../../src/${file}`, import.meta.url), "utf8").matchAll(/"(public\.[a-z_.]+)"/g)])
  .map((match) => match[1]);
const isOfCode = (key) => ofCode.some((name) => key === name || (/[._]$/.test(name) && key.startsWith(name)));

test("every text that the server names is there", () => {
  const keys = Object.keys(texts("en"));
  assert.deepEqual(ofCode.filter((name) => !keys.some((key) => key === name || (/[._]$/.test(name) && key.startsWith(name)))), []);
});

for (const language of languages) {
  const known = texts(language);
  test(`every [[key]] has a text in ${language}`, () => {
    assert.deepEqual([...used].filter((key) => !(key in known)), []);
  });
  test(`every public text in ${language} is used by a template or by the server`, () => {
    assert.deepEqual(Object.keys(known).filter((key) => !used.has(key) && !isOfCode(key)), []);
  });
  test(`texts in ${language} hold no markup and no straight quotes, so that they fit attributes too`, () => {
    assert.deepEqual(Object.entries(known).filter(([, text]) => /[<>&"]/.test(text)).map(([key]) => key), []);
  });
}

test("both languages fill in the same data", () => {
  const data = (text) => [...new Set([...text.matchAll(/\{\{([\w.]+)|%(\w+)%/g)].map((m) => m[1] ?? m[2]))].sort();
  const [en, es] = languages.map(texts);
  assert.deepEqual(Object.keys(en).sort(), Object.keys(es).sort());
  assert.deepEqual(Object.keys(en).filter((key) => `${data(en[key])}` !== `${data(es[key])}`), []);
});

test("a text that goes into a template holds no plural: the server's own code says those", () => {
  for (const language of languages)
    assert.deepEqual([...used].filter((key) => texts(language)[key].includes(", plural, ")), []);
});

test("every template parses, says what data it expects, and names only parts that exist", () => {
  for (const [name, text] of Object.entries(sources)) {
    const tokens = Mustache.parse(text);
    assert.equal(tokens.find((token) => token[0] !== "text" || token[1].trim())[0], "!", `${name} begins with its contract`);
    for (const [, part] of text.matchAll(/\{\{>(\w+)\}\}/g)) assert.ok(part in sources, `${name} names ${part}`);
  }
});

test("no template holds an inline style or script, or unescaped data", () => {
  for (const [name, text] of Object.entries(sources)) {
    assert.doesNotMatch(text, /\sstyle=|\son[a-z]+=|javascript:|\{\{\{|\{\{&|<style|<script(?! type="module" src=)/, name);
  }
});

test("every page has a sample to look at it with", () => {
  const samples = readdirSync(new URL("../public/samples/", import.meta.url));
  for (const page of readdirSync(new URL("../public/pages/", import.meta.url))) {
    const name = page.replace(".mustache", "");
    assert.ok(samples.some((file) => file === `${name}.json` || file.startsWith(`${name}-`)), name);
  }
});
