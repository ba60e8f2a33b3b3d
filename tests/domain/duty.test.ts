import { describe, expect, it } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { dateAt, instantAt, isoInstant } from "../../domain/calendar/instant.ts";
import {
  checkAnswer,
  dutyOf,
  effectiveCadence,
  findPeriod,
  hasDuty,
  nextOpening,
  type DutyProgress,
  type Opening,
} from "../../domain/duty.ts";
import type { DutyId, PeriodKey } from "../../domain/ids.ts";
import { openedEvent, openingsFrom } from "../../domain/openings.ts";
import type { Cadence, Duty, IsoDuration } from "../../domain/plan.ts";
import { ATTESTATION, ONCE, PLAN, QUARTERLY, ROLL_UP, SCHOOL_YEAR } from "./fixtures/plan.ts";

function begun(on: string, more: Partial<DutyProgress> = {}): DutyProgress {
  return { begunOn: civilDate(on), begunAt: instantAt(civilDate(on), 12), ...more };
}

function next(duty: Duty, progress: DutyProgress): Opening | undefined {
  const item = PLAN.items.find(({ id }) => id === duty.item);
  if (!item) throw new Error(`no item ${duty.item}`);
  return nextOpening(PLAN, item, duty, progress);
}

const cadence = (spec: Cadence): Duty => ({ ...QUARTERLY, cadence: spec });
const year = "P1Y" as IsoDuration;

describe("a duty of a plan that begins", () => {
  it("opens nothing before", () => {
    expect(next(QUARTERLY, {})).toBeUndefined();
  });

  it("begins with the first period due after the day, though it began before", () => {
    expect(next(QUARTERLY, begun("2026-11-23"))?.period.key).toBe("2026-Q4");
    expect(next(QUARTERLY, begun("2026-10-30"))?.period.key).toBe("2026-Q4");
    expect(next(QUARTERLY, begun("2026-10-29"))?.period.key).toBe("2026-Q3");
  });

  it("opens a period up to two hours before its first letter", () => {
    const opening = next(QUARTERLY, begun("2026-11-23"));
    if (!opening) throw new Error("nothing opens");
    expect(dateAt(opening.opensAt)).toBe("2027-01-04");
    expect(isoInstant(opening.opensAt) < "2027-01-04T08:00:00+01:00").toBe(true);
    expect(opening).toMatchObject({ backlog: false, openedByDecision: false });
    expect(opening.handledThrough).toBeUndefined();
  });

  it("opens at once, with its letters replaced, where the first of them lies on the day or before", () => {
    const onTheDay = begun("2027-01-04");
    expect(next(QUARTERLY, onTheDay)).toMatchObject({ opensAt: onTheDay.begunAt, handledThrough: "2027-01-04", backlog: false });
    expect(next(ATTESTATION, begun("2026-11-23"))).toMatchObject({ handledThrough: "2026-11-23" });
  });

  it("puts a single day that is past in the backlog, and one to come not", () => {
    expect(next(ONCE, begun("2026-11-23"))).toMatchObject({ backlog: true, period: { key: "once", due: "2023-12-29" } });
    expect(next(ONCE, begun("2023-12-28"))).toMatchObject({ backlog: false, handledThrough: "2023-12-28" });
    expect(next(ONCE, begun("2026-11-23", { cursor: "once" as PeriodKey }))).toBeUndefined();
  });

  it("puts each past day of several in the backlog, one after the other", () => {
    const dates = cadence({ kind: "dates", dates: ["2027-03-01", "2025-03-03", "2026-03-02"].map(civilDate) });
    const item = dutyOf(PLAN, QUARTERLY.id).item;
    const opened = [...openingsFrom(PLAN, item, dates, begun("2026-11-23"))];
    expect(opened.map(({ period, backlog }) => [period.key, backlog])).toEqual([
      ["on-2025-03-03", true],
      ["on-2026-03-02", true],
      ["on-2027-03-01", false],
    ]);
  });

  it("counts from a later day where it joined later", () => {
    expect(next(QUARTERLY, begun("2026-11-23", { countsFrom: civilDate("2027-02-01") }))?.period.key).toBe("2027-Q1");
  });
});

