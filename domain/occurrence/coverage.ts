/** How many of how many: what a report says of a coverage, and what all the parts of an occurrence say together. */
import type { Coverage, Duty, Plan } from "../plan.ts";
import type { Occurrence } from "./occurrence.ts";

export interface Covered {
  readonly done: number;
  readonly of: number;
}

/** A coverage of an occurrence, with what it counts. */
export interface CoverageSum extends Covered {
  readonly id: string;
  readonly label: string;
  /** "12 av 14", or what the plan says where there was nobody to count. */
  readonly said: string;
}

/** Reads `12/14` and `12 av 14`. Undefined for anything else. */
export function parseCovered(text: string): Covered | undefined {
  const match = /^(\d{1,9})\s*(?:\/|av)\s*(\d{1,9})$/.exec(text.trim());
  return match ? { done: Number(match[1]), of: Number(match[2]) } : undefined;
}

/** Why the value cannot be taken, in Swedish; undefined where it can. */
export function coverageFault({ label, whole }: Coverage, written: string): string | undefined {
  const covered = parseCovered(written);
  if (!covered) return `"${written.trim()}" kan inte läsas för ${label}. Skriv hur många av hur många, till exempel 12/14.`;
  if (covered.done <= covered.of) return undefined;
  if (whole === undefined) return `${written.trim()} för ${label}: det första talet kan inte vara större än det andra.`;
  return `${label}: ${covered.done} är fler än de ${covered.of} som har angetts. Det kan högst vara lika många.`;
}

/** The coverage's question that a report leaves without an answer: 0 is one, nothing is not. */
export function unansweredCoverage(
  { evidence }: Pick<Duty, "evidence">,
  figures: Readonly<Record<string, string>>,
): string | undefined {
  const open = evidence.coverage?.find(({ id, whole }) => whole !== undefined && figures[id] === undefined);
  return open && `Svara på frågan ”${open.whole ?? ""}”. 0 är också ett svar.`;
}

/** "12 av 14"; where there was nobody to count, in the plan's words if it has any. */
export function coverageSaid({ none }: Pick<Coverage, "none">, { done, of }: Covered): string {
  return of === 0 && none !== undefined ? none : `${done} av ${of}`;
}

/** Each coverage that a standing report has told of, in the plan's order. Units are added up; others report about the same whole. */
export function coverageOf(
  { units }: Pick<Plan, "units">,
  { evidence, parts }: Pick<Duty, "evidence" | "parts">,
  occurrence: Pick<Occurrence, "parts">,
): readonly CoverageSum[] {
  const perUnit = parts.length > 1 && parts.every((part) => units.some(({ id }) => (id as string) === part.id));
  const reports = occurrence.parts.flatMap(({ report }) => (report ? [report] : [])).toSorted((a, b) => a.at - b.at);
  return (evidence.coverage ?? []).flatMap((spec) => {
    const told = reports.flatMap(({ figures }) => parseCovered(figures?.[spec.id] ?? "") ?? []);
    const counted = perUnit ? told : told.slice(-1);
    if (counted.length === 0) return [];
    const sum = counted.reduce((all, one) => ({ done: all.done + one.done, of: all.of + one.of }));
    return [{ id: spec.id, label: spec.label, ...sum, said: coverageSaid(spec, sum) }];
  });
}
