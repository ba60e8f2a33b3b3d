/** The years that are being closed: one row each, for as long as its workflow has something to wait for. */
import type { Instant } from "../domain/calendar/instant.ts";
import type { PlanId } from "../domain/ids.ts";
import type { Ledger, Tx } from "./open.ts";

export interface KnownClosing {
  readonly year: number;
  readonly openedAt: Instant;
  readonly wakeAt?: Instant;
  readonly ended: boolean;
}

/** From now on somebody closes this year. One that is there already is left as it is. */
export async function openClosing(tx: Tx, plan: PlanId, year: number, at: Instant): Promise<void> {
  await tx
    .insertInto("closing")
    .values({ plan, year, opened_at: new Date(at), wake_at: null, ended_at: null })
    .onConflict((conflict) => conflict.columns(["plan", "year"]).doNothing())
    .execute();
}

/** The year's closing, held until the transaction ends: whoever freezes comes here first. Undefined for a year that nobody closes. */
export async function lockClosing(tx: Tx, plan: PlanId, year: number): Promise<KnownClosing | undefined> {
  const row = await tx
    .selectFrom("closing")
    .selectAll()
    .where("plan", "=", plan)
    .where("year", "=", year)
    .forUpdate()
    .executeTakeFirst();
  return row && known(row);
}

/** Every year of the plan that is or was closed by somebody, in order. */
export async function closingsOfPlan(ledger: Ledger | Tx, plan: PlanId): Promise<readonly KnownClosing[]> {
  const rows = await ledger.selectFrom("closing").selectAll().where("plan", "=", plan).orderBy("year").execute();
  return rows.map(known);
}

/** Notes when the closing wakes; without an instant it is over. */
export async function noteClosing(tx: Tx, plan: PlanId, year: number, wakeAt: Instant | undefined, now: Instant): Promise<void> {
  await tx
    .updateTable("closing")
    .set({ wake_at: wakeAt === undefined ? null : new Date(wakeAt), ended_at: wakeAt === undefined ? new Date(now) : null })
    .where("plan", "=", plan)
    .where("year", "=", year)
    .execute();
}

function known(row: {
  readonly year: number;
  readonly opened_at: Instant;
  readonly wake_at: Instant | null;
  readonly ended_at: Instant | null;
}): KnownClosing {
  return {
    year: row.year,
    openedAt: row.opened_at,
    ...(row.wake_at === null ? {} : { wakeAt: row.wake_at }),
    ended: row.ended_at !== null,
  };
}
