/** Sending an envelope: claimed with a lease and a fencing number, handed over, and what came of it. */
import { sql } from "kysely";
import type { Instant } from "../domain/calendar/instant.ts";
import type { PersonId, PlanId } from "../domain/ids.ts";
import { at, databaseNow } from "./instants.ts";
import type { Ledger, Tx } from "./open.ts";

/** Longer than the relay may take for one message, shorter than anyone would wait for a dead worker's letters. */
const LEASE = sql`interval '3 minutes'`;

/** A mail this worker may send, for as long as its lease lasts and nobody takes it over. */
export interface Claim {
  readonly envelope: string;
  readonly fence: string;
  readonly person: PersonId;
  readonly address: string;
  readonly raw: Buffer;
  readonly tries: number;
  readonly postAt: Instant;
  /** It was already under way when a process died: the relay may have it. */
  readonly wasUnderWay: boolean;
}

/** Claims the next envelope due at `now`. Two workers never get the same one; undefined where none is left. */
export async function claimEnvelope(ledger: Ledger, plan: PlanId, now: Instant): Promise<Claim | undefined> {
  return ledger.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom("envelope")
      .select(["envelope", "person", "address", "raw", "tries", "state", "fence", "post_at", "lease_until"])
      .where("plan", "=", plan)
      .where("state", "in", ["queued", "posting"])
      .where("retry_at", "<=", at(now))
      .where((eb) => eb.or([eb("lease_until", "is", null), eb("lease_until", "<", databaseNow)]))
      .orderBy("retry_at")
      .orderBy("envelope")
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!row) return undefined;
    // Whoever had it under way fell silent before it could say what came of it: the relay may have it, and a copy may follow.
    if (row.state === "posting" && row.lease_until !== null) await noteSilence(tx, row, now);
    const { fence } = await tx
      .updateTable("envelope")
      .set({ lease_until: sql<Date>`clock_timestamp() + ${LEASE}`, fence: sql<string>`fence + 1`, tries: sql<number>`tries + 1` })
      .where("envelope", "=", row.envelope)
      .returning("fence")
      .executeTakeFirstOrThrow();
    const { envelope, person, address, raw, tries, state, post_at } = row;
    return { envelope, fence, person, address, raw, tries: tries + 1, postAt: post_at, wasUnderWay: state === "posting" };
  });
}

async function noteSilence(tx: Tx, { envelope, fence }: Pick<Claim, "envelope" | "fence">, now: Instant): Promise<void> {
  const response = "The process ended, or lost the ledger, while it was sending";
  await tx
    .insertInto("attempt")
    .values({ envelope, fence, at: new Date(now), outcome: "ambiguous", response })
    .execute();
}

/**
 * The last look before the message is handed over: true where the claim still stands, nobody holds the post and its letters still have
 * their reason. Marks envelope and letters as under way in one transaction, so that a crash after it is known as ambiguous, and an act
 * that takes a reason away comes either before it or after it.
 */
export async function mayHandOver(ledger: Ledger, plan: PlanId, { envelope, fence, wasUnderWay }: Claim): Promise<boolean> {
  return ledger.transaction().execute(async (tx) => {
    const letters = await tx
      .selectFrom("envelope")
      .innerJoin("letter", "letter.envelope", "envelope.envelope")
      .select("letter.state")
      .where("envelope.envelope", "=", envelope)
      .where("envelope.fence", "=", fence)
      .where((eb) =>
        eb.not(eb.exists(eb.selectFrom("mailroom").select("plan").where("plan", "=", plan).where("held", "is not", null))),
      )
      .orderBy("letter.letter")
      .forUpdate()
      .execute();
    const reasoned = letters.filter(({ state }) => state === "written" || state === "posting").length;
    // What the relay may have already goes again, the same to the byte, for as long as anything in it is true.
    if (reasoned === 0 || (reasoned < letters.length && !wasUnderWay)) return false;
    await tx
      .with("marked", (db) => db.updateTable("envelope").set({ state: "posting" }).where("envelope", "=", envelope))
      .updateTable("letter")
      .set({ state: "posting" })
      .where("envelope", "=", envelope)
      .where("state", "=", "written")
      .execute();
    return true;
  });
}

