/** Taking down what a meeting decides shall be followed up: kept in the ledger, then opened as an occurrence of its own. */
import { randomUUID } from "node:crypto";
import { hasDuty } from "../domain/duty.ts";
import { parseOccurrenceId, type OccurrenceId } from "../domain/ids.ts";
import { decideOnMeeting, type DecisionAsked } from "../domain/meeting-decision.ts";
import { decisionOccurrence } from "../domain/reported-decisions.ts";
import { findKeptOpening, keepCommand, type OpeningCommand } from "../ledger/commands.ts";
import { contextOf } from "../ledger/occurrence-context.ts";
import { findOccurrence } from "../ledger/occurrences.ts";
import type { ActingDeps } from "./acting.ts";
import { startRunning } from "./engine-room.ts";
import type { OpenResult } from "./event-views.ts";
import { opened, untilOpened } from "./opening.ts";
import { inEngine, inLedgerOf } from "./reach.ts";
import { findPresent } from "./reading/present.ts";
import { runningOf } from "./reported-decisions.ts";
import type { ActResult } from "./views.ts";

/**
 * Opens what was decided on the meeting; its notice goes with the next posting. The same command again answers with what is there.
 * Throws a PlanvaktError where the command's id was used for another decision, and {@link EngineAwayError} when Temporal or the ledger
 * cannot be reached: the same command may then be sent again.
 */
export async function openDecision(
  deps: ActingDeps,
  meeting: OccurrenceId,
  asked: DecisionAsked,
  command: string = randomUUID(),
): Promise<OpenResult> {
  const key = parseOccurrenceId(meeting);
  if (!key) return refused(`"${meeting}" är inte ett möte. Skriv till exempel vingaker/M1/samverkansmote/2027-H1.`);
  const { plan } = key;
  const id = decisionOccurrence(key, command);
  const kept = await inLedgerOf(() => findKeptOpening(deps.ledger, { command, subject: id }, asked));
  const there = await opened(deps.ledger, id);
  if (there) return { ...there, already: true };
  if (!kept) {
    const decided = await inLedgerOf(() => decideNow(deps, meeting, asked));
    if ("ok" in decided) return decided;
    const body: OpeningCommand = { kind: "open", by: asked.by, asked, decided };
    await inLedgerOf(() => keepCommand(deps.ledger, { command, plan, subject: id, body }, deps.clock.now()));
  }
  // Its own workflow, and not through a duty's: the meeting's may be over, and decisions have none.
  await inEngine(() => startRunning(deps.client, runningOf(key, id)));
  return untilOpened(deps.ledger, id);
}

async function decideNow(
  deps: ActingDeps,
  meeting: OccurrenceId,
  asked: DecisionAsked,
): Promise<NonNullable<OpeningCommand["decided"]> | Extract<ActResult, { ok: false }>> {
  const known = await findOccurrence(deps.ledger, meeting);
  const present = known && (await findPresent(deps, known.occurrence.plan));
  if (!known || !present || !hasDuty(present.plan, known.occurrence.duty))
    return refused("Mötet finns inte, eller har inte öppnats än.");
  const context = await contextOf(deps.ledger, present.current, known.occurrence, known.period);
  const decided = decideOnMeeting(known.occurrence, context, asked, present.now);
  if (!("fault" in decided)) return decided;
  const { text, field } = decided.fault;
  return { ok: false, reason: text, ...(field === undefined ? {} : { field }) };
}

function refused(reason: string): Extract<ActResult, { ok: false }> {
  return { ok: false, reason };
}
