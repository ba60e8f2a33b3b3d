/** Whether the figures of a report can be taken. */
import type { OccurrenceId } from "../ids.ts";
import type { Evidence } from "../plan.ts";
import { figureFields, parseFigure } from "./figure-value.ts";
import { keyOfEntry, type RecordedFigure } from "./recorded.ts";
import { isUnusual, unusualText } from "./unusual.ts";

/** A figure's earlier values by the key it has in a report, oldest first. */
export type EarlierFigures = Readonly<Partial<Record<string, readonly number[]>>>;

export interface FigureRefusal {
  readonly key: string;
  readonly text: string;
  /** It is taken when whoever reports says that it is so. */
  readonly asks?: true;
}

/** What is wrong with the figures, then what has to be asked about, in the plan's order. */
export function checkFigures(
  evidence: Evidence,
  figures: Readonly<Record<string, string>>,
  earlier: EarlierFigures = {},
): readonly FigureRefusal[] {
  const faults: FigureRefusal[] = [];
  const asked: FigureRefusal[] = [];
  for (const { key, label, spec } of figureFields(evidence)) {
    const written = figures[key];
    if (written === undefined) continue;
    const read = parseFigure(spec, written);
    const before = earlier[key] ?? [];
    if (read.kind === "fault") faults.push({ key, text: read.text });
    else if (read.kind === "number" && isUnusual(read.value, before))
      asked.push({
        key,
        text: `${unusualText(label, read.value, before)} Stämmer siffran? Kryssa för det och skicka igen.`,
        asks: true,
      });
  }
  return [...faults, ...asked];
}

/** So many periods back a number is compared: two years of quarters. */
export const EARLIER_PERIODS = 8;

/** The series that a new number of an occurrence is compared with. */
export function earlierOf(standing: readonly RecordedFigure[], occurrence: OccurrenceId, most: number): EarlierFigures {
  const series: Record<string, number[]> = {};
  for (const entry of standing.toSorted((a, b) => (a.period < b.period ? -1 : 1))) {
    if (entry.occurrence === occurrence || entry.value === undefined) continue;
    (series[keyOfEntry(entry)] ??= []).push(entry.value);
  }
  return Object.fromEntries(Object.entries(series).map(([key, values]) => [key, values.slice(-most)]));
}
