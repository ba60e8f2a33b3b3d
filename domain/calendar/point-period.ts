/** Periods that are a single day: once, dates, relative to another date, and what an event sets off. */
import type { PeriodKey } from "../ids.ts";
import type { EventDay, IsoDuration, WorkCalendarSpec } from "../plan.ts";
import { PlanvaktError } from "../planvakt-error.ts";
import { addDays, laterOf, yearOf, type CivilDate } from "./civil-date.ts";
import { addDuration } from "./duration.ts";
import { classByTimeLeft } from "./ladder-class.ts";
import type { Period } from "./period-shape.ts";
import { dayLabel } from "./period-key.ts";
import { workingDayOnOrAfter, workingDayOnOrBefore } from "./working-days.ts";

const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** True for text that can name an event in ids and links: 1–64 letters (a–z), digits, `.`, `_` and `-`. */
export function isEventReference(text: string): boolean {
  return REFERENCE.test(text);
}

/** The only period of something done once. */
export function oncePeriod(by: CivilDate, cal: WorkCalendarSpec): Period {
  return { ...pointDue(by, workingDayOnOrBefore(by, cal)), key: "once" as PeriodKey, label: "", class: "long" };
}

/** A day named by the plan, `on-2026-11-23`. */
export function dayPeriod(date: CivilDate, cal: WorkCalendarSpec): Period {
  const key = `on-${date}` as PeriodKey;
  return { ...pointDue(date, workingDayOnOrBefore(date, cal)), key, label: dayLabel(date), class: "half-year" };
}

/** What a relative period is counted from, and what it is called after it. */
export interface Base extends Pick<Period, "key" | "label"> {
  readonly day: CivilDate;
}

/**
 * The day that lies `offset` from another (`-P14D`: a fortnight before it). Keyed and named by what it is counted from, never by its
 * own day: a changed offset moves it and does not make it another one. What is due after that day is not asked about before it.
 */
export function relativePeriod({ day, key, label }: Base, offset: IsoDuration, cal: WorkCalendarSpec): Period {
  const nominal = addDuration(day, offset);
  const due = workingDayOnOrBefore(nominal, cal);
  const after = due > day ? { end: day, dueAfterEnd: true } : {};
  return { ...pointDue(nominal, due), key, label, class: "half-year", ...after };
}

/** A day of an event: `on-<the planned day>`, "socialnämndens sammanträde 18 mars 2027". */
export function eventBase({ planned, on }: EventDay, title: string): Base {
  return { day: on, key: `on-${planned}` as PeriodKey, label: `${title} ${dayLabel(on)}` };
}

/**
 * What an event sets off: due `within` this time from the day it happened. A due day that would move back onto the
 * opening day or before it goes to the next working day instead.
 *
 * @param reference the caller's name of the event, up to 64 letters, digits, `.`, `_` and `-`; it must not name a person.
 * @throws PlanvaktError for any other reference.
 */
export function eventPeriod(
  reference: string,
  openedOn: CivilDate,
  within: IsoDuration,
  cal: WorkCalendarSpec,
  happenedOn: CivilDate = openedOn,
): Period {
  if (!isEventReference(reference)) {
    throw new PlanvaktError(
      `"${reference}" cannot name an event: use 1–64 letters (a–z), digits, ".", "_" or "-", like hr-2026-17`,
      { reference },
    );
  }
  const nominal = addDuration(happenedOn, within);
  const before = workingDayOnOrBefore(nominal, cal);
  const due =
    before > openedOn ? before : workingDayOnOrAfter(laterOf(nominal, addDays(openedOn, happenedOn < openedOn ? 1 : 0)), cal);
  return {
    ...pointDue(nominal, due),
    key: `ev-${reference}` as PeriodKey,
    label: `händelse ${reference}`,
    class: classByTimeLeft(openedOn, due),
  };
}

function pointDue(nominalDue: CivilDate, due: CivilDate): Pick<Period, "nominalDue" | "due" | "year" | "dueAfterEnd" | "lastTick"> {
  return { nominalDue, due, year: yearOf(due), dueAfterEnd: false, lastTick: false };
}
