/** Letters: written with the decision that causes them, dropped with the one that makes them pointless. */
import { sql } from "kysely";
import type { Instant } from "../domain/calendar/instant.ts";
import type { OccurrenceId, PartId, PersonId, PlanId } from "../domain/ids.ts";
import type { LetterDraft } from "../domain/letters/letter.ts";
import type { Invited } from "../domain/occurrence/context.ts";
import type { Ledger, Tx } from "./open.ts";
import type { LetterStateName } from "./schema.ts";

/** Envelopes are composed and their bytes frozen so long before they are posted. */
export const COMPOSE_AHEAD_MS = 15 * 60_000;

const CONFIRMING = ["confirm", "confirm-reminder-1"] as const;
/** About a booked meeting: they stand for as long as it does, whatever is reported. */
const MEETING = ["invitation", "cancellation"] as const;
const HANDING_OVER = ["reassigned", "declined"] as const;
const meetingOf = sql<string>`text->'invitation'->>'meeting'`;

/**
 * Writes letters. One that stands in the ledger already is left alone, unless it was dropped: then it is written anew
 * (a report taken back and given again asks for its confirmation again).
 */
export async function writeLetters(tx: Tx, letters: readonly LetterDraft[]): Promise<void> {
  if (letters.length === 0) return;
  await tx
    .insertInto("letter")
    .values(
      letters.map((letter) => ({
        plan: letter.plan,
        subject: letter.subject,
        occurrence: letter.occurrence ?? null,
        part: letter.part ?? "",
        step: letter.step,
        role: letter.role,
        person: letter.person,
        stand_in_for: letter.standInFor ?? null,
        revision: letter.revision,
        due: letter.due ?? null,
        post_at: new Date(letter.postAt),
        text: JSON.stringify(letter.text),
        envelope: null,
        dropped_by: null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["plan", "subject", "part", "step", "person", "revision"])
        .doUpdateSet((eb) => ({
          state: "written",
          post_at: eb.ref("excluded.post_at"),
          text: eb.ref("excluded.text"),
          role: eb.ref("excluded.role"),
          stand_in_for: eb.ref("excluded.stand_in_for"),
          envelope: null,
          dropped_by: null,
        }))
        .where("letter.state", "=", "dropped"),
    )
    .execute();
  const [first] = [...letters].sort((a, b) => a.postAt - b.postAt);
  if (first) await wakeMailroomFor(tx, first.plan, first.postAt);
}

/** Which letters of an occurrence an act makes pointless. */
export interface Pointless {
  /** `ladder`: everything that asks for a report; `handOver`: about who is to do it; `confirm`: what asks for a confirmation; `asking`: all but what tells of meetings; `all`. */
  readonly kind: "ladder" | "handOver" | "confirm" | "asking" | "all";
  /** Only those about this part. */
  readonly part?: PartId;
}

/**
 * Takes letters that are not yet posted out of the post. `because` is the command that did it, so that undoing it restores them.
 * One that is under way, or whose sending ended without an answer, cannot be taken back: it stands as possibly sent until its
 * envelope is settled, and is no reason to send that again.
 */
export async function dropLetters(
  tx: Tx,
  occurrence: OccurrenceId,
  { kind, part }: Pointless,
  becoming: "dropped" | "superseded",
  because?: string,
): Promise<void> {
  await tx
    .updateTable("letter")
    .set({
      state: sql<LetterStateName>`case state when 'posting' then 'ambiguous' else ${becoming} end`,
      dropped_by: because ?? null,
    })
    .where("occurrence", "=", occurrence)
    .where("state", "in", ["written", "posting"])
    .$if(kind === "ladder", (query) => query.where("step", "not in", [...CONFIRMING, "returned", ...HANDING_OVER, ...MEETING]))
    .$if(kind === "asking", (query) => query.where("step", "not in", MEETING))
    .$if(kind === "handOver", (query) => query.where("step", "in", HANDING_OVER))
    .$if(kind === "confirm", (query) => query.where("step", "in", CONFIRMING))
    .$if(part !== undefined, (query) => query.where("part", "=", part ?? ""))
    .execute();
}

/** Takes what has not been posted of a meeting out of the post: it is no longer as it says. Under way counts as in {@link dropLetters}. */
export async function dropMeetingLetters(tx: Tx, occurrence: OccurrenceId, meeting: string, because?: string): Promise<void> {
  await tx
    .updateTable("letter")
    .set({
      state: sql<LetterStateName>`case state when 'posting' then 'ambiguous' else 'dropped' end`,
      dropped_by: because ?? null,
    })
    .where("occurrence", "=", occurrence)
    .where("state", "in", ["written", "posting"])
    .where(meetingOf, "=", meeting)
    .execute();
}

/**
 * Who has been told of a meeting of the occurrence, or may have been, by the last letter to them. Holds what is not posted yet until the
 * transaction ends: what is decided from this must not be overtaken by the post.
 */
export async function invitedTo(tx: Ledger | Tx, occurrence: OccurrenceId): Promise<readonly Invited[]> {
  const rows = await tx
    .selectFrom("letter")
    .select(["person", "role", "step", "state", "revision", meetingOf.as("meeting")])
    .where("occurrence", "=", occurrence)
    .where("step", "in", MEETING)
    .orderBy("revision")
    .$if(tx.isTransaction, (query) => query.forUpdate())
    .execute();
  const last = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    if (["posting", "accepted", "ambiguous"].includes(row.state)) last.set(`${row.meeting} ${row.person}`, row);
  }
  return [...last.values()]
    .filter(({ step }) => step === "invitation")
    .map(({ meeting, person, role }) => ({ meeting, person, role }));
}

/**
 * Puts the letters that a command dropped back into the post. One whose envelope still waits, with its words in it, goes with that
 * one, and so does one that was under way; the others go in a new one, at the earliest at `postAt`.
 */
export async function restoreLetters(tx: Tx, plan: PlanId, droppedBy: string, postAt: Instant): Promise<void> {
  await tx
    .updateTable("letter")
    .set({ state: "posting", dropped_by: null })
    .where("dropped_by", "=", droppedBy)
    .where("state", "=", "ambiguous")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("envelope")
          .select("envelope.envelope")
          .whereRef("envelope.envelope", "=", "letter.envelope")
          .where("envelope.state", "=", "posting"),
      ),
    )
    .execute();
  const waiting = sql`(select waiting.envelope from envelope waiting where waiting.envelope = letter.envelope and waiting.state = 'queued')`;
  const restored = await tx
    .updateTable("letter")
    .set({
      state: "written",
      dropped_by: null,
      envelope: sql<string | null>`${waiting}`,
      post_at: sql<Date>`case when ${waiting} is null then greatest(post_at, ${new Date(postAt)}) else post_at end`,
    })
    .where("dropped_by", "=", droppedBy)
    .where("state", "=", "dropped")
    .returning("letter")
    .execute();
  if (restored.length > 0) await wakeMailroomFor(tx, plan, postAt);
}

