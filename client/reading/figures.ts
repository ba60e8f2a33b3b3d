/** Figures for pages: a file beside what stands already, a period's trail, a year with the one before. */
import { isoInstant } from "../../domain/calendar/instant.ts";
import { stretchOfKey } from "../../domain/calendar/period-key.ts";
import { dutyOf, hasDuty } from "../../domain/duty.ts";
import { figureFields, parseFigure } from "../../domain/figures/figure-value.ts";
import { readImport, type FigureImport } from "../../domain/figures/read-import.ts";
import { keyOfEntry, standing, type RecordedFigure } from "../../domain/figures/recorded.ts";
import { sayFigure } from "../../domain/figures/say-figure.ts";
import { isUnusual, unusualText } from "../../domain/figures/unusual.ts";
import { parseOccurrenceId, type OccurrenceId, type PersonId } from "../../domain/ids.ts";
import type { OccurrenceContext } from "../../domain/occurrence/context.ts";
import { personOf, type Directory } from "../../domain/recipients.ts";
import type { Table } from "../../domain/tables/table.ts";
import { figuresOf } from "../../ledger/figures.ts";
import { contextOf } from "../../ledger/occurrence-context.ts";
import { findOccurrence } from "../../ledger/occurrences.ts";
import type { FigureMade, FileReading, ReadFigure } from "../figure-views.ts";
import { seesFigures } from "./figure-sight.ts";
import { findPlanned } from "./planned.ts";
import { findPresent, type Present, type ReadingDeps } from "./present.ts";

/** So many periods of its series stand beside a number: a year of quarters, and the same quarter the year before. */
const EARLIER_SHOWN = 5;

/** An occurrence that asks for figures, open or still to come. */
export interface FigureMatter {
  readonly present: Present;
  readonly context: OccurrenceContext;
  readonly id: OccurrenceId;
  /** Every entry of the duty, in the order they were made. */
  readonly entries: readonly RecordedFigure[];
}

export async function findFigureMatter(deps: ReadingDeps, id: OccurrenceId): Promise<FigureMatter | undefined> {
  const key = parseOccurrenceId(id);
  const present = key && (await findPresent(deps, key.plan));
  if (!present || !hasDuty(present.plan, key.duty)) return undefined;
  if (figureFields(dutyOf(present.plan, key.duty).duty.evidence).length === 0) return undefined;
  const known = await findOccurrence(deps.ledger, id);
  const context = known
    ? await contextOf(deps.ledger, present.current, known.occurrence, known.period)
    : (await findPlanned(deps.ledger, present, id))?.context;
  if (context === undefined) return undefined;
  return { present, context, id, entries: await figuresOf(deps.ledger, key.plan, [key.duty]) };
}

/** What a file says of an occurrence. */
export function readFileFor(matter: FigureMatter, table: Table, as?: PersonId): FileReading {
  const { duty, period } = matter.context;
  return besideStanding(matter, readImport(duty.evidence, table, { key: period.key, label: period.label }), as);
}

/** Puts what was read beside what stands there and the series before it, for those whose eyes it is for. */
export function besideStanding(matter: FigureMatter, read: FigureImport, as?: PersonId): FileReading {
  const { context, present, id, entries } = matter;
  const sees = seesFigures(context, as, present.today);
  const counting = standing(entries);
  const specs = new Map(figureFields(context.duty.evidence).map(({ key, spec }) => [key, spec]));
  const figures = read.figures.map((figure): ReadFigure => {
    const own = counting.filter((entry) => keyOfEntry(entry) === figure.key);
    const here = own.find(({ occurrence }) => occurrence === id);
    const series = own.filter(({ occurrence }) => occurrence !== id).toSorted((a, b) => (a.period < b.period ? -1 : 1));
    const spec = specs.get(figure.key);
    const value = spec && parseFigure(spec, figure.value);
    const before = context.earlierFigures?.[figure.key] ?? [];
    const unusual = value?.kind === "number" && isUnusual(value.value, before);
    return {
      ...figure,
      ...(sees && here ? { standing: madeOf(here, present) } : {}),
      earlier: sees
        ? series
            .slice(-EARLIER_SHOWN)
            .map((one) => ({ period: stretchOfKey(one.period)?.label ?? one.period, value: sayFigure(one) }))
        : [],
      ...(unusual ? { ask: unusualText(figure.label, value.value, before) } : {}),
    };
  });
  const { faults, remarks } = read;
  return { figures, faults, remarks, asks: figures.flatMap(({ ask }) => ask ?? []) };
}

function madeOf(entry: RecordedFigure, { people }: Pick<Directory, "people">): FigureMade {
  const { by, at, file, pulled, reason, withdrawn } = entry;
  return {
    entry: entry.entry,
    value: sayFigure(entry),
    ...(entry.value === undefined ? { missing: true as const } : {}),
    byName: personOf(people, by)?.name ?? by,
    at: isoInstant(at),
    ...(file ? { file } : {}),
    ...(pulled ? { pulledFrom: pulled.title } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(withdrawn === true ? { withdrawn } : {}),
  };
}
