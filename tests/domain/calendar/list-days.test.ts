import { describe, expect, it } from "vitest";
import { civilDate, type CivilDate } from "../../../domain/calendar/civil-date.ts";
import { listsAfter } from "../../../domain/calendar/list-days.ts";
import type { WorkCalendarSpec } from "../../../domain/plan.ts";
import { ORDINARY, WITH_CLOSING_DAYS } from "./calendars.ts";

function lists(from: string, count: number, cal: WorkCalendarSpec, papers: readonly CivilDate[] = []): readonly string[] {
  const found: string[] = [];
  for (const day of listsAfter(civilDate(from), cal, papers)) {
    found.push(`${day.on} ${day.kind === "quarter" ? day.quarter : `papers ${day.deadline}`}`);
    if (found.length === count) break;
  }
  return found;
}

describe("listsAfter", () => {
  it("is the second Monday after a quarter, and the first after the quiet weeks in summer", () => {
    expect(lists("2026-09-01", 5, ORDINARY)).toEqual([
      "2026-10-12 2026-Q3",
      "2027-01-11 2026-Q4",
      "2027-04-12 2027-Q1",
      "2027-08-09 2027-Q2",
      "2027-10-11 2027-Q3",
    ]);
  });

  it("comes strictly after the day", () => {
    expect(lists("2026-10-12", 1, ORDINARY)).toEqual(["2027-01-11 2026-Q4"]);
    expect(lists("2026-10-11", 1, ORDINARY)).toEqual(["2026-10-12 2026-Q3"]);
    expect(lists("2026-07-20", 1, ORDINARY)).toEqual(["2026-08-03 2026-Q2"]);
  });

  it("goes five working days before papers are handed in, quiet weeks not counted", () => {
    const papers = ["2027-01-22", "2026-11-13", "2026-08-05", "2025-01-10"].map(civilDate);
    expect(lists("2026-06-01", 5, WITH_CLOSING_DAYS, papers)).toEqual([
      "2026-07-01 papers 2026-08-05",
      "2026-08-03 2026-Q2",
      "2026-10-12 2026-Q3",
      "2026-11-06 papers 2026-11-13",
      "2027-01-11 2026-Q4",
    ]);
  });

  it("moves a free Monday to the next working day, and knows summers without quiet weeks", () => {
    const closed: WorkCalendarSpec = { closingDays: [civilDate("2026-10-12")], quietWeeks: { from: 52, to: 52 } };
    expect(lists("2026-06-01", 2, closed)).toEqual(["2026-07-13 2026-Q2", "2026-10-13 2026-Q3"]);
  });
});
