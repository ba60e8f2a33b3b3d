/** What people do, handed to the engine: kept in the ledger first, then asked of the workflow that owns it. */
import { randomUUID } from "node:crypto";
import { WorkflowNotFoundError, WorkflowUpdateFailedError, type Client } from "@temporalio/client";
import { parseCivilDate } from "../domain/calendar/civil-date.ts";
import type { Clock } from "../domain/clock.ts";
import { periodsOf } from "../domain/calendar/period.ts";
import { dutyOf, effectiveCadence, hasDuty } from "../domain/duty.ts";
import { occurrenceId, parseOccurrenceId, type OccurrenceId, type OccurrenceKey, type PersonId } from "../domain/ids.ts";
import { decide, isRefusal } from "../domain/occurrence/decide.ts";
import { isEnded } from "../domain/occurrence/evolve.ts";
import { checkFreeTexts, freeTextsOf } from "../domain/occurrence/free-text.ts";
import type { OccurrenceCommand } from "../domain/occurrence/occurrence.ts";
import { keepCommand, keepResult, loadCommand } from "../ledger/commands.ts";
import { contextOf } from "../ledger/occurrence-context.ts";
import { findOccurrence, lockOccurrence } from "../ledger/occurrences.ts";
import { recordAfterEnd } from "../ledger/recording.ts";
import { inTransaction, type Ledger } from "../ledger/open.ts";
import { findPlan, progressOf } from "../ledger/plans.ts";
import { dutyWorkflowId, occurrenceWorkflowId, type ActOutcome } from "../workflows/messages.ts";
import { answerQuestion } from "./answering.ts";
import { inEngine, inLedgerOf } from "./reach.ts";
import type { Planvakt } from "./planvakt.ts";
import { findPlanned } from "./reading/planned.ts";
import { planInForceFor } from "./reading/occurrence.ts";
import { NOT_OPENED } from "./reading/possible.ts";
import { presentOf } from "./reading/present.ts";
import { faultsOfReported, startReported } from "./reported-decisions.ts";
import type { ActResult } from "./views.ts";

/** The engine has lost a duty that the ledger has: the daily inspection starts it again. */
const DUTY_GONE =
  "Det går inte att rapportera i förväg just nu: det som öppnar perioden är inte igång. Planvakt startar det igen nästa morgon. Försök igen då, eller säg till den som sköter Planvakt.";

export interface ActingDeps {
  readonly ledger: Ledger;
  readonly client: Client;
  readonly clock: Clock;
}

export function createActing({ ledger, client, clock }: ActingDeps): Pick<Planvakt, "act" | "decide"> {
  return {
    act: async (id, command, commandId = randomUUID()) => {
      const there = command.kind === "book" ? await periodOfDay({ ledger, client, clock }, id, command) : id;
      const result = await act({ ledger, client, clock }, there, command, commandId);
      const meeting = parseOccurrenceId(there);
      if (result.ok && meeting && command.kind === "report" && command.decisions)
        await startReported(client, meeting, command.decisions, commandId);
      return result;
    },
    decide: async (plan, at, answer, by, commandId = randomUUID()) => {
      const key = parseOccurrenceId(at.startsWith(`${plan}/`) ? at : `${plan}/${at}`);
      const occurrence = key && (await inLedgerOf(() => findOccurrence(ledger, occurrenceId(key.plan, key.duty, key.period))));
      if (occurrence) return act({ ledger, client, clock }, occurrence.occurrence.id, decisionOn(answer, by), commandId);
      return answerQuestion({ ledger, client, clock }, { plan, at, answer, by }, commandId);
    },
  };
}

async function act(deps: ActingDeps, id: OccurrenceId, command: OccurrenceCommand, commandId: string): Promise<ActResult> {
  const { ledger, client, clock } = deps;
  const key = parseOccurrenceId(id);
  if (!key) return refuse(`"${id}" är inte en period av en aktivitet. Skriv till exempel vingaker/1.6/uppgifter-rvt/2026-Q4.`);
  // Before anything is written down: what must not be kept is not kept as a command either.
  const fault = checkFreeTexts(freeTextsOf(command));
  if (fault) return { ...refuse(fault.text), field: fault.field };
  const faults = await inLedgerOf(() => faultsOfReported(deps, id, command));
  const [first] = faults;
  if (first) return { ...refuse(first.text), field: first.field, faults };
  const current = await inLedgerOf(() => findPlan(ledger, key.plan));
  if (!current) return refuse(`Det finns ingen plan som heter "${key.plan}".`);
  await inLedgerOf(() => keepCommand(ledger, { command: commandId, plan: key.plan, subject: id, body: command }, clock.now()));
  const known = await inLedgerOf(() => findOccurrence(ledger, id));
  if (!known) {
    const refused = await openEarly(deps, key, command);
    if (refused !== undefined) return refuse(refused);
  } else if (isEnded(known.occurrence)) {
    // Its workflow is closed: the ledger says what was recorded.
    return inLedgerOf(() => answerFromLedger(ledger, id, command, commandId, clock));
  }
  return inEngine(async () => {
    try {
      const args: [{ command: string }] = [{ command: commandId }];
      return outcome(
        await client.workflow
          .getHandle(occurrenceWorkflowId(id))
          .executeUpdate<ActOutcome, typeof args>("act", { args, updateId: commandId }),
      );
    } catch (error) {
      // It ended between our look and the Update.
      if (error instanceof WorkflowNotFoundError) return answerFromLedger(ledger, id, command, commandId, clock);
      if (error instanceof WorkflowUpdateFailedError && error.cause) throw error.cause;
      throw error;
    }
  });
}

