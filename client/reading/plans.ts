/** Which plans there are, and who is in one. */
import { sql } from "kysely";
import { capacitiesOf, type Capacity } from "../../domain/capacities.ts";
import type { PersonId, PlanId } from "../../domain/ids.ts";
import { rolesHeldOn } from "../../domain/recipients.ts";
import type { PlanSummary } from "../planvakt.ts";
import type { PersonView } from "../views.ts";
import { findPresent, type ReadingDeps } from "./present.ts";

export async function readPlans({ ledger }: ReadingDeps): Promise<readonly PlanSummary[]> {
  const rows = await ledger
    .selectFrom("plan")
    .innerJoin("plan_version", (join) =>
      join.onRef("plan_version.plan", "=", "plan.plan").onRef("plan_version.version", "=", "plan.version"),
    )
    .select([
      "plan.plan",
      "plan.version",
      "plan.begun_on",
      sql<string>`plan_version.content ->> 'title'`.as("title"),
      sql<string | null>`plan_version.content ->> 'dnr'`.as("dnr"),
    ])
    .orderBy("plan.plan")
    .execute();
  return rows.map(({ plan, title, dnr, version, begun_on }) => ({
    plan,
    title,
    version,
    ...(dnr === null ? {} : { dnr }),
    ...(begun_on === null ? {} : { begunOn: begun_on }),
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
