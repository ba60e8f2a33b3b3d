/** Finds what somebody meant to write. */

/**
 * The word nearest to the one written, or undefined where none is near: a third of its letters may differ, two in a short word (a swap
 * is two), none in one of a letter or two.
 *
 * @example nearestWord("respnsible", ["responsible", "reading"]) // "responsible"
 */
function nearestWord(written: string, words: Iterable<string>): string | undefined {
  let best: string | undefined;
  const allowed = written.length < 3 ? 0 : Math.max(written.length < 4 ? 1 : 2, Math.floor(written.length / 3));
  let fewest = allowed + 1;
  for (const word of words) {
    const edits = editDistance(written.toLowerCase(), word.toLowerCase());
    if (edits < fewest) [best, fewest] = [word, edits];
  }
  return best;
}

/** `Did you mean "x"?`, else the words there are; empty where there are none. */
export function suggestion(written: string, words: readonly string[]): string {
  const near = written.length > 60 ? undefined : nearestWord(written, words);
  if (near !== undefined) return ` Did you mean "${near}"?`;
  if (words.length === 0) return "";
  const shown = words.slice(0, 12).join(", ");
  return ` There are: ${shown}${words.length > 12 ? " …" : ""}.`;
}

/** Levenshtein's distance, one row at a time. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 20) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
