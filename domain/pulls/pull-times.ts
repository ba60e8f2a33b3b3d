/** When a period's figures are pulled: the morning after it, and again where the source gave none. */
import { addDays } from "../calendar/civil-date.ts";
import { instantAt, type Instant } from "../calendar/instant.ts";
import type { Period } from "../calendar/period.ts";

/** Before the earliest hour at which the day's letters are written, so that the notice can tell of it. */
const HOUR = 5;
const MINUTE_MS = 60_000;
const FIRST_PAUSE_MS = 15 * MINUTE_MS;
const LONGEST_PAUSE_MS = 24 * 60 * MINUTE_MS;

/** Undefined for a day: nothing is over on it. */
export function firstPullAt({ end }: Pick<Period, "end">): Instant | undefined {
  return end === undefined ? undefined : instantAt(addDays(end, 1), HOUR);
}

/** After a try that failed: a quarter of an hour, doubling to a day. `failures` counts that one. */
export function nextTryAt(failedAt: Instant, failures: number): Instant {
  return (failedAt + Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS)) as Instant;
}
