import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LONGEST_PAUSE_MS, pauseAfter } from "../../workflows/pauses.ts";

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** The pauses of an absence of `millis`, in order. */
function pausesWithin(millis: number): readonly number[] {
  const pauses: number[] = [];
  for (let gone = 0; gone < millis; gone += pauses.at(-1) ?? 0) pauses.push(pauseAfter(gone));
  return pauses;
}

describe("a step that meets a ledger it cannot reach", () => {
  test("waits ten seconds, then twice as long each time, to ten minutes", () => {
    expect(pausesWithin(HOUR / 2).map((pause) => pause / SECOND)).toEqual([10, 20, 40, 80, 160, 320, 600, 600]);
  });

  test("waits a sixth of a long absence, at most an hour", () => {
    expect(pauseAfter(2 * HOUR)).toBe(HOUR / 3);
    expect(pauseAfter(6 * HOUR)).toBe(HOUR);
    expect(pauseAfter(72 * HOUR)).toBe(HOUR);
  });

  test("tries fewer than a hundred times in three days", () => {
    expect(pausesWithin(72 * HOUR).length).toBeLessThan(100);
  });

  test("never waits less than before, nor longer than the longest", () => {
    fc.assert(
      fc.property(fc.nat(1_000 * HOUR), fc.nat(10 * HOUR), (gone, more) => {
        expect(pauseAfter(gone + more)).toBeGreaterThanOrEqual(pauseAfter(gone));
        expect(pauseAfter(gone)).toBeLessThanOrEqual(LONGEST_PAUSE_MS);
        expect(pauseAfter(gone)).toBeGreaterThan(0);
      }),
    );
  });
});
