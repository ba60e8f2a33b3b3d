/** What pages say about figures: a file that is handed in, a correction, a year's sum. */
import type { Inset, Said } from "./say.ts";

/** How a figure's year went, for the sentence beside its chart. */
export interface SeriesSaid {
  readonly year: number;
  readonly unit: string;
  /** Written as numbers are in the language; absent where the year's is not known. */
  readonly total?: string;
  readonly incomplete: boolean;
  readonly lastTotal?: string;
  readonly difference?: "more" | "fewer" | "same";
  readonly by?: string;
  readonly share: boolean;
  readonly most?: { readonly label: string; readonly value: string };
}

export interface FiguresWords {
  readonly number: (value: number) => string;
  readonly percent: (value: number) => string;
  readonly file: {
    readonly title: string;
    readonly lead: string;
    readonly link: string;
    readonly asks: (period: Inset, periodColumn: Inset, columns: readonly Inset[]) => Said;
    readonly kinds: string;
    readonly choose: string;
    readonly chooseHead: string;
    readonly read: string;
    readonly another: string;
    readonly none: string;
    readonly tooLarge: { readonly title: string; readonly text: string };
    readonly over: string;
    readonly faults: (name: Inset, count: number) => Said;
    readonly nothingRead: string;
    readonly readOf: (name: Inset, count: number) => Said;
    readonly notSaved: string;
    readonly checksum: (sha: string) => string;
    readonly remarks: string;
    readonly caption: string;
    readonly figure: string;
    readonly inFile: string;
    readonly at: string;
    readonly stands: string;
    readonly standsNothing: string;
    readonly earlier: string;
    readonly earlierNothing: string;
    readonly by: (name: string, instant: string) => string;
    readonly isItRight: string;
    readonly sure: string;
    readonly handIn: string;
    readonly mayNot: (reason: Inset) => Said;
    readonly conflict: string;
  };
  /** Figures that a source gives. */
  readonly pull: {
    /** `title`: what the source is called. */
    readonly pulled: (title: Inset, instant: string, figures: readonly Inset[]) => Said;
    readonly change: string;
    readonly failed: (title: Inset, instant: string, why: Inset) => Said;
    readonly byHand: string;
    readonly again: string;
    readonly link: string;
    readonly head: string;
    readonly now: string;
    readonly help: string;
    readonly notFetched: string;
  };
  readonly year: {
    readonly title: (year: number) => string;
    readonly link: string;
    readonly allIn: (periods: number) => string;
    readonly waits: (missing: number, periods: number) => string;
    readonly waitsFor: string;
    readonly canBeReported: string;
    readonly periods: string;
    readonly period: string;
    readonly figure: string;
    readonly standing: Readonly<Record<"in" | "excused" | "before" | "missing", string>>;
    readonly perPeriod: string;
    readonly source: (source: Inset) => Said;
    readonly said: (said: SeriesSaid) => string;
    readonly caption: (label: Inset, year: number) => Said;
    readonly sum: string;
    readonly ofYear: string;
    readonly missing: (because: Inset) => Said;
    readonly nothing: string;
    readonly unknown: string;
    readonly groupOnly: string;
    readonly published: string;
    readonly publishedOn: (day: string) => string;
    readonly notPublished: string;
    readonly fewerThan: (limit: number) => string;
    readonly withheld: string;
    readonly small: string;
  };
}
