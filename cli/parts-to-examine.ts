/** Where the parts of this installation are, for an examination: also when none of them runs. */
import { openConnection } from "../client/connect.ts";
import type { PartsToExamine } from "../client/doctor/index.ts";
import { readSettings } from "../config/settings.ts";
import type { Instant } from "../domain/calendar/instant.ts";
import { openLedger } from "../ledger/open.ts";
import { readStack } from "../local/data-folder.ts";
import { joinLocalStack } from "../local/local-side.ts";
import { isAtLeast, TRAVEL_VERSION } from "../local/temporal/server-version.ts";

type Closing = PartsToExamine & { readonly close: () => Promise<void> };

/** The local stack of a folder, or the servers that the environment names. Throws a PlanvaktError for settings that are wrong. */
export async function partsToExamine(data: string | undefined): Promise<Closing> {
  const settings = readSettings();
  const redirect = settings.redirectAllTo === undefined ? {} : { redirectAllTo: settings.redirectAllTo };
  if (data === undefined && settings.databaseUrl !== undefined && !settings.local) {
    return opened({
      startIt: "Start it, or correct the address in the environment (DATABASE_URL, TEMPORAL_ADDRESS, PLANVAKT_SMTP_URL).",
      database: settings.databaseUrl,
      engine: { ...settings.temporal, environment: settings.environment },
      ...(settings.smtpUrl === undefined ? {} : { smtp: { url: settings.smtpUrl, ...redirect } }),
    });
  }
  const dataDir = data ?? settings.dataDir;
  const startIt = `Start the local stack: ./planvakt start${data === undefined ? "" : ` --data ${data}`}`;
  const stack = await readStack(dataDir);
  if (!stack?.running) {
    const stopped =
      stack === undefined ? `Nothing has been started in ${dataDir} yet` : `The local stack in ${dataDir} does not run`;
    return { startIt, stopped, close: () => Promise.resolve() };
  }
  const { database, temporal, namespace, smtp, whyNoTravel } = stack.record.addresses;
  return opened({
    startIt: startIt.replace("Start", "Stop and start"),
    ...(database === undefined ? {} : { database }),
    ...(temporal === undefined || namespace === undefined
      ? {}
      : { engine: { address: temporal, namespace, environment: settings.environment } }),
    ...(smtp === undefined ? {} : { smtp: { url: smtp, ...redirect } }),
    local: {
      dataDir,
      whyNoTravel: (version) => (isAtLeast(version, TRAVEL_VERSION) ? whyNoTravel : `it takes ${TRAVEL_VERSION} or newer`),
    },
  });
}

interface Places {
  readonly startIt: string;
  readonly database?: string;
  readonly engine?: Parameters<typeof openConnection>[0];
  readonly smtp?: { readonly url: string; readonly redirectAllTo?: string };
  readonly local?: { readonly dataDir: string; readonly whyNoTravel: (version: string) => string | undefined };
}

function opened({ startIt, database, engine, smtp, local }: Places): Closing {
  const ledger = database === undefined ? undefined : openLedger(database, 2);
  const connection = engine && openConnection(engine);
  const stops: (() => void)[] = [];
  return {
    startIt,
    ...(database === undefined || !ledger ? {} : { database: { ledger, where: withoutPassword(database) } }),
    ...(engine && connection
      ? {
          engine: {
            connection,
            namespace: engine.namespace,
            address: engine.address ?? "localhost:7233",
            ...(local ? { whyNoTravel: local.whyNoTravel } : {}),
          },
        }
      : {}),
    ...(smtp ? { smtp } : {}),
    clock: async () => {
      if (!local || !ledger || !connection) return { now: () => Date.now() as Instant };
      const side = await joinLocalStack({ ledger, dataDir: local.dataDir, engine: { connection, namespace: engine.namespace } });
      stops.push(() => side.stop());
      return side.clock;
    },
    close: async () => {
      for (const stop of stops) stop();
      await Promise.allSettled([connection?.close(), ledger?.destroy()]);
    },
  };
}

function withoutPassword(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || "5432"}${pathname}`;
}
