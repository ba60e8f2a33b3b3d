/** What an act comes to, and what every act's rule is made with. */
import { dateAt } from "../calendar/instant.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import type { PartId, PersonId } from "../ids.ts";
import { longDate } from "../letters/swedish-dates.ts";
import { personOf } from "../recipients.ts";
import type { OccurrenceContext } from "./context.ts";
import type { Effects } from "./effects.ts";
import { evolve } from "./evolve.ts";
import type { Occurrence, OccurrenceCommand, OccurrenceEvent } from "./occurrence.ts";
import { answersFor } from "./rights.ts";
import { offerOn } from "./taken-over.ts";

/** Why something was not done, in Swedish: what stands in the way and what can be done instead. */
export interface Refusal {
  readonly refused: string;
}

export type Decision = Effects | Refusal;

/** A command of one kind. */
export type Of<K extends OccurrenceCommand["kind"]> = Extract<OccurrenceCommand, { kind: K }>;

export function isRefusal(decision: Decision): decision is Refusal {
  return "refused" in decision;
}

export function refuse(refused: string): Refusal {
  return { refused };
}

/** The events and what they make of the occurrence, with no letters. */
export function happens(occurrence: Occurrence, ...events: readonly OccurrenceEvent[]): Effects {
  return { events, letters: [], alarms: [], occurrence: events.reduce(evolve, occurrence) };
}

/** The part a command is about: the one named, else the only one missing that the person answers for or is asked to take over. */
export function choosePart(
  occurrence: Occurrence,
  context: OccurrenceContext,
  command: { readonly by: PersonId; readonly part?: PartId },
  date: CivilDate,
): PartId | Refusal {
  const list = (parts: readonly { readonly id: PartId }[]) => parts.map((part) => part.id).join(", ");
  if (command.part !== undefined) {
    if (occurrence.parts.some((part) => part.id === command.part)) return command.part;
    return refuse(`Delen "${command.part}" finns inte. Välj en av: ${list(occurrence.parts)}.`);
  }
  const [only, ...more] = occurrence.parts;
  if (only && more.length === 0) return only.id;
  const mine = occurrence.parts.filter(
    (part) => offerOn(part, context.people, date)?.to === command.by || answersFor(part, context, command.by, date),
  );
  const missing = mine.filter((part) => !part.report);
  const chosen = missing.length > 0 ? missing : mine;
  const [first, ...others] = chosen;
  if (first && others.length === 0) return first.id;
  return refuse(`Den här aktiviteten rapporteras i delar. Ange vilken: ${list(chosen.length > 0 ? chosen : occurrence.parts)}.`);
}

/** "någon" for one who is not in the ledger. */
export function nameOf(context: OccurrenceContext, person: PersonId | undefined): string {
  return (person && personOf(context.people, person)?.name) ?? "någon";
}

export function alreadyReported(occurrence: Occurrence, context: OccurrenceContext, part: PartId | undefined): string {
  const found = occurrence.parts.find((candidate) => candidate.id === part)?.report;
  if (!found) return "Den är redan rapporterad.";
  return `Den är redan rapporterad av ${nameOf(context, found.by)} ${longDate(dateAt(found.at))}.`;
}
