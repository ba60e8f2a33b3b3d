/** What pages are shown of figures. Whatever is here of single periods is for the work group and those who confirm. */
import type { FrozenFigure } from "../domain/closing/snapshot.ts";
import type { FigureFile } from "../domain/figures/figure-file.ts";
import type { ImportedFigure, ImportFault } from "../domain/figures/read-import.ts";
import type { YearValue } from "../domain/figures/year-value.ts";

/** One entry: what was said, by whom, when, by form or file. */
export interface FigureMade {
  readonly entry: string;
  /** `12`, `0,4`, or why there is none. */
  readonly value: string;
  readonly missing?: true;
  readonly byName: string;
  /** ISO. */
  readonly at: string;
  readonly file?: FigureFile;
  /** What the source is called that it was pulled from, and left as it was. */
  readonly pulledFrom?: string;
  /** Why it took the place of another. */
  readonly reason?: string;
  /** The report it came with was undone or sent back. */
  readonly withdrawn?: true;
}

/** What a file has to hold: a row for the period, and these columns. */
export interface FileAsked {
  /** "kvartal 4 2026" */
  readonly period: string;
  readonly periodColumn: string;
  readonly columns: readonly string[];
}

export interface ReadFigure extends ImportedFigure {
  /** What counts in the ledger already. */
  readonly standing?: FigureMade;
  /** The series it belongs to, oldest first. */
  readonly earlier: readonly { readonly period: string; readonly value: string }[];
  /** It is unlike them: a sentence, in Swedish. */
  readonly ask?: string;
}

/** A file as it was read. Nothing is written by reading it. */
export interface FileReading {
  readonly figures: readonly ReadFigure[];
  readonly faults: readonly ImportFault[];
  readonly remarks: readonly string[];
  readonly asks: readonly string[];
}

/** A reading that was shown to somebody, as they may hand it in. */
export interface ShownReading extends FileReading {
  readonly file: FigureFile;
  /** Signed: what was read cannot be altered on its way, so that the file's hash says where the numbers come from. */
  readonly sealed: string;
}

/** A figure over the periods of a year. */
export interface FigureSeries {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly source?: string;
  readonly definition?: string;
  readonly share?: true;
  /** In order; `value` is absent where there is none. */
  readonly periods: readonly SeriesPeriod[];
  readonly year: YearValue;
  readonly lastYear?: YearValue;
}

export interface SeriesPeriod {
  readonly label: string;
  readonly value?: number;
  /** Why there is none. */
  readonly missing?: string;
  /** The same period of the year before. */
  readonly lastYear?: number;
}

/** A period that a roll-up is made of. */
export interface FeederView {
  readonly occurrence: string;
  readonly title: string;
  readonly label: string;
  /** `before`: nobody had begun to ask. */
  readonly standing: "in" | "excused" | "before" | "missing";
}

/** The figures of a roll-up's year. */
export interface YearFigures {
  readonly occurrence: string;
  readonly plan: string;
  readonly planTitle: string;
  readonly item: string;
  readonly title: string;
  readonly year: number;
  readonly feeders: readonly FeederView[];
  /** Absent for those whom single periods are not for. */
  readonly series?: readonly FigureSeries[];
  /** What the papers for the nämnd show; absent until one is frozen. */
  readonly published?: { readonly frozenOn: string; readonly figures: readonly FrozenFigure[] };
}
