/** Opening what an event sets off: somebody tells of it under a reference, and the duty's workflow opens it. */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { WorkflowNotFoundError } from "@temporalio/client";
import { dateAt } from "../domain/calendar/instant.ts";
import { dutyOf, hasDuty } from "../domain/duty.ts";
import { explainDay, explainReference, refusalToOpen } from "../domain/event-opening.ts";
import { occurrenceId, type OccurrenceId, type PeriodKey } from "../domain/ids.ts";
import { checkFreeTexts, LONGEST_REASON } from "../domain/occurrence/free-text.ts";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { keepCommand, type OpeningCommand } from "../ledger/commands.ts";
import { findOccurrence } from "../ledger/occurrences.ts";
import type { Ledger } from "../ledger/open.ts";
import { dutyWorkflowId } from "../workflows/messages.ts";
import type { ActingDeps } from "./acting.ts";
import type { Happened, OpenResult } from "./event-views.ts";
import { EngineAwayError } from "./engine-away-error.ts";
import { inEngine, inLedgerOf } from "./reach.ts";
import { findPresent, type ReadingDeps } from "./reading/present.ts";
import type { ActResult } from "./views.ts";

/** The occurrence writes its row in its first step, a moment after the duty has started it. */
const WRITTEN_WITHIN_MS = 10_000;
const LOOK_AGAIN_MS = 50;

/**
 * Opens the occurrence `ev-<reference>` of a duty that an event sets off; its notice goes with the next posting. The same reference
 * again answers with the occurrence that is there. Throws {@link EngineAwayError} when Temporal or the ledger cannot be reached.
 */
export async function openOnEvent({ ledger, client, clock }: ActingDeps, happened: Happened): Promise<OpenResult> {
  const { plan, duty, reference, by, on } = happened;
  const today = dateAt(clock.now());
  const refused = await inLedgerOf(() => refusalOf({ ledger, clock }, happened));
  if (refused) return refused;
  const period = `ev-${reference}` as PeriodKey;
  const id = occurrenceId(plan, duty, period);
  const there = await opened(ledger, id);
  if (there) return { ...there, already: true };
  const body: OpeningCommand = { kind: "open", by, happenedOn: on ?? today };
  await inLedgerOf(() => keepCommand(ledger, { command: randomUUID(), plan, subject: id, body }, clock.now()));
  await inEngine(async () => {
    try {
      await client.workflow.getHandle(dutyWorkflowId(plan, duty)).executeUpdate("openNow", { args: [{ period }] });
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      throw new PlanvaktError(
        `The workflow of "${duty}" does not run in Temporal: the daily inspection starts it again; then repeat this`,
        {
          plan,
          duty,
        },
      );
    }
  });
  return untilOpened(ledger, id);
}

/** The occurrence as its workflow has written it. Throws {@link EngineAwayError} where that takes too long. */
export async function untilOpened(ledger: Ledger, id: OccurrenceId): Promise<OpenResult> {
  const until = performance.now() + WRITTEN_WITHIN_MS;
  for (;;) {
    const written = await opened(ledger, id);
    if (written) return written;
    if (performance.now() > until) throw new EngineAwayError("ledger");
    await pause(LOOK_AGAIN_MS);
  }
}

/** Why it cannot be opened, and at which field; undefined where it can. */
export async function refusalOf(
  deps: ReadingDeps,
  { plan: id, duty, reference, by, on }: Happened,
): Promise<Extract<ActResult, { ok: false }> | undefined> {
  const written = checkFreeTexts([{ field: "reference", label: "Beteckning", text: reference, longest: LONGEST_REASON }]);
  if (written) return { ok: false, reason: written.text, field: written.field };
  const present = await findPresent(deps, id);
  if (!present) return { ok: false, reason: `Det finns ingen plan som heter "${id}".` };
  const { plan, today, current } = present;
  if (!hasDuty(plan, duty)) return { ok: false, reason: `Planen har ingen aktivitet som heter "${duty}".` };
  const begun = current.begunOn === undefined ? {} : { begunOn: current.begunOn };
  const asked = { duty: dutyOf(plan, duty).duty, reference, by, on: today, happenedOn: on ?? today, ...begun };
  const reason = refusalToOpen(present, asked);
  if (reason === undefined) return undefined;
  const field =
    reason === explainReference(reference) ? "reference" : reason === explainDay(asked.happenedOn, today) ? "on" : undefined;
  return { ok: false, reason, ...(field === undefined ? {} : { field }) };
}

/** Undefined where the ledger has no such occurrence. */
export async function opened(ledger: Ledger, id: OccurrenceId): Promise<Extract<OpenResult, { ok: true }> | undefined> {
  const known = await inLedgerOf(() => findOccurrence(ledger, id));
  return known && { ok: true, state: known.occurrence.state, event: "opened", occurrence: id };
}
