/** A letter: what one person is told about one thing. Text blocks only; `envelope.ts` makes one mail of several. */
import type { CivilDate } from "../calendar/civil-date.ts";
import type { Instant } from "../calendar/instant.ts";
import type { MeetingNotice } from "../meeting-notice.ts";
import type { OccurrenceId, PartId, PersonId, PlanId, RoleId } from "../ids.ts";
import type { LetterStep } from "../occurrence/occurrence.ts";

/** What the reader may open with one tap. The post gives each its secret address when the envelope is composed. */
export interface LetterLink {
  /** `act`: the page of this occurrence for this person; `todo`: all that is theirs; `plan`: the plan's state; `absence`: to say that one is away. */
  readonly purpose: "act" | "todo" | "plan" | "absence";
  readonly label: string;
  readonly occurrence?: OccurrenceId;
}

export interface LetterText {
  readonly subject: string;
  /** Shown in the envelope's overview and as the phone's preview line. */
  readonly summary: string;
  readonly paragraphs: readonly string[];
  /** The plan's own words. */
  readonly quote?: { readonly section: string; readonly text: string };
  /** A list with dates, for welcome, list and summary. */
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly link: LetterLink;
  /** Why did I get this. */
  readonly why: string;
  /** What happens next, when and to whom. */
  readonly next?: string;
  readonly help: string;
  /** Of a meeting: goes with the mail in a form that calendars read. A mail program obeys only one, so the letter goes alone. */
  readonly invitation?: MeetingNotice;
}

/** A letter before it has a place in the ledger. `revision` counts due dates of the occurrence; 0 for other subjects. */
export interface LetterDraft {
  readonly plan: PlanId;
  /** The occurrence, or the reason's own key (`welcome`, `list/2026-Q4`, `summary/2026-Q4`). */
  readonly subject: OccurrenceId | string;
  readonly occurrence?: OccurrenceId;
  readonly part?: PartId;
  readonly step: LetterStep;
  /** In which role the person gets it. */
  readonly role: RoleId;
  readonly person: PersonId;
  /** The person it stands in for, when the holder is absent. */
  readonly standInFor?: PersonId;
  readonly revision: number;
  readonly due?: CivilDate;
  readonly postAt: Instant;
  readonly text: LetterText;
}
