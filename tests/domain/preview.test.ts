import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, civilDate, type CivilDate } from "../../domain/calendar/civil-date.ts";
import { dateAt, instantAt, parseInstant } from "../../domain/calendar/instant.ts";
import { isQuiet, isWorkingDay, nextWorkingDay } from "../../domain/calendar/working-days.ts";
import { dutyOf, findPeriod } from "../../domain/duty.ts";
import { lettersAhead, type PresentState } from "../../domain/foresight.ts";
import type { DutyId, PeriodKey } from "../../domain/ids.ts";
import { foresee, preview, type ForeseenLetter } from "../../domain/preview.ts";
import { ATTESTATION, PLAN, QUARTERLY } from "./fixtures/plan.ts";
import { at, confirm, contextOf, DIRECTORY, done, opened, report } from "./occurrence/given.ts";

const previewed = (from: string, to: string, begunOn = from): readonly ForeseenLetter[] =>
  preview(DIRECTORY, { from: civilDate(from), to: civilDate(to), begunOn: civilDate(begunOn) });

const short = (letters: readonly ForeseenLetter[]): readonly string[] =>
  letters.map(({ postAt, step, person, occurrence = "" }) => `${postAt.slice(0, 10)} ${occurrence.slice(9)} ${step} ${person}`);

describe("the preview of a plan that begins in November", () => {
  const letters = previewed("2026-11-23", "2027-02-15");

  it("has a welcome letter for each person with a role, the next working day at 08:00", () => {
    const welcome = letters.filter(({ step }) => step === "welcome");
    expect(welcome.map(({ person }) => person)).toEqual(["anna", "bo", "cilla", "david", "eva", "filip"]);
    expect(new Set(welcome.map(({ postAt }) => postAt))).toEqual(new Set(["2026-11-24T08:00:00+01:00"]));
  });

  it("has the fourth quarter's letters on the days that its notice promises", () => {
    const quarter = letters.filter(({ occurrence }) => occurrence === "vingaker/1.6/uppgifter-rvt/2026-Q4");
    expect(short(quarter)).toEqual([
      "2027-01-04 1.6/uppgifter-rvt/2026-Q4 notice anna",
      "2027-01-04 1.6/uppgifter-rvt/2026-Q4 notice rvt",
      "2027-01-18 1.6/uppgifter-rvt/2026-Q4 reminder-1 anna",
      "2027-01-18 1.6/uppgifter-rvt/2026-Q4 reminder-1 rvt",
      "2027-02-03 1.6/uppgifter-rvt/2026-Q4 ring anna",
      "2027-02-12 1.6/uppgifter-rvt/2026-Q4 escalation-1 bo",
    ]);
  });

  it("has exactly the fields others rely on, and none where there is nothing to say", () => {
    expect(letters.find(({ step, person }) => step === "notice" && person === "anna")).toEqual({
      postAt: "2027-01-04T08:00:00+01:00",
      plan: "vingaker",
      duty: "1.6/kartlaggning",
      occurrence: "vingaker/1.6/kartlaggning/2026",
      action: "1.6",
      period: "2026",
      step: "notice",
      role: "sammankallande",
      person: "anna",
      subject: expect.stringContaining("Sammanställ årets kartläggning") as string,
    });
    expect(Object.keys(letters[0] ?? {})).toEqual(["postAt", "plan", "step", "role", "person", "subject"]);
  });

  it("has nothing about a deadline of 2023", () => {
    expect(letters.filter(({ duty }) => duty === "1.3/rutiner")).toEqual([]);
  });

  it("replaces what would have come up to the day by the welcome letter", () => {
    expect(short(letters.filter(({ duty }) => duty === "1.5/aterkoppling"))).toEqual([
      "2026-12-03 1.5/aterkoppling/2026 overdue-1 anna",
      "2026-12-14 1.5/aterkoppling/2026 escalation-1 bo",
      "2026-12-30 1.5/aterkoppling/2026 escalation-2 eva",
    ]);
  });

  it("has the lists after the quarter and before the stoppdatum", () => {
    const lists = letters.filter(({ step }) => step === "list" || step === "summary");
    expect(short(lists)).toEqual(["2027-01-11  summary anna", "2027-01-11  list filip", "2027-01-29  list filip"]);
  });

  it("names parts where there are parts", () => {
    const school = previewed("2026-11-23", "2027-06-30").filter(({ duty }) => duty === "2.4/machofabriken");
    expect(school.map(({ step, part, person }) => [step, part, person]).slice(0, 2)).toEqual([
      ["notice", "savstaskolan", "bo"],
      ["notice", "slottsskolan", "rektor"],
    ]);
  });

  it("is the same for a part of the time as that part of the whole", () => {
    expect(previewed("2027-01-04", "2027-01-18", "2026-11-23")).toEqual(
      letters.filter(({ postAt }) => postAt >= "2027-01-04" && postAt < "2027-01-19"),
    );
  });

  it("has nothing before the plan is begun", () => {
    expect(previewed("2026-11-01", "2026-11-23", "2026-11-23")).toEqual([]);
    expect(previewed("2026-11-01", "2026-11-20", "2026-11-23")).toEqual([]);
  });
});

