/** In what capacities a person looks at a plan on a day. What each of them may see and do stands with the pages and with the acts. */
import type { CivilDate } from "./calendar/civil-date.ts";
import type { PersonId, RoleId } from "./ids.ts";
import { dutiesOf, type Plan } from "./plan.ts";
import { actsFor, isAbove, personOf, roleOf, type Directory } from "./recipients.ts";

export const CAPACITIES = [
  /** Anyone in the people list: what they have been asked by name to do. */
  "listed",
  /** Holds a role outside the organisation. */
  "outside",
  /** Answers for some duty, or is the one who rings the outside party that does. */
  "responsible",
  /** Above some role. */
  "manager",
  /** The work group, and any other role that confirms. */
  "workGroup",
  "owner",
  "headOfAdministration",
  "secretary",
  /** Runs Planvakt here: the plan's `administrator`, else its owner. */
  "administrator",
] as const;

export type Capacity = (typeof CAPACITIES)[number];

/** Every capacity of the person on the day, stand-ins and those who answer for a vacant role included. None for one who is not listed. */
export function capacitiesOf(directory: Directory, person: PersonId, date: CivilDate): readonly Capacity[] {
  const { plan, people } = directory;
  if (!personOf(people, person)) return [];
  const acts = (role: RoleId): boolean => actsFor(directory, person, role, date);
  const answering = [...rolesThatAnswer(plan)].map((id) => roleOf(plan, id));
  const has: Readonly<Record<Capacity, () => boolean>> = {
    listed: () => true,
    outside: () => answering.some((role) => role.contact !== undefined && acts(role.id)),
    responsible: () => answering.some((role) => acts(role.contact ?? role.id)),
    manager: () => plan.roles.some((role) => isAbove(directory, person, role.id, date)),
    workGroup: () => [...rolesThatConfirm(plan)].some(acts),
    owner: () => acts(plan.owner),
    headOfAdministration: () => acts(plan.headOfAdministration),
    secretary: () => acts(plan.secretary),
    administrator: () => acts(administratorOf(plan)),
  };
  return CAPACITIES.filter((capacity) => has[capacity]());
}

/** The role that runs Planvakt for this plan. */
export function administratorOf(plan: Plan): RoleId {
  return plan.administrator ?? plan.owner;
}

function rolesThatAnswer(plan: Plan): ReadonlySet<RoleId> {
  return new Set(dutiesOf(plan).flatMap((duty) => [...duty.parts.map((part) => part.responsible), ...duty.asks]));
}

function rolesThatConfirm(plan: Plan): ReadonlySet<RoleId> {
  return new Set([plan.workGroup, ...dutiesOf(plan).flatMap((duty) => (duty.confirm === "none" ? [] : [duty.confirm]))]);
}
