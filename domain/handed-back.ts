/** What a person had taken over themselves when they leave their roles: back with the duty's own role; kept where they still have one. */
import { addDays, type CivilDate } from "./calendar/civil-date.ts";
import { hasDuty, placeOf } from "./duty.ts";
import type { PartId, PersonId, RoleId } from "./ids.ts";
import type { KnownOccurrence } from "./known-occurrence.ts";
import type { Recipient, RoleMoved } from "./letters/facts.ts";
import { missingParts, partOf } from "./occurrence/context.ts";
import type { PartState } from "./occurrence/occurrence.ts";
import { assigneeOn } from "./occurrence/taken-over.ts";
import type { Person } from "./people.ts";
import { asRecipient, personOf, resolveRole, roleOf, type Directory } from "./recipients.ts";

/** A part that its duty's role answers for again. */
export interface Returning {
  readonly known: KnownOccurrence;
  readonly part: PartId;
  readonly role: RoleId;
  /** Who had taken it over. */
  readonly from: PersonId;
  /** The first day on which it is so. */
  readonly on: CivilDate;
}

/** What the person had taken over the day before and has no longer on the day. */
export function returningFrom(
  { plan, people }: Directory,
  person: PersonId,
  open: readonly KnownOccurrence[],
  on: CivilDate,
): readonly Returning[] {
  return takenOver({ plan, people }, open).flatMap(({ known, part, role }) => {
    if (assigneeOn(part, people, addDays(on, -1)) !== person || assigneeOn(part, people, on) !== undefined) return [];
    return [{ known, part: part.id, role, from: person, on }];
  });
}

/** What the person has taken over and has still on the day. */
export function keptBy(
  directory: Directory,
  person: PersonId,
  open: readonly KnownOccurrence[],
  day: CivilDate,
): readonly KnownOccurrence[] {
  const kept = takenOver(directory, open).filter(({ part }) => assigneeOn(part, directory.people, day) === person);
  return kept.map(({ known }) => known);
}

/** What one recipient is told that they have back. */
export interface BackTold {
  readonly to: Recipient;
  readonly moved: readonly RoleMoved[];
  readonly returning: readonly Returning[];
}

/**
 * Who has it now, each once. `came`: the roles that somebody comes to at the same time, in whose letter it stands already. An outside
 * party is asked by the ladder, and told of no role.
 */
export function backTold(
  directory: Directory,
  returning: readonly Returning[],
  came: readonly { readonly role: RoleId; readonly person: PersonId }[],
  day: CivilDate,
): readonly BackTold[] {
  const { plan, people } = directory;
  const told = returning.flatMap((one) => {
    const to = asRecipient(resolveRole(directory, one.role, day), "holder");
    const { convener, contact } = roleOf(plan, one.role);
    if (contact !== undefined) return [];
    const isKnown = came.some(({ role, person }) => person === to.person.id && (role === one.role || role === convener));
    return isKnown ? [] : [{ one, to }];
  });
  const persons = [...new Set(told.map(({ to }) => to.person.id))];
  return persons.flatMap((id) => {
    const mine = told.filter(({ to }) => to.person.id === id);
    const [first] = mine;
    if (!first) return [];
    const moved = mine
      .map(({ one }) => ({ role: roleOf(plan, one.role), on: one.on, other: nameable(personOf(people, one.from)) }))
      .map(({ role, on, other }): RoleMoved => ({ role, on, ...other }))
      .filter(
        ({ role, other }, index, all) => all.findIndex((earlier) => earlier.role === role && earlier.other === other) === index,
      );
    return [{ to: first.to, moved, returning: mine.map(({ one }) => one) }];
  });
}

function nameable(person: Person | undefined): Pick<RoleMoved, "other"> {
  return person ? { other: person } : {};
}

interface TakenOver {
  readonly known: KnownOccurrence;
  readonly part: PartState;
  readonly role: RoleId;
}

function takenOver({ plan }: Directory, open: readonly KnownOccurrence[]): readonly TakenOver[] {
  return open
    .filter(({ occurrence }) => (occurrence.state === "open" || occurrence.state === "backlog") && hasDuty(plan, occurrence.duty))
    .flatMap((known) => {
      const { duty } = placeOf(plan, known.occurrence);
      return missingParts(known.occurrence)
        .filter(({ assignee }) => assignee !== undefined)
        .map((part) => ({ known, part, role: partOf({ duty }, part).responsible }));
    });
}
