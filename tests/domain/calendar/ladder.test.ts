import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, civilDate, weekdayOf } from "../../../domain/calendar/civil-date.ts";
import {
  confirmRungs,
  DEFAULT_LADDERS,
  ladderFor,
  returnLadder,
  type LadderInput,
  type Rung,
} from "../../../domain/calendar/ladder.ts";
import { eventPeriod, periodByKey, periodsOf, type Period } from "../../../domain/calendar/period.ts";
import { isQuiet, isWorkingDay } from "../../../domain/calendar/working-days.ts";
import type { Cadence } from "../../../domain/plan.ts";
import { iso, ORDINARY, WITH_CLOSING_DAYS } from "./calendars.ts";

const QUARTERLY_PULL: Cadence = {
  kind: "every",
  period: iso("P3M"),
  due: { kind: "day", day: -1, after: 1 },
  dueIn: { Q2: { kind: "day", day: -1, after: 2 } },
};
const ATTESTATION: Cadence = { kind: "attest", period: iso("P1Y"), due: { kind: "workday", workday: -1, month: 11 } };
const YEARLY: Cadence = { kind: "every", period: iso("P1Y") };

function period(cadence: Cadence, key: string): Period {
  const found = periodByKey(cadence, key, ORDINARY);
  if (!found) throw new Error(`no period ${key}`);
  return found;
}

const lines = (rungs: readonly Rung[]): readonly string[] => rungs.map(({ step, on }) => `${on} ${step}`);
const ladder = (input: LadderInput): readonly string[] => lines(ladderFor(input, ORDINARY));
const plan = (cadence: Cadence, key: string): readonly string[] => ladder({ kind: "plan", period: period(cadence, key) });

describe("the ladder of a period", () => {
  it("of a quarter asked about afterwards begins when the quarter is over", () => {
    expect(plan(QUARTERLY_PULL, "2026-Q4")).toEqual([
      "2027-01-04 notice",
      "2027-01-18 reminder-1",
      "2027-02-03 overdue-1",
      "2027-02-12 escalation-1",
    ]);
  });

  it("of the second quarter waits for the quiet weeks to end", () => {
    expect(plan(QUARTERLY_PULL, "2027-Q2").slice(0, 2)).toEqual(["2027-08-09 notice", "2027-08-23 reminder-1"]);
  });

  it("of what falls due in the quiet weeks begins in the last week before them", () => {
    const monthly: Cadence = { kind: "every", period: iso("P1M") };
    expect(plan(monthly, "2033-07")).toEqual(["2033-07-04 notice", "2033-08-10 overdue-1"]);
    // Before the month is over nobody is asked about it.
    expect(plan({ ...monthly, due: { kind: "day", day: 20, after: 1 } }, "2033-06")).toEqual([
      "2033-07-04 notice",
      "2033-08-10 overdue-1",
    ]);
    expect(plan({ ...monthly, due: { kind: "day", day: 5, after: 1 } }, "2033-07")).toEqual(["2033-08-10 overdue-1"]);
  });

  it("of a year begins eight weeks before and ends at the head of administration", () => {
    expect(plan(ATTESTATION, "2026")).toEqual([
      "2026-10-05 notice",
      "2026-11-23 reminder-1",
      "2026-12-03 overdue-1",
      "2026-12-14 escalation-1",
      "2026-12-30 escalation-2",
    ]);
  });

  it("counts past Christmas, New Year and trettondedag jul", () => {
    expect(plan(YEARLY, "2027")).toEqual([
      "2027-11-01 notice",
      "2027-12-20 reminder-1",
      "2028-01-05 overdue-1",
      "2028-01-17 escalation-1",
      "2028-01-31 escalation-2",
    ]);
  });

  it("of a month has one notice and no escalation", () => {
    expect(plan({ kind: "every", period: iso("P1M") }, "2026-11")).toEqual(["2026-11-23 notice", "2026-12-03 overdue-1"]);
  });

  it("of something done once begins four months before", () => {
    expect(plan({ kind: "once", by: civilDate("2027-03-31") }, "once").slice(0, 3)).toEqual([
      "2026-11-30 notice",
      "2027-03-01 reminder-1",
      "2027-03-22 reminder-2",
    ]);
  });

  it("moves a free Monday to the next working day", () => {
    expect(plan({ kind: "dates", dates: [civilDate("2027-04-05")] }, "on-2027-04-05").slice(0, 2)).toEqual([
      "2027-03-08 notice",
      "2027-03-30 reminder-1",
    ]);
  });

  it("keeps the first of two letters that land on one day, and no step before the due date comes on it or after it", () => {
    const inAugust = (day: string): readonly string[] => plan({ kind: "dates", dates: [civilDate(day)] }, `on-${day}`);
    expect(inAugust("2026-08-07").slice(0, 2)).toEqual(["2026-08-03 notice", "2026-08-12 overdue-1"]);
    expect(inAugust("2026-08-03")).toEqual(["2026-06-29 notice", "2026-08-06 overdue-1", "2026-08-17 escalation-1"]);
  });

  it("follows a moved due date", () => {
    const moved = { kind: "plan", period: period(ATTESTATION, "2026"), due: civilDate("2027-01-29") } as const;
    expect(ladder(moved).slice(0, 2)).toEqual(["2027-01-04 notice", "2027-01-18 reminder-1"]);
  });

  it("is the plan's or the duty's own where they have one", () => {
    const own = { before: [14], after: [{ step: "escalation-1", workingDays: 1 }] } as const;
    expect(ladder({ kind: "plan", period: period(ATTESTATION, "2026"), ladder: own })).toEqual([
      "2026-11-16 notice",
      "2026-12-01 escalation-1",
    ]);
  });
});