/** A new meeting is written in the period that its day lies in: a date that has come is seldom of the quarter that is asked about. */
async function periodOfDay(
  { ledger }: ActingDeps,
  id: OccurrenceId,
  { meeting, day }: Extract<OccurrenceCommand, { kind: "book" }>,
): Promise<OccurrenceId> {
  const key = parseOccurrenceId(id);
  const current = key && (await inLedgerOf(() => findPlan(ledger, key.plan)));
  if (!key || !current || meeting !== undefined || !hasDuty(current.plan, key.duty) || !parseCivilDate(day)) return id;
  const { plan } = current;
  const { answer } = await inLedgerOf(() => progressOf(ledger, current, key.duty));
  const [period] = periodsOf(effectiveCadence(dutyOf(plan, key.duty).duty, answer), plan.calendar, { from: day, to: day });
  return period?.start === undefined ? id : occurrenceId(key.plan, key.duty, period.key);
}

/** Somebody reports before the period has opened: the duty opens it now, if the report will be taken. Returns a refusal where not. */
async function openEarly(
  { ledger, client, clock }: ActingDeps,
  key: OccurrenceKey,
  command: OccurrenceCommand,
): Promise<string | undefined> {
  const id = occurrenceId(key.plan, key.duty, key.period);
  const present = await inLedgerOf(() => presentOf({ ledger, clock }, key.plan));
  const planned = await inLedgerOf(() => findPlanned(ledger, present, id));
  if (!planned) return `Aktiviteten "${key.duty}" har ingen period "${key.period}" som följs upp.`;
  if (planned.closed !== undefined) return planned.closed;
  if (command.kind !== "report" && command.kind !== "book") return NOT_OPENED;
  const decision = decide(planned.occurrence, planned.context, command, clock.now());
  if (isRefusal(decision)) return decision.refused;
  const workflow = client.workflow.getHandle(dutyWorkflowId(key.plan, key.duty));
  return inEngine(async () => {
    try {
      await workflow.executeUpdate("openNow", { args: [{ period: key.period }] });
      return undefined;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return DUTY_GONE;
      throw error;
    }
  });
}

/**
 * What the engine would have answered for an occurrence that is over: the first answer to the same command, or why nothing can be done.
 * A comment is the one thing that is taken still. It is written by the same decision under the same lock, and no workflow is begun for it.
 */
async function answerFromLedger(
  ledger: Ledger,
  id: OccurrenceId,
  command: OccurrenceCommand,
  commandId: string,
  clock: Clock,
): Promise<ActResult> {
  return inTransaction(ledger, async (tx) => {
    const known = await lockOccurrence(tx, id);
    const { result } = await loadCommand(tx, commandId);
    if (result !== undefined) return outcome(result as ActOutcome);
    const current = known && (await findPlan(tx, known.occurrence.plan));
    if (!known || !current) return refuse("Den finns inte längre.");
    const { occurrence, period } = known;
    const then = isEnded(occurrence) ? await planInForceFor(tx, current.plan, occurrence) : current.plan;
    if (!then || !hasDuty(then, occurrence.duty)) return refuse("Aktiviteten finns inte kvar i planen.");
    const context = await contextOf(tx, { ...current, plan: then }, occurrence, period);
    const decision = decide(occurrence, context, command, clock.now());
    if (isRefusal(decision)) return refuse(decision.refused);
    if (!isEnded(occurrence)) return refuse("Den är avslutad.");
    await recordAfterEnd(tx, decision, commandId);
    const answer: ActOutcome = { ok: true, state: occurrence.state, event: decision.events.at(-1)?.kind ?? "" };
    await keepResult(tx, commandId, answer);
    return outcome(answer);
  });
}

/** What an answer to a backlog item means: a day postpones it, "utgår" lets it lapse. */
function decisionOn(answer: string, by: PersonId): OccurrenceCommand {
  const day = parseCivilDate(answer);
  if (day) return { kind: "postpone", by, due: day, reason: "Beslut om eftersläpning" };
  return { kind: "excuse", by, reason: /^utgår$/i.test(answer.trim()) ? "Beslut: utgår" : answer };
}

function outcome(answer: ActOutcome): ActResult {
  return answer as ActResult;
}

function refuse(reason: string): Extract<ActResult, { ok: false }> {
  return { ok: false, reason };
}
