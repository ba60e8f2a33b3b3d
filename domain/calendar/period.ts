/** The stretches of time that a cadence asks about, and when each falls due. */
import type { PeriodKey } from "../ids.ts";
import type { Cadence, DueRule, WorkCalendarSpec } from "../plan.ts";
import { never } from "../planvakt-error.ts";
import { addDays, civilDate, laterOf, yearOf, type CivilDate } from "./civil-date.ts";
import { nominalDue } from "./due-rule.ts";
import { classOfRhythm } from "./ladder-class.ts";
import { dayOfKey, stretchAt, stretchOfKey, type Stretch } from "./period-key.ts";
import type { Period } from "./period-shape.ts";
import { dayPeriod, eventBase, oncePeriod, relativePeriod } from "./point-period.ts";
import { indexAt, rhythmOf, type Rhythm } from "./rhythm.ts";
import { workingDayOnOrBefore } from "./working-days.ts";

/** Periods that end on or after `from` and begin on or before `to`; single days by the day the plan names. */
export interface PeriodRange {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

export type { Period } from "./period-shape.ts";
export { eventPeriod, relativePeriod } from "./point-period.ts";
export { explainPeriod } from "./rhythm.ts";

type Recurring = Extract<Cadence, { kind: "every" | "attest" | "quota" | "rollUp" }>;

/** Nothing is listed outside: no plan speaks of it, and a season that never comes must end somewhere. */
const EARLIEST = civilDate("1990-01-01");
const LATEST = civilDate("2199-12-31");

/**
 * The cadence's periods in order of time, made as they are asked for: recurring ones go on until 2199 where nothing ends them.
 * Events and undecided cadences have none by themselves; relative ones those that they are counted from, and the range is of those.
 *
 * @throws PlanvaktError for a cadence whose period or due rule cannot be used.
 */
export function* periodsOf(cadence: Cadence, cal: WorkCalendarSpec, range: PeriodRange = {}): Generator<Period, undefined> {
  const { from = EARLIEST, to = LATEST } = range;
  switch (cadence.kind) {
    case "once":
      if (from <= cadence.by && cadence.by <= to) yield oncePeriod(cadence.by, cal);
      return;
    case "dates":
      for (const date of [...new Set(cadence.dates)].sort()) if (from <= date && date <= to) yield dayPeriod(date, cal);
      return;
    case "every":
    case "attest":
    case "quota":
    case "rollUp":
      yield* recurringPeriods(cadence, cal, from, to);
      return;
    case "relative":
      yield* relativePeriods(cadence, cal, from, to);
      return;
    case "onEvent":
    case "undecided":
      return;
    default:
      never(cadence);
  }
}

/**
 * The period that comes after the last one handled. Without one (a duty that begins), the first whose due date lies after
 * `floor.dueAfter`. A cursor from a cadence that has since changed stands for its last day: what ends later comes next,
 * so no time is lost and none before it is asked about again.
 */
export function periodAfter(
  cadence: Cadence,
  cursor: PeriodKey | undefined,
  floor: { readonly dueAfter: CivilDate },
  cal: WorkCalendarSpec,
): Period | undefined {
  const handledTo = cursor === undefined ? undefined : (stretchOfKey(cursor)?.end ?? dayOfKey(cursor));
  if (isOnce(cadence)) return cursor === "once" ? undefined : firstDueAfter(cadence, floor.dueAfter, EARLIEST, cal);
  if (handledTo === undefined) return firstDueAfter(cadence, floor.dueAfter, EARLIEST, cal);
  const from = addDays(handledTo, 1);
  const sameShape = (cursor !== undefined && dayOfKey(cursor) !== undefined) === isKeyedByDay(cadence);
  return sameShape ? first(periodsOf(cadence, cal, { from })) : firstDueAfter(cadence, floor.dueAfter, from, cal);
}

/** The cadence's period with this key, or undefined where the cadence has no such period. Inverse of {@link Period.key}. */
export function periodByKey(cadence: Cadence, key: string, cal: WorkCalendarSpec): Period | undefined {
  if (cadence.kind === "relative" && cadence.base.kind === "duty") {
    const base = periodByKey(cadence.base.cadence, key, cal);
    return base && relativePeriod({ ...base, day: base.due }, cadence.offset, cal);
  }
  const from = stretchOfKey(key)?.start ?? dayOfKey(key) ?? (cadence.kind === "once" ? cadence.by : undefined);
  if (from === undefined) return undefined;
  const period = first(periodsOf(cadence, cal, { from, to: from }));
  return period?.key === key ? period : undefined;
}

function firstDueAfter(cadence: Cadence, dueAfter: CivilDate, from: CivilDate, cal: WorkCalendarSpec): Period | undefined {
  const earliest = cadence.kind === "relative" ? from : laterOf(from, addDays(dueAfter, -31 * (monthsAfter(cadence) + 1)));
  for (const period of periodsOf(cadence, cal, { from: earliest })) {
    if (period.due > dueAfter) return period;
  }
  return undefined;
}
/** No due date lies later than the end of the month so many months on: earlier periods need not be looked at. */
function monthsAfter(cadence: Cadence): number {
  return Math.max(0, ...dueRulesOf(cadence).map((rule) => rule.after ?? 0));
}

function* relativePeriods(
  { base, offset }: Extract<Cadence, { kind: "relative" }>,
  cal: WorkCalendarSpec,
  from: CivilDate,
  to: CivilDate,
): Generator<Period, undefined> {
  switch (base.kind) {
    case "event":
      for (const day of base.days.toSorted((a, b) => (a.planned < b.planned ? -1 : 1)))
        if (from <= day.planned && day.planned <= to) yield relativePeriod(eventBase(day, base.title), offset, cal);
      return;
    case "duty":
      for (const period of periodsOf(base.cadence, cal, { from, to }))
        yield relativePeriod({ ...period, day: period.due }, offset, cal);
      return;
    default:
      never(base);
  }
}

/** Its only period is `once`: its own, or that of what it is counted from. */
function isOnce(cadence: Cadence): boolean {
  if (cadence.kind === "relative" && cadence.base.kind === "duty") return isOnce(cadence.base.cadence);
  return cadence.kind === "once";
}

/** Its periods are called by a day, `on-2027-03-18`. */
function isKeyedByDay(cadence: Cadence): boolean {
  if (cadence.kind !== "relative") return cadence.kind === "dates";
  return cadence.base.kind === "event" || isKeyedByDay(cadence.base.cadence);
}

function* recurringPeriods(
  cadence: Recurring,
  cal: WorkCalendarSpec,
  from: CivilDate,
  to: CivilDate,
): Generator<Period, undefined> {
  const rhythm = rhythmOfCadence(cadence);
  const last = [to, cadence.until ?? LATEST, LATEST].sort()[0] ?? to;
  const earliest = laterOf(EARLIEST, laterOf(from, cadence.from ?? EARLIEST));
  for (let index = indexAt(rhythm, earliest); ; index += 1) {
    const stretch = stretchAt(rhythm, index);
    if (stretch.start > last) return;
    if (isWithin(cadence, stretch)) yield recurringPeriod(cadence, rhythm, index, stretch, cal);
  }
}

function recurringPeriod(cadence: Recurring, rhythm: Rhythm, index: number, stretch: Stretch, cal: WorkCalendarSpec): Period {
  const { key, tail, start, end, label } = stretch;
  const rule = (cadence.kind === "rollUp" ? undefined : cadence.dueIn?.[tail]) ?? cadence.due;
  const nominal = nominalDue(rule, rhythm, stretch, cal);
  const due = workingDayOnOrBefore(nominal, cal);
  return {
    key,
    start,
    end,
    nominalDue: nominal,
    due,
    year: yearOf(end),
    label,
    class: cadence.kind === "rollUp" ? "year" : classOfRhythm(rhythm),
    dueAfterEnd: due > end,
    lastTick: cadence.kind === "quota" && isLastOfYear(cadence, rhythm, index, yearOf(end)),
  };
}

function isLastOfYear(cadence: Recurring, rhythm: Rhythm, index: number, year: number): boolean {
  for (let next = index + 1; ; next += 1) {
    const stretch = stretchAt(rhythm, next);
    if (yearOf(stretch.end) > year) return true;
    if (isWithin(cadence, stretch)) return false;
  }
}

function isWithin(cadence: Recurring, { start, tail }: Stretch): boolean {
  if (cadence.from !== undefined && start < cadence.from) return false;
  if (cadence.until !== undefined && start > cadence.until) return false;
  if ((cadence.kind === "every" || cadence.kind === "attest") && yearOf(start) < (cadence.anchor ?? 0)) return false;
  if (cadence.only !== undefined && !cadence.only.includes(tail)) return false;
  if (cadence.season === undefined) return true;
  const { from, until } = cadence.season;
  const day = start.slice(5);
  return from <= until ? from <= day && day <= until : day >= from || day <= until;
}

function rhythmOfCadence(cadence: Recurring): Rhythm {
  switch (cadence.kind) {
    case "every":
    case "attest":
      return rhythmOf(cadence.period, cadence);
    case "quota":
      return rhythmOf(cadence.ticked);
    case "rollUp":
      return rhythmOf(cadence.per);
    default:
      return never(cadence);
  }
}

function dueRulesOf(cadence: Cadence): readonly DueRule[] {
  switch (cadence.kind) {
    case "every":
    case "attest":
    case "quota":
      return [cadence.due, ...Object.values(cadence.dueIn ?? {})].filter((rule) => rule !== undefined);
    case "rollUp":
      return cadence.due === undefined ? [] : [cadence.due];
    default:
      return [];
  }
}

function first(periods: Iterable<Period>): Period | undefined {
  for (const period of periods) return period;
  return undefined;
}
