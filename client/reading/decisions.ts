/** What a meeting decided shall be followed up, as its page shows it; and from the other side, the meeting that decided. */
import { decisionDutyId, isDecisionDuty } from "../../domain/decision-duty.ts";
import type { PersonId } from "../../domain/ids.ts";
import { mayDecide, meetingSaid } from "../../domain/meeting-decision.ts";
import { heldIn } from "../../domain/occurrence/held.ts";
import type { Plan } from "../../domain/plan.ts";
import type { Ledger } from "../../ledger/open.ts";
import type { OccurrenceView } from "../views.ts";
import type { Placed } from "./line.ts";
import type { Present } from "./present.ts";

/** Those that a decision may be given to. */
export function rolesOfOurs({ roles }: Plan): NonNullable<OccurrenceView["decisionRoles"]> {
  return roles.flatMap(({ id, title, contact }) => (contact === undefined ? [{ id, title }] : []));
}

/** Both absent for what is neither a meeting that was held nor decided on one. */
export async function decisionsOf(
  ledger: Ledger,
  { occurrence, context }: Placed,
  { plan, today }: Present,
  as: PersonId | undefined,
): Promise<Pick<OccurrenceView, "decisions" | "decidedIn">> {
  const { assignment } = occurrence;
  if (assignment) {
    const { occurrence: meeting, on } = assignment.decidedIn;
    return { decidedIn: { occurrence: meeting, said: on === undefined ? "" : meetingSaid(on) } };
  }
  const { ticks, undated } = heldIn(occurrence);
  if (context.item.kind !== "meeting" || isDecisionDuty(context.duty) || ticks.length + undated === 0) return {};
  const rows = await ledger
    .selectFrom("occurrence")
    .select("snapshot")
    .where("plan", "=", plan.id)
    .where("duty", "=", decisionDutyId(context.item.id))
    .orderBy("due")
    .orderBy("occurrence")
    .execute();
  const taken = rows
    .map(({ snapshot }) => snapshot)
    .filter(({ assignment: other }) => other?.decidedIn.occurrence === occurrence.id);
  return {
    decisions: {
      may: as !== undefined && mayDecide(occurrence, context, as, today) === true,
      roles: rolesOfOurs(plan),
      held: ticks,
      taken: taken.map(({ id, state, due, assignment: own }) => ({
        occurrence: id,
        title: own?.title ?? "",
        state,
        due,
        late: state === "open" && due < today,
      })),
    },
  };
}
