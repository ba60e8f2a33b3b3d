import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import { choosePorts } from "../ports.ts";
import { startChild, type Child } from "../process/child.ts";
import { writeWholeFile } from "../whole-file.ts";

export interface RunningUi {
  readonly child: Child;
  readonly url: string;
  readonly port: number;
}

export interface UiOptions {
  readonly program: string;
  readonly folder: string;
  readonly log: string;
  readonly address: string;
  readonly namespace: string;
  readonly port: number | undefined;
}

/** Starts Temporal's web page for a server that was built with Go (the command line tool brings its own). */
export async function runUi(options: UiOptions): Promise<RunningUi> {
  const { ui: port } = await choosePorts(["ui"], options.port === undefined ? {} : { ui: options.port });
  const config = join(options.folder, "ui");
  await mkdir(config, { recursive: true, mode: 0o700 });
  const settings = {
    temporalGrpcAddress: options.address,
    host: "127.0.0.1",
    port,
    enableUi: true,
    defaultNamespace: options.namespace,
    disableNewsFetch: true,
    cors: { cookieInsecure: true, allowOrigins: [`http://127.0.0.1:${String(port)}`] },
  };
  await writeWholeFile(join(config, "planvakt.yaml"), stringify(settings));
  const child = await startChild({
    name: "Temporal UI",
    command: options.program,
    args: ["--root", options.folder, "--config", "ui", "--env", "planvakt", "start"],
    env: {},
    cwd: options.folder,
    log: options.log,
  });
  return { child, port, url: `http://127.0.0.1:${String(port)}/namespaces/${options.namespace}/workflows` };
}
