/** The lists in welcome letters, in the secretary's list and in the work group's summary. */
import { STATE_WORDS } from "../occurrence/state-words.ts";
import type { ListRow } from "./facts.ts";
import { inline, sentence } from "./phrases.ts";

/** Keeps the symbol beside its word. */
const NBSP = "\u00a0";

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
    stateOf(row),
  ]);
}

function stateOf({ state }: ListRow): string {
  const { symbol, word } = STATE_WORDS[state];
  return `${symbol}${NBSP}${word}`;
}

function whatOf(row: ListRow): string {
  const period = row.periodLabel === "" ? "" : `, ${row.periodLabel}`;
  return `${row.item} ${inline(row.title)}${period}`;
}
