/** The one state that stops all of a plan's post: who, why, and the event that says so. */
import type { Instant } from "../domain/calendar/instant.ts";
import type { PersonId, PlanId } from "../domain/ids.ts";
import { appendEvents, type OPERATION } from "./event-log.ts";
import type { Tx } from "./open.ts";

/** Who stopped all sending and why; `held: false` lets it go on. */
export interface HoldChange {
  readonly held: boolean;
  readonly by: PersonId | typeof OPERATION;
  readonly why: string;
}

/** Stops all sending of the plan or lets it go on, and keeps who did it, in the caller's transaction. */
export async function writeHold(tx: Tx, plan: PlanId, change: HoldChange, now: Instant, command?: string): Promise<void> {
  const { held, by, why } = change;
  await tx
    .updateTable("mailroom")
    .set({ held: held ? JSON.stringify({ by, why }) : null })
    .where("plan", "=", plan)
    .execute();
  const event = { kind: held ? "postHeld" : "postReleased", at: now, by, why };
  await appendEvents(tx, { plan, subject: plan, command }, [event]);
}
