/**
 * One duty of a plan, for as long as the plan has it. Asks the ledger for the first period after its cursor, sleeps until
 * that opens, opens it as a workflow that outlives this run, and continues as new.
 */
import {
  condition,
  continueAsNew,
  defineSignal,
  defineUpdate,
  ParentClosePolicy,
  setCurrentDetails,
  setHandler,
  startChild,
  WorkflowIdReusePolicy,
  allHandlersFinished,
} from "@temporalio/workflow";
import { WorkflowExecutionAlreadyStartedError } from "@temporalio/common";
import { occurrenceId, type DutyId, type PeriodKey, type PlanId } from "../domain/ids.ts";
import { occurrenceWorkflowId, type DutyInput, type OpenNowMessage } from "./messages.ts";
import { occurrence } from "./occurrence.ts";
import type { NextOpening } from "./ports.ts";
import { ledger } from "./proxies.ts";
import { searchAttributes } from "./search-attributes.ts";
import { steadily } from "./steadily.ts";

/** Something changed (the plan, an answer, its beginning): ask again. */
export const revise = defineSignal("revise");
/** Opens a period before its time: an event, or somebody who reports early. Returns when its workflow has started. */
const openNow = defineUpdate<null, [OpenNowMessage]>("openNow");

export async function duty({ plan, duty: id, opened }: DutyInput): Promise<void> {
  const seen = { revised: false };
  setHandler(revise, () => {
    seen.revised = true;
  });
  setHandler(openNow, async ({ period }) => {
    await open(plan, id, period);
    // A run ends with the child it started: one that stays open would hold this run's clock still while the plan is moved ahead.
    seen.revised = true;
    return null;
  });

  const next = await steadily("asking for the next period", () => ledger.nextOpening(plan, id, opened, Date.now()));
  if (next.kind === "ended") return condition(allHandlersFinished);
  await untilTimeOr(next, () => seen.revised);
  // A revision while we slept: what was to open may not be asked for any more.
  if (!seen.revised && next.kind === "open") await open(plan, id, next.period);
  await condition(allHandlersFinished);
  const handled = !seen.revised && next.kind === "open" ? { opened: next.period } : {};
  return continueAsNew<typeof duty>({ plan, duty: id, ...handled });
}

async function untilTimeOr(next: Exclude<NextOpening, { kind: "ended" }>, isRevised: () => boolean): Promise<void> {
  if (next.kind === "wait") {
    setCurrentDetails("Väntar: inget att öppna förrän planen eller ett svar ändras");
    await condition(isRevised);
    return;
  }
  setCurrentDetails(`Öppnar ${next.period} ${new Date(next.opensAt).toISOString()}`);
  const wait = next.opensAt - Date.now();
  if (wait > 0) await condition(isRevised, wait);
}

/** Starts the occurrence's workflow and waits until it has started. One that runs already counts as started. */
async function open(plan: PlanId, id: DutyId, period: PeriodKey): Promise<void> {
  const key = occurrenceId(plan, id, period);
  try {
    await startChild(occurrence, {
      args: [{ occurrence: key }],
      workflowId: occurrenceWorkflowId(key),
      parentClosePolicy: ParentClosePolicy.ABANDON,
      // A closed one is asked again: it finds its row in the ledger, and ends.
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
      typedSearchAttributes: searchAttributes({ plan, duty: id, period }),
      staticSummary: `${id} ${period}`,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
