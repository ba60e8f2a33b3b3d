/** Recurring cadences × every day 2020–2060, against RRULEs, date-holidays and a walk over the days. */
import { describe, expect, it, vi } from "vitest";
import { periodAfter, periodByKey, periodsOf, type Period } from "../../domain/calendar/period.ts";
import { ladderFor } from "../../domain/calendar/ladder.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import type { PeriodKey } from "../../domain/ids.ts";
import type { WorkCalendarSpec } from "../../domain/plan.ts";
import { CALENDARS } from "./calendars.ts";
import { CADENCE_CASES, type CadenceCase } from "./cadence-cases.ts";
import { stepsByHand } from "./ladder-by-hand.ts";
import { periodsByHand, type PeriodByHand } from "./periods-by-hand.ts";
import { FIRST, LAST, WALKED } from "./span.ts";

vi.setConfig({ testTimeout: 3_600_000 });

const asDate = (day: string): CivilDate => day as CivilDate;
const LONG_BEFORE_ANYTHING = asDate("2019-06-01");

describe.each(CALENDARS)("$name", ({ calendar }) => {
  describe.each(CADENCE_CASES)("$name", (each) => {
    const byHand = periodsByHand(each, calendar);
    const inYears = byHand.filter(({ start, end }) => end >= FIRST && start <= LAST);

    it("has the same periods, keys and due days, without gap or duplicate", () => {
      const ours = [...periodsOf(each.cadence, calendar, { from: asDate(FIRST), to: asDate(LAST) })];
      expect(ours.map((period) => seen(period))).toEqual(inYears.map((period) => expected(period, each)));
      expect(new Set(ours.map(({ key }) => key)).size).toBe(ours.length);
    });

    it("finds each period by its key, and the next one after it", () => {
      // The oracle's walk ends in the 2060s; only a cadence with an end of its own has nothing after its last.
      const checked = inYears.slice(0, byHand.at(-1) === inYears.at(-1) && byHand.length > 1 ? undefined : -1);
      const ours = checked.map(({ key }) => {
        const after = periodAfter(each.cadence, key as PeriodKey, { dueAfter: LONG_BEFORE_ANYTHING }, calendar);
        return [seen(periodByKey(each.cadence, key, calendar)), after?.key];
      });
      expect(ours).toEqual(checked.map((period) => [expected(period, each), byHand[byHand.indexOf(period) + 1]?.key]));
    });

    it("begins on any day with the first period due after it, and knows which period the day lies in", () => {
      const ours: string[] = [];
      const theirs: string[] = [];
      let first = 0;
      let around = 0;
      for (const day of WALKED) {
        while ((byHand[first]?.due ?? "9999") <= day) first += 1;
        while ((byHand[around]?.end ?? "9999") < day) around += 1;
        const here = byHand[around];
        theirs.push(line(day, byHand[first], here !== undefined && here.start <= day ? [here] : []));
        const begins = periodAfter(each.cadence, undefined, { dueAfter: asDate(day) }, calendar);
        ours.push(line(day, begins, [...periodsOf(each.cadence, calendar, { from: asDate(day), to: asDate(day) })]));
      }
      expect(ours).toEqual(theirs);
    });

    it("places every notice, reminder, overdue and escalation on the same day", () => {
      const { length } = each;
      const ours = [...periodsOf(each.cadence, calendar, { from: asDate(FIRST), to: asDate(LAST) })].flatMap((period) => [
        `${period.key}: ${steps(period, "plan", calendar)}`,
        `${period.key} as a meeting: ${steps(period, "meeting", calendar)}`,
      ]);
      const theirs = inYears.flatMap((period) => [
        `${period.key}: ${stepsByHand({ ...period, length, lastTick: false }, calendar).join()}`,
        `${period.key} as a meeting: ${stepsByHand({ ...period, length, meeting: true }, calendar).join()}`,
      ]);
      expect(ours).toEqual(theirs);
    });
  });
});

function line(day: string, begins: { readonly key: string } | undefined, around: readonly { readonly key: string }[]): string {
  return `${day} begins ${begins?.key ?? "nothing"}, lies in ${around.map(({ key }) => key).join(" and ")}`;
}

function steps(period: Period, kind: "plan" | "meeting", calendar: WorkCalendarSpec): string {
  const ladder = ladderFor({ period, kind, ...(period.lastTick ? { lastTick: true } : {}) }, calendar);
  return ladder.map(({ on, step }) => `${on} ${step}`).join();
}

function seen(period: Period | undefined): string | undefined {
  if (!period) return undefined;
  const { key, start = "", end = "", nominalDue, due, year, lastTick, dueAfterEnd, class: length } = period;
  return [key, `${start}–${end}`, nominalDue, due, year, length, dueAfterEnd ? "after" : "within", lastTick ? "last" : ""].join(
    " ",
  );
}

function expected({ key, start, end, nominalDue, due, year, lastTick }: PeriodByHand, { length }: CadenceCase): string {
  return [key, `${start}–${end}`, nominalDue, due, year, length, due > end ? "after" : "within", lastTick ? "last" : ""].join(" ");
}
