import { rm } from "node:fs/promises";
import { join } from "node:path";
import { findProcess } from "../process/process-identity.ts";
import { stopProcess } from "../process/stop-process.ts";
import { readIfThere } from "../whole-file.ts";

/**
 * Clears what a killed database left: a postmaster that still runs is ended, and the file that says it runs is removed when it does
 * not. PostgreSQL looks at the number only, and so would wait for ever on a dead process that nobody reaps or a number given anew.
 * @returns what was done, in words, or undefined when there was nothing.
 */
export async function clearLeftover(cluster: string): Promise<string | undefined> {
  const file = join(cluster, "postmaster.pid");
  const text = await readIfThere(file);
  if (text === undefined) return undefined;
  const pid = Number(text.split("\n")[0]);
  const running = await findProcess(pid);
  if (running?.commandLine.includes(cluster) === true) {
    await stopProcess(running, { signal: "SIGINT", graceMillis: 10_000 });
    await rm(file, { force: true });
    return `ended the database process ${String(pid)} that an earlier start left running`;
  }
  await rm(file, { force: true });
  return "the database had not been stopped in order; it recovers by itself";
}
