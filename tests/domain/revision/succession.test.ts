import { describe, expect, test } from "vitest";
import { periodByKey } from "../../../domain/calendar/period.ts";
import type { PeriodKey } from "../../../domain/ids.ts";
import type { Cadence, Duty, IsoDuration } from "../../../domain/plan.ts";
import { successionOf } from "../../../domain/revision/succession.ts";
import { vingaker } from "../../client/ledger-at-work.ts";

const { plan } = vingaker();
const every = (period: string): Cadence => ({ kind: "every", period: period as IsoDuration });

function after(period: string, key: string, cursor: string, now: Cadence): string {
  const was = periodByKey(every(period), key, plan.calendar);
  const [duty] = plan.items[0]?.duties ?? [];
  if (!was || !duty) throw new Error("no such period");
  const changed: Duty = { ...duty, cadence: now };
  const succession = successionOf(plan, changed, { cursor: cursor as PeriodKey }, was);
  return succession.kind === "replaced" ? `replaced by ${succession.by.key}` : succession.kind;
}

describe("an open period of a rhythm that is no more", () => {
  test("gives way to a longer one that is still to open and holds its last day", () => {
    expect(after("P3M", "2027-Q1", "2027-Q1", every("P6M"))).toBe("replaced by 2027-H1");
    expect(after("P3M", "2027-Q3", "2027-Q3", every("P1Y"))).toBe("replaced by 2027");
  });

  test("stays where the longer one has ended with it and will not open any more", () => {
    expect(after("P3M", "2027-Q2", "2027-Q2", every("P6M"))).toBe("last");
    expect(after("P3M", "2027-Q1", "2027-Q2", every("P6M"))).toBe("last");
  });

  test("stays where shorter ones go on after it", () => {
    expect(after("P6M", "2027-H1", "2027-H1", every("P3M"))).toBe("last");
    expect(after("P1Y", "2027", "2027", every("P1M"))).toBe("last");
  });

  test("is gone where the new one does not ask in that time of the year, or by events only", () => {
    const autumn: Cadence = { kind: "every", period: "P6M" as IsoDuration, only: ["H2"] };
    expect(after("P3M", "2027-Q1", "2027-Q1", autumn)).toBe("gone");
    expect(after("P3M", "2027-Q1", "2027-Q1", { kind: "onEvent", event: "x", within: "P1M" as IsoDuration })).toBe("gone");
  });
});
