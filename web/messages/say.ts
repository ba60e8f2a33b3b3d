/** A sentence of ours with something in it that is in another language, or is more than text. */
import type { Child } from "hono/jsx";

/** What stands inside a sentence: an element where it has a language of its own. */
export type Inset = Child;
export type Said = Child;

/** Puts a sentence together in the order that its language wants: say`Goes to ${role}.` */
export function say(texts: TemplateStringsArray, ...insets: readonly Inset[]): Said {
  return texts.flatMap((text, index) => (index < insets.length ? [text, insets[index]] : [text]));
}

/** "a, b och c", where `and` is the language's word. */
export function sayAll(insets: readonly Inset[], and: string): Said {
  return insets.flatMap((inset, index) => {
    if (index === 0) return [inset];
    return [index === insets.length - 1 ? ` ${and} ` : ", ", inset];
  });
}
