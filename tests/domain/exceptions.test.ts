import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, civilDate, type CivilDate } from "../../domain/calendar/civil-date.ts";
import { dateAt, instantAt } from "../../domain/calendar/instant.ts";
import { decideException, withException, type ExceptionCommand, type PeriodToCome } from "../../domain/decide-exception.ts";
import { dutyOf, findPeriod, nextOpening, progressAfter, skipOf, type DutyProgress, type Opening } from "../../domain/duty.ts";
import type { PeriodException } from "../../domain/exceptions.ts";
import { lettersOfOpening } from "../../domain/foresight.ts";
import type { DutyId, PeriodKey, PersonId } from "../../domain/ids.ts";
import { openedEvent, openingsFrom } from "../../domain/openings.ts";
import type { Duty, IsoDuration } from "../../domain/plan.ts";
import { yearStatus } from "../../domain/year-status.ts";
import { ATTESTATION, ONCE, PEOPLE, PLAN, QUARTERLY, SCHOOL_YEAR } from "./fixtures/plan.ts";

const OWNER = "bo" as PersonId;
const BEGUN: DutyProgress = { begunOn: civilDate("2026-11-23"), begunAt: instantAt(civilDate("2026-11-23"), 12) };
const NOW = instantAt(civilDate("2026-12-01"), 10);
const { item } = dutyOf(PLAN, QUARTERLY.id);
const key = (text: string): PeriodKey => text as PeriodKey;

/** Counted a fortnight before the quarter's figures are due. */
const BEFORE: Duty = {
  ...QUARTERLY,
  id: "1.6/underlag" as DutyId,
  cadence: {
    kind: "relative",
    to: QUARTERLY.id,
    offset: "-P14D" as IsoDuration,
    base: { kind: "duty", cadence: QUARTERLY.cadence },
  },
};

function moved(period: string, due: string, duty = QUARTERLY.id): PeriodException {
  return { duty, period: key(period), kind: "moved", due: civilDate(due), reason: "Semester.", by: OWNER, at: NOW };
}

function skipped(period: string, duty = QUARTERLY.id): PeriodException {
  return { duty, period: key(period), kind: "skipped", reason: "Inga uppgifter finns.", by: OWNER, at: NOW };
}

function after(...exceptions: PeriodException[]): DutyProgress {
  return { ...BEGUN, exceptions };
}

function openings(progress: DutyProgress, count: number, duty = QUARTERLY): readonly Opening[] {
  const found: Opening[] = [];
  for (const opening of openingsFrom(PLAN, item, duty, progress)) {
    found.push(opening);
    if (found.length === count) return found;
  }
  return found;
}

const dues = (progress: DutyProgress, count: number, duty = QUARTERLY) =>
  openings(progress, count, duty).map(({ period }) => `${period.key} ${period.due}`);

