/** ISO 8601 durations of whole days and more: `P3M`, `P2Y`, `P30D`, `-P14D`. */
import type { IsoDuration } from "../plan.ts";
import { PlanvaktError } from "../planvakt-error.ts";
import { addDays, civilDateOf, monthOf, yearOf, type CivilDate } from "./civil-date.ts";

/** A duration taken apart; all counts carry the sign. */
export interface DurationParts {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

const SHAPE = /^(-)?P(?!$)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;

/** Takes a duration apart. Returns undefined for text of another shape, or with hours. */
export function parseDuration(text: string): DurationParts | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const sign = match[1] === undefined ? 1 : -1;
  const [years, months, weeks, days] = match.slice(2, 6).map((digits: string | undefined) => sign * Number(digits ?? 0) + 0);
  return { years: years ?? 0, months: months ?? 0, weeks: weeks ?? 0, days: days ?? 0 };
}

/**
 * The day that lies this long after the date (before it when negative). Months first, clamped to the month's end
 * (31 January + `P1M` is 28 February), then days.
 *
 * @throws PlanvaktError for text that is no duration.
 */
export function addDuration(date: CivilDate, duration: IsoDuration): CivilDate {
  const parts = parseDuration(duration);
  if (parts === undefined) throw new PlanvaktError(`"${duration}" is not a duration; write it as P30D, P6M or -P14D`, { duration });
  const moved = civilDateOf(yearOf(date) + parts.years, monthOf(date) + parts.months, Number(date.slice(8)));
  return addDays(moved, 7 * parts.weeks + parts.days);
}
