/** Cadences beside what they mean: the key of each day in words of the design, the due days as an RRULE of RFC 5545. */
import type { Cadence, DueRule, IsoDuration } from "../../domain/plan.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { weekKeyOf, type Day } from "./almanac.ts";
import type { Length } from "./ladder-by-hand.ts";

/** One cadence and everything an independent checker expects of it. */
export interface CadenceCase {
  readonly name: string;
  readonly cadence: Cadence;
  /** The key of the period that the day lies in; undefined where the cadence has none there. */
  readonly keyOf: (day: Day) => string | undefined;
  /** The day that the rule names, before it moves off a free day. */
  readonly due: DueByHand;
  readonly length: Length;
  /** A quota: the key tails that close its year. */
  readonly lastTicks?: readonly string[];
}

/** How the named due days are found without `domain/`. */
export type DueByHand =
  | { readonly kind: "end" }
  /** Every due day there is, in order: the first belongs to the period `first`, the next to the next. */
  | { readonly kind: "rrule"; readonly rules: readonly string[]; readonly first: string }
  /** RFC 5545 knows no holidays: the n:th working day of the month `after` months on, counted on fingers. */
  | { readonly kind: "workday"; readonly n: number; readonly after: number };

const iso = (text: string): IsoDuration => text as IsoDuration;
const date = (text: string): CivilDate => text as CivilDate;
const year = (day: Day): number => Number(day.slice(0, 4));
const month = (day: Day): number => Number(day.slice(5, 7));
const two = (n: number): string => String(n).padStart(2, "0");
const byMonths = (length: number, letter: string) => (day: Day) => `${year(day)}-${letter}${Math.ceil(month(day) / length)}`;
const monthKey = (day: Day): string => day.slice(0, 7);
const yearKey = (day: Day): string => day.slice(0, 4);
const schoolYearKey = (day: Day): string => `${month(day) >= 7 ? year(day) : year(day) - 1}L`;
const termKey = (day: Day): string => `${year(day)}-${month(day) >= 7 ? "HT" : "VT"}`;
const twoMonthsKey = (day: Day): string => {
  const first = month(day) - ((month(day) - 1) % 2);
  return `${year(day)}-${two(first)}--${year(day)}-${two(first + 1)}`;
};
/** Periods of several years from the anchor's on, none before it. */
const yearsKey = (years: number, anchor: number) => (day: Day) => {
  if (year(day) < anchor) return undefined;
  const first = year(day) - ((year(day) - anchor) % years);
  return `${first}--${first + years - 1}`;
};

type Every = Extract<Cadence, { kind: "every" | "attest" }>;
const every = (period: string, rest: Omit<Every, "kind" | "period"> = {}): Cadence => ({
  kind: "every",
  period: iso(period),
  ...rest,
});
const rrule = (first: string, ...rules: readonly string[]): DueByHand => ({ kind: "rrule", rules, first });
const END: DueByHand = { kind: "end" };
const LAST_DAY_OF_NOVEMBER: DueRule = { kind: "day", day: -1, month: 11 };
/** As the seed plan's data pulls: the last day of the next month, after the second quarter in August. */
const AS_DATA_PULLS = {
  due: { kind: "day", day: -1, after: 1 },
  dueIn: { Q2: { kind: "day", day: -1, after: 2 } },
} as const;
const DATA_PULL_DAYS = rrule("2016-Q1", "DTSTART:20160430T000000Z\nRRULE:FREQ=YEARLY;BYMONTH=1,4,8,10;BYMONTHDAY=-1");
const inDays = (from: string, until: string, keyOf: (day: Day) => string | undefined, startOf: (day: Day) => Day) => (day: Day) => {
  const start = startOf(day);
  const within =
    from <= until ? start.slice(5) >= from && start.slice(5) <= until : start.slice(5) >= from || start.slice(5) <= until;
  return within ? keyOf(day) : undefined;
};
const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;
const firstOfQuarter = (day: Day): Day => `${day.slice(0, 4)}-${two(month(day) - ((month(day) - 1) % 3))}-01`;

