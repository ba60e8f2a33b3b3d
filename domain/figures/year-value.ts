/** A figure's year out of its periods. */
import type { FigureSpec } from "../plan.ts";
import type { FigureEntry, RecordedFigure } from "./recorded.ts";

export type YearValue =
  | {
      readonly kind: "known";
      readonly value: number;
      /** Some period's number is missing: the year's is of the rest. */ readonly incomplete?: true;
    }
  | { readonly kind: "unknown" };

const UNKNOWN: YearValue = { kind: "unknown" };

/**
 * Numbers and categories are added up. A share is weighed by what it is a share of, period by period; where the plan names no such figure, or a period
 * lacks it, the year's share is unknown: an average of shares would be made up.
 */
export function yearOfFigure(spec: FigureSpec, recorded: readonly RecordedFigure[]): YearValue {
  const own = recorded.filter(({ figure }) => figure === spec.id);
  return spec.kind === "share" ? weighted(spec, own, recorded) : summed(own);
}

function summed(entries: readonly FigureEntry[]): YearValue {
  const values = entries.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (values.length === 0) return UNKNOWN;
  // Decimals are added as whole millionths: 0.1 + 0.2 is 0.3.
  const value = values.reduce((sum, one) => sum + Math.round(one * 1e6), 0) / 1e6;
  return { kind: "known", value, ...(values.length < entries.length ? { incomplete: true as const } : {}) };
}

function weighted(spec: FigureSpec, own: readonly RecordedFigure[], recorded: readonly RecordedFigure[]): YearValue {
  if (spec.weight === undefined || own.length === 0) return UNKNOWN;
  let [parts, whole] = [0, 0];
  for (const { occurrence, part, value } of own) {
    const of = summed(recorded.filter((one) => one.occurrence === occurrence && one.part === part && one.figure === spec.weight));
    if (value === undefined || of.kind === "unknown") return UNKNOWN;
    parts += value * of.value;
    whole += of.value;
  }
  return whole === 0 ? UNKNOWN : { kind: "known", value: Math.round((parts / whole) * 1e6) / 1e6 };
}
