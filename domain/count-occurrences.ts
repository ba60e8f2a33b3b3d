/** How much a plan asks for in a year, by its calendar alone. */
import { civilDateOf, type CivilDate } from "./calendar/civil-date.ts";
import { periodsOf } from "./calendar/period.ts";
import { dutiesOf, type Plan } from "./plan.ts";

/** What is counted from another day may be due in another year than that. */
const YEARS_ASIDE = 2;

/**
 * The occurrences that belong to the year: each where its period ends, single days where they are due. Undecided duties and
 * events have none by themselves; a single day that is `today` or already past is backlog and not counted.
 */
export function countOccurrences(plan: Plan, year: number, today: CivilDate): number {
  const wide = { from: civilDateOf(year - YEARS_ASIDE, 1, 1), to: civilDateOf(year + YEARS_ASIDE, 12, 31) };
  const range = { from: civilDateOf(year, 1, 1), to: civilDateOf(year, 12, 31) };
  let count = 0;
  for (const { cadence } of dutiesOf(plan)) {
    const pointed = cadence.kind === "once" || cadence.kind === "dates";
    // A single day may be due in the year before the one it is named in: all are looked at.
    for (const period of periodsOf(cadence, plan.calendar, pointed ? {} : cadence.kind === "relative" ? wide : range)) {
      if (period.year === year && !(pointed && period.due <= today)) count += 1;
    }
  }
  return count;
}
