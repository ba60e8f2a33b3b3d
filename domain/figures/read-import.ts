/** Finds one period's figures in a table that somebody handed in. Tells all that is wrong, each with its place; takes nothing by half. */
import type { Evidence } from "../plan.ts";
import { cellName, type Cell, type Sheet, type Table } from "../tables/table.ts";
import { figureFields, parseFigure, type FigureField } from "./figure-value.ts";

export interface AskedPeriod {
  /** `2026-Q4` */
  readonly key: string;
  /** "kvartal 4 2026" */
  readonly label: string;
}

export interface ImportedFigure {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** As it goes into a report. */
  readonly value: string;
  /** "Blad1 B3" */
  readonly at: string;
}

export interface ImportFault {
  /** Row and column, where the fault has one. */
  readonly at?: string;
  readonly text: string;
}

export interface FigureImport {
  readonly figures: readonly ImportedFigure[];
  /** Any of these, and nothing is taken. */
  readonly faults: readonly ImportFault[];
  /** What whoever hands it in should know, and may pass by. */
  readonly remarks: readonly string[];
}

const PERIOD_HEADS = ["kvartal", "period"];

/** The first sheet with all heads on one row is read; what else is in the file is told. */
export function readImport(evidence: Evidence, { sheets }: Table, period: AskedPeriod): FigureImport {
  const fields = figureFields(evidence);
  const periodHeads = evidence.periodColumn === undefined ? PERIOD_HEADS : [norm(evidence.periodColumn)];
  const found = sheets.flatMap((sheet) => headIn(sheet, fields, periodHeads) ?? []);
  const [head] = found.toSorted((a, b) => b.columns.size - a.columns.size);
  if (head === undefined) return faulty([{ text: noHead(fields, periodHeads) }]);
  const lacking = fields.filter(({ key }) => !head.columns.has(key));
  if (lacking.length > 0) {
    return faulty(
      lacking.map(({ column }) => ({
        at: place(head.sheet, { row: head.row, column: 1 }, sheets),
        text: `Kolumnen "${column}" saknas.`,
      })),
    );
  }
  return readRows(head, fields, period, sheets);
}

interface Head {
  readonly sheet: Sheet;
  readonly row: number;
  readonly period: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly twice: readonly Cell[];
}

/** The row that names the period's column and at least one figure's. */
function headIn(sheet: Sheet, fields: readonly FigureField[], periodHeads: readonly string[]): Head | undefined {
  for (const cells of sheet.rows) {
    const period = cells.find(({ text }) => periodHeads.includes(norm(text)));
    if (period === undefined) continue;
    const columns = new Map<string, number>();
    const twice: Cell[] = [];
    for (const { key, column, label } of fields) {
      const [named, ...more] = cells.filter(({ text }) => norm(text) === norm(column) || norm(text) === norm(label));
      if (named !== undefined) columns.set(key, named.column);
      twice.push(...more);
    }
    if (columns.size > 0) return { sheet, row: period.row, period: period.column, columns, twice };
  }
  return undefined;
}

