import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { countHeld, heldIn, heldSaid, monthsOf, tickFault, tickSpecOf, type TickSpec } from "../../../domain/occurrence/held.ts";
import type { Duty } from "../../../domain/plan.ts";
import { MEETING } from "../fixtures/plan.ts";
import { contextOf, done, opened, part, refused, report, undo } from "./given.ts";

const quarterly = { ...MEETING, cadence: { kind: "every", period: "P3M" } } as Duty;
const MONTHS: Duty = { ...quarterly, evidence: { ticks: "months" } };
const DATES: Duty = {
  ...MEETING,
  cadence: { kind: "quota", per: "P1Y", min: 3, max: 4, ticked: "P3M" } as Duty["cadence"],
  evidence: { ticks: "dates" },
};
const first = contextOf(DATES, "2027-Q1");
const spec = (duty: Duty, today = "2027-04-05"): TickSpec => {
  const found = tickSpecOf(duty, contextOf(duty, "2027-Q1").period, civilDate(today));
  if (!found) throw new Error("ticks nothing");
  return found;
};

describe("the months of a period", () => {
  it("are those it reaches into", () => {
    expect(monthsOf(spec(MONTHS))).toEqual(["2027-01", "2027-02", "2027-03"]);
  });

  it("are each taken once, and never outside the period or ahead of time", () => {
    const ticked = (held: readonly string[], today?: string) => tickFault(spec(MONTHS, today), held);
    expect(ticked(["2027-01", "2027-03"])).toBeUndefined();
    expect(ticked([])).toBeUndefined();
    expect(ticked(["2027-01", "2027-01"])).toContain("två gånger");
    expect(ticked(["2027-04"])).toContain("ligger inte i kvartal 1 2027");
    expect(ticked(["2027-01", "2027-02", "2027-03", "2026-12"])).toContain("Månaderna är 2027-01, 2027-02, 2027-03");
    expect(ticked(["2027-03"], "2027-02-28")).toContain("har inte börjat än");
    expect(ticked(["mars"])).toContain('"mars" är ingen månad');
  });
});

describe("the days of meetings", () => {
  it("lie in the period and have been", () => {
    const ticked = (held: readonly string[], today?: string) => tickFault(spec(DATES, today), held);
    expect(ticked(["2027-01-14", "2027-02-11"])).toBeUndefined();
    expect(ticked(["2027-04-01"])).toBe(
      "torsdag 1 april 2027 ligger inte i kvartal 1 2027 (2027-01-01–2027-03-31). Ange mötet i den period då det hölls.",
    );
    expect(ticked(["2027-03-10"], "2027-03-09")).toContain("har inte varit än");
    expect(ticked(["2027-01-14", "2027-01-14"])).toContain("två gånger");
    expect(ticked(["2027-02-30"])).toContain("är ingen dag");
  });

  it("are not asked for by what ticks nothing", () => {
    expect(tickFault(undefined, ["2027-01-14"])).toContain("frågar inte efter några mötesdagar");
    expect(tickFault(undefined, undefined)).toBeUndefined();
  });

  it("whatever is written, a fault or a count of what was written", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("2027-01-14", "2027-02-11", "2027-05-01"))), (held) => {
        const fault = tickFault(spec(DATES), held);
        if (fault === undefined) expect(new Set(held).size).toBe(held.length);
        else expect(fault).toMatch(/\.$/);
      }),
    );
  });
});

describe("a report of meetings", () => {
  const open = opened(first, "2027-04-01 06:00");

  it("counts each day once, and can be taken back", () => {
    const told = done(open, first, report("bo", { content: { held: ["2027-01-14", "2027-02-11"] } }), "2027-04-05 10:00");
    expect(countHeld(told.occurrence)).toBe(2);
    expect(told.events).toMatchObject([{ kind: "reported", content: { held: ["2027-01-14", "2027-02-11"] } }]);
    expect(countHeld(done(told.occurrence, first, undo("bo"), "2027-04-05 10:05").occurrence)).toBe(0);
  });

  it("is refused whole where a day is wrong", () => {
    expect(refused(open, first, report("bo", { content: { held: ["2027-04-03"] } }), "2027-04-05 10:00")).toContain("kvartal 1");
  });

  it("from before days were asked for counts as one", () => {
    const old = done(open, first, report("bo"), "2027-04-05 10:00").occurrence;
    expect(heldIn(old)).toEqual({ ticks: [], undated: 1 });
    expect(countHeld(open)).toBe(0);
  });

  it("in several parts counts a day that two of them tell of once", () => {
    const by = { by: "bo", at: 0, held: ["2027-01-14"] } as never;
    expect(
      countHeld({
        parts: [
          { id: part("a"), report: by },
          { id: part("b"), report: by },
        ],
      }),
    ).toBe(1);
  });

  it("says it in words", () => {
    expect(heldSaid([])).toBe("inga möten");
    expect(heldSaid(["2027-01", "2027-03"])).toBe("möten i januari och mars 2027");
    expect(heldSaid(["2027-01-14"])).toBe("möte 2027-01-14");
  });
});
