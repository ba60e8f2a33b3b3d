/** Places things on a line as near to where they belong as their breadth allows, without changing their order. */

/**
 * The centres of things of equal `breadth` that want to lie at `wanted` (in rising order) within `from`–`to`: no two nearer than a
 * breadth, none outside, and the sum of squared moves the least possible. Throws a RangeError where they do not fit.
 */
export function spread(wanted: readonly number[], breadth: number, from: number, to: number): readonly number[] {
  const room = to - from - wanted.length * breadth;
  if (room < 0) throw new RangeError(`${wanted.length} things of breadth ${breadth} do not fit between ${from} and ${to}`);
  // Without their breadths they only have to stay in order: that is a monotone regression.
  const first = from + breadth / 2;
  const settled = monotone(wanted.map((place, index) => place - index * breadth));
  return settled.map((place, index) => clamp(place, first, first + room) + index * breadth);
}

interface Pool {
  readonly sum: number;
  readonly count: number;
}

/** The nearest rising sequence: neighbours that are out of order share their mean. */
function monotone(values: readonly number[]): readonly number[] {
  const pools: Pool[] = [];
  for (const value of values) {
    let pool: Pool = { sum: value, count: 1 };
    for (let last = pools.at(-1); last && mean(last) > mean(pool); last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  return pools.flatMap((pool) => Array.from({ length: pool.count }, () => mean(pool)));
}

function mean({ sum, count }: Pool): number {
  return sum / count;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
