/** The ladder as the design tells it in words, placed by walking one day at a time. Nothing of `domain/` is used. */
import {
  countedAfter,
  followingMonday,
  isQuietDay,
  isWorking,
  letterDay,
  walk,
  weekdayOf,
  type Calendar,
  type Day,
} from "./almanac.ts";

/** The lengths the design names: up to a month · quarter and half-year · year, school year, roll-up · two years or once. */
export type Length = "month" | "half-year" | "year" | "long";

const BEFORE: Readonly<Record<Length, readonly number[]>> = {
  month: [7],
  "half-year": [28, 7],
  year: [56, 7],
  long: [120, 28, 7],
};
const AFTER: Readonly<Record<Length, readonly (readonly [string, number])[]>> = {
  month: [["overdue-1", 3]],
  "half-year": [["overdue-1", 3], ["escalation-1", 10]],
  year: [["overdue-1", 3], ["escalation-1", 10], ["escalation-2", 20]],
  long: [["overdue-1", 3], ["escalation-1", 10], ["escalation-2", 20]],
}; // prettier-ignore

/** What a ladder by hand needs to know. */
export interface Asked {
  readonly due: Day;
  readonly length: Length;
  /** The period's last day, where it has a stretch. */
  readonly end?: Day;
  readonly meeting?: boolean;
  /** A quota's last tick of the year. */
  readonly lastTick?: boolean;
}

/** `2027-01-04 notice` …: every step in order of day. */
export function stepsByHand(asked: Asked, cal: Calendar): readonly string[] {
  const { due, length, end } = asked;
  const before: string[] = [];
  const taken = new Set<Day>();
  const days = asked.meeting === true ? noticeAndReminder(BEFORE[length]) : BEFORE[length];
  for (const [index, ahead] of days.entries()) {
    const on = mondayBefore(due, ahead, cal, end !== undefined && due > end ? end : undefined);
    // Not in the design's words, decided here: of two letters that meet on one day (both held back until the period is over) the first is enough.
    if (on >= due || taken.has(on)) continue;
    taken.add(on);
    before.push(`${on} ${index === 0 ? "notice" : `reminder-${index}`}`);
  }
  const early = before.length === 0 ? weekBeforeQuiet(walk(due, -(days.at(-1) ?? 0)), cal) : undefined;
  // Decided: what falls due in the quiet weeks is told of before them, not when it is late. See the decision of that name.
  if (early !== undefined && early > (end !== undefined && due > end ? end : "")) before.push(`${early} notice`);
  const after = afterSteps(asked).map(([step, n]) => `${countedAfter(due, n, cal)} ${step}`);
  return [...before, ...after];
}

/** The first day for letters in the last working week before the quiet weeks that the day's Monday lies in. */
function weekBeforeQuiet(day: Day, cal: Calendar): Day | undefined {
  let walked = walk(day, 1 - weekdayOf(day));
  if (!isQuietDay(walked, cal)) return undefined;
  while (isQuietDay(walked, cal) || !isWorking(walked, cal)) walked = walk(walked, -1);
  return letterDay(walk(walked, 1 - weekdayOf(walked)), cal);
}

/** What an event or a decision opened: the notice at once, the rest by the time left. */
export function openedStepsByHand(openedOn: Day, due: Day, left: Length, cal: Calendar): readonly string[] {
  const days = BEFORE[left];
  // The first of a longer ladder is its notice; that of a month has no other letter before due than its one, which is then a reminder.
  const reminders = days.length === 1 ? days : days.slice(1);
  const taken = new Set<Day>();
  const before = reminders.flatMap((ahead, index) => {
    const on = mondayBefore(due, ahead, cal, undefined);
    // Decided here: what would come on the day of the notice or the day after it says nothing new.
    if (on <= walk(openedOn, 1) || on >= due || taken.has(on)) return [];
    taken.add(on);
    return [`${on} reminder-${index + 1}`];
  });
  return [`${openedOn} notice`, ...before, ...AFTER[left].map(([step, n]) => `${countedAfter(due, n, cal)} ${step}`)];
}

/** After a return or a postponement: "no new notice, the last reminder if it lies ahead, then overdue and escalation". */
export function stepsAfterReturnByHand(asked: Asked & { readonly today: Day }, cal: Calendar): readonly string[] {
  const { due, length, today } = asked;
  const days = BEFORE[length];
  const last = days.at(-1) ?? 0;
  const on = mondayBefore(due, last, cal, undefined);
  const kept = asked.meeting === true ? noticeAndReminder(days) : days;
  // A month's only letter before due is its notice; asked again it is a reminder.
  const reminder = on > today && on < due ? [`${on} reminder-${Math.max(1, kept.length - 1)}`] : [];
  return [...reminder, ...afterSteps(asked).map(([step, n]) => `${countedAfter(due, n, cal)} ${step}`)];
}

/** "Meetings: notice, reminder, +3, no escalation": where a ladder has more before due, the last is the reminder. */
function noticeAndReminder(days: readonly number[]): readonly number[] {
  return days.length > 2 ? [...days.slice(0, 1), ...days.slice(-1)] : days;
}

/** "A quota unmet when the year's last tick is due goes once to the manager": at the manager's own rung, ten working days after. */
function afterSteps({ length, meeting, lastTick }: Asked): readonly (readonly [string, number])[] {
  if (meeting !== true) return AFTER[length];
  return lastTick === true ? [["overdue-1", 3], ["escalation-1", 10]] : [["overdue-1", 3]]; // prettier-ignore
}

/** "On the last Monday on or before their day, but not before the period has ended … (then the first Monday after)". */
function mondayBefore(due: Day, ahead: number, cal: Calendar, endedOn: Day | undefined): Day {
  let monday = walk(due, -ahead);
  while (weekdayOf(monday) !== 1) monday = walk(monday, -1);
  if (endedOn !== undefined && monday <= endedOn) monday = followingMonday(endedOn);
  return letterDay(monday, cal);
}
