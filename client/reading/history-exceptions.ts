/** What was decided about a period before it opened, as lines of its history. */
import { isoInstant } from "../../domain/calendar/instant.ts";
import type { ExceptionEvent } from "../../domain/exception-event.ts";
import { longDate } from "../../domain/letters/swedish-dates.ts";
import type { People } from "../../domain/people.ts";
import { never } from "../../domain/planvakt-error.ts";
import { personOf } from "../../domain/recipients.ts";
import type { OccurrenceView } from "../views.ts";

type Line = OccurrenceView["history"][number];

export function exceptionsSaid(events: readonly ExceptionEvent[], people: People): readonly Line[] {
  return events.map((event) => ({ at: isoInstant(event.at), ...said(event, personOf(people, event.by)?.name ?? event.by) }));
}

function said(event: ExceptionEvent, who: string): Pick<Line, "text" | "note"> {
  switch (event.kind) {
    case "periodMoved":
      return {
        text: `Flyttad från ${longDate(event.from)} till ${longDate(event.due)} av ${who}, innan den öppnades.`,
        note: event.reason,
      };
    case "periodSkipped":
      return { text: `Utgår enligt beslut av ${who}, innan den öppnades.`, note: event.reason };
    case "periodRestored":
      return { text: `${who} tog tillbaka beslutet. Den ska vara klar ${longDate(event.due)}, som kalendern säger.` };
    default:
      return never(event);
  }
}
