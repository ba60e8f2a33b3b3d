import { dateAt, instantAt, timeAt, type Instant } from "../../domain/calendar/instant.ts";

const HOUR_MILLIS = 3_600_000;
/** The first posting of a day. What wakes in the night before it belongs to it: nobody reads anything before. */
const POSTING_HOUR = 8;

/**
 * The instant to travel to next: the posting that follows the earliest wake. That is 08:00 for what wakes before it, else the next full
 * hour; never after `end`. What should have woken already is handled where we stand, at `now`.
 */
export function nextStop(earliest: Instant, now: Instant, end: Instant): Instant {
  if (earliest <= now) return now;
  // Offsets of the zone are whole hours, so full hours are the same everywhere.
  const full = Math.ceil(earliest / HOUR_MILLIS) * HOUR_MILLIS;
  const stop = timeAt(earliest).hour < POSTING_HOUR ? instantAt(dateAt(earliest), POSTING_HOUR) : full;
  return Math.min(stop, end) as Instant;
}
