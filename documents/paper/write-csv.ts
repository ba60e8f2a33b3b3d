/** Every activity of a frozen year as CSV that Excel in Swedish opens as it should: BOM, semicolons, CRLF. */
import { rowsOf, type YearSnapshot } from "../../domain/closing/snapshot.ts";
import { inline, listed, sentence } from "../../domain/letters/phrases.ts";
import { notesOf, stateWord } from "./words.ts";

const HEAD = ["Delmål", "Nummer", "Åtgärd", "Aktivitet", "Period", "Ansvarig", "Senast", "Läge", "Rapporterad", "Bekräftad", "Förra året", "Vid stoppdatum", "Anteckning"] as const; // prettier-ignore

/** One line for each row; dates as `2026-11-20`. */
export function writeCsv(snapshot: YearSnapshot): string {
  const lines = snapshot.items.flatMap((item) =>
    rowsOf({ items: [item] }).map((row) => [
      item.goal ?? "",
      item.item,
      inline(item.title),
      inline(row.title),
      row.periodLabel ?? "",
      sentence(listed(row.responsible)),
      row.due ?? "",
      stateWord(row.state),
      row.reportedOn ?? "",
      row.confirmedOn ?? "",
      stateWord(row.lastYear),
      stateWord(row.atStop),
      notesOf(row).join(". "),
    ]),
  );
  return `\ufeff${[HEAD, ...lines].map((cells) => `${cells.map(csvCell).join(";")}\r\n`).join("")}`;
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it; all are quoted where they must be. */
export function csvCell(text: string): string {
  const harmless = /^[\s]*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
