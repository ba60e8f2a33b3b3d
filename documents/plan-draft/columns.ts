/** Which column of a table is what, by its heading. */
import { oneLine } from "./document.ts";

export type Column = "goal" | "title" | "activity" | "timeframe" | "responsible";

/** Headings as plans write them, in Swedish, Norwegian, Danish and English. The first that fits decides. */
const HEADINGS: readonly [Column, RegExp][] = [
  ["responsible", /^(huvud)?ansvar|^vem\b|^utförare|ansvarig|^responsible|^owner/iu],
  [
    "timeframe",
    /^tids?(ram|plan|punkt|period|sätt|saett)?\b|^när\b|^frekvens|^frist|^deadline|^klart|^datum|^intervall|^hur ofta|^period|^når\b|^hvornår|^when|^time|^starttid|^slutdatum/iu,
  ],
  ["goal", /^(del|effekt|resultat|inriktnings)?mål\b|^målsättning|^målområde|^goal|^objective/iu],
  ["activity", /^aktivitet|^insats|^hur\b|^genomförande|^beskrivning|^metod|^indsats|^activity|^kontrollmetod/iu],
  ["title", /^åtgärd|^vad\b|^uppgift|^moment|^kontrollmoment|^tiltak|^handling|^action|^område|^risk|^rutin|^hva\b|^hvad\b/iu],
];

/** The column with this heading, or undefined where it is none of ours. */
export function columnOf(heading: string): Column | undefined {
  const words = oneLine(heading);
  return words.length > 60 ? undefined : HEADINGS.find(([, shape]) => shape.test(words))?.[0];
}

export type Columns = ReadonlyMap<Column, number>;

/** The columns of a heading row; undefined where it heads no plan: it must say when or who, and what. */
export function columnsOf(cells: readonly string[]): Columns | undefined {
  const columns = new Map<Column, number>();
  cells.forEach((cell, index) => {
    const column = columnOf(cell);
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  });
  const what = columns.has("title") || columns.has("activity");
  if (what && (columns.has("timeframe") || columns.has("responsible"))) return columns;
  // "Mål | När | Vem": the goal is what is done.
  const goal = columns.get("goal");
  if (goal === undefined || !columns.has("timeframe") || !columns.has("responsible")) return undefined;
  return new Map<Column, number>([...columns].map(([column, index]) => [column === "goal" ? "title" : column, index]));
}
