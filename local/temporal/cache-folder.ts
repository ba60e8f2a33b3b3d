import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { Environment } from "../refuse-production.ts";

/** Where programs are kept that were downloaded or built: PLANVAKT_CACHE, else below XDG_CACHE_HOME, else below the home folder. */
export function cacheFolder(env: Environment): string {
  if (env["PLANVAKT_CACHE"]) return resolve(env["PLANVAKT_CACHE"]);
  if (env["XDG_CACHE_HOME"]) return join(resolve(env["XDG_CACHE_HOME"]), "planvakt");
  return join(env["HOME"] ?? homedir(), ".cache", "planvakt");
}
