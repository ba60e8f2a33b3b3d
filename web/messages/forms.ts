/** What every form says, and what is wrong in one. */

export interface FormsWords {
  readonly correct: string;
  readonly refused: string;
  readonly nothingSaved: string;
  readonly restSaved: string;
  readonly kept: string;
  readonly optional: string;
  readonly save: string;
  readonly show: string;
  readonly why: string;
  readonly note: string;
  readonly fault: {
    readonly unreadable: string;
    readonly unreadableShort: string;
    readonly tooLong: (longest: number) => string;
    readonly longest: (longest: number) => string;
    readonly reason: string;
    readonly comment: string;
    readonly day: string;
    readonly onlyNumber: (longest: number) => string;
    readonly number: string;
    readonly figure: string;
    readonly coverage: string;
    readonly count: string;
    readonly point: string;
    readonly verdict: string;
    readonly person: string;
    readonly meeting: string;
    readonly note: string;
    readonly someFigure: string;
    readonly other: string;
    readonly tick: string;
    readonly usedBefore: string;
  };
}
