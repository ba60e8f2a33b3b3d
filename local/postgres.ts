import { randomBytes } from "node:crypto";
import { chmod, mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { z } from "zod";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { choosePorts } from "./ports.ts";
import { binariesFor, findBinaries, type PostgresBinaries } from "./postgres/binaries.ts";
import { clearLeftover } from "./postgres/leftover.ts";
import { ADMINISTRATOR, makeCluster } from "./postgres/make-cluster.ts";
import { choosePlace, clusterVersion, hasCluster, setAside, type PostgresPlace } from "./postgres/place.ts";
import { postgresUser, type SystemUser } from "./postgres/system-user.ts";
import { startChild, type Child } from "./process/child.ts";
import type { RunningProcess } from "./process/process-identity.ts";
import { refuseProduction, type Environment } from "./refuse-production.ts";
import { readIfThere, writeWholeFile } from "./whole-file.ts";

export interface PostgresOptions {
  /** The stack's data folder; the database's files lie below it, or elsewhere when its account may not enter it. */
  readonly dataDir: string;
  readonly env: Environment;
  /** Told where the files are when that is not the data folder, and what had to be repaired. */
  readonly log: (line: string) => void;
  /** Told of the process as soon as there is one, so that it can be found again after a crash. */
  readonly onProcess?: (name: string, process: RunningProcess) => Promise<void>;
}

/** A running embedded database. */
export interface EmbeddedPostgres {
  /** With the password: for the worker and the web, never for a log. */
  readonly url: string;
  readonly pid: number;
  readonly process: RunningProcess;
  readonly port: number;
  readonly version: string;
  /** Where the files are. */
  readonly cluster: string;
  stop(): Promise<void>;
}

const memory = z.object({ port: z.int(), password: z.string(), outside: z.string().optional() });
type Memory = z.infer<typeof memory>;

const READY_LIMIT_MILLIS = 60_000;

/**
 * Starts the embedded PostgreSQL on loopback, with the database `planvakt`; the first time it makes it. Port and password stay the same
 * from start to start. A database that was killed is recovered.
 * @throws {PlanvaktError} in production, when its programs are missing, or when it does not come up.
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const { env, log } = options;
  refuseProduction(env, "PostgreSQL", "DATABASE_URL");
  const dataDir = resolve(options.dataDir);
  // Others may pass through to what they own below, but not look.
  if ((await mkdir(dataDir, { recursive: true, mode: 0o711 })) !== undefined) await chmod(dataDir, 0o711);
  await mkdir(join(dataDir, "logs"), { recursive: true, mode: 0o700 });
  const [found, user] = await Promise.all([findBinaries(), postgresUser(log)]);
  const text = await readIfThere(memoryFile(dataDir));
  const known = text === undefined ? undefined : memory.parse(JSON.parse(text));
  const place = await choosePlace(dataDir, user, known?.outside);
  const binaries = user === undefined ? found : await binariesFor(user, found, place.base);
  if (!place.inDataFolder) log(`PostgreSQL's files are in ${place.cluster}: its account may not enter ${dataDir}.`);
  const remembered = await rememberCluster({ dataDir, place, binaries, user }, known, log);
  const repaired = await clearLeftover(place.cluster);
  if (repaired !== undefined) log(`PostgreSQL: ${repaired}.`);
  const child = await startTwice({ dataDir, place, binaries, user }, remembered, options.onProcess);
  const { port, password } = child.memory;
  const url = `postgres://${ADMINISTRATOR}:${password}@127.0.0.1:${String(port)}/planvakt`;
  const { process: running } = child.child;
  // SIGINT: connections are cut, everything committed is written.
  const stop = (): Promise<void> => child.child.stop({ signal: "SIGINT", graceMillis: 15_000 });
  const version = await makeDatabase({ port, password }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    url,
    pid: running.pid,
    process: running,
    port,
    version,
    cluster: place.cluster,
    stop,
  };
}

const memoryFile = (dataDir: string): string => join(dataDir, "postgres.json");

/** Reads what was chosen at the first start, or makes the database and chooses. */
async function rememberCluster(setup: Setup, known: Memory | undefined, log: (line: string) => void): Promise<Memory> {
  const { dataDir, place, binaries, user } = setup;
  const file = memoryFile(dataDir);
  if (await hasCluster(place)) {
    await refuseOtherVersion(place, binaries);
    if (known !== undefined) return known;
    if (place.inDataFolder) {
      throw new PlanvaktError(
        `${place.cluster} holds a database but ${file}, with its password, is gone. Put it back, or move the folder away.`,
      );
    }
    log(`PostgreSQL: the data folder is new, so the database of an earlier one was moved to ${await setAside(place, new Date())}.`);
  }
  const password = known?.password ?? randomBytes(24).toString("base64url");
  const { postgres: port } = await choosePorts(["postgres"], known === undefined ? {} : { postgres: known.port });
  const chosen: Memory = { port, password, ...(place.inDataFolder ? {} : { outside: place.cluster }) };
  await writeWholeFile(file, JSON.stringify(chosen));
  await makeCluster(binaries, place.cluster, password, user);
  return chosen;
}

async function refuseOtherVersion(place: PostgresPlace, binaries: PostgresBinaries): Promise<void> {
  const made = await clusterVersion(place);
  const ours = binaries.version.split(".")[0];
  if (made === ours) return;
  throw new PlanvaktError(
    `${place.cluster} was made by PostgreSQL ${made ?? "of unknown version"}, and this is PostgreSQL ${ours ?? "?"}. Install the Planvakt version that made it, or begin with another data folder.`,
    { cluster: place.cluster, made, ours },
  );
}

interface Setup {
  readonly dataDir: string;
  readonly place: PostgresPlace;
  readonly binaries: PostgresBinaries;
  readonly user: SystemUser | undefined;
}

/** After kill -9 the helpers of the dead server may hold its memory for a moment: one more try covers that. */
async function startTwice(
  setup: Setup,
  known: Memory,
  onProcess: PostgresOptions["onProcess"],
): Promise<{ readonly child: Child; readonly memory: Memory }> {
  const { dataDir, place, binaries, user } = setup;
  for (let attempt = 1; ; attempt += 1) {
    const { postgres: port } = await choosePorts(["postgres"], { postgres: known.port });
    if (port !== known.port) await writeWholeFile(memoryFile(dataDir), JSON.stringify({ ...known, port }));
    const child = await startChild({
      name: "PostgreSQL",
      command: binaries.postgres,
      args: ["-D", place.cluster, "-p", String(port), ...SERVER_SETTINGS.flatMap((setting) => ["-c", setting])],
      env: { LC_ALL: "C" },
      cwd: dirname(place.cluster),
      log: join(dataDir, "logs", "postgres.log"),
      ...(user === undefined ? {} : { user }),
    });
    await onProcess?.("postgres", child.process);
    const fault = await ready(child, port, known.password);
    if (fault === undefined) return { child, memory: { ...known, port } };
    const words = await child.lastWords();
    await child.stop({ signal: "SIGQUIT", graceMillis: 2_000 });
    if (attempt === 2) {
      throw new PlanvaktError(`PostgreSQL did not come up (${fault}). It said:\n${words}`, { cluster: place.cluster });
    }
    await pause(1_000);
    await clearLeftover(place.cluster);
  }
}

/** Loopback only, no socket in a folder that others use; fsync stays on: the ledger is the truth. */
const SERVER_SETTINGS = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "fsync=on",
  "timezone=UTC",
  "log_timezone=UTC",
  "logging_collector=off",
];

async function ready(child: Child, port: number, password: string): Promise<string | undefined> {
  let ended: string | undefined;
  void child.ended.then((reason) => (ended = reason));
  const until = performance.now() + READY_LIMIT_MILLIS;
  for (;;) {
    const client = connectAs(port, password, "postgres");
    try {
      await client.connect();
      await client.end();
      return undefined;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (ended !== undefined) return ended;
      if (performance.now() > until) return error instanceof Error ? error.message : String(error);
      await pause(40);
    }
  }
}

/** @returns the server's version. */
async function makeDatabase(at: Pick<Memory, "port" | "password">): Promise<string> {
  const client = connectAs(at.port, at.password, "postgres");
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'planvakt'");
    if (rowCount === 0) await client.query("create database planvakt");
    const shown = await client.query<{ server_version: string }>("show server_version");
    return shown.rows[0]?.server_version ?? "unknown";
  } finally {
    await client.end();
  }
}

function connectAs(port: number, password: string, database: string): pg.Client {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: ADMINISTRATOR,
    password,
    database,
    connectionTimeoutMillis: 5_000,
  });
  // A connection cut while it idles must not end the process.
  client.on("error", () => undefined);
  return client;
}
