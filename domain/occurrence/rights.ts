/** Who may do what with an occurrence, on the day they do it. Each answers true, or the Swedish reason why not. */
import type { CivilDate } from "../calendar/civil-date.ts";
import type { PartId, PersonId, RoleId } from "../ids.ts";
import type { Recipient } from "../letters/facts.ts";
import { LEAST_PRESENT } from "../meeting.ts";
import { actsFor, isAbove, roleOf } from "../recipients.ts";
import { confirmersOf, responsibleOn } from "./addressees.ts";
import { partOf, type OccurrenceContext } from "./context.ts";
import { isEnded, reportersOf } from "./evolve.ts";
import type { Occurrence, PartState } from "./occurrence.ts";
import { assigneeOn, offerOn } from "./taken-over.ts";

export type Right = true | string;

/** True where the person answers for the part: who has taken it over, the role's holder or stand-in, any member of a group, an outside party's contact. */
export function answersFor(part: PartState, context: OccurrenceContext, person: PersonId, date: CivilDate): boolean {
  const taken = assigneeOn(part, context.people, date);
  if (taken) return taken === person;
  const { responsible } = partOf(context, part);
  const { contact } = roleOf(context.plan, responsible);
  return actsFor(context, person, responsible, date) || (contact !== undefined && actsFor(context, person, contact, date));
}

export function mayReport(
  occurrence: Occurrence,
  context: OccurrenceContext,
  person: PersonId,
  part: PartId,
  date: CivilDate,
): Right {
  const state = occurrence.parts.find((candidate) => candidate.id === part);
  if (!state) return `Delen "${part}" finns inte.`;
  if (answersFor(state, context, person, date) || offerOn(state, context.people, date)?.to === person) return true;
  if (context.duty.asks.some((role) => actsFor(context, person, role, date))) return true;
  if (isAboveAny(occurrence, context, person, date)) return true;
  return `Du ansvarar inte för den här aktiviteten. Den rapporteras av ${responsibleOn(state, context, date).role.title}.`;
}

/** One person of the confirming role who did not report any part of it; or the reporter's manager when nobody there is left. */
export function mayConfirm(occurrence: Occurrence, context: OccurrenceContext, person: PersonId, date: CivilDate): Right {
  const { duty, plan } = context;
  if (duty.confirm === "none") return "Den här aktiviteten behöver inte bekräftas.";
  if (reportersOf(occurrence).includes(person)) return "Den som har rapporterat kan inte själv bekräfta. Be någon annan i gruppen.";
  if (actsFor(context, person, duty.confirm, date)) return true;
  const asked: readonly Recipient[] = confirmersOf(false, occurrence, context, date);
  if (asked.some((recipient) => recipient.person.id === person)) return true;
  return `Rapporten bekräftas av ${roleOf(plan, duty.confirm).title}, och den rollen har du inte.`;
}

/** A meeting of the group: at least two members present, the one who records among them or a member. */
export function mayConfirmTogether(
  context: OccurrenceContext,
  person: PersonId,
  present: readonly PersonId[],
  date: CivilDate,
): Right {
  if (context.duty.confirm === "none") return "Den här aktiviteten behöver inte bekräftas.";
  return mayActTogether(context, context.duty.confirm, "bekräfta", person, present, date);
}

/** The same meeting writes down what somebody who is absent has told it; what nobody confirms is only the responsible's to report. */
export function mayReportTogether(
  context: OccurrenceContext,
  person: PersonId,
  present: readonly PersonId[],
  date: CivilDate,
): Right {
  const { confirm } = context.duty;
  if (confirm === "none") return "Den här aktiviteten bekräftas inte av någon grupp, så den rapporteras av den som ansvarar.";
  return mayActTogether(context, confirm, "rapportera åt någon annan", person, present, date);
}

