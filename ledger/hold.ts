/** The one state that stops all of a plan's post: who, why, and the event that says so. */
import type { Instant } from "../domain/calendar/instant.ts";
import type { PersonId, PlanId } from "../domain/ids.ts";
import type { Tx } from "./open.ts";

/** A restore: whoever does one has the keys of the servers, and need not have a role in the plan. */
export const OPERATION = "driften";

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
  const kind = held ? "postHeld" : "postReleased";
  await tx
    .insertInto("event")
    .values({
      plan,
      subject: plan,
      kind,
      at: new Date(now),
      by_person: by === OPERATION ? null : by,
      body: JSON.stringify({ kind, at: now, by, why }),
      command: command ?? null,
    })
    .execute();
}
