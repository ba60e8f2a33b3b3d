/** Working days, weeks and moves for every day 2020–2060, against date-holidays, luxon's week numbers and a walk over the days. */
import { describe, expect, it, vi } from "vitest";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { isoWeek, mondayOfWeek } from "../../domain/calendar/iso-week.ts";
import {
  addWorkingDays,
  isQuiet,
  isWorkingDay,
  lettersDayOnOrAfter,
  nextWorkingDay,
  subtractWorkingDays,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from "../../domain/calendar/working-days.ts";
import { countedAfter, countedBefore, isQuietDay, isWorking, letterDay, movedDue, walk, weekKeyOf, weekdayOf } from "./almanac.ts";
import { CALENDARS } from "./calendars.ts";
import { EVERY_DAY, WALKED } from "./span.ts";

vi.setConfig({ testTimeout: 3_600_000 });

const asDate = (day: string): CivilDate => day as CivilDate;

describe("weeks", () => {
  it("are numbered as luxon numbers them, with a Monday first", () => {
    const weeks = EVERY_DAY.map(asDate).map((day) => ({ day, ...isoWeek(day) }));
    expect(weeks.map(({ year, week }) => `${year}-W${String(week).padStart(2, "0")}`)).toEqual(EVERY_DAY.map(weekKeyOf));
    const mondays = weeks.filter(({ day }) => weekdayOf(day) === 1);
    expect(mondays.map((monday) => mondayOfWeek(monday))).toEqual(mondays.map(({ day }) => day));
  });
});

describe.each(CALENDARS)("$name", ({ calendar }) => {
  it("has the same working days and quiet days", () => {
    const ours = EVERY_DAY.map((day) => `${day} ${isWorkingDay(asDate(day), calendar)} ${isQuiet(asDate(day), calendar)}`);
    expect(ours).toEqual(EVERY_DAY.map((day) => `${day} ${isWorking(day, calendar)} ${isQuietDay(day, calendar)}`));
  });

  it("moves due dates back, letters on, and both to days of work", () => {
    const ours = EVERY_DAY.map(asDate).map((day) =>
      [workingDayOnOrBefore, nextWorkingDay, workingDayOnOrAfter, lettersDayOnOrAfter].map((move) => move(day, calendar)).join(),
    );
    const theirs = EVERY_DAY.map((day) => {
      let next = walk(day, 1);
      while (!isWorking(next, calendar)) next = walk(next, 1);
      return [movedDue(day, calendar), next, isWorking(day, calendar) ? day : next, letterDay(day, calendar)].join();
    });
    expect(ours).toEqual(theirs);
  });

  it.each([3, 5, 10, 20])("counts %i working days on and back, without those of quiet weeks", (n) => {
    const skipQuiet = { skipQuiet: true };
    for (const day of WALKED) {
      expect(addWorkingDays(asDate(day), n, calendar, skipQuiet), day).toBe(countedAfter(day, n, calendar));
      expect(subtractWorkingDays(asDate(day), n, calendar, skipQuiet), day).toBe(countedBefore(day, n, calendar));
    }
  });
});
