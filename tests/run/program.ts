/** Runs the programs that the test run is made of, one at a time, and takes them along when it is stopped. */
import { spawn } from "node:child_process";

export interface Ended {
  readonly code: number;
  /** Everything it said, where it was not shown at once. */
  readonly output: string;
}

/** The process group that runs now; each program leads one of its own, so that what it started ends with it. */
let running: number | undefined;

/** Runs a program of `node_modules/.bin` or npm itself. `shown` lets its lines through as they come. */
export async function runProgram(command: string, args: readonly string[], shown: boolean): Promise<Ended> {
  const child = spawn(command, args, { detached: true, stdio: ["ignore", "pipe", "pipe"] });
  running = child.pid;
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      if (shown) process.stdout.write(chunk);
      else said.push(chunk);
    });
  }
  const code = await new Promise<number>((resolve) => {
    child.once("error", (error) => {
      said.push(Buffer.from(`${command}: ${error.message}\n`));
      resolve(127);
    });
    child.once("close", (exit) => resolve(exit ?? 1));
  });
  running = undefined;
  return { code, output: Buffer.concat(said).toString() };
}

/** On ctrl-C or a stop from outside, the program that runs is told first, and `broken` is called. */
export function stopWithUs(broken: () => void): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      if (running !== undefined) process.kill(-running, "SIGTERM");
      broken();
    });
  }
}
