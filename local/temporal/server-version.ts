/** The first Temporal server whose clock can be moved per execution. */
export const TRAVEL_VERSION = "1.32.0";

/** The versions that are built with Go; 1.32.2 needs a newer Go than most machines have. */
export const BUILT_SERVER_VERSION = "1.32.1";
export const BUILT_UI_VERSION = "2.54.1";

/** A version's numbers, or undefined for text without one: `temporal version 1.9.1 (Server 1.32.0, UI 2.54.0)` → the first found. */
function parseVersion(text: string): readonly [number, number, number] | undefined {
  const found = /(\d+)\.(\d+)\.(\d+)/.exec(text);
  return found === null ? undefined : [Number(found[1]), Number(found[2]), Number(found[3])];
}

/** True when `version` is `least` or newer. False for what is not a version. */
export function isAtLeast(version: string, least: string): boolean {
  const [have, need] = [parseVersion(version), parseVersion(least)];
  if (have === undefined || need === undefined) return false;
  const first = have.findIndex((number, at) => number !== need[at]);
  return first === -1 || (have[first] ?? 0) > (need[first] ?? 0);
}

/** The server inside the command line tool, from what `temporal --version` prints. */
export function serverInCli(printed: string): string | undefined {
  return /server\s+v?(\d+\.\d+\.\d+)/i.exec(printed)?.[1];
}

/** True when both write the same tables: the same major and minor number. SQLite files of the server are not migrated by it. */
export function isSameSeries(one: string, other: string): boolean {
  const [a, b] = [parseVersion(one), parseVersion(other)];
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}
