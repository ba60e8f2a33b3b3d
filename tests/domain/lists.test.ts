import { describe, expect, it } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { ListDay } from "../../domain/calendar/list-days.ts";
import type { DutyId, PeriodKey } from "../../domain/ids.ts";
import type { KnownOccurrence } from "../../domain/known-occurrence.ts";
import { listLetters, standingOn } from "../../domain/lists.ts";
import type { Occurrence } from "../../domain/occurrence/occurrence.ts";
import { ATTESTATION, MEETING, ONCE, PEOPLE, PLAN, QUARTERLY, ROLES, ROLL_UP, SCHOOL_YEAR } from "./fixtures/plan.ts";
import { confirm, contextOf, DIRECTORY, done, opened, report, shortly } from "./occurrence/given.ts";

const attestation = contextOf(ATTESTATION, "2026");
const rollUp = contextOf(ROLL_UP, "2026");
const once = contextOf(ONCE, "once");
const meeting = contextOf(MEETING, "2026-H2");
const school = contextOf(SCHOOL_YEAR, "2026L");
const quarter = contextOf(QUARTERLY, "2026-Q3");

const known = ({ period }: typeof attestation, occurrence: Occurrence): KnownOccurrence => ({ occurrence, period });
const late = known(attestation, opened(attestation, "2026-10-05"));
const open = known(rollUp, opened(rollUp, "2027-01-04"));
const backlog = known(once, opened(once, "2026-11-23", { backlog: true }));
const held = done(opened(meeting, "2026-11-30"), meeting, report("bo"), "2026-12-10 10:00").occurrence;
const toConfirm = known(meeting, held);
const reportedQuarter = done(opened(quarter, "2026-10-05"), quarter, report("anna"), "2026-10-20 10:00").occurrence;
const finished = known(quarter, done(reportedQuarter, quarter, confirm("cilla"), "2026-10-26 10:00").occurrence);
const all = [finished, open, backlog, toConfirm, late];

const DAY = civilDate("2027-01-11");
const afterQuarter: ListDay = { kind: "quarter", on: DAY, quarter: "2026-Q4" as PeriodKey };
const beforePapers: ListDay = { kind: "paper", on: civilDate("2027-01-29"), deadline: civilDate("2027-02-05") };

describe("how a plan stands", () => {
  it("counts each occurrence once, and what is done in the year followed up", () => {
    expect(standingOn(PLAN, all, DAY).counts).toEqual({ done: 1, open: 1, late: 1, toConfirm: 1, toDecide: 1 });
    expect(standingOn(PLAN, all, civilDate("2027-04-12")).counts.done).toBe(0);
  });

  it("has what is late first, then what waits for a confirmation, and what is settled not at all", () => {
    expect(standingOn(PLAN, all, DAY).rows.map(({ state, item }) => `${state} ${item}`)).toEqual([
      "late 1.5",
      "reported M1",
      "open 1.6",
      "backlog 1.3",
    ]);
  });

  it("is late from the day after due, and names whose part is missing", () => {
    expect(standingOn(PLAN, [late], civilDate("2026-11-30")).rows).toEqual([expect.objectContaining({ state: "open" })]);
    expect(standingOn(PLAN, [late], civilDate("2026-12-01")).rows).toEqual([expect.objectContaining({ state: "late" })]);
    const half = done(opened(school, "2027-04-05"), school, report("rektor"), "2027-05-10 10:00").occurrence;
    expect(standingOn(PLAN, [known(school, half)], civilDate("2027-06-07")).rows).toEqual([
      {
        item: "2.4",
        title: "Genomför Machofabriken",
        periodLabel: "läsåret 2026/27",
        due: "2027-05-31",
        state: "late",
        responsible: "IFO-chef",
      },
    ]);
  });

  it("leaves out what opens the same day and what the plan has dropped", () => {
    expect(standingOn(PLAN, [open], civilDate("2027-01-04")).rows).toEqual([]);
    expect(standingOn(PLAN, [{ ...open, occurrence: { ...open.occurrence, duty: "9/x" as DutyId } }], DAY).rows).toEqual([]);
  });
});

describe("the letters of a list day", () => {
  const standing = standingOn(PLAN, all, DAY);

  it("after a quarter go to the secretary and the work group's convener", () => {
    const letters = listLetters(DIRECTORY, afterQuarter, standing);
    expect(shortly(letters)).toEqual(["2027-01-11 08:00 list filip", "2027-01-11 08:00 summary anna"]);
    expect(letters.map(({ subject, role }) => [subject, role])).toEqual([
      ["list/2026-Q4", "namndsekreterare"],
      ["summary/2026-Q4", "sammankallande"],
    ]);
    expect(letters[0]?.text.subject).toContain("kvartal 4 2026");
  });

  it("before papers are due go to the secretary only", () => {
    const letters = listLetters(DIRECTORY, beforePapers, standing);
    expect(shortly(letters)).toEqual(["2027-01-29 08:00 list filip"]);
    expect(letters[0]?.subject).toBe("list/paper-2027-02-05");
  });

  it("go once where both would reach the same person", () => {
    const gone: readonly string[] = [ROLES.secretary.id, ROLES.convener.id, ROLES.ifoHead.id];
    const people = { ...PEOPLE, holdings: PEOPLE.holdings.filter(({ role }) => !gone.includes(role)) };
    expect(shortly(listLetters({ plan: PLAN, people }, afterQuarter, standing))).toEqual(["2027-01-11 08:00 list eva"]);
  });
});
