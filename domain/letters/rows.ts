/** The lists in welcome letters, in the secretary's list and in the work group's summary. */
import type { ListRow } from "./facts.ts";
import { inline, sentence } from "./phrases.ts";

/** One legend on pages, in letters and on paper: symbol and word, never colour alone. */
const STATES: Readonly<Record<string, string>> = {
  planned: "○ Kommande",
  open: "◐ Att göra",
  reported: "● Rapporterad, ej bekräftad",
  confirmed: "✓ Bekräftad",
  late: "! Försenad",
  excused: "– Utgår",
  superseded: "↷ Ersatt",
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
    sentence(row.responsible ?? "–"),
    STATES[row.state] ?? sentence(row.state),
  ]);
}

function whatOf(row: ListRow): string {
  const period = row.periodLabel === "" ? "" : `, ${row.periodLabel}`;
  return `${row.item} ${inline(row.title)}${period}`;
}
