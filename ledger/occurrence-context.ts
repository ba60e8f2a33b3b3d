/** What a decision about an occurrence may look at, gathered from the ledger. */
import type { Period } from "../domain/calendar/period.ts";
import { followedSince, placeOf } from "../domain/duty.ts";
import { type OccurrenceId } from "../domain/ids.ts";
import type { OccurrenceContext } from "../domain/occurrence/context.ts";
import { countHeld } from "../domain/occurrence/held.ts";
import type { Occurrence } from "../domain/occurrence/occurrence.ts";
import { missingFeeders } from "./feeders.ts";
import { earlierFigures } from "./figures.ts";
import { invitedTo } from "./letters.ts";
import type { Ledger, Tx } from "./open.ts";
import { loadPeople } from "./people.ts";
import { progressOf, type CurrentPlan } from "./plans.ts";
import { pulledOf } from "./pulls.ts";

/** Everything a decision about the occurrence may look at. */
export async function contextOf(
  ledger: Ledger | Tx,
  current: CurrentPlan,
  occurrence: Pick<Occurrence, "duty" | "id" | "assignment">,
  period: Period,
): Promise<OccurrenceContext> {
  const { plan } = current;
  const { item, duty } = placeOf(plan, occurrence);
  const people = await loadPeople(ledger, plan.id);
  const meeting = item.kind === "meeting" ? { invited: await invitedTo(ledger, occurrence.id) } : {};
  const context = { plan, item, duty, period, people, ...meeting };
  switch (duty.cadence.kind) {
    case "rollUp":
      return { ...context, missingFeeders: await missingFeeders(ledger, current, duty, period) };
    case "quota":
      return {
        ...context,
        quotaHeld: await quotaHeld(ledger, plan.id, occurrence, period),
        ...followedSince(await progressOf(ledger, current, duty.id)),
      };
    default:
      return {
        ...context,
        earlierFigures: await earlierFigures(ledger, plan.id, duty, occurrence.id),
        ...(duty.evidence.pull ? await proposed(ledger, occurrence.id) : {}),
      };
  }
}

async function proposed(ledger: Ledger | Tx, id: OccurrenceId): Promise<Pick<OccurrenceContext, "pulled">> {
  const { proposal } = await pulledOf(ledger, id);
  return proposal ? { pulled: proposal } : {};
}

/** How many meetings the other occurrences of the quota's year have counted. */
async function quotaHeld(
  ledger: Ledger | Tx,
  plan: CurrentPlan["plan"]["id"],
  { duty, id }: Pick<Occurrence, "duty" | "id">,
  period: Period,
): Promise<number> {
  const rows = await ledger
    .selectFrom("occurrence")
    .select("snapshot")
    .where("plan", "=", plan)
    .where("duty", "=", duty)
    .where("year", "=", period.year)
    .where("occurrence", "!=", id)
    .where("state", "in", ["reported", "confirmed"])
    .execute();
  return rows.reduce((sum, { snapshot }) => sum + countHeld(snapshot), 0);
}
