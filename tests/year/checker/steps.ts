/** The days of a ladder, from the words of the design's calendar rules. */
import {
  countedAfter,
  followingMonday,
  letterDay,
  positionOf,
  walk,
  weekdayOf,
  type Calendar,
  type Day,
} from "../../oracle/almanac.ts";
import type { Asked } from "./periods.ts";

export interface Step {
  readonly step: string;
  readonly day: Day;
}

interface Days {
  readonly before: readonly number[];
  readonly after: readonly (readonly [step: string, workingDays: number])[];
}

const OVERDUE = ["overdue-1", 3] as const;
const MANAGER = ["escalation-1", 10] as const;
const HEAD = ["escalation-2", 20] as const;

/** "Up to a month: 7, +3 · quarter and half-year: 28, 7, +3, +10 · year: 56, 7, +3, +10, +20 · two years or once: 120, 28, 7". */
function daysFor(length: "month" | "half-year" | "year" | "longer"): Days {
  switch (length) {
    case "month":
      return { before: [7], after: [OVERDUE] };
    case "half-year":
      return { before: [28, 7], after: [OVERDUE, MANAGER] };
    case "year":
      return { before: [56, 7], after: [OVERDUE, MANAGER, HEAD] };
    case "longer":
      return { before: [120, 28, 7], after: [OVERDUE, MANAGER, HEAD] };
  }
}

function daysOf({ duty, months, quota }: Asked): Days {
  const days = daysFor(months === undefined ? "longer" : months >= 12 ? "year" : "half-year");
  // "Meetings: notice, reminder, +3, no escalation; a quota unmet when the year's last tick is due goes once to the manager."
  if (duty.kind !== "meeting") return days;
  return { before: days.before, after: quota?.last === true ? [OVERDUE, MANAGER] : [OVERDUE] };
}

/** Every step of an occurrence that nobody acts on and nobody opened by hand. */
export function steps(asked: Asked, cal: Calendar): readonly Step[] {
  const { due, end } = asked;
  const days = daysOf(asked);
  const before = days.before.map((count, index): Step => {
    const monday = mondayUpTo(walk(due, -count));
    // "Not before the period has ended where it is due after its end (then the first Monday after)."
    const earliest = end !== undefined && due > end ? followingMonday(end) : monday;
    return { step: index === 0 ? "notice" : `reminder-${index}`, day: letterDay(monday < earliest ? earliest : monday, cal) };
  });
  return [...fits(before, due), ...later(due, days, cal)];
}

/** "No new notice, the last reminder if it lies ahead, then overdue and escalation." */
export function stepsAgain(asked: Asked, due: Day, movedOn: Day, cal: Calendar): readonly Step[] {
  const days = daysOf(asked);
  const reminder = { step: `reminder-${days.before.length - 1}`, day: letterDay(mondayUpTo(walk(due, -7)), cal) };
  return [...fits([reminder], due).filter(({ day }) => day > movedOn), ...later(due, days, cal)];
}

/** "Once-duties opened by a decision: notice at the next posting, then by the time left." The notice is the caller's. */
export function stepsOpened(due: Day, openedOn: Day, cal: Calendar): readonly Step[] {
  const left = positionOf(due) - positionOf(openedOn);
  const days = daysFor(left <= 31 ? "month" : left <= 184 ? "half-year" : left <= 366 ? "year" : "longer");
  const counts = days.before.length > 1 ? days.before.slice(1) : days.before;
  const reminders = counts.map((count, index) => ({
    step: `reminder-${index + 1}`,
    day: letterDay(mondayUpTo(walk(due, -count)), cal),
  }));
  return [...fits(reminders, due).filter(({ day }) => day > walk(openedOn, 1)), ...later(due, days, cal)];
}

/** "`confirm` once, Monday 08:00 after the report; `confirm-reminder-1` after 10 working days." */
export function confirmSteps(reportedOn: Day, cal: Calendar): readonly Step[] {
  const day = letterDay(followingMonday(reportedOn), cal);
  return [
    { step: "confirm", day },
    { step: "confirm-reminder-1", day: countedAfter(day, 10, cal) },
  ];
}

function later(due: Day, { after }: Days, cal: Calendar): readonly Step[] {
  return after.map(([step, workingDays]) => ({ step, day: countedAfter(due, workingDays, cal) }));
}

/** "At or after the due date it is dropped"; of two on one day the first is kept. */
function fits(before: readonly Step[], due: Day): readonly Step[] {
  return before.filter(({ day }, index) => day < due && before.findIndex((one) => one.day === day) === index);
}

function mondayUpTo(day: Day): Day {
  return walk(day, 1 - weekdayOf(day));
}
