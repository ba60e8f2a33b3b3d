/** Which plans there are, and who is in one. */
import { capacitiesOf, type Capacity } from "../../domain/capacities.ts";
import type { PersonId, PlanId } from "../../domain/ids.ts";
import { rolesHeldOn } from "../../domain/recipients.ts";
import { everyPlan } from "../../ledger/plans.ts";
import type { PlanSummary } from "../planvakt.ts";
import type { PersonView } from "../views.ts";
import { findPresent, type ReadingDeps } from "./present.ts";

export async function readPlans({ ledger }: ReadingDeps): Promise<readonly PlanSummary[]> {
  return (await everyPlan(ledger)).map(({ plan: { id, title, version, dnr }, begunOn }) => ({
    plan: id,
    title,
    version,
    ...(dnr === undefined ? {} : { dnr }),
    ...(begunOn === undefined ? {} : { begunOn }),
  }));
}

/** Everyone of the plan with the roles they hold today, by name. Nobody for a plan the ledger does not have. */
export async function readPersons(deps: ReadingDeps, plan: PlanId): Promise<readonly PersonView[]> {
  const present = await findPresent(deps, plan);
  if (!present) return [];
  return present.people.persons
    .map(({ id, name, email }) => ({
      id,
      name,
      email,
      roles: rolesHeldOn(present, id, present.today).map((role) => ({ id: role.id, title: role.title })),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "sv"));
}

/** See {@link capacitiesOf}. */
export async function readCapacities(deps: ReadingDeps, plan: PlanId, person: PersonId): Promise<readonly Capacity[]> {
  const present = await findPresent(deps, plan);
  return present ? capacitiesOf(present, person, present.today) : [];
}
