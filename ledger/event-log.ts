/** The event log's one writer: what happened, to what, when and by whom. Nothing else appends to it, and nothing changes it. */
import type { Instant } from "../domain/calendar/instant.ts";
import type { PersonId, PlanId } from "../domain/ids.ts";
import type { Tx } from "./open.ts";

/** Who has the keys of the servers, and need not have a role in the plan. */
export const OPERATION = "driften";

/** What every event tells, whatever else it holds. Absent `by`: nobody's act. */
interface Happened {
  readonly kind: string;
  readonly at: Instant;
  readonly by?: PersonId | typeof OPERATION | undefined;
}

/** What the events are about, and the command they came of. */
interface Place {
  readonly plan: PlanId;
  readonly subject: string;
  readonly command?: string | undefined;
}

/** Appends the events in their order, in the caller's transaction: with what they changed, or not at all. */
export async function appendEvents(tx: Tx, { plan, subject, command }: Place, events: readonly Happened[]): Promise<void> {
  if (events.length === 0) return;
  await tx
    .insertInto("event")
    .values(
      events.map((event) => ({
        plan,
        subject,
        kind: event.kind,
        at: new Date(event.at),
        by_person: event.by === undefined || event.by === OPERATION ? null : event.by,
        body: JSON.stringify(event),
        command: command ?? null,
      })),
    )
    .execute();
}
