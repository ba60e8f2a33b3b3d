import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, civilDate, daysBetween, type CivilDate } from "../../../domain/calendar/civil-date.ts";
import {
  eventPeriod,
  explainPeriod,
  periodAfter,
  periodByKey,
  periodsOf,
  relativePeriod,
  type Period,
} from "../../../domain/calendar/period.ts";
import { ladderFor } from "../../../domain/calendar/ladder.ts";
import { isWorkingDay } from "../../../domain/calendar/working-days.ts";
import type { PeriodKey } from "../../../domain/ids.ts";
import type { Cadence, EventDay, RelativeBase } from "../../../domain/plan.ts";
import { iso, ORDINARY, WITH_CLOSING_DAYS } from "./calendars.ts";

const FROM = civilDate("2020-01-01");
const TO = civilDate("2060-12-31");

const QUARTERLY_PULL: Cadence = {
  kind: "every",
  period: iso("P3M"),
  due: { kind: "day", day: -1, after: 1 },
  dueIn: { Q2: { kind: "day", day: -1, after: 2 } },
};
const ATTESTATION: Cadence = { kind: "attest", period: iso("P1Y"), due: { kind: "workday", workday: -1, month: 11 } };
const MAPPING: Cadence = { kind: "rollUp", of: [], per: iso("P1Y"), due: { kind: "day", day: -1, after: 2 } };
const SCHOOL_YEAR: Cadence = { kind: "every", period: iso("P1Y"), calendar: "school", due: { kind: "day", day: -1, month: 5 } };
const EVERY_SECOND_YEAR: Cadence = { kind: "every", period: iso("P2Y"), anchor: 2020 };
const every = (period: string): Cadence => ({ kind: "every", period: iso(period) });

/** Every shape of recurring cadence. */
const RECURRING: Readonly<Record<string, Cadence>> = {
  weeks: every("P1W"),
  months: every("P1M"),
  "pairs of months": every("P2M"),
  quarters: every("P3M"),
  tertials: every("P4M"),
  "half-years": every("P6M"),
  terms: { kind: "attest", period: iso("P6M"), calendar: "school" },
  years: every("P1Y"),
  "school years": SCHOOL_YEAR,
  "every second year": EVERY_SECOND_YEAR,
  "every third year": {
    kind: "every",
    period: iso("P3Y"),
    anchor: 2020,
    due: { kind: "weekday", weekday: "fri", nth: -1, month: 3 },
  },
  "quarterly pulls": QUARTERLY_PULL,
  "yearly attestations": ATTESTATION,
  "roll-ups": MAPPING,
  quotas: { kind: "quota", per: iso("P1Y"), min: 3, max: 4, ticked: iso("P3M"), due: { kind: "day", day: -1, after: 1 } },
};

function list(cadence: Cadence, from: string, to: string): readonly Period[] {
  return [...periodsOf(cadence, ORDINARY, { from: civilDate(from), to: civilDate(to) })];
}

function only(cadence: Cadence, key: string): Period {
  const period = periodByKey(cadence, key, ORDINARY);
  if (!period) throw new Error(`no period ${key}`);
  return period;
}

const keys = (periods: readonly Period[]): readonly string[] => periods.map(({ key }) => key);
const after = (cadence: Cadence, cursor: string | undefined, dueAfter: string): string | undefined =>
  periodAfter(cadence, cursor as PeriodKey | undefined, { dueAfter: civilDate(dueAfter) }, ORDINARY)?.key;

