/** A plan's document as far as it matters here: running text and tables, in their order. */

export type Piece =
  | { readonly kind: "text"; readonly text: string }
  /** Rows of cells, from the first column on; an empty cell is an empty text. A row of one cell is a heading all across. */
  | { readonly kind: "table"; readonly name?: string; readonly rows: readonly (readonly string[])[] };

/** What one action's row says, in the plan's own words. */
export interface FoundRow {
  /** The goal's own words, where the row stands under one. */
  readonly goal?: string;
  readonly title: string;
  readonly activity: string;
  readonly timeframe?: string;
  readonly responsible?: string;
  /** All of the row as it stands in the text. */
  readonly quote: string;
}

/** What a document came to. */
export interface FoundRows {
  readonly rows: readonly FoundRow[];
  /** The text that the quotations stand in. */
  readonly text: string;
  /** Running text outside the tables. */
  readonly prose: string;
  /** What was seen and could not be used, in Swedish. */
  readonly remarks: readonly string[];
}

/** One line, with runs of spaces and line breaks made one space. */
export function oneLine(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}
