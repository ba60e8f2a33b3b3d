import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, civilDate } from "../../../domain/calendar/civil-date.ts";
import { dateAt, isoInstant, parseInstant, timeAt, type Instant } from "../../../domain/calendar/instant.ts";
import { nextPosting, postingInstant } from "../../../domain/calendar/posting.ts";
import { isWorkingDay } from "../../../domain/calendar/working-days.ts";
import { ORDINARY } from "./calendars.ts";

const next = (text: string): string => isoInstant(nextPosting(parseInstant(text), ORDINARY));

describe("postingInstant", () => {
  it.each([
    ["2027-03-27", "2027-03-27T08:00:00+01:00"],
    ["2027-03-28", "2027-03-28T08:00:00+02:00"],
    ["2027-10-30", "2027-10-30T08:00:00+02:00"],
    ["2027-10-31", "2027-10-31T08:00:00+01:00"],
  ])("is 08:00 in Stockholm on %s, on both sides of the nights when clocks change", (day, instant) => {
    expect(isoInstant(postingInstant(civilDate(day)))).toBe(instant);
  });

  it("is 08:00 on every day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 41 * 365 }), (days) => {
        const date = addDays(civilDate("2020-01-01"), days);
        expect(timeAt(postingInstant(date))).toEqual({ hour: 8, minute: 0 });
        expect(dateAt(postingInstant(date))).toBe(date);
      }),
    );
  });
});

describe("nextPosting", () => {
  it.each([
    ["2026-11-23T06:12:00+01:00", "2026-11-23T08:00:00+01:00", "before the day's first"],
    ["2026-11-23T09:00:00.000+01:00", "2026-11-23T09:00:00+01:00", "on the hour itself"],
    ["2026-11-23T09:00:00.001+01:00", "2026-11-23T10:00:00+01:00", "just after an hour"],
    ["2026-11-23T16:00:00+01:00", "2026-11-23T16:00:00+01:00", "at the day's last"],
    ["2026-11-23T16:00:01+01:00", "2026-11-24T08:00:00+01:00", "after the day's last"],
    ["2026-11-27T17:30:00+01:00", "2026-11-30T08:00:00+01:00", "on a Friday evening"],
    ["2026-12-23T16:30:00+01:00", "2026-12-28T08:00:00+01:00", "before Christmas"],
    ["2027-03-25T20:00:00+01:00", "2027-03-30T08:00:00+02:00", "before an Easter in which summer time begins"],
    ["2027-10-29T20:00:00+02:00", "2027-11-01T08:00:00+01:00", "before the weekend in which it ends"],
    ["2026-07-15T10:30:00+02:00", "2026-07-15T11:00:00+02:00", "in a quiet week"],
  ])("from %s is %s: %s", (now, expected) => {
    expect(next(now)).toBe(expected);
  });

  it("is the first full hour of a working day that is not before now", () => {
    const from = postingInstant(civilDate("2026-01-01"));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 * 86_400_000 }), (ms) => {
        const now = (from + ms) as Instant;
        const posting = nextPosting(now, ORDINARY);
        expect(posting).toBeGreaterThanOrEqual(now);
        const { hour, minute } = timeAt(posting);
        expect(minute).toBe(0);
        expect(hour).toBeGreaterThanOrEqual(8);
        expect(hour).toBeLessThanOrEqual(16);
        expect(isWorkingDay(dateAt(posting), ORDINARY)).toBe(true);
        if (hour > 8) expect(posting - now).toBeLessThan(3_600_000);
        expect(nextPosting(posting, ORDINARY)).toBe(posting);
      }),
    );
  });
});
