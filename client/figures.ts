/** Figures: read out of a file, handed in, and looked at over the years. */
import type { Table } from "../domain/tables/table.ts";
import type { FigureFile } from "../domain/figures/figure-file.ts";
import { figureFields } from "../domain/figures/figure-value.ts";
import type { FigureImport } from "../domain/figures/read-import.ts";
import type { RecordedFigure } from "../domain/figures/recorded.ts";
import type { PullAsked } from "../domain/pulls/proposal.ts";
import type { OccurrenceId, PersonId, PlanId } from "../domain/ids.ts";
import { dutiesOf } from "../domain/plan.ts";
import { figuresOf } from "../ledger/figures.ts";
import { secretOf } from "../ledger/secrets.ts";
import type { FileAsked, FileReading, ShownReading, YearFigures } from "./figure-views.ts";
import { inLedgerOf } from "./reach.ts";
import { besideStanding, findFigureMatter, readFileFor } from "./reading/figures.ts";
import { presentOf, type ReadingDeps } from "./reading/present.ts";
import { readYearFigures } from "./reading/year-of-figures.ts";
import { seal, unseal } from "./seal.ts";

export interface Figures {
  /** What a file for an occurrence has to hold. Undefined where there is no such occurrence, or it asks for no figures. */
  fileAsked(id: OccurrenceId): Promise<FileAsked | undefined>;
  /** What a file says about an occurrence, and what is unlike the figures before it. Writes nothing: handing them in is a report. */
  readFile(id: OccurrenceId, table: Table): Promise<FileReading | undefined>;
  /** {@link readFile} for somebody who may hand it in when they have seen it. Writes nothing either. */
  showFile(id: OccurrenceId, table: Table, file: FigureFile, by: PersonId): Promise<ShownReading | undefined>;
  /** What was shown, beside what stands there by now. Undefined for a seal that is forged, over, somebody else's or for another occurrence. */
  openShown(id: OccurrenceId, sealed: string, by: PersonId): Promise<ShownReading | undefined>;
  /** What is asked of a source for an occurrence. Undefined where nothing is pulled for it. */
  pullAsked(id: OccurrenceId): Promise<PullAsked | undefined>;
  /** A roll-up's year. Undefined where the occurrence is none. */
  ofYear(id: OccurrenceId, as?: PersonId): Promise<YearFigures | undefined>;
  /** Every entry of a plan's figures, with where it comes from, in the order they were made. For the work group's eyes. */
  entries(plan: PlanId): Promise<readonly RecordedFigure[]>;
}

const PURPOSE = "figures-of-a-file";
/** A file read in the morning is handed in before the evening; after that it is read again. */
const GOOD_MS = 12 * 60 * 60 * 1000;

interface Sealed {
  readonly id: OccurrenceId;
  readonly by: PersonId;
  readonly file: FigureFile;
  readonly read: Pick<FigureImport, "figures" | "remarks">;
}

export function createFigures(deps: ReadingDeps): Figures {
  const { ledger } = deps;
  return {
    fileAsked: (id) =>
      inLedgerOf(async () => {
        const matter = await findFigureMatter(deps, id);
        if (!matter) return undefined;
        const { evidence } = matter.context.duty;
        return {
          period: matter.context.period.label,
          periodColumn: evidence.periodColumn ?? "Kvartal",
          columns: figureFields(evidence).map(({ column }) => column),
        };
      }),
    readFile: (id, table) =>
      inLedgerOf(async () => {
        const matter = await findFigureMatter(deps, id);
        return matter && readFileFor(matter, table);
      }),
    showFile: (id, table, file, by) =>
      inLedgerOf(async () => {
        const matter = await findFigureMatter(deps, id);
        if (!matter) return undefined;
        const reading = readFileFor(matter, table, by);
        const figures = reading.figures.map(({ key, label, unit, value, at }) => ({ key, label, unit, value, at }));
        const content: Sealed = { id, by, file, read: { figures, remarks: reading.remarks } };
        const sealed = seal(await secretOf(ledger, "browser"), PURPOSE, content, Date.now() + GOOD_MS);
        return { ...reading, file, sealed };
      }),
    openShown: (id, sealed, by) =>
      inLedgerOf(async () => {
        const content = unseal(await secretOf(ledger, "browser"), PURPOSE, sealed, Date.now()) as Sealed | undefined;
        if (content?.id !== id || content.by !== by) return undefined;
        const matter = await findFigureMatter(deps, id);
        return matter && { ...besideStanding(matter, { ...content.read, faults: [] }, by), file: content.file, sealed };
      }),
    pullAsked: (id) =>
      inLedgerOf(async () => {
        const matter = await findFigureMatter(deps, id);
        const { duty, period } = matter?.context ?? {};
        const source = duty?.evidence.pull?.source;
        return duty && period && source !== undefined ? { source, evidence: duty.evidence, period } : undefined;
      }),
    ofYear: (id, as) => inLedgerOf(() => readYearFigures(deps, id, as)),
    entries: (plan) =>
      inLedgerOf(async () => {
        const present = await presentOf(deps, plan);
        const asking = dutiesOf(present.plan).filter(({ evidence }) => figureFields(evidence).length > 0);
        return figuresOf(
          ledger,
          plan,
          asking.map(({ id }) => id),
        );
      }),
  };
}
