/** What a form is told: a sentence of the page's language, or one that the rules have made, which are Swedish. */

export interface InSwedish {
  readonly swedish: string;
}

export type Told = string | InSwedish;
