// Serves the built staff pages under the server's own content policy, without the API: node tools/staff_files.mjs PORT
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const types = { css: "text/css", js: "text/javascript", svg: "image/svg+xml", html: "text/html; charset=utf-8" };
const policy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

createServer((request, response) => {
  const path = new URL(request.url, "http://localhost").pathname;
  const file = path.startsWith("/assets/") && !path.includes("..") ? path : "/staff/index.html";
  try {
    const bytes = readFileSync(new URL(`../dist${file}`, import.meta.url));
    response.setHeader("content-type", types[file.split(".").at(-1)] ?? "application/octet-stream");
    response.setHeader("content-security-policy", policy);
    response.end(bytes);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}).listen(Number(process.argv[2]), "127.0.0.1");
