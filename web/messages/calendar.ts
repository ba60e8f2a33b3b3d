/** What the calendar and the page of a period to come say. */
import type { Inset, Said } from "./say.ts";

export interface CalendarWords {
  readonly title: string;
  readonly done: {
    readonly move: string;
    readonly skip: string;
    readonly restore: string;
  };
  readonly help: (owner: Inset) => Said;
  readonly months: string;
  readonly quiet: (days: string) => string;
  readonly holidays: (days: Inset) => Said;
  readonly nothing: string;
  readonly head: {
    readonly due: string;
    readonly duty: string;
    readonly first: string;
    readonly state: string;
  };
  readonly from: (day: string) => string;
  readonly noMail: string;
  readonly sent: string;
  readonly moved: string;
  readonly follows: string;
  readonly notBegun: string;
  readonly noneDue: string;
  readonly answer: (count: number, first: string) => string;
  readonly period: {
    /** Before the day. */
    readonly skipped: string;
    readonly due: string;
    readonly movedFrom: (day: string) => string;
    readonly follows: string;
    readonly decided: (name: string, day: string, reason: Inset) => Said;
    readonly mails: string;
    readonly ownerMay: (owner: Inset) => Said;
    readonly about: string;
    readonly takeUp: string;
    readonly move: string;
    readonly newDay: string;
    readonly look: string;
    readonly mailsIf: (day: string) => string;
    readonly whyMove: string;
    readonly moveTo: (day: string) => string;
    readonly skip: string;
    readonly skipHelp: string;
    readonly skippedToo: (titles: Inset) => Said;
    readonly whySkip: string;
    readonly skipIt: string;
    readonly restore: string;
    readonly noMails: string;
    readonly mail: (day: string, step: string, names: readonly string[]) => string;
    readonly follower: (title: Inset, from: string, to: string) => Said;
    readonly notHere: string;
    readonly cannotHere: string;
    readonly wrote: (text: Inset) => Said;
    readonly toPage: string;
  };
}
