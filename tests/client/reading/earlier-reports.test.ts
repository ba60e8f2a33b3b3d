import { describe, expect, it } from "vitest";
import { earlierReport } from "../../../client/reading/earlier-reports.ts";
import type { Instant } from "../../../domain/calendar/instant.ts";
import type { PartId, PersonId } from "../../../domain/ids.ts";
import type { OccurrenceEvent } from "../../../domain/occurrence/occurrence.ts";

const [ANNA, BERTIL] = ["anna", "bertil"] as PersonId[] as [PersonId, PersonId];
const [NORTH, SOUTH] = ["norr", "soder"] as PartId[] as [PartId, PartId];

let clock = 0;
const at = () => (clock += 1) as Instant;
const reported = (by: PersonId, part: PartId, note: string): OccurrenceEvent => ({
  kind: "reported",
  at: at(),
  by,
  part,
  content: { note },
});
const undone = (by: PersonId, part: PartId): OccurrenceEvent => ({ kind: "undone", at: at(), by, part });

describe("what stands in the form of a report that came back", () => {
  it("is the newest the reader reported for that part", () => {
    const told = [
      reported(ANNA, NORTH, "Första"),
      undone(ANNA, NORTH),
      reported(ANNA, NORTH, "Andra"),
      undone(ANNA, NORTH),
      reported(ANNA, SOUTH, "Söder"),
    ];
    expect(earlierReport(told, { id: NORTH }, ANNA)).toEqual({ note: "Andra" });
  });

  it("is nobody else's", () => {
    const told = [reported(BERTIL, NORTH, "Bertils ord"), undone(BERTIL, NORTH)];
    expect(earlierReport(told, { id: NORTH }, ANNA)).toBeUndefined();
    expect(earlierReport(told, { id: NORTH }, undefined)).toBeUndefined();
  });

  it("is nothing while the part is reported", () => {
    const report = { note: "Första", by: ANNA, at: at() };
    expect(earlierReport([reported(ANNA, NORTH, "Första")], { id: NORTH, report }, ANNA)).toBeUndefined();
  });
});