describe("whatever day a plan begins", { timeout: 30_000 }, () => {
  const begins = fc.integer({ min: 0, max: 1200 }).map((days) => addDays(civilDate("2025-06-01"), days));
  const over = (begunOn: CivilDate) => preview(DIRECTORY, { from: begunOn, to: addDays(begunOn, 400), begunOn });

  it("letters are in order: posting, duty, person, those without a duty first", () => {
    fc.assert(
      fc.property(begins, (begunOn) => {
        const letters = over(begunOn);
        const keys = letters.map(({ postAt, duty = "", person }) => `${parseInstant(postAt)} ${duty} ${person}`);
        expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      }),
      { numRuns: 8 },
    );
  });

  it("letters go at 08:00 on working days outside the quiet weeks, and welcome letters the next working day", () => {
    fc.assert(
      fc.property(begins, (begunOn) => {
        const letters = over(begunOn).map(({ postAt, step }) => ({
          step,
          time: postAt.slice(11, 19),
          day: dateAt(parseInstant(postAt)),
        }));
        const [welcome, others] = [
          letters.filter(({ step }) => step === "welcome"),
          letters.filter(({ step }) => step !== "welcome"),
        ];
        expect(
          letters.filter(({ time, day }) => time !== "08:00:00" || !isWorkingDay(day, PLAN.calendar) || day <= begunOn),
        ).toEqual([]);
        expect(others.filter(({ day }) => isQuiet(day, PLAN.calendar))).toEqual([]);
        expect([...new Set(welcome.map(({ day }) => day))]).toEqual([nextWorkingDay(begunOn, PLAN.calendar)]);
      }),
      { numRuns: 8 },
    );
  });

  it("nobody gets a step twice, and no occurrence more steps than its ladder has", () => {
    fc.assert(
      fc.property(begins, (begunOn) => {
        const letters = over(begunOn).filter(({ occurrence }) => occurrence !== undefined);
        const keys = letters.map(({ occurrence, part, step, person }) => [occurrence, part, step, person].join(" "));
        expect(new Set(keys).size).toBe(keys.length);
        const days = new Map<string, Set<string>>();
        for (const { occurrence = "", postAt } of letters) days.set(occurrence, (days.get(occurrence) ?? new Set()).add(postAt));
        for (const { size } of days.values()) expect(size).toBeLessThanOrEqual(6);
      }),
      { numRuns: 8 },
    );
  });

  it("the hour it begins changes nothing", () => {
    fc.assert(
      fc.property(begins, fc.integer({ min: 4, max: 23 }), (begunOn, hour) => {
        const at = (begunAt: number) => {
          const state = { begunOn, begunAt, duties: new Map(), occurrences: [] } as unknown as PresentState;
          return lettersAhead(DIRECTORY, state, state.begunAt, instantAt(addDays(begunOn, 120), 0));
        };
        expect(at(instantAt(begunOn, hour))).toEqual(at(instantAt(begunOn, 12)));
      }),
      { numRuns: 5 },
    );
  });
});

