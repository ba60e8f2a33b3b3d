import type { OccurrenceView } from "../client/views.ts";

/** True for what the person may do something about, answers for, or has reported. */
export function concerns(view: OccurrenceView, person: string): boolean {
  return (
    view.possible.some((possible) => possible.ok && possible.act !== "comment") ||
    view.parts.some((part) => part.personId === person || part.report?.by === person)
  );
}
