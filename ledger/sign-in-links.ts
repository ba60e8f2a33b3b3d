/** One-time links for signing in: ten minutes, once. The database's clock, and only hashes of what is secret. */
import { createHash, createHmac, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Instant } from "../domain/calendar/instant.ts";
import { databaseNow } from "./instants.ts";
import { inTransaction, type Ledger, type Tx } from "./open.ts";
import { secretOf } from "./secrets.ts";

const TOKEN_BYTES = 16;
const LIFETIME = sql`interval '10 minutes'`;
/** Within {@link WINDOW}: mails to one address, and asked for from one place (an office may share one). */
const MOST_TO_ADDRESS = 3;
const MOST_FROM_SOURCE = 30;
const WINDOW = sql<Instant>`clock_timestamp() - interval '15 minutes'`;
const KEPT = sql<Instant>`clock_timestamp() - interval '1 day'`;

export interface SignInRequest {
  readonly address: string;
  /** Where it was asked from: an IP address. */
  readonly source: string;
}

/**
 * Notes that somebody asked, and makes a link. Undefined where it has been asked too often. It is made whether or not anybody has the
 * address, so that both take equally long.
 */
export async function makeSignInLink(ledger: Ledger, request: SignInRequest): Promise<string | undefined> {
  const secret = await secretOf(ledger, "browser");
  const [address, source] = [request.address.toLowerCase(), request.source].map((text) => keyed(secret, text));
  if (!address || !source) throw new RangeError("a request has an address and a source");
  return inTransaction(ledger, async (tx) => {
    // Fifty at once are counted one after the other.
    await sql`select pg_advisory_xact_lock(hashtext('sign-in'))`.execute(tx);
    await tx.deleteFrom("sign_in_request").where("at", "<", KEPT).execute();
    const recent = await tx
      .selectFrom("sign_in_request")
      .select((eb) => [
        eb.fn.countAll<string>().filterWhere("address", "=", address).as("to"),
        eb.fn.countAll<string>().filterWhere("source", "=", source).as("from"),
      ])
      .where("at", ">", WINDOW)
      .executeTakeFirstOrThrow();
    if (Number(recent.to) >= MOST_TO_ADDRESS || Number(recent.from) >= MOST_FROM_SOURCE) return undefined;
    await tx.insertInto("sign_in_request").values({ address, source }).execute();
    await tx.deleteFrom("sign_in_link").where("expires_at", "<", KEPT).execute();
    const token = randomBytes(TOKEN_BYTES).toString("base64url");
    await tx
      .insertInto("sign_in_link")
      .values({
        token_hash: hashOf(token),
        address: request.address.toLowerCase(),
        expires_at: sql<Date>`clock_timestamp() + ${LIFETIME}`,
      })
      .execute();
    return token;
  });
}

/** True while the link can be used. Reading only. */
export async function isGoodSignInLink(ledger: Ledger, token: string): Promise<boolean> {
  const row = await ledger
    .selectFrom("sign_in_link")
    .select("address")
    .where("token_hash", "=", hashOf(token))
    .where("used_at", "is", null)
    .where("expires_at", ">", databaseNow)
    .executeTakeFirst();
  return row !== undefined;
}

/** Uses the link up and returns its address. Undefined where it is unknown, over or used: of two at once, one gets it. */
export async function useSignInLink(ledger: Ledger, token: string): Promise<string | undefined> {
  const row = await ledger
    .updateTable("sign_in_link")
    .set({ used_at: databaseNow })
    .where("token_hash", "=", hashOf(token))
    .where("used_at", "is", null)
    .where("expires_at", ">", databaseNow)
    .returning("address")
    .executeTakeFirst();
  return row?.address;
}

/** Nobody signs in by a link that was sent to the address before now. */
export async function revokeSignInLinksOf(tx: Tx, address: string): Promise<void> {
  await tx
    .updateTable("sign_in_link")
    .set({ used_at: databaseNow })
    .where("address", "=", address.toLowerCase())
    .where("used_at", "is", null)
    .execute();
}

function keyed(secret: string, text: string): Buffer {
  return createHmac("sha256", secret).update(text).digest();
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
