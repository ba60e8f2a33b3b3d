import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ConnectionOptions } from "@temporalio/client";
import { z } from "zod";
import { PlanvaktError } from "../../domain/planvakt-error.ts";
import type { Child } from "../process/child.ts";
import type { RunningProcess } from "../process/process-identity.ts";
import { refuseProduction, type Environment } from "../refuse-production.ts";
import { readIfThere, writeWholeFile } from "../whole-file.ts";
import { cacheFolder } from "./cache-folder.ts";
import type { Engine, EngineKind, Search } from "./engine.ts";
import { findEngine } from "./find-engine.ts";
import { buildUi, builtUi } from "./go-build.ts";
import { makeReady, type ReadyEngine } from "./namespace.ts";
import { runServer, type RememberedPorts, type RunningServer } from "./run-server.ts";
import { runUi } from "./ui.ts";

export interface TemporalOptions {
  readonly dataDir: string;
  readonly env: Environment;
  readonly log: (line: string) => void;
  /** Breaks off a download or build. */
  readonly signal?: AbortSignal;
  /** Told of each process as soon as there is one, so that it can be found again after a crash. */
  readonly onProcess?: (name: string, process: RunningProcess) => Promise<void>;
}

/** A Temporal engine that takes work. */
export interface LocalTemporal {
  readonly address: string;
  readonly connection: ConnectionOptions;
  readonly namespace: string;
  readonly version: string;
  readonly kind: EngineKind;
  readonly canTravel: boolean;
  readonly whyNoTravel?: string;
  /** Temporal's own page; undefined while it is still being built, or when it could not be. */
  uiUrl(): string | undefined;
  stop(): Promise<void>;
}

const memory = z.object({
  kind: z.enum(["given", "on-path", "download", "go"]),
  version: z.string(),
  namespace: z.string(),
  ports: z.record(z.string(), z.int()),
});
type Memory = z.infer<typeof memory>;

const DEFAULT_NAMESPACE = "planvakt";
/** A server whose ports have changed waits up to 20 s for its own last heartbeats to grow old. */
const READY_LIMIT_MILLIS = 90_000;
const STOP_GRACE_MILLIS = 15_000;

/**
 * Brings up a Temporal engine for a data folder, by the first of the four ways that works, with namespace and search attributes. The folder
 * remembers its kind, version and ports.
 * @throws {PlanvaktError} when no way works, or the folder's workflows are in an engine that cannot be had.
 */
export async function startTemporal(options: TemporalOptions): Promise<LocalTemporal> {
  const folder = join(resolve(options.dataDir), "temporal");
  const logs = join(resolve(options.dataDir), "logs");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await mkdir(logs, { recursive: true, mode: 0o700 });
  const file = join(folder, "engine.json");
  const text = await readIfThere(file);
  const remembered = text === undefined ? undefined : memory.parse(JSON.parse(text));
  const stopped = new AbortController();
  const signal = options.signal === undefined ? stopped.signal : AbortSignal.any([stopped.signal, options.signal]);
  const search: Search = { env: options.env, cache: cacheFolder(options.env), progress: options.log, signal };
  const engine = await findEngine(search, remembered, options.dataDir);
  if (engine.kind === "given") return await useGiven(engine, remembered, file);
  refuseProduction(options.env, "Temporal server", "TEMPORAL_ADDRESS");
  const namespace = remembered?.namespace ?? options.env["TEMPORAL_NAMESPACE"] ?? DEFAULT_NAMESPACE;
  const place = { folder, log: join(logs, "temporal.log"), namespace, path: options.env["PATH"] };
  const server = await runServer(engine, place, remembered?.ports ?? {});
  await options.onProcess?.("temporal", server.child.process);
  const ready = await readyOrStopped(server, namespace);
  const remember = async (ports: RememberedPorts): Promise<void> => {
    const now: Memory = { kind: engine.kind, version: engine.version, namespace, ports: { ...remembered?.ports, ...ports } };
    await writeWholeFile(file, JSON.stringify(now));
  };
  await remember(server.ports);
  const ui = new TemporalPage(server.uiUrl);
  const uiStarts =
    engine.kind === "go"
      ? ui.start(search, { folder, logs, address: server.address, namespace }, remembered?.ports["ui"])
      : undefined;
  const uiRemembered = uiStarts?.then(async (port) => {
    if (port !== undefined) await remember({ ...server.ports, ui: port });
    if (ui.child !== undefined) await options.onProcess?.("temporal-ui", ui.child.process);
  });
  // What is built already is up in a moment; a build goes on beside us.
  if ((await builtUi(search.cache)) !== undefined) await uiRemembered;
  return {
    address: server.address,
    connection: { address: server.address },
    namespace,
    version: ready.version,
    kind: engine.kind,
    canTravel: ready.canTravel,
    ...(ready.whyNoTravel === undefined ? {} : { whyNoTravel: ready.whyNoTravel }),
    uiUrl: () => ui.url,
    stop: async () => {
      stopped.abort();
      await uiRemembered;
      await ui.child?.stop({ graceMillis: 2_000 });
      await server.child.stop({ graceMillis: STOP_GRACE_MILLIS });
    },
  };
}

