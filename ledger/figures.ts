/** Figures: entries that are added and never changed, each with who, when and by what. */
import type { Selectable } from "kysely";
import { EARLIER_PERIODS, earlierOf, type EarlierFigures } from "../domain/figures/check-figures.ts";
import type { FigureFile } from "../domain/figures/figure-file.ts";
import { entriesOf, keyOfEntry, standing, type FigureEntry, type RecordedFigure } from "../domain/figures/recorded.ts";
import type { Instant } from "../domain/calendar/instant.ts";
import type { DutyId, OccurrenceId, PartId, PersonId, PlanId } from "../domain/ids.ts";
import type { Occurrence, OccurrenceEvent } from "../domain/occurrence/occurrence.ts";
import type { Duty } from "../domain/plan.ts";
import { keysAsPulled } from "../domain/pulls/as-pulled.ts";
import type { Ledger, Tx } from "./open.ts";
import { findProposal } from "./pulls.ts";
import type { FigureTable } from "./schema.ts";

/** Every entry of these duties, in the order they were made; `years` leaves the others out. */
export async function figuresOf(
  ledger: Ledger | Tx,
  plan: PlanId,
  duties: readonly DutyId[],
  years?: readonly number[],
): Promise<readonly RecordedFigure[]> {
  if (duties.length === 0) return [];
  const rows = await ledger
    .selectFrom("figure")
    .leftJoin("pulled", "pulled.pulled", "figure.pulled")
    .selectAll("figure")
    .select(["pulled.source", "pulled.title", "pulled.at as pulled_at", "pulled.sha256"])
    .where("figure.plan", "=", plan)
    .where("figure.duty", "in", duties)
    .$if(years !== undefined, (query) => query.where("figure.year", "in", years ?? []))
    .orderBy("figure.entry")
    .execute();
  return rows.map(({ source, title, pulled_at: pulledAt, sha256, ...row }) => ({
    ...recordedOf(row),
    ...(source === null || title === null || pulledAt === null || sha256 === null
      ? {}
      : { pulled: { source, title, at: pulledAt, sha256 } }),
  }));
}

/** What was handed in for other periods of the duty, by the key it has in a report: what a new number is compared with. */
export async function earlierFigures(
  ledger: Ledger | Tx,
  plan: PlanId,
  duty: Duty,
  occurrence: OccurrenceId,
): Promise<EarlierFigures> {
  if ((duty.evidence.figures ?? []).length === 0) return {};
  const entries = await figuresOf(ledger, plan, [duty.id]);
  return earlierOf(standing(entries), occurrence, EARLIER_PERIODS);
}

/** Writes the entries of a report that was taken. What stood before it is told as replaced. */
export async function recordReported(
  tx: Tx,
  occurrence: Occurrence,
  event: Extract<OccurrenceEvent, { kind: "reported" }>,
  duty: Pick<Duty, "evidence">,
  year: number,
  command?: string,
): Promise<void> {
  const entries = entriesOf(duty.evidence, event.content);
  const { by, at, part, content } = event;
  const proposal = content.pulled === undefined ? undefined : await findProposal(tx, occurrence.id, content.pulled);
  const pulled = proposal && {
    id: proposal.id,
    keys: keysAsPulled(duty.evidence, content.figures ?? {}, proposal.figures),
  };
  await addEntries(
    tx,
    {
      occurrence,
      part,
      year,
      by,
      at,
      ...(content.file && { file: content.file }),
      ...(pulled && { pulled }),
      ...(command === undefined ? {} : { command }),
    },
    entries,
  );
}

interface Addition {
  readonly occurrence: Pick<Occurrence, "id" | "plan" | "duty" | "period">;
  readonly part: PartId;
  readonly year: number;
  readonly by: PersonId;
  readonly at: Instant;
  readonly file?: FigureFile;
  /** The proposal, and the figures that are as it has them. */
  readonly pulled?: { readonly id: string; readonly keys: ReadonlySet<string> };
  readonly reason?: string;
  readonly command?: string;
}

async function addEntries(
  tx: Tx,
  addition: Addition,
  entries: readonly (FigureEntry & { readonly withdrawn?: true })[],
): Promise<void> {
  if (entries.length === 0) return;
  const { occurrence, part, year, by, at, file, pulled, reason, command } = addition;
  const before = new Map((await newestOf(tx, occurrence.id, part)).map((one) => [keyOfEntry(one), one.entry]));
  await tx
    .insertInto("figure")
    .values(
      entries.map((entry) => ({
        plan: occurrence.plan,
        occurrence: occurrence.id,
        duty: occurrence.duty,
        period: occurrence.period,
        part,
        year,
        figure: entry.figure,
        category: entry.category,
        value: entry.value ?? null,
        missing: entry.missing ?? null,
        file_name: file?.name ?? null,
        file_sha256: file?.sha256 ?? null,
        by_person: by,
        at: new Date(at),
        replaces: before.get(keyOfEntry(entry)) ?? null,
        reason: reason ?? null,
        withdrawn: entry.withdrawn ?? false,
        command: command ?? null,
        pulled: pulled?.keys.has(keyOfEntry(entry)) === true ? pulled.id : null,
      })),
    )
    .execute();
}

/** A report was undone or sent back: what came with it counts no more, and stays to be read. */
export async function withdraw(
  tx: Tx,
  occurrence: Occurrence,
  event: { readonly by: PersonId; readonly at: Instant },
  parts: readonly PartId[],
): Promise<void> {
  for (const part of parts) {
    const counting = standing(await newestOf(tx, occurrence.id, part));
    const [first] = counting;
    if (first === undefined) continue;
    const { by, at } = event;
    await addEntries(
      tx,
      { occurrence, part, year: first.year, by, at },
      counting.map((entry) => ({ ...entry, withdrawn: true as const })),
    );
  }
}

/** The newest entry of each figure of a part, withdrawn ones too. */
async function newestOf(tx: Tx, occurrence: OccurrenceId, part: PartId): Promise<readonly RecordedFigure[]> {
  const rows = await tx
    .selectFrom("figure")
    .selectAll()
    .where("occurrence", "=", occurrence)
    .where("part", "=", part)
    .orderBy("entry")
    .execute();
  return [...new Map(rows.map((row) => [keyOfEntry(row), recordedOf(row)])).values()];
}

function recordedOf(row: Selectable<FigureTable>): RecordedFigure {
  const { entry, occurrence, duty, period, part, year, figure, category, by_person: by, at } = row;
  const { value, missing, file_name: name, file_sha256: sha256, replaces, reason, withdrawn } = row;
  return {
    entry,
    occurrence,
    duty,
    period,
    part,
    year,
    figure,
    category,
    by,
    at,
    ...(value === null ? {} : { value }),
    ...(missing === null ? {} : { missing }),
    ...(name === null || sha256 === null ? {} : { file: { name, sha256 } }),
    ...(replaces === null ? {} : { replaces }),
    ...(reason === null ? {} : { reason }),
    ...(withdrawn ? { withdrawn: true as const } : {}),
  };
}
