/** A table as somebody handed it in: cells that know where they stand, so that a fault can be pointed out in the file itself. */

export interface Cell {
  /** From 1, as a spreadsheet counts. */
  readonly row: number;
  /** From 1: column A is 1. */
  readonly column: number;
  /** What a reader sees, trimmed; a date as `2027-03-01`. */
  readonly text: string;
  /** Where the file itself says that it is a number. In a CSV nothing does. */
  readonly number?: number;
  /** A formula's text. Its value, as the program that saved the file last reckoned it, is in `text`; nobody reckons it here. */
  readonly formula?: string;
  /** The merged area the cell belongs to, `B2:D2`. Only its first cell has a value. */
  readonly merged?: string;
}

export interface Sheet {
  /** The file's own name for it; of a CSV the file's name. */
  readonly name: string;
  /** Rows that hold anything, each with the cells that hold anything, in order. */
  readonly rows: readonly (readonly Cell[])[];
  /** Every merged area, `A1:C1`. */
  readonly merges: readonly string[];
}

export interface Table {
  readonly kind: "csv" | "xlsx";
  readonly sheets: readonly Sheet[];
  /** How a CSV was understood. */
  readonly encoding?: "utf-8" | "utf-16" | "windows-1252";
  readonly delimiter?: ";" | "," | "\t";
}

/** `B7`, as a spreadsheet names a cell. */
export function cellName({ row, column }: Pick<Cell, "row" | "column">): string {
  return `${columnName(column)}${row}`;
}

/** 1 → `A`, 27 → `AA`. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnName(rest) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
