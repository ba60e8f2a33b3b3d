/** Work calendars that the calendar's tests share. */
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import type { IsoDuration, WorkCalendarSpec } from "../../../domain/plan.ts";

/** What a plan has that says nothing of its own. */
export const ORDINARY: WorkCalendarSpec = { closingDays: [], quietWeeks: { from: 28, to: 31 } };

/** Closed on a klämdag and on a Monday in autumn. */
export const WITH_CLOSING_DAYS: WorkCalendarSpec = {
  closingDays: [civilDate("2026-05-15"), civilDate("2026-11-02")],
  quietWeeks: { from: 28, to: 31 },
};

/** Left in peace over Christmas instead of in July. */
export const QUIET_AT_CHRISTMAS: WorkCalendarSpec = { closingDays: [], quietWeeks: { from: 52, to: 1 } };

export function iso(text: string): IsoDuration {
  return text as IsoDuration;
}
