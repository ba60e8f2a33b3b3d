/** Finds what is said about time in a text that says other things too. */
import { elementsOf } from "./grammar.ts";
import { readTimeframe } from "./read-timeframe.ts";
import type { WrittenCadence } from "./reading.ts";

const SAYS_WHEN = ["ongoing", "point", "rhythm", "relative", "within", "from", "until", "nth"];

/** The longest beginning that says nothing but when, in whole words; undefined where there is none. */
export function timeAtStart(text: string): string | undefined {
  return longest(text, (words, count) => words.slice(0, count).join(" "));
}

/** The longest end that says nothing but when, and begins as a cell begins: with a capital letter or a digit. */
export function timeAtEnd(text: string): string | undefined {
  return longest(text, (words, count) => {
    const end = words.slice(-count).join(" ");
    return /^[\p{Lu}\d]/u.test(end) ? end : undefined;
  });
}

function longest(text: string, part: (words: readonly string[], count: number) => string | undefined): string | undefined {
  const words = text.split(" ");
  for (let count = Math.min(words.length, 14); count > 0; count--) {
    const tried = part(words, count);
    if (tried !== undefined && saysOnlyWhen(tried)) return tried;
  }
  return undefined;
}

function saysOnlyWhen(text: string): boolean {
  const elements = elementsOf(text);
  if (elements.some(({ kind, mended }) => kind === "unread" || mended === true)) return false;
  // A joining word at the end belongs to what follows.
  if (elements.at(-1)?.kind === "fill" || elements.at(-1)?.kind === "and") return false;
  return elements.some((element) => SAYS_WHEN.includes(element.kind) || (element.kind === "count" && element.per !== undefined));
}

/** A rhythm in running text, with its words. */
export interface FoundRhythm {
  readonly words: string;
  readonly cadence: WrittenCadence;
}

/** Each rhythm that the text tells of: "Kvartalsvis inhämta uppgifter …" has one. Days and years alone are none: a text is full of them. */
export function rhythmsIn(text: string): FoundRhythm[] {
  const found: { from: number; to: number }[] = [];
  for (const element of elementsOf(text.normalize("NFC"))) {
    const tells = element.kind === "rhythm" || (element.kind === "count" && (element.per !== undefined || element.min === 1));
    if (!tells || element.mended === true) continue;
    const last = found.at(-1);
    if (last !== undefined && element.from - last.to <= 1) last.to = element.to;
    else found.push({ from: element.from, to: element.to });
  }
  return found.flatMap(({ from, to }) => {
    const words = text
      .normalize("NFC")
      .slice(from, to)
      .replace(/[.,;:]+$/u, "");
    const { cadences, unread } = readTimeframe(words);
    const [cadence] = cadences;
    const isRhythm =
      cadence !== undefined &&
      ("every" in cadence || "quota" in cadence || ("undecided" in cadence && typeof cadence.answer === "object"));
    return cadences.length === 1 && isRhythm && unread.length === 0 ? [{ words, cadence }] : [];
  });
}
