/** Envelopes: the one mail that carries a person's letters of one posting. Bytes are frozen when composed. */
import { sql } from "kysely";
import type { Instant } from "../domain/calendar/instant.ts";
import type { PersonId, PlanId } from "../domain/ids.ts";
import { at } from "./instants.ts";
import type { Ledger, Tx } from "./open.ts";
import type { EnvelopeTable, LetterTable } from "./schema.ts";
import type { Selectable } from "kysely";

export type LetterInPost = Selectable<LetterTable>;

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
