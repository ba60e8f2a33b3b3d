import { spawn } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import type { Environment } from "../refuse-production.ts";

/** What a program that ran to its end said. */
export interface ProgramResult {
  /** Undefined when it was killed or never started. */
  readonly code: number | undefined;
  readonly output: string;
}

export interface RunOptions {
  readonly env: Environment;
  readonly cwd?: string;
  readonly limitMillis: number;
  readonly signal?: AbortSignal;
  /** Called with each line as it is printed. */
  readonly onLine?: (line: string) => void;
}

/** Runs a program to its end in a group of its own and gives back all it printed. Never throws: a program that is missing has no code. */
export async function runProgram(command: string, args: readonly string[], options: RunOptions): Promise<ProgramResult> {
  const child = spawn(command, [...args], {
    cwd: options.cwd,
    env: { ...options.env },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let half = "";
  const take = (chunk: Buffer): void => {
    output += chunk.toString();
    half += chunk.toString();
    const lines = half.split("\n");
    half = lines.pop() ?? "";
    for (const line of lines) options.onLine?.(line);
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  const endIt = (): void => endGroup(child.pid);
  const limit = setTimeout(endIt, options.limitMillis);
  options.signal?.addEventListener("abort", endIt, { once: true });
  if (options.signal?.aborted === true) endIt();
  try {
    return await new Promise((resolve) => {
      child.once("error", (error) => resolve({ code: undefined, output: error.message }));
      child.once("close", (code) => resolve({ code: code ?? undefined, output }));
    });
  } finally {
    clearTimeout(limit);
    options.signal?.removeEventListener("abort", endIt);
  }
}

/** Where a program lies on the PATH, or in one of the further folders; undefined when it lies in none. */
export async function findOnPath(name: string, env: Environment, further: readonly string[] = []): Promise<string | undefined> {
  const ending = process.platform === "win32" ? ".exe" : "";
  for (const folder of [...(env["PATH"] ?? "").split(delimiter), ...further]) {
    if (folder === "") continue;
    const path = join(folder, `${name}${ending}`);
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return path;
  }
  return undefined;
}

/** A build has helpers of its own: the whole group is ended. The group is ours, made by `detached`. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}
