import { describe, expect, it } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { DutyProgress } from "../../domain/duty.ts";
import type { DutyId, PeriodKey } from "../../domain/ids.ts";
import type { KnownOccurrence } from "../../domain/known-occurrence.ts";
import type { Occurrence } from "../../domain/occurrence/occurrence.ts";
import type { People } from "../../domain/people.ts";
import { dutiesOf, type Plan } from "../../domain/plan.ts";
import type { Directory } from "../../domain/recipients.ts";
import { yearStatus, type StatusDuty, type YearStatus } from "../../domain/year-status.ts";
import { ATTESTATION, MEETING, ONCE, PEOPLE, PLAN, QUARTERLY, ROLL_UP, SCHOOL_YEAR } from "./fixtures/plan.ts";
import { at, confirm, contextOf, DIRECTORY, done, excuse, opened, part, postpone, reassign, report } from "./occurrence/given.ts";

const BEGUN: DutyProgress = { begunOn: civilDate("2026-11-23"), begunAt: at("2026-11-23 12:00") };

/** Each duty's cursor is the last of its periods that is known. */
function status(
  year: number,
  known: readonly KnownOccurrence[],
  when = "2027-02-01 10:00",
  directory: Directory = DIRECTORY,
): YearStatus {
  const progress = new Map(
    dutiesOf(directory.plan).map(({ id }): [DutyId, DutyProgress] => {
      const last = known.filter(({ occurrence }) => occurrence.duty === id).at(-1);
      return [id, last ? { ...BEGUN, cursor: last.period.key } : BEGUN];
    }),
  );
  return yearStatus(directory, year, at(when), known, progress);
}

function rows({ actions, meetings, rules }: YearStatus): readonly StatusDuty[] {
  return [...actions, ...meetings, ...rules].flatMap(({ duties }) => duties);
}

function row(of: YearStatus, duty: string): StatusDuty | undefined {
  return rows(of).find((one) => one.duty === duty);
}

const quarter = contextOf(QUARTERLY, "2026-Q4");
const once = contextOf(ONCE, "once");
const school = contextOf(SCHOOL_YEAR, "2026L");
const open = opened(quarter, "2027-01-04 06:30");
const backlog = opened(once, "2026-11-23 12:00", { backlog: true });
const known = ({ period }: typeof quarter, occurrence: Occurrence): KnownOccurrence => ({ occurrence, period });

describe("the status of a year", () => {
  it("names the plan, its goals and the instant, and keeps the plan's own words and order", () => {
    const { actions, meetings, ...rest } = status(2026, []);
    expect(rest).toEqual({
      plan: "vingaker",
      version: "1",
      year: 2026,
      asOf: "2027-02-01T10:00:00+01:00",
      goals: [
        { goal: "1", title: "Personal ska ha kompetens om våld i nära relation" },
        { goal: "2", title: "Barn ska särskilt uppmärksammas" },
      ],
      rules: [],
    });
    expect(actions.map(({ action, goal }) => [action, goal])).toEqual([
      ["1.3", "1"],
      ["1.5", "1"],
      ["1.6", "1"],
      ["2.4", "2"],
    ]);
    expect(actions[2]?.title).toBe("Årligen kartlägga ärenden gällande våld i nära relation");
    expect(meetings).toEqual([
      {
        action: "M1",
        title: "Samverkansmöte",
        duties: [
          {
            duty: MEETING.id,
            period: "2026-H2",
            occurrence: "vingaker/M1/samverkansmote/2026-H2",
            state: "planned",
            due: "2026-12-30",
            late: false,
          },
        ],
      },
    ]);
  });

  it("plans only what will really open: from the first period due after the beginning", () => {
    expect(rows(status(2026, [])).map(({ occurrence }) => occurrence?.slice(9))).toEqual([
      "1.5/aterkoppling/2026",
      "1.6/uppgifter-rvt/2026-Q4",
      "1.6/kartlaggning/2026",
      "M1/samverkansmote/2026-H2",
    ]);
    expect(rows(status(2025, []))).toEqual([]);
  });

  it("plans nothing of a plan that is not begun, or of a duty that is over", () => {
    expect(rows(yearStatus(DIRECTORY, 2026, at("2026-12-01"), [], new Map()))).toEqual([]);
    const over = new Map([[QUARTERLY.id, BEGUN]]);
    expect(rows(yearStatus(DIRECTORY, 2026, at("2026-12-01"), [], over)).map(({ duty }) => duty)).toEqual([QUARTERLY.id]);
  });

  it("has one row an occurrence: those known as they stand, the others planned, by period", () => {
    const first = known(quarter, open);
    const second = contextOf(QUARTERLY, "2027-Q1");
    const in2027 = rows(status(2027, [first, known(second, opened(second, "2027-04-05"))])).filter(
      ({ duty }) => duty === QUARTERLY.id,
    );
    expect(in2027.map(({ period, state }) => [period, state])).toEqual([
      ["2027-Q1", "open"],
      ["2027-Q2", "planned"],
      ["2027-Q3", "planned"],
      ["2027-Q4", "planned"],
    ]);
  });

  it("follows up a school year in the year it ends, and a roll-up in the year it is about", () => {
    expect(row(status(2027, []), SCHOOL_YEAR.id)?.period).toBe("2026L");
    expect(row(status(2026, []), ROLL_UP.id)).toMatchObject({ period: "2026", due: "2027-02-26" });
  });
});

