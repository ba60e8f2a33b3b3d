/** Every text that pages say in more than one language: a key that one of them lacks is a type error. */
import type { Matters } from "./matters.ts";

export interface Messages {
  readonly skip: string;
  readonly mainMenu: string;
  readonly menu: {
    readonly plan: string;
    readonly todo: string;
    readonly toConfirm: string;
    readonly year: string;
    readonly questions: string;
    readonly letters: string;
    readonly people: string;
    readonly calendar: string;
    readonly meeting: string;
    readonly operation: string;
    /** What the rest of the menu stands behind. */
    readonly more: string;
  };
  readonly search: string;
  /** Without a name where the page is no plan's. */
  readonly signedInAs: (name: string | undefined) => string;
  readonly signOut: string;
  /** First in the title of a page with something to correct. */
  readonly correct: string;
  /** Which day the page speaks of. */
  readonly asOf: (day: string) => string;
  readonly tagline: string;
  readonly accessibility: string;
  readonly matters: Matters;
}
