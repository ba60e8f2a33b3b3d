/** Worker, engine, database and mail sink, each a process of its own that can be killed without warning and brought up again. */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "@temporalio/client";
import { nodeArguments } from "../../cli/commands/processes.ts";
import { openClient, openConnection } from "../../client/connect.ts";
import { migrate } from "../../ledger/migrate.ts";
import { openLedger, type Ledger } from "../../ledger/open.ts";
import { choosePorts } from "../../local/ports.ts";
import { startPostgres } from "../../local/postgres.ts";
import { startChild, type Child } from "../../local/process/child.ts";
import { startTemporal } from "../../local/temporal/start-temporal.ts";
import type { Engine } from "../../local/travel/virtual-time.ts";

/** Something that can die. */
export interface Mortal {
  /** Ends it at once, as a power cut does; resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** Brings it up again where it was; resolves when it takes work. */
  readonly revive: () => Promise<void>;
}

export type MortalName = "worker" | "engine" | "database" | "sink";

export interface CrashGround {
  readonly ledger: Ledger;
  readonly client: Client;
  readonly engine: Engine;
  readonly engineAddress: string;
  readonly databaseUrl: string;
  readonly sinkPort: number;
  readonly mortals: Readonly<Record<MortalName, Mortal>>;
  /** Every mail the sink has on disk, also one it had no time to acknowledge. */
  readonly mailsOnDisk: () => Promise<readonly Buffer[]>;
  /** How many there are: cheaper than reading them. */
  readonly countMails: () => Promise<number>;
  readonly leave: () => Promise<void>;
}

const READY_MS = 120_000;
const quiet = (): void => undefined;

/** Brings all four up in a folder of their own. `sinkThinksMs` is what the sink takes on each side of keeping a mail. */
export async function takeCrashGround(sinkThinksMs: number): Promise<CrashGround> {
  const base = await mkdtemp(join(tmpdir(), "planvakt-crash-"));
  // As root the database runs under its own account, which must be able to pass.
  await chmod(base, 0o755);
  await mkdir(join(base, "logs"));
  const place = { dataDir: base, env: process.env, log: quiet };
  const mail = join(base, "mail");
  const { smtp } = await choosePorts(["smtp"], {});

  let database = await startPostgres(place);
  const { url: databaseUrl, cluster } = database;
  let server = 0;
  const startEngine = () =>
    startTemporal({
      ...place,
      onProcess: (name, { pid }) => {
        if (name === "temporal") server = pid;
        return Promise.resolve();
      },
    });
  let temporal = await startEngine();
  const ledger = openLedger(databaseUrl, 4);
  await migrate(ledger);

  const environment = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    PLANVAKT_SMTP_URL: `smtp://127.0.0.1:${smtp}`,
    PLANVAKT_BASE_URL: "http://127.0.0.1:1",
    PLANVAKT_DATA: base,
    PLANVAKT_LOCAL: "1",
  };
  const run = async (name: string, ready: string, main: string, ...words: readonly string[]): Promise<Child> => {
    const args = [...nodeArguments(main), ...words];
    const log = join(base, "logs", `${name}.log`);
    const child = await startChild({ name, command: process.execPath, args, env: environment, cwd: process.cwd(), log });
    await untilSaid(child, name, ready);
    return child;
  };
  const startSink = () => run("sink", "sink ready", "tests/faults/slow-sink.ts", mail, String(smtp), String(sinkThinksMs));
  const startWorker = () => run("worker", "worker ready", "worker/main.ts");
  let sink = await startSink();
  let worker = await startWorker();

  const address = { address: temporal.address, namespace: temporal.namespace, environment };
  const connection = openConnection(address);
  return {
    ledger,
    client: openClient(address, connection),
    engine: { connection, namespace: temporal.namespace },
    engineAddress: temporal.address,
    databaseUrl,
    sinkPort: smtp,
    mortals: {
      worker: { kill: () => killChild(worker), revive: async () => void (worker = await startWorker()) },
      sink: { kill: () => killChild(sink), revive: async () => void (sink = await startSink()) },
      database: {
        kill: async () => {
          process.kill(database.pid, "SIGKILL");
          await database.stop();
        },
        revive: async () => void (database = await startPostgres(place)),
      },
      engine: {
        kill: async () => {
          process.kill(server, "SIGKILL");
          // Its page is not what is tested, and must not be left behind.
          await temporal.stop();
        },
        revive: async () => {
          await untilFree(Number(temporal.address.split(":").at(-1)));
          temporal = await startEngine();
        },
      },
    },
    mailsOnDisk: async () => Promise.all((await mailFiles(mail)).map((name) => readFile(join(mail, name)))),
    countMails: async () => (await mailFiles(mail)).length,
    leave: async () => {
      await connection.close();
      await ledger.destroy();
      await worker.stop({ graceMillis: 5_000 });
      await sink.stop({ graceMillis: 1_000 });
      await temporal.stop();
      await database.stop();
      await rm(dirname(cluster), { recursive: true, force: true });
      await rm(base, { recursive: true, force: true });
    },
  };
}

/**
 * Waits until nobody has the port. Whoever looks for a dead engine may for a moment be given its port as their own end, and the engine
 * would come up on another, where a worker that was told the first one never finds it.
 */
async function untilFree(port: number): Promise<void> {
  const until = performance.now() + READY_MS;
  while ((await choosePorts(["engine"], { engine: port })).engine !== port) {
    if (performance.now() > until) throw new Error(`Port ${port} is taken, and the engine cannot come back to it`);
    await pause(50);
  }
}

async function killChild(child: Child): Promise<void> {
  process.kill(child.process.pid, "SIGKILL");
  await child.ended;
}

async function untilSaid(child: Child, name: string, words: string): Promise<void> {
  let ended: string | undefined;
  void child.ended.then((reason) => (ended = reason));
  const until = performance.now() + READY_MS;
  while (!(await child.lastWords()).includes(words)) {
    if (ended !== undefined || performance.now() > until) {
      throw new Error(`${name} did not come up (${ended ?? "no answer in time"}):\n${await child.lastWords()}`);
    }
    await pause(100);
  }
}

async function mailFiles(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(".eml"));
}
