/** How the calendar is cut into stretches of equal length. Each day lies in exactly one stretch of a rhythm, by construction. */
import { parseDuration } from "./duration.ts";
import { PlanvaktError } from "../planvakt-error.ts";
import { addDays, civilDate, civilDateOf, daysBetween, monthOf, yearOf, type CivilDate } from "./civil-date.ts";

/** `first`: the month, counted from January of year 0, that stretch 0 begins with. */
export type Rhythm =
  | { readonly kind: "weeks" }
  | { readonly kind: "months"; readonly months: number; readonly first: number; readonly school: boolean };

/** First and last day of a stretch. */
export interface Span {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** What places a rhythm, beside the length of its stretches. */
export interface Placing {
  readonly calendar?: "school" | undefined;
  readonly anchor?: number | undefined;
}

const MONTHS_THAT_DIVIDE_A_YEAR = [1, 2, 3, 4, 6];
const FIRST_MONDAY = civilDate("1970-01-05");
const SCHOOL_YEAR_BEGINS_AFTER_MONTHS = 6;

/**
 * Why a period's length cannot be used, in a sentence for whoever writes the plan file; undefined where it can.
 *
 * @example explainPeriod("P5M") // "P5M does not divide a year: use P1M, P2M, P3M, P4M, P6M or P1Y"
 */
export function explainPeriod(duration: string, calendar?: "school"): string | undefined {
  const parts = parseDuration(duration);
  if (parts === undefined) return `"${duration}" is not a length of time: write P1W, P1M, P2M, P3M, P4M, P6M, P1Y or P2Y`;
  const { years, months, weeks, days } = parts;
  if (years < 0 || months < 0 || weeks < 0 || days < 0)
    return `${duration} is negative: a period has a length, write it without the minus`;
  if (days > 0)
    return `${duration} counts days, which have no period of their own: use P1W, or kind "dates" with the days written out`;
  if ([years, months, weeks].filter((count) => count > 0).length !== 1)
    return `${duration} needs exactly one unit that is not 0, like P3M or P1Y`;
  if (calendar === "school" && duration !== "P1Y" && duration !== "P6M")
    return `${duration} has no school calendar: it goes with P1Y (school year) and P6M (term)`;
  if (weeks > 1) return `${duration} has no fixed first week: use P1W, or kind "dates" with the days written out`;
  if (months > 0 && months % 12 === 0) return `${duration} is written P${months / 12}Y`;
  if (months > 0 && !MONTHS_THAT_DIVIDE_A_YEAR.includes(months))
    return `${duration} does not divide a year: use P1M, P2M, P3M, P4M, P6M or P1Y`;
  return undefined;
}

/**
 * The rhythm of a period's length: calendar weeks, months, quarters … years, school years and terms, or from the anchor's
 * January every so many years.
 *
 * @throws PlanvaktError where {@link explainPeriod} has something to say, or several years have no anchor.
 */
export function rhythmOf(duration: string, { calendar, anchor }: Placing = {}): Rhythm {
  const fault = explainPeriod(duration, calendar);
  const parts = parseDuration(duration);
  if (fault !== undefined || parts === undefined)
    throw new PlanvaktError(`This period cannot be used. ${fault ?? ""}`, { duration });
  if (parts.weeks > 0) return { kind: "weeks" };
  const months = 12 * parts.years + parts.months;
  const school = calendar === "school";
  if (months <= 12) return { kind: "months", months, first: school ? SCHOOL_YEAR_BEGINS_AFTER_MONTHS : 0, school };
  if (anchor === undefined) {
    throw new PlanvaktError(`${duration} needs an anchor: the first year of the first period, like anchor: 2026`, { duration });
  }
  return { kind: "months", months, first: 12 * anchor, school };
}

/** Which stretch the day lies in; {@link spanAt} is the inverse. */
export function indexAt(rhythm: Rhythm, date: CivilDate): number {
  switch (rhythm.kind) {
    case "weeks":
      return Math.floor(daysBetween(FIRST_MONDAY, date) / 7);
    case "months":
      return Math.floor((12 * yearOf(date) + monthOf(date) - 1 - rhythm.first) / rhythm.months);
  }
}

/** First and last day of the stretch with this index. */
export function spanAt(rhythm: Rhythm, index: number): Span {
  switch (rhythm.kind) {
    case "weeks": {
      const start = addDays(FIRST_MONDAY, 7 * index);
      return { start, end: addDays(start, 6) };
    }
    case "months": {
      const from = rhythm.first + index * rhythm.months;
      return { start: firstOfMonth(from), end: addDays(firstOfMonth(from + rhythm.months), -1) };
    }
  }
}

function firstOfMonth(monthsSinceYear0: number): CivilDate {
  return civilDateOf(Math.floor(monthsSinceYear0 / 12), (monthsSinceYear0 % 12) + 1, 1);
}
