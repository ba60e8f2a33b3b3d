/** Decisions about single periods still to come: the row that counts, and the event that stays. */
import type { Exceptions, PeriodException } from "../domain/exceptions.ts";
import type { ExceptionEvent } from "../domain/exception-event.ts";
import { occurrenceId, type DutyId, type PeriodKey, type PlanId } from "../domain/ids.ts";
import { appendEvents } from "./event-log.ts";
import { onceARequest } from "./once-a-request.ts";
import type { Tx } from "./open.ts";

/** Every decision that stands in the plan. */
export const exceptionsOf = onceARequest(async (ledger, plan: PlanId): Promise<Exceptions> => {
  const rows = await ledger.selectFrom("exception").selectAll().where("plan", "=", plan).orderBy("decided_at").execute();
  return rows.map(({ duty, period, kind, due, reason, by_person, decided_at }): PeriodException => {
    const about = { duty, period, reason, by: by_person, at: decided_at };
    return kind === "moved" && due !== null ? { ...about, kind, due } : { ...about, kind: "skipped" };
  });
});

/** Where a decision is written: the period, and the command it came with. */
export interface ExceptionPlace {
  readonly plan: PlanId;
  readonly duty: DutyId;
  readonly period: PeriodKey;
  readonly command: string;
}

/** Puts a decision in force, or takes back the one that stands. */
export async function recordException(
  tx: Tx,
  { plan, duty, period, command }: ExceptionPlace,
  event: ExceptionEvent,
): Promise<void> {
  if (event.kind === "periodRestored") {
    await tx.deleteFrom("exception").where("plan", "=", plan).where("duty", "=", duty).where("period", "=", period).execute();
  } else {
    const decision = {
      kind: event.kind === "periodMoved" ? ("moved" as const) : ("skipped" as const),
      due: event.kind === "periodMoved" ? event.due : null,
      reason: event.reason,
      by_person: event.by,
      decided_at: new Date(event.at),
    };
    await tx
      .insertInto("exception")
      .values({ plan, duty, period, ...decision })
      .onConflict((conflict) => conflict.columns(["plan", "duty", "period"]).doUpdateSet(decision))
      .execute();
  }
  await appendEvents(tx, { plan, subject: occurrenceId(plan, duty, period), command }, [event]);
}
