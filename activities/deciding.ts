/** How an activity decides: in one ledger transaction, and telling the mailroom afterwards where a letter must go earlier than it knows. */
import { ApplicationFailure } from "@temporalio/common";
import type { PlanId } from "../domain/ids.ts";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { mailroomMustBeTold } from "../ledger/letters.ts";
import { inTransaction, type Ledger, type Tx } from "../ledger/open.ts";

export interface Deciding {
  inLedger<T>(plan: PlanId, work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** `wakeMailroom` signals the mailroom's workflow; it is called after the transaction is committed. */
export function deciding(ledger: Ledger, wakeMailroom: (plan: PlanId) => Promise<void>): Deciding {
  return {
    async inLedger(plan, work) {
      try {
        const { result, tell } = await inTransaction(ledger, async (tx) => ({
          result: await work(tx),
          tell: await mailroomMustBeTold(tx, plan),
        }));
        // If this fails the activity fails: its next try finds the decision made and the mailroom still untold.
        if (tell) await wakeMailroom(plan);
        return result;
      } catch (error) {
        throw error instanceof PlanvaktError
          ? ApplicationFailure.create({
              message: error.message,
              type: error.name,
              details: [error.details],
              nonRetryable: true,
              cause: error,
            })
          : error;
      }
    },
  };
}
