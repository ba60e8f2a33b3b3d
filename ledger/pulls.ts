/** Pulls: a row for each duty whose figures come from a source, and every answer and failure as an entry that is never changed. */
import type { Selectable } from "kysely";
import type { Instant } from "../domain/calendar/instant.ts";
import { parseOccurrenceId, type DutyId, type OccurrenceId, type PeriodKey, type PlanId } from "../domain/ids.ts";
import type { PullProgress } from "../domain/pulls/next-pull.ts";
import {
  standOf,
  type Proposal,
  type PulledPeriod,
  type PullEntry,
  type PullFailure,
  type WrittenFigures,
} from "../domain/pulls/proposal.ts";
import type { Ledger, Tx } from "./open.ts";
import { progressOf, type CurrentPlan } from "./plans.ts";
import type { PulledTable } from "./schema.ts";

export interface KnownPull {
  readonly duty: DutyId;
  readonly wakeAt?: Instant;
}

/** From now on this duty's figures are pulled. One that is there already goes on as it does. */
export async function openPull(tx: Tx, plan: PlanId, duty: DutyId): Promise<void> {
  await tx
    .insertInto("pull")
    .values({ plan, duty })
    .onConflict((conflict) => conflict.columns(["plan", "duty"]).doUpdateSet({ ended_at: null }))
    .execute();
}

/** The plan's pulls that have not ended. */
export async function pullsOfPlan(ledger: Ledger | Tx, plan: PlanId): Promise<readonly KnownPull[]> {
  const rows = await ledger
    .selectFrom("pull")
    .select(["duty", "wake_at"])
    .where("plan", "=", plan)
    .where("ended_at", "is", null)
    .orderBy("duty")
    .execute();
  return rows.map(({ duty, wake_at }) => ({ duty, ...(wake_at === null ? {} : { wakeAt: wake_at }) }));
}

/** Lets one at a time look at what has been pulled for a duty and add to it. Held until the transaction ends. */
export async function lockPull(tx: Tx, plan: PlanId, duty: DutyId): Promise<void> {
  await tx.selectFrom("pull").select("duty").where("plan", "=", plan).where("duty", "=", duty).forUpdate().execute();
}

export async function notePull(
  tx: Tx,
  plan: PlanId,
  duty: DutyId,
  next: { readonly wakeAt?: Instant; readonly endedAt?: Instant },
): Promise<void> {
  const { wakeAt, endedAt } = next;
  await tx
    .updateTable("pull")
    .set({ wake_at: wakeAt === undefined ? null : new Date(wakeAt), ended_at: endedAt === undefined ? null : new Date(endedAt) })
    .where("plan", "=", plan)
    .where("duty", "=", duty)
    .execute();
}

/** What a decision about the duty's next pull looks at. */
export async function pullProgressOf(ledger: Ledger | Tx, current: CurrentPlan, duty: DutyId): Promise<PullProgress> {
  const open = await ledger
    .selectFrom("occurrence")
    .select("span")
    .where("plan", "=", current.plan.id)
    .where("duty", "=", duty)
    .where("state", "=", "open")
    .execute();
  const pulled = await pulledOfDuty(ledger, current.plan.id, duty);
  return {
    duty: await progressOf(ledger, current, duty),
    open: open.map(({ span }) => span),
    tries: new Map([...pulled].map(([period, { tries }]) => [period, tries])),
  };
}

/** How the pulls of each of the duty's periods stand. */
async function pulledOfDuty(ledger: Ledger | Tx, plan: PlanId, duty: DutyId): Promise<ReadonlyMap<PeriodKey, PulledPeriod>> {
  const rows = await ledger
    .selectFrom("pulled")
    .selectAll()
    .where("plan", "=", plan)
    .where("duty", "=", duty)
    .orderBy("pulled")
    .execute();
  const entries = new Map<PeriodKey, PullEntry[]>();
  for (const row of rows) entries.set(row.period, [...(entries.get(row.period) ?? []), entryOf(row)]);
  return new Map([...entries].map(([period, of]) => [period, standOf(of)]));
}

/** How the pulls of one period stand, opened or not. */
export async function pulledOf(ledger: Ledger | Tx, id: OccurrenceId): Promise<PulledPeriod> {
  return standOf(await pullsOf(ledger, id));
}

/** Every pull of one period, opened or not, in order. */
export async function pullsOf(ledger: Ledger | Tx, id: OccurrenceId): Promise<readonly PullEntry[]> {
  const key = parseOccurrenceId(id);
  if (!key) return [];
  const rows = await ledger
    .selectFrom("pulled")
    .selectAll()
    .where("plan", "=", key.plan)
    .where("duty", "=", key.duty)
    .where("period", "=", key.period)
    .orderBy("pulled")
    .execute();
  return rows.map(entryOf);
}

/** The proposal with this id, where it is this occurrence's. */
export async function findProposal(ledger: Ledger | Tx, id: OccurrenceId, proposal: string): Promise<Proposal | undefined> {
  const key = parseOccurrenceId(id);
  if (!key || !/^\d{1,18}$/.test(proposal)) return undefined;
  const row = await ledger
    .selectFrom("pulled")
    .selectAll()
    .where("pulled", "=", proposal)
    .where("plan", "=", key.plan)
    .where("duty", "=", key.duty)
    .where("period", "=", key.period)
    .executeTakeFirst();
  const entry = row && entryOf(row);
  return entry?.kind === "proposed" ? entry : undefined;
}

interface PullTold {
  readonly plan: PlanId;
  readonly duty: DutyId;
  readonly period: PeriodKey;
  readonly source: string;
  readonly title: string;
  readonly at: Instant;
}

/** Adds what a source gave, or why it gave nothing. */
export async function addPulled(
  tx: Tx,
  { at, ...told }: PullTold,
  what: { readonly figures: WrittenFigures; readonly sha256: string } | { readonly failure: PullFailure },
): Promise<void> {
  const columns =
    "failure" in what
      ? { figures: null, sha256: null, fault: JSON.stringify(what.failure) }
      : { figures: JSON.stringify(what.figures), sha256: what.sha256, fault: null };
  await tx
    .insertInto("pulled")
    .values({ ...told, at: new Date(at), ...columns })
    .execute();
}

function entryOf(row: Selectable<PulledTable>): PullEntry {
  const { pulled: id, source, title, at, figures, sha256, fault } = row;
  if (figures !== null && sha256 !== null) return { kind: "proposed", id, source, title, at, sha256, figures };
  const unsaid: PullFailure = { kind: "unreadable", english: "It was not kept why.", swedish: "Det är inte sparat varför." };
  return { kind: "failed", title, at, failure: fault ?? unsaid };
}
