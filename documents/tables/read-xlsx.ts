/**
 * Reads the cells of a spreadsheet out of its own parts. Libraries that do this hide what must be told here (formulas, merged areas), unpack without
 * bounds, or make a row of memory for each row that a cell at XFD1048576 claims.
 */
import { cellName, type Cell, type Sheet, type Table } from "../../domain/tables/table.ts";
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from "./limits.ts";
import { openOfficeFile, type OfficeFile } from "./office-file.ts";
import { dateText, readDateStyles } from "./xlsx-dates.ts";
import { UnreadableFile } from "./unreadable.ts";
import { attribute, piecesOf } from "./xml-pieces.ts";

/** @throws UnreadableFile */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  const file = await openOfficeFile(bytes, "XLSX", "xl/workbook.xml");
  const workbook = (await file.xml("xl/workbook.xml")) ?? "";
  const from1904 = /<(?:\w+:)?workbookPr\b[^>]*date1904\s*=\s*["'](?:1|true)["']/.test(workbook);
  const strings = readStrings((await file.xml("xl/sharedStrings.xml")) ?? "");
  const dateStyles = readDateStyles((await file.xml("xl/styles.xml")) ?? "");
  const budget = { cells: MOST_CELLS };
  const sheets: Sheet[] = [];
  for (const { name, part } of await listSheets(file, workbook)) {
    const xml = await file.xml(part);
    if (xml !== undefined) sheets.push(readSheet(name, xml, { strings, dateStyles, from1904, budget }));
  }
  if (sheets.every(({ rows }) => rows.length === 0)) throw new UnreadableFile({ kind: "no-table" });
  return { kind: "xlsx", sheets };
}

/** In the workbook's own order. Hidden sheets are left out: nobody who checks the file would see them. */
async function listSheets(
  file: OfficeFile,
  workbook: string,
): Promise<readonly { readonly name: string; readonly part: string }[]> {
  const targets = new Map<string, string>();
  for (const piece of piecesOf((await file.xml("xl/_rels/workbook.xml.rels")) ?? "")) {
    if (piece.kind !== "open" || piece.name !== "Relationship") continue;
    const [id, target] = [attribute(piece.attributes, "Id"), attribute(piece.attributes, "Target")];
    if (id !== undefined && target !== undefined) targets.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  const sheets: { name: string; part: string }[] = [];
  for (const piece of piecesOf(workbook)) {
    if (piece.kind !== "open" || piece.name !== "sheet" || attribute(piece.attributes, "state") !== undefined) continue;
    const part = targets.get(attribute(piece.attributes, "id") ?? "");
    if (part !== undefined) sheets.push({ name: attribute(piece.attributes, "name") ?? "", part });
  }
  return sheets;
}

function readStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = "";
  let inside = false;
  let phonetic = false;
  for (const piece of piecesOf(xml)) {
    if (piece.kind === "text") {
      if (inside && !phonetic) text += piece.text;
    } else if (piece.name === "t") inside = piece.kind === "open" && !piece.empty;
    else if (piece.name === "rPh") phonetic = piece.kind === "open";
    else if (piece.name === "si" && (piece.kind === "close" || piece.empty)) {
      strings.push(text);
      text = "";
    }
  }
  return strings;
}

interface Reading {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
  readonly budget: { cells: number };
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula?: string;
}

function readSheet(name: string, xml: string, reading: Reading): Sheet {
  const cells: Cell[] = [];
  const merges: string[] = [];
  let row = 0;
  let column = 0;
  let open: OpenCell | undefined;
  let within = "";
  for (const piece of piecesOf(xml)) {
    if (piece.kind === "text") {
      if (open !== undefined && (within === "v" || within === "t")) open.value += piece.text;
      if (open !== undefined && within === "f") open.formula = (open.formula ?? "") + piece.text;
      continue;
    }
    if (piece.kind === "close") {
      within = "";
      if (piece.name === "c" && open !== undefined) {
        const cell = closeCell(open, reading);
        if (cell !== undefined) cells.push(cell);
        open = undefined;
      }
      continue;
    }
    within = piece.empty ? "" : piece.name;
    if (piece.name === "row") {
      row = Number(attribute(piece.attributes, "r") ?? row + 1);
      column = 0;
    } else if (piece.name === "mergeCell") merges.push(attribute(piece.attributes, "ref") ?? "");
    else if (piece.name === "f" && open !== undefined) open.formula ??= "";
    else if (piece.name === "c") {
      const place = placeOf(attribute(piece.attributes, "r")) ?? { row, column: column + 1 };
      column = place.column;
      if (piece.empty) continue;
      reading.budget.cells -= 1;
      if (reading.budget.cells < 0) throw new UnreadableFile({ kind: "too-many-cells" });
      open = {
        ...place,
        type: attribute(piece.attributes, "t") ?? "n",
        style: Number(attribute(piece.attributes, "s") ?? 0),
        value: "",
      };
    }
  }
  return { name, rows: inRows(markMerged(cells, merges)), merges };
}

/** Undefined for a cell that shows nothing. */
function closeCell(open: OpenCell, { strings, dateStyles, from1904 }: Reading): Cell | undefined {
  const { row, column, type, formula } = open;
  const shared = type === "s" ? (strings[Number(open.value)] ?? "") : open.value;
  const numeric = type === "n" && open.value.trim() !== "" && Number.isFinite(Number(open.value));
  const date = numeric && dateStyles.has(open.style) ? dateText(Number(open.value), from1904) : undefined;
  const text = type === "b" ? (open.value === "1" ? "SANT" : "FALSKT") : (date ?? shared).replace(/_x000D_/g, "").trim();
  if (text === "" && formula === undefined) return undefined;
  // Beyond what anybody types: a cell at the edge of the sheet is an accident or an attack.
  if (row > MOST_ROWS || column > MOST_COLUMNS) throw new UnreadableFile({ kind: "too-many-cells" });
  return {
    row,
    column,
    text,
    ...(numeric && date === undefined ? { number: Number(open.value) } : {}),
    ...(formula === undefined ? {} : { formula }),
  };
}

function placeOf(reference: string | undefined): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference ?? "") ?? [];
  if (letters === undefined) return undefined;
  return { row: Number(digits), column: Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

function markMerged(cells: readonly Cell[], merges: readonly string[]): readonly Cell[] {
  const firsts = new Map(merges.map((merge) => [merge.split(":")[0] ?? "", merge]));
  return cells.map((cell) => {
    const merged = firsts.get(cellName(cell));
    return merged === undefined ? cell : { ...cell, merged };
  });
}

function inRows(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row.sort((a, b) => a.column - b.column));
}
