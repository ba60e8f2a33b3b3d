/** What is booked, each with its file for one's own calendar; behind a mail link there is no page to fetch it from. */
import type { OccurrenceView } from "../../client/views.ts";
import { inline, sentence } from "../../domain/letters/phrases.ts";
import { useWords } from "../messages/spoken.ts";
import { invitationPath } from "../paths.ts";
import { Swedish } from "./swedish.tsx";

export function BookedMeetings({ view, linked }: { view: OccurrenceView; linked: boolean }) {
  const words = useWords().meetings;
  if (view.meetings === undefined) return null;
  return (
    <section aria-labelledby="bokade">
      <h2 id="bokade">{words.booked}</h2>
      <ul>
        {view.meetings.map(({ id, when, calledOff }) => (
          <li>
            <Swedish>{sentence(when)}</Swedish>
            {calledOff === undefined ? "." : `. ${words.calledOff} `}
            {calledOff === undefined ? null : <Swedish>{inline(calledOff)}.</Swedish>}
            {linked ? (
              <>
                {" "}
                <a href={invitationPath(view.occurrence, id)}>
                  {calledOff === undefined ? words.intoCalendar : words.outOfCalendar}
                </a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
