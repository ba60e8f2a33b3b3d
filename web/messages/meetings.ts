/** What pages say of meetings that are booked and held. */

import type { Inset, Said } from "./say.ts";

export interface MeetingsWords {
  readonly decisions: DecisionsWords;
  readonly heldMonths: string;
  readonly heldMonthsHelp: string;
  readonly heldDays: string;
  readonly heldDaysHelp: string;
  /** "Möte 2", of several. */
  readonly nth: (number: number) => string;
  readonly booked: string;
  readonly bookedGoes: string;
  /** Somebody else calls to the meetings: with who. */
  readonly hasDateCome: string;
  readonly which: string;
  readonly aNewOne: string;
  readonly chooseMeeting: string;
  readonly day: string;
  readonly begins: string;
  readonly ends: string;
  readonly place: string;
  readonly struck: string;
  readonly calledOff: string;
  readonly intoCalendar: string;
  readonly outOfCalendar: string;
  readonly saveMeeting: string;
  readonly callOff: string;
}

/** What a meeting decided shall be followed up. */
export interface DecisionsWords {
  readonly title: string;
  readonly none: string;
  /** In the form of the report itself. */
  readonly inReport: string;
  readonly inReportHelp: string;
  readonly nth: (number: number) => string;
  readonly by: string;
  readonly add: string;
  readonly on: string;
  readonly last: string;
  readonly what: string;
  readonly whatHelp: string;
  readonly who: string;
  readonly choose: string;
  readonly due: string;
  readonly then: string;
  readonly save: string;
  /** The link from what was decided to the meeting; empty where its day is not known. */
  readonly decidedIn: (day: Inset) => Said;
  readonly fault: { readonly title: string; readonly responsible: string; readonly due: string };
}
