/** Each cadence falls due at least once, and no two of its periods have the same key. */
import { stretchAt } from "../../domain/calendar/period-key.ts";
import { periodsOf } from "../../domain/calendar/period.ts";
import { explainPeriod, indexAt, rhythmOf } from "../../domain/calendar/rhythm.ts";
import { parseDuration } from "../../domain/calendar/duration.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { Cadence, DueRule, IsoDuration } from "../../domain/plan.ts";
import type { CadenceFile } from "../cadence-file.ts";
import { PlanvaktError } from "../../domain/planvakt-error.ts";
import type { PlanDraft } from "../draft.ts";
import type { Complaint, Path } from "../fault.ts";
import { suggestion } from "../nearest-word.ts";

/** Cadences that never fall due, that clash with themselves, or whose keys don't go together. */
export function unsoundCadences(plan: PlanDraft): Complaint[] {
  return plan.duties.flatMap(({ path, is: { cadence } }) => {
    if (cadence === undefined) return [];
    const at = [...path, "cadence"];
    const complaints = unsound(cadence, at);
    return complaints.length > 0 ? complaints : neverDue(cadence, at);
  });
}

function unsound(cadence: CadenceFile, at: Path): Complaint[] {
  switch (cadence.kind) {
    case "every":
    case "attest":
      return [
        ...unsoundLength(cadence.period, cadence, [...at, cadence.kind], at),
        ...unsoundBounds(cadence, at),
        ...unsoundOnly(cadence, cadence.period, at),
        ...unsoundDue(cadence, cadence.period, at),
      ];
    case "quota":
      return [
        ...unsoundQuota(cadence, at),
        ...unsoundBounds(cadence, at),
        ...unsoundOnly(cadence, cadence.ticked, at),
        ...unsoundDue(cadence, cadence.ticked, at),
      ];
    case "rollUp":
      return [
        ...unsoundLength(cadence.per, {}, [...at, "per"], at),
        ...unsoundBounds(cadence, at),
        ...unsoundOnly(cadence, cadence.per, at),
        ...unsoundDue(cadence, cadence.per, at),
      ];
    case "onEvent":
      return isZero(cadence.within)
        ? [
            {
              path: [...at, "within"],
              value: cadence.within,
              message: "No time to do it in: it never falls due. Expected a day or more: P30D.",
            },
          ]
        : [];
    case "dates":
      return cadence.dates.flatMap((date, index) =>
        cadence.dates.indexOf(date) === index
          ? []
          : [
              {
                path: [...at, "dates", index],
                value: date,
                message: "The day stands twice, and would be one period twice. Keep one of them.",
              },
            ],
      );
    case "undecided":
      return cadence.answer?.kind === "year"
        ? unsoundRule(cadence.answer.due, cadence.answer.period, [...at, "answer", "due"])
        : [];
    case "once":
    case "relative":
      return [];
  }
}

interface Placed {
  readonly anchor?: number;
  readonly calendar?: "school";
}

function unsoundLength(length: IsoDuration, { anchor, calendar }: Placed, lengthAt: Path, at: Path): Complaint[] {
  const why = explainPeriod(length, calendar);
  if (why !== undefined)
    return [{ path: [...at, "calendar"], value: calendar, message: `${why}. Remove calendar, or change the period.` }];
  const long = (parseDuration(length)?.years ?? 0) > 1;
  if (long && anchor === undefined) {
    const message =
      "Expected anchor: the first year of the first period. If nobody knows it, write undecided with answer: {year: P2Y}.";
    return [{ path: [...at, "anchor"], message: lengthAt.at(-1) === "per" ? "Expected at most a year, P1Y." : message }];
  }
  if (long || anchor === undefined) return [];
  return [{ path: [...at, "anchor"], value: anchor, message: "Only periods longer than a year have an anchor. Remove it." }];
}

function unsoundQuota({ per, ticked, min, max }: Extract<Cadence, { kind: "quota" }>, at: Path): Complaint[] {
  const complaints: Complaint[] = [];
  const [whole, tick] = [monthsOf(per), monthsOf(ticked)];
  if (whole > 12) complaints.push({ path: [...at, "quota"], value: per, message: "Expected at most a year, P1Y." });
  if (tick > whole || whole % tick !== 0) {
    const message = `Expected a part of ${per} that divides it, such as P3M of P1Y: it is how often the quota is asked about.`;
    complaints.push({ path: [...at, "ticked"], value: ticked, message });
  }
  if (max !== undefined && max < min) {
    complaints.push({
      path: [...at, "max"],
      value: max,
      message: `Expected at least min, ${min}. No number of times could be right.`,
    });
  }
  return complaints;
}

