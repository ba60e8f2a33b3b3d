/** To whom a rung's letters go, on the day they are posted. */
import type { CivilDate } from "../calendar/civil-date.ts";
import type { Recipient } from "../letters/facts.ts";
import type { Part } from "../plan.ts";
import { asRecipient, personOf, resolveManager, resolveMembers, resolveRole, roleOf, type Resolved } from "../recipients.ts";
import { isDivided, missingParts, partOf, type OccurrenceContext } from "./context.ts";
import { reportersOf } from "./evolve.ts";
import type { LetterStep, Occurrence, PartState } from "./occurrence.ts";
import { assigneeOn } from "./taken-over.ts";

export interface Addressee {
  readonly step: LetterStep;
  readonly to: Recipient;
  /** The part it is about; absent where the occurrence is whole or the letter is about several parts. */
  readonly part?: Part;
}

/** The letters of a rung: who gets which. A person gets one about the occurrence, whatever number of parts are theirs. */
export function addresseesOf(
  step: LetterStep,
  occurrence: Occurrence,
  context: OccurrenceContext,
  date: CivilDate,
): readonly Addressee[] {
  switch (step) {
    case "overdue-1":
      return onePerPerson(overdue(occurrence, context, date));
    case "escalation-1":
    case "escalation-2":
      return onePerPerson(escalation(step, occurrence, context, date));
    default:
      return onePerPerson(asking(step, occurrence, context, date));
  }
}

/** Who is asked to confirm: `first` by one letter to the convener, then every member. Never the one who reported. */
export function confirmersOf(
  first: boolean,
  occurrence: Occurrence,
  context: OccurrenceContext,
  date: CivilDate,
): readonly Recipient[] {
  const { duty } = context;
  if (duty.confirm === "none") return [];
  const reporters = reportersOf(occurrence);
  const eligible = (resolved: readonly Resolved[]) => resolved.filter((one) => !reporters.includes(one.person.id));
  const convener = eligible([resolveRole(context, duty.confirm, date)]);
  const members = eligible(resolveMembers(context, duty.confirm, date));
  const asked = first && convener.length > 0 ? convener : members;
  if (asked.length > 0) return asked.map((one) => asRecipient(one, "confirmer"));
  // Nobody of the confirming role is left: the reporter's manager is asked instead.
  const [part] = occurrence.parts;
  const reporter = reporters[0];
  const manager = part && reporter ? resolveManager(context, partOf(context, part).responsible, reporter, date) : undefined;
  return manager ? [asRecipient(manager, "confirmer")] : [];
}

/** Who answers for a part on the day: the person it was handed to while they have a role, else the role's. */
export function responsibleOn(part: PartState, context: OccurrenceContext, date: CivilDate): Resolved {
  const role = partOf(context, part).responsible;
  const taken = assigneeOn(part, context.people, date);
  const assignee = taken && personOf(context.people, taken);
  return assignee ? { person: assignee, role: roleOf(context.plan, role) } : resolveRole(context, role, date);
}

/** True where the part is answered for by an outside party on the day, which is asked but never chased. */
export function isOutside(part: PartState, context: Pick<OccurrenceContext, "plan" | "duty" | "people">, date: CivilDate): boolean {
  return (
    assigneeOn(part, context.people, date) === undefined &&
    roleOf(context.plan, partOf(context, part).responsible).contact !== undefined
  );
}

function asking(step: LetterStep, occurrence: Occurrence, context: OccurrenceContext, date: CivilDate): readonly Addressee[] {
  const toOutside = step === "notice" || step === "reminder-1";
  const own = missingParts(occurrence).flatMap((part) => {
    const outside = isOutside(part, context, date);
    if (outside && !toOutside) return [];
    return [about(part, context, step, asRecipient(responsibleOn(part, context, date), outside ? "outside" : "responsible"))];
  });
  const asked: readonly Addressee[] = toOutside
    ? context.duty.asks.map((role) => ({ step, to: asRecipient(resolveRole(context, role, date), "outside") }))
    : [];
  return [...own, ...asked, ...(step === "notice" ? participants(own, context, date) : [])];
}

/** Everyone of the roles that take part, but for those who answer for it: they know already. Told of the whole, not of a part. */
function participants(own: readonly Addressee[], context: OccurrenceContext, date: CivilDate): readonly Addressee[] {
  return (context.duty.takesPart ?? [])
    .flatMap((role) => resolveMembers(context, role, date))
    .filter((one) => own.every((letter) => letter.to.person.id !== one.person.id))
    .map((one) => ({ step: "notice" as const, to: asRecipient(one, "participant") }));
}

function overdue(occurrence: Occurrence, context: OccurrenceContext, date: CivilDate): readonly Addressee[] {
  const missing = missingParts(occurrence);
  const rings = [
    ...missing.filter((part) => isOutside(part, context, date)).map((part) => ({ part, role: partOf(context, part).responsible })),
    ...context.duty.asks.map((role) => ({ part: undefined, role })),
  ].flatMap(({ part, role }) => {
    const { contact } = roleOf(context.plan, role);
    if (!contact) return [];
    const to = asRecipient(resolveRole(context, contact, date), "contact");
    const ring: Addressee = part ? about(part, context, "ring", to) : { step: "ring", to };
    return [ring];
  });
  const own = missing
    .filter((part) => !isOutside(part, context, date))
    .flatMap((part) => {
      const people = assigneeOn(part, context.people, date)
        ? [responsibleOn(part, context, date)]
        : resolveMembers(context, partOf(context, part).responsible, date);
      return people.map((one, index) =>
        about(part, context, "overdue-1", asRecipient(one, index === 0 ? "responsible" : "member")),
      );
    });
  // Where the duty asks an outside party, the contact rings them instead of being told that they are late themselves.
  const ringsForAsked = rings.filter((ring) => ring.part === undefined);
  return [...rings, ...own.filter((letter) => !ringsForAsked.some((ring) => ring.to.person.id === letter.to.person.id))];
}

function escalation(
  step: "escalation-1" | "escalation-2",
  occurrence: Occurrence,
  context: OccurrenceContext,
  date: CivilDate,
): readonly Addressee[] {
  return missingParts(occurrence)
    .filter((part) => !isOutside(part, context, date))
    .flatMap((part) => {
      const responsible = responsibleOn(part, context, date);
      const manager =
        step === "escalation-1"
          ? resolveManager(context, partOf(context, part).responsible, responsible.person.id, date)
          : resolveRole(context, context.plan.headOfAdministration, date);
      if (!manager || manager.person.id === responsible.person.id) return [];
      if (occurrence.escalatedTo.includes(manager.person.id)) return [];
      return [about(part, context, step, asRecipient(manager, "manager"))];
    });
}

function about(part: PartState, context: OccurrenceContext, step: LetterStep, to: Recipient): Addressee {
  return isDivided(context) ? { step, to, part: partOf(context, part) } : { step, to };
}

/** One letter to a person at a step; without a part where it is about several of them. */
function onePerPerson(all: readonly Addressee[]): readonly Addressee[] {
  const byPerson = new Map<string, Addressee>();
  for (const one of all) {
    const key = `${one.step} ${one.to.person.id}`;
    const other = byPerson.get(key);
    byPerson.set(key, other ? { step: other.step, to: other.to } : one);
  }
  return [...byPerson.values()];
}