describe("the ladder of a meeting", () => {
  const halfYear = period({ kind: "every", period: iso("P6M") }, "2026-H2");

  it("has a notice, a reminder and a question afterwards, and never climbs", () => {
    expect(ladder({ kind: "meeting", period: halfYear })).toEqual([
      "2026-11-30 notice",
      "2026-12-21 reminder-1",
      "2027-01-07 overdue-1",
    ]);
    const twoYears = period({ kind: "every", period: iso("P2Y"), anchor: 2026 }, "2026--2027");
    expect(ladder({ kind: "meeting", period: twoYears }).map((line) => line.slice(11))).toEqual([
      "notice",
      "reminder-1",
      "overdue-1",
    ]);
  });

  it("tells the manager at the quota's last occurrence of the year", () => {
    expect(ladder({ kind: "meeting", period: halfYear, lastTick: true }).at(-1)).toBe("2027-01-18 escalation-1");
  });
});

describe("the ladder of what an event or a decision opens", () => {
  const opened = (on: string, due: string): readonly string[] => {
    const openedOn = civilDate(on);
    return ladder({ kind: "onEvent", openedOn, period: { due: civilDate(due), class: "long", dueAfterEnd: false } });
  };

  it("gives notice at once and then goes by the time left", () => {
    const hire = eventPeriod("hr-17", civilDate("2026-11-23"), iso("P30D"), ORDINARY);
    expect(ladder({ kind: "onEvent", period: hire, openedOn: civilDate("2026-11-23") })).toEqual([
      "2026-11-23 notice",
      "2026-12-14 reminder-1",
      "2026-12-30 overdue-1",
    ]);
    expect(opened("2026-11-23", "2027-04-30").map((line) => line.slice(11))).toEqual([
      "notice",
      "reminder-1",
      "overdue-1",
      "escalation-1",
    ]);
    expect(opened("2026-11-23", "2027-12-15").slice(0, 3)).toEqual([
      "2026-11-23 notice",
      "2027-11-15 reminder-1",
      "2027-12-06 reminder-2",
    ]);
  });

  it("does not remind the day after its notice", () => {
    expect(opened("2026-12-13", "2026-12-23").slice(0, 2)).toEqual(["2026-12-13 notice", "2026-12-30 overdue-1"]);
    expect(opened("2026-12-11", "2026-12-23").slice(0, 2)).toEqual(["2026-12-11 notice", "2026-12-14 reminder-1"]);
  });
});

describe("the ladder after a return or a postponement", () => {
  const due = civilDate("2027-01-29");
  const returned = (ladderClass: Period["class"], now: string): readonly string[] =>
    lines(returnLadder({ due, class: ladderClass, now: civilDate(now) }, ORDINARY));

  it("has no new notice, and the last reminder only if it lies ahead", () => {
    expect(returned("half-year", "2027-01-15")).toEqual([
      "2027-01-18 reminder-1",
      "2027-02-03 overdue-1",
      "2027-02-12 escalation-1",
    ]);
    expect(returned("half-year", "2027-01-18")).toEqual(["2027-02-03 overdue-1", "2027-02-12 escalation-1"]);
  });

  it("calls the reminder what the class calls its last", () => {
    expect(returned("long", "2027-01-15")[0]).toBe("2027-01-18 reminder-2");
    expect(returned("month", "2027-01-15")).toEqual(["2027-01-18 reminder-1", "2027-02-03 overdue-1"]);
  });

  it("of a meeting does not climb", () => {
    const rungs = returnLadder({ due, class: "year", kind: "meeting", now: civilDate("2027-01-15") }, ORDINARY);
    expect(lines(rungs)).toEqual(["2027-01-18 reminder-1", "2027-02-03 overdue-1"]);
  });
});

