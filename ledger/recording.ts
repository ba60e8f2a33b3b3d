/** What a decision about an occurrence leaves behind: the row, its events and what follows from them, in one transaction. */
import type { Instant } from "../domain/calendar/instant.ts";
import { nextPosting } from "../domain/calendar/posting.ts";
import { dutyOf, hasDuty } from "../domain/duty.ts";
import { WHOLE, type OccurrenceId, type PartId } from "../domain/ids.ts";
import type { OccurrenceContext } from "../domain/occurrence/context.ts";
import type { Effects } from "../domain/occurrence/effects.ts";
import { isEnded } from "../domain/occurrence/evolve.ts";
import type { Occurrence, OccurrenceEvent } from "../domain/occurrence/occurrence.ts";
import { nextWake } from "../domain/occurrence/rungs.ts";
import { never, PlanvaktError } from "../domain/planvakt-error.ts";
import { raiseAlarms } from "./alarms.ts";
import { appendEvents } from "./event-log.ts";
import { recordReported, withdraw } from "./figures.ts";
import { dropLetters, dropMeetingLetters, restoreLetters, writeLetters } from "./letters.ts";
import type { Tx } from "./open.ts";

/**
 * Writes what a decision leaves behind: events, row, letters, alarms, and the letters it makes pointless.
 * Must run in the transaction that holds the row's lock.
 */
export async function record(tx: Tx, effects: Effects, context: OccurrenceContext, command?: string): Promise<void> {
  await recordAt(tx, effects, context, isEnded(effects.occurrence) ? undefined : nextWake(effects.occurrence, context), command);
}

/** {@link record} for an occurrence that has ended: its duty may be gone from the plan, and nothing wakes it again. */
export function recordEnd(tx: Tx, effects: Effects, where: Pick<OccurrenceContext, "plan" | "period">): Promise<void> {
  return recordAt(tx, effects, where, undefined);
}

/** Writes what is said of an occurrence that is over: its row stays as it is, in the version that it happened in. */
export function recordAfterEnd(tx: Tx, { occurrence, events }: Effects, command: string): Promise<void> {
  return appendEvents(tx, inLog(occurrence, command), events);
}

async function recordAt(
  tx: Tx,
  effects: Effects,
  context: Pick<OccurrenceContext, "plan" | "period">,
  wake: Instant | undefined,
  command?: string,
): Promise<void> {
  const { occurrence, events } = effects;
  const row = {
    version: context.plan.version,
    state: stateOf(occurrence),
    due: occurrence.due,
    wake_at: wake === undefined ? null : new Date(wake),
    snapshot: JSON.stringify(occurrence),
    span: JSON.stringify(context.period),
  };
  await tx
    .insertInto("occurrence")
    .values({
      occurrence: occurrence.id,
      plan: occurrence.plan,
      duty: occurrence.duty,
      period: occurrence.period,
      year: context.period.year,
      opened_at: new Date(occurrence.openedAt),
      ...row,
    })
    .onConflict((conflict) => conflict.column("occurrence").doUpdateSet(row))
    .execute();
  for (const event of events) await consequences(tx, occurrence, event, context, command);
  await appendEvents(tx, inLog(occurrence, command), events);
  for (const event of events) await keepFigures(tx, occurrence, event, context, command);
  await writeLetters(tx, effects.letters);
  await raiseAlarms(tx, occurrence.plan, effects.alarms, events.at(-1)?.at ?? occurrence.openedAt);
}

/** What an event does to figures: they come with a report, and count only while it stands. */
async function keepFigures(
  tx: Tx,
  occurrence: Occurrence,
  event: OccurrenceEvent,
  { plan, period }: Pick<OccurrenceContext, "plan" | "period">,
  command?: string,
): Promise<void> {
  if (event.kind === "reported" && hasDuty(plan, occurrence.duty)) {
    await recordReported(tx, occurrence, event, dutyOf(plan, occurrence.duty).duty, period.year, command);
  }
  if (event.kind === "undone") await withdraw(tx, occurrence, event, [event.part]);
  if (event.kind === "returned") await withdraw(tx, occurrence, event, event.parts);
}

/** What an event does to letters already written. */
async function consequences(
  tx: Tx,
  occurrence: Occurrence,
  event: OccurrenceEvent,
  context: Pick<OccurrenceContext, "plan">,
  command?: string,
) {
  switch (event.kind) {
    case "reported": {
      const whole = occurrence.state === "reported" || event.part === WHOLE;
      const about = whole ? {} : { part: event.part };
      await dropLetters(tx, occurrence.id, { kind: "ladder", ...about }, "dropped", command);
      return dropLetters(tx, occurrence.id, { kind: "handOver", ...about }, "dropped", command);
    }
    case "undone": {
      await dropLetters(tx, occurrence.id, { kind: "confirm" }, "dropped");
      const report = await reportCommand(tx, occurrence.id, event.part);
      if (report) await restoreLetters(tx, occurrence.plan, report, nextPosting(event.at, context.plan.calendar));
      return;
    }
    case "returned":
      return dropLetters(tx, occurrence.id, { kind: "asking" }, "dropped", command);
    case "rewritten":
      // Dropped and not superseded: the same steps may be written again.
      return dropLetters(tx, occurrence.id, { kind: "ladder" }, "dropped");
    case "postponed":
    case "retimed":
      return dropLetters(tx, occurrence.id, { kind: "ladder" }, "superseded");
    case "offered":
    case "declined":
      // The ladder goes on. Whoever was asked and has not had the letter need not have it any more.
      return dropLetters(tx, occurrence.id, { kind: "handOver", part: partOfLetters(event.part) }, "dropped");
    case "reassigned":
    case "accepted":
      // For good: who took it over keeps it, also when they undo a report.
      await dropLetters(tx, occurrence.id, { kind: "handOver", part: partOfLetters(event.part) }, "dropped");
      return dropLetters(tx, occurrence.id, { kind: "ladder", part: partOfLetters(event.part) }, "dropped");
    case "booked":
    case "calledOff":
      return dropMeetingLetters(tx, occurrence.id, event.meeting, command);
    case "commented":
      return;
    case "confirmed":
    case "excused":
    case "superseded":
      return dropLetters(tx, occurrence.id, { kind: "all" }, event.kind === "superseded" ? "superseded" : "dropped", command);
    case "opened":
    case "stepTaken":
    case "confirmAsked":
    case "divided":
    case "readdressed":
      return;
    default:
      return never(event);
  }
}

/** Letters about an occurrence that is whole name no part. */
function partOfLetters(part: PartId): PartId {
  return part === WHOLE ? ("" as PartId) : part;
}

function inLog({ plan, id }: Occurrence, command: string | undefined) {
  return { plan, subject: id, command };
}

async function reportCommand(tx: Tx, id: OccurrenceId, part: PartId): Promise<string | undefined> {
  const reports = await tx
    .selectFrom("event")
    .select(["command", "body"])
    .where("subject", "=", id)
    .where("kind", "=", "reported")
    .orderBy("seq", "desc")
    .execute();
  return reports.find(({ body }) => "part" in body && body.part === part)?.command ?? undefined;
}

function stateOf({ state, id }: Occurrence) {
  if (state === "planned")
    throw new PlanvaktError(`The occurrence "${id}" is not opened: only opened ones are in the ledger`, { id });
  return state;
}
