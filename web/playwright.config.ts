import { defineConfig } from "@playwright/test";

// The staff pages as they are built, over the fake server of the tests. `npm run build` first.
export default defineConfig({
  testDir: "tests",
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  outputDir: process.env.QUELL_PLAYWRIGHT_OUT ?? "../build/playwright",
  use: {
    baseURL: "http://127.0.0.1:4179",
    launchOptions: { executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] },
    locale: "en-US",
    timezoneId: "America/New_York",
  },
  webServer: { command: "node tools/staff_files.mjs 4179", url: "http://127.0.0.1:4179/staff/", reuseExistingServer: true },
});