describe("a row", () => {
  it("is late when it is open and due before the day of asOf", () => {
    const one = [known(quarter, open)];
    expect(row(status(2026, one, "2027-01-29 23:00"), QUARTERLY.id)).toMatchObject({ state: "open", late: false });
    expect(row(status(2026, one, "2027-01-30 00:30"), QUARTERLY.id)).toMatchObject({ state: "open", late: true });
  });

  it("tells where a day was moved from and how many times, and why something lapsed", () => {
    const once1 = done(open, quarter, postpone("anna", "2027-02-26"), "2027-01-20 10:00").occurrence;
    expect(row(status(2026, [known(quarter, once1)]), QUARTERLY.id)).toMatchObject({
      due: "2027-02-26",
      moved: { from: "2027-01-29", times: 1 },
    });
    const twice = done(once1, quarter, postpone("anna", "2027-03-12"), "2027-02-20 10:00").occurrence;
    expect(row(status(2026, [known(quarter, twice)]), QUARTERLY.id)?.moved).toEqual({ from: "2027-01-29", times: 2 });
    expect(row(status(2026, [known(quarter, open)]), QUARTERLY.id)).not.toHaveProperty("moved");
    const lapsed = done(open, quarter, excuse("bo"), "2027-01-20 10:00").occurrence;
    expect(row(status(2026, [known(quarter, lapsed)]), QUARTERLY.id)).toMatchObject({
      state: "excused",
      reason: "Samordnas med grannkommunen.",
    });
    const promised = done(backlog, once, postpone("bo", "2027-03-31"), "2026-12-01 10:00").occurrence;
    expect(row(status(2026, [known(once, promised)]), ONCE.id)?.moved).toEqual({ from: promised.originalDue, times: 1 });
  });

  it("says who reported and confirmed, and when; a report is never late", () => {
    const reported = done(open, quarter, report("rvt"), "2027-02-05 09:30").occurrence;
    const waiting = row(status(2026, [known(quarter, reported)], "2027-02-10 10:00"), QUARTERLY.id);
    expect(waiting).toEqual({
      duty: QUARTERLY.id,
      period: "2026-Q4",
      occurrence: "vingaker/1.6/uppgifter-rvt/2026-Q4",
      state: "reported",
      due: "2027-01-29",
      late: false,
      reportedAt: "2027-02-05T09:30:00+01:00",
      reportedBy: "rvt",
    });
    const confirmed = done(reported, quarter, confirm("cilla"), "2027-02-08 08:15").occurrence;
    expect(row(status(2026, [known(quarter, confirmed)]), QUARTERLY.id)).toMatchObject({
      state: "confirmed",
      reportedBy: "rvt",
      confirmedAt: "2027-02-08T08:15:00+01:00",
      confirmedBy: "cilla",
    });
  });

  it("has parts only where it is divided, and an outside party's is never late", () => {
    const year = opened(school, "2027-04-05");
    expect(row(status(2027, [known(school, year)], "2027-06-08 10:00"), SCHOOL_YEAR.id)).toMatchObject({
      late: true,
      parts: [
        { part: "slottsskolan", state: "open", late: false },
        { part: "savstaskolan", state: "open", late: true },
      ],
    });
    const half = done(year, school, report("bo", { part: part("savstaskolan") }), "2027-05-10 10:00").occurrence;
    expect(row(status(2027, [known(school, half)], "2027-06-08 10:00"), SCHOOL_YEAR.id)?.parts).toEqual([
      { part: "slottsskolan", state: "open", late: false },
      { part: "savstaskolan", state: "reported", late: false, reportedAt: "2027-05-10T10:00:00+02:00", reportedBy: "bo" },
    ]);
    expect(row(status(2027, []), SCHOOL_YEAR.id)?.parts).toEqual([
      { part: "slottsskolan", state: "planned", late: false },
      { part: "savstaskolan", state: "planned", late: false },
    ]);
    expect(row(status(2026, [known(quarter, open)]), QUARTERLY.id)?.parts).toBeUndefined();
  });

  it("is late where one of ours has taken the outside party's part over, for as long as they have a role", () => {
    const year = opened(school, "2027-04-05");
    const command = { ...reassign("bo", "bo"), part: part("slottsskolan") };
    const taken = done(year, school, command, "2027-04-12 10:00").occurrence;
    const late = (people: People) =>
      row(status(2027, [known(school, taken)], "2027-06-08 10:00", { plan: PLAN, people }), SCHOOL_YEAR.id)?.parts?.map(
        (one) => one.late,
      );
    expect(late(PEOPLE)).toEqual([true, true]);
    const without = (last: string): People => ({
      ...PEOPLE,
      holdings: PEOPLE.holdings.map((one) => (one.person === "bo" ? { ...one, to: civilDate(last) } : one)),
    });
    expect(late(without("2027-06-08"))).toEqual([true, true]);
    expect(late(without("2027-06-07"))).toEqual([false, true]);
  });
});

