/** Sessions: the ledger keeps the hash of a random token and whose it is. Real time: a session is nothing to travel in. */
import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Instant } from "../domain/calendar/instant.ts";
import { databaseNow } from "./instants.ts";
import type { Ledger, Tx } from "./open.ts";

const TOKEN_BYTES = 32;
/** A working day: nobody is still signed in tomorrow on a machine that was left. */
const LIFETIME_HOURS = 12;
/** Often enough to show when it was last used, seldom enough that reading a page is seldom a write. */
const SEEN_EVERY = sql<Instant>`clock_timestamp() - interval '10 minutes'`;

export const SESSION_SECONDS = LIFETIME_HOURS * 60 * 60;

export interface Session {
  readonly id: string;
  /** `mail:<address>`, or the key of an identity. */
  readonly identity: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
}

/** Begins a session and returns its token: the only time anybody sees it. */
export async function createSession(tx: Ledger | Tx, identity: string): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const expires_at = sql<Date>`clock_timestamp() + make_interval(hours => ${LIFETIME_HOURS})`;
  await tx
    .insertInto("session")
    .values({ token_hash: hashOf(token), identity, expires_at })
    .execute();
  return token;
}

/** The session with this token. Undefined where it is unknown, over or ended. */
export async function findSession(ledger: Ledger, token: string): Promise<Session | undefined> {
  const row = await running(ledger).where("token_hash", "=", hashOf(token)).executeTakeFirst();
  if (!row) return undefined;
  await ledger
    .updateTable("session")
    .set({ seen_at: databaseNow })
    .where("session", "=", row.session)
    .where("seen_at", "<", SEEN_EVERY)
    .execute();
  return sessionOf(row);
}

/** All sessions that run for an identity, the newest first. */
export async function sessionsOf(ledger: Ledger, identity: string): Promise<readonly Session[]> {
  const rows = await running(ledger).where("identity", "=", identity).orderBy("created_at", "desc").execute();
  return rows.map(sessionOf);
}

/** Ends the session, at once and for every process. */
export async function endSession(ledger: Ledger, token: string): Promise<void> {
  await ledger
    .updateTable("session")
    .set({ ended_at: databaseNow })
    .where("token_hash", "=", hashOf(token))
    .where("ended_at", "is", null)
    .execute();
}

/** Ends every session of the identity. */
export async function endSessionsOf(ledger: Ledger, identity: string): Promise<void> {
  await ledger
    .updateTable("session")
    .set({ ended_at: databaseNow })
    .where("identity", "=", identity)
    .where("ended_at", "is", null)
    .execute();
}

/** Ends every session that runs for any of the identities, and says how many. */
export async function endSessionsOfAny(tx: Tx, identities: readonly string[]): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable("session")
    .set({ ended_at: databaseNow })
    .where("identity", "in", identities)
    .where("ended_at", "is", null)
    .where("expires_at", ">", databaseNow)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

function running(ledger: Ledger) {
  return ledger
    .selectFrom("session")
    .select(["session", "identity", "created_at", "seen_at"])
    .where("ended_at", "is", null)
    .where("expires_at", ">", databaseNow);
}

function sessionOf(row: { session: string; identity: string; created_at: Instant; seen_at: Instant }): Session {
  return { id: row.session, identity: row.identity, createdAt: row.created_at, seenAt: row.seen_at };
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
