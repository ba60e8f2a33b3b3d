/** One period's figures out of what a source answered. Read as a file is that somebody hands in: by the same reader, with the same faults. */
import type { Period } from "../calendar/period.ts";
import { figureFields } from "../figures/figure-value.ts";
import { periodKeyIn, readImport, type FigureImport } from "../figures/read-import.ts";
import type { Evidence, FigureSpec } from "../plan.ts";
import type { Cell, Sheet, Table } from "../tables/table.ts";
import type { Source } from "./source.ts";

/** The head of a column that no answer has: it says of each row that it is about the period that was asked about. */
const ASKED_COLUMN = "planvakt: period";
const NUMBER_OR_NONE = /^(?:[-+]?[\d\s.,]+%?|saknas\b.*|uppgift(?:en)? saknas\b.*)$/i;
/** As long as a personal number, right or wrong: no figure of a plan is. */
const PERSONAL = /^\s*(?:\d\d)?\d{6}[-+ ]?\d{4}\s*$/;

/** `at` names a cell of the answer. */
export function readAnswer(
  source: Pick<Source, "columns" | "periodColumn">,
  evidence: Evidence,
  table: Table,
  period: Pick<Period, "key" | "label">,
): FigureImport {
  const { periodColumn = ASKED_COLUMN } = source;
  const asked = { ...evidence, periodColumn, figures: (evidence.figures ?? []).map((figure) => headed(figure, source.columns)) };
  const heads = new Set([periodColumn, ...figureFields(asked).flatMap(({ column, label }) => [column, label])].map(plain));
  const blanked = withoutWords(table, (text) => heads.has(plain(text)) || periodKeyIn(text) !== undefined || isOf(text, period));
  const read = readImport(asked, source.periodColumn === undefined ? withPeriod(blanked, heads, period.key) : blanked, period);
  return { ...read, faults: read.faults.map(({ text, ...fault }) => ({ ...fault, text: text.replace(/^Filen\b/, "Svaret") })) };
}

function headed(figure: FigureSpec, columns: Source["columns"]): FigureSpec {
  const own = (key: string, column: string | undefined): { readonly column?: string } => {
    const head = columns[key] ?? column;
    return head === undefined ? {} : { column: head };
  };
  const categories = figure.categories?.map((one) => ({ ...one, ...own(`${figure.id}.${one.id}`, one.column) }));
  return { ...figure, ...own(figure.id, figure.column), ...(categories === undefined ? {} : { categories }) };
}

/**
 * Other words than ours go no further, into no fault and no log: a column that was taken for another may be full of names, or of
 * personal numbers, which look like numbers.
 */
function withoutWords(table: Table, isKnown: (text: string) => boolean): Table {
  const fits = (text: string): boolean => isKnown(text) || (NUMBER_OR_NONE.test(text) && !PERSONAL.test(text));
  const blank = (cell: Cell): Cell => (fits(cell.text) ? cell : { ...cell, text: "…" });
  return { ...table, sheets: table.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(blank)) })) };
}

/** Every row under the heads is about the period, so a second one is one too many. */
function withPeriod(table: Table, heads: ReadonlySet<string>, period: string): Table {
  const named = (sheet: Sheet): Sheet => {
    const column = 1 + sheet.rows.reduce((most, row) => row.reduce((far, cell) => Math.max(far, cell.column), most), 0);
    const headRow = sheet.rows.findIndex((row) => row.some(({ text }) => heads.has(plain(text))));
    const rows = sheet.rows.map((row, index) => [
      ...row,
      { row: row[0]?.row ?? 1, column, text: index === headRow ? ASKED_COLUMN : period },
    ]);
    return { ...sheet, rows };
  };
  return { ...table, sheets: table.sheets.map(named) };
}

function isOf(text: string, { key, label }: Pick<Period, "key" | "label">): boolean {
  return plain(text) === plain(key) || plain(text) === plain(label);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
