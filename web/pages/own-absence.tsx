/** One's own absence, behind a mail link: three fields and what comes of it. */
import type { PeopleView } from "../../client/reading/people.ts";
import { FaultSummary, type FormState } from "../components/fields.tsx";
import { Page } from "../components/page.tsx";
import { AbsenceFields } from "../components/people-fields.tsx";
import { awayFrom } from "../dates.ts";
import { wordsOf, type Frame } from "../frame.ts";

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
  const held = view.roles.flatMap(({ holders }) => holders.filter(({ id }) => id === person.id));
  const usual = [...new Set(held.flatMap(({ standIn }) => standIn?.name ?? []))];
  const { matters, people } = wordsOf(frame);
  const { own } = people;
  const words = people.change.enterAbsence;
  const { long } = matters.dates;
  const flash = done === "enterAbsence" ? words.done : done === "endAbsence" ? people.change.endAbsence.done : undefined;
  return (
    <Page title={own.title} frame={frame} bare faulty={form.faults.length > 0 || form.reason !== undefined} translated>
      <h1>{own.heading(person.name)}</h1>
      {flash === undefined ? null : (
        <p class="flash" role="status">
          <span aria-hidden="true">✓ </span>
          {flash}
        </p>
      )}
      <FaultSummary form={form} />
      <p class="answer">{mine.length === 0 ? own.none : own.some}</p>
      {mine.length === 0 ? null : (
        <ul class="lines">
          {mine.map(({ from, to, standIn }) => (
            <li>
              <p>{own.line(long(from), long(to), awayFrom(view.today, from, matters.dates), standIn?.name)}</p>
              <form method="post" action={action}>
                <input type="hidden" name="gor" value="endAbsence" />
                <input type="hidden" name="commandId" value={crypto.randomUUID()} />
                <input type="hidden" name="from" value={from} />
                <input type="hidden" name="back" value={from > view.today ? from : view.today} />
                <button type="submit" class="quiet">
                  {from > view.today ? own.remove : own.backToday}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <h2>{words.title}</h2>
      <p>
        {own.help} {own.usual(usual)}
      </p>
      <form method="post" action={action}>
        <input type="hidden" name="gor" value="enterAbsence" />
        <input type="hidden" name="commandId" value={form.commandId} />
        <AbsenceFields form={form} people={view} of={person.id} />
        <button type="submit" class="primary">
          {words.button}
        </button>
      </form>
      <p class="hint">{own.undo}</p>
    </Page>
  );
}
