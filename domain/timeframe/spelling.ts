/** Typing errors: the one known word that a written one is nearest to. */

/** Two letters changed places is one slip, as is one letter too many, missing or wrong. */
function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let fewest = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) fewest = Math.min(fewest, (before[j - 2] ?? 0) + 1);
      next.push(fewest);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

/**
 * The known word that this must be a slip of: one slip in a word of five letters or more, two in ten or more. Undefined where none is
 * that near, or two are equally near: then nobody knows which was meant.
 */
export function mendedSpelling(word: string, known: Iterable<string>): string | undefined {
  if (word.length < 5) return undefined;
  const most = word.length >= 10 ? 2 : 1;
  let nearest: string[] = [];
  let fewest = most;
  for (const candidate of known) {
    if (candidate.length < 5) continue;
    const count = slips(word, candidate, fewest);
    if (count > fewest) continue;
    nearest = count < fewest ? [candidate] : [...nearest, candidate];
    fewest = count;
  }
  return nearest.length === 1 ? nearest[0] : undefined;
}
