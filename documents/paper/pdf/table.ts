/** Tables on sheets: the head again on each sheet, rows that stay together, group rows that stay with what they are about. */
import type { Cell, Table, TableRow } from "../paper.ts";
import { linesOf, rule, type Sheets } from "./sheets.ts";
import { headerCell } from "./structure.ts";
import { GREY, INK, RULE, SHADE, STYLES } from "./styles.ts";
import { drawSymbol } from "./symbols.ts";
import type { Style } from "./typeface.ts";
import type { FrozenState } from "../../../domain/closing/snapshot.ts";

type Element = PDFKit.PDFStructureElement;

const PADDING = { x: 4, y: 3 } as const;
const SYMBOL = 7;

interface Line {
  readonly text: string;
  readonly style: Style;
  readonly state?: FrozenState;
  readonly indent: number;
}

interface Column {
  readonly x: number;
  readonly width: number;
  readonly numbers: boolean;
}

interface Set {
  readonly sheets: Sheets;
  readonly columns: readonly Column[];
  readonly head: readonly (readonly Line[])[];
  readonly body: Element;
}

export function drawTable(sheets: Sheets, parent: Element, table: Table): void {
  const columns = columnsOf(sheets, table);
  const head = table.columns.map((column, index) => set(sheets, columns[index], [{ text: column.head }], STYLES.cellStrong));
  const element = sheets.doc.struct("Table", { title: table.description });
  parent.add(element);
  // A head alone at a sheet's foot says nothing.
  sheets.need(heightOf(head) + 3 * STYLES.cell.leading + 6 * PADDING.y);
  const header = sheets.doc.struct("THead");
  element.add(header);
  const row = sheets.doc.struct("TR");
  header.add(row);
  drawHead({ sheets, columns, head }, row);
  row.end();
  header.end();
  const body = sheets.doc.struct("TBody");
  element.add(body);
  const whole: Set = { sheets, columns, head, body };
  for (const [index, one] of table.rows.entries()) drawRow(whole, one, table.rows[index + 1]);
  body.end();
  element.end();
}

function columnsOf({ left, width }: Sheets, { columns }: Table): readonly Column[] {
  let x = left;
  return columns.map(({ share, numbers = false }) => {
    const column = { x, width: (width * share) / 100, numbers };
    x += column.width;
    return column;
  });
}

/** The first time it is read out; on the sheets after it is there for the eye. */
function drawHead({ sheets, columns, head }: Omit<Set, "body">, row?: Element): void {
  const height = heightOf(head);
  const top = sheets.y;
  const drawCell = (index: number): void => {
    const column = columns[index];
    if (column) drawLines(sheets, column, head[index] ?? [], top + PADDING.y);
  };
  for (const index of columns.keys()) {
    if (!row) {
      sheets.decoration(() => {
        drawCell(index);
      });
      continue;
    }
    const cell = headerCell(sheets.doc, "Column");
    row.add(cell);
    sheets.content(cell, "TH", () => {
      drawCell(index);
    });
    cell.end();
  }
  sheets.y = top + height;
  rule(sheets, { x: sheets.left, y: sheets.y, width: sheets.width }, GREY, 0.8);
}

function drawRow(whole: Set, row: TableRow, next: TableRow | undefined): void {
  const { sheets, columns, head, body } = whole;
  const element = sheets.doc.struct("TR");
  body.add(element);
  if (row.kind === "group") {
    const across: Column = { x: sheets.left, width: sheets.width, numbers: false };
    const lines = set(sheets, across, [{ text: row.text }], STYLES.cellStrong);
    const height = heightOf([lines]);
    const following = next?.kind === "row" ? heightOf(cellsOf(whole, next)) : 0;
    fresh(whole, height + Math.min(following, 120));
    const top = sheets.y;
    sheets.decoration(() => {
      sheets.doc.rect(sheets.left, top, sheets.width, height).fill(SHADE);
    });
    const cell = headerCell(sheets.doc, "Row", columns.length);
    element.add(cell);
    sheets.content(cell, "TH", () => {
      drawLines(sheets, across, lines, top + PADDING.y);
    });
    cell.end();
    sheets.y = top + height;
  } else {
    drawCells(whole, element, cellsOf(whole, row), head.length);
  }
  element.end();
  rule(sheets, { x: sheets.left, y: sheets.y, width: sheets.width }, RULE);
}

