/** Weeks as Swedish calendars number them (ISO 8601: Monday first, week 1 holds the year's first Thursday). */
import { addDays, civilDateOf, daysBetween, weekdayOf, yearOf, type CivilDate } from "./civil-date.ts";

/** A week and the year it is counted in, which at new year may not be the day's own: 2027-01-01 is in 2026's week 53. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

/** Whoever counts working days asks whether the same ones are in a quiet week, again and again. */
const known = new Map<CivilDate, IsoWeek>();
const MOST_KNOWN = 40_000;

/** The week that the day is in. */
export function isoWeek(date: CivilDate): IsoWeek {
  const found = known.get(date);
  if (found !== undefined) return found;
  const week = weekOf(date);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(date, week);
  return week;
}

function weekOf(date: CivilDate): IsoWeek {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const year = yearOf(thursday);
  return { year, week: 1 + Math.floor(daysBetween(civilDateOf(year, 1, 1), thursday) / 7) };
}

/** The week's Monday. Week 53 of a year that has 52 is the next year's first: compare by {@link isoWeek} where that matters. */
export function mondayOfWeek({ year, week }: IsoWeek): CivilDate {
  const fourth = civilDateOf(year, 1, 4);
  return addDays(mondayOnOrBefore(fourth), 7 * (week - 1));
}

/** The last Monday that is not later than the day. */
export function mondayOnOrBefore(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The first Monday later than the day. */
export function mondayAfter(date: CivilDate): CivilDate {
  return addDays(date, 8 - weekdayOf(date));
}
