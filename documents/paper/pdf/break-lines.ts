/** Text into lines no wider than a column. */

/** At least so many letters stay on each side of a broken word. */
const LEAST_LETTERS = 3;
const LEAST_BEFORE_HYPHEN = 6;

/** Breaks at spaces and after hyphens and slashes; a word that is wider than the column is divided with a hyphen. Never empty. */
export function breakLines(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    const longer = line + piece;
    if (widthOf(longer.trimEnd()) <= width) {
      line = longer;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    line = piece;
    while (widthOf(line.trimEnd()) > width) {
      const [head, tail] = divide(line, width, widthOf);
      lines.push(head);
      line = tail;
    }
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/**
 * Words with the space after them. A hard space holds its words together, and so do the hyphen of a short beginning ("IFO-chef") and
 * what stands between figures ("SN 2026/87", "2027-11-22").
 */
function piecesOf(text: string): readonly string[] {
  const pieces = text.trim().match(/[^ \t\n/-]*(?:[/-]+|[ \t\n]+|$)/g) ?? [];
  return pieces.reduce<string[]>((joined, piece) => {
    const last = joined.at(-1);
    const held =
      last !== undefined && (/\d[/-]$/.test(last) ? /^\d/.test(piece) : last.length < LEAST_BEFORE_HYPHEN && /[/-]$/.test(last));
    if (held) joined[joined.length - 1] = last + piece;
    else if (piece !== "") joined.push(piece);
    return joined;
  }, []);
}

/** As many letters as fit beside a hyphen. */
function divide(word: string, width: number, widthOf: (text: string) => number): readonly [string, string] {
  const letters = Array.from(word);
  let count = LEAST_LETTERS;
  while (count < letters.length - LEAST_LETTERS && widthOf(`${letters.slice(0, count + 1).join("")}-`) <= width) count += 1;
  return [`${letters.slice(0, count).join("")}-`, letters.slice(count).join("")];
}
