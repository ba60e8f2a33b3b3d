/** A figure in words, as Swedish writes numbers. */
import type { FigureEntry } from "./recorded.ts";

/** "1 234,5"; why there is none, where there is none. */
export function sayFigure({ value, missing }: Pick<FigureEntry, "value" | "missing">): string {
  return value === undefined ? `saknas: ${missing ?? ""}` : swedishNumber(value);
}

/** `1234.5` → `1 234,5`. */
export function swedishNumber(value: number): string {
  const [whole = "", decimals] = String(value).split(".");
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, "\u00a0");
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}