describe("keys and names", () => {
  it.each([
    [every("P1W"), "2026-11-23", "2026-W48", "vecka 48 2026", 2026, "month"],
    [every("P1W"), "2027-01-01", "2026-W53", "vecka 53 2026", 2027, "month"],
    [every("P1M"), "2026-11-23", "2026-11", "november 2026", 2026, "month"],
    [every("P2M"), "2026-01-31", "2026-01--2026-02", "januari–februari 2026", 2026, "half-year"],
    [every("P3M"), "2026-11-23", "2026-Q4", "kvartal 4 2026", 2026, "half-year"],
    [every("P4M"), "2026-04-30", "2026-T1", "tertial 1 2026", 2026, "half-year"],
    [every("P6M"), "2026-06-30", "2026-H1", "första halvåret 2026", 2026, "half-year"],
    [every("P6M"), "2026-07-01", "2026-H2", "andra halvåret 2026", 2026, "half-year"],
    [RECURRING["terms"] ?? ATTESTATION, "2026-06-30", "2026-VT", "våren 2026", 2026, "half-year"],
    [RECURRING["terms"] ?? ATTESTATION, "2026-07-01", "2026-HT", "hösten 2026", 2026, "half-year"],
    [every("P1Y"), "2026-11-23", "2026", "2026", 2026, "year"],
    [SCHOOL_YEAR, "2026-11-23", "2026L", "läsåret 2026/27", 2027, "year"],
    [SCHOOL_YEAR, "2026-06-30", "2025L", "läsåret 2025/26", 2026, "year"],
    [EVERY_SECOND_YEAR, "2027-11-23", "2026--2027", "2026–2027", 2027, "long"],
    [{ kind: "every", period: iso("P3Y"), anchor: 2026 }, "2027-11-23", "2026--2028", "2026–2028", 2028, "long"],
    [MAPPING, "2026-11-23", "2026", "2026", 2026, "year"],
  ] as const)("%j on %s is %s, %s", (cadence, day, key, label, year, ladderClass) => {
    expect(list(cadence, day, day)).toMatchObject([{ key, label, year, class: ladderClass }]);
  });

  it("gives once no name and a named day its own", () => {
    const [once] = periodsOf({ kind: "once", by: civilDate("2023-12-31") }, ORDINARY);
    expect(once).toEqual({
      key: "once",
      nominalDue: "2023-12-31",
      due: "2023-12-29",
      year: 2023,
      label: "",
      class: "long",
      dueAfterEnd: false,
      lastTick: false,
    });
    const dates: Cadence = { kind: "dates", dates: [civilDate("2026-11-23"), civilDate("2026-03-01"), civilDate("2026-11-23")] };
    expect([...periodsOf(dates, ORDINARY)]).toMatchObject([
      { key: "on-2026-03-01", due: "2026-02-27", label: "1 mars 2026", class: "half-year" },
      { key: "on-2026-11-23", due: "2026-11-23", label: "23 november 2026" },
    ]);
  });

  it("gives events, undecided cadences and what counts from an event without days nothing by themselves", () => {
    const cadences: readonly Cadence[] = [
      { kind: "onEvent", event: "new-hire", within: iso("P30D") },
      { kind: "relative", to: "namnd", offset: iso("-P14D"), base: { kind: "event", title: "nämndens möte", days: [] } },
      { kind: "undecided", question: "När?" },
    ];
    for (const cadence of cadences) expect([...periodsOf(cadence, ORDINARY)]).toEqual([]);
  });
});

describe("due dates", () => {
  it.each([
    ["the last day of the period, moved to the working day before", every("P1Y"), "2027", "2027-12-30"],
    ["the last working day of November for attestations", ATTESTATION, "2026", "2026-11-30"],
    ["the last working day of November, where its last day is a Sunday", ATTESTATION, "2031", "2031-11-28"],
    ["31 May for school years", SCHOOL_YEAR, "2026L", "2027-05-31"],
    ["the end of the month after the quarter", QUARTERLY_PULL, "2026-Q4", "2027-01-29"],
    ["August for the second quarter", QUARTERLY_PULL, "2027-Q2", "2027-08-31"],
    ["the following February for the roll-up", MAPPING, "2026", "2027-02-26"],
    ["29 February in a leap year, where it is a working day", MAPPING, "2027", "2028-02-29"],
    ["the shorter month's end", { kind: "every", period: iso("P1M"), due: { kind: "day", day: 31 } }, "2026-04", "2026-04-30"],
    [
      "the second working day",
      { kind: "every", period: iso("P1M"), due: { kind: "workday", workday: 2, after: 1 } },
      "2026-12",
      "2027-01-05",
    ],
    [
      "the last Friday",
      { kind: "every", period: iso("P1M"), due: { kind: "weekday", weekday: "fri", nth: -1 } },
      "2026-10",
      "2026-10-30",
    ],
    [
      "the fifth Friday, or the last there is",
      { kind: "every", period: iso("P1M"), due: { kind: "weekday", weekday: "fri", nth: 5 } },
      "2026-11",
      "2026-11-27",
    ],
    [
      "the last November of two years",
      { ...EVERY_SECOND_YEAR, due: { kind: "day", day: 30, month: 11 } },
      "2026--2027",
      "2027-11-30",
    ],
    [
      "the Thursday of the week",
      { kind: "every", period: iso("P1W"), due: { kind: "weekday", weekday: "thu", nth: 1 } },
      "2026-W48",
      "2026-11-26",
    ],
  ] as readonly (readonly [string, Cadence, string, string])[])("is %s", (_, cadence, key, due) => {
    expect(only(cadence, key).due).toBe(due);
  });

  it("tells what is asked about when it is over", () => {
    expect(only(QUARTERLY_PULL, "2026-Q4").dueAfterEnd).toBe(true);
    expect(only(ATTESTATION, "2026").dueAfterEnd).toBe(false);
  });

  it("refuses a month outside the period, a count of nothing, and month with after", () => {
    const quarter =
      (due: Cadence & { kind: "every" }): (() => unknown) =>
      () =>
        list(due, "2026-01-01", "2026-12-31");
    expect(quarter({ kind: "every", period: iso("P3M"), due: { kind: "day", day: 1, month: 11 } })).toThrow(
      /Month 11 is not in the period/,
    );
    expect(quarter({ kind: "every", period: iso("P3M"), due: { kind: "workday", workday: 0 } })).toThrow(/workday is 0/);
    expect(quarter({ kind: "every", period: iso("P1Y"), due: { kind: "day", day: -1, month: 2, after: 1 } })).toThrow(/not both/);
  });
});

