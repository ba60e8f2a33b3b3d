/** What is open, as the lines of letters and pages about a role. */
import type { CivilDate } from "./calendar/civil-date.ts";
import { hasDuty, placeOf } from "./duty.ts";
import type { RoleId } from "./ids.ts";
import type { KnownOccurrence } from "./known-occurrence.ts";
import type { ListRow } from "./letters/facts.ts";
import { missingParts, partOf } from "./occurrence/context.ts";
import { assigneeOn } from "./occurrence/taken-over.ts";
import type { Plan } from "./plan.ts";
import type { Directory } from "./recipients.ts";

/** What is open of a role on a day: to report, to confirm, and for the plan's owner to decide. In order of due date. */
export function rowsOfRole(
  { plan, people }: Directory,
  role: RoleId,
  open: readonly KnownOccurrence[],
  day: CivilDate,
): readonly ListRow[] {
  const roles = [role, ...plan.roles.filter(({ convener }) => convener === role).map(({ id }) => id)];
  return open
    .filter(({ occurrence }) => hasDuty(plan, occurrence.duty))
    .filter(({ occurrence }) => {
      const { duty } = placeOf(plan, occurrence);
      switch (occurrence.state) {
        case "backlog":
          return role === plan.owner;
        case "open":
          return missingParts(occurrence).some(
            (part) => assigneeOn(part, people, day) === undefined && roles.includes(partOf({ duty }, part).responsible),
          );
        case "reported":
          return duty.confirm !== "none" && roles.includes(duty.confirm);
        default:
          return false;
      }
    })
    .toSorted((a, b) => (a.occurrence.due < b.occurrence.due ? -1 : a.occurrence.due > b.occurrence.due ? 1 : 0))
    .map((known) => rowOf(plan, known, day));
}

/** One of them as a line of a letter. */
export function rowOf(plan: Plan, { occurrence, period }: KnownOccurrence, day: CivilDate): ListRow {
  const { item, duty } = placeOf(plan, occurrence);
  const late = occurrence.state === "open" && occurrence.due < day;
  const state = late ? ("late" as const) : occurrence.state;
  return { item: item.id, title: duty.title, periodLabel: period.label, due: occurrence.due, state };
}
