import { describe, expect, it } from "vitest";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { instantAt, type Instant } from "../../../domain/calendar/instant.ts";
import { closingsOf } from "../../../domain/closing/calendar.ts";
import type { ClosingKind } from "../../../domain/closing/snapshot.ts";
import { stepOf, wakeOf } from "../../../domain/closing/step.ts";
import { PLAN } from "../fixtures/plan.ts";

const CLOSINGS = closingsOf(PLAN, 2026);
const [STOP, FINAL] = CLOSINGS;
const BEGUN = instantAt(civilDate("2026-11-23"), 10);
const before = (instant: Instant): Instant => (instant - 1) as Instant;

function at(now: Instant, frozen: readonly ClosingKind[] = [], openedAt = BEGUN) {
  const { freeze, ...rest } = stepOf(CLOSINGS, { openedAt, frozen: new Set(frozen) }, now);
  return { ...rest, freeze: freeze.map(({ kind }) => kind) };
}

describe("stepOf", () => {
  it("waits for the first closing, freezes at its instant, and has the next year begin then", () => {
    expect(at(before(STOP.at))).toEqual({ freeze: [], wakeAt: STOP.at, startNext: false });
    expect(at(STOP.at)).toEqual({ freeze: ["stop"], wakeAt: FINAL.at, startNext: true });
    expect(at(FINAL.at, ["stop"])).toEqual({ freeze: ["final"], startNext: true });
  });

  it("freezes what an outage missed, once", () => {
    expect(at(FINAL.at).freeze).toEqual(["stop", "final"]);
    expect(at(FINAL.at, ["stop", "final"]).freeze).toEqual([]);
  });

  it("leaves alone what a person froze before its time", () => {
    expect(at(STOP.at, ["stop"])).toEqual({ freeze: [], wakeAt: FINAL.at, startNext: true });
  });

  it("freezes nothing of a time in which nobody followed the year up", () => {
    const late = instantAt(civilDate("2027-01-04"), 10);
    expect(at(late, [], late)).toEqual({ freeze: [], wakeAt: FINAL.at, startNext: true });
  });
});

describe("wakeOf", () => {
  it("is the closing that lies ahead, or the one that should have been frozen", () => {
    const wake = (now: Instant, ...frozen: ClosingKind[]) => wakeOf(CLOSINGS, { openedAt: BEGUN, frozen: new Set(frozen) }, now);
    expect(wake(BEGUN)).toBe(STOP.at);
    expect(wake((STOP.at + 1) as Instant)).toBe(STOP.at);
    expect(wake((STOP.at + 1) as Instant, "stop")).toBe(FINAL.at);
    expect(wake((FINAL.at + 1) as Instant, "stop", "final")).toBeUndefined();
  });
});