describe("bounds", () => {
  it("open periods that begin within from, until and the season only", () => {
    const season: Cadence = {
      kind: "every",
      period: iso("P1M"),
      season: { from: "09-01", until: "05-31" },
      until: civilDate("2027-02-01"),
    };
    expect(keys(list({ ...season, from: civilDate("2026-05-02") }, "2026-01-01", "2030-01-01"))).toEqual([
      "2026-09",
      "2026-10",
      "2026-11",
      "2026-12",
      "2027-01",
      "2027-02",
    ]);
  });

  it("begin with the anchor", () => {
    expect(keys(list(EVERY_SECOND_YEAR, "2010-01-01", "2025-12-31"))).toEqual(["2020--2021", "2022--2023", "2024--2025"]);
    expect(keys(list({ kind: "every", period: iso("P2Y"), anchor: 2025 }, "2010-01-01", "2030-12-31"))).toEqual([
      "2025--2026",
      "2027--2028",
      "2029--2030",
    ]);
  });

  it("end a season that never comes", () => {
    expect([...periodsOf({ kind: "every", period: iso("P1Y"), season: { from: "02-01", until: "03-01" } }, ORDINARY)]).toEqual([]);
  });

  it("mark a quota's last occurrence of the year, also where its season ends before", () => {
    const quota: Cadence = { kind: "quota", per: iso("P1Y"), min: 3, ticked: iso("P3M") };
    const lastTicks = (cadence: Cadence): readonly string[] =>
      keys(list(cadence, "2026-01-01", "2027-12-31").filter(({ lastTick }) => lastTick));
    expect(lastTicks(quota)).toEqual(["2026-Q4", "2027-Q4"]);
    expect(lastTicks({ ...quota, season: { from: "01-01", until: "07-31" } })).toEqual(["2026-Q3", "2027-Q3"]);
    expect(lastTicks({ ...quota, until: civilDate("2027-05-01") })).toEqual(["2026-Q4", "2027-Q2"]);
    expect(lastTicks({ ...quota, ticked: iso("P1W") })).toEqual(["2026-W52", "2027-W51"]);
  });
});

