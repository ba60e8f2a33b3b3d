/** What the plan's owner and the operator must know although nobody failed. */
import type { Instant } from "../domain/calendar/instant.ts";
import type { PlanId } from "../domain/ids.ts";
import type { Alarm } from "../domain/occurrence/effects.ts";
import type { Tx } from "./open.ts";

export async function raiseAlarms(tx: Tx, plan: PlanId, alarms: readonly Alarm[], raisedAt: Instant): Promise<void> {
  if (alarms.length === 0) return;
  await tx
    .insertInto("alarm")
    .values(
      alarms.map(({ kind, at, role }) => ({
        plan,
        kind,
        subject: at,
        detail: JSON.stringify({ role }),
        raised_at: new Date(raisedAt),
      })),
    )
    .execute();
}
