/** From what is typed to decisions of a meeting: one, or the rows of a report's form. Whether they may be taken down is the rules' to say. */
import { parseCivilDate } from "../../domain/calendar/civil-date.ts";
import { decisionField, type DecisionRow } from "../../domain/decision-duty.ts";
import { MOST_DECISIONS } from "../../domain/reported-decisions.ts";
import type { DecisionsWords } from "../messages/meetings.ts";
import { one, type FieldFault, type Typed } from "./typed.ts";

/** As many rows stand in the form from the beginning. */
export const FIRST_ROWS = 3;

/** Shape only: all three are there. `fieldOf` gives the form's name of each. */
export function readDecision(
  typed: Typed,
  fault: DecisionsWords["fault"],
  fieldOf: (name: string) => string = (name) => name,
): DecisionRow | { readonly faults: readonly FieldFault[] } {
  const text = (name: string): string => one(typed, fieldOf(name)).trim();
  const [title, responsible, on] = [text("title"), text("responsible"), text("on")];
  const due = parseCivilDate(text("due"));
  if (title !== "" && responsible !== "" && due) return { title, responsible, due, ...(on === "" ? {} : { on }) };
  return {
    faults: [
      ...(title === "" ? [{ field: fieldOf("title"), text: fault.title }] : []),
      ...(responsible === "" ? [{ field: fieldOf("responsible"), text: fault.responsible }] : []),
      ...(due ? [] : [{ field: fieldOf("due"), text: fault.due }]),
    ],
  };
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
  const read = places.map((row) => readDecision(typed, fault, (name) => decisionField(row, name)));
  return {
    decisions: read.flatMap((one) => ("faults" in one ? [] : [one])),
    faults: read.flatMap((one) => ("faults" in one ? one.faults : [])),
    fieldOf: (field) =>
      field.replace(/^decision\.(\d+)\.(\w+)$/, (_, nth: string, name: string) => decisionField(places[Number(nth)] ?? 0, name)),
  };
}

/** The places of the rows in which anything is written. */
export function rowsTyped(typed: Typed): readonly number[] {
  const places = Array.from({ length: MOST_DECISIONS }, (_, row) => row);
  return places.filter((row) => ["title", "responsible", "due"].some((name) => one(typed, decisionField(row, name)).trim() !== ""));
}
