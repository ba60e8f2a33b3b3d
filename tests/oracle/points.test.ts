/** Single days on every day 2020–2060: once, dates, relative, events, returns, confirmations. */
import { describe, expect, it, vi } from "vitest";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { confirmRungs, ladderFor, returnLadder, type Rung } from "../../domain/calendar/ladder.ts";
import { eventPeriod, periodsOf, relativePeriod } from "../../domain/calendar/period.ts";
import type { PeriodKey } from "../../domain/ids.ts";
import type { IsoDuration } from "../../domain/plan.ts";
import { countedAfter, daysFrom, followingMonday, isWorking, letterDay, movedDue, walk, type Day } from "./almanac.ts";
import { CALENDARS } from "./calendars.ts";
import { openedStepsByHand, stepsAfterReturnByHand, stepsByHand, type Length } from "./ladder-by-hand.ts";
import { WALKED } from "./span.ts";

vi.setConfig({ testTimeout: 3_600_000 });

const asDate = (day: string): CivilDate => day as CivilDate;
const iso = (text: string): IsoDuration => text as IsoDuration;
const lines = (rungs: readonly Rung[]): readonly string[] => rungs.map(({ on, step }) => `${on} ${step}`);

/** As many months later, or the month's last day where it has no such day. */
function monthsLater(day: Day, months: number): Day {
  const at = 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1 + months;
  const lastDay = new Date(Date.UTC(Math.floor(at / 12), (at % 12) + 1, 0)).toISOString().slice(0, 10);
  const sameDay = `${lastDay.slice(0, 7)}-${day.slice(8)}`;
  return sameDay < lastDay ? sameDay : lastDay;
}

describe.each(CALENDARS)("$name", ({ calendar }) => {
  it("asks once and on named days as the design says, whatever day it is", () => {
    for (const day of WALKED) {
      const due = movedDue(day, calendar);
      const [once, ...noMore] = periodsOf({ kind: "once", by: asDate(day) }, calendar);
      expect({ ...once }, day).toMatchObject({ key: "once", nominalDue: day, due, year: Number(due.slice(0, 4)) });
      expect(noMore).toEqual([]);
      expect(once && lines(ladderFor({ period: once, kind: "plan" }, calendar)), day).toEqual(
        stepsByHand({ due, length: "long" }, calendar),
      );
      const next = walk(day, 1);
      const dated = [...periodsOf({ kind: "dates", dates: [asDate(next), asDate(day), asDate(next)] }, calendar)];
      expect(dated.map(({ key }) => key)).toEqual([`on-${day}`, `on-${next}`]);
      const [first] = dated;
      expect(first?.due).toBe(due);
      // "dates, relative: as quarter"
      expect(first && lines(ladderFor({ period: first, kind: "plan" }, calendar)), day).toEqual(
        stepsByHand({ due, length: "half-year" }, calendar),
      );
    }
  });

  it.each([
    ["-P14D", (day: Day) => walk(day, -14)],
    ["P30D", (day: Day) => walk(day, 30)],
    ["-P2W", (day: Day) => walk(day, -14)],
    ["P1M", (day: Day) => monthsLater(day, 1)],
    ["-P1M", (day: Day) => monthsLater(day, -1)],
    ["P1Y", (day: Day) => monthsLater(day, 12)],
  ])("asks %s from another day", (offset, named) => {
    for (const day of WALKED) {
      const base = { day: asDate(day), key: `on-${day}` as PeriodKey, label: "" };
      const period = relativePeriod(base, iso(offset), calendar);
      const nominalDue = named(day);
      const due = movedDue(nominalDue, calendar);
      expect(period, day).toMatchObject({ key: base.key, nominalDue, due });
      // What is due after the day it counts from is not asked about before that day.
      expect(lines(ladderFor({ period, kind: "plan" }, calendar)), day).toEqual(
        stepsByHand({ due, length: "half-year", end: day }, calendar),
      );
    }
  });

  it.each([
    ["P3D", (day: Day) => walk(day, 3)],
    ["P30D", (day: Day) => walk(day, 30)],
    ["P90D", (day: Day) => walk(day, 90)],
    ["P6M", (day: Day) => monthsLater(day, 6)],
    ["P2Y", (day: Day) => monthsLater(day, 24)],
  ])("asks within %s of an event", (within, named) => {
    for (const day of WALKED) {
      const nominalDue = named(day);
      // Decided here: a due day that would move back to the day of the event or before it goes to the next working day instead.
      const back = movedDue(nominalDue, calendar);
      const due = back > day ? back : forward(nominalDue);
      const period = eventPeriod("hr-1", asDate(day), iso(within), calendar);
      expect(period, day).toMatchObject({ key: "ev-hr-1", nominalDue, due });
      const left = daysFrom(day, due).length - 1;
      // "by the time left": as the ladder of a period so long.
      const length: Length = left <= 31 ? "month" : left <= 184 ? "half-year" : left <= 366 ? "year" : "long";
      const ours = ladderFor({ period, kind: "onEvent", openedOn: asDate(day) }, calendar);
      expect(lines(ours), day).toEqual(openedStepsByHand(day, due, length, calendar));
    }
    function forward(from: Day): Day {
      let reached = from;
      while (!isWorking(reached, calendar)) reached = walk(reached, 1);
      return reached;
    }
  });

  it.each(["month", "half-year", "year", "long"] as const)("climbs again after a return in a %s ladder", (length) => {
    for (const today of WALKED) {
      // "return: +10 working days unless told"
      const due = countedAfter(today, 10, calendar);
      for (const kind of ["plan", "meeting"] as const) {
        const ours = returnLadder({ due: asDate(due), class: length, kind, now: asDate(today) }, calendar);
        expect(lines(ours), `${today} ${kind}`).toEqual(
          stepsAfterReturnByHand({ due, length, today, meeting: kind === "meeting" }, calendar),
        );
      }
    }
  });

  it("asks for a confirmation the Monday after the report, and again after ten working days", () => {
    for (const day of WALKED) {
      // Decided here: a confirmation is no answer to what somebody asked for in the quiet weeks; it waits them out like a reminder.
      const confirm = letterDay(followingMonday(day), calendar);
      expect(confirmRungs(asDate(day), calendar), day).toEqual({
        confirm,
        confirmReminder: countedAfter(confirm, 10, calendar),
      });
    }
  });
});
