/** JSON as a table: a list of flat objects, the keys as heads. */
import { SourceFault } from "../../domain/pulls/source-fault.ts";
import type { Cell, Table } from "../../domain/tables/table.ts";
import { MOST_COLUMNS } from "../../documents/tables/limits.ts";

type Row = Readonly<Record<string, unknown>>;

/** A period's sums are a row; a year's history is a hundred. */
export const MOST_ANSWER_ROWS = 1000;

/** Steps lead from the top to the list; an object there is a list of one. @throws SourceFault */
export function jsonTable(source: string, bytes: Uint8Array, steps: readonly string[]): Table {
  const unreadable = (reason: string): SourceFault => new SourceFault(source, { kind: "unreadable", reason });
  let value = parsed(bytes);
  if (value === undefined) throw unreadable("it is no JSON in UTF-8");
  for (const step of steps) {
    value = isRow(value) && Object.hasOwn(value, step) ? value[step] : undefined;
    if (value === undefined) throw unreadable(`it has nothing under ${steps.join(".")}`);
  }
  const rows = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  if (!rows.every(isRow))
    throw unreadable(`what is ${steps.length === 0 ? "at its top" : `under ${steps.join(".")}`} is no list of rows with names`);
  return rowsTable(source, rows);
}

/** Rows as a table. What is no number, text, yes or no has no place in one. @throws SourceFault */
export function rowsTable(source: string, rows: readonly Row[]): Table {
  if (rows.length > MOST_ANSWER_ROWS) throw new SourceFault(source, { kind: "tooManyRows", most: MOST_ANSWER_ROWS });
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (heads.length > MOST_COLUMNS) throw new SourceFault(source, { kind: "unreadable", reason: "it has too many columns" });
  const head = heads.map((text, index): Cell => ({ row: 1, column: index + 1, text }));
  const body = rows.map((row, index) =>
    heads.flatMap((name, column): readonly Cell[] => {
      const value = row[name];
      if (value === null || value === undefined || value === "") return [];
      const place = { row: index + 2, column: column + 1 };
      if (typeof value === "number") return [{ ...place, text: String(value), number: value }];
      if (typeof value === "string" || typeof value === "boolean") return [{ ...place, text: String(value).trim() }];
      throw new SourceFault(source, { kind: "unreadable", reason: `row ${index + 1} holds a list or an object in a column` });
    }),
  );
  return { kind: "csv", sheets: [{ name: source, rows: [head, ...body].filter((row) => row.length > 0), merges: [] }] };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
