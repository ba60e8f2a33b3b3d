/** The days on which an occurrence that nobody acts on is written about: notice, reminders, overdue, escalations. */
import type { Ladder, LadderClass, StepName, WorkCalendarSpec } from "../plan.ts";
import { addDays, type CivilDate } from "./civil-date.ts";
import { mondayAfter, mondayOnOrBefore } from "./iso-week.ts";
import { classByTimeLeft } from "./ladder-class.ts";
import type { Period } from "./period-shape.ts";
import { addWorkingDays, isQuiet, lettersDayOnOrAfter, subtractWorkingDays } from "./working-days.ts";

/** A step and the day its letters are posted. */
export interface Rung {
  readonly step: StepName;
  readonly on: CivilDate;
}

const OVERDUE = { step: "overdue-1", workingDays: 3 } as const;
const TO_MANAGER = { step: "escalation-1", workingDays: 10 } as const;
const TO_HEAD_OF_ADMINISTRATION = { step: "escalation-2", workingDays: 20 } as const;

/** The ladders of a plan that has none of its own. `before` counts calendar days, `after` working days outside the quiet weeks. */
export const DEFAULT_LADDERS: Readonly<Record<LadderClass, Ladder>> = {
  month: { before: [7], after: [OVERDUE] },
  "half-year": { before: [28, 7], after: [OVERDUE, TO_MANAGER] },
  year: { before: [56, 7], after: [OVERDUE, TO_MANAGER, TO_HEAD_OF_ADMINISTRATION] },
  long: { before: [120, 28, 7], after: [OVERDUE, TO_MANAGER, TO_HEAD_OF_ADMINISTRATION] },
};

type DutyKind = "plan" | "meeting" | "onEvent";

/** What an occurrence's ladder depends on. */
export interface LadderInput {
  readonly period: Pick<Period, "due" | "end" | "class" | "dueAfterEnd">;
  readonly kind: DutyKind;
  /** The duty's or the plan's own ladder. A meeting's is still cut to what meetings get. */
  readonly ladder?: Ladder;
  /** The due date, where it was moved. */
  readonly due?: CivilDate;
  /** The day an event or a decision opened it: the notice goes at the next posting, the rest by the time left. */
  readonly openedOn?: CivilDate;
  /** A quota's last occurrence of the year, whose manager is told when it is unmet. */
  readonly lastTick?: boolean;
}

/** Every rung from the notice on, in order of day. Those that would come too late to help are left out. */
export function ladderFor(input: LadderInput, cal: WorkCalendarSpec): readonly Rung[] {
  const { period, openedOn, due = period.due } = input;
  if (openedOn !== undefined) return openedLadder({ ...input, due, openedOn }, cal);
  const ladder = shapeOf(input, period.class);
  const dueAfterEnd = input.due === undefined ? period.dueAfterEnd : period.end !== undefined && due > period.end;
  const earliest = dueAfterEnd && period.end !== undefined ? mondayAfter(period.end) : undefined;
  const before = ladder.before.map((days, index) => ({ step: beforeStep(index), on: beforeDay(due, days, cal, earliest) }));
  const inTime = before.filter((rung) => rung.on < due);
  const told = inTime.length > 0 || before.length === 0 ? inTime : beforeTheQuiet(due, ladder, cal, earliest);
  return inOrder([...withoutDoubles(told), ...afterRungs(due, ladder, cal)]);
}

/** What remains of a ladder when the due date was moved by a return or a postponement. */
export interface ReturnInput {
  /** The new due date. */
  readonly due: CivilDate;
  readonly class: LadderClass;
  readonly kind?: DutyKind;
  readonly ladder?: Ladder;
  readonly lastTick?: boolean;
  /** The day it was returned or postponed: a reminder goes only after it. */
  readonly now: CivilDate;
}

/** No new notice: the last reminder if its day still lies ahead, then overdue and escalations from the new due date. */
export function returnLadder(input: ReturnInput, cal: WorkCalendarSpec): readonly Rung[] {
  const { due, now } = input;
  const ladder = shapeOf({ kind: "plan", ...input }, input.class);
  const days = ladder.before.at(-1);
  const after = afterRungs(due, ladder, cal);
  if (days === undefined) return inOrder(after);
  const on = beforeDay(due, days, cal);
  const reminder = { step: beforeStep(Math.max(1, ladder.before.length - 1)), on };
  return inOrder(on > now && on < due ? [reminder, ...after] : after);
}

