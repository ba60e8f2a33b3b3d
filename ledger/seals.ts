/** The event log's seals: that no event has been changed, removed or slipped in can be checked by anyone who kept an old head. */
import { createHash, type Hash } from "node:crypto";
import { sql, type Selectable } from "kysely";
import { canonicalJson } from "../domain/canonical-json.ts";
import type { Instant } from "../domain/calendar/instant.ts";
import { inTransaction, type Ledger, type Tx } from "./open.ts";
import type { SealTable } from "./schema.ts";

/** What the first seal follows, and a number below any that an event can have, drawn or written by hand. */
const BEFORE_THE_FIRST = "planvakt";
const LOWEST_SEQ = "-9223372036854775808";
/** Read at a time: a log of years is not held in memory. */
const PAGE = 1_000;

/** The newest seal: its number, and the SHA-256 in hex that everything up to it hangs on. */
export interface SealHead {
  readonly seal: number;
  readonly head: string;
}

/** What a check of the whole log found. */
export type SealedLog =
  | {
      readonly kind: "whole";
      readonly seals: number;
      readonly events: number;
      readonly unsealed: number;
      readonly newest?: SealHead;
    }
  /** The first seal that the events no longer answer to. */
  | { readonly kind: "broken"; readonly seal: number; readonly firstSeq: string; readonly lastSeq: string };

/** Seals what has been written since the last seal. Undefined where nothing ever was. Safe to repeat, and at the same time. */
export async function sealEvents(ledger: Ledger, now: Instant): Promise<SealHead | undefined> {
  const through = await settledSeq(ledger);
  return inTransaction(ledger, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('seal'))`.execute(tx);
    const last = await tx.selectFrom("seal").selectAll().orderBy("seal", "desc").limit(1).executeTakeFirst();
    const batch = await hashEvents(tx, last?.head, last?.last_seq ?? LOWEST_SEQ, through);
    if (!batch) return last && { seal: last.seal, head: last.head };
    const sealed = { seal: (last?.seal ?? 0) + 1, head: batch.head };
    await tx
      .insertInto("seal")
      .values({ ...sealed, first_seq: batch.firstSeq, last_seq: batch.lastSeq, events: batch.events, sealed_at: new Date(now) })
      .execute();
    return sealed;
  });
}

/** Works every seal out again from the events, in order, and stops at the first that differs. Changes nothing. */
export async function checkSeals(ledger: Ledger): Promise<SealedLog> {
  return ledger
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      const seals = await tx.selectFrom("seal").selectAll().orderBy("seal").execute();
      let before: Selectable<SealTable> | undefined;
      let events = 0;
      for (const seal of seals) {
        const batch = await hashEvents(tx, before?.head, before?.last_seq ?? LOWEST_SEQ, seal.last_seq);
        const holds = batch?.head === seal.head && batch.events === seal.events && seal.seal === (before?.seal ?? 0) + 1;
        if (!holds) return { kind: "broken", seal: seal.seal, firstSeq: seal.first_seq, lastSeq: seal.last_seq };
        events += seal.events;
        before = seal;
      }
      const { n } = await tx
        .selectFrom("event")
        .select((eb) => eb.fn.countAll<string>().as("n"))
        .where("seq", ">", before?.last_seq ?? LOWEST_SEQ)
        .executeTakeFirstOrThrow();
      const newest = before && { seal: before.seal, head: before.head };
      return { kind: "whole", seals: seals.length, events, unsealed: Number(n), ...(newest ? { newest } : {}) };
    });
}

/** The seal that has this head, where some has: whoever kept it outside finds out whether it is still there. */
export async function findSeal(ledger: Ledger, head: string): Promise<number | undefined> {
  const row = await ledger.selectFrom("seal").select("seal").where("head", "=", head).executeTakeFirst();
  return row?.seal;
}

/**
 * The last number below which no event can still appear. A number is drawn before its transaction ends, so the newest row says nothing
 * of those before it; with the table held against writers for a moment, everybody who had drawn one has written it.
 */
async function settledSeq(ledger: Ledger): Promise<string> {
  return inTransaction(ledger, async (tx) => {
    // Everyone who writes waits behind this: rather no seal today than people who cannot save.
    await sql`set local lock_timeout = '1s'`.execute(tx);
    await sql`lock table event in share mode`.execute(tx);
    const row = await tx
      .selectFrom("event")
      .select((eb) => eb.fn.max("seq").as("seq"))
      .executeTakeFirst();
    return row?.seq ?? "0";
  });
}

interface Batch {
  readonly firstSeq: string;
  readonly lastSeq: string;
  readonly events: number;
  readonly head: string;
}

/** The head of the events after one number, through another. Undefined where there is none. */
async function hashEvents(tx: Tx, before: string | undefined, after: string, through: string): Promise<Batch | undefined> {
  const hash = createHash("sha256").update(before ?? BEFORE_THE_FIRST);
  let events = 0;
  let firstSeq: string | undefined;
  let lastSeq = after;
  for (;;) {
    const page = await tx
      .selectFrom("event")
      // By name: a column that a later version adds must not change what was sealed.
      .select(["seq", "plan", "subject", "kind", "at", "by_person", "body", "command"])
      .where("seq", ">", lastSeq)
      .where("seq", "<=", through)
      .orderBy("seq")
      .limit(PAGE)
      .execute();
    for (const event of page) addTo(hash, event);
    events += page.length;
    firstSeq ??= page[0]?.seq;
    lastSeq = page.at(-1)?.seq ?? lastSeq;
    if (page.length < PAGE) break;
  }
  return firstSeq === undefined ? undefined : { firstSeq, lastSeq, events, head: hash.digest("hex") };
}

/** One line an event, every column of it: nobody can move a word from one to the next without changing the sum. */
function addTo(hash: Hash, event: Readonly<Record<string, unknown>>): void {
  hash.update(`\n${canonicalJson(event)}`);
}
