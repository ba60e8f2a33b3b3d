/**
 * Whoever decides by the people as they stand keeps them so until the decision is written, and a change of them waits for that: else a
 * letter could be written to somebody who has just left, after the change has looked for such letters.
 */
import { sql } from "kysely";
import type { PlanId } from "../domain/ids.ts";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import type { Ledger, Tx } from "./open.ts";

/**
 * Keeps the plan's people as they are until the transaction ends. Nothing where there is none: then they are only looked at. Whoever holds
 * rows that a change would write too (letters, the mailroom's) asks for this first: waiting for each other would end neither.
 */
export async function keepPeopleStill(ledger: Ledger | Tx, plan: PlanId): Promise<void> {
  if (!ledger.isTransaction) return;
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${keyOf(plan)}, 0))`.execute(ledger);
}

/** Somebody decides by the people for longer than a change of them can wait: a large posting is being composed. */
export class PeopleBusyError extends PlanvaktError {
  constructor(plan: PlanId, cause: unknown) {
    super(`The people of ${plan} are in use, as while a large posting is composed: try again in a minute`, { plan }, cause);
    this.name = "PeopleBusyError";
  }
}

/**
 * Lets nobody else change the plan's people, or decide by them, until the transaction ends. Must be its first statement. Throws
 * {@link PeopleBusyError} where those who decide by them take too long.
 */
export async function lockPeople(tx: Tx, plan: PlanId): Promise<void> {
  try {
    await sql`select pg_advisory_xact_lock(hashtextextended(${keyOf(plan)}, 0))`.execute(tx);
  } catch (error) {
    throw isTimedOut(error) ? new PeopleBusyError(plan, error) : error;
  }
}

/** PostgreSQL: query_canceled, here by the connection's statement timeout. */
function isTimedOut(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "57014";
}

function keyOf(plan: PlanId): string {
  return `people of ${plan}`;
}
