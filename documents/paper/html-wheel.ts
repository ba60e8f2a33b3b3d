/** The year wheel as SVG in the page: no style and no script in it, so that the page's own policy is enough. */
import { CELL_HEIGHT, insideCell, layWheel, pointAt, type Cell, type WheelLayout } from "../../domain/wheel/geometry.ts";
import { borderOutline, leaderOutline, monthOutline, shorten } from "../../domain/wheel/outlines.ts";
import { symbolHtml } from "./html-symbol.ts";
import { quoted } from "./html-text.ts";
import type { Wheel, WheelMark } from "./paper.ts";
import { MONTHS_SV } from "./wheel.ts";

export function wheelHtml(wheel: Wheel): string {
  const layout = layWheel(wheel.year, wheel.marks);
  const { whole, inner, outer } = layout.radius;
  const box = [-whole, -whole, 2 * whole, layout.height].map(shorten).join(" ");
  const months = layout.months.map((month) => {
    const { x, y } = pointAt((month.from + month.to) / 2, (inner + outer) / 2);
    const name = (MONTHS_SV[month.month - 1] ?? "").slice(0, 3).toLowerCase();
    return `<path class="month" d="${monthOutline(layout, month)}"/><text x="${shorten(x)}" y="${shorten(y + 4)}">${name}</text>`;
  });
  const beside = layout.beside.map(({ when, heading, cells }) => {
    const words = `${when === "before" ? "Före" : "Efter"} ${wheel.year}`;
    const marks = cells.map((at) => markHtml(layout, at, wheel.marks[at.index])).join("");
    return `<text class="beside" x="${shorten(heading.x)}" y="${shorten(heading.y + 4)}">${words}</text>${marks}`;
  });
  return [
    `<svg class="wheel" viewBox="${box}" role="img" aria-label="${quoted(wheel.description)}">`,
    ...months,
    `<path class="line" d="${borderOutline(layout)}"/><path class="leader" d="${leaderOutline(layout)}"/>`,
    `<text class="year" y="14">${wheel.year}</text>`,
    ...layout.cells.map((at, index) => markHtml(layout, at, wheel.marks[index])),
    ...beside,
    "</svg>\n",
  ].join("");
}

function markHtml({ cellLength }: WheelLayout, at: Cell | undefined, mark: WheelMark | undefined): string {
  if (!at || !mark) return "";
  const inside = insideCell(mark.label);
  const [left, length] = [shorten(-cellLength / 2), shorten(cellLength)];
  return [
    `<g${mark.state === "late" ? ' class="late"' : ""} transform="translate(${shorten(at.x)} ${shorten(at.y)})rotate(${shorten(at.turned)})">`,
    `<rect x="${left}" y="${-CELL_HEIGHT / 2}" width="${length}" height="${CELL_HEIGHT}" rx="3"/>`,
    symbolHtml(mark.state, ` x="${shorten(inside.symbol)}" y="-5"`),
    `<text x="${shorten(inside.label)}" y="5">${quoted(mark.label)}</text></g>`,
  ].join("");
}