function readRows(head: Head, fields: readonly FigureField[], period: AskedPeriod, sheets: readonly Sheet[]): FigureImport {
  const { sheet } = head;
  const at = (cell: Pick<Cell, "row" | "column">): string => place(sheet, cell, sheets);
  const rows = sheet.rows.filter((cells) => (cells[0]?.row ?? 0) > head.row);
  const named = rows.flatMap((cells) => {
    const cell = cells.find(({ column }) => column === head.period);
    return cell === undefined ? [] : [{ cells, cell, key: periodKeyIn(cell.text) ?? norm(cell.text) }];
  });
  const wanted = named.filter(({ key }) => key === period.key.toLowerCase() || key === norm(period.label));
  const faults: ImportFault[] = head.twice.map((cell) => ({ at: at(cell), text: `Kolumnen "${cell.text}" finns två gånger.` }));
  const [row, ...again] = wanted;
  if (row === undefined)
    return faulty([
      ...faults,
      {
        text: noRow(
          period,
          named.map(({ cell }) => cell.text),
        ),
      },
    ]);
  for (const { cell } of again) {
    faults.push({ at: at(cell), text: `${period.label} finns redan på rad ${row.cell.row}. Ta bort den ena raden.` });
  }
  const figures: ImportedFigure[] = [];
  for (const { key, label, unit, spec } of fields) {
    const column = head.columns.get(key) ?? 0;
    const cell = row.cells.find((one) => one.column === column);
    const merged = sheet.merges.find((area) => covers(area, row.cell.row, column));
    if (merged !== undefined)
      faults.push({ at: at({ row: row.cell.row, column }), text: `Cellerna ${merged} är sammanslagna. Dela upp dem.` });
    else if (cell === undefined) {
      faults.push({ at: at({ row: row.cell.row, column }), text: `${label} är tom. Skriv talet, eller "saknas: " och varför.` });
    } else if (cell.formula !== undefined) {
      faults.push({ at: at(cell), text: `${label} är en formel. Klistra in värdet i stället, så att det är det som läses.` });
    } else {
      const value = cell.number === undefined ? cell.text : plainNumber(cell.number);
      const read = parseFigure(spec, value);
      if (read.kind === "fault") faults.push({ at: at(cell), text: read.text });
      else figures.push({ key, label, unit, value, at: at(cell) });
    }
  }
  return faults.length > 0 ? faulty(faults) : { figures, faults: [], remarks: remarksOn(named, row.key, period) };
}

function remarksOn(
  named: readonly { readonly key: string; readonly cell: Cell }[],
  own: string,
  period: AskedPeriod,
): readonly string[] {
  const others = named.filter(({ key }) => key !== own);
  const twice = [
    ...new Set(
      others.filter(({ key }, index) => others.findIndex((one) => one.key === key) !== index).map(({ cell }) => cell.text),
    ),
  ];
  return [
    ...(others.length > 0 ? [`Bara raden för ${period.label} läses. Filen har ${others.length} rader till.`] : []),
    ...(twice.length > 0 ? [`I filen finns mer än en rad för ${twice.join(", ")}.`] : []),
  ];
}

/** `2026-Q4`, `Q4 2026`, `kvartal 4 2026`, `2026K4`, `kv 4 -26` is not. Lower case; undefined for anything else. */
export function periodKeyIn(text: string): string | undefined {
  const plain = text.toLowerCase().replace(/\s+/g, " ").trim();
  const after = /^(20\d\d)[ -]?(?:q|k|kv|kv\.|kvartal) ?([1-4])$/.exec(plain);
  const before = /^(?:q|k|kv|kv\.|kvartal) ?([1-4])[ ,/-]? ?(20\d\d)$/.exec(plain);
  if (after) return `${after[1] ?? ""}-q${after[2] ?? ""}`;
  return before ? `${before[2] ?? ""}-q${before[1] ?? ""}` : undefined;
}

function covers(area: string, row: number, column: number): boolean {
  const [first, last] = area.split(":").map(placeIn);
  if (first === undefined || last === undefined) return false;
  return row >= first.row && row <= last.row && column >= first.column && column <= last.column;
}

function placeIn(name: string): { readonly row: number; readonly column: number } {
  const [, letters = "", digits = "0"] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  return { row: Number(digits), column: Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

function place(sheet: Sheet, cell: Pick<Cell, "row" | "column">, sheets: readonly Sheet[]): string {
  return sheets.length > 1 ? `${sheet.name} ${cellName(cell)}` : cellName(cell);
}

/** A spreadsheet's 0.1 + 0.2, without the arithmetic's own dust. */
function plainNumber(value: number): string {
  return String(Number(value.toFixed(6)));
}

function norm(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}

function noHead(fields: readonly FigureField[], periodHeads: readonly string[]): string {
  const columns = fields.map(({ column }) => `"${column}"`).join(", ");
  return `Ingen rad med rubriker hittades. Filen ska ha en kolumn "${periodHeads.join('" eller "')}" och kolumnerna ${columns}.`;
}

function noRow({ label }: AskedPeriod, others: readonly string[]): string {
  const there = others.length === 0 ? "" : ` Filen har: ${others.slice(0, 8).join(", ")}.`;
  return `Filen har ingen rad för ${label}.${there}`;
}

function faulty(faults: readonly ImportFault[]): FigureImport {
  return { figures: [], faults, remarks: [] };
}
