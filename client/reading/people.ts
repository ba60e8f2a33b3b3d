/** Who holds which role: on a day, before and from now on. */
import { parseCivilDate, type CivilDate } from "../../domain/calendar/civil-date.ts";
import type { PersonId, PlanId } from "../../domain/ids.ts";
import { rowsOfRole } from "../../domain/open-rows.ts";
import { mayChangeAll } from "../../domain/people-change/rights.ts";
import { covers } from "../../domain/people-change/spans.ts";
import type { KnownOccurrence } from "../../domain/known-occurrence.ts";
import type { Absence, Holding } from "../../domain/people.ts";
import type { Role } from "../../domain/plan.ts";
import { personOf, resolveRole, rolesHeldOn, roleOf, type Directory } from "../../domain/recipients.ts";
import { unsettledOccurrences } from "../../ledger/occurrences.ts";
import { findPresent, type ReadingDeps } from "./present.ts";

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Somebody's time in a role; without `to` it goes on. */
export interface HeldSpan extends Named {
  readonly from: string;
  readonly to?: string;
  readonly standIn?: Named;
  /** On the day that is shown. */
  readonly away?: { readonly to: string; readonly standIn?: Named };
}

export interface RoleLine {
  readonly id: string;
  readonly title: string;
  /** Held by several, and written to through its convener. */
  readonly group: boolean;
  readonly convener: boolean;
  readonly owner: boolean;
  /** An outside party: this role of ours rings them. */
  readonly contact?: string;
  readonly holders: readonly HeldSpan[];
  /** Who gets its letters while nobody holds it. */
  readonly instead?: { readonly name: string; readonly role: string };
  readonly coming: readonly HeldSpan[];
  readonly earlier: readonly HeldSpan[];
  /** To report, to confirm or to decide on. */
  readonly open: number;
}

export interface AbsenceLine {
  readonly person: Named;
  readonly from: string;
  readonly to: string;
  readonly standIn?: Named;
}

export interface PeopleView {
  readonly today: string;
  /** The day that roles are shown for. */
  readonly on: string;
  readonly roles: readonly RoleLine[];
  readonly persons: readonly (Named & { readonly email: string; readonly roles: readonly Named[] })[];
  /** Those that are not over, the earliest first. */
  readonly absences: readonly AbsenceLine[];
  /** True where whoever looks may change everything; else only what is their own. */
  readonly mayChangeAll: boolean;
}

/** How a day is looked at, and by whom. */
export interface PeopleLook {
  readonly on?: string;
  readonly as?: PersonId;
}

export async function readPeople(deps: ReadingDeps, plan: PlanId, look: PeopleLook = {}): Promise<PeopleView | undefined> {
  const present = await findPresent(deps, plan);
  return present && peopleView(present, present.today, await unsettledOccurrences(deps.ledger, plan), look);
}

/** {@link readPeople} of what is known already. */
export function peopleView(
  directory: Directory,
  today: CivilDate,
  open: readonly KnownOccurrence[],
  { on, as }: PeopleLook = {},
): PeopleView {
  const { plan, people } = directory;
  const day = (on === undefined ? undefined : parseCivilDate(on)) ?? today;
  const named = (id: PersonId): Named => namedIn(directory, id);
  return {
    today,
    on: day,
    roles: plan.roles.map((role) => ({
      ...lineOf(directory, role, day),
      open: rowsOfRole(directory, role.id, open, today).length,
    })),
    persons: people.persons
      .map(({ id, name, email }) => ({
        id,
        name,
        email,
        roles: rolesHeldOn(directory, id, today).map((role) => ({ id: role.id, name: role.title })),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "sv")),
    absences: people.absences
      .filter(({ to }) => to >= today)
      .toSorted(byFrom)
      .map((absence) => ({
        person: named(absence.person),
        from: absence.from,
        to: absence.to,
        ...(absence.standIn ? { standIn: named(absence.standIn) } : {}),
      })),
    mayChangeAll: as !== undefined && mayChangeAll(directory, as, today),
  };
}

function lineOf(directory: Directory, role: Role, day: CivilDate): Omit<RoleLine, "open"> {
  const { plan, people } = directory;
  const all = people.holdings.filter((holding) => holding.role === role.id).toSorted(byFrom);
  const span = (holding: Holding): HeldSpan => spanOf(directory, holding, day);
  const instead = resolveRole(directory, role.id, day);
  return {
    id: role.id,
    title: role.title,
    group: role.convener !== undefined,
    convener: plan.roles.some(({ convener }) => convener === role.id),
    owner: role.id === plan.owner,
    ...(role.contact === undefined ? {} : { contact: roleOf(plan, role.contact).title }),
    holders: all.filter((holding) => covers(holding, day)).map(span),
    ...(instead.vacant ? { instead: { name: instead.person.name, role: instead.role.title } } : {}),
    coming: all.filter(({ from }) => from > day).map(span),
    earlier: all.filter(({ to }) => to !== undefined && to < day).map(span),
  };
}

function spanOf(directory: Directory, holding: Holding, day: CivilDate): HeldSpan {
  const away: Absence | undefined = covers(holding, day)
    ? directory.people.absences.find((absence) => absence.person === holding.person && covers(absence, day))
    : undefined;
  const instead = away?.standIn ?? holding.standIn;
  return {
    ...namedIn(directory, holding.person),
    from: holding.from,
    ...(holding.to === undefined ? {} : { to: holding.to }),
    ...(holding.standIn ? { standIn: namedIn(directory, holding.standIn) } : {}),
    ...(away ? { away: { to: away.to, ...(instead ? { standIn: namedIn(directory, instead) } : {}) } } : {}),
  };
}

function namedIn({ people }: Directory, id: PersonId): Named {
  return { id, name: personOf(people, id)?.name ?? id };
}

function byFrom(a: { readonly from: string }, b: { readonly from: string }): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}
