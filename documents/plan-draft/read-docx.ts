/** Reads a DOCX's paragraphs and tables out of its own XML: libraries that make HTML of it lose which cells are merged. */
import { openOfficeFile } from "../tables/office-file.ts";
import { attribute, piecesOf } from "../tables/xml-pieces.ts";
import { oneLine, type Piece } from "./document.ts";

interface OpenTable {
  readonly rows: string[][];
  /** The text that a cell merged downwards goes on with, by column. */
  readonly above: Map<number, string>;
  column: number;
  cells: number;
  cell: string;
  span: number;
  merge: "none" | "first" | "goes-on";
}

/** In the document's order. A cell merged over several rows says the same in each. @throws UnreadableFile */
export async function readDocx(bytes: Uint8Array): Promise<Piece[]> {
  const file = await openOfficeFile(bytes, "DOCX", "word/document.xml");
  const xml = (await file.xml("word/document.xml")) ?? "";
  const pieces: Piece[] = [];
  let table: OpenTable | undefined;
  let depth = 0;
  let paragraph = "";
  let inText = false;
  let deleted = false;
  const add = (text: string): void => {
    if (table === undefined) paragraph += text;
    else table.cell += text;
  };
  for (const piece of piecesOf(xml)) {
    if (piece.kind === "text") {
      if (inText && !deleted) add(piece.text);
      continue;
    }
    const opens = piece.kind === "open";
    switch (piece.name) {
      case "t":
        inText = opens && !piece.empty;
        break;
      case "del":
      case "moveFrom":
        if (!opens || !piece.empty) deleted = opens;
        break;
      case "tab":
      case "br":
        if (opens) add(" ");
        break;
      case "p":
        if (!opens || piece.empty) {
          if (table === undefined) {
            if (oneLine(paragraph) !== "") pieces.push({ kind: "text", text: oneLine(paragraph) });
            paragraph = "";
          } else table.cell += "\n";
        }
        break;
      case "tbl":
        depth += opens ? 1 : -1;
        if (opens && depth === 1) table = { rows: [], above: new Map(), column: 0, cells: 0, cell: "", span: 1, merge: "none" };
        if (!opens && depth === 0 && table !== undefined) {
          pieces.push({ kind: "table", rows: table.rows });
          table = undefined;
        }
        break;
      default:
        // A table inside a cell is that cell's text.
        if (table !== undefined && depth === 1) inTable(table, piece.name, opens, piece.kind === "open" ? piece.attributes : "");
    }
  }
  return pieces;
}

function inTable(table: OpenTable, name: string, opens: boolean, attributes: string): void {
  if (name === "tr" && opens) {
    table.rows.push([]);
    table.column = 0;
    table.cells = 0;
  } else if (name === "tc" && opens) Object.assign(table, { cell: "", span: 1, merge: "none" });
  else if (name === "gridSpan" && opens) table.span = Math.min(Math.max(Number(attribute(attributes, "val") ?? 1) || 1, 1), 64);
  else if (name === "vMerge" && opens) table.merge = attribute(attributes, "val") === "restart" ? "first" : "goes-on";
  else if (name === "tc") closeCell(table);
  // One cell all across is a heading, and stays one.
  else if (name === "tr" && table.cells === 1) table.rows.at(-1)?.splice(1);
}

function closeCell(table: OpenTable): void {
  const text = table.merge === "goes-on" ? (table.above.get(table.column) ?? "") : oneLine(table.cell);
  if (table.merge === "none") table.above.delete(table.column);
  else table.above.set(table.column, text);
  table.rows.at(-1)?.push(text, ...Array.from({ length: table.span - 1 }, () => ""));
  table.column += table.span;
  table.cells += 1;
}
