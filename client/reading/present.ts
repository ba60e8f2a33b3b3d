/** What every view stands on: the plan as it is now, its people, and the time. */
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { dateAt, type Instant } from "../../domain/calendar/instant.ts";
import type { Clock } from "../../domain/clock.ts";
import type { PlanId } from "../../domain/ids.ts";
import { PlanvaktError } from "../../domain/planvakt-error.ts";
import type { Directory } from "../../domain/recipients.ts";
import type { Ledger } from "../../ledger/open.ts";
import { loadPeople } from "../../ledger/people.ts";
import { findPlan, type CurrentPlan } from "../../ledger/plans.ts";

export interface ReadingDeps {
  readonly ledger: Ledger;
  /** Business time: what is late, who holds a role, which year it is. */
  readonly clock: Clock;
}

export interface Present extends Directory {
  readonly current: CurrentPlan;
  readonly now: Instant;
  readonly today: CivilDate;
}

/** The plan at this moment. Undefined for a plan the ledger does not have. */
export async function findPresent({ ledger, clock }: ReadingDeps, plan: PlanId): Promise<Present | undefined> {
  const [current, people] = await Promise.all([findPlan(ledger, plan), loadPeople(ledger, plan)]);
  if (!current) return undefined;
  const now = clock.now();
  return { plan: current.plan, people, current, now, today: dateAt(now) };
}

/** {@link findPresent} for a plan that must be there. Throws a PlanvaktError otherwise. */
export async function presentOf(deps: ReadingDeps, plan: PlanId): Promise<Present> {
  const present = await findPresent(deps, plan);
  if (!present) throw new PlanvaktError(`The ledger has no plan "${plan}": apply it first (./planvakt apply)`, { plan });
  return present;
}
