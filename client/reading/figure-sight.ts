/** Whose eyes a single period's figures are for. */
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import type { PersonId } from "../../domain/ids.ts";
import type { OccurrenceContext } from "../../domain/occurrence/context.ts";
import { actsFor } from "../../domain/recipients.ts";

/** The work group's and theirs who confirm the figures: they may be about few. Who handed them in knows them already. */
export function seesFigures(
  context: Pick<OccurrenceContext, "plan" | "people" | "duty">,
  as: PersonId | undefined,
  today: CivilDate,
): boolean {
  const { plan, duty } = context;
  const seers = [plan.workGroup, ...(duty.confirm === "none" ? [] : [duty.confirm])];
  return as !== undefined && seers.some((role) => actsFor(context, as, role, today));
}
