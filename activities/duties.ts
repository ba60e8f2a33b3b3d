/** What a duty's workflow asks for. */
import { dutyOf, hasDuty, nextOpening, progressAfter, type DutyProgress } from "../domain/duty.ts";
import { occurrenceId, type PeriodKey } from "../domain/ids.ts";
import { currentPlan, progressOf } from "../ledger/plans.ts";
import type { LocalActivities } from "../workflows/ports.ts";
import type { InLedger } from "./deciding.ts";

export function dutyActivities(inLedger: InLedger): Pick<LocalActivities, "nextOpening"> {
  return {
    nextOpening: (planId, id, opened, now) =>
      inLedger(planId, async (tx) => {
        const row = (change: DutyChange) =>
          tx.updateTable("duty").set(change).where("plan", "=", planId).where("duty", "=", id).execute();
        const current = await currentPlan(tx, planId);
        if (!hasDuty(current.plan, id)) {
          await row({ ...(opened === undefined ? {} : { cursor: opened }), wake_at: null, ended_at: new Date(now) });
          return { kind: "ended" };
        }
        const { item, duty } = dutyOf(current.plan, id);
        const before = await progressOf(tx, current, id);
        const progress = opened === undefined ? before : progressAfter(current.plan, duty, before, opened);
        const next = nextOpening(current.plan, item, duty, progress);
        await row({ ...(opened === undefined ? {} : handled(progress)), wake_at: next ? new Date(next.opensAt) : null });
        if (!next) return { kind: "wait" };
        const { key } = next.period;
        return { kind: "open", period: key, occurrence: occurrenceId(planId, id, key), opensAt: next.opensAt };
      }),
  };
}

interface DutyChange {
  readonly cursor?: PeriodKey;
  readonly out_of_turn?: readonly PeriodKey[];
  readonly wake_at: Date | null;
  readonly ended_at?: Date;
}

/** One that was moved opens beside the others, and the cursor stays where it is. */
function handled({ cursor, outOfTurn }: DutyProgress): Pick<DutyChange, "cursor" | "out_of_turn"> {
  return { ...(cursor === undefined ? {} : { cursor }), ...(outOfTurn ? { out_of_turn: outOfTurn } : {}) };
}
