/** A spreadsheet keeps a day as a number and shows it as a day by the cell's style. */
import { attribute, piecesOf } from "./xml-pieces.ts";

/** Built-in number formats that show a day (ECMA-376, 18.8.30); those of East Asian versions among them. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** The numbers of the cell styles that show a day. */
export function readDateStyles(styles: string): ReadonlySet<number> {
  const custom = new Set<number>();
  const dates = new Set<number>();
  let inCells = false;
  let style = 0;
  for (const piece of piecesOf(styles)) {
    if (piece.kind === "text") continue;
    if (piece.name === "cellXfs") inCells = piece.kind === "open";
    if (piece.kind !== "open") continue;
    if (piece.name === "numFmt" && isDateFormat(attribute(piece.attributes, "formatCode") ?? ""))
      custom.add(Number(attribute(piece.attributes, "numFmtId")));
    if (piece.name === "xf" && inCells) {
      const format = Number(attribute(piece.attributes, "numFmtId") ?? 0);
      if (BUILT_IN.has(format) || custom.has(format)) dates.add(style);
      style += 1;
    }
  }
  return dates;
}

/** A format with a year or a day in it, outside quotations, colours and escapes. */
function isDateFormat(format: string): boolean {
  return /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}

/** `2027-03-01`, with the time where there is one. A spreadsheet's day 60 is the 29 February 1900 that never was; days before it are a day off and nobody's. */
export function dateText(days: number, from1904: boolean): string | undefined {
  const date = new Date(Math.round((days - (from1904 ? 24_107 : 25_569)) * 86_400) * 1000);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) return undefined;
  const [day = "", time = ""] = date.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 5)}`;
}
