import { spawn } from "node:child_process";
import { once } from "node:events";
import { open, readFile, rename, stat } from "node:fs/promises";
import { PlanvaktError } from "../../domain/planvakt-error.ts";
import type { Environment } from "../refuse-production.ts";
import { findProcess, type RunningProcess } from "./process-identity.ts";
import { stopProcess, type StopLimits } from "./stop-process.ts";

export interface ChildSpec {
  /** What it is called in messages: `PostgreSQL`. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Environment;
  readonly cwd: string;
  /** Everything it prints is appended here; the file starts anew when it has grown past 10 MB. */
  readonly log: string;
  /** Runs as this user (PostgreSQL refuses to run as root). */
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** A process of ours that outlives nothing but our own crash. */
export interface Child {
  readonly process: RunningProcess;
  /** Resolves with the reason, in words, when the process has ended. */
  readonly ended: Promise<string>;
  stop(limits: StopLimits): Promise<void>;
  /** The last lines it printed, for an error. */
  lastWords(): Promise<string>;
}

const LOG_LIMIT_BYTES = 10_000_000;
const running = new Map<number, RunningProcess>();

/** Those that this process has started and that have not ended. */
export function runningChildren(): readonly RunningProcess[] {
  return [...running.values()];
}

/**
 * Starts a process in a group of its own, so that ctrl-C in the terminal reaches only us and we stop it in order.
 * @throws {PlanvaktError} when it cannot be started at all.
 */
export async function startChild(spec: ChildSpec): Promise<Child> {
  await startLogAnew(spec.log);
  const log = await open(spec.log, "a", 0o600);
  try {
    const from = (await log.stat()).size;
    const child = spawn(spec.command, [...spec.args], {
      cwd: spec.cwd,
      env: { ...spec.env },
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
      ...spec.user,
    });
    const ended = new Promise<string>((resolve) => {
      child.once("exit", (code, signal) => resolve(signal === null ? `exit code ${String(code)}` : `signal ${signal}`));
      child.once("error", (error) => resolve(error.message));
    });
    await Promise.race([once(child, "spawn"), once(child, "error")]).catch(() => undefined);
    const { pid } = child;
    if (pid === undefined) {
      throw new PlanvaktError(`${spec.name} could not be started from ${spec.command}: ${await ended}.`, { command: spec.command });
    }
    // We stop it ourselves; until then it must not keep a finished command from ending.
    child.unref();
    const started = (await findProcess(pid)) ?? { pid, identity: "ended", commandLine: "" };
    running.set(pid, started);
    void ended.then(() => running.delete(pid));
    return {
      process: started,
      ended,
      stop: async (limits) => {
        await stopProcess(started, limits);
      },
      lastWords: async () => (await readFile(spec.log)).subarray(from).toString("utf8").trim().split("\n").slice(-8).join("\n"),
    };
  } finally {
    await log.close();
  }
}

async function startLogAnew(path: string): Promise<void> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(path, `${path}.old`);
}
