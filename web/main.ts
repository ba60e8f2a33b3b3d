/** Serves the pages until it is told to stop. */
import { serve } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, Hono } from "hono";
import { openLanes, type Lanes } from "../activities/post/lanes.ts";
import { relayOf } from "../activities/post/relay.ts";
import { openClient, openConnection } from "../client/connect.ts";
import { createPlanvakt } from "../client/index.ts";
import { readSite } from "../config/read-site.ts";
import { readSettings, type Settings } from "../config/settings.ts";
import type { Clock } from "../domain/clock.ts";
import type { Instant } from "../domain/calendar/instant.ts";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { migrate } from "../ledger/migrate.ts";
import { openLedger } from "../ledger/open.ts";
import { joinLocalStack, type LocalSide } from "../local/local-side.ts";
import { createApp } from "./app.tsx";
import { createOidc } from "./oidc.ts";
import { createSignInPost, type SignInPost } from "./sign-in-post.ts";

const DEFAULT_PORT = 8080;
const LEDGER_CONNECTIONS = 10;

async function main(): Promise<void> {
  const settings = readSettings();
  const log = (line: string): void => void process.stderr.write(`${new Date().toISOString()} ${line}\n`);
  if (settings.databaseUrl === undefined) {
    throw new PlanvaktError("DATABASE_URL is not set: the pages read the ledger. ./planvakt start sets it on one machine.");
  }
  const site = readSite(settings.siteFile);
  const ledger = openLedger(settings.databaseUrl, LEDGER_CONNECTIONS, (error) => log(`ledger: ${error.message}`));
  await migrate(ledger);
  const engine = { ...settings.temporal, environment: settings.environment };
  const connection = openConnection(engine);
  const side = settings.local
    ? await joinLocalStack({ ledger, dataDir: settings.dataDir, engine: { connection, namespace: settings.temporal.namespace } })
    : undefined;
  const clock = side?.clock ?? realClock;
  const client = openClient(engine, connection, side ? [side.interceptor] : []);
  const planvakt = createPlanvakt({ ledger, client, clock });
  // A local stack answers on every name of this machine; elsewhere pages have one address.
  const reached = side || settings.baseUrl === undefined ? {} : { origin: new URL(settings.baseUrl).origin };
  if ("origin" in reached && !reached.origin.startsWith("https:"))
    log(`PLANVAKT_BASE_URL is ${reached.origin}: sessions travel in the clear. Use the https address.`);
  const lanes = settings.smtpUrl === undefined ? undefined : openLanes({ ...relayOf(settings.smtpUrl), lanes: 1 });
  // Without an address of our own a link would lead where the request says: to whoever wrote it.
  const mailed = lanes && (side || settings.baseUrl !== undefined) ? { signInPost: signInPost(settings, lanes, log) } : {};
  const app = createApp({
    planvakt,
    log,
    site,
    ...reached,
    ...mailed,
    ...(settings.oidc ? { oidc: createOidc(settings.oidc) } : {}),
    ...(side ? { local: side.tools(client) } : {}),
    sourceOf: (c) => sourceOf(c, settings.behindProxy),
  });
  // Loopback only in the local stack: its "visa som" chooser lets anyone be anyone.
  const server = serve(
    {
      fetch: side ? inTime(side.clock, app) : app.fetch,
      port: settings.port ?? DEFAULT_PORT,
      ...(side ? { hostname: "127.0.0.1" } : {}),
    },
    () => {
      log("web ready");
    },
  );
  const stop = (): void => {
    server.close(() => {
      side?.stop();
      void Promise.allSettled([client.connection.close(), ledger.destroy(), lanes?.close()]);
    });
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

/** A page of a local stack tells the day that it is now, also the moment after another process has travelled. */
function inTime(clock: LocalSide["clock"], app: Hono): Hono["fetch"] {
  return async (request, ...rest) => {
    // While the ledger is away the day stays what it was, and the page says what is wrong.
    await clock.refresh().catch(() => undefined);
    return app.fetch(request, ...rest);
  };
}

function signInPost({ from, redirectAllTo }: Settings, lanes: Lanes, log: (line: string) => void): SignInPost {
  return createSignInPost({ lanes, from, log, ...(redirectAllTo === undefined ? {} : { redirectAllTo }) });
}

/** Of a proxy's list only the last entry is the proxy's own word; the others are whatever the request said. */
function sourceOf(c: Context, behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded ?? getConnInfo(c).remote.address ?? "";
}

const realClock: Clock = { now: () => Date.now() as Instant };

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof PlanvaktError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = 1;
});
