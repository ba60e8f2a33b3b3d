/** A meeting on which the work group goes through the plan: who may hold one, and what has to be told of it. */
import type { CivilDate } from "./calendar/civil-date.ts";
import type { PersonId } from "./ids.ts";
import { longDate } from "./letters/swedish-dates.ts";
import { actsFor, personOf, roleOf, type Directory } from "./recipients.ts";

/** Those present at the least, the one who records among them: fewer confirm nothing together. */
export const LEAST_PRESENT = 2;

export interface MeetingHeld {
  readonly heldOn: CivilDate;
  readonly recorder: PersonId;
  /** The one who records may be left out here: they are there. */
  readonly present: readonly PersonId[];
}

export interface MeetingFault {
  readonly field: "heldOn" | "present";
  /** Swedish: what stands in the way, and what to do. */
  readonly text: string;
}

/** Everyone who is there, each once, the one who records first. */
export function presentAt({ recorder, present }: Pick<MeetingHeld, "recorder" | "present">): readonly PersonId[] {
  return [...new Set([recorder, ...present])];
}

/** Undefined where the meeting may be held so. */
export function checkMeeting(directory: Directory, meeting: MeetingHeld, today: CivilDate): MeetingFault | undefined {
  const { plan, people } = directory;
  const { title } = roleOf(plan, plan.workGroup);
  const nameOf = (person: PersonId): string => personOf(people, person)?.name ?? person;
  if (!mayHold(directory, meeting.recorder, today)) {
    return { field: "present", text: `Mötet antecknas av någon i ${title}, och där är inte ${nameOf(meeting.recorder)} med.` };
  }
  if (meeting.heldOn > today) {
    return { field: "heldOn", text: `${longDate(meeting.heldOn)} har inte varit än. Välj dagen då mötet hålls eller hölls.` };
  }
  const all = presentAt(meeting);
  const outsider = all.find((person) => !mayHold(directory, person, today));
  if (outsider) return { field: "present", text: `${nameOf(outsider)} ingår inte i ${title}. Kryssa bara för medlemmar.` };
  if (all.length < LEAST_PRESENT) {
    return { field: "present", text: "Kryssa för dem som är med: ni ska vara minst två, du inräknad." };
  }
  return undefined;
}

/** Members of the work group, and whoever stands in for one. */
export function mayHold(directory: Directory, person: PersonId, today: CivilDate): boolean {
  return personOf(directory.people, person) !== undefined && actsFor(directory, person, directory.plan.workGroup, today);
}
