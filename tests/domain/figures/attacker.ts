/**
 * Somebody who has the paper and wants the small number. Knows every shown cell, every sum, that cases are whole and never negative, and what "färre än
 * fem" means; shares no line with the program that hides. Finds out which whole numbers each hidden cell can be, one by one, each with a whole table
 * that would look the same in print.
 */
import type { ShownCell, TableSum } from "../../../domain/figures/suppress.ts";

export interface Print {
  readonly shown: ReadonlyMap<string, ShownCell>;
  readonly sums: readonly TableSum[];
  readonly below: number;
}

export interface Found {
  /** The bounds that sums alone give, without trying anything. */
  readonly bounds: readonly [least: number, most: number];
  /** Values that a whole table was found for; not more than were asked for. */
  readonly believable: readonly number[];
}

/** Beyond what any table here holds: what nothing bounds is bounded by this. */
const BEYOND = 1_000;
/** Steps of the search for one table: what takes longer counts as not found, to the defender's loss. */
const TRIES = 2_000;

interface Puzzle {
  /** A sum as places in the lists of bounds: the total first. */
  readonly sums: readonly (readonly number[])[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Every hidden cell, with up to `enough` values that can be believed in. */
export function attack({ shown, sums, below }: Print, enough: number): ReadonlyMap<string, Found> {
  const ids = [...shown.keys()];
  const cells = [...shown.values()];
  const start = narrow({
    sums: sums.map(({ total, of }) => [total, ...of].map((id) => ids.indexOf(id))),
    low: cells.map((cell) => (cell.kind === "value" ? cell.value : 0)),
    high: cells.map((cell) => (cell.kind === "value" ? cell.value : cell.kind === "few" ? below - 1 : BEYOND)),
  });
  if (start === undefined) throw new Error("No table at all looks like this print");
  const seen = ids.map(() => new Set<number>());
  cells.forEach((cell, place) => {
    for (let value = start.low[place] ?? 0; cell.kind !== "value" && value <= (start.high[place] ?? 0); value += 1) {
      if ((seen[place]?.size ?? 0) >= enough) return;
      if (seen[place]?.has(value) === true) continue;
      const table = complete(fix(start, place, value), { left: TRIES });
      // One whole table is a witness for every cell of it.
      table?.forEach((found, other) => seen[other]?.add(found));
    }
  });
  return new Map(
    ids.flatMap((id, place) =>
      cells[place]?.kind === "value"
        ? []
        : [
            [
              id,
              { bounds: [start.low[place] ?? 0, start.high[place] ?? 0], believable: [...(seen[place] ?? [])].slice(0, enough) },
            ],
          ],
    ),
  );
}

function fix(puzzle: Puzzle, place: number, value: number): Puzzle {
  return { ...puzzle, low: puzzle.low.with(place, value), high: puzzle.high.with(place, value) };
}

/** Each cell is its total less the others: bounds move until none does. Undefined where they cross: no such table. */
function narrow({ sums, low: givenLow, high: givenHigh }: Puzzle): Puzzle | undefined {
  const low = [...givenLow];
  const high = [...givenHigh];
  for (let moved = true; moved;) {
    moved = false;
    for (const terms of sums) {
      const [total = 0, ...of] = terms;
      const least = of.reduce((sum, place) => sum + (low[place] ?? 0), 0);
      const most = of.reduce((sum, place) => sum + (high[place] ?? 0), 0);
      for (const place of terms) {
        const [from, to] =
          place === total
            ? [least, most]
            : [(low[total] ?? 0) - most + (high[place] ?? 0), (high[total] ?? 0) - least + (low[place] ?? 0)];
        if (from > (low[place] ?? 0)) [low[place], moved] = [from, true];
        if (to < (high[place] ?? 0)) [high[place], moved] = [to, true];
        if ((low[place] ?? 0) > (high[place] ?? 0)) return undefined;
        // What this moved is seen in the next round, not in sums reckoned before it.
        if (moved && place !== total) break;
      }
    }
  }
  return { sums, low, high };
}

/** One whole table within these bounds, the most bound cell first. */
function complete(puzzle: Puzzle, tries: { left: number }): readonly number[] | undefined {
  const narrowed = narrow(puzzle);
  if (narrowed === undefined) return undefined;
  const { low, high } = narrowed;
  let next = -1;
  let narrowest = Infinity;
  low.forEach((from, place) => {
    const width = (high[place] ?? 0) - from;
    if (width > 0 && width < narrowest) [next, narrowest] = [place, width];
  });
  if (next < 0) return low;
  for (let value = low[next] ?? 0; value <= (high[next] ?? 0); value += 1) {
    tries.left -= 1;
    if (tries.left < 0) return undefined;
    const table = complete(fix(narrowed, next, value), tries);
    if (table !== undefined) return table;
  }
  return undefined;
}
