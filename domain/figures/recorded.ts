/** A figure as the ledger keeps it: what, who, when, by what. Entries are never changed: what is mended is another entry. */
import type { Instant } from "../calendar/instant.ts";
import type { DutyId, OccurrenceId, PartId, PeriodKey, PersonId } from "../ids.ts";
import type { Evidence } from "../plan.ts";
import type { ReportContent } from "../occurrence/occurrence.ts";
import type { PulledFrom } from "../pulls/proposal.ts";
import type { FigureFile } from "./figure-file.ts";
import { figureFields, parseFigure } from "./figure-value.ts";

export interface FigureEntry {
  readonly figure: string;
  /** Empty where the figure has none. */
  readonly category: string;
  /** Absent where there is none, and `missing` says why. */
  readonly value?: number;
  readonly missing?: string;
}

export interface RecordedFigure extends FigureEntry {
  readonly entry: string;
  readonly occurrence: OccurrenceId;
  readonly duty: DutyId;
  readonly period: PeriodKey;
  readonly part: PartId;
  readonly year: number;
  readonly by: PersonId;
  readonly at: Instant;
  /** Absent: by form, or pulled. */
  readonly file?: FigureFile;
  /** It was reported as a source gave it. */
  readonly pulled?: PulledFrom;
  /** The entry that this one takes the place of. */
  readonly replaces?: string;
  /** Why it was corrected. */
  readonly reason?: string;
  /** The report it came with was undone or sent back: nothing counts until it comes again. */
  readonly withdrawn?: true;
}

/** What a report's figures are as entries. A report that was taken has no faults in it. */
export function entriesOf(evidence: Evidence, { figures = {} }: Pick<ReportContent, "figures">): readonly FigureEntry[] {
  return figureFields(evidence).flatMap(({ key, spec }): readonly FigureEntry[] => {
    const written = figures[key];
    if (written === undefined) return [];
    const [figure = "", category = ""] = key.split(".");
    const read = parseFigure(spec, written);
    if (read.kind === "fault") return [];
    return [{ figure, category, ...(read.kind === "number" ? { value: read.value } : { missing: read.because }) }];
  });
}

/** The key of an entry in a report: `arenden`, `arenden.barn`. */
export function keyOfEntry({ figure, category }: Pick<FigureEntry, "figure" | "category">): string {
  return category === "" ? figure : `${figure}.${category}`;
}

/** What counts: of each occurrence's figures the newest entry, where it was not withdrawn. Entries come in the order they were made. */
export function standing(entries: readonly RecordedFigure[]): readonly RecordedFigure[] {
  const newest = new Map<string, RecordedFigure>();
  for (const entry of entries) newest.set([entry.occurrence, entry.part, keyOfEntry(entry)].join("\n"), entry);
  return [...newest.values()].filter(({ withdrawn }) => withdrawn !== true);
}
