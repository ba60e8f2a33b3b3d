/** Calendar feeds: whose days an address gives. The ledger keeps only the hash of an address's token. */
import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Instant } from "../domain/calendar/instant.ts";
import type { PersonId, PlanId, RoleId } from "../domain/ids.ts";
import type { Ledger, Tx } from "./open.ts";

/** 128 random bits: a calendar program keeps the address and asks with nothing else. */
const TOKEN_BYTES = 16;

export interface FeedOf {
  readonly plan: PlanId;
  readonly person: PersonId;
  /** Absent: all that is the person's own. */
  readonly role?: RoleId;
}

export interface KnownFeed extends FeedOf {
  readonly feed: string;
  readonly createdAt: Instant;
}

/** Makes a feed and returns its token: the only time anybody sees it. */
export async function createFeed(ledger: Ledger, { plan, person, role }: FeedOf): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  await ledger
    .insertInto("feed")
    .values({ token_hash: hashOf(token), plan, person, role: role ?? null })
    .execute();
  return token;
}

/** The feeds of a person that are not revoked, the newest first. */
export async function feedsOf(ledger: Ledger, plan: PlanId, person: PersonId): Promise<readonly KnownFeed[]> {
  const rows = await live(ledger)
    .where("plan", "=", plan)
    .where("person", "=", person)
    .orderBy("created_at", "desc")
    .orderBy("feed")
    .execute();
  return rows.map(knownFeed);
}

/** Whose days a token gives. Undefined where it is unknown or revoked. */
export async function findFeed(ledger: Ledger, token: string): Promise<KnownFeed | undefined> {
  const row = await live(ledger).where("token_hash", "=", hashOf(token)).executeTakeFirst();
  return row && knownFeed(row);
}

/** Ends a feed of the person's own. False where there is none: it is another's, or ended already. */
export async function revokeFeed(ledger: Ledger, { plan, person }: FeedOf, feed: string): Promise<boolean> {
  const { numUpdatedRows } = await ledger
    .updateTable("feed")
    .set({ revoked_at: sql<Date>`clock_timestamp()` })
    .where("feed", "=", feed)
    .where("plan", "=", plan)
    .where("person", "=", person)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends all of a person's feeds, and says how many. */
export async function revokeFeedsOf(tx: Tx, plan: PlanId, person: PersonId): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable("feed")
    .set({ revoked_at: sql<Date>`clock_timestamp()` })
    .where("plan", "=", plan)
    .where("person", "=", person)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

function live(ledger: Ledger) {
  return ledger.selectFrom("feed").select(["feed", "plan", "person", "role", "created_at"]).where("revoked_at", "is", null);
}

function knownFeed(row: {
  readonly feed: string;
  readonly plan: PlanId;
  readonly person: PersonId;
  readonly role: RoleId | null;
  readonly created_at: Instant;
}): KnownFeed {
  const { feed, plan, person, role, created_at } = row;
  return { feed, plan, person, ...(role === null ? {} : { role }), createdAt: created_at };
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
