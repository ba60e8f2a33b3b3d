/** The day a due rule names, before it moves off a free day. */
import type { DueRule, WorkCalendarSpec, Weekday } from "../plan.ts";
import { never, PlanvaktError } from "../planvakt-error.ts";
import { addDays, civilDateOf, daysBetween, daysInMonth, monthOf, weekdayOf, yearOf, type CivilDate } from "./civil-date.ts";
import type { Rhythm, Span } from "./rhythm.ts";
import { isWorkingDay } from "./working-days.ts";

const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/**
 * The day the rule names for the period; without a rule the period's last day. The rule counts in one month: the period's last,
 * the one given by `month`, or the one `after` months later. For a period of a week it counts in the week, `after` in weeks.
 * What runs past the month's end (day 31 in June, a fifth Friday) is clamped to its last such day.
 *
 * @throws PlanvaktError where {@link explainDueRule} has something to say, or the month isn't in this period.
 */
export function nominalDue(rule: DueRule | undefined, rhythm: Rhythm, period: Span, cal: WorkCalendarSpec): CivilDate {
  if (rule === undefined) return period.end;
  const fault = explainDueRule(rule);
  if (fault !== undefined) throw new PlanvaktError(`This due rule cannot be used: ${fault}`, { rule });
  const span = rhythm.kind === "weeks" ? weekOf(rule, period) : monthOfRule(rule, period);
  const days = Array.from({ length: daysBetween(span.start, span.end) + 1 }, (_, n) => addDays(span.start, n));
  switch (rule.kind) {
    case "day":
      return pick(days, rule.day, span.end);
    case "workday":
      return pick(
        days.filter((day) => isWorkingDay(day, cal)),
        rule.workday,
        span.end,
      );
    case "weekday":
      return pick(
        days.filter((day) => weekdayOf(day) === WEEKDAYS.indexOf(rule.weekday) + 1),
        rule.nth,
        span.end,
      );
    default:
      return never(rule);
  }
}

/** Why a due rule names no day, in a sentence for whoever writes the plan file; undefined where it does. */
function explainDueRule(rule: DueRule): string | undefined {
  const [field, n] = countOf(rule);
  if (!Number.isInteger(n) || n === 0) return `${field} is ${n}; count from 1, or from -1 backwards from the month's end`;
  if (rule.month !== undefined && rule.after !== undefined) {
    return `give month (inside the period) or after (months after it), not both; February of the next year is after: 2`;
  }
  if (rule.month !== undefined && !(Number.isInteger(rule.month) && rule.month >= 1 && rule.month <= 12))
    return `month is ${rule.month}; it is 1–12`;
  if (rule.after !== undefined && !(Number.isInteger(rule.after) && rule.after >= 0))
    return `after is ${rule.after}; it is 0 or more months`;
  return undefined;
}

function countOf(rule: DueRule): readonly [string, number] {
  switch (rule.kind) {
    case "day":
      return ["day", rule.day];
    case "workday":
      return ["workday", rule.workday];
    case "weekday":
      return ["nth", rule.nth];
    default:
      return never(rule);
  }
}

/** Day n of the days, from the end when negative, the outermost where there are fewer. */
function pick(days: readonly CivilDate[], n: number, otherwise: CivilDate): CivilDate {
  const clamped = n > 0 ? Math.min(n, days.length) - 1 : Math.max(days.length + n, 0);
  return days[clamped] ?? otherwise;
}

function weekOf(rule: DueRule, period: Span): Span {
  if (rule.month !== undefined)
    throw new PlanvaktError("A period of a week has no month: leave month out of its due rule", { rule });
  const days = 7 * (rule.after ?? 0);
  return { start: addDays(period.start, days), end: addDays(period.end, days) };
}

function monthOfRule(rule: DueRule, { start, end }: Span): Span {
  // The last such month of the period: in two years, November is the second year's.
  const back = rule.month === undefined ? 0 : (monthOf(end) - rule.month + 12) % 12;
  const first = civilDateOf(yearOf(end), monthOf(end) - back + (rule.after ?? 0), 1);
  if (rule.month !== undefined && first < start) {
    throw new PlanvaktError(`Month ${rule.month} is not in the period ${start}–${end}: choose one that is, or leave month out`, {
      rule,
      start,
      end,
    });
  }
  return { start: first, end: civilDateOf(yearOf(first), monthOf(first), daysInMonth(yearOf(first), monthOf(first))) };
}
