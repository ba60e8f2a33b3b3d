/** Words of the command line, read or refused. */
import { InvalidArgumentError } from "commander";
import { parseCivilDate, type CivilDate } from "../domain/calendar/civil-date.ts";
import { parseDuration } from "../domain/calendar/duration.ts";
import { parseOccurrenceId, type OccurrenceId, type PersonId } from "../domain/ids.ts";
import type { IsoDuration } from "../domain/plan.ts";

/** A day, `2026-11-23`. */
export function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (!date) throw new InvalidArgumentError(`"${text}" is not a day; write it as 2026-11-23.`);
  return date;
}

/** A length of time ahead, `P60D`. */
export function duration(text: string): IsoDuration {
  if (text.startsWith("-") || !parseDuration(text)) {
    throw new InvalidArgumentError(`"${text}" is not a length of time; write it as P60D, P8W or P3M.`);
  }
  return text as IsoDuration;
}

/** `<plan>/<duty>/<period>`. */
export function occurrence(text: string): OccurrenceId {
  if (!parseOccurrenceId(text)) {
    throw new InvalidArgumentError(
      `"${text}" is not an occurrence; write plan/duty/period, like vingaker/1.6/uppgifter-rvt/2026-Q4.`,
    );
  }
  return text as OccurrenceId;
}

export function person(text: string): PersonId {
  return text as PersonId;
}

/** Several of them, with commas between. */
export function persons(text: string): readonly PersonId[] {
  return text
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean)
    .map(person);
}

export function year(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError(`"${text}" is not a year; write it as 2026.`);
  return Number(text);
}

/** `K=V`, gathered over repeated options. */
export function figure(text: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError(`"${text}" is not a figure; write name=value, like arenden=12.`);
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}

/** `2027-01-14,2027-02-11`, or `none`; whether they are days or months is the duty's to say. */
export function ticks(text: string): readonly string[] {
  if (text === "none") return [];
  return text
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean)
    .toSorted();
}
