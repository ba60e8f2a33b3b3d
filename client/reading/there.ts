/** Which occurrences the ledger has, asked by the columns that are indexed. */
import { addDays, type CivilDate } from "../../domain/calendar/civil-date.ts";
import type { DutyId, OccurrenceId, PlanId } from "../../domain/ids.ts";
import type { KnownOccurrence } from "../../domain/known-occurrence.ts";
import { onceARequest } from "../../ledger/once-a-request.ts";
import type { Ledger } from "../../ledger/open.ts";

/** An opening is seldom later than this, even after an outage; what was over before is behind every duty's cursor. */
const LATEST_OPENING_DAYS = 90;

export { unsettledOccurrences as currentOccurrences } from "../../ledger/occurrences.ts";

const CURRENT = ["backlog", "open", "reported"] as const;

/** Those of these ids that the ledger has. */
export async function occurrencesByIds(ledger: Ledger, ids: readonly OccurrenceId[]): Promise<readonly KnownOccurrence[]> {
  if (ids.length === 0) return [];
  const rows = await ledger.selectFrom("occurrence").select(["snapshot", "span"]).where("occurrence", "in", ids).execute();
  return rows.map(({ snapshot, span }) => ({ occurrence: snapshot, period: span }));
}

/** What is not settled, and what is settled although the calendar would else still expect it. */
export async function occurrencesAhead(ledger: Ledger, plan: PlanId, today: CivilDate): Promise<readonly KnownOccurrence[]> {
  const rows = await ledger
    .selectFrom("occurrence")
    .select(["snapshot", "span"])
    .where("plan", "=", plan)
    .where((eb) => eb.or([eb("state", "in", CURRENT), eb("due", ">=", addDays(today, -LATEST_OPENING_DAYS))]))
    .execute();
  return rows.map(({ snapshot, span }) => ({ occurrence: snapshot, period: span }));
}

/** The ids of those the calendar would else still expect, settled or not: somebody may have reported ahead of time. */
export const openedAhead = onceARequest(async (ledger, plan: PlanId, today: CivilDate): Promise<ReadonlySet<OccurrenceId>> => {
  const rows = await ledger
    .selectFrom("occurrence")
    .select("occurrence")
    .where("plan", "=", plan)
    .where("due", ">=", addDays(today, -LATEST_OPENING_DAYS))
    .execute();
  return new Set(rows.map((row) => row.occurrence));
});

/** Of each duty the one that was settled last, by due date. */
export async function latestSettled(ledger: Ledger, plan: PlanId): Promise<ReadonlyMap<DutyId, KnownOccurrence>> {
  const rows = await ledger
    .selectFrom("duty")
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("occurrence")
          .select(["snapshot", "span"])
          .whereRef("occurrence.plan", "=", "duty.plan")
          .whereRef("occurrence.duty", "=", "duty.duty")
          .where("occurrence.state", "in", ["confirmed", "excused"])
          .orderBy("occurrence.due", "desc")
          .limit(1)
          .as("latest"),
      (join) => join.onTrue(),
    )
    .select(["duty.duty", "latest.snapshot", "latest.span"])
    .where("duty.plan", "=", plan)
    .execute();
  return new Map(rows.map(({ duty, snapshot, span }) => [duty, { occurrence: snapshot, period: span }]));
}
