/** A roll-up's year: the periods it is made of, their figures and sums, last year's beside. */
import { dateAt } from "../../domain/calendar/instant.ts";
import { sameTurn } from "../../domain/closing/take-snapshot.ts";
import { dutyOf, hasDuty } from "../../domain/duty.ts";
import { figureFields } from "../../domain/figures/figure-value.ts";
import { keyOfEntry, standing, type RecordedFigure } from "../../domain/figures/recorded.ts";
import { yearOfFigure } from "../../domain/figures/year-value.ts";
import { occurrenceId, parseOccurrenceId, type DutyId, type OccurrenceId, type PersonId, type PlanId } from "../../domain/ids.ts";
import type { Duty } from "../../domain/plan.ts";
import { figuresOf } from "../../ledger/figures.ts";
import { frozenOf } from "../../ledger/frozen-years.ts";
import { feedersOf, type Feeder } from "../../ledger/feeders.ts";
import { contextOf } from "../../ledger/occurrence-context.ts";
import { findOccurrence } from "../../ledger/occurrences.ts";
import type { FigureSeries, YearFigures } from "../figure-views.ts";
import { seesFigures } from "./figure-sight.ts";
import { findPlanned } from "./planned.ts";
import { findPresent, type ReadingDeps } from "./present.ts";

/** Undefined where the occurrence is no roll-up of duties that ask for figures. */
export async function readYearFigures(deps: ReadingDeps, id: OccurrenceId, as?: PersonId): Promise<YearFigures | undefined> {
  const key = parseOccurrenceId(id);
  const present = key && (await findPresent(deps, key.plan));
  if (!present || !hasDuty(present.plan, key.duty)) return undefined;
  const { plan, current, today } = present;
  const { item, duty } = dutyOf(plan, key.duty);
  if (duty.cadence.kind !== "rollUp") return undefined;
  const known = await findOccurrence(deps.ledger, id);
  const context = known
    ? await contextOf(deps.ledger, current, known.occurrence, known.period)
    : (await findPlanned(deps.ledger, present, id))?.context;
  const asking = duty.cadence.of.filter((of) => hasDuty(plan, of) && figureFields(dutyOf(plan, of).duty.evidence).length > 0);
  if (!context || asking.length === 0) return undefined;
  const { year } = context.period;
  const feeders = await feedersOf(deps.ledger, current, duty, context.period);
  const published = await publishedOf(deps, plan.id, year, asking);
  const sees = seesFigures(context, as, today);
  const recorded = sees ? standing(await figuresOf(deps.ledger, plan.id, asking, [year - 1, year])) : [];
  return {
    occurrence: id,
    plan: plan.id,
    planTitle: plan.title,
    item: item.id,
    title: duty.title,
    year,
    feeders: feeders.map(({ duty: of, title, period, label, standing: stands }) => ({
      occurrence: occurrenceId(plan.id, of, period),
      title,
      label,
      standing: stands,
    })),
    ...(sees
      ? {
          series: asking.flatMap((of) => {
            const own = recorded.filter((entry) => entry.duty === of);
            const periods = feeders.filter((feeder) => feeder.duty === of);
            return seriesOf(dutyOf(plan, of).duty, own, periods, year);
          }),
        }
      : {}),
    ...(published ? { published } : {}),
  };
}

/** What is out: nothing else of a year is shown outside the group, so that nobody can take one week's page from another's. */
async function publishedOf(
  { ledger }: ReadingDeps,
  plan: PlanId,
  year: number,
  duties: readonly DutyId[],
): Promise<YearFigures["published"]> {
  const [paper] = (await frozenOf(ledger, plan, year)).toSorted((a, b) => b.frozenAt - a.frozenAt);
  const figures = paper?.snapshot.figures.filter(({ figure }) => duties.some((duty) => figure.startsWith(`${duty}/`))) ?? [];
  return paper && figures.length > 0 ? { frozenOn: dateAt(paper.frozenAt), figures } : undefined;
}

/** Categories one by one, beside the figure that is their sum. */
function seriesOf(
  duty: Duty,
  recorded: readonly RecordedFigure[],
  periods: readonly Feeder[],
  year: number,
): readonly FigureSeries[] {
  const of = (which: number) => recorded.filter((entry) => entry.year === which);
  return figureFields(duty.evidence).map(({ key, label, unit, spec }): FigureSeries => {
    // A category's own year: the sum of its entries only.
    const own = (entries: readonly RecordedFigure[]) =>
      spec.kind === "categories" ? entries.filter((entry) => keyOfEntry(entry) === key) : entries;
    const before = own(of(year - 1));
    const valueIn = (period: string | undefined, entries: readonly RecordedFigure[]) =>
      entries.find((entry) => entry.period === period && keyOfEntry(entry) === key);
    return {
      key: `${duty.id}/${key}`,
      label,
      unit,
      ...(spec.source === undefined ? {} : { source: spec.source }),
      ...(spec.definition === undefined ? {} : { definition: spec.definition }),
      ...(spec.kind === "share" ? { share: true as const } : {}),
      periods: periods.map(({ period, label: said }) => {
        const now = valueIn(period, recorded);
        const then = valueIn(sameTurn(period, 1), before)?.value;
        return {
          label: said,
          ...(now?.value === undefined ? {} : { value: now.value }),
          ...(now?.missing === undefined ? {} : { missing: now.missing }),
          ...(then === undefined ? {} : { lastYear: then }),
        };
      }),
      year: yearOfFigure(spec, own(of(year))),
      ...(before.some((entry) => keyOfEntry(entry) === key) ? { lastYear: yearOfFigure(spec, before) } : {}),
    };
  });
}