export const CADENCE_CASES: readonly CadenceCase[] = [
  { name: "every week", cadence: every("P1W"), keyOf: weekKeyOf, due: END, length: "month" },
  {
    name: "every week, due on its Friday",
    cadence: every("P1W", { due: { kind: "weekday", weekday: "fri", nth: 1 } }),
    keyOf: weekKeyOf,
    due: rrule("2016-W01", "DTSTART:20160104T000000Z\nRRULE:FREQ=WEEKLY;BYDAY=FR"),
    length: "month",
  },
  {
    name: "every week, due on Wednesday of the week after",
    cadence: every("P1W", { due: { kind: "weekday", weekday: "wed", nth: 1, after: 1 } }),
    keyOf: weekKeyOf,
    due: rrule("2016-W01", "DTSTART:20160111T000000Z\nRRULE:FREQ=WEEKLY;BYDAY=WE"),
    length: "month",
  },
  { name: "every month", cadence: every("P1M"), keyOf: monthKey, due: END, length: "month" },
  {
    name: "every month, due on the 15th",
    cadence: every("P1M", { due: { kind: "day", day: 15 } }),
    keyOf: monthKey,
    due: rrule("2016-01", "DTSTART:20160101T000000Z\nRRULE:FREQ=MONTHLY;BYMONTHDAY=15"),
    length: "month",
  },
  {
    name: "every month, due on the 30th or the month's last day",
    cadence: every("P1M", { due: { kind: "day", day: 30 } }),
    keyOf: monthKey,
    due: rrule("2016-01", "DTSTART:20160101T000000Z\nRRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"),
    length: "month",
  },
  {
    name: "every month, due on the last day of the next",
    cadence: every("P1M", { due: { kind: "day", day: -1, after: 1 } }),
    keyOf: monthKey,
    due: rrule("2016-01", "DTSTART:20160201T000000Z\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1"),
    length: "month",
  },
  {
    name: "every month, due on its last Friday",
    cadence: every("P1M", { due: { kind: "weekday", weekday: "fri", nth: -1 } }),
    keyOf: monthKey,
    due: rrule("2016-01", "DTSTART:20160101T000000Z\nRRULE:FREQ=MONTHLY;BYDAY=-1FR"),
    length: "month",
  },
  {
    name: "every month, due on the second Tuesday of the next",
    cadence: every("P1M", { due: { kind: "weekday", weekday: "tue", nth: 2, after: 1 } }),
    keyOf: monthKey,
    due: rrule("2016-01", "DTSTART:20160201T000000Z\nRRULE:FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2"),
    length: "month",
  },
  {
    name: "every month, due on its second working day",
    cadence: every("P1M", { due: { kind: "workday", workday: 2 } }),
    keyOf: monthKey,
    due: { kind: "workday", n: 2, after: 0 },
    length: "month",
  },
  {
    name: "every month, due on the third last working day of the next",
    cadence: every("P1M", { due: { kind: "workday", workday: -3, after: 1 } }),
    keyOf: monthKey,
    due: { kind: "workday", n: -3, after: 1 },
    length: "month",
  },
  {
    name: "every month that begins in September–May",
    cadence: every("P1M", { season: { from: "09-01", until: "05-31" } }),
    keyOf: inDays("09-01", "05-31", monthKey, firstOfMonth),
    due: END,
    length: "month",
  },
  {
    name: "every month from March 2022 until October 2030",
    cadence: every("P1M", { from: date("2022-02-15"), until: date("2030-10-01") }),
    keyOf: (day) => (day >= "2022-03-01" && day <= "2030-10-31" ? monthKey(day) : undefined),
    due: END,
    length: "month",
  },
  { name: "every two months", cadence: every("P2M"), keyOf: twoMonthsKey, due: END, length: "half-year" },
  { name: "every quarter", cadence: every("P3M"), keyOf: byMonths(3, "Q"), due: END, length: "half-year" },
  {
    name: "every quarter, due as the seed plan's data pulls",
    cadence: every("P3M", AS_DATA_PULLS),
    keyOf: byMonths(3, "Q"),
    due: DATA_PULL_DAYS,
    length: "half-year",
  },
  {
    name: "every quarter, the first due in its February",
    cadence: every("P3M", { due: { kind: "day", day: 20 }, dueIn: { Q1: { kind: "day", day: 10, month: 2 } } }),
    keyOf: byMonths(3, "Q"),
    due: rrule(
      "2016-Q1",
      "DTSTART:20160101T000000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=10",
      "DTSTART:20160101T000000Z\nRRULE:FREQ=YEARLY;BYMONTH=6,9,12;BYMONTHDAY=20",
    ),
    length: "half-year",
  },
  {
    name: "every third of a year, due on the first Monday after it",
    cadence: every("P4M", { due: { kind: "weekday", weekday: "mon", nth: 1, after: 1 } }),
    keyOf: byMonths(4, "T"),
    due: rrule("2016-T1", "DTSTART:20160501T000000Z\nRRULE:FREQ=YEARLY;BYMONTH=1,5,9;BYDAY=MO;BYMONTHDAY=1,2,3,4,5,6,7"),
    length: "half-year",
  },
  { name: "every half-year", cadence: every("P6M"), keyOf: byMonths(6, "H"), due: END, length: "half-year" },
  {
    name: "every half-year, due on the fifth working day after it",
    cadence: every("P6M", { due: { kind: "workday", workday: 5, after: 1 } }),
    keyOf: byMonths(6, "H"),
    due: { kind: "workday", n: 5, after: 1 },
    length: "half-year",
  },
  { name: "every year", cadence: every("P1Y"), keyOf: yearKey, due: END, length: "year" },
  {
    name: "a yearly attestation in November",
    cadence: { kind: "attest", period: iso("P1Y"), due: LAST_DAY_OF_NOVEMBER },
    keyOf: yearKey,
    due: rrule("2016", "DTSTART:20160101T000000Z\nRRULE:FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=-1"),
    length: "year",
  },
  {
    name: "every year, due on the last Thursday of January after it",
    cadence: every("P1Y", { due: { kind: "weekday", weekday: "thu", nth: -1, after: 1 } }),
    keyOf: yearKey,
    due: rrule("2016", "DTSTART:20170101T000000Z\nRRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=-1TH"),
    length: "year",
  },
  {
    name: "every school year, due in May",
    cadence: every("P1Y", { calendar: "school", due: { kind: "day", day: -1, month: 5 } }),
    keyOf: schoolYearKey,
    due: rrule("2016L", "DTSTART:20170101T000000Z\nRRULE:FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=-1"),
    length: "year",
  },
  { name: "every term", cadence: every("P6M", { calendar: "school" }), keyOf: termKey, due: END, length: "half-year" },
  {
    name: "every second year from 2021",
    cadence: every("P2Y", { anchor: 2021, due: LAST_DAY_OF_NOVEMBER }),
    keyOf: yearsKey(2, 2021),
    due: rrule("2021--2022", "DTSTART:20220101T000000Z\nRRULE:FREQ=YEARLY;INTERVAL=2;BYMONTH=11;BYMONTHDAY=-1"),
    length: "long",
  },
  {
    name: "every third year from 2020",
    cadence: every("P3Y", { anchor: 2020 }),
    keyOf: yearsKey(3, 2020),
    due: rrule("2020--2022", "DTSTART:20221231T000000Z\nRRULE:FREQ=YEARLY;INTERVAL=3;BYMONTH=12;BYMONTHDAY=31"),
    length: "long",
  },
  {
    name: "a quota asked about each quarter",
    cadence: { kind: "quota", per: iso("P1Y"), min: 3, max: 4, ticked: iso("P3M"), ...AS_DATA_PULLS },
    keyOf: byMonths(3, "Q"),
    due: DATA_PULL_DAYS,
    length: "half-year",
    lastTicks: ["Q4"],
  },
  {
    name: "a quota asked about in the quarters that begin in January–July",
    cadence: { kind: "quota", per: iso("P1Y"), min: 2, ticked: iso("P3M"), season: { from: "01-01", until: "07-01" } },
    keyOf: inDays("01-01", "07-01", byMonths(3, "Q"), firstOfQuarter),
    due: END,
    length: "half-year",
    lastTicks: ["Q3"],
  },
  {
    name: "a roll-up of the year, due in the following February",
    cadence: { kind: "rollUp", of: [], per: iso("P1Y"), due: { kind: "day", day: -1, after: 2 } },
    keyOf: yearKey,
    due: rrule("2016", "DTSTART:20170101T000000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
    length: "year",
  },
];
