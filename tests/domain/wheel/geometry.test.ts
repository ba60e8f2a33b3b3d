import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, civilDate, type CivilDate } from "../../../domain/calendar/civil-date.ts";
import { angleOf, CELL_HEIGHT, layWheel, type Cell, type Placeable, type WheelLayout } from "../../../domain/wheel/geometry.ts";

const NEAR = 1e-6;
const TURN = 2 * Math.PI;
const at = (due: string, label = "1.6"): Placeable => ({ due: civilDate(due), label });
const many = (count: number, due: string): Placeable[] => Array.from({ length: count }, () => at(due));

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of a cell as it is drawn. */
function corners({ x, y, turned }: Cell, length: number): readonly Point[] {
  const angle = (turned * Math.PI) / 180;
  return [-1, 1].flatMap((along) =>
    [-1, 1].map((across) => {
      const [u, v] = [(along * length) / 2, (across * CELL_HEIGHT) / 2];
      return { x: x + u * Math.cos(angle) - v * Math.sin(angle), y: y + u * Math.sin(angle) + v * Math.cos(angle) };
    }),
  );
}

/** Two rectangles are apart where some edge's direction separates them. */
function overlap(a: Cell, b: Cell, length: number): boolean {
  const [one, other] = [corners(a, length), corners(b, length)];
  return [a, b].every(({ turned }) =>
    [0, 90].every((more) => {
      const direction = ((turned + more) * Math.PI) / 180;
      const along = (points: readonly Point[]) => points.map(({ x, y }) => x * Math.cos(direction) + y * Math.sin(direction));
      const [mine, theirs] = [along(one), along(other)];
      return Math.min(...mine) < Math.max(...theirs) - NEAR && Math.min(...theirs) < Math.max(...mine) - NEAR;
    }),
  );
}

function allCells({ cells, beside }: WheelLayout): readonly Cell[] {
  return [...cells.flatMap((cell) => (cell ? [cell] : [])), ...beside.flatMap((group) => group.cells)];
}

function overlaps(layout: WheelLayout): number {
  const all = allCells(layout);
  return all.reduce((count, a, index) => count + all.slice(index + 1).filter((b) => overlap(a, b, layout.cellLength)).length, 0);
}

const MARKS = fc
  .array(
    fc.record({
      days: fc.integer({ min: -500, max: 900 }),
      label: fc.constantFrom("1.6", "M1", "R2", "K2.10"),
      times: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 20 },
  )
  .map((all) =>
    all
      .flatMap(({ days, label, times }) =>
        Array.from({ length: times }, () => ({ due: addDays(civilDate("2027-01-01"), days), label })),
      )
      .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
  );

describe("the days of a year", () => {
  it("run clockwise from the top, all equally broad", () => {
    expect(angleOf(civilDate("2027-01-01"))).toBeCloseTo(TURN / 730);
    expect(angleOf(civilDate("2027-07-02"))).toBeCloseTo(Math.PI);
    expect(angleOf(civilDate("2027-12-31"))).toBeCloseTo(TURN - TURN / 730);
    expect(angleOf(civilDate("2028-02-29"))).toBeCloseTo((59.5 / 366) * TURN);
  });

  it("fill twelve months that meet and close the circle", () => {
    const { months } = layWheel(2028, []);
    expect(months).toHaveLength(12);
    expect(months[0]?.from).toBeCloseTo(0);
    expect(months[11]?.to).toBeCloseTo(TURN);
    months.slice(1).forEach((month, index) => expect(month.from).toBeCloseTo(months[index]?.to ?? 0));
  });
});

describe("what is due", () => {
  it("stands on its own day where there is room", () => {
    const { cells } = layWheel(2027, [at("2027-01-29"), at("2027-06-30")]);
    expect(cells[0]?.angle).toBeCloseTo(angleOf(civilDate("2027-01-29")));
    expect(cells[1]?.angle).toBeCloseTo(angleOf(civilDate("2027-06-30")));
  });

  it("stands one outside the other on a shared day", () => {
    const { cells } = layWheel(2027, many(3, "2027-04-30"));
    expect(cells.map((cell) => cell?.track)).toEqual([0, 1, 2]);
    expect(new Set(cells.map((cell) => cell?.angle)).size).toBe(1);
  });

  it("fans out on the last day of the year without passing it", () => {
    const layout = layWheel(2027, [at("2027-12-30"), ...many(40, "2027-12-31")]);
    const angles = layout.cells.map((cell) => cell?.angle ?? 0);
    expect(Math.max(...angles)).toBeLessThan(TURN);
    expect(Math.min(...angles)).toBeGreaterThan(angleOf(civilDate("2027-10-01")));
    expect(overlaps(layout)).toBe(0);
  });

  it("gets a wider wheel when a circle is too short for it", () => {
    const few = layWheel(2027, many(4, "2027-05-03"));
    const crowd = Array.from({ length: 365 }, (_, day) => many(3, addDays(civilDate("2027-01-01"), day))).flat();
    const full = layWheel(2027, crowd);
    expect(full.radius.whole).toBeGreaterThan(few.radius.whole);
    expect(full.cells.every((cell) => cell !== undefined)).toBe(true);
  });

  it("in another year stands below, before and after", () => {
    const { cells, beside } = layWheel(2026, [at("2023-12-29"), at("2026-11-30"), at("2027-01-29"), at("2027-02-26")]);
    expect(cells.map((cell) => cell === undefined)).toEqual([true, false, true, true]);
    expect(beside.map(({ when, cells: own }) => [when, own.map(({ index }) => index)])).toEqual([
      ["before", [0]],
      ["after", [2, 3]],
    ]);
  });
});

describe("whatever the year holds", () => {
  it("each has one place, in order of its day, inside the picture, and none lies over another", () => {
    fc.assert(
      fc.property(MARKS, (marks) => {
        const layout = layWheel(2027, marks);
        const below = layout.beside.flatMap((group) => group.cells.map(({ index }) => index));
        const around = layout.cells.flatMap((cell, index) => (cell ? [index] : []));
        expect([...around, ...below].sort((a, b) => a - b)).toEqual(marks.map((_, index) => index));
        const steps = around.map((index) => ({ due: marks[index]?.due as CivilDate, angle: layout.cells[index]?.angle ?? 0 }));
        steps.slice(1).forEach(({ due, angle }, index) => {
          const before = steps[index];
          if (before && before.due < due) expect(angle).toBeGreaterThan(before.angle);
          else expect(angle).toBeGreaterThanOrEqual(before?.angle ?? 0);
        });
        const { whole } = layout.radius;
        for (const cell of allCells(layout))
          for (const { x, y } of corners(cell, layout.cellLength)) {
            expect(Math.abs(x)).toBeLessThanOrEqual(whole + NEAR);
            expect(y).toBeGreaterThanOrEqual(-whole - NEAR);
            expect(y).toBeLessThanOrEqual(layout.height - whole + NEAR);
          }
        expect(overlaps(layout)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it("no text stands on its head", () => {
    const all = Array.from({ length: 24 }, (_, index) => at(addDays(civilDate("2027-01-02"), index * 15)));
    for (const cell of layWheel(2027, all).cells) expect(Math.abs(cell?.turned ?? 180)).toBeLessThanOrEqual(90 + NEAR);
  });
});
