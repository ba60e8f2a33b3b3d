import { sql } from "kysely";
import { isoInstant, type Instant } from "../../domain/calendar/instant.ts";
import type { PlanId } from "../../domain/ids.ts";
import { at } from "../../ledger/instants.ts";
import type { Ledger } from "../../ledger/open.ts";
import type { StuckThing } from "../operation-view.ts";

const HOUR_MS = 3_600_000;

/**
 * Things the ledger says should have woken more than an hour ago, at most `most`, the oldest first: their workflow stands still, or
 * Temporal or a worker is away.
 */
export async function stuckThings(ledger: Ledger, plan: PlanId, now: Instant, most: number): Promise<readonly StuckThing[]> {
  const since = (now - HOUR_MS) as Instant;
  const asleep = (table: "duty" | "pull" | "closing", subject: "duty" | "year") =>
    ledger
      .selectFrom(table)
      .select([sql.lit<StuckThing["kind"]>(table).as("kind"), sql<string>`${sql.ref(subject)}::text`.as("subject"), "wake_at"])
      .where("plan", "=", plan)
      .where("ended_at", "is", null)
      .where("wake_at", "<", at(since));
  const rows = await ledger
    .selectFrom("occurrence")
    .select([sql.lit<StuckThing["kind"]>("occurrence").as("kind"), sql<string>`occurrence`.as("subject"), "wake_at"])
    .where("plan", "=", plan)
    .where("wake_at", "<", at(since))
    .unionAll(asleep("duty", "duty"))
    .unionAll(asleep("pull", "duty"))
    .unionAll(asleep("closing", "year"))
    .orderBy("wake_at")
    .limit(most)
    .execute();
  return rows.map(({ kind, subject, wake_at }) => ({ kind, subject, since: isoInstant(wake_at ?? now) }));
}

/** The mailroom, where it should have woken more than an hour ago. */
export function lateMailroom(plan: PlanId, wakeAt: Instant, now: Instant): readonly StuckThing[] {
  return wakeAt < now - HOUR_MS ? [{ kind: "mailroom", subject: plan, since: isoInstant(wakeAt) }] : [];
}