describe("the cursor", () => {
  it("makes the next period the one after, whatever day it is", () => {
    const after = begun("2026-11-23", { cursor: "2026-Q4" as PeriodKey });
    expect(next(QUARTERLY, after)?.period.key).toBe("2027-Q1");
  });

  it("opens every period of ten years once, without a gap", () => {
    const { item } = dutyOf(PLAN, QUARTERLY.id);
    const keys: string[] = [];
    for (const { period } of openingsFrom(PLAN, item, QUARTERLY, begun("2026-11-23"))) {
      if (period.year > 2036) break;
      keys.push(period.key);
    }
    const expected = Array.from({ length: 41 }, (_, n) => `${2026 + Math.floor((n + 3) / 4)}-Q${((n + 3) % 4) + 1}`);
    expect(keys).toEqual(expected);
  });

  it("is written down with its parts", () => {
    const opening = next(SCHOOL_YEAR, begun("2026-11-23"));
    if (!opening) throw new Error("nothing opens");
    expect(openedEvent(SCHOOL_YEAR, opening, opening.opensAt)).toEqual({
      kind: "opened",
      at: opening.opensAt,
      due: "2027-05-31",
      parts: ["slottsskolan", "savstaskolan"],
      backlog: false,
    });
  });
});

describe("an undecided cadence", () => {
  const undecided = cadence({ kind: "undecided", question: "Vilket år?", answer: { kind: "year", period: "P2Y" as IsoDuration } });
  const undated = cadence({ kind: "undecided", question: "När?", answer: { kind: "date" } });
  const answered = (answer: string, on = "2027-02-01") =>
    begun("2026-11-23", { answer, answeredAt: instantAt(civilDate(on), 10), countsFrom: civilDate(on) });

  it("opens nothing until it is answered", () => {
    expect(next(undecided, begun("2026-11-23"))).toBeUndefined();
    expect(effectiveCadence(undecided, undefined)).toBe(undecided.cadence);
  });

  it("answered by a year ends its first period in that year", () => {
    expect(next(undecided, answered("2027"))?.period).toMatchObject({ key: "2026--2027", due: "2027-12-30" });
    expect(next(undecided, answered("2028"))?.period.key).toBe("2027--2028");
  });

  it("answered by a day opens at the answer, with a notice", () => {
    const opening = next(undated, answered("2027-06-01"));
    expect(opening).toMatchObject({ openedByDecision: true, backlog: false, period: { key: "once", due: "2027-06-01" } });
    expect(opening?.opensAt).toBe(instantAt(civilDate("2027-02-01"), 10));
  });

  it("answered before the plan began is a deadline like any other", () => {
    expect(next(undated, answered("2027-06-01", "2026-11-02"))).toMatchObject({ openedByDecision: false, period: { key: "once" } });
    expect(next(undated, answered("2026-11-10", "2026-11-02"))).toMatchObject({ backlog: true });
  });

  it("that has no machine-readable answer stays a question", () => {
    expect(next(cadence({ kind: "undecided", question: "Vem?" }), answered("Bistånd"))).toBeUndefined();
  });

  it("takes only an answer of its kind, that is not past", () => {
    const today = civilDate("2026-11-23");
    expect(checkAnswer(undecided, "2027", today)).toBeUndefined();
    expect(checkAnswer(undecided, "2026", today)).toBeUndefined();
    expect(checkAnswer(undecided, "nästa år", today)).toContain("inget årtal");
    expect(checkAnswer(undecided, "2025", today)).toContain("redan passerat");
    expect(checkAnswer(undated, "2027-06-01", today)).toBeUndefined();
    expect(checkAnswer(undated, "2027-02-30", today)).toContain("inget datum");
    expect(checkAnswer(undated, "2026-11-23", today)).toContain("redan passerat");
    expect(checkAnswer(undated, " ", today)).toBe("Skriv ett svar.");
    expect(checkAnswer(cadence({ kind: "undecided", question: "Vem?" }), "IFO-chefen", today)).toBeUndefined();
  });
});

describe("periods and duties by their names", () => {
  it("are found where they exist", () => {
    expect(findPeriod(PLAN, ROLL_UP, {}, "2026" as PeriodKey)?.due).toBe("2027-02-26");
    expect(findPeriod(PLAN, QUARTERLY, {}, "2026" as PeriodKey)).toBeUndefined();
    expect(hasDuty(PLAN, "1.6/kartlaggning" as DutyId)).toBe(true);
    expect(hasDuty(PLAN, "1.6/okand" as DutyId)).toBe(false);
    expect(() => dutyOf(PLAN, "1.6/okand" as DutyId)).toThrow('has no duty "1.6/okand"');
  });

  it("never open for events, which somebody tells of", () => {
    expect(next(cadence({ kind: "onEvent", event: "hire", within: "P30D" as IsoDuration }), begun("2026-11-23"))).toBeUndefined();
    expect(next(cadence({ kind: "every", period: year, until: civilDate("2025-12-31") }), begun("2026-11-23"))).toBeUndefined();
  });
});
