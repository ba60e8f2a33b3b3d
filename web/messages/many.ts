/** What the forms with many rows say: reports to confirm, and ongoing duties to attest. */
import type { Inset, Said } from "./say.ts";

export interface ManyWords {
  readonly saved: (count: number) => string;
  readonly notSaved: (count: number) => string;
  readonly unanswered: string;
  /** Before and after the title of a row that waits for nobody any more. */
  readonly lost: (title: Inset) => Said;
  readonly nothingNow: string;
  readonly chooseSomething: string;
  readonly more: (count: number) => string;
  readonly perhaps: {
    readonly title: string;
    readonly text: string;
  };
  readonly fault: {
    readonly wanted: string;
    readonly chooseReturn: string;
    readonly chooseVerdict: string;
    readonly whatFails: string;
    readonly line: string;
    readonly unreadableRow: string;
    readonly tooLong: (longest: number) => string;
  };
  readonly confirm: {
    readonly title: string;
    readonly empty: string;
    readonly final: string;
    readonly what: string;
    readonly alone: string;
    readonly atMeeting: string;
    readonly giveBack: string;
    readonly wanted: string;
    readonly wantedHint: string;
    readonly present: string;
    readonly presentHint: string;
    /** `alone`: how many the reader may confirm without the others. */
    readonly answer: (all: number, alone: number) => string;
  };
  readonly attest: {
    readonly title: string;
    readonly heading: string;
    readonly answer: (all: number) => string;
    readonly empty: string;
    readonly undo: string;
    readonly others: string;
    readonly by: string;
    readonly wanted: string;
    readonly how: string;
    readonly needed: string;
    readonly neededIfNot: string;
  };
}