describe("periodAfter", () => {
  it("begins with the first period whose due date lies after the beginning", () => {
    expect(after(QUARTERLY_PULL, undefined, "2027-01-28")).toBe("2026-Q4");
    expect(after(QUARTERLY_PULL, undefined, "2027-01-29")).toBe("2027-Q1");
    expect(after(ATTESTATION, undefined, "2026-11-30")).toBe("2027");
    expect(after(MAPPING, undefined, "2026-01-15")).toBe("2025");
    expect(after({ kind: "once", by: civilDate("2023-12-31") }, undefined, "2026-10-01")).toBeUndefined();
    expect(after({ kind: "once", by: civilDate("2027-03-31") }, undefined, "2026-10-01")).toBe("once");
  });

  it("goes on from the cursor, never from the clock", () => {
    expect(after(QUARTERLY_PULL, "2026-Q3", "2040-01-01")).toBe("2026-Q4");
    expect(after(SCHOOL_YEAR, "2026L", "2020-01-01")).toBe("2027L");
    expect(after({ kind: "once", by: civilDate("2027-03-31") }, "once", "2020-01-01")).toBeUndefined();
    const dates: Cadence = { kind: "dates", dates: [civilDate("2026-11-23"), civilDate("2027-02-01")] };
    expect(after(dates, "on-2026-11-23", "2040-01-01")).toBe("on-2027-02-01");
    expect(after(dates, "on-2027-02-01", "2020-01-01")).toBeUndefined();
  });

  it("loses no time and asks about none twice when the rhythm has changed under the cursor", () => {
    expect(after(every("P1M"), "2026-Q4", "2020-01-01")).toBe("2027-01");
    expect(after(every("P3M"), "2026-11", "2020-01-01")).toBe("2026-Q4");
    expect(after(every("P1Y"), "2026L", "2020-01-01")).toBe("2027");
  });

  it("begins anew where the cursor has no place in time", () => {
    expect(after(QUARTERLY_PULL, "once", "2027-01-29")).toBe("2027-Q1");
    expect(after(QUARTERLY_PULL, "on-2027-06-01", "2027-01-29")).toBe("2027-Q2");
  });
});

describe("events and dates that hang on others", () => {
  it("names an event by its reference and gives it the time the plan allows", () => {
    const hire = eventPeriod("hr-2026-17", civilDate("2026-11-23"), iso("P30D"), ORDINARY);
    expect(hire).toMatchObject({ key: "ev-hr-2026-17", nominalDue: "2026-12-23", due: "2026-12-23", year: 2026, class: "month" });
    expect(eventPeriod("hr-2026-18", civilDate("2026-11-20"), iso("P1D"), ORDINARY).due).toBe("2026-11-23");
    expect(eventPeriod("x", civilDate("2026-11-20"), iso("P6M"), ORDINARY).class).toBe("half-year");
  });

  it("refuses a reference that could not stand in an id", () => {
    for (const reference of ["", "a/b", "Åsa", "a b", "x".repeat(65)]) {
      expect(() => eventPeriod(reference, FROM, iso("P30D"), ORDINARY)).toThrow(/cannot name an event/);
    }
  });

  it("counts from the other date, clamping at the month's end", () => {
    const from = (day: string, offset: string): Period =>
      relativePeriod({ day: civilDate(day), key: "2027" as PeriodKey, label: "2027" }, iso(offset), ORDINARY);
    expect(from("2027-02-09", "-P14D")).toEqual({
      key: "2027",
      label: "2027",
      nominalDue: "2027-01-26",
      due: "2027-01-26",
      year: 2027,
      class: "half-year",
      dueAfterEnd: false,
      lastTick: false,
    });
    expect(from("2027-03-31", "-P1M").nominalDue).toBe("2027-02-28");
    expect(from("2028-03-31", "-P1M").nominalDue).toBe("2028-02-29");
  });
});

