/**
 * Pulls one duty's figures from a source, for as long as the plan names one. Sleeps until a period is over, has the source asked, and asks
 * again later where it gave nothing. What comes is a proposal: a human reports.
 */
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineSignal,
  defineUpdate,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from "@temporalio/workflow";
import type { FetchMessage, PullInput } from "./messages.ts";
import type { PullOutcome } from "./ports.ts";
import { ledger, sources } from "./proxies.ts";
import { refuseUpdate, steadily } from "./steadily.ts";
import { turns } from "./turns.ts";

/** The plan changed: look again. */
export const revise = defineSignal("revise");
/** Somebody wants a period's figures now. */
const fetch = defineUpdate<PullOutcome, [FetchMessage]>("fetch");

export async function pull({ plan, duty }: PullInput): Promise<void> {
  let changes = 0;
  const inTurn = turns();
  setHandler(revise, () => {
    changes += 1;
  });
  setHandler(fetch, ({ occurrence }) =>
    inTurn(async () => {
      try {
        return await sources.pullPeriod(occurrence, Date.now());
      } catch (error) {
        throw refuseUpdate(error);
      } finally {
        changes += 1;
      }
    }),
  );

  for (;;) {
    const seen = changes;
    const { wakeAt, ended } = await steadily("asking for the next pull", () => ledger.nextPull(plan, duty, Date.now()));
    if (ended) return condition(allHandlersFinished);
    if (wakeAt !== undefined && wakeAt <= Date.now()) {
      await inTurn(() => steadily("pulling", () => sources.pullDue(plan, duty, Date.now())));
    } else {
      setCurrentDetails(wakeAt === undefined ? "Inget att hämta" : `Hämtar ${new Date(wakeAt).toISOString()}`);
      if (wakeAt === undefined) await condition(() => changes !== seen);
      else await condition(() => changes !== seen, wakeAt - Date.now());
    }
    if (workflowInfo().continueAsNewSuggested && allHandlersFinished() && changes === seen) {
      await continueAsNew<typeof pull>({ plan, duty });
    }
  }
}
