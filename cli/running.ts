/** Reaching what runs: the local stack of a data folder, or the servers that the environment names. */
import type { Client } from "@temporalio/client";
import { openClient, openConnection } from "../client/connect.ts";
import { createPlanvakt } from "../client/index.ts";
import type { Planvakt } from "../client/planvakt.ts";
import { readSettings, type Settings } from "../config/settings.ts";
import type { Instant } from "../domain/calendar/instant.ts";
import type { PlanId } from "../domain/ids.ts";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { openLedger, type Ledger } from "../ledger/open.ts";
import { readStack } from "../local/data-folder.ts";
import { joinLocalStack, type LocalSide } from "../local/local-side.ts";

export interface Running {
  readonly planvakt: Planvakt;
  readonly ledger: Ledger;
  readonly client: Client;
  /** Present in a local stack. */
  readonly local?: LocalSide;
  readonly dataDir?: string;
}

export interface Where {
  /** The local stack's folder, where it is not the default. */
  readonly data?: string;
}

const LEDGER_CONNECTIONS = 4;

/** Runs `work` against what runs, and closes every connection afterwards. Throws a PlanvaktError where nothing runs. */
export async function withRunning<T>(where: Where, work: (running: Running) => Promise<T>): Promise<T> {
  const { close, ...running } = await openRunning(where);
  try {
    return await work(running);
  } finally {
    await close();
  }
}

/** Reaches what runs until `close`. Throws a PlanvaktError where nothing runs. */
export async function openRunning(where: Where): Promise<Running & { readonly close: () => Promise<void> }> {
  const settings = readSettings();
  const at = await addressesOf(settings, where);
  const ledger = openLedger(at.databaseUrl, LEDGER_CONNECTIONS);
  const connection = openConnection(at.engine);
  const local =
    at.dataDir === undefined
      ? undefined
      : await joinLocalStack({ ledger, dataDir: at.dataDir, engine: { connection, namespace: at.engine.namespace } });
  const client = openClient(at.engine, connection, local ? [local.interceptor] : []);
  const clock = local?.clock ?? { now: () => Date.now() as Instant };
  return {
    planvakt: createPlanvakt({ ledger, client, clock }),
    ledger,
    client,
    ...(local ? { local } : {}),
    ...(at.dataDir === undefined ? {} : { dataDir: at.dataDir }),
    close: async () => {
      local?.stop();
      await Promise.allSettled([connection.close(), ledger.destroy()]);
    },
  };
}

/** The plan that is meant: the one named, or the only one. Throws a PlanvaktError that lists them where it is not clear. */
export async function planOf(planvakt: Planvakt, named: string | undefined): Promise<PlanId> {
  const plans = await planvakt.plans();
  const ids = plans.map((one) => one.plan);
  const [only, ...more] = ids;
  if (named !== undefined) {
    const found = ids.find((id) => id === named);
    if (found) return found;
    throw new PlanvaktError(`There is no plan "${named}". Applied: ${ids.join(", ") || "none"}.`);
  }
  if (only === undefined) throw new PlanvaktError("No plan is applied yet: ./planvakt apply config/plans/<plan>");
  if (more.length > 0) throw new PlanvaktError(`There are several plans: say which with --plan ${ids.join(" | ")}`);
  return only;
}

async function addressesOf(settings: Settings, { data }: Where) {
  const { databaseUrl, temporal, environment } = settings;
  if (data === undefined && databaseUrl !== undefined && !settings.local)
    return { databaseUrl, engine: { ...temporal, environment } };
  const dataDir = data ?? settings.dataDir;
  const stack = await readStack(dataDir);
  const { database, temporal: address, namespace } = stack?.record.addresses ?? {};
  if (!stack?.running || database === undefined || address === undefined || namespace === undefined) {
    throw new PlanvaktError(
      `Planvakt is not running in ${dataDir}. Start it with ./planvakt start (or npm start), or set DATABASE_URL and TEMPORAL_ADDRESS.`,
      { dataDir },
    );
  }
  return { databaseUrl: database, dataDir, engine: { address, namespace, environment } };
}
