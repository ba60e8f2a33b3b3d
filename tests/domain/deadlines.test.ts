import { describe, expect, it } from "vitest";
import { readPlan } from "../../config/read-plan.ts";
import { civilDate, type CivilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt } from "../../domain/calendar/instant.ts";
import { deadlinesFor, type Standing, type Whose } from "../../domain/deadlines.ts";
import { dutyOf, findPeriod, type DutyProgress } from "../../domain/duty.ts";
import { occurrenceId, type DutyId, type PeriodKey, type PersonId, type RoleId } from "../../domain/ids.ts";
import type { KnownOccurrence } from "../../domain/known-occurrence.ts";
import { begin, evolve } from "../../domain/occurrence/evolve.ts";
import type { OccurrenceEvent } from "../../domain/occurrence/occurrence.ts";
import { dutiesOf } from "../../domain/plan.ts";

const BEGUN = civilDate("2026-11-23");
const TODAY = civilDate("2027-01-15");
const BEGUN_AT = instantAt(BEGUN, 12);
const PULL = "1.6/uppgifter-rvt" as DutyId;
const CONVENER: Whose = { kind: "person", person: "sammankallande" as PersonId };
const CHIEF = "ifo-chef" as PersonId;
const at = (day: string) => instantAt(civilDate(day), 10);

const directory = (() => {
  const reading = readPlan("config/plans/vingaker");
  if (!reading.ok) throw new Error("Vingåker's plan has faults");
  return reading;
})();
const progress = new Map<DutyId, DutyProgress>(
  dutiesOf(directory.plan).map(({ id }) => [id, { begunOn: BEGUN, begunAt: BEGUN_AT }]),
);

/** The fourth quarter of 2026 as it is after these events. */
function pull(...events: readonly OccurrenceEvent[]): KnownOccurrence {
  const { duty } = dutyOf(directory.plan, PULL);
  const period = findPeriod(directory.plan, duty, { begunOn: BEGUN }, "2026-Q4" as PeriodKey);
  if (!period) throw new Error("no such quarter");
  const opened = begin(occurrenceId(directory.plan.id, PULL, period.key), {
    kind: "opened",
    at: at("2027-01-04"),
    due: period.due,
    parts: duty.parts.map(({ id }) => id),
    backlog: false,
  });
  return { occurrence: events.reduce(evolve, opened), period };
}

function of(whose: Whose, known: readonly KnownOccurrence[] = [], today: CivilDate = TODAY) {
  const standing: Standing = { begunAt: BEGUN_AT, known, progress };
  return deadlinesFor(directory, whose, standing, today);
}

const theQuarter = (known: KnownOccurrence, whose: Whose = CONVENER, today = TODAY) =>
  of(whose, [known], today).filter(({ occurrence }) => occurrence === known.occurrence.id);

describe("the days to keep", () => {
  it("reach thirteen months ahead, each once, in order", () => {
    const days = of(CONVENER);
    expect(new Set(days.map(({ occurrence }) => occurrence)).size).toBe(days.length);
    expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted());
    expect(days.at(-1)?.day).toBe("2028-01-31");
    expect(of(CONVENER, [], civilDate("2027-02-15")).every(({ day }) => day <= "2028-03-15")).toBe(true);
  });

  it("are the same before and after the thing opens", () => {
    const before = of(CONVENER).find(({ occurrence }) => occurrence === pull().occurrence.id);
    const [after] = theQuarter(pull());
    expect(after).toEqual({ ...before, changedAt: after?.changedAt });
    expect(before).toMatchObject({ day: "2027-01-29", sequence: 0, cancelled: false, late: false });
  });

  it("stay while they are late, and say so", () => {
    expect(theQuarter(pull(), CONVENER, civilDate("2027-02-15"))).toMatchObject([{ day: "2027-01-29", late: true }]);
  });

  it("go when it is reported", () => {
    const part = pull().occurrence.parts[0]?.id;
    if (!part) throw new Error("no part");
    const reported = pull({ kind: "reported", at: at("2027-01-12"), by: "sammankallande" as PersonId, part, content: {} });
    expect(theQuarter(reported)).toEqual([]);
  });

  it("are moved with a higher number, and called off with one higher still", () => {
    const moved: OccurrenceEvent = {
      kind: "postponed",
      at: at("2027-01-12"),
      by: CHIEF,
      reason: "Sjukdom",
      due: civilDate("2027-02-26"),
    };
    expect(theQuarter(pull(moved))).toMatchObject([{ day: "2027-02-26", sequence: 1, cancelled: false }]);
    const off: OccurrenceEvent = { kind: "excused", at: at("2027-01-13"), by: CHIEF, reason: "Behövs inte" };
    expect(theQuarter(pull(off))).toMatchObject([{ day: "2027-01-29", sequence: 1, cancelled: true }]);
    expect(theQuarter(pull(moved, off))).toMatchObject([{ day: "2027-02-26", sequence: 2, cancelled: true }]);
  });

  it("follow who it was handed to", () => {
    const part = pull().occurrence.parts[0]?.id;
    if (!part) throw new Error("no part");
    const to = "ledamot-ekonomiskt-bistand" as PersonId;
    const handed = pull({ kind: "reassigned", at: at("2027-01-12"), by: CHIEF, part, to, reason: "Semester" });
    expect(theQuarter(handed, { kind: "person", person: to })).toHaveLength(1);
    expect(theQuarter(handed, { kind: "person", person: CHIEF })).toEqual([]);
  });

  it("of a role are that role's, whoever holds it; a convener's are the group's too", () => {
    const chief = of({ kind: "role", role: "ifo-chef" as RoleId });
    expect(chief.length).toBeGreaterThan(3);
    const asConvener = of({ kind: "role", role: "arbetsgruppen-sammankallande" as RoleId });
    const asGroup = of({ kind: "role", role: "arbetsgruppen" as RoleId });
    expect(asGroup.length).toBeGreaterThan(3);
    expect(asConvener.map(({ occurrence }) => occurrence)).toEqual(
      expect.arrayContaining(asGroup.map(({ occurrence }) => occurrence)),
    );
  });

  it("are never late for a party outside the municipality", () => {
    const outside: Whose = { kind: "role", role: "relationsvaldsteamet" as RoleId };
    expect(theQuarter(pull(), outside, civilDate("2027-02-15"))).toMatchObject([{ day: "2027-01-29", late: false }]);
  });

  it("of somebody with nothing to do are none", () => {
    expect(of({ kind: "person", person: "namndsekreterare" as PersonId })).toEqual([]);
  });
});
