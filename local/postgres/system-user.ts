import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { PlanvaktError } from "../../domain/planvakt-error.ts";

const run = promisify(execFile);

/** The account that the database runs as when we are root: PostgreSQL refuses to run as root. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account `postgres`, made if the machine has none. Undefined when we are an ordinary user and need no other.
 * @throws {PlanvaktError} when it can neither be found nor made.
 */
export async function postgresUser(log: (line: string) => void): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const found = await lookUp();
  if (found !== undefined) return found;
  log("PostgreSQL refuses to run as root: making the system account postgres for it.");
  try {
    await run("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]);
  } catch {
    // Alpine has adduser only.
    await run("adduser", ["-S", "-D", "-H", "postgres"]).catch(() => undefined);
  }
  const made = await lookUp();
  if (made !== undefined) return made;
  throw new PlanvaktError(
    "PostgreSQL refuses to run as root, and the system account postgres could not be made. Run Planvakt as an ordinary user, make the account (useradd --system postgres), or set DATABASE_URL.",
  );
}

/** True when this account may enter the folder: itself and every folder above it. A folder that is not there yet counts as enterable. */
export async function canEnter(user: SystemUser, folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await stat(at).catch(() => undefined);
    if (found !== undefined) {
      const bit = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001;
      if ((found.mode & bit) === 0) return false;
    }
    if (dirname(at) === at) return true;
  }
}

async function lookUp(): Promise<SystemUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", "postgres"]), run("id", ["-g", "postgres"])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}