describe("the backlog", () => {
  it("stands in every year until it is settled, and is not called late", () => {
    for (const year of [2026, 2027, 2030]) {
      expect(row(status(year, [known(once, backlog)]), ONCE.id)).toMatchObject({
        state: "backlog",
        due: "2023-12-29",
        late: false,
      });
    }
  });

  it("still stands there when it was moved or reported, and then in the year it was settled", () => {
    const moved = done(backlog, once, postpone("bo", "2027-03-31"), "2026-12-01 10:00").occurrence;
    expect(row(status(2026, [known(once, moved)]), ONCE.id)).toMatchObject({ state: "open", due: "2027-03-31" });
    expect(row(status(2027, [known(once, moved)]), ONCE.id)).toMatchObject({ state: "open" });
    const reported = done(backlog, once, report("anna"), "2026-12-01 10:00").occurrence;
    expect(row(status(2027, [known(once, reported)]), ONCE.id)).toMatchObject({ state: "reported" });
    const confirmed = done(reported, once, confirm("bo"), "2027-01-11 10:00").occurrence;
    expect(row(status(2027, [known(once, confirmed)]), ONCE.id)).toMatchObject({ state: "confirmed" });
    expect(row(status(2026, [known(once, confirmed)]), ONCE.id)).toBeUndefined();
    const excused = done(backlog, once, excuse("bo"), "2026-12-01 10:00").occurrence;
    expect(row(status(2026, [known(once, excused)]), ONCE.id)).toMatchObject({ state: "excused" });
    expect(row(status(2027, [known(once, excused)]), ONCE.id)).toBeUndefined();
  });
});

describe("an undecided duty", () => {
  const undecided = {
    ...ATTESTATION,
    cadence: { kind: "undecided", question: "Vilket år?", answer: { kind: "year", period: "P1Y" } },
  };
  const plan = { ...PLAN, items: PLAN.items.map((item) => (item.id === "1.5" ? { ...item, duties: [undecided] } : item)) } as Plan;

  it("is one row with its question in every year", () => {
    for (const year of [2026, 2031]) {
      expect(row(status(year, [], "2027-02-01", { ...DIRECTORY, plan }), ATTESTATION.id)).toEqual({
        duty: ATTESTATION.id,
        question: "Vilket år?",
      });
    }
  });

  it("is planned like any other once it is answered", () => {
    const answered = new Map([
      [ATTESTATION.id, { ...BEGUN, answer: "2028", answeredAt: at("2027-02-01"), cursor: "2027" as PeriodKey }],
    ]);
    const of = (year: number) => row(yearStatus({ ...DIRECTORY, plan }, year, at("2027-03-01"), [], answered), ATTESTATION.id);
    expect(of(2028)).toMatchObject({ period: "2028", state: "planned" });
    expect(of(2027)).toBeUndefined();
  });
});
