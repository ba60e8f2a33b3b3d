/**
 * Handing a part to somebody else, and their answer. Until they accept, whoever has it has it, and is reminded; a no gives it back
 * with a reason. Taking something over oneself needs no answer.
 */
import { dateAt, type Instant } from "../calendar/instant.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import type { PersonId } from "../ids.ts";
import type { LetterDraft } from "../letters/letter.ts";
import type { Part } from "../plan.ts";
import { asRecipient, personOf, roleOf } from "../recipients.ts";
import { letterOf } from "./act-letters.ts";
import { responsibleOn } from "./addressees.ts";
import { isDivided, partOf, type OccurrenceContext } from "./context.ts";
import { alreadyReported, choosePart, happens, nameOf, refuse, type Decision, type Of, type Refusal } from "./decision.ts";
import type { Occurrence, Offer, PartState } from "./occurrence.ts";
import { mayReassign } from "./rights.ts";
import { assigneeOn, offerOn } from "./taken-over.ts";

export function reassign(occurrence: Occurrence, context: OccurrenceContext, command: Of<"reassign">, now: Instant): Decision {
  if (occurrence.state === "reported") return refuse("Den är redan rapporterad.");
  const date = dateAt(now);
  const part = choosePart(occurrence, context, command, date);
  if (typeof part !== "string") return part;
  const state = occurrence.parts.find((candidate) => candidate.id === part);
  if (!state || state.report) return refuse(alreadyReported(occurrence, context, part));
  const right = mayReassign(occurrence, context, command.by, part, date);
  if (right !== true) return refuse(right);
  const person = personOf(context.people, command.to);
  if (!person) return refuse(`Personen "${command.to}" finns inte i registret.`);
  if (responsibleOn(state, context, date).person.id === command.to) return refuse(`${person.name} ansvarar redan för den.`);
  if (offerOn(state, context.people, date)?.to === command.to)
    return refuse(`${person.name} har redan fått frågan och har inte svarat än.`);
  if (!command.reason.trim()) return refuse("Skriv varför någon annan ska ta över.");
  const { by, to, reason } = command;
  if (by === to) return happens(occurrence, { kind: "reassigned", at: now, by, part, to, reason });
  const decision = happens(occurrence, { kind: "offered", at: now, by, part, to, reason });
  const recipient = asRecipient({ person, role: roleOf(context.plan, partOf(context, state).responsible) }, "responsible");
  return {
    ...decision,
    letters: [letterOf("reassigned", decision.occurrence, context, recipient, command, now, ownPart(context, state))],
  };
}

export function accept(occurrence: Occurrence, context: OccurrenceContext, command: Of<"accept">, now: Instant): Decision {
  const asked = askedOf(occurrence, context, command, dateAt(now));
  if ("refused" in asked) return asked;
  return happens(occurrence, { kind: "accepted", at: now, by: command.by, part: asked.state.id });
}

/** Whoever has it is told, and so is who asked, where that is somebody else. */
export function decline(occurrence: Occurrence, context: OccurrenceContext, command: Of<"decline">, now: Instant): Decision {
  const date = dateAt(now);
  const asked = askedOf(occurrence, context, command, date);
  if ("refused" in asked) return asked;
  if (!command.reason.trim()) return refuse("Skriv varför du inte kan ta över.");
  const { state, offer } = asked;
  const { by, reason } = command;
  const decision = happens(occurrence, { kind: "declined", at: now, by, part: state.id, reason });
  const has = responsibleOn(state, context, date);
  const asker = offer.by === has.person.id ? undefined : personOf(context.people, offer.by);
  const letters = [has, ...(asker ? [{ person: asker, role: has.role }] : [])].map((one): LetterDraft => {
    const to = asRecipient(one, one.person.id === has.person.id ? "responsible" : "manager");
    return letterOf("declined", decision.occurrence, context, to, command, now, ownPart(context, state));
  });
  return { ...decision, letters };
}

function ownPart(context: OccurrenceContext, state: PartState): Part | undefined {
  return isDivided(context) ? partOf(context, state) : undefined;
}

interface Asked {
  readonly state: PartState;
  readonly offer: Offer;
}

/** The part that this person is asked to take over. */
function askedOf(
  occurrence: Occurrence,
  context: OccurrenceContext,
  command: Of<"accept"> | Of<"decline">,
  date: CivilDate,
): Asked | Refusal {
  const { by } = command;
  if (occurrence.state === "reported") return refuse("Den är redan rapporterad.");
  const mine = occurrence.parts.filter((part) => offerOn(part, context.people, date)?.to === by);
  const [only, ...more] = mine;
  const part = command.part ?? (more.length === 0 ? only?.id : undefined) ?? choosePart(occurrence, context, command, date);
  if (typeof part !== "string") return part;
  const state = occurrence.parts.find((candidate) => candidate.id === part);
  if (!state) return refuse(`Delen "${part}" finns inte.`);
  if (state.report) return refuse(alreadyReported(occurrence, context, part));
  const offer = offerOn(state, context.people, date);
  if (!offer) return refuse(noQuestion(assigneeOn(state, context.people, date), context, by));
  if (offer.to !== by) return refuse(`Frågan om att ta över har gått till ${nameOf(context, offer.to)}.`);
  return { state, offer };
}

/** Somebody answers twice, or answers what has been taken back meanwhile. */
function noQuestion(assignee: PersonId | undefined, context: OccurrenceContext, by: PersonId): string {
  if (assignee === by) return "Du har redan tagit över den.";
  if (assignee) return `${nameOf(context, assignee)} har tagit över den.`;
  return "Det finns ingen fråga om att ta över att svara på. Den kan ha dragits tillbaka eller redan vara besvarad.";
}
