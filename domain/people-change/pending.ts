/** What lies in the post when the people change. */
import type { LetterDraft } from "../letters/letter.ts";
import type { OccurrenceContext } from "../occurrence/context.ts";
import type { Occurrence } from "../occurrence/occurrence.ts";

/** A letter that waits to be posted. */
export interface PendingLetter extends Omit<LetterDraft, "plan"> {
  readonly letter: string;
}

/** An occurrence that letters wait about; its context's people are as they were. */
export interface PendingAbout {
  readonly occurrence: Occurrence;
  readonly context: OccurrenceContext;
}
