/** What a duty's workflow asks for. */
import { dutyOf, hasDuty, nextOpening } from "../domain/duty.ts";
import { occurrenceId } from "../domain/ids.ts";
import { currentPlan, progressOf } from "../ledger/plans.ts";
import type { LocalActivities } from "../workflows/ports.ts";
import type { InLedger } from "./deciding.ts";

export function dutyActivities(inLedger: InLedger): Pick<LocalActivities, "nextOpening"> {
  return {
    nextOpening: (planId, id, opened, now) =>
      inLedger(planId, async (tx) => {
        const row = (change: { cursor?: typeof opened; wake_at?: Date | null; ended_at?: Date }) =>
          tx.updateTable("duty").set(change).where("plan", "=", planId).where("duty", "=", id).execute();
        if (opened !== undefined) await row({ cursor: opened });
        const current = await currentPlan(tx, planId);
        if (!hasDuty(current.plan, id)) {
          await row({ wake_at: null, ended_at: new Date(now) });
          return { kind: "ended" };
        }
        const { item, duty } = dutyOf(current.plan, id);
        const next = nextOpening(current.plan, item, duty, await progressOf(tx, current, id));
        await row({ wake_at: next ? new Date(next.opensAt) : null });
        if (!next) return { kind: "wait" };
        const { key } = next.period;
        return { kind: "open", period: key, occurrence: occurrenceId(planId, id, key), opensAt: next.opensAt };
      }),
  };
}
