import { link, rename, rm, writeFile } from "node:fs/promises";
import { isErrno, readIfThere } from "../whole-file.ts";
import { findProcess, ownIdentity, type RunningProcess } from "./process-identity.ts";

/** A lock that was got, or the process that has it. */
export type LockAnswer =
  { readonly kind: "held"; release(): Promise<void> } | { readonly kind: "taken"; readonly by: RunningProcess };

let attempts = 0;

/**
 * Takes a lock that is a file holding the number and start of the process. A lock whose process is dead (kill -9, power cut)
 * counts as free. Never waits.
 */
export async function takeLock(path: string): Promise<LockAnswer> {
  const self = await ownIdentity();
  attempts += 1;
  const mine = `${path}.${String(self.pid)}-${String(attempts)}`;
  const text = JSON.stringify({ pid: self.pid, identity: self.identity });
  await writeFile(mine, text, { mode: 0o600 });
  try {
    for (;;) {
      // A hard link appears whole or not at all, unlike a file that is created and then filled.
      const got = await link(mine, path).then(
        () => true,
        (error: unknown) => {
          if (isErrno(error, "EEXIST")) return false;
          throw error;
        },
      );
      if (got) return { kind: "held", release: () => release(path, text) };
      const found = await readIfThere(path);
      if (found === undefined) continue;
      const holder = await holderOf(found);
      if (holder !== undefined) return { kind: "taken", by: holder };
      await clearStale(path, `${mine}.stale`, found);
    }
  } finally {
    await rm(mine, { force: true });
  }
}

async function holderOf(text: string): Promise<RunningProcess | undefined> {
  try {
    const { pid, identity } = JSON.parse(text) as { pid: number; identity: string };
    const running = await findProcess(pid);
    return running?.identity === identity ? running : undefined;
  } catch {
    return undefined;
  }
}

/** Two starters may both see the dead lock: the one that moved away a fresh lock puts it back. */
async function clearStale(path: string, aside: string, seen: string): Promise<void> {
  await rename(path, aside).catch(() => undefined);
  const moved = await readIfThere(aside);
  if (moved !== undefined && moved !== seen) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function release(path: string, text: string): Promise<void> {
  if ((await readIfThere(path)) === text) await rm(path, { force: true });
}
