/** A meeting that somebody has given a day, for one's own calendar. Before that the plan only has a last day, and nothing is offered. */
import type { OccurrenceView } from "../../client/views.ts";
import { useWords } from "../messages/spoken.ts";
import { invitationPath } from "../paths.ts";

export function CalendarOffer({ view }: { view: OccurrenceView }) {
  const hasDay = view.itemKind === "meeting" && view.due !== view.originalDue && view.wanted === undefined;
  if (!hasDay || (view.state !== "open" && view.state !== "excused")) return null;
  const words = useWords().occurrence;
  return (
    <p>
      <a href={invitationPath(view.occurrence)}>{view.state === "open" ? words.addMeeting : words.removeMeeting}</a>{" "}
      {words.calendarFile}
    </p>
  );
}
