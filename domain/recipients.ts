/**
 * Who answers for a role on a day: the holder → the stand-in of an absent holder (one step) → the role it escalates to
 * where nobody holds it → the plan's owner. Nobody ever silently gets nothing.
 */
import type { CivilDate } from "./calendar/civil-date.ts";
import type { PersonId, RoleId } from "./ids.ts";
import type { Recipient } from "./letters/facts.ts";
import type { Absence, Holding, People, Person } from "./people.ts";
import type { Plan, Role } from "./plan.ts";
import { PlanvaktError } from "./planvakt-error.ts";

export interface Directory {
  readonly plan: Plan;
  readonly people: People;
}

/** Who gets a role's letters, and how it came to be them. */
export interface Resolved {
  readonly person: Person;
  readonly role: Role;
  readonly standInFor?: Person;
  /** The role that nobody held; an alarm goes with it. */
  readonly vacant?: Role;
}

/** The role with this id. Throws a PlanvaktError for one the plan does not have; a checked plan never asks for one. */
export function roleOf(plan: Plan, id: RoleId): Role {
  const role = plan.roles.find((candidate) => candidate.id === id);
  if (!role) throw new PlanvaktError(`The plan "${plan.id}" has no role "${id}"`, { role: id });
  return role;
}

/** The person with this id, or undefined for one who is not in the ledger. */
export function personOf(people: People, id: PersonId): Person | undefined {
  return people.persons.find((person) => person.id === id);
}

/** Everyone who holds the role on the day, in the file's order; for a group role its members. */
function holdersOn(people: People, role: RoleId, date: CivilDate): readonly Holding[] {
  return people.holdings.filter((holding) => holding.role === role && covers(holding, date));
}

/** The roles the person holds on the day. */
export function rolesHeldOn(directory: Directory, person: PersonId, date: CivilDate): readonly Role[] {
  return directory.plan.roles.filter((role) =>
    holdersOn(directory.people, role.id, date).some((holding) => holding.person === person),
  );
}

/** The one person who answers for the role on the day. A group answers through its convener. */
export function resolveRole(directory: Directory, id: RoleId, date: CivilDate): Resolved {
  const role = roleOf(directory.plan, id);
  if (role.convener) {
    const convener = resolveRole(directory, role.convener, date);
    return convener.vacant ? { ...convener, vacant: role } : { ...convener, role };
  }
  const [holding] = holdersOn(directory.people, id, date);
  const found = holding && present(directory.people, holding, date);
  if (found) return { role, ...found };
  return resolveVacant(directory, role, date);
}

/** Every member of a group (each replaced by a stand-in while absent); the holder of any other role. */
export function resolveMembers(directory: Directory, id: RoleId, date: CivilDate): readonly Resolved[] {
  const role = roleOf(directory.plan, id);
  const convener = resolveRole(directory, id, date);
  if (!role.convener) return [convener];
  const members = holdersOn(directory.people, id, date).flatMap((holding) => {
    const found = present(directory.people, holding, date);
    return found ? [{ role, ...found }] : [];
  });
  return uniquePersons([convener, ...members]);
}

/** The role one step up, through the convener where the role is a group. */
function superiorOf(plan: Plan, id: RoleId): RoleId | undefined {
  const role = roleOf(plan, id);
  if (role.escalatesTo) return role.escalatesTo;
  return role.convener ? roleOf(plan, role.convener).escalatesTo : undefined;
}

/** The manager of whoever answers for the role: the next role up whose holder is somebody else. Undefined at the top. */
export function resolveManager(directory: Directory, id: RoleId, responsible: PersonId, date: CivilDate): Resolved | undefined {
  for (let up = superiorOf(directory.plan, id); up; up = superiorOf(directory.plan, up)) {
    const manager = resolveRole(directory, up, date);
    if (manager.person.id !== responsible) return manager;
  }
  return undefined;
}

/**
 * Who gets a letter that the relay refused for good: the stand-in of whoever holds the role, else the roles above, else the plan's
 * owner. Never one who refused it too; undefined where nobody is left.
 */
