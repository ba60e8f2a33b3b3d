/** One's own absence, behind a mail link: three fields and what comes of it. */
import type { PeopleView } from "../../client/reading/people.ts";
import { FaultSummary, type FormState } from "../components/fields.tsx";
import { Page } from "../components/page.tsx";
import { AbsenceFields } from "../components/people-fields.tsx";
import { awayFrom, longDate } from "../dates.ts";
import type { Frame } from "../frame.ts";
import { CHANGE_WORDS } from "../people-words.ts";

export interface OwnAbsencePageProps {
  readonly frame: Frame;
  readonly view: PeopleView;
  readonly person: { readonly id: string; readonly name: string };
  readonly action: string;
  readonly form: FormState;
  readonly done?: string | undefined;
}

export function OwnAbsencePage({ frame, view, person, action, form, done }: OwnAbsencePageProps) {
  const mine = view.absences.filter((absence) => absence.person.id === person.id);
  const words = CHANGE_WORDS.enterAbsence;
  const flash = done === "enterAbsence" ? words.done : done === "endAbsence" ? CHANGE_WORDS.endAbsence.done : undefined;
  return (
    <Page title="Din frånvaro" frame={frame} bare faulty={form.faults.length > 0 || form.reason !== undefined}>
      <h1>Din frånvaro, {person.name}</h1>
      {flash === undefined ? null : (
        <p class="flash" role="status">
          <span aria-hidden="true">✓ </span>
          {flash}
        </p>
      )}
      <FaultSummary form={form} />
      <p class="answer">
        {mine.length === 0
          ? "Ingen frånvaro är angiven, så mejlen går till dig."
          : "Mejlen går till en ställföreträdare de här dagarna:"}
      </p>
      {mine.length === 0 ? null : (
        <ul class="lines">
          {mine.map(({ from, to, standIn }) => (
            <li>
              <p>
                {longDate(from)} till {longDate(to)} ({awayFrom(view.today, from)}).{" "}
                {standIn ? `${standIn.name} är ställföreträdare.` : "Din vanliga ställföreträdare gäller."}
              </p>
              <form method="post" action={action}>
                <input type="hidden" name="gor" value="endAbsence" />
                <input type="hidden" name="commandId" value={crypto.randomUUID()} />
                <input type="hidden" name="from" value={from} />
                <input type="hidden" name="back" value={from > view.today ? from : view.today} />
                <button type="submit" class="quiet">
                  {from > view.today ? "Ta bort" : "Jag är tillbaka i dag"}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <h2>Ange frånvaro</h2>
      <p>Under tiden får ställföreträdaren dina mejl och kan rapportera åt dig. Mejl som väntar på att skickas följer med.</p>
      <form method="post" action={action}>
        <input type="hidden" name="gor" value="enterAbsence" />
        <input type="hidden" name="commandId" value={form.commandId} />
        <AbsenceFields form={form} people={view} />
        <button type="submit" class="primary">
          {words.button}
        </button>
      </form>
      <p class="hint">Ångra: ta bort frånvaron här, även sedan den har börjat.</p>
    </Page>
  );
}
