/** Every text that pages say in more than one language: a key that one of them lacks is a type error. */
import type { ActsWords } from "./acts.ts";
import type { FormsWords } from "./forms.ts";
import type { LettersWords } from "./letters.ts";
import type { ManyWords } from "./many.ts";
import type { Matters } from "./matters.ts";
import type { MeetingsWords } from "./meetings.ts";
import type { VersionsWords } from "./versions.ts";
import type { OccurrenceWords } from "./occurrence.ts";
import type { LocalWords } from "./local.ts";
import type { YearWords } from "./year.ts";
import type { PlanWords } from "./plan.ts";
import type { PlainWords } from "./plain.ts";
import type { CalendarWords } from "./calendar.ts";
import type { PeopleWords } from "./people.ts";
import type { MeetingModeWords } from "./meeting-mode.ts";
import type { OperationWords } from "./operation.ts";
import type { FeedsWords } from "./feeds.ts";
import type { EventsWords } from "./events.ts";
import type { FiguresWords } from "./figures.ts";
import type { PaperWords } from "./paper.ts";

export interface Messages {
  /** The language's name in itself: what leads to it. */
  readonly ownName: string;
  readonly skip: string;
  readonly mainMenu: string;
  readonly menu: {
    readonly plan: string;
    readonly todo: string;
    readonly toConfirm: string;
    readonly year: string;
    readonly questions: string;
    readonly letters: string;
    readonly people: string;
    readonly calendar: string;
    readonly meeting: string;
    readonly events: string;
    readonly operation: string;
    /** What the rest of the menu stands behind. */
    readonly more: string;
  };
  readonly search: string;
  /** Without a name where the page is no plan's. */
  readonly signedInAs: (name: string | undefined) => string;
  readonly signOut: string;
  /** First in the title of a page with something to correct. */
  readonly correct: string;
  /** Which day the page speaks of. */
  readonly asOf: (day: string) => string;
  readonly tagline: string;
  readonly accessibility: string;
  readonly matters: Matters;
  readonly versions: VersionsWords;
  readonly acts: ActsWords;
  readonly forms: FormsWords;
  readonly many: ManyWords;
  readonly meetings: MeetingsWords;
  readonly occurrence: OccurrenceWords;
  readonly letters: LettersWords;
  readonly local: LocalWords;
  readonly year: YearWords;
  readonly plan: PlanWords;
  readonly plain: PlainWords;
  readonly calendar: CalendarWords;
  readonly people: PeopleWords;
  readonly meetingMode: MeetingModeWords;
  readonly operation: OperationWords;
  readonly feeds: FeedsWords;
  readonly figures: FiguresWords;
  readonly events: EventsWords;
  readonly paper: PaperWords;
}
