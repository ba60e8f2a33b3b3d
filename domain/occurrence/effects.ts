/** What a decision leaves behind, to be written in one transaction. */
import type { RoleId } from "../ids.ts";
import type { LetterDraft } from "../letters/letter.ts";
import type { Occurrence, OccurrenceEvent } from "./occurrence.ts";

/** Something the plan's owner and the operator must know although nobody failed. */
export interface Alarm {
  readonly kind: "vacantRole";
  readonly role: RoleId;
  /** The occurrence or other subject that met it. */
  readonly at: string;
}

export interface Effects {
  readonly events: readonly OccurrenceEvent[];
  readonly letters: readonly LetterDraft[];
  readonly alarms: readonly Alarm[];
  /** The occurrence after the events. */
  readonly occurrence: Occurrence;
}

export function nothing(occurrence: Occurrence): Effects {
  return { events: [], letters: [], alarms: [], occurrence };
}