describe("a skipped period", () => {
  it("is passed over, and those before and after it open as they would have", () => {
    expect(dues(after(skipped("2027-Q1")), 3)).toEqual(["2026-Q4 2027-01-29", "2027-Q2 2027-08-31", "2027-Q3 2027-10-29"]);
    expect(skipOf(PLAN, QUARTERLY, after(skipped("2027-Q1")), key("2027-Q1"))).toMatchObject({ reason: "Inga uppgifter finns." });
  });

  it("that is the only one leaves nothing to open", () => {
    const once: Duty = { ...ONCE, cadence: { kind: "once", by: civilDate("2027-06-01") } };
    expect(openings(after(skipped("once", once.id)), 2, once)).toEqual([]);
  });

  it("takes with it what counts from it", () => {
    expect(dues(after(skipped("2027-Q1")), 2, BEFORE)).toEqual(["2026-Q4 2027-01-15", "2027-Q2 2027-08-17"]);
  });

  it("never changes another period", () => {
    fc.assert(
      fc.property(fc.subarray(quarters(12)), (keys) => {
        const all = openings(after(), 12);
        const left = openings(after(...keys.map((one) => skipped(one))), 12);
        const expected = all.filter(({ period }) => !keys.includes(period.key));
        expect(left.slice(0, expected.length)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a moved period", () => {
  it("opens by its new day, keeps the calendar's beside it, and is written down so", () => {
    const progress = after(moved("2027-Q1", "2027-05-28"));
    const [, second] = openings(progress, 2);
    if (!second) throw new Error("nothing opens");
    expect(second.period).toMatchObject({
      key: "2027-Q1",
      due: "2027-05-28",
      movedFrom: "2027-04-30",
      dueAfterEnd: true,
      year: 2027,
    });
    expect(dateAt(second.opensAt)).toBe("2027-04-26");
    expect(openedEvent(QUARTERLY, second, second.opensAt)).toMatchObject({ due: "2027-05-28", movedFrom: "2027-04-30" });
    expect(findPeriod(PLAN, QUARTERLY, progress, key("2027-Q1"))?.due).toBe("2027-05-28");
  });

  it("is written about on the days its new due date gives", () => {
    const [, second] = openings(after(moved("2027-Q1", "2027-05-28")), 2);
    if (!second) throw new Error("nothing opens");
    const letters = lettersOfOpening(
      { plan: PLAN, people: PEOPLE },
      { item, duty: QUARTERLY },
      second,
      NOW,
      instantAt(civilDate("2028-01-01"), 8),
    );
    const days = new Set(letters.map(({ step, postAt }) => `${step} ${dateAt(postAt)}`));
    expect([...days]).toEqual(["notice 2027-04-26", "reminder-1 2027-05-17", "ring 2027-06-02", "escalation-1 2027-06-11"]);
  });

  it("does not hold up those behind it, however far it is moved", () => {
    const late = after(moved("2027-Q1", "2027-12-15"));
    expect(dues(late, 5)).toEqual([
      "2026-Q4 2027-01-29",
      "2027-Q2 2027-08-31",
      "2027-Q3 2027-10-29",
      "2027-Q1 2027-12-15",
      "2027-Q4 2028-01-31",
    ]);
  });

  it("once handled leaves the cursor where it was", () => {
    const before = { ...after(moved("2027-Q1", "2027-12-15")), cursor: key("2027-Q3") };
    expect(nextOpening(PLAN, item, QUARTERLY, before)?.period.key).toBe("2027-Q1");
    const handled = progressAfter(PLAN, QUARTERLY, before, key("2027-Q1"));
    expect(handled).toMatchObject({ cursor: "2027-Q3", outOfTurn: ["2027-Q1"] });
    expect(nextOpening(PLAN, item, QUARTERLY, handled)?.period.key).toBe("2027-Q4");
  });

  it("takes with it what counts from it, by the same offset", () => {
    expect(dues(after(moved("2027-Q1", "2027-05-28")), 2, BEFORE)).toEqual(["2026-Q4 2027-01-15", "2027-Q1 2027-05-14"]);
    const own = after(moved("2027-Q1", "2027-05-28"), moved("2027-Q1", "2027-04-20", BEFORE.id));
    expect(findPeriod(PLAN, BEFORE, own, key("2027-Q1"))?.due).toBe("2027-04-20");
  });

  it("is opened once, like every other period, whatever is moved and skipped", () => {
    const decision = fc.record({ index: fc.integer({ min: 0, max: 9 }), days: fc.option(fc.integer({ min: -60, max: 300 })) });
    fc.assert(
      fc.property(fc.uniqueArray(decision, { selector: ({ index }) => index, maxLength: 5 }), (decisions) => {
        const all = openings(after(), 10);
        const exceptions = decisions.flatMap(({ index, days }) => {
          const period = all[index]?.period;
          if (!period) return [];
          return [days === null ? skipped(period.key) : moved(period.key, addDays(period.due, days))];
        });
        const gone = new Set<string>(exceptions.filter(({ kind }) => kind === "skipped").map(({ period }) => period));
        const found = openings(after(...exceptions), 20).map(({ period }) => period.key as string);
        expect(new Set(found).size).toBe(found.length);
        for (const { period } of all) expect(found.includes(period.key)).toBe(!gone.has(period.key));
        const untouched = found.filter((one) => !exceptions.some(({ period }) => period === one));
        expect(untouched).toEqual([...untouched].sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe("deciding", () => {
  const about = (progress: DutyProgress = BEGUN, more: Partial<PeriodToCome> = {}): PeriodToCome => ({
    plan: PLAN,
    people: PEOPLE,
    item,
    duty: QUARTERLY,
    progress,
    key: key("2027-Q1"),
    opened: false,
    ...more,
  });
  const move = (due: string, more: Partial<Extract<ExceptionCommand, { kind: "move" }>> = {}): ExceptionCommand => ({
    kind: "move",
    by: OWNER,
    due: due as CivilDate,
    reason: "Semester.",
    ...more,
  });
  const refusal = (command: ExceptionCommand, of = about()): string => {
    const decision = decideException(of, command, NOW);
    return "refused" in decision ? decision.refused : "";
  };

  it("is the plan's owner's, with a reason in which nobody is named by number", () => {
    expect(refusal(move("2027-05-28", { by: "anna" as PersonId }))).toBe("Kalendern ändras av planens ägare (IFO-chef).");
    expect(refusal(move("2027-05-28", { reason: " " }))).toBe("Skriv varför den flyttas.");
    expect(refusal({ kind: "skip", by: OWNER, reason: "" })).toBe("Skriv varför den utgår.");
    expect(refusal({ kind: "skip", by: OWNER, reason: "Gäller 811218-9876." })).toContain("personnummer");
    expect(refusal(move("2027-05-28"))).toBe("");
  });

  it("is not of what is open, passed or no period of the duty", () => {
    expect(refusal(move("2027-05-28"), about(BEGUN, { opened: true }))).toContain("på dess egen sida");
    expect(refusal(move("2027-05-28"), about({ ...BEGUN, cursor: key("2027-Q2") }))).toContain("inte på väg");
    expect(refusal(move("2027-05-28"), about(BEGUN, { key: key("2027") }))).toBe("Aktiviteten har ingen sådan period.");
    expect(refusal(move("2027-05-28"), about({}))).toContain("inte börjat");
    expect(refusal(move("2027-05-28"), about(BEGUN, { key: key("2026-Q1") }))).toContain("inte på väg");
  });

  it("moves to a working day that leaves time for a letter, within a year", () => {
    expect(decideException(about(), move("2027-05-30"), NOW)).toMatchObject({
      kind: "periodMoved",
      from: "2027-04-30",
      due: "2027-05-28",
    });
    expect(refusal(move("2026-12-02"))).toBe("Välj en dag efter onsdag 2 december 2026, så att ett mejl hinner gå ut.");
    expect(refusal(move("2027-04-30"))).toBe("Den ska redan vara klar fredag 30 april 2027.");
    expect(refusal(move("2028-05-31"))).toContain("Välj en dag senast söndag 30 april 2028");
  });

  it("taken back leaves everything as it was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 350 }), fc.boolean(), (days, skip) => {
        const command: ExceptionCommand = skip
          ? { kind: "skip", by: OWNER, reason: "Ingen personal." }
          : move(addDays(civilDate("2027-01-10"), days));
        const decision = decideException(about(), command, NOW);
        if ("refused" in decision) return;
        const then = withException(BEGUN, QUARTERLY, key("2027-Q1"), decision);
        const back = decideException(about(then), { kind: "restore", by: OWNER }, NOW);
        if ("refused" in back) throw new Error(back.refused);
        expect(back).toMatchObject({ kind: "periodRestored", due: "2027-04-30" });
        expect(openings(withException(then, QUARTERLY, key("2027-Q1"), back), 8)).toEqual(openings(BEGUN, 8));
      }),
      { numRuns: 60 },
    );
  });

  it("is not taken back where a later period has opened, but may then be moved to a day of its own", () => {
    const late = about({ ...after(skipped("2027-Q1")), cursor: key("2027-Q2") });
    expect(refusal({ kind: "restore", by: OWNER }, late)).toContain("En senare period har redan öppnats");
    expect(decideException(late, move("2027-09-30"), NOW)).toMatchObject({ kind: "periodMoved", due: "2027-09-30" });
    expect(refusal({ kind: "restore", by: OWNER })).toContain("Inget är bestämt");
  });
});

describe("in the year's status", () => {
  const rowsOf = (...exceptions: PeriodException[]) => {
    const progress = new Map(
      [QUARTERLY, ATTESTATION, SCHOOL_YEAR].map(({ id }): [DutyId, DutyProgress] => [id, after(...exceptions)]),
    );
    const { actions } = yearStatus({ plan: PLAN, people: PEOPLE }, 2027, NOW, [], progress);
    return actions.flatMap(({ duties }) => duties).filter(({ duty }) => duty === QUARTERLY.id);
  };

  it("a skipped period stands as excused with the reason, a moved one with both days", () => {
    const rows = rowsOf(skipped("2027-Q1"), moved("2027-Q4", "2028-03-15"));
    expect(rows.map(({ period, state, due, decision }) => [period, state, due, decision?.kind, decision?.originalDue])).toEqual([
      ["2027-Q1", "excused", "2027-04-30", "skipped", undefined],
      ["2027-Q2", "planned", "2027-08-31", undefined, undefined],
      ["2027-Q3", "planned", "2027-10-29", undefined, undefined],
      ["2027-Q4", "planned", "2028-03-15", "moved", "2028-01-31"],
    ]);
    expect(rows[0]?.decision).toMatchObject({ reason: "Inga uppgifter finns.", by: OWNER });
  });
});

function quarters(count: number): string[] {
  return Array.from({ length: count }, (_, n) => `${2026 + Math.floor((n + 3) / 4)}-Q${((n + 3) % 4) + 1}`);
}