/** When the relay was first offered this mail: what waited before that, held, was nobody's refusal. Undefined where it never was. */
export async function firstTried(ledger: Ledger, envelope: string): Promise<Instant | undefined> {
  const row = await ledger
    .selectFrom("attempt")
    .select("at")
    .where("envelope", "=", envelope)
    .orderBy("attempt")
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}

export type Settled =
  | { readonly kind: "accepted"; readonly sentAt: Instant; readonly response: string }
  | { readonly kind: "again"; readonly outcome: "refused" | "ambiguous"; readonly retryAt: Instant; readonly response: string }
  | { readonly kind: "givenUp"; readonly outcome: "refused" | "ambiguous"; readonly response: string };

/** Records what came of a claim. False where somebody has taken it over since: then nothing is changed. */
export async function settle(tx: Tx, claim: Claim, settled: Settled, tried: Instant): Promise<boolean> {
  const state = stateAfter(settled, claim);
  const row = await tx
    .updateTable("envelope")
    .set({
      state,
      lease_until: null,
      ...(settled.kind === "accepted" ? { sent_at: new Date(settled.sentAt) } : {}),
      ...(settled.kind === "again" ? { retry_at: new Date(settled.retryAt) } : {}),
    })
    .where("envelope", "=", claim.envelope)
    .where("fence", "=", claim.fence)
    .returning("envelope")
    .executeTakeFirst();
  if (!row) return false;
  const outcome = settled.kind === "accepted" ? "accepted" : settled.outcome;
  await tx
    .insertInto("attempt")
    .values({
      envelope: claim.envelope,
      fence: claim.fence,
      at: new Date(tried),
      outcome,
      response: settled.response.slice(0, 1000),
    })
    .execute();
  // Letters that lost their reason under way count as possibly sent until this is known.
  const lost = settled.kind === "accepted" ? (["ambiguous"] as const) : [];
  await tx
    .updateTable("letter")
    .set({ state: state === "queued" ? "written" : state })
    .where("envelope", "=", claim.envelope)
    .where("state", "in", ["written", "posting", ...lost])
    .execute();
  if (outcome === "refused" && !claim.wasUnderWay) {
    await tx
      .updateTable("letter")
      .set({ state: "dropped" })
      .where("envelope", "=", claim.envelope)
      .where("state", "=", "ambiguous")
      .execute();
  }
  return true;
}

/** Puts a claim back unsent, with its letters: its bytes no longer say what is true, or the post is held. */
export async function putBack(ledger: Ledger, { envelope, fence }: Claim): Promise<void> {
  await ledger
    .updateTable("envelope")
    .set({ lease_until: null, tries: sql<number>`greatest(tries - 1, 0)` })
    .where("envelope", "=", envelope)
    .where("fence", "=", fence)
    .execute();
}

/** Takes an envelope out of the post; letters in it that still have their reason go into a new one. */
export async function withdraw(ledger: Ledger, { envelope, fence }: Claim): Promise<void> {
  await ledger.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable("envelope")
      .set({ state: "withdrawn", lease_until: null })
      .where("envelope", "=", envelope)
      .where("fence", "=", fence)
      .returning("envelope")
      .executeTakeFirst();
    if (!row) return;
    await tx
      .updateTable("letter")
      .set({ state: "written", envelope: null })
      .where("envelope", "=", envelope)
      .where("state", "in", ["written", "posting"])
      .execute();
  });
}

/** A refused mail goes back into the queue; one that the relay may have stays under way until that is known. */
function stateAfter(
  settled: Settled,
  { wasUnderWay }: Pick<Claim, "wasUnderWay">,
): "queued" | "posting" | "accepted" | "refused" | "ambiguous" {
  switch (settled.kind) {
    case "accepted":
      return "accepted";
    case "again":
      return settled.outcome === "refused" && !wasUnderWay ? "queued" : "posting";
    case "givenUp":
      return settled.outcome;
  }
}
