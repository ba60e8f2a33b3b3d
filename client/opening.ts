/** Opening what an event sets off: somebody tells of it under a reference, and the duty's workflow opens it. */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { WorkflowNotFoundError } from "@temporalio/client";
import { dateAt } from "../domain/calendar/instant.ts";
import { dutyOf, hasDuty } from "../domain/duty.ts";
import { refusalToOpen } from "../domain/event-opening.ts";
import { occurrenceId, type DutyId, type OccurrenceId, type PeriodKey, type PersonId, type PlanId } from "../domain/ids.ts";
import { checkFreeTexts, LONGEST_REASON } from "../domain/occurrence/free-text.ts";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { keepCommand, type OpeningCommand } from "../ledger/commands.ts";
import { findOccurrence } from "../ledger/occurrences.ts";
import type { Ledger } from "../ledger/open.ts";
import { loadPeople } from "../ledger/people.ts";
import { findPlan } from "../ledger/plans.ts";
import { dutyWorkflowId } from "../workflows/messages.ts";
import type { ActingDeps } from "./acting.ts";
import { EngineAwayError } from "./engine-away-error.ts";
import { inEngine, inLedgerOf } from "./reach.ts";
import type { ActResult } from "./views.ts";

/** The occurrence writes its row in its first step, a moment after the duty has started it. */
const WRITTEN_WITHIN_MS = 10_000;
const LOOK_AGAIN_MS = 50;

export type OpenResult =
  (Extract<ActResult, { ok: true }> & { readonly occurrence: OccurrenceId }) | Extract<ActResult, { ok: false }>;

/**
 * Opens the occurrence `ev-<reference>` of a duty that an event sets off; its notice goes with the next posting. The same reference
 * again answers with the occurrence that is there. Throws {@link EngineAwayError} when Temporal or the ledger cannot be reached.
 */
export async function openOnEvent(
  { ledger, client, clock }: ActingDeps,
  plan: PlanId,
  duty: DutyId,
  reference: string,
  by: PersonId,
): Promise<OpenResult> {
  const written = checkFreeTexts([{ field: "reference", label: "Beteckning", text: reference, longest: LONGEST_REASON }]);
  if (written) return { ok: false, reason: written.text, field: written.field };
  const refused = await refusalOf(ledger, { plan, duty, reference, by }, dateAt(clock.now()));
  if (refused !== undefined) return { ok: false, reason: refused };
  const period = `ev-${reference}` as PeriodKey;
  const id = occurrenceId(plan, duty, period);
  const there = await opened(ledger, id);
  if (there) return there;
  const body: OpeningCommand = { kind: "open", by };
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
  const until = performance.now() + WRITTEN_WITHIN_MS;
  for (;;) {
    const written = await opened(ledger, id);
    if (written) return written;
    if (performance.now() > until) throw new EngineAwayError("ledger");
    await pause(LOOK_AGAIN_MS);
  }
}

async function refusalOf(
  ledger: Ledger,
  {
    plan,
    duty,
    reference,
    by,
  }: { readonly plan: PlanId; readonly duty: DutyId; readonly reference: string; readonly by: PersonId },
  on: ReturnType<typeof dateAt>,
): Promise<string | undefined> {
  const current = await inLedgerOf(() => findPlan(ledger, plan));
  if (!current) return `Det finns ingen plan som heter "${plan}".`;
  if (!hasDuty(current.plan, duty)) return `Planen har ingen aktivitet som heter "${duty}".`;
  const people = await inLedgerOf(() => loadPeople(ledger, plan));
  return refusalToOpen(
    { plan: current.plan, people },
    {
      duty: dutyOf(current.plan, duty).duty,
      reference,
      by,
      on,
      ...(current.begunOn === undefined ? {} : { begunOn: current.begunOn }),
    },
  );
}

async function opened(ledger: Ledger, id: OccurrenceId): Promise<OpenResult | undefined> {
  const known = await inLedgerOf(() => findOccurrence(ledger, id));
  return known && { ok: true, state: known.occurrence.state, event: "opened", occurrence: id };
}