describe("confirmRungs", () => {
  it.each([
    ["2026-11-25", "2026-11-30", "2026-12-14", "the Monday after"],
    ["2026-11-23", "2026-11-30", "2026-12-14", "a report on a Monday waits a week"],
    ["2027-03-24", "2027-03-30", "2027-04-13", "annandag påsk"],
    ["2026-07-08", "2026-08-03", "2026-08-17", "the quiet weeks"],
    ["2026-06-30", "2026-08-03", "2026-08-17", "the Monday after is quiet"],
  ])("reported %s: %s, then %s (%s)", (reportedOn, confirm, confirmReminder) => {
    expect(confirmRungs(civilDate(reportedOn), ORDINARY)).toEqual({ confirm, confirmReminder });
  });
});

describe("every ladder from 2020 to 2060", () => {
  const cadences: readonly Cadence[] = [
    { kind: "every", period: iso("P1W") },
    { kind: "every", period: iso("P1M") },
    { kind: "every", period: iso("P1M"), due: { kind: "workday", workday: 2, after: 1 } },
    QUARTERLY_PULL,
    { kind: "every", period: iso("P4M") },
    { kind: "every", period: iso("P6M"), calendar: "school" },
    YEARLY,
    ATTESTATION,
    { kind: "every", period: iso("P1Y"), calendar: "school", due: { kind: "day", day: -1, month: 5 } },
    { kind: "rollUp", of: [], per: iso("P1Y"), due: { kind: "day", day: -1, after: 2 } },
    { kind: "every", period: iso("P2Y"), anchor: 2020 },
  ];

  it.each(cadences)("of %j climbs on working days outside the quiet weeks, and warns before the due date", (cadence) => {
    const faults: string[] = [];
    for (const one of periodsOf(cadence, WITH_CLOSING_DAYS, { from: civilDate("2020-01-01"), to: civilDate("2060-12-31") })) {
      for (const kind of ["plan", "meeting"] as const)
        faults.push(...faultsOf(one, ladderFor({ period: one, kind }, WITH_CLOSING_DAYS)));
    }
    expect(faults).toEqual([]);
  });

  it("of a return climbs the same way", () => {
    const anyDay = fc.integer({ min: 0, max: 41 * 365 }).map((days) => addDays(civilDate("2020-01-01"), days));
    const anyClass = fc.constantFrom(...(Object.keys(DEFAULT_LADDERS) as (keyof typeof DEFAULT_LADDERS)[]));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 200 }), anyClass, (now, days, ladderClass) => {
        const due = addDays(now, days);
        const rungs = returnLadder({ due, class: ladderClass, now }, WITH_CLOSING_DAYS);
        expect(faultsOf({ due, dueAfterEnd: false }, rungs)).toEqual([]);
        expect(rungs.every(({ on }) => on > now)).toBe(true);
        expect(rungs.some(({ step }) => step === "notice")).toBe(false);
      }),
    );
  });
});

/** What is wrong with the rungs, each with its day; collected, because an expectation for each of 40 years' rungs is slow. */
function faultsOf(
  { due, end, dueAfterEnd }: Pick<Period, "due" | "end" | "dueAfterEnd">,
  rungs: readonly Rung[],
): readonly string[] {
  return rungs.flatMap(({ step, on }, index) => {
    const isBefore = step === "notice" || step.startsWith("reminder");
    const monday = addDays(on, 1 - weekdayOf(on));
    const last = rungs[index - 1];
    const faults = {
      "on a free day": !isWorkingDay(on, WITH_CLOSING_DAYS),
      "in a quiet week": isQuiet(on, WITH_CLOSING_DAYS),
      "on the wrong side of the due date": isBefore ? on >= due : on <= due,
      "before the period has ended": isBefore && dueAfterEnd && end !== undefined && on <= end,
      "not on the Monday, though people work on it": isBefore && on !== monday && isWorkingDay(monday, WITH_CLOSING_DAYS),
      "not after the rung before": last !== undefined && on <= last.on,
    };
    return Object.entries(faults).flatMap(([fault, found]) => (found ? [`${step} ${on} for ${due}: ${fault}`] : []));
  });
}
