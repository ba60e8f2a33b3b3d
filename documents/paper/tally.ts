/** How many rows stand where: the numbers that the paper's sentences and its table of goals are made of. */
import type { FrozenState, StateCounts } from "../../domain/closing/snapshot.ts";

export interface Tally {
  /** What was to be done by the closing day: neither excused, superseded, undecided, old backlog nor due later. */
  readonly asked: number;
  readonly confirmed: number;
  readonly reported: number;
  readonly late: number;
  /** Asked for, not reported and not late either: frozen before the day. */
  readonly waiting: number;
  readonly notDue: number;
  readonly excused: number;
  readonly backlog: number;
  readonly undecided: number;
}

export function tallyOf(counts: StateCounts): Tally {
  const of = (...states: readonly FrozenState[]) => states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const tally = { confirmed: of("confirmed"), reported: of("reported"), late: of("late"), waiting: of("open", "planned") };
  return {
    ...tally,
    asked: tally.confirmed + tally.reported + tally.late + tally.waiting,
    notDue: of("notDue"),
    excused: of("excused", "superseded"),
    backlog: of("backlog"),
    undecided: of("undecided"),
  };
}

export function countStates(rows: readonly { readonly state: FrozenState }[]): StateCounts {
  const counts: Partial<Record<FrozenState, number>> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
