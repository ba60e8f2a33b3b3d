/** What every letter about an occurrence is written from. */
import type { LetterFacts } from "../facts.ts";
import type { LetterText } from "../letter.ts";

export type OccurrenceLetterFacts = Extract<LetterFacts, { readonly kind: "occurrence" }>;

/** Leaves `next` out where there is nothing to say, as `exactOptionalPropertyTypes` wants it. */
export function withNext(letter: LetterText, next: string | undefined): LetterText {
  return next === undefined ? letter : { ...letter, next };
}
