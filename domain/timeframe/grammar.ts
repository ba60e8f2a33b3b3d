/** Finds the elements of a phrase, from its first word to its last. Each word ends up in one, be it only in `unread`. */
import { Cursor } from "./cursor.ts";
import type { Element, Found, Point } from "./elements.ts";
import { readPoints } from "./read-points.ts";
import { readRelation } from "./read-relations.ts";
import { readRhythm } from "./read-rhythms.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** Every word of the phrase, in its element. */
export function elementsOf(phrase: string): Found[] {
  const tokens = tokensOf(phrase);
  const all: Found[] = [];
  let at = 0;
  while (at < tokens.length) {
    const cursor = new Cursor(tokens, at);
    const read = readAt(cursor);
    const used = tokens.slice(at, Math.max(cursor.at, at + 1));
    all.push(...placed(read ?? [lone(tokens[at])], used, phrase));
    at += used.length;
  }
  return all;
}

function placed(elements: readonly Element[], used: readonly Token[], phrase: string): Found[] {
  const from = used[0]?.from ?? 0;
  const to = used.at(-1)?.to ?? from;
  const mended = used.some((token) => token.mended) ? ({ mended: true } as const) : {};
  return elements.map((element) => ({ ...element, from, to, text: phrase.slice(from, to), ...mended }));
}

function readAt(cursor: Cursor): Element[] | undefined {
  return readRelation(cursor) ?? readRhythm(cursor) ?? readBound(cursor) ?? readPoints(cursor) ?? readWord(cursor);
}

/** "från 2026", "t.o.m. mars 2027", "påbörjas HT 2025". */
function readBound(cursor: Cursor): Element[] | undefined {
  return cursor.attempt(() => {
    const bound = cursor.take("from") ?? cursor.take("until") ?? cursor.take("begins");
    if (bound === undefined) return undefined;
    // "start senast 2026" begins then, and is not due then.
    const points: readonly Point[] | undefined = readPoints(cursor);
    const [point] = points ?? [];
    if (point === undefined || points?.length !== 1) return undefined;
    return [{ kind: bound.kind, point }];
  });
}

function readWord(cursor: Cursor): Element[] | undefined {
  const ask = cursor.take("ask");
  if (ask !== undefined) return [{ kind: "ask", question: ask.question, day: ask.day }];
  for (const kind of ["ongoing", "planperiod", "evenYears", "yearEnd", "nextYear", "not", "and", "then", "comma"] as const) {
    if (cursor.take(kind) !== undefined) return [{ kind }];
  }
  if (cursor.take("slash") !== undefined) return [{ kind: "comma" }];
  return cursor.take("dash") === undefined ? undefined : [{ kind: "dash" }];
}

/** A word that nothing was made of: silent where it only joins others. */
function lone(token: Token | undefined): Element {
  const silent = ["fill", "of", "by", "atLeast", "endOf", "closeOf"];
  return token?.senses.some(({ kind }) => silent.includes(kind)) === true ? { kind: "fill" } : { kind: "unread" };
}
