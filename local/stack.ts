import { serve, type ServerType } from "@hono/node-server";
import { once } from "node:events";
import { join } from "node:path";
import { openDataFolder, type DataFolder } from "./data-folder.ts";
import { inboxApp } from "./mail-catcher/inbox-page.tsx";
import { startMailCatcher, type MailCatcher } from "./mail-catcher/mail-catcher.ts";
import { choosePorts } from "./ports.ts";
import { startPostgres } from "./postgres.ts";
import { startChild, type Child, type ChildSpec } from "./process/child.ts";
import type { RunningProcess } from "./process/process-identity.ts";
import type { Environment } from "./refuse-production.ts";
import { startTemporal, type LocalTemporal } from "./temporal/start-temporal.ts";

export interface StackSettings {
  /** The environment, read once in `config/`: TEMPORAL_*, PLANVAKT_CACHE, PATH, HOME, NODE_ENV are looked at. */
  readonly env: Environment;
  /** Replaces the embedded PostgreSQL. */
  readonly databaseUrl?: string;
  /** Replaces the mail catcher. */
  readonly smtpUrl?: string;
}

export interface StackOptions {
  readonly dataDir: string;
  readonly settings: StackSettings;
  /** One line for each part when it is up, with its time, and lines from long work. */
  readonly onProgress: (line: string) => void;
  /** Breaks the start off; what is up by then is stopped again. */
  readonly signal?: AbortSignal;
}

/** Where mail goes: to the catcher with its inbox, or to a real relay. */
export type StackMail =
  | { readonly kind: "caught"; readonly smtpUrl: string; readonly inboxUrl: string; readonly catcher: MailCatcher }
  | { readonly kind: "relay"; readonly smtpUrl: string };

/** Database, engine and mail of one data folder, up and ready. */
export interface Stack {
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly temporal: LocalTemporal;
  readonly mail: StackMail;
  /** A free loopback port that stays the same for this name from start to start. */
  choosePort(name: string): Promise<number>;
  /** Starts a process that belongs to the stack (worker, web): logged, found again after a crash, and stopped before the parts it uses. */
  run(spec: Omit<ChildSpec, "log">): Promise<Child>;
  /** Writes addresses that other commands look for into stack.json. */
  publish(addresses: Readonly<Record<string, string>>): Promise<void>;
  /** Stops everything in reverse order. Calling it twice is the same as once. */
  stop(): Promise<void>;
}

type Stop = () => Promise<void>;
const CHILD_GRACE_MILLIS = 20_000;

/**
 * Brings up what one machine needs beside worker and web: PostgreSQL and Temporal side by side, and the mail catcher.
 * Nothing is left running when it fails.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { settings, onProgress } = options;
  const { env } = settings;
  const folder = await openDataFolder(options.dataDir, onProgress);
  const stops: Stop[] = [];
  const stop = onceOnly(async () => {
    for (const one of stops.toReversed()) await one();
    await folder.close();
  });
  const failed = new AbortController();
  const signal = options.signal === undefined ? failed.signal : AbortSignal.any([failed.signal, options.signal]);
  try {
    const onProcess = (name: string, process: RunningProcess): Promise<void> => rememberProcess(folder, name, process);
    const part = partsOf(onProgress, stops, failed);
    const both = await Promise.allSettled([
      part("PostgreSQL", async () => {
        if (settings.databaseUrl !== undefined) return { value: settings.databaseUrl, detail: "given by DATABASE_URL" };
        const postgres = await startPostgres({ dataDir: folder.path, env, log: onProgress, onProcess });
        return { value: postgres.url, detail: `${postgres.version}, port ${String(postgres.port)}`, stop: () => postgres.stop() };
      }),
      part("Temporal", async () => {
        const temporal = await startTemporal({ dataDir: folder.path, env, log: onProgress, onProcess, signal });
        const travel = temporal.canTravel ? "" : `, no time travel: ${temporal.whyNoTravel ?? "unknown"}`;
        return {
          value: temporal,
          detail: `${temporal.version} (${temporal.kind}), ${temporal.address}${travel}`,
          stop: () => temporal.stop(),
        };
      }),
      part("Mail", async () => {
        const mail = await startMail(folder, settings);
        return { value: mail.mail, detail: mail.detail, stop: mail.stop };
      }),
    ]);
    const databaseUrl = valueOf(both[0]);
    const temporal = valueOf(both[1]);
    const mail = valueOf(both[2]);
    options.signal?.throwIfAborted();
    await publishStart(folder, databaseUrl, temporal, mail);
    return {
      dataDir: folder.path,
      databaseUrl,
      temporal,
      mail,
      choosePort: (name) => keptPort(folder, name),
      run: async (spec) => {
        const child = await startChild({ ...spec, log: join(folder.path, "logs", `${spec.name}.log`) });
        stops.push(() => child.stop({ graceMillis: CHILD_GRACE_MILLIS }));
        await rememberProcess(folder, spec.name, child.process);
        return child;
      },
      publish: (addresses) => folder.change((record) => ({ ...record, addresses: { ...record.addresses, ...addresses } })),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Started<T> {
  readonly value: T;
  readonly detail: string;
  readonly stop?: Stop;
}

/** Makes the function that starts one part, says how long it took, and breaks the others off when it fails. */
function partsOf(onProgress: (line: string) => void, stops: Stop[], failed: AbortController) {
  return async <T>(name: string, start: () => Promise<Started<T>>): Promise<T> => {
    const begun = performance.now();
    try {
      const started = await start();
      if (started.stop !== undefined) stops.push(started.stop);
      onProgress(`${name.padEnd(10)}  ${((performance.now() - begun) / 1000).toFixed(1)} s  ${started.detail}`);
      return started.value;
    } catch (error) {
      failed.abort(error);
      throw error;
    }
  };
}

