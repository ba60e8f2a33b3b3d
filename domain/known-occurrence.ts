/** An occurrence that the ledger has, with its place in the calendar. */
import type { Period } from "./calendar/period.ts";
import type { Occurrence } from "./occurrence/occurrence.ts";

export interface KnownOccurrence {
  readonly occurrence: Occurrence;
  readonly period: Period;
  /** For a quota: how many meetings the other occurrences of its year have counted. */
  readonly quotaHeld?: number;
}