async function useGiven(
  engine: Extract<Engine, { kind: "given" }>,
  remembered: Memory | undefined,
  file: string,
): Promise<LocalTemporal> {
  const namespace = engine.namespace ?? remembered?.namespace ?? DEFAULT_NAMESPACE;
  if (remembered !== undefined && remembered.namespace !== namespace) {
    throw new PlanvaktError(
      `The workflows of this data folder are in the namespace ${remembered.namespace}, and TEMPORAL_NAMESPACE says ${namespace}. Set it back, or begin with another data folder.`,
    );
  }
  const ready = await makeReady({ connection: engine.connection, namespace, limitMillis: 20_000, ended: () => undefined });
  await writeWholeFile(file, JSON.stringify({ kind: "given", version: ready.version, namespace, ports: {} } satisfies Memory));
  return {
    address: engine.connection.address ?? "localhost:7233",
    connection: engine.connection,
    namespace,
    ...ready,
    kind: "given",
    uiUrl: () => undefined,
    stop: () => Promise.resolve(),
  };
}

async function readyOrStopped(server: RunningServer, namespace: string): Promise<ReadyEngine> {
  let ended: string | undefined;
  void server.child.ended.then((reason) => (ended = reason));
  try {
    return await makeReady({
      connection: { address: server.address },
      namespace,
      limitMillis: READY_LIMIT_MILLIS,
      ended: () => ended,
    });
  } catch (error) {
    const words = await server.child.lastWords();
    await server.child.stop({ graceMillis: 2_000 });
    throw new PlanvaktError(`${error instanceof Error ? error.message : String(error)} It said:\n${words}`, {}, error);
  }
}

interface PagePlace {
  readonly folder: string;
  readonly logs: string;
  readonly address: string;
  readonly namespace: string;
}

/** Temporal's own page: nice to have, so whatever goes wrong with it is one sentence. */
class TemporalPage {
  url: string | undefined;
  child: Child | undefined;

  constructor(url: string | undefined) {
    this.url = url;
  }

  /** Builds the page's program where it is missing, and starts it. Never throws. @returns its port. */
  async start(search: Search, place: PagePlace, port: number | undefined): Promise<number | undefined> {
    try {
      const built = await buildUi(search);
      if (search.signal.aborted) return undefined;
      if (built.kind === "failed") {
        search.progress(`Temporal UI: not available (${built.why}); nothing depends on it`);
        return undefined;
      }
      const log = join(place.logs, "temporal-ui.log");
      const ui = await runUi({ program: built.program, ...place, log, port });
      this.child = ui.child;
      this.url = ui.url;
      return ui.port;
    } catch (error) {
      search.progress(
        `Temporal UI: not available (${error instanceof Error ? error.message : String(error)}); nothing depends on it`,
      );
      return undefined;
    }
  }
}
