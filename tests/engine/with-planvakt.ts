/** The whole product in a folder of its own: real servers, real worker and web, reached as the command line reaches them. */
import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bringUp } from "../../cli/bring-up.ts";
import { nodeArguments } from "../../cli/commands/processes.ts";
import { openRunning, type Running } from "../../cli/running.ts";
import { applyPlan, type PlanToApply } from "../../client/applying.ts";
import { readPlan } from "../../config/read-plan.ts";
import { readSettings } from "../../config/settings.ts";
import { civilDate, type CivilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt, type Instant } from "../../domain/calendar/instant.ts";
import { readStack } from "../../local/data-folder.ts";
import type { LocalSide } from "../../local/local-side.ts";
import type { MailCatcher } from "../../local/mail-catcher/mail-catcher.ts";
import { travel } from "../../local/travel/journey.ts";
import { startPostgres, type EmbeddedPostgres } from "../../local/postgres.ts";
import { findProcess } from "../../local/process/process-identity.ts";
import { startStack, type Stack } from "../../local/stack.ts";

/**
 * The Monday on which every test begins its plan. Far ahead of any day the tests are run on, since nobody travels back; a leap
 * year that from March on has the weekdays and the Easter of 2027.
 */
export const BEGUN_ON: CivilDate = civilDate("2032-02-02");
/** A journey is at most three years. */
const HOP_YEARS = 2;

const log: string[] = [];
const readText = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
export const VINGAKER = readText("../../config/plans/vingaker");

/** The plan of the repository, as `apply` reads it. */
export function vingaker(): PlanToApply {
  const read = readPlan(VINGAKER);
  if (!read.ok) throw new Error(`The plan has faults: ${JSON.stringify(read.faults)}`);
  return read;
}

interface Told {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What tests do with a running Planvakt. */
export interface TestPlanvakt extends Running {
  readonly dataDir: string;
  readonly local: LocalSide;
  readonly stack: Stack;
  readonly catcher: MailCatcher;
  /** Where the pages are. */
  readonly url: string;
  /** `P1D`, or a day until 18:00. */
  readonly travel: (to: string) => ReturnType<LocalSide["travel"]>;
  /** Stops the clock at a time of a day, also between two postings. */
  readonly travelTo: (day: string, hour: number, minute?: number) => Promise<void>;
  readonly travelToInstant: (instant: number) => Promise<void>;
  /** Runs `./planvakt …` with this stack's folder. */
  readonly cli: (...words: readonly string[]) => Promise<Told>;
  /** Stops the worker without a word, as a power cut does. */
  readonly killWorker: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A folder that stacks are started in, and that is empty of processes when it is left. */
export interface Ground {
  readonly dataDir: string;
  /** Given where the database is not the stack's own, so that a test can take it away and bring it back. */
  readonly start: (databaseUrl?: string) => Promise<TestPlanvakt>;
  readonly startDatabase: () => Promise<EmbeddedPostgres>;
  /** Stops what runs, removes the folder, and throws where a process is left. */
  readonly leave: () => Promise<void>;
}

export async function takeGround(): Promise<Ground> {
  const base = await mkdtemp(join(tmpdir(), "planvakt-engine-"));
  // As root the database runs under its own account, which must be able to pass.
  await chmod(base, 0o755);
  const dataDir = join(base, "data");
  const stops: (() => Promise<void>)[] = [];
  const pids = new Set<number>();
  const clusters = new Set<string>();
  const note = async (): Promise<void> => {
    const record = (await readStack(dataDir))?.record;
    for (const { pid } of Object.values(record?.processes ?? {})) pids.add(pid);
  };
  return {
    dataDir,
    start: async (databaseUrl) => {
      const running = await startIn(dataDir, databaseUrl);
      await note();
      const stop = once(async () => {
        await note();
        await running.stop();
      });
      stops.push(stop);
      return { ...running, stop };
    },
    startDatabase: async () => {
      const database = await startPostgres({ dataDir: join(base, "database"), env: process.env, log: keep });
      pids.add(database.pid);
      clusters.add(dirname(database.cluster));
      stops.push(once(() => database.stop()));
      return database;
    },
    leave: async () => {
      for (const stop of stops.toReversed()) await stop();
      const found = await Promise.all([...pids].map(findProcess));
      const left = found.flatMap((one) => (one ? [`${one.pid} (${one.commandLine})`] : []));
      for (const cluster of clusters) await rm(cluster, { recursive: true, force: true });
      await rm(base, { recursive: true, force: true });
      if (left.length > 0) throw new Error(`Processes left running: ${left.join(", ")}`);
    },
  };
}

async function startIn(dataDir: string, databaseUrl: string | undefined): Promise<TestPlanvakt> {
  const settings = readSettings({ ...process.env, PLANVAKT_DATA: dataDir });
  const stack = await startStack({
    dataDir,
    settings: { env: settings.environment, ...(databaseUrl === undefined ? {} : { databaseUrl }) },
    onProgress: keep,
  });
  try {
    const { url, all } = await bringUp(stack, settings, keep);
    const running = await openRunning({ data: dataDir });
    const { local, client } = running;
    if (!local || stack.mail.kind !== "caught") throw new Error("A test's stack is local, and catches its mail.");
    const toInstant = async (to: number): Promise<void> => {
      const { connection, options } = client;
      await travel({ connection, namespace: options.namespace, ledger: running.ledger, to: to as Instant });
      await local.clock.refresh();
    };
    const worker = all.find((one) => one.name === "worker")?.child;
    return {
      ...running,
      dataDir,
      local,
      stack,
      catcher: stack.mail.catcher,
      url,
      travel: (to) => local.travel(client, to),
      travelTo: (day, hour, minute = 0) => toInstant(instantAt(civilDate(day), hour, minute)),
      travelToInstant: toInstant,
      cli: (...words) => runCli(dataDir, words),
      killWorker: async () => {
        if (worker) process.kill(worker.process.pid, "SIGKILL");
        await worker?.ended;
      },
      stop: async () => {
        await running.close();
        await stack.stop();
      },
    };
  } catch (error) {
    await stack.stop();
    throw new Error(`The stack did not come up:\n${log.slice(-20).join("\n")}`, { cause: error });
  }
}

/** Sets an empty ledger's clock to {@link BEGUN_ON} and begins the plan there. */
export async function beginOnTheDay(running: TestPlanvakt, plan: PlanToApply = vingaker()): Promise<void> {
  await travelToTheDay(running);
  const { ledger, client, planvakt } = running;
  await applyPlan({ ledger, client, clock: planvakt.clock }, plan, { begin: true });
}

export async function travelToTheDay({ travel, planvakt }: TestPlanvakt): Promise<void> {
  const target = Number(BEGUN_ON.slice(0, 4));
  for (let year = new Date(planvakt.clock.now()).getUTCFullYear() + HOP_YEARS; year < target; year += HOP_YEARS) {
    await travel(`${year}-01-02`);
  }
  await travel(BEGUN_ON);
}

/** Runs the command line as a person does: a process of its own. */
export function runCli(dataDir: string, words: readonly string[]): Promise<Told> {
  const env = { ...process.env, PLANVAKT_DATA: dataDir };
  return new Promise((resolve) => {
    execFile(process.execPath, [...nodeArguments("cli/main.ts"), ...words], { env }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      resolve({ code, stdout, stderr });
    });
  });
}

function keep(line: string): void {
  log.push(line);
}

function once(act: () => Promise<void>): () => Promise<void> {
  let acted: Promise<void> | undefined;
  return () => (acted ??= act());
}
