/** Which of two version labels comes first. Only labels of numbers say: "2", "1.10", "2027-2". */

/** True where both are numbers with dots or dashes between, and the first is the lower. */
export function isLowerVersion(one: string, other: string): boolean {
  const [a, b] = [numbersIn(one), numbersIn(other)];
  if (!a || !b) return false;
  const at = Array.from({ length: Math.max(a.length, b.length) }).findIndex((_, index) => (a[index] ?? 0) !== (b[index] ?? 0));
  return at !== -1 && (a[at] ?? 0) < (b[at] ?? 0);
}

function numbersIn(label: string): readonly number[] | undefined {
  return /^\d+(?:[.-]\d+)*$/.test(label) ? label.split(/[.-]/).map(Number) : undefined;
}

/** The last one applied, and every one before it. */
export interface VersionsApplied {
  readonly current: string;
  readonly hashes: ReadonlyMap<string, string>;
}

/**
 * Why a version may not be put in force, and what to do; undefined where it may. A version's content never changes: what was decided
 * under it must still be what it says. Nor does the plan go back: what happened in the newer version would have happened in none.
 */
export function refusalOfVersion(
  { current, hashes }: VersionsApplied,
  { version, hash, over }: { readonly version: string; readonly hash: string; readonly over?: string | undefined },
): string | undefined {
  const applied = hashes.get(version);
  if (applied !== undefined && applied !== hash) {
    return `version ${version} was applied before with other content: give the changed plan a new version`;
  }
  if (version !== current && (applied !== undefined || isLowerVersion(version, current))) {
    return `version ${version} is older than version ${current}, which is in force: to go back, give the old content a new version, higher than ${current}`;
  }
  if (over !== undefined && over !== current && version !== current) {
    return `version ${current} was applied while this was looked at, over version ${over}: look at what it would do now, and apply it again`;
  }
  return undefined;
}
