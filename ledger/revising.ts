/** What a new version of a plan is held against: an occurrence as it was last dealt with, and what has been written about it. */
import type { KnownOccurrence } from "../domain/known-occurrence.ts";
import type { Plan } from "../domain/plan.ts";
import type { DutyId, PlanId } from "../domain/ids.ts";
import type { ToRevise } from "../domain/revision/revise-occurrence.ts";
import { versionOfOccurrence } from "./occurrences.ts";
import type { Ledger, Tx } from "./open.ts";
import { planOfVersion, progressOf, type CurrentPlan } from "./plans.ts";

const NOT_OF_THE_LADDER = [
  "confirm",
  "confirm-reminder-1",
  "returned",
  "reassigned",
  "declined",
  "invitation",
  "cancellation",
] as const;

/** `after` need not be applied yet: then this is what applying it would meet. */
export async function loadToRevise(ledger: Ledger | Tx, after: CurrentPlan, known: KnownOccurrence): Promise<ToRevise> {
  const { occurrence } = known;
  const version = await versionOfOccurrence(ledger, occurrence.id);
  const before: Plan = (await planOfVersion(ledger, occurrence.plan, version)) ?? after.plan;
  const letters = await ledger
    .selectFrom("letter")
    .select(["step", "person", "state", "revision"])
    .where("occurrence", "=", occurrence.id)
    .where("step", "not in", NOT_OF_THE_LADDER)
    .orderBy("letter")
    .execute();
  const welcomed = occurrence.handledThrough !== undefined && occurrence.stepsTaken.length === 0;
  return {
    ...known,
    before,
    after: after.plan,
    progress: await progressOf(ledger, after, occurrence.duty),
    told: welcomed || letters.some(({ state }) => state !== "written" && state !== "dropped" && state !== "superseded"),
    waiting: letters
      .filter(({ state, revision }) => state === "written" && revision === occurrence.revision)
      .map(({ step, person }) => ({ step, person })),
  };
}

/** Every unsettled occurrence of these duties, with its place in the calendar. */
export async function unsettledOf(ledger: Ledger | Tx, id: PlanId, duties: readonly DutyId[]): Promise<readonly KnownOccurrence[]> {
  if (duties.length === 0) return [];
  const rows = await ledger
    .selectFrom("occurrence")
    .select(["snapshot", "span"])
    .where("plan", "=", id)
    .where("duty", "in", duties)
    .where("state", "in", ["backlog", "open", "reported"])
    .orderBy("due")
    .orderBy("occurrence")
    .execute();
  return rows.map(({ snapshot, span }) => ({ occurrence: snapshot, period: span }));
}
