/** Which days a municipality works, and which weeks it is left in peace. */
import type { WorkCalendarSpec } from "../plan.ts";
import { PlanvaktError } from "../planvakt-error.ts";
import { addDays, weekdayOf, type CivilDate } from "./civil-date.ts";
import { holidayName } from "./holidays.ts";
import { isoWeek, mondayAfter } from "./iso-week.ts";

/** Longer than any real closure. A calendar that is closed (or quiet) for longer is a mistake in the plan file. */
const LONGEST_CLOSURE_DAYS = 366;

/** True for Monday–Friday that is neither a holiday, one of the three eves nor a local closing day. */
export function isWorkingDay(date: CivilDate, cal: WorkCalendarSpec): boolean {
  return weekdayOf(date) <= 5 && holidayName(date) === undefined && !cal.closingDays.includes(date);
}

/** The day itself, or the last working day before it. Due dates move this way. */
export function workingDayOnOrBefore(date: CivilDate, cal: WorkCalendarSpec): CivilDate {
  return nearestWorkingDay(date, -1, cal);
}

/** The day itself, or the first working day after it. Letters move this way. */
export function workingDayOnOrAfter(date: CivilDate, cal: WorkCalendarSpec): CivilDate {
  return nearestWorkingDay(date, 1, cal);
}

/** The first working day strictly after the day. */
export function nextWorkingDay(date: CivilDate, cal: WorkCalendarSpec): CivilDate {
  return nearestWorkingDay(addDays(date, 1), 1, cal);
}

/** True in the plan's quiet weeks, when only what somebody asked for is sent. Weeks may run over new year (`52`–`1`). */
export function isQuiet(date: CivilDate, { quietWeeks: { from, to } }: WorkCalendarSpec): boolean {
  const { week } = isoWeek(date);
  return from <= to ? from <= week && week <= to : week >= from || week <= to;
}

/** The first Monday after the quiet weeks that the day is in; after the day's own week where it is in none. It may be a free day. */
export function mondayAfterQuiet(date: CivilDate, cal: WorkCalendarSpec): CivilDate {
  let monday = mondayAfter(date);
  while (isQuiet(monday, cal)) {
    monday = addDays(monday, 7);
    refuseEndless(date, monday, cal);
  }
  return monday;
}

/** The first day from `date` on that letters may go: a working day outside the quiet weeks, whose passing is waited for until a Monday. */
export function lettersDayOnOrAfter(date: CivilDate, cal: WorkCalendarSpec): CivilDate {
  let day = date;
  for (;;) {
    if (isQuiet(day, cal)) day = mondayAfterQuiet(day, cal);
    else if (!isWorkingDay(day, cal)) day = nextWorkingDay(day, cal);
    else return day;
    refuseEndless(date, day, cal);
  }
}

/** Whether days in the quiet weeks are passed over in a count of working days. */
export interface Counting {
  readonly skipQuiet: boolean;
}

/**
 * The n:th working day after `date`, which is itself never counted; `date` unchanged for n = 0.
 *
 * @throws PlanvaktError for a negative or broken n.
 */
export function addWorkingDays(date: CivilDate, n: number, cal: WorkCalendarSpec, counting: Counting): CivilDate {
  return countWorkingDays(date, n, 1, cal, counting);
}

/** The n:th working day before `date`, which is itself never counted. The mirror of {@link addWorkingDays}. */
export function subtractWorkingDays(date: CivilDate, n: number, cal: WorkCalendarSpec, counting: Counting): CivilDate {
  return countWorkingDays(date, n, -1, cal, counting);
}

function countWorkingDays(date: CivilDate, n: number, step: 1 | -1, cal: WorkCalendarSpec, { skipQuiet }: Counting): CivilDate {
  if (!Number.isInteger(n) || n < 0) {
    throw new PlanvaktError(`Cannot count ${n} working days from ${date}: give a whole number that is not negative`, { date, n });
  }
  let day = date;
  for (let counted = 0; counted < n; counted += 1) {
    const last = day;
    do {
      day = nearestWorkingDay(addDays(day, step), step, cal);
      refuseEndless(last, day, cal);
    } while (skipQuiet && isQuiet(day, cal));
  }
  return day;
}

function nearestWorkingDay(date: CivilDate, step: 1 | -1, cal: WorkCalendarSpec): CivilDate {
  let day = date;
  while (!isWorkingDay(day, cal)) {
    day = addDays(day, step);
    refuseEndless(date, day, cal);
  }
  return day;
}

function refuseEndless(from: CivilDate, reached: CivilDate, cal: WorkCalendarSpec): void {
  const limit = addDays(from, reached < from ? -LONGEST_CLOSURE_DAYS : LONGEST_CLOSURE_DAYS);
  if (reached < from ? reached >= limit : reached <= limit) return;
  throw new PlanvaktError(
    `No day for letters or work within a year of ${from}: look at the plan's closingDays and quietWeeks (${cal.quietWeeks.from}–${cal.quietWeeks.to})`,
    { from, quietWeeks: cal.quietWeeks, closingDays: cal.closingDays.length },
  );
}
