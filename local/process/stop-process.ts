import { setTimeout as pause } from "node:timers/promises";
import { findProcess, type RunningProcess } from "./process-identity.ts";

export interface StopLimits {
  /** What asks it to end; SIGTERM unless told. */
  readonly signal?: NodeJS.Signals;
  /** How long it may take before it is killed. */
  readonly graceMillis: number;
}

/**
 * Ends one process, by its number and only while it is still the same process. Resolves when it is gone.
 * @returns how it went: `gone` already, `stopped` by the first signal, `killed` after the limit.
 */
export async function stopProcess(target: RunningProcess, limits: StopLimits): Promise<"gone" | "stopped" | "killed"> {
  if (!(await isSame(target))) return "gone";
  send(target.pid, limits.signal ?? "SIGTERM");
  if (await gone(target, limits.graceMillis)) return "stopped";
  send(target.pid, "SIGKILL");
  await gone(target, 5_000);
  return "killed";
}

/** Waits for a process to end by itself. False when the limit came first. */
async function gone(target: RunningProcess, limitMillis: number): Promise<boolean> {
  const until = performance.now() + limitMillis;
  for (;;) {
    if (!(await isSame(target))) return true;
    if (performance.now() >= until) return false;
    await pause(25);
  }
}

async function isSame(target: RunningProcess): Promise<boolean> {
  return (await findProcess(target.pid))?.identity === target.identity;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}
