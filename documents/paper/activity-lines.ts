/** Every activity of a year as a line of plain cells: what spreadsheets are made of. */
import { rowsOf, type YearSnapshot } from "../../domain/closing/snapshot.ts";
import { inline, listed, sentence } from "../../domain/letters/phrases.ts";
import { notesOf, stateWord } from "./words.ts";

export const ACTIVITY_HEADS = ["Delmål", "Nummer", "Åtgärd", "Aktivitet", "Period", "Ansvarig", "Senast", "Läge", "Rapporterad", "Bekräftad", "Förra året", "Vid stoppdatum", "Anteckning"] as const; // prettier-ignore

export type ActivityHead = (typeof ACTIVITY_HEADS)[number];

/** Those whose cells are days, as `2026-11-20`. */
export const DAY_HEADS: ReadonlySet<ActivityHead> = new Set<ActivityHead>(["Senast", "Rapporterad", "Bekräftad"]);

export type ActivityLine = Readonly<Record<ActivityHead, string>>;

/** One for each row, in the plan's order; an empty cell where there is nothing to say. */
export function activityLines(snapshot: YearSnapshot): readonly ActivityLine[] {
  return snapshot.items.flatMap((item) =>
    rowsOf({ items: [item] }).map((row) => ({
      Delmål: item.goal ?? "",
      Nummer: item.item,
      Åtgärd: inline(item.title),
      Aktivitet: inline(row.title),
      Period: row.periodLabel ?? "",
      Ansvarig: sentence(listed(row.responsible)),
      Senast: row.due ?? "",
      Läge: stateWord(row.state),
      Rapporterad: row.reportedOn ?? "",
      Bekräftad: row.confirmedOn ?? "",
      "Förra året": stateWord(row.lastYear),
      "Vid stoppdatum": stateWord(row.atStop),
      Anteckning: notesOf(row).join(". "),
    })),
  );
}
