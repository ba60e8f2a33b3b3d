/** The year as a workbook: every activity, the year's figures, and what the whole is. The same matter, the same bytes. */
import writeXlsxFile, { type Cell, type Sheet, type SheetData } from "write-excel-file/node";
import type { PaperMatter } from "../../domain/closing/paper-matter.ts";
import type { FrozenFigure, FrozenTotal, YearSnapshot } from "../../domain/closing/snapshot.ts";
import { inline } from "../../domain/letters/phrases.ts";
import { ACTIVITY_HEADS, activityLines, DAY_HEADS, type ActivityHead } from "./activity-lines.ts";
import { withoutTimes } from "./zip-times.ts";
import { totalWords } from "./words.ts";
import { writePaper } from "./write-paper.ts";

/** In letters. */
const WIDTHS: Readonly<Record<ActivityHead, number>> = {
  Delmål: 8,
  Nummer: 9,
  Åtgärd: 44,
  Aktivitet: 44,
  Period: 20,
  Ansvarig: 34,
  Senast: 12,
  Läge: 26,
  Rapporterad: 12,
  Bekräftad: 12,
  "Förra året": 26,
  "Vid stoppdatum": 26,
  Anteckning: 44,
};

/** A file that holds no formula: every word is a text, every day a day. */
export async function writeXlsx(matter: PaperMatter): Promise<Uint8Array<ArrayBuffer>> {
  const { snapshot } = matter;
  const sheets: readonly Sheet<never>[] = [
    {
      sheet: "Aktiviteter",
      data: activities(snapshot),
      columns: ACTIVITY_HEADS.map((head) => ({ width: WIDTHS[head] })),
      stickyRowsCount: 1,
      orientation: "landscape",
    },
    ...(snapshot.figures.length > 0
      ? [{ sheet: "Uppgifter", data: figures(snapshot), columns: widths(60, 16, 30, 16, 16), stickyRowsCount: 1 }]
      : []),
    { sheet: "Om uppföljningen", data: about(matter), columns: widths(24, 90) },
  ];
  return withoutTimes(await writeXlsxFile([...sheets], { fontFamily: "Calibri", fontSize: 11 }).toBuffer());
}

function activities(snapshot: YearSnapshot): SheetData {
  const lines = activityLines(snapshot).map((line) =>
    ACTIVITY_HEADS.map((head) => (DAY_HEADS.has(head) ? day(line[head]) : text(line[head]))),
  );
  return [ACTIVITY_HEADS.map(headCell), ...lines];
}

function figures({ figures: all, year }: YearSnapshot): SheetData {
  const line = ({ label, unit, source, total, lastYear }: FrozenFigure) => [
    text(inline(label)),
    text(inline(unit)),
    text(source === undefined ? "" : inline(source)),
    number(total),
    number(lastYear),
  ];
  return [["Uppgift", "Enhet", "Källa", String(year), String(year - 1)].map(headCell), ...all.map(line)];
}

function about(matter: PaperMatter): SheetData {
  const { title, municipality, office, to, dnr, mark, footer } = writePaper(matter);
  const facts = [
    ["Uppföljning", title],
    ["Kommun", municipality],
    ["Förvaltning", office],
    ["Till", to],
    ["Diarienummer", dnr ?? ""],
    ["Planens version", matter.snapshot.version],
    ["Läge", mark ?? ""],
    ["Källa", footer],
  ] as const;
  return facts.filter(([, value]) => value !== "").map(([name, value]) => [headCell(name), text(value)]);
}

function headCell(value: string): Cell {
  return { value, type: String, fontWeight: "bold", wrap: true, alignVertical: "top" };
}

function text(value: string): Cell {
  return value === "" ? null : { value, type: String, wrap: true, alignVertical: "top" };
}

function day(value: string): Cell {
  return value === "" ? null : { value: new Date(`${value}T00:00:00Z`), type: Date, format: "yyyy-mm-dd", alignVertical: "top" };
}

/** What is not a number is the word that stands in the paper: what is withheld is not in here either. */
function number(total: FrozenTotal | undefined): Cell {
  return total?.kind === "exactly" ? { value: total.value, type: Number, alignVertical: "top" } : text(totalWords(total));
}

function widths(...all: readonly number[]): { width: number }[] {
  return all.map((width) => ({ width }));
}
