/** What the plan's owner and the operator must know although nobody failed. */
import type { Instant } from "../domain/calendar/instant.ts";
import type { OccurrenceId, PlanId } from "../domain/ids.ts";
import type { Alarm } from "../domain/occurrence/effects.ts";
import type { Tx } from "./open.ts";

/** A source gave no figures. What is said is Swedish, for the page; the operator's own words, with the cure, lie beside the try itself. */
export async function raisePullAlarm(
  tx: Tx,
  plan: PlanId,
  occurrence: OccurrenceId,
  said: string,
  raisedAt: Instant,
): Promise<void> {
  const detail = JSON.stringify({ said });
  await tx
    .insertInto("alarm")
    .values({ plan, kind: "pullFailed", subject: occurrence, detail, raised_at: new Date(raisedAt) })
    .execute();
}

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