/**
 * Takes these letters, and every mail that waits with one of them or is addressed to `person`, out of the post. What else lay in those
 * mails is composed anew, so that no bytes made before leave. What is under way is left alone. True where a mail was taken out.
 */
export async function takeBackFromPost(
  tx: Tx,
  plan: PlanId,
  { letters, person }: { readonly letters: readonly string[]; readonly person?: PersonId },
  because: string,
): Promise<boolean> {
  if (letters.length === 0 && person === undefined) return false;
  const taken = await tx
    .updateTable("envelope")
    // Whoever holds a claim on it loses it here, and finds nothing to send.
    .set({ state: "withdrawn", lease_until: null, fence: sql<string>`fence + 1` })
    .where("plan", "=", plan)
    .where("state", "=", "queued")
    .where((eb) =>
      eb.or([
        ...(person === undefined ? [] : [eb("person", "=", person)]),
        ...(letters.length === 0
          ? []
          : [
              eb(
                "envelope",
                "in",
                eb.selectFrom("letter").select("letter.envelope").where("letter.letter", "in", letters).$castTo<string>(),
              ),
            ]),
      ]),
    )
    .returning("envelope")
    .execute();
  const envelopes = taken.map(({ envelope }) => envelope);
  if (envelopes.length > 0) {
    await tx
      .updateTable("letter")
      .set({ envelope: null })
      .where("envelope", "in", envelopes)
      .where("state", "=", "written")
      .execute();
  }
  if (letters.length > 0) {
    await tx
      .updateTable("letter")
      .set({ state: "dropped", dropped_by: because })
      .where("letter", "in", letters)
      .where("state", "=", "written")
      .execute();
  }
  return envelopes.length > 0;
}

/** Has the mailroom wake in time to compose what is posted at this instant. */
export async function wakeMailroomFor(tx: Tx, plan: PlanId, postAt: Instant): Promise<void> {
  const wake = new Date(postAt - COMPOSE_AHEAD_MS);
  await tx
    .insertInto("mailroom")
    .values({ plan, wake_at: wake })
    .onConflict((conflict) =>
      conflict.column("plan").doUpdateSet({ wake_at: sql<Date>`least(mailroom.wake_at, excluded.wake_at)` }),
    )
    .execute();
}

/** True where the mailroom's workflow sleeps past a wake it has not been told. */
export async function mailroomMustBeTold(tx: Tx, plan: PlanId): Promise<boolean> {
  const row = await tx.selectFrom("mailroom").select(["wake_at", "told_at"]).where("plan", "=", plan).executeTakeFirst();
  if (row?.wake_at === undefined || row.wake_at === null) return false;
  return row.told_at === null || row.wake_at < row.told_at;
}
