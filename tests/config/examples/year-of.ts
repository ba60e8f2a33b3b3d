/** An example plan's year, read from its folder alone: what falls due, and every letter where nobody acts. */
import { expect } from "vitest";
import { readPlan } from "../../../config/read-plan.ts";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { periodsOf } from "../../../domain/calendar/period.ts";
import { dutiesOf, type Plan } from "../../../domain/plan.ts";
import type { People } from "../../../domain/people.ts";
import { preview, type ForeseenLetter } from "../../../domain/preview.ts";

export interface PlanYear {
  readonly plan: Plan;
  readonly people: People;
  readonly letters: readonly ForeseenLetter[];
  /** `1.5/brandskydd 2027-03-25`, for what begins or is counted from a day in 2027. */
  readonly dueDays: readonly string[];
  /** `2027-03-30 notice rektor-ekbacken 1.1/skyddsrond`. */
  readonly posted: readonly string[];
}

/** Begun on 23 November 2026 and followed to the end of 2027. */
export function yearOf(folder: string): PlanYear {
  const reading = readPlan(folder);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults, undefined, 2));
  const { plan, people } = reading;
  const begunOn = civilDate("2026-11-23");
  const letters = preview(reading, { from: begunOn, to: civilDate("2027-12-31"), begunOn });
  const year = { from: civilDate("2027-01-01"), to: civilDate("2027-12-31") };
  return {
    plan,
    people,
    letters,
    dueDays: dutiesOf(plan).flatMap(({ id, cadence }) =>
      [...periodsOf(cadence, plan.calendar, year)].map(({ due }) => `${id} ${due}`),
    ),
    posted: letters.map(({ postAt, step, person, duty }) => `${postAt.slice(0, 10)} ${step} ${person} ${duty ?? ""}`.trim()),
  };
}

/** Holidays and eves on weekdays from November 2026 through 2027, from the almanac. */
const FREE = [
  "2026-12-24", "2026-12-25", "2026-12-31", "2027-01-01", "2027-01-06", "2027-03-26", "2027-03-29", "2027-05-06",
  "2027-06-25", "2027-12-24", "2027-12-31",
]; // prettier-ignore

/** Every letter goes at 08:00 on a working day outside weeks 28–31, its subject fits, and nobody gets one twice. */
export function expectLettersInOrder({ letters, plan }: PlanYear): void {
  for (const { postAt, subject } of letters) {
    const day = postAt.slice(0, 10);
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    expect(postAt.slice(11, 16), postAt).toBe("08:00");
    expect([1, 2, 3, 4, 5], postAt).toContain(weekday);
    expect([...FREE, ...plan.calendar.closingDays], postAt).not.toContain(day);
    // ISO weeks 28–31 of 2027: 12 July to 8 August.
    expect(day < "2027-07-12" || day > "2027-08-08", postAt).toBe(true);
    expect(subject.length, subject).toBeLessThanOrEqual(78);
  }
  const keys = letters.map(
    ({ step, person, occurrence, subject, part }) => `${occurrence ?? subject} ${part ?? ""} ${step} ${person}`,
  );
  expect(new Set(keys).size).toBe(keys.length);
}
