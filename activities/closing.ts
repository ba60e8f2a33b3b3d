/** What the closing of a year's workflow asks for. */
import type { Instant } from "../domain/calendar/instant.ts";
import { closingsOf } from "../domain/closing/calendar.ts";
import { stepOf } from "../domain/closing/step.ts";
import { closingsOfPlan, lockClosing, noteClosing, openClosing } from "../ledger/closings.ts";
import { freezeYear, frozenOf } from "../ledger/frozen-years.ts";
import { currentPlan } from "../ledger/plans.ts";
import type { LocalActivities } from "../workflows/ports.ts";
import type { InLedger } from "./deciding.ts";

export function closingActivities(inLedger: InLedger): Pick<LocalActivities, "closeYear"> {
  return {
    closeYear: (plan, year, at) =>
      inLedger(plan, async (tx) => {
        const now = at as Instant;
        await openClosing(tx, plan, year, now);
        const closing = await lockClosing(tx, plan, year);
        const current = await currentPlan(tx, plan);
        const frozen = new Set((await frozenOf(tx, plan, year)).map(({ snapshot }) => snapshot.kind));
        const step = stepOf(closingsOf(current.plan, year), { openedAt: closing?.openedAt ?? now, frozen }, now);
        for (const one of step.freeze) await freezeYear(tx, current, one, now);
        await noteClosing(tx, plan, year, step.wakeAt, now);
        if (step.startNext) await openClosing(tx, plan, year + 1, now);
        const next = step.startNext && (await closingsOfPlan(tx, plan)).some((one) => one.year === year + 1 && !one.ended);
        return {
          ...(step.wakeAt === undefined ? { ended: true as const } : { wakeAt: step.wakeAt }),
          ...(next ? { next: year + 1 } : {}),
        };
      }),
  };
}
