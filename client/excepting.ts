/** Moving or skipping a single period still to come: decided in the ledger, then told to the duties it concerns. */
import { randomUUID } from "node:crypto";
import { decideException, faultInReason, type ExceptionCommand } from "../domain/decide-exception.ts";
import { dutyOf, hasDuty } from "../domain/duty.ts";
import { countsFrom } from "../domain/exceptions.ts";
import { parseOccurrenceId, type DutyId, type OccurrenceId, type OccurrenceKey } from "../domain/ids.ts";
import { dutiesOf, type Plan } from "../domain/plan.ts";
import { keepCommand, keepResult, loadCommand } from "../ledger/commands.ts";
import { recordException } from "../ledger/exceptions.ts";
import { findOccurrence, lockOpening } from "../ledger/occurrences.ts";
import { inTransaction, type Tx } from "../ledger/open.ts";
import { loadPeople } from "../ledger/people.ts";
import { currentPlan, findPlan, progressOf } from "../ledger/plans.ts";
import type { ActingDeps } from "./acting.ts";
import { nudge } from "./engine-room.ts";
import { inEngine, inLedgerOf } from "./reach.ts";
import type { ActResult } from "./views.ts";

/**
 * Decides on a period that has not opened, once per command id. An open one is refused: it is decided on where it stands. The duty, and
 * those that count from it, ask again; told each time, so that the same command again heals a decision the engine has not heard of.
 * Throws {@link EngineAwayError} when Temporal or the ledger cannot be reached.
 */
export async function exceptPeriod(
  { client, ...deps }: ActingDeps,
  id: OccurrenceId,
  command: ExceptionCommand,
  commandId: string = randomUUID(),
): Promise<ActResult> {
  const { result, duties } = await decideOnPeriod(deps, id, command, commandId);
  const plan = parseOccurrenceId(id)?.plan;
  if (plan === undefined || !result.ok) return result;
  // A duty the engine has lost reads the decision in the ledger when the daily inspection starts it again.
  await inEngine(() => Promise.all(duties.map((duty) => nudge(client, { kind: "duty", plan, duty }))));
  return result;
}

/** The decision in the ledger, and the duties that have to be told of it. */
export async function decideOnPeriod(
  { ledger, clock }: Pick<ActingDeps, "ledger" | "clock">,
  id: OccurrenceId,
  command: ExceptionCommand,
  commandId: string,
): Promise<{ readonly result: ActResult; readonly duties: readonly DutyId[] }> {
  const key = parseOccurrenceId(id);
  const current = key && (await inLedgerOf(() => findPlan(ledger, key.plan)));
  if (!key || !current || !hasDuty(current.plan, key.duty)) return refused("Planen har ingen sådan aktivitet.");
  const fault =
    command.kind === "restore" ? undefined : faultInReason(command.reason, command.kind === "move" ? "flyttas" : "utgår");
  if (fault !== undefined) return refused(fault);
  await inLedgerOf(() => keepCommand(ledger, { command: commandId, plan: key.plan, subject: id, body: command }, clock.now()));
  const result = await inLedgerOf(() => inTransaction(ledger, (tx) => decideIn(tx, id, key, command, commandId, clock.now())));
  return { result, duties: [key.duty, ...followersOf(current.plan, key.duty)] };
}

async function decideIn(
  tx: Tx,
  id: OccurrenceId,
  key: OccurrenceKey,
  command: ExceptionCommand,
  commandId: string,
  now: ReturnType<ActingDeps["clock"]["now"]>,
): Promise<ActResult> {
  // Whoever opens the period waits here, and then finds it moved or skipped.
  await lockOpening(tx, id);
  const kept = await loadCommand(tx, commandId);
  if (kept.result !== undefined) return kept.result as ActResult;
  const current = await currentPlan(tx, key.plan);
  const place = dutyOf(current.plan, key.duty);
  const about = {
    plan: current.plan,
    people: await loadPeople(tx, key.plan),
    ...place,
    progress: await progressOf(tx, current, key.duty),
    key: key.period,
    opened: (await findOccurrence(tx, id)) !== undefined,
  };
  const decision = decideException(about, command, now);
  const result: ActResult =
    "refused" in decision ? { ok: false, reason: decision.refused } : { ok: true, state: "planned", event: decision.kind };
  if (!("refused" in decision)) await recordException(tx, { ...key, command: commandId }, decision);
  await keepResult(tx, commandId, result);
  return result;
}

/** The duties whose days are counted from this one's. */
function followersOf(plan: Plan, duty: DutyId): readonly DutyId[] {
  return dutiesOf(plan)
    .filter((one) => countsFrom(one, duty))
    .map(({ id }) => id);
}

function refused(reason: string): { readonly result: ActResult; readonly duties: readonly DutyId[] } {
  return { result: { ok: false, reason }, duties: [] };
}
