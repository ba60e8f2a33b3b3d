/** One line of the table: something Planvakt does beside the same work done barely. */

export interface Row {
  readonly what: string;
  readonly unit: string;
  readonly own: number;
  readonly bare: number;
  /** What the bare number was measured on. */
  readonly beside: "bare Temporal" | "plain SQL" | "bare SMTP";
}

/** A row with what a reader asks first: how many times. */
export interface RatedRow extends Row {
  readonly ratio: number;
}

/** Rounded to three digits that say something. */
export function rated(row: Row): RatedRow {
  const round = (value: number): number => Number(value.toPrecision(3));
  return { ...row, own: round(row.own), bare: round(row.bare), ratio: round(row.own / row.bare) };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** How long `work` took, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