describe("relative days", () => {
  const meeting = (planned: string, on = planned): EventDay => ({ planned: civilDate(planned), on: civilDate(on) });
  const MEETINGS: RelativeBase = {
    kind: "event",
    title: "nämndens möte",
    days: [meeting("2027-05-27"), meeting("2027-01-28"), meeting("2027-04-15", "2027-04-22")],
  };
  const relative = (offset: string, base: RelativeBase = MEETINGS): Cadence => ({
    kind: "relative",
    to: "x",
    offset: iso(offset),
    base,
  });
  const keysAndDays = (cadence: Cadence, to = "2027-12-31"): readonly string[] =>
    [...periodsOf(cadence, ORDINARY, { from: civilDate("2027-01-01"), to: civilDate(to) })].map(({ key, due }) => `${key} ${due}`);

  it("come once for each day of an event, in order, keyed by the day that was planned and counted from the day it is held", () => {
    expect([...periodsOf(relative("-P14D"), ORDINARY)]).toMatchObject([
      { key: "on-2027-01-28", due: "2027-01-14", label: "nämndens möte 28 januari 2027" },
      { key: "on-2027-04-15", due: "2027-04-08", label: "nämndens möte 22 april 2027" },
      { key: "on-2027-05-27", due: "2027-05-13" },
    ]);
  });

  it("belong to the year they are due in and move off free days", () => {
    const january: RelativeBase = { kind: "event", title: "nämndens möte", days: [meeting("2028-01-20")] };
    // 30 December is the last working day of 2027; New Year's Eve is free.
    expect([...periodsOf(relative("-P20D", january), ORDINARY)]).toMatchObject([
      { key: "on-2028-01-20", nominalDue: "2027-12-31", due: "2027-12-30", year: 2027 },
    ]);
  });

  it("are asked about only after the day they count from where they are due after it", () => {
    const [first] = periodsOf(relative("P14D"), ORDINARY);
    expect(first).toMatchObject({ end: "2027-01-28", due: "2027-02-11", dueAfterEnd: true });
    expect(first && ladderFor({ period: first, kind: "plan" }, ORDINARY)[0]).toEqual({ step: "notice", on: "2027-02-01" });
  });

  it("take the periods of the duty that they count from, from the day that is due", () => {
    const quarters: RelativeBase = { kind: "duty", cadence: every("P3M") };
    expect(keysAndDays(relative("-P14D", quarters), "2027-06-30")).toEqual(["2027-Q1 2027-03-17", "2027-Q2 2027-06-16"]);
    expect(keysAndDays(relative("P7D", { kind: "duty", cadence: relative("P14D") }))).toEqual([
      "on-2027-01-28 2027-02-18",
      "on-2027-04-15 2027-05-12",
      "on-2027-05-27 2027-06-17",
    ]);
    expect(keysAndDays(relative("P1M", { kind: "duty", cadence: { kind: "once", by: civilDate("2027-02-01") } }))).toEqual([
      "once 2027-03-01",
    ]);
  });

  it.each([
    ["an event", relative("-P14D")],
    ["a duty that goes round", relative("-P14D", { kind: "duty", cadence: every("P3M") })],
    ["a duty of single days", relative("P1M", { kind: "duty", cadence: { kind: "dates", dates: [civilDate("2027-02-01")] } })],
    ["a duty done once", relative("P1M", { kind: "duty", cadence: { kind: "once", by: civilDate("2027-02-01") } })],
  ])("counted from %s follow one another and are found by their keys", (_name, cadence) => {
    const all: Period[] = [];
    for (const period of periodsOf(cadence, ORDINARY, { from: civilDate("2027-01-01"), to: civilDate("2027-12-31") }))
      all.push(period);
    let cursor: PeriodKey | undefined;
    for (const period of all) {
      expect(periodByKey(cadence, period.key, ORDINARY)).toEqual(period);
      const next = periodAfter(cadence, cursor, { dueAfter: civilDate("2026-12-31") }, ORDINARY);
      expect(next?.key).toBe(period.key);
      cursor = period.key;
    }
    expect(all.length).toBeGreaterThan(0);
  });

  it("begin with the first that is due after the floor, however far off the day they count from lies", () => {
    const from = (offset: string, floor: string): string | undefined =>
      periodAfter(relative(offset), undefined, { dueAfter: civilDate(floor) }, ORDINARY)?.key;
    expect(from("-P14D", "2027-01-14")).toBe("on-2027-04-15");
    expect(from("P6M", "2027-06-01")).toBe("on-2027-01-28");
  });
});

describe("only some periods of the year", () => {
  it.each([
    [{ ...every("P1M"), only: ["03", "06", "10"] } as Cadence, ["2027-03", "2027-06", "2027-10"]],
    [{ ...every("P4M"), only: ["T1", "T2"] } as Cadence, ["2027-T1", "2027-T2"]],
    [{ ...every("P3M"), only: ["Q1", "Q3"] } as Cadence, ["2027-Q1", "2027-Q3"]],
  ])("%j", (cadence, keys) => {
    const year = { from: civilDate("2027-01-01"), to: civilDate("2027-12-31") };
    expect([...periodsOf(cadence, ORDINARY, year)].map(({ key }) => key)).toEqual(keys);
    expect(periodByKey(cadence, "2027-02", ORDINARY)).toBeUndefined();
  });
});

