/** The working calendars that the oracle is asked under. */
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { WorkCalendarSpec } from "../../domain/plan.ts";

/** Closed on the Friday between Kristi himmelsfärdsdag and the weekend, and the day before Christmas Eve: in every year of the oracle. */
const CLOSED = Array.from({ length: 51 }, (_, n) => civilDate(`${2016 + n}-12-23`)).concat(
  civilDate("2026-05-15"),
  civilDate("2027-05-07"),
);

export const CALENDARS: readonly { readonly name: string; readonly calendar: WorkCalendarSpec }[] = [
  { name: "an ordinary calendar", calendar: { closingDays: [], quietWeeks: { from: 28, to: 31 } } },
  { name: "quiet over Christmas, with local closing days", calendar: { closingDays: CLOSED, quietWeeks: { from: 52, to: 1 } } },
];
