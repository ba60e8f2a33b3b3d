/** When in a period something is due, in Swedish words. */
import { stretchOfKey } from "../calendar/period-key.ts";
import { monthCalled } from "../letters/swedish-dates.ts";
import type { Cadence, DueRule, IsoDuration } from "../plan.ts";
import { never } from "../planvakt-error.ts";

const WEEKDAY = {
  mon: "måndagen",
  tue: "tisdagen",
  wed: "onsdagen",
  thu: "torsdagen",
  fri: "fredagen",
  sat: "lördagen",
  sun: "söndagen",
} as const;

const ORDINALS = ["nollte", "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde"];

/** It has a week 53, so that every tail names a stretch of it. */
const YEAR_OF_ALL_WEEKS = 2026;

type Due = Pick<Extract<Cadence, { readonly kind: "every" | "attest" }>, "due" | "dueIn">;

/** ", senast sista dagen i månaden efter, för kvartal 2 senast sista dagen i andra månaden efter perioden". */
export function sayDues({ due, dueIn, period }: Due & { readonly period?: IsoDuration }): string {
  const said = (rule: DueRule): string => `senast ${period?.endsWith("W") ? inWeek(rule) : inMonth(rule, period)}`;
  const others = Object.entries(dueIn ?? {}).map(([tail, rule]) => `för ${stretchCalled(tail)} ${said(rule)}`);
  // Where several periods have rules of their own, they are all there are.
  const usual = due === undefined ? (others.length > 1 ? [] : ["senast periodens sista dag"]) : [said(due)];
  return [...usual, ...others].map((one) => `, ${one}`).join("");
}

/** "kvartal 2" of `Q2`, "mars" of `03`, "hösten" of `HT`: a period of any year. */
export function stretchCalled(tail: string): string {
  return stretchOfKey(`${YEAR_OF_ALL_WEEKS}-${tail}`)?.label.replace(/ \d{4}$/, "") ?? tail;
}

function inMonth(rule: DueRule, period: IsoDuration | undefined): string {
  return `${dayIn(rule)} ${monthIn(rule, period)}`;
}

/** A week has one day of each name. */
function inWeek(rule: DueRule): string {
  const { after = 0 } = rule;
  const week = after === 0 ? "i veckan" : after === 1 ? "i veckan efter" : `i ${ordinal(after)} veckan efter`;
  return `${rule.kind === "weekday" ? WEEKDAY[rule.weekday] : dayIn(rule)} ${week}`;
}

function dayIn(rule: DueRule): string {
  switch (rule.kind) {
    case "day":
      return rule.day < 0 ? fromEnd(rule.day, "dagen") : `den ${rule.day}`;
    case "workday":
      return nth(rule.workday, "arbetsdagen");
    case "weekday":
      return nth(rule.nth, WEEKDAY[rule.weekday]);
    default:
      return never(rule);
  }
}

function nth(count: number, day: string): string {
  return count < 0 ? fromEnd(count, day) : `${ordinal(count)} ${day}`;
}

function fromEnd(count: number, day: string): string {
  if (count === -1) return `sista ${day}`;
  return count === -2 ? `näst sista ${day}` : `${ordinal(-count)} ${day} från slutet`;
}

function monthIn({ month, after = 0 }: DueRule, period: IsoDuration | undefined): string {
  if (after > 0) return after === 1 ? "i månaden efter" : `i ${ordinal(after)} månaden efter perioden`;
  if (month !== undefined) return `i ${monthCalled(month)}`;
  return period === "P1M" ? "i månaden" : "i periodens sista månad";
}

function ordinal(count: number): string {
  return ORDINALS[count] ?? `${count}:e`;
}
