/** The grammar of one named stretch of time: "31 mars 2026", "kvartal 1", "november månad", "HT 25". */
import { daysInMonth } from "../calendar/civil-date.ts";
import type { Cursor } from "./cursor.ts";
import type { Point } from "./elements.ts";

/** What is read of a stretch, before it is known to be a point of its own. */
export type Bare = Omit<Point, "kind">;

/** How many of them a year has. */
export const MOST = { quarter: 4, tertial: 3, half: 2, week: 53 } as const;
const LEAP_YEAR = 2028;

/** The stretch that stands here, with its year where one stands beside it. */
export function single(cursor: Cursor): Bare | undefined {
  return dated(cursor) ?? dayOfMonth(cursor) ?? ordinalPart(cursor) ?? inYear(cursor);
}

function dated(cursor: Cursor): Bare | undefined {
  const date = cursor.peek("date");
  if (date !== undefined) {
    if (!isDay(date.month, date.day, date.year)) return undefined;
    cursor.take("date");
    return {
      place: { grain: "day", month: date.month, day: date.day },
      year: date.year,
      ...(date.short === undefined ? {} : { likely: true }),
    };
  }
  const short = cursor.peek("dayMonth");
  if (short === undefined || !isDay(short.month, short.day, LEAP_YEAR)) return undefined;
  cursor.take("dayMonth");
  return { place: { grain: "day", month: short.month, day: short.day }, ...yearAfter(cursor) };
}

/** "31 mars", "den sista november". */
function dayOfMonth(cursor: Cursor): Bare | undefined {
  return cursor.attempt(() => {
    const day = cursor.take("ordinal")?.value ?? cursor.take("number")?.value;
    if (day === undefined) return undefined;
    cursor.skip("of");
    const month = cursor.take("month")?.month;
    if (month === undefined || (day !== -1 && !isDay(month, day, LEAP_YEAR))) return undefined;
    return { place: { grain: "day", month, day }, ...yearAfter(cursor) };
  });
}

/** "första kvartalet", "2. halvår". */
function ordinalPart(cursor: Cursor): Bare | undefined {
  return cursor.attempt(() => {
    const nth = cursor.take("ordinal")?.value;
    const unit = partUnit(cursor.take("unit")?.unit);
    if (nth === undefined || unit === undefined || unit === "week") return undefined;
    const counted = nth === -1 ? MOST[unit] : nth;
    return counted > MOST[unit] ? undefined : { place: { grain: "part", unit, nth: counted }, ...yearAfter(cursor) };
  });
}

function inYear(cursor: Cursor): Bare | undefined {
  const part = cursor.peek("part");
  if (part !== undefined) {
    if (part.nth < 1 || part.nth > MOST[part.unit]) return undefined;
    cursor.take("part");
    return { place: { grain: "part", unit: part.unit, nth: part.nth }, ...yearAfter(cursor) };
  }
  const month = cursor.take("month")?.month;
  // "november månad"
  if (month !== undefined && cursor.peek("unit")?.unit === "month" && cursor.peek("after", 1) === undefined) cursor.take("unit");
  if (month !== undefined) return { place: { grain: "month", month }, ...yearAfter(cursor) };
  const term = cursor.take("term");
  if (term !== undefined) {
    const year = term.year === undefined ? yearAfter(cursor) : { year: term.year };
    return { place: { grain: "term", term: term.term }, ...year };
  }
  if (cursor.take("season") !== undefined) return { place: { grain: "season" }, ...yearAfter(cursor), vague: true };
  return turnOfYear(cursor) ?? wholeYear(cursor);
}

/** "årsskiftet 2026/2027" is the last of December 2026, also when something is due before it. */
function turnOfYear(cursor: Cursor): Bare | undefined {
  if (cursor.take("yearTurn") === undefined) return undefined;
  const pair = cursor.take("yearPair")?.first;
  return { place: { grain: "day", month: 12, day: -1 }, ...(pair === undefined ? {} : { year: pair }), likely: true };
}

function wholeYear(cursor: Cursor): Bare | undefined {
  return cursor.attempt(() => {
    const unit = cursor.take("unit")?.unit;
    const pair = unit === "schoolyear" || unit === undefined ? cursor.take("yearPair")?.first : undefined;
    if (pair !== undefined) return { place: { grain: "schoolyear" }, year: pair };
    if (unit === "schoolyear") return { place: { grain: "schoolyear" } };
    const year = unit === undefined || unit === "year" ? cursor.take("year")?.year : undefined;
    return year === undefined ? undefined : { place: { grain: "year" }, year };
  });
}

/** "2026", ", 2026", "-26" or "år 2026" after a stretch of a year. */
export function yearAfter(cursor: Cursor): { year?: number; likely?: true } {
  const year = cursor.attempt(() => {
    cursor.skip("comma");
    if (cursor.peek("unit")?.unit === "year" && cursor.peek("year", 1) !== undefined) cursor.take("unit");
    const whole = cursor.take("year")?.year;
    // "mars 2024–2026" is of several years, and not this year's.
    return whole === undefined || (cursor.peek("dash") !== undefined && cursor.peek("year", 1) !== undefined)
      ? undefined
      : { year: whole };
  });
  return year ?? shortYear(cursor) ?? {};
}

function shortYear(cursor: Cursor): { year: number; likely: true } | undefined {
  return cursor.attempt(() => {
    if (cursor.take("dash") === undefined) return undefined;
    const value = cursor.take("number")?.value;
    return value === undefined || value < 20 || value > 60 ? undefined : { year: 2000 + value, likely: true };
  });
}

/** The unit, where it is one that is numbered in a year. */
export function partUnit(unit: string | undefined): keyof typeof MOST | undefined {
  return unit === "quarter" || unit === "tertial" || unit === "half" || unit === "week" ? unit : undefined;
}

function isDay(month: number, day: number, year: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