describe("what is foreseen from a present state", () => {
  const quarter = contextOf(QUARTERLY, "2026-Q4");
  const open = opened(quarter, "2027-01-04 06:30", { handledThrough: civilDate("2027-01-04") });
  const state = (...occurrences: PresentState["occurrences"]): PresentState => ({
    begunOn: civilDate("2026-11-23"),
    begunAt: at("2026-11-23 12:00"),
    duties: new Map(
      PLAN.items.flatMap(({ duties }) =>
        duties.map(({ id }): [DutyId, object] => [
          id,
          id === QUARTERLY.id ? { cursor: "2026-Q4" as PeriodKey } : { cursor: "2099" as PeriodKey },
        ]),
      ),
    ),
    occurrences,
  });
  const ahead = (present: PresentState): readonly string[] =>
    short(foresee(DIRECTORY, present, at("2027-01-11 09:00"), at("2027-04-05 09:00"))).filter((line) => !line.includes("list "));

  it("goes on from the steps behind it, without the welcome letters", () => {
    expect(ahead(state({ occurrence: open, period: quarter.period }))).toEqual([
      "2027-01-18 1.6/uppgifter-rvt/2026-Q4 reminder-1 anna",
      "2027-01-18 1.6/uppgifter-rvt/2026-Q4 reminder-1 rvt",
      "2027-02-03 1.6/uppgifter-rvt/2026-Q4 ring anna",
      "2027-02-12 1.6/uppgifter-rvt/2026-Q4 escalation-1 bo",
      "2027-04-05 1.6/uppgifter-rvt/2027-Q1 notice anna",
      "2027-04-05 1.6/uppgifter-rvt/2027-Q1 notice rvt",
    ]);
  });

  it("asks for a confirmation of what is reported, and leaves what is confirmed alone", () => {
    const reported = done(open, quarter, report("anna"), "2027-01-11 08:30").occurrence;
    expect(ahead(state({ occurrence: reported, period: quarter.period })).slice(0, 2)).toEqual([
      "2027-01-18 1.6/uppgifter-rvt/2026-Q4 confirm cilla",
      "2027-01-18 1.6/uppgifter-rvt/2026-Q4 confirm david",
    ]);
    const confirmed = done(reported, quarter, confirm("cilla"), "2027-01-11 08:50").occurrence;
    expect(ahead(state({ occurrence: confirmed, period: quarter.period }))).toHaveLength(2);
  });

  it("does not open again what was opened before its time", () => {
    const early = contextOf(QUARTERLY, "2027-Q1");
    const reported = done(opened(early, "2027-01-08"), early, report("anna"), "2027-01-08 10:00").occurrence;
    const letters = ahead(state({ occurrence: reported, period: early.period }));
    expect(letters.filter((line) => line.includes("2027-Q1 notice"))).toEqual([]);
  });

  it("leaves out what belongs to a duty the plan has dropped", () => {
    const dropped = { ...open, duty: "1.6/borttagen" as DutyId };
    expect(ahead(state({ occurrence: dropped, period: quarter.period })).slice(0, 1)).toEqual([
      "2027-04-05 1.6/uppgifter-rvt/2027-Q1 notice anna",
    ]);
  });
});

it("ten years are foreseen in the time of a page", () => {
  const before = process.cpuUsage();
  expect(previewed("2026-11-23", "2036-11-23").length).toBeGreaterThan(400);
  expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(3);
});

it("a period's first letter is the notice of the same period", () => {
  const { duty } = dutyOf(PLAN, ATTESTATION.id);
  expect(findPeriod(PLAN, duty, {}, "2027" as PeriodKey)?.due).toBe("2027-11-30");
  expect(short(previewed("2027-10-01", "2027-10-10", "2026-11-23"))).toContain("2027-10-04 1.5/aterkoppling/2027 notice anna");
});
