/** Reads a plan's document by its name and its bytes, and finds its rows. */
import { readTable } from "../tables/read-table.ts";
import { readCsv } from "../tables/read-csv.ts";
import { MOST_BYTES } from "../tables/limits.ts";
import { UnreadableFile } from "../tables/unreadable.ts";
import type { Sheet } from "../../domain/tables/table.ts";
import { columnsOf } from "./columns.ts";
import type { FoundRows, Piece } from "./document.ts";
import { readDocx } from "./read-docx.ts";
import { rowsOfTables } from "./rows-of-tables.ts";
import { rowsOfText } from "./rows-of-text.ts";

/** Every row that the document holds. A name without an ending is a pasted text. @throws UnreadableFile */
export async function findRows(bytes: Uint8Array, name: string): Promise<FoundRows> {
  if (bytes.length === 0) throw new UnreadableFile({ kind: "empty" });
  if (bytes.length > MOST_BYTES) throw new UnreadableFile({ kind: "too-large", megabytes: MOST_BYTES / 1024 / 1024 });
  const found = await rowsIn(bytes, name);
  if (found.rows.length === 0) throw new UnreadableFile({ kind: "no-table" });
  return found;
}

async function rowsIn(bytes: Uint8Array, name: string): Promise<FoundRows> {
  switch (/\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? "txt") {
    case "docx":
      return fromPieces(await readDocx(bytes));
    case "pdf":
      // A large library, that no other command and no other document needs.
      return fromPieces(await (await import("./read-pdf.ts")).readPdf(bytes));
    case "xlsx":
    case "xlsm":
    case "xls":
    case "docm":
    case "csv":
    case "tsv":
      return rowsOfTables((await readTable(bytes, name)).sheets.map(pieceOf));
    case "txt":
      return fromText(bytes, name);
    case "doc":
      throw new UnreadableFile({ kind: "old-format" });
    default:
      throw new UnreadableFile({ kind: "unknown-kind", taken: "DOCX, XLSX, CSV, PDF eller TXT" });
  }
}

/** Tables where there are any with headings, else the text as it runs: a table may have come down as one. */
function fromPieces(pieces: readonly Piece[]): FoundRows {
  const tables = rowsOfTables(pieces);
  if (tables.rows.length > 0) return tables;
  return rowsOfText(tables.text);
}

/** A table copied from a document has tabs between its cells; a text has not. */
function fromText(bytes: Uint8Array, name: string): FoundRows {
  const text = decode(bytes);
  const heading = text.split("\n").find((line) => columnsOf(line.split("\t")) !== undefined);
  if (heading === undefined) return rowsOfText(text);
  const table = readCsv(new TextEncoder().encode(text.slice(text.indexOf(heading))), name);
  const before = text
    .slice(0, text.indexOf(heading))
    .split("\n")
    .filter((line) => line.trim() !== "");
  return rowsOfTables([...before.map((line): Piece => ({ kind: "text", text: line })), ...table.sheets.map(pieceOf)]);
}

/** UTF-8 where every byte fits it, else Windows-1252; a mark at the beginning decides. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes.includes(0)) throw new UnreadableFile({ kind: "not-a-file-of-its-kind", expected: "TXT" });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/gu, "\n");
  } catch {
    return new TextDecoder("windows-1252").decode(bytes).replace(/\r\n?/gu, "\n");
  }
}

/** A cell merged downwards says the same in each of its rows. */
function pieceOf({ name, rows, merges }: Sheet): Piece {
  const width = Math.max(0, ...rows.flatMap((cells) => cells.map(({ column }) => column)));
  const grid = new Map(rows.map((cells) => [cells[0]?.row ?? 0, cells]));
  const filled = [...grid].map(([row, cells]) => {
    const texts = Array.from({ length: width }, () => "");
    for (const { column, text } of cells) texts[column - 1] = text;
    for (const merge of merges) carryDown(merge, row, texts, grid);
    const [only] = cells;
    return cells.length === 1 && only?.merged !== undefined && isAcross(only.merged) ? [only.text] : texts;
  });
  return { kind: "table", name, rows: filled };
}

/** `A5:D5`: one row, several columns. */
function isAcross(merge: string): boolean {
  const [, from, row, to, last] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(merge) ?? [];
  return row === last && from !== to;
}

function carryDown(merge: string, row: number, texts: string[], grid: ReadonlyMap<number, Sheet["rows"][number]>): void {
  const [, letters = "", first = "", last = ""] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/u.exec(merge) ?? [];
  if (letters === "" || row <= Number(first) || row > Number(last)) return;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  texts[column - 1] ||= grid.get(Number(first))?.find((cell) => cell.column === column)?.text ?? "";
}
