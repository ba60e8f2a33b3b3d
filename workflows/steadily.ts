/** Keeps a workflow alive through everything that may fail around it. */
import { ActivityFailure, ApplicationFailure, isCancellation, log, sleep } from "@temporalio/workflow";
import { pauseAfter } from "./pauses.ts";

/** What a person reads when the ledger cannot be reached: nothing was done, and nothing is lost by trying again. */
const TRY_AGAIN = "Det går inte att spara just nu. Försök igen om en stund.";

/**
 * Does `work` until it succeeds, with workflow timers between the tries, longer the longer it has been in vain. Never throws
 * but for a cancellation: a workflow that failed would be a duty forgotten.
 */
export async function steadily<T>(what: string, work: () => Promise<T>): Promise<T> {
  for (let gone = 0; ;) {
    try {
      return await work();
    } catch (error) {
      if (isCancellation(error)) throw error;
      const pause = pauseAfter(gone);
      log.warn(`${what} failed, tried again in ${pause / 1000} s`, { error: causeOf(error) });
      await sleep(pause);
      gone += pause;
    }
  }
}

/** Turns a failed activity into a refusal of the Update: the caller is told to try again, the workflow goes on. */
export function refuseUpdate(error: unknown): ApplicationFailure {
  return ApplicationFailure.create({ message: TRY_AGAIN, type: "LedgerAway", nonRetryable: true, details: [causeOf(error)] });
}

function causeOf(error: unknown): string {
  if (error instanceof ActivityFailure && error.cause) return error.cause.message;
  return error instanceof Error ? error.message : String(error);
}
