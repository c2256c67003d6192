import { test as base } from "@playwright/test";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// The real program as `quell demo` runs it, one a worker, on a free port and new data. QUELL_PROGRAM names it.
export const test = base.extend<object, { demo: string }>({
  demo: [async ({}, use) => {
    const program = process.env.QUELL_PROGRAM;
    if (!program) throw new Error("QUELL_PROGRAM names no program: run the tests through ./dev test");
    const data = mkdtempSync(join(tmpdir(), "quell-demo-"));
    const running = spawn(program, ["demo", "--port", "0", "--data", data], { stdio: ["ignore", "pipe", "inherit"] });
    const ended = new Promise((done) => running.once("exit", done));
    const address = await new Promise<string>((found, failed) => {
      let said = "";
      running.stdout.on("data", (bytes: Buffer) => {
        said += bytes.toString();
        const at = /Public pages\s+(http:\S+?)\/\s/.exec(said);
        if (at?.[1]) found(at[1]);
      });
      running.once("exit", () => failed(new Error(`the demo ended: ${said}`)));
    });
    await use(address);
    running.kill("SIGTERM");
    await ended;
    rmSync(data, { recursive: true });
  }, { scope: "worker" }],
});
