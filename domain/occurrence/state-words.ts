/** How each state reads, as symbol and word, never colour alone: the one legend of pages, letters and paper. */
import type { OccurrenceStateName } from "./occurrence.ts";

/** What a reader tells apart: late is an open occurrence past its day, undecided a duty that nobody has said how often. */
export type ShownState = OccurrenceStateName | "late" | "undecided";

export interface StateWords {
  readonly symbol: string;
  readonly word: string;
}

/** In the order of the legend. */
export const STATE_WORDS: Readonly<Record<ShownState, StateWords>> = {
  planned: { symbol: "○", word: "Kommande" },
  open: { symbol: "◐", word: "Att göra" },
  late: { symbol: "!", word: "Försenad" },
  reported: { symbol: "●", word: "Rapporterad, ej bekräftad" },
  confirmed: { symbol: "✓", word: "Bekräftad" },
  excused: { symbol: "–", word: "Utgår" },
  superseded: { symbol: "↷", word: "Ersatt" },
  backlog: { symbol: "◇", word: "Att besluta" },
  undecided: { symbol: "?", word: "Fråga att besluta" },
};

/** Late wins over open: it is the one thing about an open occurrence that matters. */
export function shownState(state: OccurrenceStateName, late = false): ShownState {
  return state === "open" && late ? "late" : state;
}