function unsoundBounds({ from, until }: { readonly from?: string; readonly until?: string }, at: Path): Complaint[] {
  if (from === undefined || until === undefined || from <= until) return [];
  return [
    {
      path: [...at, "until"],
      value: until,
      message: `It ends before it begins (from ${from}), and never falls due. Set until later.`,
    },
  ];
}

interface DueFields {
  readonly calendar?: "school";
  readonly due?: DueRule;
  readonly dueIn?: Readonly<Record<string, DueRule>>;
}

function unsoundDue({ due, dueIn, calendar }: DueFields, length: IsoDuration, at: Path): Complaint[] {
  const tails = tailsOf(length, calendar);
  return [
    ...unsoundRule(due, length, [...at, "due"]),
    ...Object.entries(dueIn ?? {}).flatMap(([tail, rule]) => {
      const path = [...at, "dueIn", tail];
      return tails.includes(tail)
        ? unsoundRule(rule, length, path, "one of them")
        : [{ path, message: noSuchTail(tail, tails, "Use due") }];
    }),
  ];
}

function unsoundOnly(
  { only, calendar }: { readonly only?: readonly string[]; readonly calendar?: "school" },
  length: IsoDuration,
  at: Path,
): Complaint[] {
  const tails = tailsOf(length, calendar);
  return (only ?? []).flatMap((tail, index) => {
    const path = [...at, "only", index];
    if (only?.indexOf(tail) !== index) return [{ path, value: tail, message: "It stands twice. Keep one of them." }];
    return tails.includes(tail) ? [] : [{ path, value: tail, message: noSuchTail(tail, tails, "Leave only out") }];
  });
}

function noSuchTail(tail: string, tails: readonly string[], instead: string): string {
  return `There is no such part of a year.${tails.length === 0 ? ` ${instead}: the period is not shorter than a year.` : suggestion(tail, tails)}`;
}

function unsoundRule(
  rule: DueRule | undefined,
  length: IsoDuration,
  path: Path,
  of: "each period" | "one of them" = "each period",
): Complaint[] {
  if (rule?.month === undefined) return [];
  const at = { path: [...path, "month"], value: rule.month };
  if (rule.after !== undefined) {
    return [
      {
        ...at,
        message: "Expected month (inside the period) or after (months after it), not both. February after a year is after: 2.",
      },
    ];
  }
  // A rule for one of the periods may name any month in it: whether the month is there, the calendar says.
  if (monthsOf(length) >= 12 || of === "one of them") return [];
  return [{ ...at, message: "Only a period of a year or more has a month to choose. Use after, or dueIn for one of the periods." }];
}

/** What the periods of a year are called after the year: Q1–Q4 of P3M. */
function tailsOf(length: IsoDuration, calendar?: "school"): string[] {
  if (explainPeriod(length, calendar) !== undefined || monthsOf(length) >= 12) return [];
  const rhythm = rhythmOf(length, { calendar });
  // 2026 has 53 weeks, so that W53 is among them.
  const [first, last] = [indexAt(rhythm, civilDate("2026-01-01")), indexAt(rhythm, civilDate("2026-12-31"))];
  return Array.from({ length: last - first + 1 }, (_, n) => stretchAt(rhythm, first + n).tail);
}

const SUMMER = { closingDays: [], quietWeeks: { from: 28, to: 31 } };
/** What the calendar itself says: a season that no period begins in, a bound that leaves none, a day out of reach. */
function neverDue(cadence: CadenceFile, at: Path): Complaint[] {
  if (cadence.kind === "onEvent" || cadence.kind === "relative" || cadence.kind === "undecided") return [];
  try {
    let firstYear: number | undefined;
    // Two years on, every period of a year and its due rule has been asked for.
    for (const { year } of periodsOf(cadence, SUMMER)) {
      firstYear ??= year;
      if (year > firstYear + 1) break;
    }
    if (firstYear !== undefined) return [];
    const season = "season" in cadence ? "season, " : "";
    return [
      {
        path: at,
        message: `It never falls due: no period begins within its ${season}${"only" in cadence ? "only, " : ""}from and until. Widen them.`,
      },
    ];
  } catch (error) {
    if (error instanceof PlanvaktError) return [{ path: at, message: `It can't fall due: ${error.message}` }];
    throw error;
  }
}

function monthsOf(length: IsoDuration): number {
  const parts = parseDuration(length);
  // A week stands for a quarter of a month: it divides every other period here.
  return parts === undefined ? 0 : 12 * parts.years + parts.months + parts.weeks / 4;
}

function isZero(length: IsoDuration): boolean {
  const parts = parseDuration(length);
  return parts !== undefined && parts.years === 0 && parts.months === 0 && parts.weeks === 0 && parts.days === 0;
}
