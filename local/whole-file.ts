import { open, readFile, rename } from "node:fs/promises";

/**
 * Writes a file so that a reader sees either the old text or the new, never half of it, also after a power cut.
 * @param mode permission bits, `0o600` unless told: most of what is written here holds a password or a mail.
 */
export async function writeWholeFile(path: string, content: string | Buffer, mode = 0o600): Promise<void> {
  const half = `${path}.${String(process.pid)}.half`;
  const file = await open(half, "w", mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(half, path);
}

/** The text of a file, or undefined when there is none. Other faults are thrown. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isErrno(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** True for a fault of the operating system with this code. */
export function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
