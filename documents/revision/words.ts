/** Two texts word by word: what stands in both, what was struck and what was inserted. */
import { diffWordsWithSpace } from "diff";

export interface Piece {
  readonly kind: "same" | "struck" | "inserted";
  readonly text: string;
}

/** With less in common than this, two texts are easier to read one after the other. */
const LEAST_IN_COMMON = 0.3;

/** The pieces in the order they are read: what was struck before what stands there instead. */
export function wordDiff(before: string, after: string): readonly Piece[] {
  const pieces = diffWordsWithSpace(before, after).map(({ value, added, removed }): Piece => ({
    kind: added ? "inserted" : removed ? "struck" : "same",
    text: value,
  }));
  const common = pieces.filter(({ kind }) => kind === "same").reduce((sum, { text }) => sum + text.trim().length, 0);
  const longest = Math.max(before.length, after.length);
  if (before === after || common >= LEAST_IN_COMMON * longest) return pieces;
  return whole(before, after);
}

function whole(before: string, after: string): readonly Piece[] {
  const pieces: readonly Piece[] = [
    { kind: "struck", text: before },
    { kind: "inserted", text: after },
  ];
  return pieces.filter(({ text }) => text !== "");
}
