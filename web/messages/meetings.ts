/** What pages say of meetings that are booked and held. */

export interface MeetingsWords {
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
