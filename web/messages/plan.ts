/** What the pages of a plan say: the plan, its questions, all plans, search. */
import type { SearchHit } from "../../client/search-view.ts";
import type { Inset, Said } from "./say.ts";

export interface PlanWords {
  readonly version: (version: string | number) => string;
  readonly notBegun: string;
  readonly begun: (day: string) => string;
  readonly onPage: string;
  /** The plan's own words for how often and who; `ended` where they have their full stop already. */
  readonly verbatim: (timeframe: Inset, responsible: Inset, ended: boolean) => Said;
  /** Where the plan says of nobody that it is theirs. */
  readonly verbatimAlone: (timeframe: Inset) => Said;
  readonly by: string;
  /** After the day in a list of what comes. */
  readonly firstMail: string;
  readonly question: string;
  readonly answerIs: string;
  readonly answerIt: string;
  readonly answer: (of: PlanCounts) => string;
  readonly questions: {
    readonly title: string;
    readonly none: string;
    readonly wait: (count: number) => string;
    /** `mine`: the reader is the plan's owner. */
    readonly help: (owner: Inset, mine: boolean) => Said;
    readonly answered: string;
    readonly yours: string;
    readonly yearHint: string;
    readonly save: string;
    readonly wholePlan: string;
    readonly fault: {
      readonly year: string;
      readonly day: string;
      readonly text: string;
      readonly longest: string;
      readonly other: string;
      readonly unreadable: string;
    };
  };
  readonly home: {
    readonly title: string;
    readonly none: string;
    /** Before and after the command. */
    readonly how: (command: Inset) => Said;
    readonly answer: (count: number) => string;
    readonly notBegun: string;
    readonly begun: (day: string) => string;
  };
  readonly search: {
    readonly label: string;
    readonly onPage: string;
    readonly hint: string;
    readonly kinds: Readonly<Record<SearchHit["kind"], string>>;
    readonly begin: string;
    readonly twoLetters: string;
    readonly none: (text: Inset) => Said;
    readonly found: (count: number, text: Inset, more: boolean) => Said;
  };
}

/** What is current in the whole plan. */
export interface PlanCounts {
  readonly open: number;
  readonly late: number;
  readonly backlog: number;
  readonly unconfirmed: number;
  readonly asked: number;
}
