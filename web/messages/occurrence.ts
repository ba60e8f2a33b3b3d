/** What the page of one thing in one period says. */
import type { PullLine } from "../../domain/pulls/pull-line.ts";
import type { Inset, Said } from "./say.ts";

export interface OccurrenceWords {
  readonly allYours: string;
  readonly wanted: string;
  readonly as: (name: string) => string;
  readonly chooseViewer: string;
  readonly planSays: string;
  /** Under the plan's words: which section they stand in. */
  readonly section: (section: Inset) => Said;
  readonly labelledSection: (label: string, section: Inset) => Said;
  readonly ourReading: string;
  readonly who: string;
  readonly by: string;
  readonly originally: (day: string) => string;
  readonly responsible: string;
  readonly nobodyNow: string;
  readonly backFrom: (name: string) => string;
  readonly offered: (to: string, by: string) => string;
  readonly notReported: string;
  readonly confirmedBy: string;
  readonly reported: (instant: string, by: string, writtenFor: string | undefined, verdict: string | undefined) => string;
  readonly reference: string;
  readonly figuresWithheld: string;
  readonly then: string;
  readonly next: (step: string, day: string, role: Inset, person: string | undefined) => Said;
  readonly nothingMore: string;
  readonly closesByItself: string;
  readonly waitsToBeConfirmed: string;
  readonly ownerDecides: string;
  readonly noMoreMails: string;
  readonly soFar: string;
  readonly nothingYet: string;
  /** What a source has given; `title` is its name, `why` the reason that the rules give. */
  readonly pulled: (line: PullLine, title: Inset, why: Inset) => Said;
  readonly mails: string;
  readonly mailsCaption: string;
  readonly waitsFor: (name: string) => string;
  readonly once: string;
  readonly addMeeting: string;
  readonly removeMeeting: string;
  readonly calendarFile: string;
  readonly answer: {
    readonly planned: (day: string) => string;
    readonly backlog: (day: string) => string;
    readonly late: (day: string) => string;
    readonly open: (day: string) => string;
    readonly reportedBy: (name: string, day: string) => string;
    readonly reported: string;
    readonly confirmed: string;
    readonly excused: string;
    readonly superseded: string;
    readonly partly: (of: PartlyReported) => Said;
  };
}

/** Of several parts some are reported. */
export interface PartlyReported {
  readonly reported: number;
  readonly parts: number;
  readonly missing: readonly Inset[];
  readonly day: string;
  readonly late: boolean;
}
