/** Days and times as Swedish pages write them: in sentences with weekday, in tables as ISO. */
import { daysBetween } from "../domain/calendar/civil-date.ts";
import type { CivilDate } from "../domain/calendar/civil-date.ts";
import { dateAt, parseInstant, timeAt } from "../domain/calendar/instant.ts";
import type { DateWords } from "./messages/matters.ts";
import { mattersSv } from "./messages/matters.sv.ts";

/** `om 12 dagar`, `i dag`, `för 3 dagar sedan`, `för 8 år sedan`: stands beside a date, never alone. */
export function awayFrom(today: string, date: string, words: DateWords = mattersSv.dates): string {
  const days = daysBetween(today as CivilDate, date as CivilDate);
  if (days === 0) return words.today;
  if (days === 1) return words.tomorrow;
  if (days === -1) return words.yesterday;
  const length = lengthOf(Math.abs(days), words);
  return days > 0 ? words.ahead(length) : words.ago(length);
}

/** Nobody feels the length of 800 days. */
function lengthOf(days: number, words: DateWords): string {
  if (days < 60) return words.days(days);
  return days < 2 * 365 ? words.months(Math.round(days / 30.4)) : words.years(Math.floor(days / 365.25));
}

/** The Stockholm day of an ISO instant. */
export function dayOf(instant: string): CivilDate {
  return dateAt(parseInstant(instant));
}

/** `kl. 08.00`, Stockholm time. */
function clockOf(instant: string, words: DateWords): string {
  const { hour, minute } = timeAt(parseInstant(instant));
  return words.clock(String(hour).padStart(2, "0"), String(minute).padStart(2, "0"));
}

/** `måndag 1 mars 2027 kl. 08.00`. */
export function longInstant(instant: string, words: DateWords = mattersSv.dates): string {
  return `${words.long(dayOf(instant))} ${clockOf(instant, words)}`;
}

/** `2027-03-01 kl. 08.00`, for tables. */
export function shortInstant(instant: string, words: DateWords = mattersSv.dates): string {
  return `${dayOf(instant)} ${clockOf(instant, words)}`;
}
