/** `npm test`: everything that proves Planvakt, in the order that finds faults soonest. The last line counts what passed and what did not. */
import { mkdir, readFile, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { z } from "zod";
import { cacheFolder } from "../local/temporal/cache-folder.ts";
import { findEngine } from "../local/temporal/find-engine.ts";
import { isAtLeast, TRAVEL_VERSION } from "../local/temporal/server-version.ts";
import { runProgram, stopWithUs } from "./run/program.ts";
import { failed, tallyOf, type Failure, type Tally } from "./run/tally.ts";

interface Step {
  readonly name: string;
  readonly run: () => Promise<Tally>;
  /** What comes after it cannot run without it. */
  readonly needed?: true;
}

const ONE_PASSED: Tally = { passed: 1, failures: [] };
const stopped = new AbortController();

async function main(): Promise<number> {
  const begun = performance.now();
  const failures: Failure[] = [];
  let passed = 0;
  for (const { name, run, needed } of await steps()) {
    if (stopped.signal.aborted) break;
    say(`${name} …`);
    const since = performance.now();
    const tally = await run().catch((error: unknown) => failed({ name, message: words(error) }));
    passed += tally.passed;
    failures.push(...tally.failures);
    say(`${name}: ${count(tally.passed, tally.failures.length)} (${minutes(since)})`);
    if (needed && tally.failures.length > 0) break;
  }
  if (stopped.signal.aborted) failures.push({ name: "npm test", message: "It was stopped before its end." });
  for (const { name, message } of failures) say(`\nFAILED  ${name}\n${message.trimEnd()}`);
  say(`\nAll of it took ${minutes(begun)}.`);
  say(count(passed, failures.length));
  return failures.length > 0 || passed === 0 ? 1 : 0;
}

async function steps(): Promise<readonly Step[]> {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await readFile("package.json", "utf8")));
  const checks = Object.keys(scripts).filter((name) => name.startsWith("check:"));
  return [
    ...checks.map((name) => ({ name, run: () => check(name) })),
    { name: "unit tests", run: () => vitest("unit") },
    { name: "the Temporal server", run: engine, needed: true },
    { name: "engine tests", run: () => vitest("engine") },
    { name: "page tests", run: () => vitest("pages") },
  ];
}

/** One of `npm run check`'s parts: passes or fails as one test. */
async function check(name: string): Promise<Tally> {
  const { code, output } = await runProgram("npm", ["run", "--silent", name], false);
  return code === 0 ? ONE_PASSED : failed({ name: `npm run ${name}`, message: output });
}

/** A first run may have to build the server; that must not look like a test that hangs. */
async function engine(): Promise<Tally> {
  const env = process.env;
  const search = { env, cache: cacheFolder(env), progress: say, signal: stopped.signal };
  const found = await findEngine(search, undefined, "the tests");
  if (found.kind === "given") {
    return failed({
      name: "the Temporal server",
      message: "TEMPORAL_ADDRESS (or a profile) names a server. The tests start their own: unset it and run them again.",
    });
  }
  if (isAtLeast(found.version, TRAVEL_VERSION)) return { passed: 0, failures: [] };
  return failed({
    name: "the Temporal server",
    message: `Only server ${found.version} was found, and time travel needs ${TRAVEL_VERSION}: install Go or a newer temporal.`,
  });
}

async function vitest(project: string): Promise<Tally> {
  const file = resolve("build", `tests-${project}.json`);
  await mkdir("build", { recursive: true });
  await rm(file, { force: true });
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code } = await runProgram("node_modules/.bin/vitest", args, true);
  return await tallyOf(`${project} tests`, file, code);
}

function count(passed: number, failed: number): string {
  return `${String(passed)} passed, ${String(failed)} failed`;
}

function minutes(since: number): string {
  return `${((performance.now() - since) / 60_000).toFixed(1)} min`;
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

stopWithUs(() => stopped.abort(new Error("Stopped.")));
process.exitCode = await main();
