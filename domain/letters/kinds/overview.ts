/** What the secretary's list and the work group's summary have in common: how it stands, counted and in rows. */
import type { LetterFacts } from "../facts.ts";
import type { LetterText } from "../letter.ts";
import { counted, listed, sentence } from "../phrases.ts";
import { stateRows } from "../rows.ts";
import { dayAndMonth, longDate } from "../swedish-dates.ts";

export type OverviewFacts = Extract<LetterFacts, { readonly kind: "list" | "summary" }>;

/** "Läget efter kvartal 4 2026" or "Läget inför stoppdatum 5 februari". */
function occasionTitle({ occasion }: OverviewFacts): string {
  return occasion.kind === "quarter" ? `Läget efter ${occasion.label}` : `Läget inför stoppdatum ${dayAndMonth(occasion.on)}`;
}

/** The answer in one sentence: what is late, what waits. */
function standing({ counts }: OverviewFacts): string {
  const said = [
    ...(counts.late > 0 ? [counted(counts.late, "aktivitet är försenad", "aktiviteter är försenade")] : []),
    ...(counts.toConfirm > 0 ? [counted(counts.toConfirm, "väntar på att bekräftas", "väntar på att bekräftas")] : []),
    ...(counts.toDecide > 0 ? [counted(counts.toDecide, "väntar på beslut", "väntar på beslut")] : []),
  ];
  return said.length === 0 ? "Inget är försenat och inget väntar på svar." : `${sentence(listed(said))}.`;
}

/** The parts of the letter that are the same for both readers. */
export function overview(facts: OverviewFacts): Pick<LetterText, "subject" | "summary" | "paragraphs" | "table"> {
  const { plan, occasion, counts, rows } = facts;
  const occasionLine =
    occasion.kind === "paper"
      ? `Det gäller ”${plan.title}”. Stoppdatum är ${longDate(occasion.on)}.`
      : `Det gäller ”${plan.title}” till och med ${occasion.label}.`;
  const text = {
    subject: `${occasionTitle(facts)}: ${shortStanding(facts)}`,
    summary: standing(facts),
    paragraphs: [
      standing(facts),
      occasionLine,
      `Klara: ${counts.done} · Att göra: ${counts.open} · Försenade: ${counts.late} · Att bekräfta: ${counts.toConfirm} · Att besluta: ${counts.toDecide}`,
    ],
  };
  return rows.length === 0 ? text : { ...text, table: { head: ["Senast", "Vad", "Ansvarig", "Läge"], rows: stateRows(rows) } };
}

function shortStanding({ counts }: OverviewFacts): string {
  const said = [
    ...(counts.late > 0 ? [counted(counts.late, "försenad", "försenade")] : []),
    ...(counts.toConfirm > 0 ? [counted(counts.toConfirm, "att bekräfta", "att bekräfta")] : []),
    ...(counts.toDecide > 0 ? [counted(counts.toDecide, "att besluta", "att besluta")] : []),
  ];
  return said.length === 0 ? "inget försenat" : listed(said);
}
