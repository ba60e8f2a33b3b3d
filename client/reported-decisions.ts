/** Decisions that come with the report of their meeting: whether they can, told before anything is kept, and their workflows afterwards. */
import type { Client } from "@temporalio/client";
import type { Instant } from "../domain/calendar/instant.ts";
import { decisionDutyId, decisionField, type DecisionRow } from "../domain/decision-duty.ts";
import { hasDuty } from "../domain/duty.ts";
import { itemOf, parseOccurrenceId, type OccurrenceId, type OccurrenceKey } from "../domain/ids.ts";
import type { OccurrenceContext } from "../domain/occurrence/context.ts";
import { decide, isRefusal } from "../domain/occurrence/decide.ts";
import type { Occurrence, OccurrenceCommand } from "../domain/occurrence/occurrence.ts";
import { decideRows, decisionOccurrence, rowCommand } from "../domain/reported-decisions.ts";
import { contextOf } from "../ledger/occurrence-context.ts";
import { findOccurrence } from "../ledger/occurrences.ts";
import { startRunning } from "./engine-room.ts";
import { inEngine } from "./reach.ts";
import { findPlanned } from "./reading/planned.ts";
import { findPresent, type ReadingDeps } from "./reading/present.ts";
import type { FieldOfFault } from "./views.ts";

/** Starts what a report of the meeting has opened. Those that run already, or are over, are left as they are. */
export async function startReported(
  client: Client,
  meeting: OccurrenceKey,
  decisions: readonly DecisionRow[],
  command: string,
): Promise<void> {
  const ids = decisions.map((_, row) => decisionOccurrence(meeting, rowCommand(command, row)));
  await inEngine(() => Promise.all(ids.map((id) => startRunning(client, runningOf(meeting, id)))));
}

/** The workflow of a decision of the meeting. */
export function runningOf({ plan, duty }: OccurrenceKey, occurrence: OccurrenceId): Parameters<typeof startRunning>[1] {
  return { kind: "occurrence", plan, duty: decisionDutyId(itemOf(duty)), occurrence };
}

/**
 * Every fault of the decisions that a report brings, each at its field. None where the report itself is refused, as where it has been
 * made before: then that is what there is to say.
 */
export async function faultsOfReported(
  deps: ReadingDeps,
  id: OccurrenceId,
  command: OccurrenceCommand,
): Promise<readonly FieldOfFault[]> {
  if (command.kind !== "report" || command.decisions === undefined) return [];
  const placed = await placeOf(deps, id);
  if (!placed) return [];
  const { occurrence, context, now } = placed;
  const { decisions, ...bare } = command;
  const decision = decide(occurrence, context, bare, now);
  if (isRefusal(decision)) return [];
  const rows = decideRows(decision.occurrence, context, { by: command.by, decisions }, now);
  if (!("faults" in rows)) return [];
  return rows.faults.map(({ row, field = "title", text }) => ({ field: decisionField(row, field), text }));
}

/** The meeting as it stands, or as it would open. */
async function placeOf(
  deps: ReadingDeps,
  id: OccurrenceId,
): Promise<{ readonly occurrence: Occurrence; readonly context: OccurrenceContext; readonly now: Instant } | undefined> {
  const key = parseOccurrenceId(id);
  const present = key && (await findPresent(deps, key.plan));
  if (!present || !hasDuty(present.plan, key.duty)) return undefined;
  const { now } = present;
  const known = await findOccurrence(deps.ledger, id);
  if (known) return { ...known, context: await contextOf(deps.ledger, present.current, known.occurrence, known.period), now };
  const planned = await findPlanned(deps.ledger, present, id);
  return planned && { ...planned, now };
}
