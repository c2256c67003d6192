import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { sprite } from "./tools/sprite.mjs";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const uswds = here("node_modules/@uswds/uswds");

// Two entries: the public pages (rendered by the server, this only adds style and a little help) and the staff app.
// `dist/.vite/manifest.json` maps each entry to its hashed files under /assets/; the server embeds and reads it.
export default defineConfig({
  root: here("."),
  publicDir: false,
  plugins: [react(), sprite(here("shared/icons.txt"), `${uswds}/dist/img/usa-icons`)],
  resolve: { alias: { "/uswds-img": `${uswds}/dist/img` } },
  css: {
    preprocessorOptions: { scss: { loadPaths: [here("."), `${uswds}/packages`], quietDeps: true } },
  },
  build: {
    outDir: here("dist"),
    emptyOutDir: true,
    manifest: true,
    // The content policy allows no data: URLs in styles and no inline scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2020",
    rolldownOptions: {
      input: { public: here("public/main.ts"), staff: here("staff/index.html") },
    },
  },
});
