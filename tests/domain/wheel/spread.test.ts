import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread } from "../../../domain/wheel/spread.ts";

const WANTED = fc
  .array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 40 })
  .map((places) => places.toSorted((a, b) => a - b));
const NEAR = 1e-9;

describe("what lies on a line", () => {
  it("stays where it wants to be when there is room", () => {
    expect(spread([10, 30, 50], 4, 0, 100)).toEqual([10, 30, 50]);
  });

  it("moves apart by as little on each side when it wants to be in one place", () => {
    expect(spread([50, 50, 50], 4, 0, 100)).toEqual([46, 50, 54]);
  });

  it("is pushed back from the end", () => {
    expect(spread([100, 100], 4, 0, 100)).toEqual([94, 98]);
    expect(spread([0, 0], 4, 0, 100)).toEqual([2, 6]);
  });

  it("keeps its order, its distance and its bounds, whatever it wants", () => {
    fc.assert(
      fc.property(WANTED, (wanted) => {
        const placed = spread(wanted, 2, 0, 100);
        expect(placed).toHaveLength(wanted.length);
        placed.forEach((place, index) => {
          expect(place).toBeGreaterThanOrEqual(1 - NEAR);
          expect(place).toBeLessThanOrEqual(99 + NEAR);
          if (index > 0) expect(place - (placed[index - 1] ?? 0)).toBeGreaterThanOrEqual(2 - NEAR);
        });
      }),
    );
  });

  it("says so when it does not fit", () => {
    expect(() => spread([1, 2, 3], 50, 0, 100)).toThrow("3 things of breadth 50 do not fit");
  });
});
