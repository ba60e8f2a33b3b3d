/** When a year is closed, planned backwards from the nämnd's last meeting of it. Two times: for the paper, and once all of it has fallen due. */
import { civilDateOf, laterOf, yearOf, type CivilDate } from "../calendar/civil-date.ts";
import { dateAt, instantAt, type Instant } from "../calendar/instant.ts";
import { periodsOf } from "../calendar/period.ts";
import { nextWorkingDay, subtractWorkingDays, workingDayOnOrAfter, workingDayOnOrBefore } from "../calendar/working-days.ts";
import type { ClosingKind } from "./snapshot.ts";
import { dutiesOf, type CommitteeMeeting, type Plan } from "../plan.ts";

/** One of the two closings of a year, as the calendar has it. */
export interface Closing {
  readonly kind: ClosingKind;
  readonly year: number;
  /** When the year's status is frozen. */
  readonly at: Instant;
  /** Stoppdatum, or the supplement's day: what is to be done after it is not due yet. */
  readonly closingDay: CivilDate;
  /** The meeting it is made for; absent for `final`, and where the plan names none for the year. */
  readonly meeting?: CommitteeMeeting;
}

/** The secretary's list of the same morning has been read by then, and the afternoon is left for the paper. */
const FREEZING_HOUR = 13;
/** The paper is written, approved and handed in in this time. The secretary gets the list on the same day. */
const WORKING_DAYS_FOR_THE_PAPER = 5;
/** The supplement comes with the year's last figures, never before they can be there. */
const FINAL_MONTH = 2;

/**
 * The two closings of a year, in order. The first lies five working days (quiet weeks not counted) before the stoppdatum of the nämnd's
 * last meeting of the year; where the plan names no meeting, on the year's last working day. The second lies on the working day after
 * the last day on which anything of the year falls due by the plan's own calendar, at the earliest in February. What people move or
 * skip moves no closing.
 */
export function closingsOf(plan: Plan, year: number): readonly [Closing, Closing] {
  const { calendar } = plan;
  const meeting = lastMeetingOf(plan, year);
  const day = meeting
    ? subtractWorkingDays(meeting.stop, WORKING_DAYS_FOR_THE_PAPER, calendar, { skipQuiet: true })
    : workingDayOnOrBefore(civilDateOf(year, 12, 31), calendar);
  const february = workingDayOnOrAfter(civilDateOf(year + 1, FINAL_MONTH, 1), calendar);
  const last = lastDueOf(plan, year);
  const final = last === undefined ? february : laterOf(february, nextWorkingDay(last, calendar));
  return [
    { kind: "stop", year, at: instantAt(day, FREEZING_HOUR), closingDay: meeting?.stop ?? day, ...(meeting ? { meeting } : {}) },
    { kind: "final", year, at: instantAt(final, FREEZING_HOUR), closingDay: final },
  ];
}

/** The closing of this kind. */
export function closingOf(plan: Plan, year: number, kind: ClosingKind): Closing {
  const [stop, final] = closingsOf(plan, year);
  return kind === "stop" ? stop : final;
}

/** The years that are to be closed by somebody who looks now: from the one the plan began in. */
export function yearsToClose(begunOn: CivilDate, now: Instant): readonly number[] {
  const [first, last] = [yearOf(begunOn), yearOf(dateAt(now))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function lastMeetingOf(plan: Plan, year: number): CommitteeMeeting | undefined {
  return plan.closing?.meetings
    .filter(({ meeting }) => yearOf(meeting) === year)
    .toSorted((a, b) => (a.meeting < b.meeting ? -1 : 1))
    .at(-1);
}

function lastDueOf(plan: Plan, year: number): CivilDate | undefined {
  const range = { from: civilDateOf(year, 1, 1), to: civilDateOf(year, 12, 31) };
  return dutiesOf(plan)
    .flatMap(({ cadence }) => [...periodsOf(cadence, plan.calendar, range)])
    .filter((period) => period.year === year)
    .map(({ due }) => due)
    .toSorted()
    .at(-1);
}
