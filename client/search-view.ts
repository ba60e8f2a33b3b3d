/** What a search found: where it leads, and the words around it. */

export interface SearchHit {
  readonly kind: "item" | "duty" | "role" | "occurrence" | "note";
  readonly title: string;
  /** Plain text in which what was looked for stands. */
  readonly context: string;
  /** The item, duty or role in the plan, or the occurrence's id. */
  readonly at: string;
  /** Of a note: the day it was written. */
  readonly on?: string;
}

export interface SearchView {
  /** As it was looked for. */
  readonly text: string;
  readonly hits: readonly SearchHit[];
  /** There were more than are shown. */
  readonly more: boolean;
}
