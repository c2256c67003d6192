// What the staff pages fill into a text is what the server fills in: the same cases as src/apps/server/filled_text_test.cpp.
// Run by `npm run check`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import ts from "typescript";

const source = readFileSync(new URL("../shared/filled_text.ts", import.meta.url), "utf8");
const { outputText } = ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } });
const { filledText } = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);

const vials = "{{count, plural, one {# vial is} other {# vials are}}} here.";

test("one of a thing is said otherwise than many", () => {
  assert.equal(filledText("en", vials, { count: 1 }), "1 vial is here.");
  assert.equal(filledText("en", vials, { count: 0 }), "0 vials are here.");
  assert.equal(filledText("en", vials, { count: "1,213" }), "1,213 vials are here.");
  assert.equal(filledText("es", "{{n, plural, one {# lugar} other {# lugares}}}", { n: 1 }), "1 lugar");
  assert.equal(filledText("es", "{{n, plural, one {# lugar} other {# lugares}}}", { n: 1000000 }), "1000000 lugares");
});

test("plain marks are filled in beside plurals", () => {
  assert.equal(filledText("en", "{{site}} has {{doses, plural, one {# dose} other {# doses}}} for {{people}}.",
    { site: "Pier", doses: 2, people: 7 }), "Pier has 2 doses for 7.");
});
