/** A phrase cut into words, each with what it can mean. */
import { LEXICON, LONGEST } from "./lexicon.ts";
import { mendedSpelling } from "./spelling.ts";
import type { Sense } from "./sense.ts";

export interface Token {
  readonly text: string;
  /** Where it stands in the phrase: from the first letter to after the last. */
  readonly from: number;
  readonly to: number;
  /** Empty for a word that is not known. */
  readonly senses: readonly Sense[];
  /** Spelt otherwise than it stands. */
  readonly mended?: true;
}

type Maker = (groups: readonly (string | undefined)[]) => readonly Sense[];

const number = (text: string | undefined): number => Number(text ?? NaN);
const century = (text: string | undefined): number => (text?.length === 2 ? 2000 + Number(text) : Number(text));

function dateSense(year: string | undefined, month: string | undefined, day: string | undefined): readonly Sense[] {
  const short = year?.length === 2 ? ({ short: true } as const) : {};
  return [{ kind: "date", year: century(year), month: number(month), day: number(day), ...short }];
}

function pairSense(first: string | undefined, second: string | undefined): readonly Sense[] {
  const [from, to] = [century(first), century(second)];
  return to === from + 1 ? [{ kind: "yearPair", first: from }] : [];
}

const PART_UNITS = {
  q: "quarter",
  k: "quarter",
  kv: "quarter",
  t: "tertial",
  h: "half",
  v: "week",
  w: "week",
  uke: "week",
} as const;

/** What is written with digits, tried in this order. */
const SHAPES: readonly [RegExp, Maker][] = [
  [/(\d{4})-(\d{2})-(\d{2})(?!\d)/y, ([, year, month, day]) => dateSense(year, month, day)],
  [/((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?!\d)/y, ([, year, month, day]) => dateSense(year, month, day)],
  [/(\d{1,2})[./](\d{1,2})(?:[./-]| -? ?(?=\d{4}))(\d{4}|\d{2})(?![\d:])/y, ([, day, month, year]) => dateSense(year, month, day)],
  [/(20\d{2})\/(20\d{2}|\d{2})(?!\d)/y, ([, first, second]) => pairSense(first, second)],
  [/(20\d{2})-(0[1-9]|1[0-2])(?!\d)/y, ([, year, month]) => [{ kind: "yearMonth", year: number(year), month: number(month) }]],
  [
    /(\d{1,2})\/(\d{1,2})(?!\d)/y,
    ([, day, month]) => [
      ...pairSense(day, month),
      ...(number(month) > 12 ? [] : [{ kind: "dayMonth", day: number(day), month: number(month) } as const]),
    ],
  ],
  [/(\d{1,2})\.(0?[1-9]|1[0-2])(?:\.|(?!\d))/y, ([, day, month]) => [{ kind: "dayMonth", day: number(day), month: number(month) }]],
  [
    /(ht|vt)[ -]?(20\d{2}|\d{2})(?!\d)/iy,
    ([, term, year]) => [{ kind: "term", term: term?.toUpperCase() === "HT" ? "HT" : "VT", year: century(year) }],
  ],
  [
    /(kv|uke|[qkthvw])\.? ?(\d{1,2})(?![\d\p{L}])/iuy,
    ([, unit, nth]) => [
      { kind: "part", unit: PART_UNITS[(unit ?? "q").toLowerCase() as keyof typeof PART_UNITS], nth: number(nth) },
    ],
  ],
  [/((?:19|20)\d{2})(?!\d)/y, ([, year]) => [{ kind: "year", year: number(year) }]],
  [/(\d{1,3}):?(?:e|a|de|te|st|nd|rd|th)(?!\p{L})/uy, ([, value]) => [{ kind: "ordinal", value: number(value) }]],
  [/(\d{1,3})\.(?= ?\p{L})/uy, ([, value]) => [{ kind: "ordinal", value: number(value) }]],
  [/(\d{1,3})(?!\d)/y, ([, value]) => [{ kind: "number", value: number(value) }]],
  [/\d+/y, () => []],
];

const WORD = /\p{L}+(?:[.:’'-]\p{L}+)*(?:\(er\))?\.?/uy;

/** Cuts the phrase into words, joins those that mean something together, and mends the spelling of what is left. */
export function tokensOf(phrase: string): Token[] {
  return joined(cut(phrase)).map((token) => (token.senses.length > 0 || !/^\p{L}/u.test(token.text) ? token : mended(token)));
}

function cut(phrase: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < phrase.length) {
    const token = tokenAt(phrase, at);
    if (token !== undefined) tokens.push(token);
    at = token?.to ?? at + 1;
  }
  return tokens;
}

function tokenAt(phrase: string, at: number): Token | undefined {
  if (/\s/u.test(phrase[at] ?? "")) return undefined;
  for (const [shape, make] of SHAPES) {
    shape.lastIndex = at;
    const found = shape.exec(phrase);
    if (found !== null) return { text: found[0], from: at, to: at + found[0].length, senses: make(found) };
  }
  const word = wordAt(phrase, at);
  if (word !== undefined) return { text: word, from: at, to: at + word.length, senses: sensesOf(word) };
  const sign = phrase[at] ?? "";
  return { text: sign, from: at, to: at + 1, senses: signSenses(sign) };
}

/** "semi-annually" is one word, "juni-augusti" is three. */
function wordAt(phrase: string, at: number): string | undefined {
  WORD.lastIndex = at;
  const word = WORD.exec(phrase)?.[0];
  return word?.includes("-") === true && sensesOf(word).length === 0 ? word.split("-")[0] : word;
}

function sensesOf(word: string): readonly Sense[] {
  const key = keyOf(word);
  return LEXICON.get(key) ?? LEXICON.get(key.replace(/\.$/u, "")) ?? [];
}

function signSenses(sign: string): readonly Sense[] {
  if (/[-–—−]/u.test(sign)) return [{ kind: "dash" }];
  if (/[,;:()•.]/u.test(sign)) return [{ kind: "comma" }];
  return LEXICON.get(sign) ?? [];
}

function keyOf(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/gu, " ");
}

/** Phrases first: "till och med" is neither "till" nor "med". */
function joined(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const phrase = longestPhrase(tokens, at);
    const first = tokens[at];
    if (first === undefined) break;
    const last = tokens[at + phrase.length - 1] ?? first;
    const texts = tokens.slice(at, at + phrase.length).map(({ text }) => text);
    result.push(phrase.length < 2 ? first : { text: texts.join(" "), from: first.from, to: last.to, senses: phrase.senses });
    at += phrase.length;
  }
  return result;
}

function longestPhrase(tokens: readonly Token[], at: number): { readonly length: number; readonly senses: readonly Sense[] } {
  for (let length = Math.min(LONGEST, tokens.length - at); length > 1; length--) {
    const key = keyOf(
      tokens
        .slice(at, at + length)
        .map(({ text }) => text)
        .join(" "),
    );
    const senses = LEXICON.get(key) ?? LEXICON.get(key.replace(/\.$/u, ""));
    if (senses !== undefined) return { length, senses };
  }
  return { length: 1, senses: [] };
}

const SINGLE_WORDS = [...LEXICON.keys()].filter((key) => !key.includes(" "));

function mended(token: Token): Token {
  const known = mendedSpelling(keyOf(token.text).replace(/\.$/u, ""), SINGLE_WORDS);
  return known === undefined ? token : { ...token, senses: LEXICON.get(known) ?? [], mended: true };
}
