// Shows every public page with sample data, without the server: npm run build && npm run preview [-- PORT]
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { page, sampleNames } from "./pages.mjs";

const types = { css: "text/css", js: "text/javascript", svg: "image/svg+xml" };
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export function preview(port) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const [, language, name = "home"] = /^\/(en|es)\/([\w-]*)$/.exec(path) ?? [];
    try {
      if (path.startsWith("/assets/") && !path.includes("..")) {
        response.setHeader("content-type", types[path.split(".").at(-1)] ?? "application/octet-stream");
        response.end(readFileSync(new URL(`../dist${path}`, import.meta.url)));
      } else if (language && (name === "" || sampleNames().includes(name))) {
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.setHeader("content-security-policy", policy);
        response.end(page(name || "home", language));
      } else {
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.end(sampleNames().map((one) => `<p>${one}: <a href="/en/${one}">en</a> <a href="/es/${one}">es</a></p>`).join(""));
      }
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error));
    }
  });
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(server)));
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const server = await preview(Number(process.argv[2] ?? 0));
  console.log(`http://127.0.0.1:${server.address().port}/`);
}
