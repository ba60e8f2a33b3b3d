import { expect, it } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { countOccurrences } from "../../domain/count-occurrences.ts";
import type { Cadence } from "../../domain/plan.ts";
import { PLAN, QUARTERLY } from "./fixtures/plan.ts";

const today = civilDate("2026-11-23");

it("counts what belongs to a year: an attestation, four quarters, a roll-up, a school year, two meetings", () => {
  expect(countOccurrences(PLAN, 2026, today)).toBe(9);
  expect(countOccurrences(PLAN, 2027, today)).toBe(9);
});

it.each<[string, Cadence, number, number]>([
  ["a day to come", { kind: "once", by: civilDate("2026-12-18") }, 1, 0],
  ["today, which is backlog", { kind: "once", by: today }, 0, 0],
  ["past days of several", { kind: "dates", dates: ["2026-03-02", "2026-12-01", "2027-03-01"].map(civilDate) }, 1, 1],
  ["a New Year's Day, due the year before", { kind: "once", by: civilDate("2027-01-01") }, 1, 0],
  ["undecided", { kind: "undecided", question: "När?" }, 0, 0],
])("counts a single day where it is due: %s", (_, cadence, in2026, in2027) => {
  const plan = { ...PLAN, items: PLAN.items.slice(0, 1).map((item) => ({ ...item, duties: [{ ...QUARTERLY, cadence }] })) };
  expect(countOccurrences(plan, 2026, today)).toBe(in2026);
  expect(countOccurrences(plan, 2027, today)).toBe(in2027);
});
