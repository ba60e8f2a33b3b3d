/** Decisions of a meeting as somebody writes them, on a page or on the command line: whether all that is asked of each is there. */
import { parseCivilDate } from "./calendar/civil-date.ts";
import type { DecisionRow } from "./decision-duty.ts";

/** As it was typed; empty where nothing was. */
export interface WrittenDecision {
  readonly title: string;
  readonly responsible: string;
  readonly due: string;
  /** On which of several meetings. Asked only where a report may have told of more than one. */
  readonly on?: string;
}

/** What is missing, or is no day. */
export type Missing = "title" | "responsible" | "due";

/** Shape only: all three are there. Whether it may be taken down is the rules' to say. */
export function readDecision(written: WrittenDecision): DecisionRow | { readonly missing: readonly Missing[] } {
  const [title, responsible, on = ""] = [written.title, written.responsible, written.on].map((text) => text?.trim());
  const due = parseCivilDate(written.due.trim());
  if (title && responsible && due) return { title, responsible, due, ...(on === "" ? {} : { on }) };
  return {
    missing: [
      ...(title ? [] : ["title" as const]),
      ...(responsible ? [] : ["responsible" as const]),
      ...(due ? [] : ["due" as const]),
    ],
  };
}

export interface DecisionsRead {
  readonly decisions: readonly DecisionRow[];
  /** Everything that is missing, in order; `row` is the place among those written. */
  readonly missing: readonly { readonly row: number; readonly what: Missing }[];
}

/** All of them, each with its faults: nothing is to be taken down while one has any. */
export function readDecisions(written: readonly WrittenDecision[]): DecisionsRead {
  const read = written.map(readDecision);
  return {
    decisions: read.flatMap((one) => ("missing" in one ? [] : [one])),
    missing: read.flatMap((one, row) => ("missing" in one ? one.missing.map((what) => ({ row, what })) : [])),
  };
}