function cellsOf({ sheets, columns }: Set, { cells, total }: Extract<TableRow, { kind: "row" }>): readonly (readonly Line[])[] {
  return cells.map((cell, index) => set(sheets, columns[index], cell, total ? STYLES.cellStrong : STYLES.cell));
}

/** Whole on one sheet; only a row too high for any is divided, each cell going on where it stopped. */
function drawCells(whole: Set, row: Element, cells: readonly (readonly Line[])[], count: number): void {
  const { sheets, columns } = whole;
  const elements = Array.from({ length: count }, (_, index) => {
    const cell = index === 0 ? headerCell(sheets.doc, "Row") : sheets.doc.struct("TD");
    row.add(cell);
    return cell;
  });
  let rest = cells;
  fresh(whole, Math.min(heightOf(rest), MOST_TOGETHER));
  for (;;) {
    const room = sheets.room();
    const here = rest.map((lines) => lines.slice(0, fitting(lines, room)));
    const top = sheets.y;
    symbolsOf(sheets, columns, here, top);
    for (const [index, lines] of here.entries()) {
      const [column, element] = [columns[index], elements[index]];
      if (!column || !element || lines.length === 0) continue;
      sheets.content(element, index === 0 ? "TH" : "TD", () => {
        drawLines(sheets, column, lines, top + PADDING.y);
      });
    }
    sheets.y = top + heightOf(here);
    rest = rest.map((lines, index) => lines.slice(here[index]?.length ?? 0));
    if (rest.every((lines) => lines.length === 0)) break;
    fresh(whole, Number.POSITIVE_INFINITY);
  }
  for (const element of elements) element.end();
}

/** A row higher than this may be divided. */
const MOST_TOGETHER = 300;

/** A fresh sheet with the table's head, where so much does not fit. */
function fresh(whole: Set, height: number): void {
  if (height <= whole.sheets.room()) return;
  whole.sheets.begin();
  drawHead(whole);
}

function fitting(lines: readonly Line[], room: number): number {
  let height = 2 * PADDING.y;
  const over = lines.findIndex(({ style }) => (height += style.leading) > room);
  return over === -1 ? lines.length : Math.max(over, 1);
}

function heightOf(cells: readonly (readonly Line[])[]): number {
  return Math.max(...cells.map((lines) => lines.reduce((sum, { style }) => sum + style.leading, 0))) + 2 * PADDING.y;
}

function set(sheets: Sheets, column: Column | undefined, cell: Cell, style: Style): readonly Line[] {
  const width = (column?.width ?? 0) - 2 * PADDING.x;
  return cell.flatMap(({ text, state, quiet }) => {
    const own = quiet ? STYLES.cellQuiet : state === "late" ? STYLES.cellStrong : style;
    const indent = state === undefined ? 0 : SYMBOL + 3;
    return linesOf(sheets, text, own, width - indent).map((line, index): Line => {
      return { text: line, style: own, indent, ...(state !== undefined && index === 0 ? { state } : {}) };
    });
  });
}

function drawLines({ type, line }: Sheets, { x, width, numbers }: Column, lines: readonly Line[], top: number): void {
  let y = top;
  for (const { text, style, indent } of lines) {
    const left = numbers ? x + width - PADDING.x - type.widthOf(text, style) : x + PADDING.x + indent;
    line(text, style, left, y);
    y += style.leading;
  }
}

function symbolsOf(sheets: Sheets, columns: readonly Column[], cells: readonly (readonly Line[])[], top: number): void {
  for (const [index, lines] of cells.entries()) {
    let y = top + PADDING.y;
    for (const { state, style } of lines) {
      const at = { x: (columns[index]?.x ?? 0) + PADDING.x, y: y + 2.4, size: SYMBOL };
      if (state !== undefined) {
        sheets.decoration(() => {
          drawSymbol(sheets.doc, state, at, INK);
        });
      }
      y += style.leading;
    }
  }
}
