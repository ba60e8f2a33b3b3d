/** Walks over tokens: looks for a sense, and goes on where it is there. */
import type { Plain, Sense } from "./sense.ts";
import type { Token } from "./tokens.ts";

type Kind = Sense["kind"];
export type SenseOf<K extends Kind> = K extends Plain ? { readonly kind: K } : Extract<Sense, { readonly kind: K }>;

export class Cursor {
  readonly #tokens: readonly Token[];
  #at: number;

  constructor(tokens: readonly Token[], at: number) {
    this.#tokens = tokens;
    this.#at = at;
  }

  get at(): number {
    return this.#at;
  }

  /** The next token's sense of this kind, without going on. */
  peek<K extends Kind>(kind: K, ahead = 0): SenseOf<K> | undefined {
    return this.#tokens[this.#at + ahead]?.senses.find((sense) => sense.kind === kind) as SenseOf<K> | undefined;
  }

  /** The next token's sense of this kind, going on past it. */
  take<K extends Kind>(kind: K): SenseOf<K> | undefined {
    const sense = this.peek(kind);
    if (sense !== undefined) this.#at += 1;
    return sense;
  }

  /** Goes on past any tokens of these kinds. */
  skip(...kinds: readonly Kind[]): void {
    while (kinds.some((kind) => this.peek(kind) !== undefined)) this.#at += 1;
  }

  /** What the parser makes of the tokens from here; where it makes nothing, the cursor stays. */
  attempt<T>(parse: () => T | undefined): T | undefined {
    const start = this.#at;
    const made = parse();
    if (made === undefined) this.#at = start;
    return made;
  }
}
