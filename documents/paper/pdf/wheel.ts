/** The year wheel on a sheet of its own: one figure, drawn as lines and letters, with its sentence for those who listen. */
import { CELL_HEIGHT, layWheel, pointAt, type Cell, type WheelLayout } from "../../../domain/wheel/geometry.ts";
import { borderOutline, leaderOutline, monthOutline } from "../../../domain/wheel/outlines.ts";
import type { Wheel, WheelMark } from "../paper.ts";
import { MONTHS_SV } from "../wheel.ts";
import type { Sheets } from "./sheets.ts";
import { GREY, INK, RULE, SHADE } from "./styles.ts";
import { drawSymbol } from "./symbols.ts";
import type { Style } from "./typeface.ts";

type Element = PDFKit.PDFStructureElement;

/** In the wheel's own measure, which is made smaller to fit the sheet. */
const style = (size: number, colour = INK, weight: Style["weight"] = "regular"): Style => ({
  size,
  leading: size * 1.3,
  weight,
  colour,
});
const [MARK, MONTH, YEAR, BESIDE] = [style(13), style(13, GREY, "strong"), style(40, INK, "strong"), style(13, GREY)];
const SYMBOL = 10;
const CORNER = 3;

export function drawWheel(sheets: Sheets, parent: Element, wheel: Wheel): void {
  const { doc } = sheets;
  const layout = layWheel(wheel.year, wheel.marks);
  const { whole } = layout.radius;
  const scale = Math.min(sheets.width / (2 * whole), sheets.room() / layout.height);
  const element = doc.struct("Figure", { alt: wheel.description });
  parent.add(element);
  sheets.content(element, "Figure", () => {
    doc
      .save()
      .translate(sheets.left + sheets.width / 2, sheets.y + whole * scale)
      .scale(scale);
    drawRing(sheets, layout, wheel.year);
    for (const [index, at] of layout.cells.entries()) drawMark(sheets, layout, at, wheel.marks[index]);
    for (const { when, heading, cells } of layout.beside) {
      const words = when === "before" ? `Före ${wheel.year}` : `Efter ${wheel.year}`;
      sheets.line(words, BESIDE, heading.x, heading.y - BESIDE.size * 0.65);
      for (const at of cells) drawMark(sheets, layout, at, wheel.marks[at.index]);
    }
    doc.restore();
  });
  element.end();
  sheets.y += layout.height * scale;
  sheets.begin();
}

function drawRing(sheets: Sheets, layout: WheelLayout, year: number): void {
  const { doc } = sheets;
  for (const month of layout.months) doc.path(monthOutline(layout, month)).lineWidth(1).fillAndStroke(SHADE, RULE);
  doc.path(borderOutline(layout)).lineWidth(0.75).stroke(RULE);
  doc.path(leaderOutline(layout)).lineWidth(0.75).stroke(GREY);
  for (const { month, from, to } of layout.months) {
    const { x, y } = pointAt((from + to) / 2, (layout.radius.inner + layout.radius.outer) / 2);
    centred(sheets, (MONTHS_SV[month - 1] ?? "").slice(0, 3).toLowerCase(), MONTH, x, y);
  }
  centred(sheets, String(year), YEAR, 0, 0);
}

function drawMark(sheets: Sheets, layout: WheelLayout, at: Cell | undefined, mark: WheelMark | undefined): void {
  if (!at || !mark) return;
  const { doc, type } = sheets;
  const late = mark.state === "late";
  const look: Style = late ? { ...MARK, weight: "strong" } : MARK;
  doc.save().translate(at.x, at.y).rotate(at.turned);
  doc
    .roundedRect(-layout.cellLength / 2, -CELL_HEIGHT / 2, layout.cellLength, CELL_HEIGHT, CORNER)
    .lineWidth(late ? 1.6 : 0.8)
    .fillAndStroke("#ffffff", late ? INK : RULE);
  const width = SYMBOL + 4 + type.widthOf(mark.label, look);
  drawSymbol(doc, mark.state, { x: -width / 2, y: -SYMBOL / 2, size: SYMBOL }, INK);
  sheets.line(mark.label, look, -width / 2 + SYMBOL + 4, -look.size * 0.65);
  doc.restore();
}

function centred(sheets: Sheets, text: string, look: Style, x: number, y: number): void {
  sheets.line(text, look, x - sheets.type.widthOf(text, look) / 2, y - look.size * 0.65);
}
