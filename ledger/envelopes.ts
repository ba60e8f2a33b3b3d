/** Envelopes: the one mail that carries a person's letters of one posting. Bytes are frozen when composed; a claim has a lease and a number. */
import { sql } from "kysely";
import type { Instant } from "../domain/calendar/instant.ts";
import type { PersonId, PlanId } from "../domain/ids.ts";
import { at, databaseNow } from "./instants.ts";
import type { Ledger, Tx } from "./open.ts";
import type { EnvelopeTable, LetterTable } from "./schema.ts";
import type { Selectable } from "kysely";

export type LetterInPost = Selectable<LetterTable>;

/** Longer than the relay may take for one message, shorter than anyone would wait for a dead worker's letters. */
const LEASE = sql`interval '3 minutes'`;

/** Letters of one person for one posting that lie in no envelope, or whose envelope has to be composed anew. */
export interface Pile {
  readonly person: PersonId;
  readonly postAt: Instant;
  /** Those already in an envelope that is not yet sent are in the pile too: it is composed anew with all of them. */
  readonly letters: readonly LetterInPost[];
  readonly envelope?: string;
  readonly generation: number;
}

/** What has to be composed for postings up to `until`. */
export async function pilesToCompose(tx: Tx, plan: PlanId, until: Instant): Promise<readonly Pile[]> {
  const loose = await tx
    .selectFrom("letter")
    .selectAll()
    .where("plan", "=", plan)
    .where("state", "=", "written")
    .where("envelope", "is", null)
    .where("post_at", "<=", at(until))
    .orderBy("letter")
    .execute();
  const piles: Pile[] = [];
  for (const mine of gathered(loose)) {
    const [{ person, post_at: postAt }] = mine;
    const { queued, latest } = await envelopesOf(tx, plan, person, postAt);
    const into = goesAlone(mine[0]) ? undefined : queued;
    const there = into ? await lettersIn(tx, into.envelope) : [];
    // Several of one person's piles may be made at once.
    const begun = piles.filter((pile) => pile.person === person && pile.postAt === postAt).map(({ generation }) => generation);
    piles.push({
      person,
      postAt,
      letters: [...there.filter((letter) => letter.state === "written"), ...mine],
      ...(into ? { envelope: into.envelope } : {}),
      generation: into?.generation ?? Math.max(latest ?? -1, ...begun) + 1,
    });
  }
  return piles;
}

/** Those of one person and one posting together, but what goes alone by itself. */
function gathered(loose: readonly LetterInPost[]): readonly (readonly [LetterInPost, ...LetterInPost[]])[] {
  const piles = new Map<string, [LetterInPost, ...LetterInPost[]]>();
  for (const letter of loose) {
    const key = `${letter.person} ${letter.post_at} ${goesAlone(letter) ? letter.letter : ""}`;
    const pile = piles.get(key);
    if (pile) pile.push(letter);
    else piles.set(key, [letter]);
  }
  return [...piles.values()];
}

/** Mail programs take one invitation out of a mail, and show it in place of the rest. */
function goesAlone({ text }: LetterInPost): boolean {
  return text.invitation !== undefined;
}

/** The person's mail of the posting that is not sent and may take more letters, and the number of the last one. */
async function envelopesOf(tx: Tx, plan: PlanId, person: PersonId, postAt: Instant) {
  const envelopes = await tx
    .selectFrom("envelope")
    .select(["envelope", "state", "generation"])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("letter")
            .select("letter.letter")
            .whereRef("letter.envelope", "=", "envelope.envelope")
            .where(sql<boolean>`letter.text->'invitation' is not null`),
        )
        .as("alone"),
    )
    .where("plan", "=", plan)
    .where("person", "=", person)
    .where("post_at", "=", at(postAt))
    .orderBy("generation", "desc")
    .execute();
  const queued = envelopes.find(({ state, alone }) => state === "queued" && alone !== true);
  return { queued, latest: envelopes[0]?.generation };
}

/** Puts the composed mail and its letters into the post. */
export async function keepEnvelope(
  tx: Tx,
  mail: Pick<
    Selectable<EnvelopeTable>,
    "envelope" | "plan" | "person" | "address" | "generation" | "message_id" | "subject" | "raw"
  > & {
    readonly postAt: Instant;
  },
  letters: readonly LetterInPost[],
): Promise<void> {
  const { postAt, ...columns } = mail;
  const bytes = { address: mail.address, message_id: mail.message_id, subject: mail.subject, raw: mail.raw };
  await tx
    .insertInto("envelope")
    .values({ ...columns, post_at: new Date(postAt), retry_at: new Date(postAt) })
    .onConflict((conflict) => conflict.column("envelope").doUpdateSet(bytes))
    .execute();
  const ids = letters.map((letter) => letter.letter);
  await tx.updateTable("letter").set({ envelope: mail.envelope }).where("letter", "in", ids).execute();
  // What the new bytes no longer say must not hold them up, nor seem to go with them when it is restored.
  await tx
    .updateTable("letter")
    .set({ envelope: null })
    .where("envelope", "=", mail.envelope)
    .where("letter", "not in", ids)
    .execute();
}

export async function lettersIn(ledger: Ledger | Tx, envelope: string): Promise<readonly LetterInPost[]> {
  return ledger.selectFrom("letter").selectAll().where("envelope", "=", envelope).orderBy("letter").execute();
}

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
