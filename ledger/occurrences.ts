/** The rows of occurrences: as they stand, for reading or held for a decision. */
import { sql } from "kysely";
import type { Period } from "../domain/calendar/period.ts";
import { parseOccurrenceId, type OccurrenceId, type PlanId } from "../domain/ids.ts";
import type { KnownOccurrence } from "../domain/known-occurrence.ts";
import type { Occurrence } from "../domain/occurrence/occurrence.ts";
import { onceARequest } from "./once-a-request.ts";
import type { Ledger, Tx } from "./open.ts";
import { keepPeopleStill } from "./people-lock.ts";

const ONCE = "once" as Period["key"];
const ON_A_DAY = "on-%" as Period["key"];

/**
 * Lets only one transaction at a time look whether the occurrence is there and open it: a row that is not there yet cannot be
 * locked. Held until the transaction ends.
 */
export async function lockOpening(tx: Tx, id: OccurrenceId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx);
}

/**
 * The occurrence as it stands, held by this transaction until it ends. The people first: a change of them may write the row too, and
 * waiting for each other would end neither.
 */
export async function lockOccurrence(tx: Tx, id: OccurrenceId): Promise<KnownOccurrence | undefined> {
  const key = parseOccurrenceId(id);
  if (key) await keepPeopleStill(tx, key.plan);
  const row = await tx
    .selectFrom("occurrence")
    .select(["snapshot", "span"])
    .where("occurrence", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && { occurrence: row.snapshot, period: row.span };
}

/** The occurrence as it stands, for reading. */
export async function findOccurrence(ledger: Ledger | Tx, id: OccurrenceId): Promise<KnownOccurrence | undefined> {
  const row = await ledger.selectFrom("occurrence").select(["snapshot", "span"]).where("occurrence", "=", id).executeTakeFirst();
  return row && { occurrence: row.snapshot, period: row.span };
}

/** The version of the plan that an occurrence of the ledger was last dealt with in; for a finished one, the one it happened in. */
export async function versionOfOccurrence(ledger: Ledger | Tx, id: OccurrenceId): Promise<string> {
  const row = await ledger.selectFrom("occurrence").select("version").where("occurrence", "=", id).executeTakeFirstOrThrow();
  return row.version;
}

/**
 * Every occurrence of a plan that the ledger has; when a year is given, of those that are over only the year's and the days named by
 * the plan, which may have been settled in another year than their own.
 */
export async function knownOccurrences(
  ledger: Ledger | Tx,
  plan: Occurrence["plan"],
  year?: number,
): Promise<readonly KnownOccurrence[]> {
  const rows = await ledger
    .selectFrom("occurrence")
    .select(["snapshot", "span"])
    .where("plan", "=", plan)
    .$if(year !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb("year", "=", year ?? 0),
          eb("state", "in", ["backlog", "open", "reported"]),
          eb("period", "=", ONCE),
          eb("period", "like", ON_A_DAY),
        ]),
      ),
    )
    .orderBy("occurrence")
    .execute();
  return rows.map(({ snapshot, span }) => ({ occurrence: snapshot, period: span }));
}

/** What is not settled: to do, to confirm or to decide on. The earliest due first. */
export const unsettledOccurrences = onceARequest(async (ledger, plan: PlanId): Promise<readonly KnownOccurrence[]> => {
  const rows = await ledger
    .selectFrom("occurrence")
    .select(["snapshot", "span"])
    .where("plan", "=", plan)
    .where("state", "in", ["backlog", "open", "reported"])
    .orderBy("due")
    .orderBy("occurrence")
    .execute();
  return rows.map(({ snapshot, span }) => ({ occurrence: snapshot, period: span }));
});
