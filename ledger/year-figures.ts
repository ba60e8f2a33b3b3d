/** A year's figures as they may stand in the nämnd's next paper, beside those that are out. */
import type { Instant } from "../domain/calendar/instant.ts";
import type { YearSnapshot } from "../domain/closing/snapshot.ts";
import type { YearFigure } from "../domain/closing/take-snapshot.ts";
import { standing } from "../domain/figures/recorded.ts";
import { SHOWN_FROM } from "../domain/figures/suppress.ts";
import { yearTotals } from "../domain/figures/year-totals.ts";
import { dutiesOf, type Plan } from "../domain/plan.ts";
import { figuresOf } from "./figures.ts";
import type { Ledger, Tx } from "./open.ts";

/** A paper whose totals are known for good from when it was frozen. */
export interface FrozenFigures {
  readonly snapshot: Pick<YearSnapshot, "year" | "figures">;
  readonly frozenAt: Instant;
}

/** `papers`: those that tell of the year or of the one before, in any order. */
export async function yearFigures(
  ledger: Ledger | Tx,
  plan: Plan,
  year: number,
  papers: readonly FrozenFigures[],
): Promise<readonly YearFigure[]> {
  const duties = dutiesOf(plan).filter(({ evidence }) => (evidence.figures ?? []).length > 0);
  const entries = await figuresOf(
    ledger,
    plan.id,
    duties.map(({ id }) => id),
  );
  return yearTotals({
    duties,
    recorded: standing(entries),
    year,
    shownFrom: plan.figuresShownFrom ?? SHOWN_FROM,
    papers: papers
      .toSorted((a, b) => a.frozenAt - b.frozenAt)
      .map(({ snapshot, frozenAt }) => ({
        year: snapshot.year,
        figures: snapshot.figures,
        // Entries are only ever added, so that what counted then can be told for ever.
        recorded: standing(entries.filter(({ at }) => at <= frozenAt)),
      })),
  });
}
