/** How a snapshot's values read in the paper. */
import {
  FROZEN_WORDS,
  type FrozenItem,
  type FrozenRow,
  type FrozenState,
  type FrozenTotal,
} from "../../domain/closing/snapshot.ts";
import { inline, listed, numberWord } from "../../domain/letters/phrases.ts";

/** "Lämna uppgifter, kvartal 4 2026" */
export function rowTitle({ title, periodLabel }: FrozenRow): string {
  return periodLabel === undefined ? inline(title) : `${inline(title)}, ${periodLabel}`;
}

/** "1.6 Årligen kartlägga ärenden" */
export function itemTitle({ item, title }: Pick<FrozenItem, "item" | "title">): string {
  return `${item} ${inline(title)}`;
}

export function stateWord(state: FrozenState | undefined): string {
  return state === undefined ? "" : FROZEN_WORDS[state].word;
}

/** Dates and what else stands under the state. */
export function notesOf(row: FrozenRow): readonly string[] {
  const { reportedOn, confirmedOn, moved, parts = [], question } = row;
  const answered = parts.filter((part) => part.reportedOn !== undefined);
  const missing = parts.filter((part) => part.reportedOn === undefined).map(({ label }) => inline(label));
  const settled = row.state === "confirmed" || row.state === "excused" || row.state === "planned" || row.state === "notDue";
  return [
    reportedOn === undefined ? "" : `Rapporterad ${reportedOn}`,
    confirmedOn === undefined || confirmedOn === reportedOn ? "" : `Bekräftad ${confirmedOn}`,
    parts.length === 0 || (settled && answered.length === 0) ? "" : `${answered.length} av ${parts.length} delar rapporterade`,
    settled || answered.length === 0 || missing.length === 0 ? "" : `Saknas: ${listed(missing)}`,
    moved === undefined ? "" : `Flyttad från ${moved.from}${moved.times === 1 ? "" : `, ${numberWord(moved.times)} gånger`}`,
    question === undefined ? "" : inline(question),
  ].filter(Boolean);
}

/** "1 234" with a hard space, "12,5", "färre än fem". */
export function totalWords(total: FrozenTotal | undefined): string {
  if (total === undefined) return "";
  switch (total.kind) {
    case "exactly":
      return numeral(total.value);
    case "fewerThan":
      return `färre än ${numberWord(total.limit)}`;
    case "withheld":
      return "visas inte";
    case "missing":
      return "uppgift saknas";
    default:
      return total satisfies never;
  }
}

/** Not by Intl: its spaces differ between versions, and the paper must be the same bytes for ever. */
function numeral(value: number): string {
  const [whole = "", decimals] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, "\u00a0");
  return `${value < 0 ? "−" : ""}${grouped}${decimals === undefined ? "" : `,${decimals}`}`;
}