function mayActTogether(
  context: OccurrenceContext,
  group: RoleId,
  what: string,
  person: PersonId,
  present: readonly PersonId[],
  date: CivilDate,
): Right {
  const { title } = roleOf(context.plan, group);
  if (!actsFor(context, person, group, date)) return `Bara ${title} kan ${what} på sitt möte.`;
  const outsider = present.find((one) => !actsFor(context, one, group, date));
  if (outsider) return `"${outsider}" ingår inte i ${title}. Ange bara medlemmar som närvarande.`;
  if (new Set([...present, person]).size < LEAST_PRESENT)
    return `För att ${what} på ett möte ska minst ${LEAST_PRESENT} medlemmar vara närvarande.`;
  return true;
}

/** The responsible, anyone above them, and the plan's owner. A backlog item's day is the owner's to set. */
export function mayPostpone(occurrence: Occurrence, context: OccurrenceContext, person: PersonId, date: CivilDate): Right {
  if (isOwnerOrAbove(occurrence, context, person, date)) return true;
  if (occurrence.state === "backlog") return `Vad som ska ske med den beslutas av ${ownerTitle(context)}.`;
  if (occurrence.parts.some((part) => answersFor(part, context, person, date))) return true;
  return `Dagen kan flyttas av den som ansvarar, av närmaste chef eller av ${ownerTitle(context)}.`;
}

/** Only somebody above the responsible may let it lapse; a backlog item is the plan owner's to decide. */
export function mayExcuse(occurrence: Occurrence, context: OccurrenceContext, person: PersonId, date: CivilDate): Right {
  const owner = actsFor(context, person, context.plan.owner, date);
  if (occurrence.state === "backlog" && owner) return true;
  const own = occurrence.parts.some((part) => !part.report && answersFor(part, context, person, date));
  if (isAboveAny(occurrence, context, person, date)) return true;
  if (owner && !own) return true;
  if (occurrence.state === "backlog") return `Vad som ska ske med den beslutas av ${ownerTitle(context)}.`;
  return "Att en aktivitet utgår beslutas av chefen till den som ansvarar.";
}

/**
 * Everyone who may see it: whoever has a role of ours in the plan; an outside party where it answers for it or is asked. Of what is over
 * nothing is asked of anybody outside any more.
 */
export function mayComment(occurrence: Occurrence, context: OccurrenceContext, person: PersonId, date: CivilDate): Right {
  const { plan, duty } = context;
  if (plan.roles.some((role) => role.contact === undefined && actsFor(context, person, role.id, date))) return true;
  if (isEnded(occurrence)) return "Den är avslutad. Bara den som har en roll i planen kan skriva en kommentar.";
  if (
    occurrence.parts.some((part) => offerOn(part, context.people, date)?.to === person || answersFor(part, context, person, date))
  )
    return true;
  if (duty.asks.some((role) => actsFor(context, person, role, date))) return true;
  return "Bara den som har en roll i planen kan skriva en kommentar.";
}

export function mayReassign(
  occurrence: Occurrence,
  context: OccurrenceContext,
  person: PersonId,
  part: PartId,
  date: CivilDate,
): Right {
  const state = occurrence.parts.find((candidate) => candidate.id === part);
  if (state && answersFor(state, context, person, date)) return true;
  if (isOwnerOrAbove(occurrence, context, person, date)) return true;
  return "Bara den som ansvarar, eller dennes chef, kan lämna över till någon annan.";
}

function isOwnerOrAbove(occurrence: Occurrence, context: OccurrenceContext, person: PersonId, date: CivilDate): boolean {
  return actsFor(context, person, context.plan.owner, date) || isAboveAny(occurrence, context, person, date);
}

function isAboveAny(occurrence: Occurrence, context: OccurrenceContext, person: PersonId, date: CivilDate): boolean {
  const roles = new Set<RoleId>(occurrence.parts.map((part) => partOf(context, part).responsible));
  return [...roles].some((role) => isAbove(context, person, role, date));
}

function ownerTitle({ plan }: OccurrenceContext): string {
  return roleOf(plan, plan.owner).title;
}
