/** Days as they stand in Swedish sentences. */
import { weekdayOf, yearOf, type CivilDate } from "../calendar/civil-date.ts";

const WEEKDAYS = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"] as const;
const MONTHS = [
  "januari",
  "februari",
  "mars",
  "april",
  "maj",
  "juni",
  "juli",
  "augusti",
  "september",
  "oktober",
  "november",
  "december",
] as const;

/** "måndag 1 mars 2027": the first day a letter names. */
export function longDate(date: CivilDate): string {
  return `${weekdayName(date)} ${dayAndMonth(date)} ${yearOf(date)}`;
}

/** "1 mars": for subjects, where the year is obvious. */
export function dayAndMonth(date: CivilDate): string {
  return `${dayOf(date)} ${monthName(date)}`;
}

/** "1 mar": where a subject has no room for more. May, June, July and March stay readable: "5 maj", "5 juni". */
export function shortDayAndMonth(date: CivilDate): string {
  const month = monthName(date);
  return `${dayOf(date)} ${month.length <= 4 ? month : month.slice(0, 3)}`;
}

/** "måndag 1 mars", with the year only where it is another than that of the day already named. */
export function dateBeside(date: CivilDate, named: CivilDate): string {
  return yearOf(date) === yearOf(named) ? `${weekdayName(date)} ${dayAndMonth(date)}` : longDate(date);
}

function dayOf(date: CivilDate): number {
  return Number(date.slice(8, 10));
}

function weekdayName(date: CivilDate): string {
  return WEEKDAYS[weekdayOf(date) - 1] ?? "";
}

/** "mars", of a day or of a month (`2027-03`). */
export function monthName(date: string): string {
  return monthCalled(Number(date.slice(5, 7)));
}

/** "mars": a month by its number, 1–12. */
export function monthCalled(month: number): string {
  return MONTHS[month - 1] ?? "";
}
