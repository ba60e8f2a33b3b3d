import { spawn } from "node:child_process";
import { chown, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PlanvaktError } from "../../domain/planvakt-error.ts";
import { writeWholeFile } from "../whole-file.ts";
import type { PostgresBinaries } from "./binaries.ts";
import type { SystemUser } from "./system-user.ts";

/** The database's administrator; there is no other account at first. */
export const ADMINISTRATOR = "planvakt";

/**
 * Makes an empty database cluster: UTF-8, C locale (the same order on every machine), checksums, a password for every connection.
 * A start that is interrupted leaves nothing that looks finished.
 * @throws {PlanvaktError} with what initdb said.
 */
export async function makeCluster(
  binaries: PostgresBinaries,
  cluster: string,
  password: string,
  user: SystemUser | undefined,
): Promise<void> {
  const half = `${cluster}.half`;
  const passwordFile = join(dirname(cluster), "password.half");
  await rm(half, { recursive: true, force: true });
  await writeWholeFile(passwordFile, `${password}\n`);
  if (user !== undefined) await chown(passwordFile, user.uid, user.gid);
  const args = [`--pgdata=${half}`, `--username=${ADMINISTRATOR}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  args.push("--encoding=UTF8", "--locale=C", "--data-checksums");
  const child = spawn(binaries.initdb, args, {
    cwd: dirname(cluster),
    env: { LC_ALL: "C" },
    stdio: ["ignore", "pipe", "pipe"],
    ...user,
  });
  const said: string[] = [];
  child.stdout.on("data", (text: Buffer) => said.push(text.toString()));
  child.stderr.on("data", (text: Buffer) => said.push(text.toString()));
  const code = await new Promise<number | string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (exit) => resolve(exit ?? "killed"));
  });
  await rm(passwordFile, { force: true });
  if (code !== 0) {
    const tail = said.join("").trim().split("\n").slice(-6).join("\n");
    throw new PlanvaktError(`PostgreSQL's initdb failed in ${cluster} (${String(code)}):\n${tail}`, { cluster, code });
  }
  await rename(half, cluster);
}
