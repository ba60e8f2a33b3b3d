/** What `planvakt check DIR` answers: what the plan holds, what is still asked, or what is wrong with it. */
import { yearOf, type CivilDate } from "../domain/calendar/civil-date.ts";
import { dutiesOf, questionsOf, type ItemKind, type Plan, type Question } from "../domain/plan.ts";
import { readPlan, type Fault } from "./read-plan.ts";

/** The JSON of `check`. Counts are absent where there are faults. */
export type PlanCheck =
  | {
      readonly ok: true;
      readonly plan: string;
      readonly version: string;
      readonly goals: number;
      readonly actions: number;
      readonly meetings: number;
      readonly rules: number;
      readonly duties: number;
      /** By year, this one and the next; without undecided duties and backlog. */
      readonly occurrences: Readonly<Record<string, number>>;
      readonly questions: readonly Question[];
      readonly faults: readonly [];
    }
  | { readonly ok: false; readonly plan?: string; readonly version?: string; readonly faults: readonly Fault[] };

/**
 * Checks a plan's folder. `countOccurrences` counts what a plan brings in a year: that is the calendar's to know.
 */
export function checkPlan(dir: string, today: CivilDate, countOccurrences: (plan: Plan, year: number) => number): PlanCheck {
  const reading = readPlan(dir);
  if (!reading.ok) return reading;
  const { plan } = reading;
  const count = (kind: ItemKind): number => plan.items.filter((item) => item.kind === kind).length;
  const years = [yearOf(today), yearOf(today) + 1];
  return {
    ok: true,
    plan: plan.id,
    version: plan.version,
    goals: plan.goals.length,
    actions: count("action"),
    meetings: count("meeting"),
    rules: count("rule"),
    duties: dutiesOf(plan).length,
    occurrences: Object.fromEntries(years.map((year) => [String(year), countOccurrences(plan, year)])),
    questions: questionsOf(plan),
    faults: [],
  };
}
