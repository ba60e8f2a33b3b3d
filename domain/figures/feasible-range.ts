/** What a reader with pen and paper can still believe about a hidden number, given every sum it stands in. */

export interface Equation {
  /** One factor for each unknown. */
  readonly factors: readonly number[];
  readonly equals: number;
}

export interface Range {
  readonly least: number;
  readonly most: number;
}

const NEARLY_NOTHING = 1e-9;

/**
 * The least and the most that each unknown may be when none is below zero and all equations hold; `most` is Infinity where nothing bounds it. Exact:
 * the simplex method on both ends. The equations are of a true table, so something always satisfies them. Reckoned as they are asked for.
 */
export function feasibleRanges(equations: readonly Equation[], unknowns: number): (of: number) => Range {
  const tableau = feasibleStart(equations, unknowns);
  // Each end is sought from where the last one was found: a table that satisfies the equations is as good a start as another.
  const toward = (of: number, sign: 1 | -1): number => sign * optimum(tableau, (column) => (column === of ? sign : 0));
  return (of) => ({ least: toward(of, -1), most: toward(of, 1) });
}

/** Rows with their right side last, and which unknown each row gives. */
interface Tableau {
  readonly rows: number[][];
  readonly basis: number[];
}

/** Phase one: a helper unknown for each equation, driven to nothing. */
function feasibleStart(equations: readonly Equation[], unknowns: number): Tableau {
  const rows = equations.map(({ factors, equals }, row) => {
    const sign = equals < 0 ? -1 : 1;
    return [...factors.map((factor) => factor * sign), ...equations.map((_, other) => (other === row ? 1 : 0)), equals * sign];
  });
  const tableau = { rows, basis: equations.map((_, row) => unknowns + row) };
  optimum(tableau, (column) => (column >= unknowns ? -1 : 0));
  driveOut(tableau, unknowns);
  const kept = tableau.basis.flatMap((column, row) => (column < unknowns ? [row] : []));
  return {
    rows: kept.map((row) => [...at(tableau.rows, row).slice(0, unknowns), last(at(tableau.rows, row))]),
    basis: kept.map((row) => at(tableau.basis, row)),
  };
}

/** A helper still in a row that says nothing new stays there and the row is dropped; else an unknown takes its place. */
function driveOut(tableau: Tableau, unknowns: number): void {
  tableau.basis.forEach((column, row) => {
    if (column < unknowns) return;
    const values = at(tableau.rows, row);
    const entering = values.findIndex((value, other) => other < unknowns && Math.abs(value) > NEARLY_NOTHING);
    if (entering >= 0) pivot(tableau, row, entering);
  });
}

/** The greatest value of what is sought, by Bland's rule, which never goes in circles. */
function optimum(tableau: Tableau, gain: (column: number) => number): number {
  const { rows, basis } = tableau;
  const width = (rows[0]?.length ?? 1) - 1;
  for (;;) {
    const gaining = basis.flatMap((base, row) => (gain(base) === 0 ? [] : [{ row, by: gain(base) }]));
    let entering = -1;
    for (let column = 0; column < width && entering < 0; column += 1) {
      const reduced = gaining.reduce((left, { row, by }) => left - by * at(at(rows, row), column), gain(column));
      if (reduced > NEARLY_NOTHING && !basis.includes(column)) entering = column;
    }
    if (entering < 0) return basis.reduce((sum, base, row) => sum + gain(base) * last(at(rows, row)), 0);
    let leaving = -1;
    let tightest = Infinity;
    rows.forEach((values, row) => {
      const factor = at(values, entering);
      if (factor <= NEARLY_NOTHING) return;
      const ratio = last(values) / factor;
      const ties = Math.abs(ratio - tightest) <= NEARLY_NOTHING;
      if (ties ? at(basis, row) < at(basis, leaving) : ratio < tightest) [leaving, tightest] = [row, ratio];
    });
    if (leaving < 0) return Infinity;
    pivot(tableau, leaving, entering);
  }
}

function pivot({ rows, basis }: Tableau, row: number, column: number): void {
  const factor = at(at(rows, row), column);
  const pivotal = at(rows, row).map((value) => value / factor);
  rows[row] = pivotal;
  basis[row] = column;
  rows.forEach((values, other) => {
    const times = at(values, column);
    if (other !== row && times !== 0) rows[other] = values.map((value, index) => value - times * at(pivotal, index));
  });
}

function at<T>(values: readonly T[], index: number): T {
  return values[index] as T;
}

function last(values: readonly number[]): number {
  return at(values, values.length - 1);
}
