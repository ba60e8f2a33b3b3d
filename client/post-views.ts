/** What the page of letters is shown: a screenful at a time, whatever the ledger holds. */
import type { LetterRow, LetterState } from "./views.ts";

/** `waiting`: in the post; `failed`: refused, or perhaps sent; `dropped`: lost their reason before they were posted. */
export type PostSection = "waiting" | "sent" | "failed" | "dropped";

export const STATES_OF: Readonly<Record<PostSection, readonly LetterState[]>> = {
  waiting: ["written", "posting"],
  sent: ["accepted"],
  failed: ["refused", "ambiguous"],
  dropped: ["dropped", "superseded", "withdrawn"],
};

/** More than this are not counted: a count of one more says that there are more. */
export const MOST_COUNTED = 2_000;

export interface PostQuery {
  readonly section: PostSection;
  readonly person?: string;
  readonly duty?: string;
  /** Where the screenful begins, as an earlier one gave it in `older`. Anything else is the beginning. */
  readonly after?: string;
}

export interface PostView {
  readonly section: PostSection;
  /** Newest first; what is in the post the first to go first. */
  readonly letters: readonly LetterRow[];
  /** How many letters of the plan stand in each section, whatever is asked for; at most one more than {@link MOST_COUNTED}. */
  readonly counts: Readonly<Record<PostSection, number>>;
  /** What a next screenful begins after; absent on the last. */
  readonly older?: string;
  /** What letters can be about, in the plan's order. */
  readonly duties: readonly { readonly id: string; readonly title: string }[];
  /** When the next letter that is written goes. */
  readonly nextAt?: string;
}
