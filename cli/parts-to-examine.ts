/** Where the parts of this installation are, for an examination: also when none of them runs. */
import { openConnection } from "../client/connect.ts";
import type { PullPeriod } from "../activities/sources/asking.ts";
import { askSource } from "../activities/sources/ask-source.ts";
import type { PartsToExamine } from "../client/doctor/index.ts";
import type { SourcesToExamine } from "../client/doctor/sources.ts";
import { readSources } from "../config/read-sources.ts";
import { readSettings, type Settings } from "../config/settings.ts";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { SourceFault } from "../domain/pulls/source-fault.ts";
import type { Instant } from "../domain/calendar/instant.ts";
import { openLedger } from "../ledger/open.ts";
import { readStack } from "../local/data-folder.ts";
import { joinLocalStack } from "../local/local-side.ts";
import { isAtLeast, TRAVEL_VERSION } from "../local/temporal/server-version.ts";

type Closing = PartsToExamine & { readonly close: () => Promise<void> };

/** The local stack of a folder, or the servers that the environment names. Throws a PlanvaktError for settings that are wrong. */
export async function partsToExamine(data: string | undefined): Promise<Closing> {
  const settings = readSettings();
  const sources = sourcesToExamine(settings);
  const redirect = settings.redirectAllTo === undefined ? {} : { redirectAllTo: settings.redirectAllTo };
  if (data === undefined && settings.databaseUrl !== undefined && !settings.local) {
    return opened({
      sources,
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
    return { startIt, stopped, sources, close: () => Promise.resolve() };
  }
  const { database, temporal, namespace, smtp, whyNoTravel } = stack.record.addresses;
  return opened({
    sources,
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

/** Asked from here: with the credentials that stand in this shell's environment. */
function sourcesToExamine({ sourcesFile, environment }: Settings): SourcesToExamine {
  try {
    const sources = readSources(sourcesFile);
    const ask = async (id: string, period: PullPeriod): Promise<SourceFault | undefined> => {
      const source = sources.sources.find((one) => one.id === id);
      try {
        if (source) await askSource(sources, source, { environment, period });
        return undefined;
      } catch (error) {
        if (error instanceof SourceFault) return error;
        throw error;
      }
    };
    return { sources: sources.sources, ask };
  } catch (error) {
    if (!(error instanceof PlanvaktError)) throw error;
    return { unreadable: error.message };
  }
}

interface Places {
  readonly startIt: string;
  readonly sources: SourcesToExamine;
  readonly database?: string;
  readonly engine?: Parameters<typeof openConnection>[0];
  readonly smtp?: { readonly url: string; readonly redirectAllTo?: string };
  readonly local?: { readonly dataDir: string; readonly whyNoTravel: (version: string) => string | undefined };
}

function opened({ startIt, sources, database, engine, smtp, local }: Places): Closing {
  const ledger = database === undefined ? undefined : openLedger(database, 2);
  const connection = engine && openConnection(engine);
  const stops: (() => void)[] = [];
  return {
    startIt,
    sources,
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