export function resolveInstead(
  directory: Directory,
  id: RoleId,
  refused: readonly PersonId[],
  date: CivilDate,
): { readonly person: Person; readonly role: RoleId } | undefined {
  const { plan, people } = directory;
  const { convener, contact } = roleOf(plan, id);
  const standIns = [id, ...(convener ? [convener] : [])].flatMap((role) =>
    holdersOn(people, role, date).flatMap(({ person, standIn }) =>
      standIn && refused.includes(person) ? [{ id: standIn, role: id }] : [],
    ),
  );
  const above: { id: PersonId; role: RoleId }[] = [];
  for (let up = superiorOf(plan, id) ?? contact; up; up = superiorOf(plan, up)) {
    above.push({ id: resolveRole(directory, up, date).person.id, role: up });
  }
  const owner = { id: resolveRole(directory, plan.owner, date).person.id, role: plan.owner };
  for (const candidate of [...standIns, ...above, owner]) {
    const person = refused.includes(candidate.id) ? undefined : personOf(people, candidate.id);
    if (person) return { person, role: candidate.role };
  }
  return undefined;
}

/** Those of the roles that nobody holds on the day; a group without a convener counts as one of them. Outside parties do not. */
export function vacantRoles(directory: Directory, ids: readonly RoleId[], date: CivilDate): readonly Role[] {
  return [...new Set(ids)]
    .map((id) => roleOf(directory.plan, id))
    .filter((role) => role.contact === undefined && resolveRole(directory, role.id, date).vacant !== undefined);
}

/** The absent holder of the role (or member of the group) whom the person stands in for on the day. */
export function standsInFor(directory: Directory, person: PersonId, id: RoleId, date: CivilDate): Person | undefined {
  const { people, plan } = directory;
  const { convener } = roleOf(plan, id);
  const holdings = [id, ...(convener ? [convener] : [])].flatMap((role) => holdersOn(people, role, date));
  const absent = holdings.find((holding) => standInOf(people, holding, date)?.id === person);
  return absent && personOf(people, absent.person);
}

/** True where the person, or whoever they stand in for on the day, holds the role: any member of a group. */
export function actsFor(directory: Directory, person: PersonId, id: RoleId, date: CivilDate): boolean {
  const role = roleOf(directory.plan, id);
  const ids = role.convener ? [id, role.convener] : [id];
  const holds = ids.some((each) =>
    holdersOn(directory.people, each, date).some(
      (holding) => holding.person === person || standInOf(directory.people, holding, date)?.id === person,
    ),
  );
  return holds || resolveRole(directory, id, date).person.id === person;
}

/** True where the person is anywhere above the role: may excuse, move and reassign. */
export function isAbove(directory: Directory, person: PersonId, id: RoleId, date: CivilDate): boolean {
  for (let up = superiorOf(directory.plan, id); up; up = superiorOf(directory.plan, up)) {
    if (actsFor(directory, person, up, date)) return true;
  }
  return false;
}

/** A letter's recipient in the given capacity. */
export function asRecipient(resolved: Resolved, capacity: Recipient["capacity"]): Recipient {
  return { ...resolved, capacity };
}

function resolveVacant(directory: Directory, vacant: Role, date: CivilDate): Resolved {
  const up = superiorOf(directory.plan, vacant.id) ?? vacant.contact;
  if (up) return { ...resolveRole(directory, up, date), vacant };
  const { plan, people } = directory;
  const [owner] = holdersOn(people, plan.owner, date);
  // The last resort when even the owner's role is vacant: whoever is first in the directory hears of it rather than nobody.
  const person = (owner && personOf(people, owner.person)) ?? people.persons[0];
  if (!person) throw new PlanvaktError(`The plan "${plan.id}" has no people: fill people.yaml`, { plan: plan.id });
  return { person, role: roleOf(plan, plan.owner), vacant };
}

function present(people: People, holding: Holding, date: CivilDate): { person: Person; standInFor?: Person } | undefined {
  const holder = personOf(people, holding.person);
  if (!holder) return undefined;
  const standIn = standInOf(people, holding, date);
  return standIn ? { person: standIn, standInFor: holder } : { person: holder };
}

/** Who stands in on the day. One step only: a stand-in who is absent too still gets the letter. */
function standInOf(people: People, holding: Holding, date: CivilDate): Person | undefined {
  const absence = people.absences.find((candidate) => candidate.person === holding.person && covers(candidate, date));
  const standIn = absence && (absence.standIn ?? holding.standIn);
  return standIn ? personOf(people, standIn) : undefined;
}

function covers(span: Pick<Holding | Absence, "from" | "to">, date: CivilDate): boolean {
  return span.from <= date && (span.to === undefined || date <= span.to);
}

function uniquePersons(all: readonly Resolved[]): readonly Resolved[] {
  return all.filter((one, index) => all.findIndex((other) => other.person.id === one.person.id) === index);
}
