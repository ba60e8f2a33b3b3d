/** Secrets this ledger made for itself, the same for every process and after every restart. */
import { randomBytes } from "node:crypto";
import type { Ledger, Tx } from "./open.ts";

/** The secret with this name, made the first time it is asked for. */
export async function secretOf(ledger: Ledger | Tx, name: string): Promise<string> {
  const made = await find(ledger, name);
  if (made !== undefined) return made;
  await ledger
    .insertInto("secret")
    .values({ name, value: randomBytes(32) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const now = await find(ledger, name);
  if (now === undefined) throw new Error(`The secret "${name}" was not kept`);
  return now;
}

async function find(ledger: Ledger | Tx, name: string): Promise<string | undefined> {
  const row = await ledger.selectFrom("secret").select("value").where("name", "=", name).executeTakeFirst();
  return row?.value.toString("hex");
}
