import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suppress, type TableCell, type TableSum } from "../../../domain/figures/suppress.ts";
import { attack } from "./attacker.ts";

const BELOW = 5;
const cell = (id: string, value: number): TableCell => ({ id, value });
const shown = (cells: readonly TableCell[], sums: readonly TableSum[] = []) =>
  Object.fromEntries([...suppress(cells, sums, BELOW)].map(([id, { kind }]) => [id, kind]));

describe("a small number", () => {
  it("is few where it stands alone, a zero among them, and five is shown", () => {
    expect(shown([cell("a", 4), cell("b", 0), cell("c", 5), cell("d", 120)])).toEqual({
      a: "few",
      b: "few",
      c: "value",
      d: "value",
    });
  });

  it("takes another with it where the total would give it away", () => {
    expect(shown([cell("a", 3), cell("b", 20), cell("c", 9), cell("sum", 32)], [{ total: "sum", of: ["a", "b", "c"] }])).toEqual({
      a: "hidden",
      b: "value",
      c: "hidden",
      sum: "value",
    });
  });

  it("takes more with it where two small ones share too little", () => {
    expect(shown([cell("a", 1), cell("b", 0), cell("c", 97), cell("sum", 98)], [{ total: "sum", of: ["a", "b", "c"] }])).toEqual({
      a: "hidden",
      b: "hidden",
      c: "hidden",
      sum: "value",
    });
  });

  it("is never called few beside a hidden one, which would tell that the other is not", () => {
    expect(shown([cell("a", 3), cell("b", 6), cell("sum", 9)], [{ total: "sum", of: ["a", "b"] }])).toMatchObject({
      a: "hidden",
      b: "hidden",
    });
  });

  it("is not found by going from last year's number by the change", () => {
    const answer = shown([cell("2026", 12), cell("2027", 3), cell("less", 9)], [{ total: "2026", of: ["2027", "less"] }]);
    expect(answer["2027"]).toBe("hidden");
    expect(Object.values(answer).filter((kind) => kind === "value").length).toBeLessThan(2);
  });

  it("hides what is not out yet where an earlier paper shows the rest", () => {
    const cells = [{ ...cell("a", 30), public: true as const }, cell("b", 2), { ...cell("sum", 32), public: true as const }];
    expect(shown(cells, [{ total: "sum", of: ["a", "b"] }])).toEqual({ a: "value", b: "hidden", sum: "value" });
  });

  it("may not stand in a sum with a cell that is not there", () => {
    expect(() => suppress([cell("a", 1)], [{ total: "b", of: ["a"] }], BELOW)).toThrow(/names "b"/);
  });
});

interface Drawn {
  readonly cells: readonly TableCell[];
  readonly sums: readonly TableSum[];
}

/** Rows and columns with all their totals, many of them small. */
const crossed: fc.Arbitrary<Drawn> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([height, width]) =>
    fc.array(fc.oneof(fc.nat(6), fc.nat(6), fc.nat(40)), { minLength: height * width, maxLength: height * width }).map((values) => {
      const rows = Array.from({ length: height }, (_, row) => values.slice(row * width, (row + 1) * width));
      const sum = (list: readonly number[]) => list.reduce((all, value) => all + value, 0);
      const columns = Array.from({ length: width }, (_, column) => sum(rows.map((row) => row[column] ?? 0)));
      const names = (length: number, name: (index: number) => string) => Array.from({ length }, (_, index) => name(index));
      const inner = rows.flatMap((row, r) => row.map((value, c) => cell(`${r}.${c}`, value)));
      const across = rows.map((row, r) => cell(`row ${r}`, sum(row)));
      const down = columns.map((value, c) => cell(`column ${c}`, value));
      return {
        cells: [...inner, ...across, ...down, cell("all", sum(values))],
        sums: [
          ...rows.map((_, r) => ({ total: `row ${r}`, of: names(width, (c) => `${r}.${c}`) })),
          ...columns.map((_, c) => ({ total: `column ${c}`, of: names(height, (r) => `${r}.${c}`) })),
          { total: "all", of: names(height, (r) => `row ${r}`) },
          { total: "all", of: names(width, (c) => `column ${c}`) },
        ],
      };
    }),
  );

describe("an attacker with the paper in hand", () => {
  it("can reckon no hidden cell of 10,000 tables, and is left with five values for each", { timeout: 600_000 }, () => {
    let hiddenCells = 0;
    fc.assert(
      fc.property(crossed, ({ cells, sums }) => {
        const print = { shown: suppress(cells, sums, BELOW), sums, below: BELOW };
        for (const { id, value } of cells) if (value < BELOW) expect(print.shown.get(id)?.kind).not.toBe("value");
        for (const { bounds, believable } of attack(print, BELOW).values()) {
          hiddenCells += 1;
          expect(bounds[1] - bounds[0] + 1).toBeGreaterThanOrEqual(BELOW);
          expect(believable.length).toBe(BELOW);
        }
      }),
      { numRuns: 10_000, seed: 20270301 },
    );
    // Else it proves nothing.
    expect(hiddenCells).toBeGreaterThan(10_000);
  });

  it("finds the small number where nothing else is hidden: it can reckon", () => {
    const sums = [{ total: "sum", of: ["a", "b"] }];
    const print = {
      shown: new Map([
        ["a", { kind: "few" as const }],
        ["b", { kind: "value" as const, value: 20 }],
        ["sum", { kind: "value" as const, value: 23 }],
      ]),
      sums,
      below: BELOW,
    };
    expect(attack(print, BELOW).get("a")?.believable).toEqual([3]);
  });
});
