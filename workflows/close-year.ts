/**
 * The closing of a plan's year. Sleeps to the next instant at which the ledger freezes the year's status, asks nobody anything and mails
 * nothing, and sees to it that the year after has one of its own. What people do with the paper is decided in the ledger, and needs no clock.
 */
import {
  condition,
  continueAsNew,
  defineSignal,
  ParentClosePolicy,
  setCurrentDetails,
  setHandler,
  startChild,
} from "@temporalio/workflow";
import { WorkflowExecutionAlreadyStartedError } from "@temporalio/common";
import { closeYearId, type CloseYearInput } from "./messages.ts";
import { ledger } from "./proxies.ts";
import { searchAttributes } from "./search-attributes.ts";
import { steadily } from "./steadily.ts";

/** The plan's days changed, or a person froze the year: look again. */
export const revise = defineSignal("revise");

export async function closeYear({ plan, year, nextStarted }: CloseYearInput): Promise<void> {
  let revisions = 0;
  setHandler(revise, () => {
    revisions += 1;
  });

  for (;;) {
    const seen = revisions;
    const { wakeAt, next } = await steadily("closing the year", () => ledger.closeYear(plan, year, Date.now()));
    if (next !== undefined && !nextStarted) {
      await startClosing({ plan, year: next });
      // A run ends with the child it started: one that stays open would hold this run's clock still while the plan is moved ahead.
      if (wakeAt !== undefined) await continueAsNew<typeof closeYear>({ plan, year, nextStarted: true });
    }
    if (wakeAt === undefined) return;
    setCurrentDetails(`Fryser ${new Date(wakeAt).toISOString()}`);
    await condition(() => revisions !== seen, Math.max(1, wakeAt - Date.now()));
  }
}

/** Starts a year's closing as one that outlives its parent. False where it runs already. */
export async function startClosing({ plan, year }: Pick<CloseYearInput, "plan" | "year">): Promise<boolean> {
  try {
    await startChild(closeYear, {
      args: [{ plan, year }],
      workflowId: closeYearId(plan, year),
      parentClosePolicy: ParentClosePolicy.ABANDON,
      typedSearchAttributes: searchAttributes({ plan }),
      staticSummary: `Årsuppföljning ${year}`,
    });
    return true;
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    return false;
  }
}
