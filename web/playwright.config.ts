import { defineConfig } from "@playwright/test";

// Browser tests run the real program (tests/demo.ts).
export default defineConfig({
  testDir: "tests",
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  outputDir: process.env.QUELL_PLAYWRIGHT_OUT ?? "../build/playwright",
  use: {
    launchOptions: { executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"] },
    locale: "en-US",
    timezoneId: "America/New_York",
  },
});
