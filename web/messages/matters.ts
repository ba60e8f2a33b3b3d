/** What pages say about what is to be done: states, days, acts, and the two lists of a person's own matters. */
import type { OccurrenceView } from "../../client/views.ts";
import type { Verdict } from "../../domain/occurrence/occurrence.ts";
import type { ShownState } from "../../domain/occurrence/state-words.ts";
import type { ActKind } from "../words.ts";

/** How many of a person's matters there are, of each sort. */
export interface TaskCounts {
  readonly todo: number;
  readonly late: number;
  /** Old deadlines that wait for this person's decision. */
  readonly toDecide: number;
}

export interface Matters {
  readonly states: Readonly<Record<ShownState, string>>;
  readonly legend: string;
  readonly dates: DateWords;
  readonly act: Readonly<Record<ActKind, string>>;
  readonly reportAs: Readonly<Record<OccurrenceView["reportAs"], string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** One line shown after the act. */
  readonly done: Readonly<Record<ActKind | "decide" | "open" | "already" | "followUp", string>>;
  /** What came of one row among many, after its title. */
  readonly acted: Readonly<Record<ActKind, string>>;
  readonly unanswered: (act: ActKind) => string;
  /** Before a day, in a list: "senast 2027-03-01". */
  readonly by: string;
  readonly tasks: {
    readonly todo: string;
    readonly todoOf: (name: string) => string;
    readonly toConfirm: string;
    readonly todoAnswer: (counts: TaskCounts) => string;
    readonly todoEmpty: string;
    readonly next: string;
    readonly attestAll: string;
    readonly subscribe: string;
    readonly waiting: (reports: number) => string;
    readonly toDecide: string;
    readonly toDecideHelp: string;
    readonly questions: string;
    readonly questionsWait: (questions: number) => string;
  };
}

export interface DateWords {
  /** "måndag 1 mars 2027". */
  readonly long: (date: string) => string;
  /** "1 mars". */
  readonly dayAndMonth: (date: string) => string;
  /** "mars 2027", of a month as views carry it (`2027-03`). */
  readonly month: (month: string) => string;
  /** "mars", of any day in it. */
  readonly monthOnly: (date: string) => string;
  /** "kl. 08.00". */
  readonly clock: (hour: string, minute: string) => string;
  readonly today: string;
  readonly tomorrow: string;
  readonly yesterday: string;
  readonly ahead: (length: string) => string;
  readonly ago: (length: string) => string;
  readonly days: (count: number) => string;
  readonly months: (count: number) => string;
  readonly years: (count: number) => string;
}