/** The first real fault wins: the others failed because it broke them off. */
function valueOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === "fulfilled") return settled.value;
  throw settled.reason;
}

async function startMail(
  folder: DataFolder,
  settings: StackSettings,
): Promise<{ readonly mail: StackMail; readonly detail: string; readonly stop: Stop }> {
  if (settings.smtpUrl !== undefined) {
    const { host } = new URL(settings.smtpUrl);
    return { mail: { kind: "relay", smtpUrl: settings.smtpUrl }, detail: `relay ${host}`, stop: () => Promise.resolve() };
  }
  const ports = await choosePorts(["smtp", "inbox"], folder.record().ports);
  await folder.change((record) => ({ ...record, ports: { ...record.ports, ...ports } }));
  const catcher = await startMailCatcher({ folder: join(folder.path, "mail"), env: settings.env, port: ports.smtp });
  const page = serve({ fetch: inboxApp({ catcher }).fetch, hostname: "127.0.0.1", port: ports.inbox });
  await once(page, "listening");
  const inboxUrl = `http://127.0.0.1:${String(ports.inbox)}/`;
  return {
    mail: { kind: "caught", smtpUrl: `smtp://127.0.0.1:${String(ports.smtp)}`, inboxUrl, catcher },
    detail: `catcher on port ${String(ports.smtp)}, inbox ${inboxUrl}`,
    stop: async () => {
      await closePage(page);
      await catcher.stop();
    },
  };
}

async function closePage(page: ServerType): Promise<void> {
  const closed = new Promise((done) => page.close(done));
  if ("closeAllConnections" in page) page.closeAllConnections();
  await closed;
}

async function keptPort(folder: DataFolder, name: string): Promise<number> {
  const ports = await choosePorts([name], folder.record().ports);
  await folder.change((record) => ({ ...record, ports: { ...record.ports, ...ports } }));
  return ports[name] ?? 0;
}

async function rememberProcess(folder: DataFolder, name: string, process: RunningProcess): Promise<void> {
  await folder.change((record) => ({ ...record, processes: { ...record.processes, [name]: process } }));
}

async function publishStart(folder: DataFolder, database: string, temporal: LocalTemporal, mail: StackMail): Promise<void> {
  const uiUrl = temporal.uiUrl();
  const addresses: Record<string, string> = {
    database,
    temporal: temporal.address,
    namespace: temporal.namespace,
    smtp: mail.smtpUrl,
  };
  if (mail.kind === "caught") addresses["inbox"] = mail.inboxUrl;
  if (uiUrl !== undefined) addresses["temporalUi"] = uiUrl;
  await folder.change((record) => ({ ...record, addresses, versions: { ...record.versions, temporal: temporal.version } }));
}

function onceOnly(act: () => Promise<void>): () => Promise<void> {
  let acted: Promise<void> | undefined;
  return () => (acted ??= act());
}
