/** From what is typed to decisions of a meeting: one, or the rows of a report's form. */
import { decisionField, parseDecisionField, type DecisionRow } from "../../domain/decision-duty.ts";
import { MOST_DECISIONS } from "../../domain/reported-decisions.ts";
import { readDecision, readDecisions, type WrittenDecision } from "../../domain/written-decision.ts";
import type { DecisionsWords } from "../messages/meetings.ts";
import { one, type FieldFault, type Typed } from "./typed.ts";

/** As many rows stand in the form from the beginning. */
export const FIRST_ROWS = 3;

/** The form of a single decision. */
export function readDecisionForm(
  typed: Typed,
  fault: DecisionsWords["fault"],
): DecisionRow | { readonly faults: readonly FieldFault[] } {
  const read = readDecision({ ...written(typed, (name) => name), on: one(typed, "on") });
  return "missing" in read ? { faults: read.missing.map((what) => ({ field: what, text: fault[what] })) } : read;
}

export interface DecisionRowsRead {
  readonly decisions: readonly DecisionRow[];
  readonly faults: readonly FieldFault[];
  /** The field of the form that a field of one of the decisions came from: rows between them may have been left empty. */
  readonly fieldOf: (field: string) => string;
}

/** The rows in which anything is written, in order; an empty one is none. Every fault of them at once, each in its own row. */
export function readDecisionRows(typed: Typed, fault: DecisionsWords["fault"]): DecisionRowsRead {
  const places = rowsTyped(typed);
  const place = (row: number): number => places[row] ?? 0;
  const { decisions, missing } = readDecisions(places.map((row) => written(typed, (name) => decisionField(row, name))));
  return {
    decisions,
    faults: missing.map(({ row, what }) => ({ field: decisionField(place(row), what), text: fault[what] })),
    fieldOf: (name) => {
      const told = parseDecisionField(name);
      return told === undefined ? name : decisionField(place(told.row), told.field);
    },
  };
}

/** The places of the rows in which anything is written. */
export function rowsTyped(typed: Typed): readonly number[] {
  const places = Array.from({ length: MOST_DECISIONS }, (_, row) => row);
  return places.filter((row) =>
    Object.values(written(typed, (name) => decisionField(row, name))).some((text) => text.trim() !== ""),
  );
}

/** `fieldOf` gives the form's name of each. */
function written(typed: Typed, fieldOf: (name: string) => string): Omit<WrittenDecision, "on"> {
  return { title: one(typed, fieldOf("title")), responsible: one(typed, fieldOf("responsible")), due: one(typed, fieldOf("due")) };
}
