/** What is wrong with a plan, said so that the one who wrote it can put it right. */

/** Steps from the top of a file to a value: `["goals", 0, "title"]`. */
export type Path = readonly (string | number)[];

/** One thing wrong, in one place. `value` is what stands there; absent where nothing does. */
export interface Fault {
  readonly file: string;
  /** Counted from 1; 1 where the fault is the whole file's. */
  readonly line: number;
  /** `goals[0].actions[5].duties[1].cadence.every`; empty where the fault is the whole file's. */
  readonly path: string;
  readonly value?: unknown;
  /** What was expected, and how to fix it. */
  readonly message: string;
}

/** A fault before its line is known. */
export interface Complaint {
  readonly path: Path;
  readonly value?: unknown;
  readonly message: string;
}

/** Writes a path as people read it: `holdings[2].person`. */
export function formatPath(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`),
    "",
  );
}

const LONGEST_SHOWN = 120;

/** What a fault shows of a value: short text, numbers, booleans and short lists of them; nothing of a whole section. */
export function shownValue(value: unknown): { readonly value?: unknown } {
  if (typeof value === "string") return { value: value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value };
  if (typeof value === "number" || typeof value === "boolean") return { value };
  if (Array.isArray(value) && value.length <= 5 && value.every((item) => typeof item !== "object")) return { value };
  return {};
}
