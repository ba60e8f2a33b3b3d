import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What is known of a running process. */
export interface RunningProcess {
  readonly pid: number;
  /** Tells this process from a later one that was given the same number. */
  readonly identity: string;
  readonly commandLine: string;
}

/**
 * Looks a process up by its number. Undefined when there is none, when it is being taken down, or when it is dead and only waits to be
 * reaped: in a container nobody may ever reap it, and then its number answers signals for ever.
 */
export async function findProcess(pid: number): Promise<RunningProcess | undefined> {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return process.platform === "linux" ? await fromProc(pid) : await fromPs(pid);
}

/** This process itself. */
export async function ownIdentity(): Promise<RunningProcess> {
  return (await findProcess(process.pid)) ?? { pid: process.pid, identity: "unknown", commandLine: process.argv.join(" ") };
}

async function fromProc(pid: number): Promise<RunningProcess | undefined> {
  try {
    const [stat, commandLine, boot] = await Promise.all([
      readFile(`/proc/${String(pid)}/stat`, "utf8"),
      readFile(`/proc/${String(pid)}/cmdline`, "utf8"),
      readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => ""),
    ]);
    // The second field is the program's name in parentheses and may hold anything; the rest is plain: state is the third, start time the 22nd.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state] = fields;
    // One that was killed gives its memory back first, its command line with it, and may still count as running for a moment.
    if (state === "Z" || state === "X" || commandLine === "") return undefined;
    return { pid, identity: `${boot.trim()}:${fields[19] ?? ""}`, commandLine: commandLine.replaceAll("\0", " ").trim() };
  } catch {
    return undefined;
  }
}

async function fromPs(pid: number): Promise<RunningProcess | undefined> {
  try {
    const { stdout } = await run("ps", ["-ww", "-o", "stat=,lstart=,command=", "-p", String(pid)]);
    const parts = /^\s*(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/.exec(stdout.trim());
    if (!parts?.[1] || !parts[2] || parts[1].startsWith("Z")) return undefined;
    return { pid, identity: parts[2], commandLine: parts[3] ?? "" };
  } catch {
    return undefined;
  }
}
