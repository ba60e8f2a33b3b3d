/** Runs workflows and activities until it is told to stop. As many of these as needed, on as many machines. */
import { Client, Connection, WorkflowNotFoundError } from "@temporalio/client";
import { DefaultLogger, NativeConnection, Runtime, Worker } from "@temporalio/worker";
import { createActivities, createInspection, createPulling } from "../activities/index.ts";
import { openLanes } from "../activities/post/lanes.ts";
import { relayOf } from "../activities/post/relay.ts";
import type { PostOffice } from "../activities/post-office.ts";
import { connectionOptions } from "../client/connect.ts";
import { isRunning, nudge, startRunning } from "../client/engine-room.ts";
import { scheduleInspection } from "../client/inspecting.ts";
import { readSources } from "../config/read-sources.ts";
import { readSettings, type Settings } from "../config/settings.ts";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { migrate } from "../ledger/migrate.ts";
import { openLedger } from "../ledger/open.ts";
import { mailroomId, TASK_QUEUE } from "../workflows/messages.ts";
import { workflowBundle } from "./bundle.ts";

/** One worker on a small machine: enough for a posting's decisions side by side, few enough for the database. */
const LEDGER_CONNECTIONS = 20;
const WORKFLOW_TASKS_AT_ONCE = 40;
const PING_TIMEOUT_MS = 10_000;

async function main(): Promise<void> {
  const settings = readSettings();
  // Before anything is connected: a file with a fault in it is told at once, whole.
  const sources = readSources(settings.sourcesFile);
  const log = (line: string): void => void process.stderr.write(`${new Date().toISOString()} ${line}\n`);
  Runtime.install({
    logger: new DefaultLogger("WARN", ({ level, message, meta }) => log(`${level} ${message} ${JSON.stringify(meta ?? {})}`)),
  });
  const ledger = openLedger(needed(settings.databaseUrl, "DATABASE_URL"), LEDGER_CONNECTIONS, (error) =>
    log(`ledger: ${error.message}`),
  );
  await migrate(ledger);
  const office = postOffice(settings, log);
  const { namespace, connection: options } = connectionOptions({ ...settings.temporal, environment: settings.environment });
  const connection = await NativeConnection.connect(options);
  const client = new Client({ connection: await Connection.connect(options), namespace });
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: TASK_QUEUE,
    workflowBundle: { codePath: await workflowBundle() },
    activities: {
      ...createActivities({ ledger, office, wakeMailroom: (plan) => wakeMailroom(client, plan) }),
      ...createPulling({ ledger, sources, environment: settings.environment }),
      ...createInspection(ledger, {
        isRunning: (what) => isRunning(client, what),
        start: (what) => startRunning(client, what),
        nudge: (what) => nudge(client, what),
        ping: (head) => ping(settings.pingUrl, head, log),
      }),
    },
    maxConcurrentWorkflowTaskExecutions: WORKFLOW_TASKS_AT_ONCE,
    shutdownGraceTime: "10 seconds",
  });
  // A local stack's clock may be ahead of the Schedule's: there the traveller inspects.
  if (!settings.local) await scheduleInspection(client);
  log("worker ready");
  await worker.run();
  await office.lanes.close();
  await connection.close();
  await client.connection.close();
  await ledger.destroy();
}

/** One that has not started yet reads the ledger first of all: nothing to wake. */
async function wakeMailroom(client: Client, plan: string): Promise<void> {
  try {
    await client.workflow.getHandle(mailroomId(plan)).signal("wake");
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

function postOffice(settings: Settings, log: (line: string) => void): PostOffice {
  const relay = relayOf(needed(settings.smtpUrl, "PLANVAKT_SMTP_URL"));
  return {
    lanes: openLanes({ ...relay, lanes: settings.smtpLanes, onLog: ({ level, message }) => log(`post ${level}: ${message}`) }),
    lanesAtOnce: settings.smtpLanes,
    from: settings.from,
    baseUrl: needed(settings.baseUrl, "PLANVAKT_BASE_URL"),
    ...(settings.redirectAllTo === undefined ? {} : { redirectAllTo: settings.redirectAllTo }),
  };
}

/**
 * The outside address alarms by itself when nobody calls it; that it could not be called is told, and stops nothing. The head of the
 * event log goes with the call, and into the log of this process: two places outside the database.
 */
async function ping(url: string | undefined, head: string | undefined, log: (line: string) => void): Promise<void> {
  if (head !== undefined) log(`event log sealed: ${head}`);
  if (url === undefined) return;
  try {
    const headers: Record<string, string> = head === undefined ? {} : { "x-planvakt-seal": head };
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(PING_TIMEOUT_MS) });
    if (!response.ok) log(`ping: the outside address answered ${response.status}`);
  } catch (error) {
    log(`ping: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function needed<T>(value: T | undefined, name: string): T {
  if (value === undefined)
    throw new PlanvaktError(`${name} is not set: the worker needs it. ./planvakt start sets it on one machine.`);
  return value;
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof PlanvaktError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = 1;
});
