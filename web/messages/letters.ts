/** What pages say about letters and what became of them. */
import type { PostSection } from "../../client/post-views.ts";
import type { LetterState } from "../../client/views.ts";

export interface LettersWords {
  readonly title: string;
  readonly when: string;
  readonly to: string;
  readonly mail: string;
  readonly state: string;
  /** `reminder-2` → "Påminnelse 2". A step nobody named is shown as it is. */
  readonly step: (name: string) => string;
  /** How the step reads in the middle of a sentence: "Händer inget går påminnelse 2 …". */
  readonly stepInSentence: (name: string) => string;
  readonly states: Readonly<Record<LetterState, string>>;
  /** What is foreseen but not written yet. */
  readonly foreseen: string;
  readonly sections: Readonly<Record<PostSection, LetterSection>>;
  readonly noneChosen: string;
  readonly caption: string;
  readonly fromBeginning: string;
  readonly more: string;
  readonly ahead: string;
  readonly aheadTitle: string;
  readonly noneAhead: string;
  readonly aheadCaption: string;
  readonly andMore: (count: number) => string;
  readonly which: string;
  readonly choose: string;
  readonly about: string;
  readonly everybody: string;
  readonly everything: string;
  readonly answer: (sent: number, failed: number, next: string | undefined) => string;
  /** Of one letter. */
  readonly standInFor: (name: string, absent: string) => string;
  readonly goes: (to: string, instant: string, state: string) => string;
  readonly went: (to: string, instant: string) => string;
  readonly text: string;
  readonly secretLink: string;
  readonly seeState: string;
}

/** One of the ways that the list of letters is divided. */
export interface LetterSection {
  readonly word: string;
  readonly title: string;
  readonly empty: string;
}
