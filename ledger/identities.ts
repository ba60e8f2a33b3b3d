/** Whom a signed-in account is, plan by plan. Nobody is anybody in a plan whose people list does not have them. */
import { sql } from "kysely";
import type { PersonId, PlanId } from "../domain/ids.ts";
import type { Ledger, Tx } from "./open.ts";

export interface PersonInPlan {
  readonly plan: PlanId;
  readonly person: PersonId;
}

/** Everyone with this address, in every plan: one who has shown that mail to it reaches them. */
export async function personsAt(ledger: Ledger | Tx, address: string): Promise<readonly PersonInPlan[]> {
  return ledger
    .selectFrom("person")
    .select(["plan", "person"])
    .where(sql`lower(email)`, "=", address.toLowerCase())
    .orderBy("plan")
    .orderBy("person")
    .execute();
}

/** Whom an account has been bound to. */
export async function personsOf(ledger: Ledger | Tx, key: string): Promise<readonly PersonInPlan[]> {
  return ledger.selectFrom("identity").select(["plan", "person"]).where("key", "=", key).orderBy("plan").execute();
}

/** The accounts that are bound to a person. */
export async function keysOf(tx: Tx, plan: PlanId, person: PersonId): Promise<readonly string[]> {
  const rows = await tx.selectFrom("identity").select("key").where("plan", "=", plan).where("person", "=", person).execute();
  return rows.map(({ key }) => key);
}

/**
 * Binds the account to those with this address, in plans where it is nobody yet. One who is bound to another account stays that
 * account's: an address that has been handed on opens nothing.
 */
export async function bindIdentity(tx: Tx, key: string, address: string): Promise<void> {
  const bound = new Set((await personsOf(tx, key)).map(({ plan }) => plan));
  const found = (await personsAt(tx, address)).filter(({ plan }) => !bound.has(plan));
  if (found.length === 0) return;
  await tx
    .insertInto("identity")
    .values(found.map(({ plan, person }) => ({ key, plan, person })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
