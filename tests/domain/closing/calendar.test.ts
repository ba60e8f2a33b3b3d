import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  civilDate,
  civilDateOf,
  monthOf,
  weekdayOf,
  yearOf,
  type CivilDate,
} from "../../../domain/calendar/civil-date.ts";
import { dateAt, instantAt, isoInstant, timeAt } from "../../../domain/calendar/instant.ts";
import { listsAfter } from "../../../domain/calendar/list-days.ts";
import { isWorkingDay } from "../../../domain/calendar/working-days.ts";
import { closingsOf, yearsToClose } from "../../../domain/closing/calendar.ts";
import type { CommitteeMeeting, Plan } from "../../../domain/plan.ts";
import { PLAN } from "../fixtures/plan.ts";

function withMeetings(...meetings: readonly (readonly [string, string])[]): Plan {
  const closing = { meetings: meetings.map(([meeting, stop]) => ({ meeting: civilDate(meeting), stop: civilDate(stop) })) };
  return { ...PLAN, closing, paperDeadlines: closing.meetings.map(({ stop }) => stop) };
}

const days = (plan: Plan, year: number): readonly string[] => closingsOf(plan, year).map(({ at }) => isoInstant(at));

describe("closingsOf", () => {
  it("lies five working days before the stoppdatum of the year's last meeting, and when the roll-up has fallen due", () => {
    const plan = withMeetings(["2026-12-15", "2026-11-27"], ["2026-10-20", "2026-10-05"], ["2027-02-16", "2027-01-29"]);
    expect(days(plan, 2026)).toEqual(["2026-11-20T13:00:00+01:00", "2027-03-01T13:00:00+01:00"]);
    expect(closingsOf(plan, 2026)[0].meeting).toEqual({ meeting: "2026-12-15", stop: "2026-11-27" });
  });

  it("is the year's last working day where the plan names no meeting of it", () => {
    expect(days(PLAN, 2026)).toEqual(["2026-12-30T13:00:00+01:00", "2027-03-01T13:00:00+01:00"]);
    expect(days(withMeetings(["2026-12-15", "2026-11-27"]), 2027)[0]).toBe("2027-12-30T13:00:00+01:00");
  });

  it("is in the beginning of February where nothing of the year falls due after it", () => {
    const plan = { ...PLAN, items: PLAN.items.filter(({ id }) => id === "1.5") };
    expect(days(plan, 2026)[1]).toBe("2027-02-01T13:00:00+01:00");
  });

  it("is on the day of the secretary's list before that stoppdatum, whatever the meeting", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2024, max: 2060 }), aMeetingOf, (year, of) => {
        const meeting = of(year);
        const plan = { ...PLAN, closing: { meetings: [meeting] }, paperDeadlines: [meeting.stop] };
        const [stop, final] = closingsOf(plan, year);
        expect(stop.at).toBeLessThan(instantAt(meeting.stop, 0));
        expect(isWorkingDay(dateAt(stop.at), plan.calendar) && isWorkingDay(dateAt(final.at), plan.calendar)).toBe(true);
        for (const list of listsAfter(addDays(meeting.stop, -60), plan.calendar, plan.paperDeadlines)) {
          if (list.kind !== "paper") continue;
          expect(dateAt(stop.at)).toBe(list.on);
          break;
        }
      }),
    );
  });

  it("has the supplement after the paper, on a working day at one o'clock, not before February and not after the first days of March", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2024, max: 2090 }), (year) => {
        const [stop, final] = closingsOf(PLAN, year);
        expect(final.at).toBeGreaterThan(stop.at);
        for (const { at } of [stop, final]) {
          expect(timeAt(at)).toEqual({ hour: 13, minute: 0 });
          expect(weekdayOf(dateAt(at))).toBeLessThanOrEqual(5);
        }
        const [first, last] = [civilDateOf(year + 1, 2, 1), civilDateOf(year + 1, 3, 4)];
        expect(dateAt(final.at) >= first && dateAt(final.at) <= last).toBe(true);
        expect(monthOf(dateAt(stop.at))).toBe(12);
      }),
    );
  });
});

describe("yearsToClose", () => {
  it("is every year from the one the plan began in", () => {
    expect(yearsToClose(civilDate("2026-11-23"), instantAt(civilDate("2028-01-01"), 0))).toEqual([2026, 2027, 2028]);
    expect(yearsToClose(civilDate("2026-11-23"), instantAt(civilDate("2026-11-23"), 9))).toEqual([2026]);
  });
});

/** A meeting on some day of a year, with its papers due one to eight weeks before. */
const aMeetingOf = fc
  .tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 7, max: 56 }))
  .map(([day, before]) => (year: number): CommitteeMeeting => {
    const meeting: CivilDate = addDays(civilDateOf(year, 1, 1), day);
    if (yearOf(meeting) !== year) throw new Error("a day outside the year");
    return { meeting, stop: addDays(meeting, -before) };
  });
