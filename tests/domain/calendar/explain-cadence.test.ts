import { describe, expect, it } from "vitest";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { explainCadence } from "../../../domain/calendar/explain-cadence.ts";
import type { Cadence, DueRule } from "../../../domain/plan.ts";
import { iso, ORDINARY } from "./calendars.ts";

const END_OF_NEXT: DueRule = { kind: "day", day: -1, after: 1 };
const NEVER_MET = { from: "02-01", until: "03-01" };

const NO_DAYS = { kind: "event", title: "beslutet", days: [] } as const;

describe("explainCadence", () => {
  const sound: readonly Cadence[] = [
    { kind: "every", period: iso("P3M"), due: END_OF_NEXT, dueIn: { Q2: END_OF_NEXT } },
    { kind: "every", period: iso("P1M"), dueIn: { "11": END_OF_NEXT } },
    { kind: "every", period: iso("P2M"), dueIn: { "01": END_OF_NEXT } },
    { kind: "every", period: iso("P1W"), dueIn: { W53: END_OF_NEXT } },
    { kind: "attest", period: iso("P6M"), calendar: "school", dueIn: { VT: END_OF_NEXT } },
    { kind: "every", period: iso("P2Y"), anchor: 2027 },
    { kind: "once", by: civilDate("2023-12-31") },
    { kind: "onEvent", event: "new-hire", within: iso("P30D") },
    { kind: "relative", to: "beslut", offset: iso("-P14D"), base: NO_DAYS },
    { kind: "undecided", question: "Vilket år?" },
  ];
  it.each(sound)("has nothing to say of %j", (cadence) => {
    expect(explainCadence(cadence, ORDINARY)).toBeUndefined();
  });

  const faulty: readonly (readonly [Cadence, RegExp])[] = [
    [{ kind: "every", period: iso("P5M") }, /does not divide a year/],
    [{ kind: "every", period: iso("P2Y") }, /needs an anchor/],
    [{ kind: "every", period: iso("P1Y"), season: NEVER_MET }, /never falls due/],
    [{ kind: "every", period: iso("P1Y"), from: civilDate("2027-01-02"), until: civilDate("2027-12-31") }, /never falls due/],
    [{ kind: "dates", dates: [] }, /never falls due/],
    [{ kind: "every", period: iso("P3M"), dueIn: { Q5: END_OF_NEXT, Q1: END_OF_NEXT } }, /names Q5, which/],
    [{ kind: "every", period: iso("P3M"), due: { kind: "day", day: 1, month: 11 } }, /Month 11 is not in the period/],
    [{ kind: "every", period: iso("P1M"), due: { kind: "workday", workday: 0 } }, /workday is 0/],
    [{ kind: "quota", per: iso("P1Y"), min: 3, ticked: iso("P14D") }, /counts days/],
    [{ kind: "onEvent", event: "new-hire", within: iso("-P30D") }, /not a length of time ahead/],
    [{ kind: "onEvent", event: "new-hire", within: iso("P0D") }, /not a length of time ahead/],
    [{ kind: "relative", to: "beslut", offset: iso("14 days"), base: NO_DAYS }, /not a length of time/],
  ];
  it.each(faulty)("says what is wrong with %j", (cadence, reason) => {
    expect(explainCadence(cadence, ORDINARY)).toMatch(reason);
  });
});
