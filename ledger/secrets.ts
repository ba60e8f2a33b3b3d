/** Secrets this ledger made for itself, the same for every process and after every restart. */
import { randomBytes } from "node:crypto";
import type { Ledger, Tx } from "./open.ts";

/** The secret with this name, made the first time it is asked for. */
export async function secretOf(ledger: Ledger | Tx, name: string): Promise<string> {
  await ledger
    .insertInto("secret")
    .values({ name, value: randomBytes(32) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await ledger.selectFrom("secret").select("value").where("name", "=", name).executeTakeFirstOrThrow();
  return value.toString("hex");
}
