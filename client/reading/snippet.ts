/** The words around what was looked for. */

const AROUND = 80;

/** A stretch of the text with the first of the words in it; its beginning where none stands there as it was written. */
export function snippet(text: string, looked: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  const lower = plain.toLocaleLowerCase("sv");
  const places = looked
    .toLocaleLowerCase("sv")
    .split(" ")
    .map((word) => lower.indexOf(word))
    .filter((place) => place >= 0);
  const place = places.length > 0 ? Math.min(...places) : 0;
  const from = place > AROUND ? plain.indexOf(" ", place - AROUND) + 1 : 0;
  const to = from + 2 * AROUND;
  const end = to < plain.length ? plain.lastIndexOf(" ", to) : plain.length;
  const shown = plain.slice(from, end > from ? end : to);
  return `${from > 0 ? "… " : ""}${shown}${from + shown.length < plain.length ? " …" : ""}`;
}
