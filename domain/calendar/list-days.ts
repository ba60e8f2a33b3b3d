/** When the secretary gets the list and the work group's convener the summary: never a letter per item, a few lists a year. */
import type { PeriodKey } from "../ids.ts";
import type { WorkCalendarSpec } from "../plan.ts";
import { addDays, type CivilDate } from "./civil-date.ts";
import { mondayAfter } from "./iso-week.ts";
import { stretchAt, type Stretch } from "./period-key.ts";
import { indexAt, rhythmOf } from "./rhythm.ts";
import { isQuiet, lettersDayOnOrAfter, mondayAfterQuiet, subtractWorkingDays } from "./working-days.ts";

/** A day on which lists are posted: after a quarter (list and summary) or before papers must be handed in (list). */
export type ListDay =
  | { readonly kind: "quarter"; readonly on: CivilDate; readonly quarter: PeriodKey }
  | { readonly kind: "paper"; readonly on: CivilDate; readonly deadline: CivilDate };

/** The list is read, checked and answered in this time before papers are handed in. */
const WORKING_DAYS_BEFORE_PAPERS = 5;
const QUARTERS = rhythmOf("P3M");

/**
 * The days after `date` on which lists go, in order and without end: the second Monday after each quarter, after the second
 * quarter the first Monday after the quiet weeks, and five working days (quiet weeks not counted) before each paper deadline.
 */
export function* listsAfter(
  date: CivilDate,
  cal: WorkCalendarSpec,
  paperDeadlines: readonly CivilDate[],
): Generator<ListDay, never> {
  const papers = [...new Set(paperDeadlines)]
    .sort()
    .map((deadline): ListDay => ({ kind: "paper", deadline, on: paperDay(deadline, cal) }))
    .filter(({ on }) => on > date);
  // Quiet weeks can hold a quarter's list back for months, so two quarters back is where to start.
  for (let index = indexAt(QUARTERS, date) - 2; ; index += 1) {
    const quarter = stretchAt(QUARTERS, index);
    const on = quarterDay(quarter, cal);
    if (on <= date) continue;
    while (papers[0] !== undefined && papers[0].on < on) yield* papers.splice(0, 1);
    yield { kind: "quarter", on, quarter: quarter.key };
  }
}

function quarterDay({ end, tail }: Stretch, cal: WorkCalendarSpec): CivilDate {
  const first = mondayAfter(end);
  const quietMonday = tail === "Q2" ? mondaysFrom(first).find((monday) => isQuiet(monday, cal)) : undefined;
  return lettersDayOnOrAfter(quietMonday === undefined ? addDays(first, 7) : mondayAfterQuiet(quietMonday, cal), cal);
}

/** The Mondays of the quarter after. */
function mondaysFrom(first: CivilDate): readonly CivilDate[] {
  return Array.from({ length: 13 }, (_, week) => addDays(first, 7 * week));
}

function paperDay(deadline: CivilDate, cal: WorkCalendarSpec): CivilDate {
  return subtractWorkingDays(deadline, WORKING_DAYS_BEFORE_PAPERS, cal, { skipQuiet: true });
}
