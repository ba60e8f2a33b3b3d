/** What the one who closes a year does next: the two closings of the calendar against what has been done. */
import type { Instant } from "../calendar/instant.ts";
import type { Closing } from "./calendar.ts";
import type { ClosingKind } from "./snapshot.ts";

/** How far the closing of a year has come. */
export interface ClosingProgress {
  /** Since when somebody is to close the year. What was to be frozen before it is not: nothing had been followed up. */
  readonly openedAt: Instant;
  readonly frozen: ReadonlySet<ClosingKind>;
}

export interface ClosingStep {
  /** To be frozen now, in this order. */
  readonly freeze: readonly Closing[];
  /** When there is something to do again; absent when all has been. */
  readonly wakeAt?: Instant;
  /** The next year is to be closed by somebody from now on. */
  readonly startNext: boolean;
}

/** When the closing should wake, or should have: what an inspection holds the ledger against. */
export function wakeOf(
  closings: readonly [Closing, Closing],
  { openedAt, frozen }: ClosingProgress,
  now: Instant,
): Instant | undefined {
  return closings.find(({ at, kind }) => at > openedAt && (at > now || !frozen.has(kind)))?.at;
}

/** An outage only delays: what should have been frozen meanwhile is frozen now, as the year stands now. */
export function stepOf([stop, final]: readonly [Closing, Closing], progress: ClosingProgress, now: Instant): ClosingStep {
  const both = [stop, final];
  const next = both.find(({ at }) => at > now);
  return {
    freeze: both.filter(({ at, kind }) => at <= now && at > progress.openedAt && !progress.frozen.has(kind)),
    ...(next ? { wakeAt: next.at } : {}),
    startNext: stop.at <= now,
  };
}
