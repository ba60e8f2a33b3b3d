/** A meeting that somebody has given a day, for one's own calendar. Before that the plan only has a last day, and nothing is offered. */
import type { OccurrenceView } from "../../client/views.ts";
import { invitationPath } from "../paths.ts";

export function CalendarOffer({ view }: { view: OccurrenceView }) {
  const hasDay = view.itemKind === "meeting" && view.due !== view.originalDue && view.wanted === undefined;
  if (!hasDay || (view.state !== "open" && view.state !== "excused")) return null;
  return (
    <p>
      <a href={invitationPath(view.occurrence)}>
        {view.state === "open" ? "Lägg mötet i din kalender" : "Ta bort mötet ur din kalender"}
      </a>{" "}
      (en kalenderfil)
    </p>
  );
}
