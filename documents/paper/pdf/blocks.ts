/** Paragraphs, headings, lists and the legend on sheets. Each is one element of the document's structure, on however many sheets. */
import { FROZEN_WORDS, type FrozenState } from "../../../domain/closing/snapshot.ts";
import type { Block } from "../paper.ts";
import { linesOf, type Sheets } from "./sheets.ts";
import { listOf } from "./structure.ts";
import { INK, STYLES } from "./styles.ts";
import { drawSymbol } from "./symbols.ts";
import { drawTable } from "./table.ts";
import type { Style } from "./typeface.ts";
import { drawWheel } from "./wheel.ts";

type Element = PDFKit.PDFStructureElement;

/** Lines of this width are read easily; tables may be wider. */
const MEASURE = 467;
const AFTER = 5;
/** A table needs so much for its head and a first row: a heading alone at the foot of a sheet says nothing. */
const UNDER_SUBHEADING = 84;

/** A heading, and a bookmark to it, with room for some of what follows. `room`: how much must fit under it. */
export function drawHeading(sheets: Sheets, parent: Element, level: 1 | 2 | 3, text: string, room = 60): void {
  const style = level === 1 ? STYLES.title : level === 2 ? STYLES.heading : STYLES.subheading;
  const lines = linesOf(sheets, text, style, sheets.width);
  sheets.need(lines.length * style.leading + room);
  if (level === 1) sheets.doc.outline.addItem(text);
  drawLines(sheets, parent, `H${level}`, lines, style);
  sheets.y += 2;
}

export function drawBlock(sheets: Sheets, parent: Element, block: Block): void {
  switch (block.kind) {
    case "heading":
      sheets.y += 4;
      drawHeading(sheets, parent, 3, block.text, UNDER_SUBHEADING);
      return;
    case "paragraph": {
      const style = block.quiet ? STYLES.quiet : STYLES.text;
      drawLines(sheets, parent, "P", linesOf(sheets, block.text, style, MEASURE), style);
      sheets.y += AFTER;
      return;
    }
    case "list":
      drawList(sheets, parent, block.items, block.ordered === true);
      sheets.y += AFTER;
      return;
    case "legend":
      drawLegend(sheets, parent, block.states);
      return;
    case "wheel":
      drawWheel(sheets, parent, block.wheel);
      return;
    case "table":
      drawTable(sheets, parent, block.table);
      sheets.y += AFTER + 4;
      return;
    default:
      block satisfies never;
  }
}

/** Not fewer than two lines stay together at a sheet's foot or head. */
export function drawLines(
  sheets: Sheets,
  parent: Element,
  tag: string,
  lines: readonly string[],
  style: Style,
  x = sheets.left,
): void {
  const element = sheets.doc.struct(tag);
  parent.add(element);
  fill(sheets, element, tag, lines, style, x);
  element.end();
}

function fill(sheets: Sheets, element: Element, tag: string, lines: readonly string[], style: Style, x: number): void {
  let rest = lines;
  while (rest.length > 0) {
    sheets.need(Math.min(rest.length, 2) * style.leading);
    const fits = Math.max(1, Math.floor(sheets.room() / style.leading));
    const count = rest.length - fits === 1 && fits > 2 ? fits - 1 : fits;
    const here = rest.slice(0, count);
    sheets.content(element, tag, () => {
      for (const text of here) {
        sheets.line(text, style, x, sheets.y);
        sheets.y += style.leading;
      }
    });
    rest = rest.slice(count);
    if (rest.length > 0) sheets.begin();
  }
}

function drawList(sheets: Sheets, parent: Element, items: readonly string[], ordered: boolean): void {
  const style = STYLES.text;
  const indent = 16;
  const list = listOf(sheets.doc, ordered);
  parent.add(list);
  for (const [index, text] of items.entries()) {
    const lines = linesOf(sheets, text, style, MEASURE - indent);
    sheets.need(Math.min(2, lines.length) * style.leading);
    const item = sheets.doc.struct("LI");
    list.add(item);
    const label = sheets.doc.struct("Lbl");
    item.add(label);
    sheets.content(label, "Lbl", () => {
      sheets.line(ordered ? `${index + 1}.` : "•", style, sheets.left + 2, sheets.y);
    });
    label.end();
    const body = sheets.doc.struct("LBody");
    item.add(body);
    fill(sheets, body, "LBody", lines, style, sheets.left + indent);
    body.end();
    item.end();
    sheets.y += 1;
  }
  list.end();
}

/** Beside each other, as many as there is room for. */
function drawLegend(sheets: Sheets, parent: Element, states: readonly FrozenState[]): void {
  const style = STYLES.quiet;
  const [size, gap] = [7.5, 16];
  sheets.need(style.leading * 2);
  let x = sheets.left;
  const placed = states.map((state) => {
    const { word } = FROZEN_WORDS[state];
    const width = size + 4 + sheets.type.widthOf(word, style) + gap;
    if (x + width - gap > sheets.left + sheets.width) {
      x = sheets.left;
      sheets.y += style.leading;
    }
    const place = { state, word, x, y: sheets.y };
    x += width;
    return place;
  });
  for (const { state, x: left, y } of placed) {
    sheets.decoration(() => {
      drawSymbol(sheets.doc, state, { x: left, y: y + 2.6, size }, INK);
    });
  }
  const element = sheets.doc.struct("P");
  parent.add(element);
  sheets.content(element, "P", () => {
    for (const { word, x: left, y } of placed) sheets.line(word, style, left + size + 4, y);
  });
  element.end();
  sheets.y += style.leading + AFTER;
}