describe("explainPeriod", () => {
  it.each(["P1W", "P1M", "P2M", "P3M", "P4M", "P6M", "P1Y", "P2Y", "P5Y"])("has nothing to say of %s", (duration) => {
    expect(explainPeriod(duration)).toBeUndefined();
  });

  it.each([
    ["P5M", /does not divide a year/],
    ["P24M", /written P2Y/],
    ["P2W", /no fixed first week/],
    ["P30D", /counts days/],
    ["P1Y6M", /exactly one unit/],
    ["P0M", /exactly one unit/],
    ["-P3M", /negative/],
    ["quarterly", /not a length of time/],
    ["P", /not a length of time/],
  ])("says why %s cannot be used", (duration, reason) => {
    expect(explainPeriod(duration)).toMatch(reason);
    expect(() => list(every(duration), "2026-01-01", "2026-12-31")).toThrow(reason);
  });

  it("refuses a school calendar for other periods, and several years without a first", () => {
    expect(explainPeriod("P3M", "school")).toMatch(/no school calendar/);
    expect(() => list(every("P2Y"), "2026-01-01", "2026-12-31")).toThrow(/needs an anchor/);
  });
});

describe.each(Object.entries(RECURRING))("%s from 2020 to 2060", (_, cadence) => {
  const periods = [...periodsOf(cadence, WITH_CLOSING_DAYS, { from: FROM, to: TO })];

  it("leave no gap and overlap nowhere", () => {
    for (const [index, period] of periods.entries()) {
      const before = periods[index - 1];
      if (before) expect(period.start).toBe(addDays(before.end ?? TO, 1));
    }
    expect(periods[0]?.start && periods[0].start <= FROM).toBe(true);
    expect(periods.at(-1)?.end && (periods.at(-1)?.end ?? FROM) >= TO).toBe(true);
  });

  it("hold each day exactly once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: daysBetween(FROM, TO) }), (days) => {
        const day = addDays(FROM, days);
        const holding = [...periodsOf(cadence, WITH_CLOSING_DAYS, { from: day, to: day })];
        expect(holding).toHaveLength(1);
        expect(holding[0]?.start && holding[0].start <= day && day <= (holding[0].end ?? FROM)).toBe(true);
      }),
    );
  });

  it("have keys of their own that lead back to them, and follow each other", () => {
    expect(new Set(keys(periods)).size).toBe(periods.length);
    for (const [index, period] of periods.entries()) {
      expect(periodByKey(cadence, period.key, WITH_CLOSING_DAYS)).toEqual(period);
      const next = periods[index + 1];
      if (next) expect(periodAfter(cadence, period.key, { dueAfter: TO }, WITH_CLOSING_DAYS)).toEqual(next);
    }
  });

  it("are due on a working day, in order, on or before the day the plan names", () => {
    let last: CivilDate | undefined;
    for (const period of periods) {
      expect(isWorkingDay(period.due, WITH_CLOSING_DAYS)).toBe(true);
      expect(period.due <= period.nominalDue).toBe(true);
      expect(daysBetween(period.due, period.nominalDue)).toBeLessThanOrEqual(5);
      if (last) expect(period.due > last).toBe(true);
      last = period.due;
    }
  });

  it("begin with the first that is due after the floor", () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 38 * 365 }), (days) => {
        const dueAfter = addDays(FROM, days);
        expect(periodAfter(cadence, undefined, { dueAfter }, WITH_CLOSING_DAYS)).toEqual(periods.find(({ due }) => due > dueAfter));
      }),
      { numRuns: 50 },
    );
  });
});

describe("periodByKey", () => {
  it("knows no key of another rhythm, and none that is no key", () => {
    for (const key of [
      "2026-Q1",
      "2026-11",
      "2026L",
      "once",
      "on-2026-11-23",
      "ev-x",
      "2026-W60",
      "2026-13",
      "2026--2026",
      "2026-Q5",
      "",
      "2026-",
    ]) {
      expect(periodByKey(every("P1Y"), key, ORDINARY), key).toBeUndefined();
      if (key !== "2026-Q1") expect(periodByKey(every("P3M"), key, ORDINARY), key).toBeUndefined();
    }
    expect(periodByKey(EVERY_SECOND_YEAR, "2027--2028", ORDINARY)).toBeUndefined();
    expect(periodByKey({ kind: "once", by: FROM }, "once", ORDINARY)?.key).toBe("once");
    expect(periodByKey({ kind: "dates", dates: [FROM] }, "on-2020-01-01", ORDINARY)?.key).toBe("on-2020-01-01");
  });
});
