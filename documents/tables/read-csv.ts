/** Reads a CSV as Swedish systems export it: any of three separators, UTF-8 or Windows-1252, quoted cells. */
import { CsvError, parse } from "csv-parse/sync";
import type { Cell, Sheet, Table } from "../../domain/tables/table.ts";
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from "./limits.ts";
import { UnreadableFile } from "./unreadable.ts";

const DELIMITERS = [";", "\t", ","] as const;

/** @throws UnreadableFile */
export function readCsv(bytes: Uint8Array, name: string): Table {
  const { text, encoding } = decode(bytes);
  const delimiter = chooseDelimiter(text);
  const rows = parseRows(text, delimiter).map(toCells);
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length === 0) throw new UnreadableFile({ kind: "no-table" });
  if (filled.reduce((sum, row) => sum + row.length, 0) > MOST_CELLS) throw new UnreadableFile({ kind: "too-many-cells" });
  const sheet: Sheet = { name, rows: filled, merges: [] };
  return { kind: "csv", sheets: [sheet], encoding, delimiter };
}

/** A BOM says what it is; else UTF-8 if every byte fits it, which Windows-1252 with an å never does. */
function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: NonNullable<Table["encoding"]> } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "utf-16" };
  if (bytes.includes(0)) throw new UnreadableFile({ kind: "not-a-file-of-its-kind", expected: "CSV" });
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

/** The one found on most of the first lines, outside quotations. A comma is a decimal mark first: it loses a draw. */
function chooseDelimiter(text: string): ";" | "," | "\t" {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, "")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 20);
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, lines: lines.filter((line) => line.includes(delimiter)).length }));
  return counted.reduce((best, next) => (next.lines > best.lines ? next : best)).delimiter;
}

function parseRows(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      to: MOST_ROWS + 1,
      max_record_size: 1_000_000,
    });
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile({ kind: "broken-quotes", row: Number(error["lines"] ?? 1) }, error);
    throw error;
  }
}

function toCells(values: readonly string[], index: number): readonly Cell[] {
  if (index >= MOST_ROWS || values.length > MOST_COLUMNS) throw new UnreadableFile({ kind: "too-many-cells" });
  return values.flatMap((value, column) => {
    const text = value.replaceAll("\u00a0", " ").trim();
    return text === "" ? [] : [{ row: index + 1, column: column + 1, text, ...formulaIn(text) }];
  });
}

/** `=1+1` in a CSV would be reckoned by the program it is opened in: it is told, as in a spreadsheet. */
function formulaIn(text: string): { readonly formula?: string } {
  return text.startsWith("=") ? { formula: text.slice(1) } : {};
}
