import { describe, expect, it } from "vitest";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { canonicalJson } from "../../../domain/canonical-json.ts";
import { parseRecordNumber, rowsOf } from "../../../domain/closing/snapshot.ts";
import { frozenChecksum } from "../../../ledger/frozen-checksum.ts";
import { frozen, PERSONS, threePapers, TYPED } from "./lived-year.ts";

describe("a frozen year", () => {
  it("holds no person, no person's id and no text that somebody typed", () => {
    for (const { snapshot } of Object.values(threePapers())) {
      const text = canonicalJson(snapshot);
      for (const hidden of [...PERSONS, TYPED]) expect(text).not.toContain(hidden);
    }
  });

  it("has the same checksum however often it is taken, and read back from its JSON", () => {
    const [one, again] = [frozen(), frozen()];
    expect(again.checksum).toBe(one.checksum);
    expect(one.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(frozenChecksum(JSON.parse(canonicalJson(one.snapshot)) as typeof one.snapshot)).toBe(one.checksum);
  });

  it("has another checksum when anything in it is another", () => {
    const { snapshot, checksum } = frozen();
    expect(frozenChecksum({ ...snapshot, closingDay: civilDate("2026-11-21") })).not.toBe(checksum);
  });

  it("calls nothing late that is due after the closing day, however late it is frozen", () => {
    const early = civilDate("2026-06-30");
    const rows = rowsOf(frozen({ closingDay: early }).snapshot);
    const undone = rows.filter(({ state, due }) => due !== undefined && due > early && state !== "confirmed");
    expect(undone.length).toBeGreaterThan(5);
    for (const { state } of undone) expect(["notDue", "reported", "excused"]).toContain(state);
    expect(rowsOf(frozen().snapshot).some(({ state }) => state === "late")).toBe(true);
  });

  it("counts every row once", () => {
    const { snapshot } = frozen();
    const counted = Object.values(snapshot.counts).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(rowsOf(snapshot).length);
  });

  it("sets last year's state beside the same turn of the year, and none beside a first one", () => {
    const { first, second } = threePapers();
    expect(rowsOf(first.snapshot).every((row) => row.lastYear === undefined)).toBe(true);
    const before = rowsOf(first.snapshot).find(({ duty, period }) => duty === "1.6/uppgifter-rvt" && period === "2026-Q2");
    const now = rowsOf(second.snapshot).find(({ duty, period }) => duty === "1.6/uppgifter-rvt" && period === "2027-Q2");
    expect(before?.state).toBeDefined();
    expect(now?.lastYear).toBe(before?.state);
    expect(second.snapshot.lastYear).toMatchObject({ year: 2026, checksum: first.checksum, decision: { section: "§ 112" } });
  });

  it("says in the supplement how each row stood per stoppdatum", () => {
    const { second, supplement } = threePapers();
    expect(supplement.snapshot.supplements?.checksum).toBe(second.checksum);
    const rows = rowsOf(supplement.snapshot);
    expect(rows.filter(({ atStop }) => atStop === "notDue").length).toBeGreaterThan(3);
    expect(rows.some(({ atStop, state }) => atStop === "notDue" && state === "confirmed")).toBe(true);
    expect(second.snapshot.supplements).toBeUndefined();
  });
});

describe("a registration number", () => {
  it("is short and has a digit", () => {
    for (const text of ["SN 2026/112", "§ 87", "2026:14-3", " § 112 "]) expect(parseRecordNumber(text)).toBe(text.trim());
    for (const text of ["", "Anna Andersson", "§", "SN 2026/112\nAnna", "x1".repeat(30), "anna1@vingaker.example"]) {
      expect(parseRecordNumber(text)).not.toBe(text);
    }
  });
});
