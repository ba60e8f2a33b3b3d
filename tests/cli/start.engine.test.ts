/** `./planvakt start` as a process of its own, with a mail relay of somebody else's: then this process catches no mail, and has little to keep it up. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nodeArguments } from "../../cli/commands/processes.ts";
import { choosePorts } from "../../local/ports.ts";
import { runCli } from "../engine/with-planvakt.ts";

let base: string;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "planvakt-start-"));
  // As root the database runs under its own account, which must be able to pass.
  await chmod(base, 0o755);
});
afterAll(() => rm(base, { recursive: true, force: true }));

test("stays up with a relay that is away, says so when examined, and stops in order when told to", async () => {
  const { relay } = await choosePorts(["relay"], {});
  const dataDir = join(base, "data");
  const start = spawn(process.execPath, [...nodeArguments("cli/main.ts"), "start", "--no-apply", "--no-open", "--data", dataDir], {
    env: { ...process.env, PLANVAKT_SMTP_URL: `smtp://127.0.0.1:${String(relay)}` },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(start, "exit");
  let said = "";
  const up = new Promise<void>((resolve) => {
    start.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (said.includes("Stop with ctrl-C.")) resolve();
    });
  });
  await Promise.race([up, ended]);

  const { stdout, code } = await runCli(dataDir, ["doctor"]);
  expect(stdout).toMatch(/^ok +database/m);
  expect(stdout).toMatch(/^FAULT +smtp/m);
  expect(code).toBe(1);

  expect(start.exitCode).toBeNull();
  start.kill("SIGINT");
  expect(await ended).toEqual([0, null]);
  expect(said).toMatch(/Stopping\. Nothing is lost/);
});
