/** Figures: read out of a file, handed in, and looked at over the years. */
import { dutiesOf, type Duty } from "../domain/plan.ts";
import type { Table } from "../domain/tables/table.ts";
import { readImport, type FigureImport } from "../domain/figures/read-import.ts";
import { isUnusual, unusualText } from "../domain/figures/unusual.ts";
import { figureFields, parseFigure } from "../domain/figures/figure-value.ts";
import { standing, type RecordedFigure } from "../domain/figures/recorded.ts";
import { parseOccurrenceId, type OccurrenceId, type PlanId } from "../domain/ids.ts";
import { SHOWN_FROM } from "../domain/figures/suppress.ts";
import { yearTotals } from "../domain/figures/year-totals.ts";
import type { YearFigure } from "../domain/closing/take-snapshot.ts";
import { dutyOf, hasDuty } from "../domain/duty.ts";
import { figuresOf } from "../ledger/figures.ts";
import { contextOf, findOccurrence } from "../ledger/occurrences.ts";
import { inLedgerOf } from "./reach.ts";
import { findPlanned } from "./reading/planned.ts";
import { findPresent, presentOf, type ReadingDeps } from "./reading/present.ts";

export interface Figures {
  /**
   * What a file says about an occurrence, and what is unlike the figures before it. Writes nothing: handing them in is a report. Undefined where there
   * is no such occurrence.
   */
  readFile(id: OccurrenceId, table: Table): Promise<(FigureImport & { readonly asks: readonly string[] }) | undefined>;
  /** Every entry of a plan's figures, with where it comes from, in the order they were made. For the work group's eyes. */
  entries(plan: PlanId): Promise<readonly RecordedFigure[]>;
  /** The year's totals as they may stand in a paper. */
  yearTotals(plan: PlanId, year: number): Promise<readonly YearFigure[]>;
}

export function createFigures(deps: ReadingDeps): Figures {
  const { ledger } = deps;
  return {
    readFile: (id, table) => inLedgerOf(() => readFile(deps, id, table)),
    entries: (plan) =>
      inLedgerOf(async () => {
        const present = await presentOf(deps, plan);
        return figuresOf(ledger, plan, withFigures(dutiesOf(present.plan)));
      }),
    yearTotals: (id, year) =>
      inLedgerOf(async () => {
        const { plan } = await presentOf(deps, id);
        const duties = dutiesOf(plan).filter(({ evidence }) => (evidence.figures ?? []).length > 0);
        const recorded = standing(await figuresOf(ledger, id, withFigures(duties), [year - 1, year]));
        return yearTotals({ duties, recorded, year, shownFrom: plan.figuresShownFrom ?? SHOWN_FROM });
      }),
  };
}

function withFigures(duties: readonly Duty[]) {
  return duties.filter(({ evidence }) => (evidence.figures ?? []).length > 0).map(({ id }) => id);
}

async function readFile(deps: ReadingDeps, id: OccurrenceId, table: Table): ReturnType<Figures["readFile"]> {
  const key = parseOccurrenceId(id);
  const present = key && (await findPresent(deps, key.plan));
  if (!present || !hasDuty(present.plan, key.duty)) return undefined;
  const { duty } = dutyOf(present.plan, key.duty);
  const known = await findOccurrence(deps.ledger, id);
  const context = known
    ? await contextOf(deps.ledger, present.current, known.occurrence, known.period)
    : (await findPlanned(deps.ledger, present, id))?.context;
  if (context === undefined) return undefined;
  const read = readImport(duty.evidence, table, { key: key.period, label: context.period.label });
  const asks = figureFields(duty.evidence).flatMap(({ key: figure, label, spec }) => {
    const written = read.figures.find((one) => one.key === figure)?.value;
    const value = written === undefined ? undefined : parseFigure(spec, written);
    const earlier = context.earlierFigures?.[figure] ?? [];
    return value?.kind === "number" && isUnusual(value.value, earlier) ? [unusualText(label, value.value, earlier)] : [];
  });
  return { ...read, asks };
}
