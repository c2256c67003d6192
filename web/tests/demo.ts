import { test as base } from "@playwright/test";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Account {
  name: string;
  password: string;
  once: string; // a code that works once in place of the app's
}

export interface Demo {
  address: string;
  staff: Account[];
}

// The real program as `quell demo` runs it, one a worker, on a free port and new data. QUELL_PROGRAM names it.
export const test = base.extend<object, { story: string; asked: string[]; running: Demo; demo: string }>({
  // Stories of different names never share a program.
  story: ["", { option: true, scope: "worker" }],
  asked: [[], { option: true, scope: "worker" }], // what the demo is started with besides
  demo: [async ({ running }, use) => use(running.address), { scope: "worker" }],
  running: [async ({ story, asked }, use) => {
    const program = process.env.QUELL_PROGRAM;
    if (!program) throw new Error("QUELL_PROGRAM names no program: run the tests through ./dev test");
    const data = mkdtempSync(join(tmpdir(), `quell-demo-${story}-`));
    const child = spawn(program, ["demo", "--port", "0", "--data", data, ...asked], { stdio: ["ignore", "pipe", "inherit"] });
    const ended = new Promise((done) => child.once("exit", done));
    const banner = await new Promise<string>((found, failed) => {
      let said = "";
      child.stdout.on("data", (bytes: Buffer) => {
        said += bytes.toString();
        if (said.includes("Stop it with")) found(said);
      });
      child.once("exit", () => failed(new Error(`the demo ended: ${said}`)));
    });
    const address = /Public pages\s+(http:\S+?)\/\s/.exec(banner)?.[1] ?? "";
    const staff = [...banner.matchAll(/^ {2}(\S+) +(\S+) +code \d{6} {2}or once (\S+)/gm)].map(
      ([, name = "", password = "", once = ""]) => ({ name, password, once }),
    );
    await use({ address, staff });
    child.kill("SIGTERM");
    await ended;
    rmSync(data, { recursive: true });
  }, { scope: "worker" }],
});
