/** Letters as the ledger has them: the fields that a preview has, and what became of each. */
import { sql } from "kysely";
import { isoInstant } from "../../domain/calendar/instant.ts";
import { itemOf, parseOccurrenceId, type OccurrenceId, type PlanId } from "../../domain/ids.ts";
import type { Ledger } from "../../ledger/open.ts";
import type { LetterRow, LetterView } from "../views.ts";

/** One letter with what the envelope that carried it knows. */
export interface PostedLetter {
  readonly revision: number;
  readonly row: LetterRow;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Every letter of the plan, by posting instant, duty and person; those without a duty first. */
export async function readLetters(ledger: Ledger, plan: PlanId): Promise<readonly LetterRow[]> {
  const rows = await letterRows(ledger).where("letter.plan", "=", plan).execute();
  return rows
    .map((row) => ({ at: row.post_at, ...posted(row) }))
    .sort(inOrder)
    .map(({ row }) => row);
}

/** The letters about one occurrence, in the same order. */
export async function lettersAbout(ledger: Ledger, occurrence: OccurrenceId): Promise<readonly PostedLetter[]> {
  const rows = await letterRows(ledger).where("letter.occurrence", "=", occurrence).execute();
  return rows.map((row) => ({ at: row.post_at, ...posted(row) })).sort(inOrder);
}

/** One letter with its text. Undefined where the plan has none with this id. */
export async function readLetter(ledger: Ledger, plan: PlanId, id: string): Promise<LetterView | undefined> {
  if (!UUID.test(id)) return undefined;
  const row = await letterRows(ledger)
    .select("letter.text")
    .where("letter.letter", "=", id)
    .where("letter.plan", "=", plan)
    .executeTakeFirst();
  return row && { ...posted(row).row, text: row.text };
}

/** Letters with what their envelopes know; shared by every reading of them. */
export function letterRows(ledger: Ledger) {
  return ledger
    .selectFrom("letter")
    .leftJoin("envelope", "envelope.envelope", "letter.envelope")
    .select([
      "letter.letter",
      "letter.plan",
      "letter.occurrence",
      "letter.part",
      "letter.step",
      "letter.role",
      "letter.person",
      "letter.stand_in_for",
      "letter.revision",
      "letter.post_at",
      "letter.state",
      "letter.envelope",
      "envelope.sent_at",
      "envelope.message_id",
      sql<string>`letter.text ->> 'subject'`.as("subject"),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof letterRows>["execute"]>>[number];

export function posted(row: Row): PostedLetter {
  const key = row.occurrence === null ? undefined : parseOccurrenceId(row.occurrence);
  return {
    revision: row.revision,
    row: {
      id: row.letter,
      postAt: isoInstant(row.post_at),
      plan: row.plan,
      ...(key && row.occurrence !== null
        ? { duty: key.duty, occurrence: row.occurrence, action: itemOf(key.duty), period: key.period }
        : {}),
      ...(row.part === "" ? {} : { part: row.part }),
      step: row.step,
      role: row.role,
      person: row.person,
      ...(row.stand_in_for === null ? {} : { standInFor: row.stand_in_for }),
      subject: row.subject,
      state: row.state,
      ...envelopeOf(row),
    },
  };
}

/** A letter that lost its reason may still name the envelope it was taken out of; that one went without it. */
function envelopeOf({ state, envelope, sent_at, message_id }: Row): Pick<LetterRow, "sentAt" | "messageId" | "envelope"> {
  if (envelope === null || state === "dropped" || state === "superseded") return {};
  return {
    ...(sent_at === null || state !== "accepted" ? {} : { sentAt: isoInstant(sent_at) }),
    ...(message_id === null ? {} : { messageId: message_id }),
    envelope,
  };
}

type Sortable = PostedLetter & { readonly at: number };

function inOrder(a: Sortable, b: Sortable): number {
  return a.at - b.at || inBytes(keysOf(a.row), keysOf(b.row));
}

/** What preview orders by, so that the two can be laid side by side. */
function keysOf({ duty = "", person, occurrence = "", part = "", step }: LetterRow): readonly string[] {
  return [duty, person, occurrence, part, step];
}

function inBytes(a: readonly string[], b: readonly string[]): number {
  for (const [index, key] of a.entries()) {
    const other = b[index] ?? "";
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}
