/** What the year status, its wheel and one action over the years say. */
import type { Pace } from "../../domain/meeting-year.ts";
import type { Inset, Said } from "./say.ts";

export interface YearWords {
  readonly title: (year: number) => string;
  readonly asOf: (instant: string, version: string | number) => string;
  readonly otherYears: string;
  readonly subscribe: string;
  readonly lateTitle: string;
  readonly goal: (id: string, title: Inset) => Said;
  readonly meetings: string;
  readonly rules: string;
  readonly nothing: string;
  readonly head: {
    readonly item: string;
    readonly duty: string;
    readonly responsible: string;
    readonly when: string;
    readonly state: string;
    readonly lastYear: string;
    readonly note: string;
  };
  readonly overYears: (item: string) => string;
  readonly moved: (from: string, times: number) => string;
  readonly reason: (reason: Inset) => Said;
  readonly decidedOnMeeting: string;
  /** Of last year only where it was told then. */
  readonly coverage: (label: Inset, said: Inset, lastYear: Inset | undefined) => Said;
  readonly partly: (reported: number, parts: number) => string;
  readonly reported: (day: string, by: string | undefined) => string;
  readonly afterFreeze: string;
  readonly confirmed: (day: string, by: string | undefined) => string;
  /** Decided before it opened. */
  readonly skipped: (by: string, reason: Inset) => Said;
  readonly movedBefore: (from: string | undefined, by: string, reason: Inset) => Said;
  readonly answer: (of: YearCounts) => string;
  readonly months: string;
  readonly by: string;
  readonly wheel: {
    readonly name: (year: number) => string;
    readonly help: string;
    readonly line: (day: string) => string;
    readonly below: string;
    readonly today: string;
    readonly before: (year: number) => string;
    readonly after: (year: number) => string;
    readonly shortMonths: readonly string[];
    /** What is read out of one square. */
    readonly mark: (of: MarkNamed) => string;
  };
  /** A year of more than one page can hold. */
  readonly parts: {
    readonly title: string;
    readonly help: string;
    readonly head: {
      readonly part: string;
      readonly all: string;
      readonly done: string;
      readonly reported: string;
      readonly late: string;
      readonly ahead: string;
    };
    /** The late ones that are not shown. */
    readonly moreLate: (shown: number, all: number) => string;
  };
  /** The meeting cycles of the year. */
  readonly held: {
    readonly title: string;
    readonly meeting: string;
    readonly count: string;
    readonly pace: string;
    readonly paces: Readonly<Record<Pace, string>>;
    /** "2 av 3–4". */
    readonly of: (count: number, asked: string) => string;
    /** Read out of a month's mark. */
    readonly mark: string;
  };
  readonly timeline: {
    readonly plan: string;
    readonly answer: (of: TimelineCounts) => string;
  };
}

/** How the year stands; what was excused or superseded is not counted. */
export interface YearCounts {
  readonly year: number;
  readonly all: number;
  readonly done: number;
  readonly late: number;
  readonly reported: number;
  /** Old deadlines that wait for a decision. */
  readonly undecided: number;
}

/** One action over the years; `passed`: those whose last day has been. */
export interface TimelineCounts {
  readonly passed: number;
  readonly confirmed: number;
  readonly late: number;
  readonly ahead: number;
}

/** A square of the wheel. */
export interface MarkNamed {
  readonly item: string;
  readonly title: string;
  readonly day: string;
  readonly state: string;
}
