/** The lists in welcome letters, in the secretary's list and in the work group's summary. */
import type { ListRow } from "./facts.ts";
import { inline, sentence } from "./phrases.ts";

/** Keeps the symbol beside its word. */
const NBSP = "\u00a0";

/** One legend on pages, in letters and on paper: symbol and word, never colour alone. */
const STATES: Readonly<Record<string, string>> = {
  planned: `○${NBSP}Kommande`,
  open: `◐${NBSP}Att göra`,
  reported: `●${NBSP}Rapporterad, ej bekräftad`,
  confirmed: `✓${NBSP}Bekräftad`,
  late: `!${NBSP}Försenad`,
  excused: `–${NBSP}Utgår`,
  superseded: `↷${NBSP}Ersatt`,
  backlog: "Att besluta",
};

const NO_DATE = "utan datum";

/** Date and duty: what is the reader's own. */
export function ownRows(rows: readonly ListRow[]): readonly (readonly string[])[] {
  return rows.map((row) => [row.due ?? NO_DATE, whatOf(row)]);
}

/** Date, duty, who answers for it and how it stands. */
export function stateRows(rows: readonly ListRow[]): readonly (readonly string[])[] {
  return rows.map((row) => [
    row.due ?? NO_DATE,
    whatOf(row),
    ...(row.responsible === undefined ? [] : [sentence(row.responsible)]),
    STATES[row.state] ?? sentence(row.state),
  ]);
}

function whatOf(row: ListRow): string {
  const period = row.periodLabel === "" ? "" : `, ${row.periodLabel}`;
  return `${row.item} ${inline(row.title)}${period}`;
}
