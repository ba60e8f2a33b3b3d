/** What an event sets off is opened by a person, under a reference of theirs. Who may, and what the reference may not be. */
import { isEventReference } from "./calendar/point-period.ts";
import type { CivilDate } from "./calendar/civil-date.ts";
import { addDuration } from "./calendar/duration.ts";
import { administratorOf } from "./capacities.ts";
import { isDecisionDuty } from "./decision-duty.ts";
import type { PersonId } from "./ids.ts";
import { longDate } from "./letters/swedish-dates.ts";
import type { Duty, IsoDuration } from "./plan.ts";
import { actsFor, isAbove, roleOf, type Directory } from "./recipients.ts";

/** Six or eight digits that read as a date (a coordination number's day has 60 added), then four: a Swedish personal number. */
const PERSONAL_NUMBER = /(?:\d\d)?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[._-]?\d{4}/;

/** What happened longer ago is past being followed up by a letter. */
const LONGEST_AGO = "-P1Y" as IsoDuration;

/** An event somebody wants to open a duty for. */
export interface EventToOpen {
  readonly duty: Duty;
  readonly reference: string;
  readonly by: PersonId;
  /** Today. */
  readonly on: CivilDate;
  /** The day it happened. */
  readonly happenedOn: CivilDate;
  /** Absent where the plan is not begun. */
  readonly begunOn?: CivilDate;
}

/** Why it cannot be opened, in Swedish; undefined where it can. */
export function refusalToOpen(
  directory: Directory,
  { duty, reference, by, on, happenedOn, begunOn }: EventToOpen,
): string | undefined {
  if (duty.cadence.kind !== "onEvent" || isDecisionDuty(duty))
    return `"${duty.title}" (${duty.id}) öppnas inte av en händelse: den återkommer av sig själv enligt planen.`;
  const unfit = explainReference(reference);
  if (unfit !== undefined) return unfit;
  const never = explainDay(happenedOn, on);
  if (never !== undefined) return never;
  if (begunOn === undefined) return "Planen har inte börjat följas upp än. Börja den med ./planvakt apply --begin.";
  if (mayOpen(directory, duty, by, on)) return undefined;
  return `Det här öppnas av den som ansvarar (${rolesOf(directory, duty)}), av någon över dem eller av ${roleOf(directory.plan, directory.plan.owner).title}.`;
}

/**
 * Why the text cannot be an event's reference, in Swedish; undefined where it can. It is written in letters and kept for ever, so it
 * must not tell who it is about: a number of a case list is asked for, and what looks like a personal number is refused.
 */
export function explainReference(reference: string): string | undefined {
  const example = "Använd till exempel ett löpnummer: hr-2026-17.";
  if (!isEventReference(reference))
    return `"${reference.slice(0, 80)}" går inte att använda som referens: 1–64 tecken, a–z, siffror, punkt, understreck och bindestreck. ${example}`;
  if (PERSONAL_NUMBER.test(reference)) return `Referensen ser ut som ett personnummer. Skriv aldrig vem det gäller. ${example}`;
  if (!/\d/.test(reference)) return `Referensen ska vara ett nummer och inte ett namn. Skriv aldrig vem det gäller. ${example}`;
  return undefined;
}

/** Why it cannot have happened on that day, in Swedish; undefined where it can. */
export function explainDay(happenedOn: CivilDate, today: CivilDate): string | undefined {
  if (happenedOn > today) return `${longDate(happenedOn)} har inte varit än. Öppna det när det har hänt.`;
  const earliest = addDuration(today, LONGEST_AGO);
  return happenedOn < earliest
    ? `${longDate(happenedOn)} är mer än ett år sedan. Skriv en kommentar på den senaste uppföljningen i stället.`
    : undefined;
}

/** The plan's owner, whoever runs Planvakt, whoever answers for any part (or is asked beside them), and everyone above. */
export function mayOpen(directory: Directory, duty: Duty, person: PersonId, on: CivilDate): boolean {
  const roles = new Set([
    directory.plan.owner,
    administratorOf(directory.plan),
    ...duty.responsible,
    ...duty.parts.map((part) => part.responsible),
    ...duty.asks,
  ]);
  return [...roles].some((role) => actsFor(directory, person, role, on) || isAbove(directory, person, role, on));
}

function rolesOf({ plan }: Directory, { parts }: Duty): string {
  return [...new Set(parts.map((part) => roleOf(plan, part.responsible).title))].join(", ");
}
