/** Something has happened: told first, shown for what it sets off, and then saved. */
import type { EventDuty, Foreseen, ForeseenLine } from "../../client/event-views.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { FaultSummary, Select, TextField, type FormState } from "../components/fields.tsx";
import { LetterDays } from "../components/letter-days.tsx";
import { Page } from "../components/page.tsx";
import { Swedish } from "../components/swedish.tsx";
import { one } from "../forms/typed.ts";
import { wordsOf, type Frame } from "../frame.ts";
import { useWords } from "../messages/spoken.ts";
import { eventsPath, occurrencePath } from "../paths.ts";

interface EventsPageProps {
  readonly frame: Frame;
  readonly plan: string;
  readonly duties: readonly EventDuty[];
  readonly form: FormState;
  /** What saving it would mean, where it can be saved. */
  readonly foreseen?: Exclude<Foreseen, { kind: "refused" }> | undefined;
}

export function EventsPage({ frame, plan, duties, form, foreseen }: EventsPageProps) {
  const words = wordsOf(frame).events;
  const faulty = form.faults.length > 0 || form.reason !== undefined;
  return (
    <Page title={words.title} frame={frame} faulty={faulty} translated>
      <h1>{words.title}</h1>
      <FaultSummary form={form} />
      <p class="answer">{duties.length === 0 ? words.none : words.answer}</p>
      {foreseen?.kind === "opens" ? <Preview plan={plan} duties={duties} form={form} {...foreseen} /> : null}
      {foreseen?.kind === "already" ? (
        <section aria-labelledby="redan">
          <h2 id="redan">{words.already(<Swedish>{one(form.typed, "reference")}</Swedish>)}</h2>
          <p>
            <a href={occurrencePath(foreseen.occurrence)}>{words.toIt}</a>
          </p>
        </section>
      ) : null}
      {duties.length === 0 ? null : (
        <Tell plan={plan} duties={duties} form={form} again={foreseen !== undefined} today={frame.today} />
      )}
    </Page>
  );
}

function Tell({
  plan,
  duties,
  form,
  again,
  today,
}: Pick<EventsPageProps, "plan" | "duties" | "form"> & { again: boolean; today: CivilDate }) {
  const words = useWords().events;
  const fields = (
    <form method="post" action={eventsPath(plan)}>
      <Select
        form={form}
        name="duty"
        label={words.what}
        empty={words.choose}
        choices={duties.map(({ duty, item, title }) => ({ value: duty, label: `${item} ${title}`, named: true }))}
        required
      />
      <TextField form={form} name="on" type="date" label={words.on} hint={words.onHelp} max={today} required />
      <TextField form={form} name="reference" label={words.reference} hint={words.referenceHelp} longest={64} required />
      <button type="submit" class={again ? "quiet" : "primary"}>
        {words.look}
      </button>
    </form>
  );
  if (!again) return fields;
  return (
    <details>
      <summary>{words.change}</summary>
      {fields}
    </details>
  );
}

type PreviewProps = Pick<EventsPageProps, "plan" | "duties" | "form"> & { due: CivilDate; letters: readonly ForeseenLine[] };

function Preview({ plan, duties, form, due, letters }: PreviewProps) {
  const { events: words, matters } = useWords();
  const { long } = matters.dates;
  const chosen = duties.find(({ duty }) => duty === one(form.typed, "duty"));
  return (
    <section aria-labelledby="det-har-hander">
      <h2 id="det-har-hander">{words.preview}</h2>
      <p>{words.due(<Swedish>{chosen?.title}</Swedish>, long(due))}</p>
      <p>{words.happened(long(one(form.typed, "on")), <Swedish>{one(form.typed, "reference")}</Swedish>)}</p>
      <LetterDays letters={letters} />
      <form method="post" action={eventsPath(plan)}>
        {["duty", "on", "reference"].map((name) => (
          <input type="hidden" name={name} value={one(form.typed, name)} />
        ))}
        <input type="hidden" name="spara" value="ja" />
        <button type="submit" class="primary">
          {words.open}
        </button>
      </form>
    </section>
  );
}
