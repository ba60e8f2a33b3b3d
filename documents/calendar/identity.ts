/** What ties an event in somebody's calendar to the same thing the next time it is read. */
import type { CivilDate } from "../../domain/calendar/civil-date.ts";

/** Who made it, in the form calendars want. */
export const PRODUCT = { company: "Planvakt", product: "Planvakt", language: "SV" } as const;

/** Never changes for an occurrence. Its last day and its meeting are two events, and may lie in the same calendar. */
export function uidOf(kind: "deadline" | "meeting", occurrence: string): string {
  return `${kind}/${occurrence}@planvakt`;
}

/** A whole day is written without hour or zone: midnight in UTC is how it is handed over. */
export function startOfDay(day: CivilDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
