import { chmod, mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { takeLock } from "./process/lock-file.ts";
import { findProcess, ownIdentity, type RunningProcess } from "./process/process-identity.ts";
import { stopProcess } from "./process/stop-process.ts";
import { isErrno, readIfThere, writeWholeFile } from "./whole-file.ts";

const processShape = z.object({ pid: z.int(), identity: z.string(), commandLine: z.string() });

const recordShape = z.object({
  /** The process that has the stack up; gone when it was stopped in order. */
  stack: z.object({ pid: z.int(), identity: z.string(), startedAt: z.string() }).optional(),
  /** What it started, by name, so that a later start can end what a crash left running. */
  processes: z.record(z.string(), processShape),
  /** Ports kept from start to start, by name. */
  ports: z.record(z.string(), z.int()),
  /** How other commands reach the parts: `database` (with its password), `temporal`, `namespace`, `smtp`, `inbox`, `temporalUi`, `web`. */
  addresses: z.record(z.string(), z.string()),
  versions: z.record(z.string(), z.string()),
});

/** What `stack.json` says. */
export type StackRecord = Readonly<z.infer<typeof recordShape>>;

/** A data folder that this process alone has open. */
export interface DataFolder {
  readonly path: string;
  record(): StackRecord;
  /** Writes a changed record; changes made at the same time follow each other. */
  change(next: (record: StackRecord) => StackRecord): Promise<void>;
  /** Forgets the running stack and gives the folder free. */
  close(): Promise<void>;
}

const EMPTY: StackRecord = { processes: {}, ports: {}, addresses: {}, versions: {} };
const LEFTOVER_GRACE_MILLIS = 10_000;
const fileIn = (path: string): string => join(path, "stack.json");

/**
 * Opens a data folder, made when missing, and ends what an earlier stack left running when it was killed.
 * @param log told of what was ended.
 * @throws {PlanvaktError} when a running process has it open; names that process.
 */
export async function openDataFolder(dataDir: string, log: (line: string) => void): Promise<DataFolder> {
  const path = resolve(dataDir);
  await makeFolder(path);
  const lock = await takeLock(join(path, "stack.lock"));
  if (lock.kind === "taken") {
    throw new PlanvaktError(
      `The data folder ${path} is in use by process ${String(lock.by.pid)} (${lock.by.commandLine}). Stop that one first, or give another data folder.`,
      { dataDir: path, pid: lock.by.pid },
    );
  }
  try {
    let record = (await readRecord(path)) ?? EMPTY;
    await endLeftovers(record, log);
    const self = await ownIdentity();
    record = { ...record, processes: {}, stack: { pid: self.pid, identity: self.identity, startedAt: new Date().toISOString() } };
    let queue = writeRecord(path, record);
    await queue;
    const change = async (next: (record: StackRecord) => StackRecord): Promise<void> => {
      record = next(record);
      const now = record;
      queue = queue.then(() => writeRecord(path, now));
      await queue;
    };
    return {
      path,
      record: () => record,
      change,
      close: async () => {
        await change(({ ports, addresses, versions }) => ({ processes: {}, ports, addresses, versions }));
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** What is known of the stack of a data folder, and whether it runs. Undefined where there never was one. */
export async function readStack(dataDir: string): Promise<{ readonly record: StackRecord; readonly running: boolean } | undefined> {
  const record = await readRecord(resolve(dataDir));
  if (record === undefined) return undefined;
  const running = record.stack !== undefined && (await findProcess(record.stack.pid))?.identity === record.stack.identity;
  return { record, running };
}

async function makeFolder(path: string): Promise<void> {
  try {
    // Passing through is allowed, looking is not: the database's files below belong to its own account when we are root.
    if ((await mkdir(path, { recursive: true, mode: 0o711 })) !== undefined) await chmod(path, 0o711);
  } catch (error) {
    if (!isErrno(error, "EEXIST") && !isErrno(error, "EACCES") && !isErrno(error, "ENOTDIR")) throw error;
    throw new PlanvaktError(
      `The data folder ${path} cannot be made (${String(error)}). Give another with --data.`,
      { dataDir: path },
      error,
    );
  }
}

async function readRecord(path: string): Promise<StackRecord | undefined> {
  const text = await readIfThere(fileIn(path));
  if (text === undefined) return undefined;
  try {
    return recordShape.parse(JSON.parse(text));
  } catch (error) {
    throw new PlanvaktError(
      `${fileIn(path)} is not what Planvakt wrote. Move it away and start again: ports are then chosen anew.`,
      {},
      error,
    );
  }
}

async function writeRecord(path: string, record: StackRecord): Promise<void> {
  await writeWholeFile(fileIn(path), `${JSON.stringify(record, undefined, 2)}\n`);
}

/** Only what is still the very process that was started: same number, same start, same command line. */
async function endLeftovers(record: StackRecord, log: (line: string) => void): Promise<void> {
  const left = await Promise.all(
    Object.entries(record.processes).map(async ([name, known]) => ({ name, running: await same(known) })),
  );
  await Promise.all(
    left.map(async ({ name, running }) => {
      if (running === undefined) return;
      const how = await stopProcess(running, { graceMillis: LEFTOVER_GRACE_MILLIS });
      if (how !== "gone") log(`Ended ${name} (process ${String(running.pid)}), left running by a stack that was killed.`);
    }),
  );
}

async function same(known: RunningProcess): Promise<RunningProcess | undefined> {
  const running = await findProcess(known.pid);
  return running?.identity === known.identity && running.commandLine === known.commandLine ? running : undefined;
}
