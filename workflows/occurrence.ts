/**
 * One duty in one period, from its first letter until it is confirmed, excused or superseded. It holds no rules: it keeps
 * the instant to wake at, waits for that or for a message, asks the ledger what to do, and obeys.
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
import type { ActOutcome, CommandMessage, OccurrenceInput, Wake } from "./messages.ts";
import { ledger } from "./proxies.ts";
import { turns } from "./turns.ts";
import { refuseUpdate, steadily } from "./steadily.ts";

/** A person acts. The command lies in the ledger; reporting, confirming and the rest differ only there. */
const act = defineUpdate<ActOutcome, [CommandMessage]>("act");
/** The plan changed: look again. */
export const revise = defineSignal("revise");

export async function occurrence({ occurrence: id, continued }: OccurrenceInput): Promise<void> {
  let wake: Wake;
  let revisions = 0;
  let taken = 0;
  /** Goes up by each message: what makes the wait below end. */
  let messages = 0;
  const inTurn = turns();

  setHandler(revise, () => {
    revisions += 1;
    messages += 1;
  });
  setHandler(
    act,
    ({ command }) =>
      inTurn(async () => {
        try {
          const decided = await ledger.actOnOccurrence(id, command, Date.now());
          wake = decided.wake;
          messages += 1;
          return decided.outcome;
        } catch (error) {
          throw refuseUpdate(error);
        }
      }),
    { validator: mustNameACommand },
  );

  wake = await inTurn(() =>
    steadily("opening", () => (continued ? ledger.climbOccurrence(id, Date.now()) : ledger.openOccurrence(id, Date.now()))),
  );
  while (!wake.ended) {
    const seen = messages;
    if (taken < revisions) {
      taken = revisions;
      wake = await inTurn(() => steadily("revising", () => ledger.reviseOccurrence(id, Date.now())));
    } else if (wake.wakeAt !== undefined && wake.wakeAt <= Date.now()) {
      wake = await inTurn(() => steadily("climbing", () => ledger.climbOccurrence(id, Date.now())));
    } else {
      describe(wake);
      await untilMessageOr(wake.wakeAt, () => messages !== seen);
    }
    if (workflowInfo().continueAsNewSuggested && allHandlersFinished() && messages === seen && taken === revisions) {
      await continueAsNew<typeof occurrence>({ occurrence: id, continued: true });
    }
  }
  await condition(allHandlersFinished);
}

async function untilMessageOr(wakeAt: number | undefined, hasMessage: () => boolean): Promise<void> {
  if (wakeAt === undefined) await condition(hasMessage);
  // condition cancels its timer, a race with sleep would leave it running.
  else await condition(hasMessage, Math.max(1, wakeAt - Date.now()));
}

function describe({ wakeAt }: Wake): void {
  setCurrentDetails(wakeAt === undefined ? "Väntar på att någon gör något" : `Vaknar ${new Date(wakeAt).toISOString()}`);
}

/** Shape only: whether the act is allowed is decided in the ledger. */
function mustNameACommand(message: CommandMessage): void {
  if (typeof message.command !== "string" || message.command.length === 0)
    throw new TypeError("An act names the command to decide on");
}
