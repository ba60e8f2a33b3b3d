import { join } from "node:path";
import { choosePorts } from "../ports.ts";
import { startChild, type Child } from "../process/child.ts";
import { writeWholeFile } from "../whole-file.ts";
import type { Engine } from "./engine.ts";
import { DYNAMIC_SETTINGS, dynamicConfigYaml, SERVER_PORTS, serverConfigYaml } from "./server-config.ts";

/** The ports that a data folder's engine had last time. */
export type RememberedPorts = Readonly<Record<string, number>>;

export interface RunningServer {
  readonly child: Child;
  readonly address: string;
  readonly ports: RememberedPorts;
  /** Set when the program brings its own UI. */
  readonly uiUrl?: string;
}

export interface ServerPlace {
  /** The folder for the server's files, below the data folder. */
  readonly folder: string;
  readonly log: string;
  readonly namespace: string;
  readonly path: string | undefined;
}

/** Starts the program of an engine; does not wait until it answers. */
export async function runServer(
  engine: Exclude<Engine, { kind: "given" }>,
  place: ServerPlace,
  remembered: RememberedPorts,
): Promise<RunningServer> {
  return engine.kind === "go"
    ? await runBuiltServer(engine.program, place, remembered)
    : await runCli(engine.program, place, remembered);
}

async function runBuiltServer(program: string, place: ServerPlace, remembered: RememberedPorts): Promise<RunningServer> {
  const ports = await choosePorts(SERVER_PORTS, remembered);
  const config = join(place.folder, "server.yaml");
  const dynamic = join(place.folder, "dynamic.yaml");
  await writeWholeFile(dynamic, dynamicConfigYaml());
  await writeWholeFile(config, serverConfigYaml(join(place.folder, "server.db"), dynamic, ports));
  const child = await startChild({
    name: "Temporal",
    command: program,
    args: ["--config-file", config, "--allow-no-auth", "start"],
    env: { PATH: place.path },
    cwd: place.folder,
    log: place.log,
  });
  return { child, address: `127.0.0.1:${String(ports.frontend)}`, ports };
}

const CLI_PORTS = ["frontend", "ui", "http", "metrics"] as const;

async function runCli(program: string, place: ServerPlace, remembered: RememberedPorts): Promise<RunningServer> {
  const ports = await choosePorts(CLI_PORTS, remembered);
  const dynamic = Object.entries(DYNAMIC_SETTINGS).flatMap(([key, value]) => [
    "--dynamic-config-value",
    // The value is JSON: text needs its quotes.
    `${key}=${JSON.stringify(value)}`,
  ]);
  const child = await startChild({
    name: "Temporal",
    command: program,
    args: [
      ...["server", "start-dev", "--ip", "127.0.0.1", "--ui-ip", "127.0.0.1", "--log-level", "warn"],
      ...["--port", String(ports.frontend), "--ui-port", String(ports.ui)],
      ...["--http-port", String(ports.http), "--metrics-port", String(ports.metrics)],
      ...["--db-filename", join(place.folder, "cli.db"), "--namespace", place.namespace],
      ...["--sqlite-pragma", "journal_mode=wal", "--sqlite-pragma", "synchronous=2"],
      ...dynamic,
    ],
    // Its own settings file of the user must not reach it; HOME stays below the data folder.
    env: { PATH: place.path, HOME: place.folder },
    cwd: place.folder,
    log: place.log,
  });
  return {
    child,
    address: `127.0.0.1:${String(ports.frontend)}`,
    ports,
    uiUrl: `http://127.0.0.1:${String(ports.ui)}/namespaces/${place.namespace}/workflows`,
  };
}
