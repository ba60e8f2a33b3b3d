/** What a phrase about time is read as. */
import type { CivilDate } from "../calendar/civil-date.ts";
import type { IsoDuration } from "../plan.ts";

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** A due rule as a plan file writes it. */
export type WrittenDue = ({ day: number } | { workday: number } | { weekday: Weekday; nth: number }) & {
  month?: number;
  after?: number;
};

/** First and last day a period may begin, the part of the year it is in, and which of the year's periods. */
export interface WrittenBounds {
  from?: CivilDate;
  until?: CivilDate;
  season?: { from: string; until: string };
  only?: string[];
}

/** A cadence as a plan file writes it: the key that comes first says its kind. `config/cadence-file.ts` reads it. */
export type WrittenCadence =
  | { once: CivilDate }
  | { dates: CivilDate[] }
  | (WrittenBounds & {
      every: IsoDuration;
      calendar?: "school";
      anchor?: number;
      due?: WrittenDue;
      dueIn?: Record<string, WrittenDue>;
    })
  | (WrittenBounds & { attest: IsoDuration })
  | (WrittenBounds & { quota: IsoDuration; min: number; max?: number; ticked: IsoDuration })
  | { onEvent: string; within: IsoDuration }
  | { relative: string; offset: IsoDuration }
  | { undecided: string; answer?: "date" | { year: IsoDuration; due?: WrittenDue } };

/**
 * `sure`: every word was understood and they can mean one thing. `likely`: every word was understood, but a convention of ours
 * or a mended spelling is in it. `asked`: something is left to the plan's owner.
 */
export type Certainty = "sure" | "likely" | "asked";

export interface TimeframeReading {
  readonly phrase: string;
  /** Never empty: what cannot be read is one undecided cadence. */
  readonly cadences: readonly WrittenCadence[];
  /** The words each cadence came from, in the same order. */
  readonly words: readonly string[];
  readonly certainty: Certainty;
  /** In Swedish, to the plan's owner. Empty unless `asked`. */
  readonly questions: readonly string[];
  /** Words that nothing was made of. */
  readonly unread: readonly string[];
}
