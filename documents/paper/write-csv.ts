/** Every activity of a frozen year as CSV that Excel in Swedish opens as it should: BOM, semicolons, CRLF. */
import type { YearSnapshot } from "../../domain/closing/snapshot.ts";
import { ACTIVITY_HEADS, activityLines } from "./activity-lines.ts";

/** One line for each row; dates as `2026-11-20`. */
export function writeCsv(snapshot: YearSnapshot): string {
  const lines = activityLines(snapshot).map((line) => ACTIVITY_HEADS.map((head) => line[head]));
  return `\ufeff${[ACTIVITY_HEADS, ...lines].map((cells) => `${cells.map(csvCell).join(";")}\r\n`).join("")}`;
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it; all are quoted where they must be. */
export function csvCell(text: string): string {
  const harmless = /^[\s]*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
