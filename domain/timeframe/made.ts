/** What a rule of the reader hands on: a cadence, how sure it is, and what it leaves to ask. */
import type { WrittenCadence } from "./reading.ts";

export interface Made {
  readonly cadence: WrittenCadence;
  readonly likely?: boolean;
  /** Beside a cadence that is an interim reading. */
  readonly question?: string;
}

/** Nothing to go by until a day is given. */
export function asksDay(question: string): Made {
  return { cadence: { undecided: question, answer: "date" } };
}

/** Nothing to go by, and no answer of a known form. */
export function asksOnly(question: string): Made {
  return { cadence: { undecided: question } };
}
