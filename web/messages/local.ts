/** What only a local stack says: its bar, its journeys in time and its tour. */

export interface LocalWords {
  readonly bar: {
    readonly name: string;
    /** Without a name where nobody is chosen. */
    readonly looking: (name: string | undefined) => string;
    readonly today: string;
    readonly running: string;
    readonly open: string;
    readonly inbox: string;
    readonly tour: string;
    readonly temporal: string;
    readonly viewAs: string;
    readonly nobody: string;
    readonly change: string;
    readonly noTravel: string;
    readonly travel: string;
    readonly leaps: {
      readonly P1D: string;
      readonly P1W: string;
      readonly P1M: string;
    };
    readonly untilDay: string;
    readonly goThere: string;
  };
  readonly refused: {
    readonly title: string;
    readonly viewAs: string;
    readonly travel: string;
    readonly noDay: string;
    readonly chooseDay: string;
  };
  readonly journey: {
    readonly running: string;
    readonly line: string;
    readonly reloads: string;
    readonly reload: string;
    readonly done: string;
    readonly stopped: string;
    /** Where nobody has travelled since the pages were started. */
    readonly none: string;
    readonly noneHelp: string;
    readonly back: string;
    readonly inbox: string;
    readonly arrived: (from: string, to: string, stops: number, letters: number) => string;
  };
  readonly tour: {
    readonly title: string;
    readonly heading: string;
    readonly progress: (count: number) => string;
    readonly done: string;
    readonly first: {
      readonly title: string;
      readonly posted: string;
      readonly none: string;
      readonly next: (day: string) => string;
      readonly go: (day: string) => string;
    };
    readonly read: {
      readonly title: string;
      readonly open: string;
      /** After the link to the inbox. */
      readonly rest: (name: string | undefined) => string;
    };
    readonly report: {
      readonly title: string;
      readonly how: string;
      readonly none: string;
      readonly go: string;
      readonly as: (name: string) => string;
    };
    readonly confirm: {
      readonly title: string;
      readonly how: string;
      readonly partly: string;
      readonly none: string;
      readonly as: (name: string) => string;
    };
    readonly climb: {
      readonly title: string;
      readonly how: string;
      readonly go: string;
      readonly climbed: string;
      readonly letters: string;
    };
    /** Before and between the links to the plan and the year. */
    readonly then: string;
    readonly plan: string;
    readonly and: string;
    readonly year: string;
  };
}
