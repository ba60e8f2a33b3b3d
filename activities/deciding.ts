/** How an activity decides: in one ledger transaction, and telling the mailroom afterwards where a letter must go earlier than it knows. */
import { ApplicationFailure } from "@temporalio/common";
import type { PlanId } from "../domain/ids.ts";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { mailroomMustBeTold } from "../ledger/letters.ts";
import { inTransaction, type Ledger, type Tx } from "../ledger/open.ts";

/** Runs a decision about a plan in a transaction of its own. */
export type InLedger = <T>(plan: PlanId, work: (tx: Tx) => Promise<T>) => Promise<T>;

/** `wakeMailroom` signals the mailroom's workflow; it is called after the transaction is committed. */
export function decidingIn(ledger: Ledger, wakeMailroom: (plan: PlanId) => Promise<void>): InLedger {
  return async (plan, work) => {
    try {
      const { result, tell } = await inTransaction(ledger, async (tx) => ({
        result: await work(tx),
        tell: await mailroomMustBeTold(tx, plan),
      }));
      // If this fails the activity fails: its next try finds the decision made and the mailroom still untold.
      if (tell) await wakeMailroom(plan);
      return result;
    } catch (error) {
      throw error instanceof PlanvaktError ? asFailure(error) : error;
    }
  };
}

/** A PlanvaktError says itself what to do; trying the same again at once would not help. */
function asFailure(error: PlanvaktError): ApplicationFailure {
  const { message, name, details } = error;
  return ApplicationFailure.create({ message, type: name, details: [details], nonRetryable: true, cause: error });
}
