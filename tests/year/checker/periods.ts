/** Which periods a duty is asked about and when each is due, worked out month by month from the plan's words. */
import { DateTime } from "luxon";
import { movedDue, type Day } from "../../oracle/almanac.ts";
import type { CadenceText, DueRule, DutyText, PlanText } from "./plan-text.ts";

export interface Asked {
  readonly duty: DutyText;
  /** `vingaker/1.6/statistik-treserva/2032-Q1` */
  readonly id: string;
  readonly end?: Day;
  readonly due: Day;
  /** How many months the period is long; absent for a day named by the plan. */
  readonly months?: number;
  /** The quota's last occurrence of its year, and the year's occurrences. */
  readonly quota?: { readonly min: number; readonly last: boolean; readonly year: string };
}

const MONTHS: Readonly<Record<string, number>> = { P3M: 3, P6M: 6, P1Y: 12 };

/** Every occurrence of the plan that begins up to the day, once-duties among them. Events and undecided duties ask for nothing. */
export function askedFrom(plan: PlanText, begunOn: Day, until: Day): readonly Asked[] {
  return plan.duties.flatMap((duty) => {
    const { cadence } = duty;
    if ("once" in cadence) return [{ duty, id: `${plan.plan}/${duty.id}/once`, due: movedDue(cadence.once, plan.calendar) }];
    const months = monthsOf(cadence);
    if (months === undefined) return [];
    const first = DateTime.fromISO(begunOn, { zone: "utc" }).minus({ years: 2 }).startOf("year");
    // A school year runs from July.
    const school = "calendar" in cadence && cadence.calendar === "school";
    const asked: Asked[] = [];
    for (
      let start = school ? first.plus({ months: 6 }) : first;
      start.toFormat("yyyy-MM-dd") <= until;
      start = start.plus({ months })
    ) {
      const end = start.plus({ months }).minus({ days: 1 });
      const tail = months === 3 ? `Q${end.quarter}` : months === 6 ? `H${end.month / 6}` : "";
      const key = school ? `${start.year}L` : tail === "" ? `${start.year}` : `${start.year}-${tail}`;
      const due = movedDue(nominalDue(ruleFor(cadence, tail), end), plan.calendar);
      // "Recurring cadences begin with the first period whose due date lies after the begin date."
      if (due <= begunOn) continue;
      const id = `${plan.plan}/${duty.id}/${key}`;
      const quota =
        "quota" in cadence
          ? { quota: { min: cadence.min, last: tail === "Q4", year: `${plan.plan}/${duty.id}/${start.year}-` } }
          : {};
      asked.push({ duty, id, end: end.toFormat("yyyy-MM-dd"), due, months, ...quota });
    }
    return asked;
  });
}

function monthsOf(cadence: CadenceText): number | undefined {
  const period =
    "every" in cadence ? cadence.every : "attest" in cadence ? cadence.attest : "rollUp" in cadence ? cadence.per : undefined;
  // "Quota meetings: one occurrence a quarter."
  if ("quota" in cadence) return 3;
  if (period === undefined) return undefined;
  const months = MONTHS[period];
  if (months === undefined) throw new RangeError(`The checker has no rules for ${period}`);
  return months;
}

function ruleFor(cadence: CadenceText, tail: string): DueRule | undefined {
  const own = "dueIn" in cadence ? cadence.dueIn?.[tail] : undefined;
  return own ?? ("due" in cadence ? cadence.due : undefined);
}

/** "The last day of the period", or the day of the rule's month, counted from its end when negative. */
function nominalDue(rule: DueRule | undefined, end: DateTime): Day {
  if (!rule) return end.toFormat("yyyy-MM-dd");
  const back = rule.month === undefined ? 0 : (end.month - rule.month + 12) % 12;
  const month = end
    .startOf("month")
    .minus({ months: back })
    .plus({ months: rule.after ?? 0 });
  const last = month.endOf("month").day;
  return month.set({ day: rule.day > 0 ? Math.min(rule.day, last) : last + 1 + rule.day }).toFormat("yyyy-MM-dd");
}
