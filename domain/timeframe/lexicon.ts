/** The words and phrases that are known. */
import { CALENDAR_WORDS } from "./calendar-words.ts";
import { RULE_WORDS } from "./rule-words.ts";
import type { Sense } from "./sense.ts";

/** Every word and phrase known, in lower case. */
export const LEXICON: ReadonlyMap<string, readonly Sense[]> = merge([...CALENDAR_WORDS, ...RULE_WORDS]);

/** The longest phrase, in words. */
export const LONGEST = Math.max(...[...LEXICON.keys()].map((key) => key.split(" ").length));

function merge(entries: readonly (readonly [words: string, sense: Sense])[]): Map<string, Sense[]> {
  const all = new Map<string, Sense[]>();
  for (const [words, sense] of entries) {
    for (const word of words.split("|")) all.set(word, [...(all.get(word) ?? []), sense]);
  }
  return all;
}
