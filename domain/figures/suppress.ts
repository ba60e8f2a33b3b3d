/**
 * Hides small numbers in a table that leaves the work group, so that none of them can be reckoned from what is left. Behind a small number in a small
 * municipality stand people who can be recognised.
 *
 * A zero is hidden as a three is: that nobody was met with violence tells as much, and a zero that is shown makes its neighbours reckonable.
 */
import { PlanvaktError } from "../planvakt-error.ts";
import { feasibleRanges, type Equation } from "./feasible-range.ts";

/** Where the plan says nothing else. */
export const SHOWN_FROM = 5;

export interface TableCell {
  readonly id: string;
  readonly value: number;
  /** It stands in a paper that is out: hiding it now helps nobody, and what it gives away is reckoned with. */
  readonly public?: true;
}

/** One cell is the sum of others; every such relation that a reader can see or guess. */
export interface TableSum {
  readonly total: string;
  readonly of: readonly string[];
}

export type ShownCell =
  | { readonly kind: "value"; readonly value: number }
  /** "Färre än fem", and all that a reader learns is that. */
  | { readonly kind: "few" }
  /** Not shown: small, or hidden so that a small one cannot be reckoned. A reader does not learn which. */
  | { readonly kind: "hidden" };

/**
 * What may be shown of each cell. For each that is not, a reader who knows every cell that is, every sum, and that nothing is below zero, is left with
 * at least `below` whole numbers to believe in.
 *
 * Only in a table where no cell had to be hidden for another's sake, and where each small one may still be anything from 0 to `below` - 1 and more, are
 * small ones said to be few: beside a hidden cell the word would give away which of them is small.
 */
export function suppress(cells: readonly TableCell[], sums: readonly TableSum[], below: number): ReadonlyMap<string, ShownCell> {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const missing = sums.flatMap(({ total, of }) => [total, ...of]).find((id) => !byId.has(id));
  if (missing !== undefined) throw new PlanvaktError(`A sum names "${missing}", which is no cell of the table`, { missing });
  const shown = new Map<string, ShownCell>();
  for (const group of connected(cells, sums)) {
    const hidden = hiddenIn(group, below);
    const few = group.sums.length === 0;
    for (const { id, value } of group.cells)
      shown.set(id, hidden.has(id) ? { kind: few ? "few" : "hidden" } : { kind: "value", value });
  }
  return shown;
}

interface Group {
  readonly cells: readonly TableCell[];
  readonly sums: readonly TableSum[];
}

/** Cells that no sum joins tell nothing of each other. */
function connected(cells: readonly TableCell[], sums: readonly TableSum[]): readonly Group[] {
  const parent = new Map(cells.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    const above = parent.get(id) ?? id;
    return above === id ? id : rootOf(above);
  };
  for (const { total, of } of sums) for (const id of of) parent.set(rootOf(id), rootOf(total));
  const groups = new Map<string, { cells: TableCell[]; sums: TableSum[] }>();
  for (const cell of cells) {
    const root = rootOf(cell.id);
    const group = groups.get(root) ?? { cells: [], sums: [] };
    groups.set(root, group);
    group.cells.push(cell);
  }
  for (const sum of sums) groups.get(rootOf(sum.total))?.sums.push(sum);
  return [...groups.values()];
}

/** Hides the small, then one more beside each that could still be reckoned, until none can. Ends at the latest when all is hidden. */
function hiddenIn({ cells, sums }: Group, below: number): ReadonlySet<string> {
  const mayHide = cells.filter((cell) => cell.public !== true);
  const hidden = new Set(mayHide.filter(({ value }) => value < below).map(({ id }) => id));
  for (;;) {
    const reckonable = firstReckonable(cells, sums, hidden, below);
    if (reckonable === undefined) return hidden;
    const next = nextToHide(reckonable, mayHide, sums, hidden);
    if (next === undefined) return hidden;
    hidden.add(next);
  }
}

function firstReckonable(
  cells: readonly TableCell[],
  sums: readonly TableSum[],
  hidden: ReadonlySet<string>,
  below: number,
): string | undefined {
  const unknown = [...hidden];
  const values = new Map(cells.map(({ id, value }) => [id, value]));
  const equations = sums.flatMap((sum) => equationOf(sum, unknown, values));
  const rangeOf = feasibleRanges(equations, unknown.length);
  return unknown.find((_, index) => {
    const { least, most } = rangeOf(index);
    // Whole numbers between the two ends; a hair's breadth is the arithmetic's own.
    return Math.floor(most + 1e-6) - Math.ceil(least - 1e-6) + 1 < below;
  });
}

/** total - parts = 0, with what is shown moved to the right side. */
function equationOf({ total, of }: TableSum, unknown: readonly string[], values: ReadonlyMap<string, number>): readonly Equation[] {
  const signed = [{ id: total, sign: 1 }, ...of.map((id) => ({ id, sign: -1 }))];
  const factors = unknown.map((id) => signed.filter((term) => term.id === id).reduce((sum, { sign }) => sum + sign, 0));
  if (factors.every((factor) => factor === 0)) return [];
  const equals = signed.reduce((sum, { id, sign }) => (unknown.includes(id) ? sum : sum - sign * (values.get(id) ?? 0)), 0);
  return [{ factors, equals }];
}

/** The least of those that stand in a sum with it: what a reader misses least. Of the same sum a part before its total. */
function nextToHide(
  reckonable: string,
  mayHide: readonly TableCell[],
  sums: readonly TableSum[],
  hidden: ReadonlySet<string>,
): string | undefined {
  const open = mayHide.filter(({ id }) => !hidden.has(id));
  const totals = new Set(sums.map(({ total }) => total));
  const beside = new Set(
    sums.filter(({ total, of }) => total === reckonable || of.includes(reckonable)).flatMap(({ total, of }) => [total, ...of]),
  );
  const near = open.filter(({ id }) => beside.has(id));
  const [least] = (near.length > 0 ? near : open).toSorted(
    (a, b) => Number(totals.has(a.id)) - Number(totals.has(b.id)) || a.value - b.value,
  );
  return least?.id;
}
