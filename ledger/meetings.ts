/** Meetings of the work group, what they have gone through and what was done on them. */
import type { Instant } from "../domain/calendar/instant.ts";
import type { DutyId, PersonId, PlanId } from "../domain/ids.ts";
import type { MeetingHeld } from "../domain/meeting.ts";
import type { Ledger } from "./open.ts";

export interface KnownMeeting extends MeetingHeld {
  readonly meeting: string;
  readonly plan: PlanId;
  readonly startedAt: Instant;
  readonly endedAt?: Instant;
}

/** Begins a meeting. The same id again changes nothing: a form sent twice is one meeting. */
export async function beginMeeting(ledger: Ledger, plan: PlanId, meeting: string, held: MeetingHeld, at: Instant): Promise<void> {
  await ledger
    .insertInto("meeting")
    .values({
      meeting,
      plan,
      held_on: held.heldOn,
      recorder: held.recorder,
      present: JSON.stringify(held.present),
      started_at: new Date(at),
    })
    .onConflict((conflict) => conflict.column("meeting").doNothing())
    .execute();
}

export async function endMeeting(ledger: Ledger, meeting: string, at: Instant): Promise<void> {
  await ledger
    .updateTable("meeting")
    .set({ ended_at: new Date(at) })
    .where("meeting", "=", meeting)
    .where("ended_at", "is", null)
    .execute();
}

/** The latest first. */
export async function meetingsOf(ledger: Ledger, plan: PlanId, most: number): Promise<readonly KnownMeeting[]> {
  const rows = await ledger
    .selectFrom("meeting")
    .selectAll()
    .where("plan", "=", plan)
    .orderBy("started_at", "desc")
    .limit(most)
    .execute();
  return rows.map(known);
}

/** Undefined for another plan's meeting too. */
export async function findMeeting(ledger: Ledger, plan: PlanId, meeting: string): Promise<KnownMeeting | undefined> {
  const row = await ledger
    .selectFrom("meeting")
    .selectAll()
    .where("meeting", "=", meeting)
    .where("plan", "=", plan)
    .executeTakeFirst();
  return row && known(row);
}

/** Notes that a duty has been gone through; again, that it still is. */
export async function goneThrough(ledger: Ledger, meeting: string, duty: DutyId, at: Instant): Promise<void> {
  await ledger
    .insertInto("meeting_duty")
    .values({ meeting, duty, gone_through_at: new Date(at) })
    .onConflict((conflict) => conflict.columns(["meeting", "duty"]).doNothing())
    .execute();
}

export async function dutiesGoneThrough(ledger: Ledger, meeting: string): Promise<ReadonlySet<DutyId>> {
  const rows = await ledger.selectFrom("meeting_duty").select("duty").where("meeting", "=", meeting).execute();
  return new Set(rows.map(({ duty }) => duty));
}

/** Notes that a command is asked for on the meeting, before it is. */
export async function doneAt(ledger: Ledger, meeting: string, command: string): Promise<void> {
  await ledger
    .insertInto("meeting_command")
    .values({ meeting, command })
    .onConflict((conflict) => conflict.columns(["meeting", "command"]).doNothing())
    .execute();
}

/** In the order they were asked for. */
export async function commandsOf(ledger: Ledger, meeting: string): Promise<readonly string[]> {
  const rows = await ledger
    .selectFrom("meeting_command")
    .innerJoin("command", "command.command", "meeting_command.command")
    .select("command.command")
    .where("meeting_command.meeting", "=", meeting)
    .orderBy("command.asked_at")
    .orderBy("command.command")
    .execute();
  return rows.map(({ command }) => command);
}

function known(row: {
  readonly meeting: string;
  readonly plan: PlanId;
  readonly held_on: MeetingHeld["heldOn"];
  readonly recorder: PersonId;
  readonly present: readonly PersonId[];
  readonly started_at: Instant;
  readonly ended_at: Instant | null;
}): KnownMeeting {
  const { meeting, plan, held_on, recorder, present, started_at, ended_at } = row;
  return {
    meeting,
    plan,
    heldOn: held_on,
    recorder,
    present,
    startedAt: started_at,
    ...(ended_at === null ? {} : { endedAt: ended_at }),
  };
}
