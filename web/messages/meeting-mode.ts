/** What Mötesläge says: a meeting that goes through the plan. */

export interface MeetingModeWords {
  readonly title: string;
  readonly heading: string;
  readonly none: string;
  readonly open: (count: number) => string;
  readonly goOn: (day: string) => string;
  readonly theMeeting: (day: string) => string;
  readonly byGroup: string;
  readonly begin: string;
  readonly beginHelp: string;
  readonly day: string;
  readonly chooseDay: string;
  readonly who: (reader: string) => string;
  readonly whoHint: string;
  readonly beginIt: string;
  readonly earlier: string;
  readonly recordedAndThere: (recorder: string, present: readonly string[]) => string;
  readonly thereAndRecorded: (recorder: string, present: readonly string[]) => string;
  readonly first: string;
  readonly where: string;
  readonly through: string;
  readonly endHelp: string;
  readonly end: string;
  readonly present: string;
  readonly names: (names: readonly string[]) => string;
  readonly recorded: string;
  readonly ended: string;
  readonly goesOn: string;
  readonly done: string;
  readonly nothingDone: string;
  readonly left: string;
  readonly back: string;
  readonly all: string;
  readonly print: string;
  readonly progress: (of: MeetingCounts) => string;
  readonly duty: {
    readonly also: string;
    readonly by: string;
    readonly wanted: string;
    readonly nothing: string;
    readonly reportFor: (name: string) => string;
    readonly confirm: string;
    readonly confirmHere: string;
    readonly confirmHelp: string;
    readonly next: string;
    readonly last: string;
    readonly inMeeting: string;
    readonly before: string;
    readonly after: string;
    readonly summary: string;
  };
}

/** How far a meeting has come. */
export interface MeetingCounts {
  readonly through: number;
  readonly all: number;
  readonly reported: number;
  readonly confirmed: number;
  readonly returned: number;
}
