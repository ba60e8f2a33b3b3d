import { createHash } from "node:crypto";
import { access, chmod, chown, constants, mkdir, rename, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readIfThere } from "../whole-file.ts";
import { canEnter, type SystemUser } from "./system-user.ts";

/** Where the database's files lie. */
export interface PostgresPlace {
  readonly cluster: string;
  /** False when they lie outside the data folder, because the database's account may not enter it. */
  readonly inDataFolder: boolean;
  /** Where copies of the programs may be put, open to everyone on the machine. */
  readonly base: string;
}

/**
 * Chooses the place of the database's files: in the data folder, or, when we are root and the database's account may not enter
 * it, below /var/lib/planvakt under a name that follows from the data folder. Makes the folder above the cluster.
 * @param outside where this data folder's database has been outside it, if it has: there it stays.
 */
export async function choosePlace(
  dataDir: string,
  user: SystemUser | undefined,
  outside: string | undefined,
): Promise<PostgresPlace> {
  const base = await sharedBase();
  if (outside !== undefined) return { cluster: outside, inDataFolder: false, base };
  if (user !== undefined) await openToPass(dataDir);
  const inside = join(dataDir, "postgres", "cluster");
  if (user === undefined || (await canEnter(user, dataDir))) {
    await makeFor(dirname(inside), user);
    return { cluster: inside, inDataFolder: true, base };
  }
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  const cluster = join(base, name, "cluster");
  await mkdir(base, { recursive: true, mode: 0o755 });
  await makeFor(dirname(cluster), user);
  return { cluster, inDataFolder: false, base };
}

/** True when there is a database at this place. */
export async function hasCluster(place: PostgresPlace): Promise<boolean> {
  return (await clusterVersion(place)) !== undefined;
}

/** The major version that made the database, or undefined when there is none. */
export async function clusterVersion(place: PostgresPlace): Promise<string | undefined> {
  return (await readIfThere(join(place.cluster, "PG_VERSION")))?.trim();
}

/** Moves a database away whose data folder has been deleted, so that a new folder of the same name begins empty. Returns where it is now. */
export async function setAside(place: PostgresPlace, at: Date): Promise<string> {
  const aside = `${place.cluster}-${at.toISOString().replaceAll(/[:.]/g, "-")}`;
  await rename(place.cluster, aside);
  return aside;
}

/** The data folder itself is ours: when it alone is closed (as a folder made by mktemp is), passing through is allowed. What is in it stays closed. */
async function openToPass(dataDir: string): Promise<void> {
  const { mode, uid } = await stat(dataDir);
  if ((mode & 0o001) === 0 && uid === process.getuid?.()) await chmod(dataDir, (mode & 0o777) | 0o001);
}

async function makeFor(folder: string, user: SystemUser | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user !== undefined) await chown(folder, user.uid, user.gid);
}

async function sharedBase(): Promise<string> {
  const writable = await access("/var/lib", constants.W_OK).then(
    () => true,
    () => false,
  );
  return join(writable ? "/var/lib" : tmpdir(), "planvakt");
}