/** When a report's confirmation is asked for, and asked again. */
export interface ConfirmDays {
  readonly confirm: CivilDate;
  readonly confirmReminder: CivilDate;
}

/** The Monday after the report, and ten working days after that; quiet weeks are waited out and not counted. */
export function confirmRungs(reportedOn: CivilDate, cal: WorkCalendarSpec): ConfirmDays {
  const confirm = lettersDayOnOrAfter(mondayAfter(reportedOn), cal);
  return { confirm, confirmReminder: addWorkingDays(confirm, 10, cal, { skipQuiet: true }) };
}

function openedLadder(
  input: LadderInput & { readonly due: CivilDate; readonly openedOn: CivilDate },
  cal: WorkCalendarSpec,
): readonly Rung[] {
  const { due, openedOn } = input;
  const ladder = shapeOf(input, classByTimeLeft(openedOn, due));
  const reminders = (ladder.before.length > 1 ? ladder.before.slice(1) : ladder.before)
    .map((days, index): Rung => ({ step: beforeStep(index + 1), on: beforeDay(due, days, cal) }))
    .filter(({ on }) => on > addDays(openedOn, 1) && on < due);
  return inOrder([{ step: "notice", on: openedOn }, ...withoutDoubles(reminders), ...afterRungs(due, ladder, cal)]);
}

/** The ladder that applies. Meetings are somebody else's to hold as well: one reminder, and no escalation but an unmet quota's. */
function shapeOf({ kind, ladder, lastTick }: Pick<LadderInput, "kind" | "ladder" | "lastTick">, ladderClass: LadderClass): Ladder {
  const base = ladder ?? DEFAULT_LADDERS[ladderClass];
  if (kind !== "meeting") return base;
  const after = base.after.filter(({ step }) => step === "overdue-1");
  const escalation = base.after.find(({ step }) => step === "escalation-1") ?? TO_MANAGER;
  return {
    before: base.before.length > 2 ? [...base.before.slice(0, 1), ...base.before.slice(-1)] : base.before,
    after: lastTick === true ? [...after, escalation] : after,
  };
}

function beforeStep(index: number): StepName {
  return index === 0 ? "notice" : `reminder-${index}`;
}

function beforeDay(due: CivilDate, days: number, cal: WorkCalendarSpec, earliest?: CivilDate): CivilDate {
  const monday = mondayOnOrBefore(addDays(due, -days));
  return lettersDayOnOrAfter(earliest !== undefined && monday < earliest ? earliest : monday, cal);
}

/**
 * What falls due in the quiet weeks, and would first be told of when they are over and it is late, is told of in the last week before
 * them. Nothing where the period is not over then.
 */
function beforeTheQuiet(due: CivilDate, ladder: Ladder, cal: WorkCalendarSpec, earliest: CivilDate | undefined): readonly Rung[] {
  const [days] = ladder.before.slice(-1);
  const monday = days === undefined ? undefined : mondayOnOrBefore(addDays(due, -days));
  if (monday === undefined || !isQuiet(monday, cal)) return [];
  const on = lettersDayOnOrAfter(mondayOnOrBefore(subtractWorkingDays(monday, 1, cal, { skipQuiet: true })), cal);
  return earliest !== undefined && on < earliest ? [] : [{ step: "notice", on }];
}

/** Of two letters on one day the first is enough. */
function withoutDoubles(rungs: readonly Rung[]): readonly Rung[] {
  return rungs.filter((rung, index) => rungs.findIndex(({ on }) => on === rung.on) === index);
}

function afterRungs(due: CivilDate, ladder: Ladder, cal: WorkCalendarSpec): readonly Rung[] {
  return ladder.after.map(({ step, workingDays }) => ({ step, on: addWorkingDays(due, workingDays, cal, { skipQuiet: true }) }));
}

function inOrder(rungs: readonly Rung[]): readonly Rung[] {
  return rungs.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
