/**
 * The golden year: every letter of Vingåker's plan when nobody acts, begun 2026-11-23, as a list that people have read. The test only
 * compares; `npm run golden:write` writes it anew, and the difference is then reviewed as dates before it is checked in.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { readPlan } from "../../config/read-plan.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { preview } from "../../domain/preview.ts";

export const BEGUN = civilDate("2026-11-23");
export const LAST_POSTING = civilDate("2027-12-31");

/** `2027-01-04 notice 1.6/uppgifter-rvt 2026-Q4 whole relationsvaldsteamet`: day, step, duty, period, part and person; `-` where there is none. */
export type GoldenLine = string;

const PLAN = new URL("../../config/plans/vingaker", import.meta.url).pathname;
const GOLDEN = new URL("2027.json", import.meta.url);

/** The letters as the code foresees them now, in the order they are posted. */
export function foreseenLines(): readonly GoldenLine[] {
  const reading = readPlan(PLAN);
  if (!reading.ok) throw new Error(`Vingåker's plan has faults: run ./planvakt check config/plans/vingaker`);
  const letters = preview(reading, { from: BEGUN, to: LAST_POSTING, begunOn: BEGUN });
  return letters.map(({ postAt, step, duty = "-", period = "-", part = "-", person }) => {
    const [day, time] = postAt.split("T");
    // All go at 08:00; another hour would be a difference, and so is written out.
    return [day, ...(time?.startsWith("08:00:00") ? [] : [time]), step, duty, period, part, person].join(" ");
  });
}

/** The letters that were reviewed and checked in. */
export function goldenLines(): readonly GoldenLine[] {
  return JSON.parse(readFileSync(GOLDEN, "utf8")) as readonly GoldenLine[];
}

/** Writes the list, a letter a line. By hand only. */
export function writeGolden(lines: readonly GoldenLine[]): void {
  writeFileSync(GOLDEN, `[\n${lines.map((line) => `  ${JSON.stringify(line)}`).join(",\n")}\n]\n`);
}

/** What only one of the two has, in order of day: `- ` what was reviewed and is gone, `+ ` what is new. */
export function difference(reviewed: readonly GoldenLine[], now: readonly GoldenLine[]): readonly string[] {
  const gone = onlyIn(reviewed, now).map((line) => ({ line, sign: "-" }));
  const come = onlyIn(now, reviewed).map((line) => ({ line, sign: "+" }));
  return [...gone, ...come]
    .sort((a, b) => (a.line < b.line ? -1 : a.line > b.line ? 1 : 0))
    .map(({ line, sign }) => `${sign} ${line}`);
}

function onlyIn(these: readonly GoldenLine[], those: readonly GoldenLine[]): readonly GoldenLine[] {
  const left = new Map<GoldenLine, number>();
  for (const line of those) left.set(line, (left.get(line) ?? 0) + 1);
  return these.filter((line) => {
    const more = left.get(line) ?? 0;
    left.set(line, more - 1);
    return more <= 0;
  });
}
