/** When letters leave: 08:00 in Stockholm on working days; what comes late goes on the next full hour of the working day. */
import type { WorkCalendarSpec } from "../plan.ts";
import type { CivilDate } from "./civil-date.ts";
import { dateAt, instantAt, type Instant } from "./instant.ts";
import { isWorkingDay, nextWorkingDay } from "./working-days.ts";

/** The hour of the day's posting, and the first of its catch-up postings. No DST night touches it. */
const POSTING_HOUR = 8;
/** The last catch-up posting of a working day: later than this nobody reads it before the morning. */
const LAST_CATCH_UP_HOUR = 16;

/** 08:00 in Stockholm on the day, whatever day it is: choosing a working day is the ladder's. */
export function postingInstant(date: CivilDate): Instant {
  return instantAt(date, POSTING_HOUR);
}

/**
 * The next catch-up posting: the first full hour from 08:00 to 16:00 on a working day that is not before `now`.
 * At 09:00:00.000 it is 09:00, a millisecond later 10:00. Quiet weeks don't count: what is asked for is sent in them too.
 */
export function nextPosting(now: Instant, cal: WorkCalendarSpec): Instant {
  const today = dateAt(now);
  if (isWorkingDay(today, cal)) {
    for (let hour = POSTING_HOUR; hour <= LAST_CATCH_UP_HOUR; hour += 1) {
      const instant = instantAt(today, hour);
      if (instant >= now) return instant;
    }
  }
  return postingInstant(nextWorkingDay(today, cal));
}
