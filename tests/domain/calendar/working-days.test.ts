import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, civilDate, weekdayOf } from "../../../domain/calendar/civil-date.ts";
import { isoWeek, mondayOfWeek } from "../../../domain/calendar/iso-week.ts";
import {
  addWorkingDays,
  isQuiet,
  isWorkingDay,
  lettersDayOnOrAfter,
  mondayAfterQuiet,
  nextWorkingDay,
  subtractWorkingDays,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from "../../../domain/calendar/working-days.ts";
import { PlanvaktError } from "../../../domain/planvakt-error.ts";
import { ORDINARY, QUIET_AT_CHRISTMAS, WITH_CLOSING_DAYS } from "./calendars.ts";

const anyDay = fc.integer({ min: 0, max: 41 * 365 }).map((days) => addDays(civilDate("2020-01-01"), days));

describe("isoWeek", () => {
  it.each([
    ["2026-12-31", 2026, 53],
    ["2027-01-03", 2026, 53],
    ["2027-01-04", 2027, 1],
    ["2024-12-30", 2025, 1],
    ["2026-07-06", 2026, 28],
  ])("puts %s in the week of its Thursday", (day, year, week) => {
    expect(isoWeek(civilDate(day))).toEqual({ year, week });
  });

  it("is undone by the week's Monday", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(mondayOfWeek(isoWeek(day))).toBe(addDays(day, 1 - weekdayOf(day)));
      }),
    );
  });
});

describe("working days", () => {
  it.each([
    ["2027-12-31", "2027-12-30", "2028-01-03", "nyårsafton"],
    ["2023-12-31", "2023-12-29", "2024-01-02", "a Sunday before nyårsdagen"],
    ["2026-04-05", "2026-04-02", "2026-04-07", "Easter"],
    ["2026-06-19", "2026-06-18", "2026-06-22", "midsommarafton"],
    ["2026-11-30", "2026-11-30", "2026-11-30", "an ordinary Monday"],
  ])("moves %s to %s or %s: %s", (day, before, after) => {
    expect(workingDayOnOrBefore(civilDate(day), ORDINARY)).toBe(before);
    expect(workingDayOnOrAfter(civilDate(day), ORDINARY)).toBe(after);
  });

  it("keeps local closing days free", () => {
    expect(isWorkingDay(civilDate("2026-05-15"), ORDINARY)).toBe(true);
    expect(isWorkingDay(civilDate("2026-05-15"), WITH_CLOSING_DAYS)).toBe(false);
    expect(nextWorkingDay(civilDate("2026-10-30"), WITH_CLOSING_DAYS)).toBe("2026-11-03");
  });

  it("refuses a calendar without working days instead of searching for ever", () => {
    const closed = { ...ORDINARY, closingDays: Array.from({ length: 800 }, (_, n) => addDays(civilDate("2026-01-01"), n)) };
    expect(() => nextWorkingDay(civilDate("2026-02-01"), closed)).toThrow(PlanvaktError);
    expect(() => mondayAfterQuiet(civilDate("2026-02-01"), { ...ORDINARY, quietWeeks: { from: 1, to: 53 } })).toThrow(/quietWeeks/);
  });
});

describe("quiet weeks", () => {
  it("are weeks 28–31, Monday to Sunday", () => {
    expect(["2026-07-05", "2026-07-06", "2026-08-02", "2026-08-03"].map((day) => isQuiet(civilDate(day), ORDINARY))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(mondayAfterQuiet(civilDate("2026-07-08"), ORDINARY)).toBe("2026-08-03");
  });

  it("may run over new year, where week 53 is one of them", () => {
    expect(isQuiet(civilDate("2026-12-31"), QUIET_AT_CHRISTMAS)).toBe(true);
    expect(mondayAfterQuiet(civilDate("2026-12-22"), QUIET_AT_CHRISTMAS)).toBe("2027-01-11");
  });

  it("hold letters back until a working Monday", () => {
    expect(lettersDayOnOrAfter(civilDate("2026-07-20"), ORDINARY)).toBe("2026-08-03");
    expect(lettersDayOnOrAfter(civilDate("2027-03-29"), ORDINARY)).toBe("2027-03-30");
  });
});

describe("addWorkingDays", () => {
  it("begins to count after the day itself", () => {
    expect(addWorkingDays(civilDate("2027-01-29"), 3, ORDINARY, { skipQuiet: true })).toBe("2027-02-03");
    expect(addWorkingDays(civilDate("2027-01-30"), 0, ORDINARY, { skipQuiet: true })).toBe("2027-01-30");
  });

  it("passes over quiet weeks where asked to", () => {
    const friday = civilDate("2026-07-03");
    expect(addWorkingDays(friday, 1, ORDINARY, { skipQuiet: true })).toBe("2026-08-03");
    expect(addWorkingDays(friday, 1, ORDINARY, { skipQuiet: false })).toBe("2026-07-06");
  });

  it("refuses what is no count", () => {
    expect(() => addWorkingDays(civilDate("2026-07-03"), -1, ORDINARY, { skipQuiet: false })).toThrow(/not negative/);
    expect(() => addWorkingDays(civilDate("2026-07-03"), 1.5, ORDINARY, { skipQuiet: false })).toThrow(/whole number/);
  });

  it("lands on the n:th counted day, and back again", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), fc.boolean(), (date, n, skipQuiet) => {
        const counts = (day: typeof date): boolean => isWorkingDay(day, ORDINARY) && !(skipQuiet && isQuiet(day, ORDINARY));
        const reached = addWorkingDays(date, n, ORDINARY, { skipQuiet });
        let counted = 0;
        for (let day = addDays(date, 1); day <= reached; day = addDays(day, 1)) if (counts(day)) counted += 1;
        expect(counted).toBe(n);
        expect(counts(reached)).toBe(true);
        if (counts(date)) expect(subtractWorkingDays(reached, n, ORDINARY, { skipQuiet })).toBe(date);
      }),
    );
  });
});
