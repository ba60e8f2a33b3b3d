/** Posts a plan's letters. One per plan: sleeps to the next posting the ledger knows of, has it composed and posted, asks again. */
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
import type { CommandMessage, MailroomInput } from "./messages.ts";
import { ledger, post } from "./proxies.ts";
import { refuseUpdate, steadily } from "./steadily.ts";

/** The ledger has a letter to post earlier than we were told. */
const wake = defineSignal("wake");
/** Stops all sending, or lets it go on; the command in the ledger says which, who and why. */
const hold = defineUpdate<null, [CommandMessage]>("hold");

export async function mailroom({ plan }: MailroomInput): Promise<void> {
  let calls = 0;
  setHandler(wake, () => {
    calls += 1;
  });
  setHandler(hold, async ({ command }) => {
    try {
      await ledger.holdMailroom(plan, command, Date.now());
      calls += 1;
      return null;
    } catch (error) {
      throw refuseUpdate(error);
    }
  });

  for (;;) {
    const seen = calls;
    const { wakeAt } = await steadily("asking for the next posting", () => ledger.nextPosting(plan, Date.now()));
    if (wakeAt !== undefined && wakeAt <= Date.now()) {
      await steadily("posting", () => post.deliver(plan, Date.now()));
    } else {
      setCurrentDetails(wakeAt === undefined ? "Inget att posta" : `Postar ${new Date(wakeAt).toISOString()}`);
      if (wakeAt === undefined) await condition(() => calls !== seen);
      else await condition(() => calls !== seen, wakeAt - Date.now());
    }
    if (workflowInfo().continueAsNewSuggested && allHandlersFinished() && calls === seen) {
      await continueAsNew<typeof mailroom>({ plan });
    }
  }
}
