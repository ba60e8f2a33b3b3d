/** What the calendar's pages are shown. Dates `YYYY-MM-DD`, instants ISO, absent never null. */
import type { OccurrenceLine } from "./views.ts";

/** What was decided about a period before it opened. */
export interface CalendarDecision {
  readonly kind: "moved" | "skipped";
  readonly reason: string;
  readonly byName: string;
  readonly on: string;
  /** Another duty was moved or skipped, and this one counts from it. */
  readonly follows?: true;
}

/** Something that falls due: open already, or still to come. */
export interface CalendarLine extends OccurrenceLine {
  /** The calendar's own day, where it was moved. */
  readonly movedFrom?: string;
  /** The day of the first letter, of what is still to come. */
  readonly firstLetter?: string;
  readonly decision?: CalendarDecision;
  /** Still to come, or skipped: its day is decided on its own page of the calendar. */
  readonly toCome: boolean;
}

export interface CalendarMonth {
  /** `2027-01`. */
  readonly month: string;
  readonly lines: readonly CalendarLine[];
  /** Booked meetings, by day; `when` is Swedish: day, hours and place. */
  readonly meetings?: readonly {
    readonly occurrence: string;
    readonly day: string;
    readonly title: string;
    readonly when: string;
  }[];
  /** Free days that are not weekends. */
  readonly holidays: readonly { readonly on: string; readonly name: string }[];
  /** Days of the quiet weeks in the month. */
  readonly quiet?: { readonly from: string; readonly to: string };
}

export interface CalendarView {
  readonly begunOn?: string;
  readonly today: string;
  readonly months: readonly CalendarMonth[];
  /** Who decides: the title of the plan owner's role. */
  readonly ownerTitle: string;
}

/** A letter that will be written if nobody acts. */
export interface LetterDay {
  readonly on: string;
  readonly step: string;
  readonly toName: string;
}

/** What a day would mean: which letters go when, and what else moves. */
export interface Outcome {
  readonly due: string;
  readonly letters: readonly LetterDay[];
  readonly followers: readonly {
    readonly title: string;
    readonly periodLabel: string;
    readonly from: string;
    readonly to: string;
  }[];
}

/** A single period still to come, with all that is needed to decide on it. */
export interface ComingPeriodView extends CalendarLine {
  readonly plan: string;
  readonly ownerTitle: string;
  readonly mayDecide: boolean;
  readonly outcome: Outcome;
  /** What the day that is asked about would mean; absent where none is, or it is refused. */
  readonly proposed?: Outcome;
  /** Why the day that is asked about is refused. */
  readonly refused?: string;
  /** The decision can be taken back. */
  readonly mayRestore: boolean;
  /** The titles and periods of what is skipped with it. */
  readonly skippedWith: readonly string[];
}
