/** Mail links: the ledger keeps only the hash of a token. They use the database's clock: an expiry is nothing to travel in. */
import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Instant } from "../domain/calendar/instant.ts";
import type { OccurrenceId, PersonId, PlanId } from "../domain/ids.ts";
import { databaseNow } from "./instants.ts";
import type { Ledger, Tx } from "./open.ts";

/** 128 random bits. */
const TOKEN_BYTES = 16;
/** A yearly duty's letter is still of use when the next year's comes. */
const LIFETIME = sql`interval '400 days'`;

export interface LinkOf {
  readonly plan: PlanId;
  readonly person: PersonId;
  readonly purpose: "act" | "todo" | "plan" | "absence";
  readonly occurrence?: OccurrenceId;
}

/** Makes a link for one person and one purpose, and returns its token: the only time anybody sees it. */
export async function createLink(tx: Tx, { plan, person, purpose, occurrence }: LinkOf): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  await tx
    .insertInto("link")
    .values({
      token_hash: hashOf(token),
      plan,
      person,
      purpose,
      occurrence: occurrence ?? null,
      expires_at: sql<Date>`clock_timestamp() + ${LIFETIME}`,
    })
    .execute();
  return token;
}

/** A link as the ledger has it. */
export interface KnownLink extends LinkOf {
  readonly hash: Buffer;
  readonly expiresAt: Instant;
}

/** What a token opens. Undefined where it is unknown, expired or revoked. */
export function findLink(ledger: Ledger, token: string): Promise<KnownLink | undefined> {
  return findLinkByHash(ledger, hashOf(token));
}

/** {@link findLink} by what the ledger keeps of the token. */
export async function findLinkByHash(ledger: Ledger, hash: Buffer): Promise<KnownLink | undefined> {
  const row = await ledger
    .selectFrom("link")
    .select(["plan", "person", "purpose", "occurrence", "expires_at"])
    .where("token_hash", "=", hash)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", databaseNow)
    .executeTakeFirst();
  if (!row) return undefined;
  const { plan, person, purpose, occurrence, expires_at } = row;
  return { hash, plan, person, purpose, expiresAt: expires_at, ...(occurrence === null ? {} : { occurrence }) };
}

/** Closes every link of a person that is still good, and says how many. Nothing that was swapped for one opens any more either. */
export async function revokeLinksOf(tx: Tx, plan: PlanId, person: PersonId): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable("link")
    .set({ revoked_at: sql<Date>`clock_timestamp()` })
    .where("plan", "=", plan)
    .where("person", "=", person)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", databaseNow)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** What the ledger keeps of a token. */
export function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
