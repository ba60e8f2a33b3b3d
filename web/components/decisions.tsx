/** What a meeting decided shall be followed up, and the form that adds to it. */
import type { OccurrenceView } from "../../client/views.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { addDays } from "../../domain/calendar/civil-date.ts";
import { meetingSaid } from "../../domain/meeting-decision.ts";
import { LONGEST_TITLE } from "../../domain/occurrence/free-text.ts";
import { useWords } from "../messages/spoken.ts";
import { decisionPath, occurrencePath } from "../paths.ts";
import { ShortDay } from "./dated.tsx";
import { FormFault, Select, TextField, type FormState } from "./fields.tsx";
import { StateMark } from "./state-mark.tsx";
import { Swedish } from "./swedish.tsx";

interface DecisionsProps {
  readonly view: Pick<OccurrenceView, "occurrence" | "decisions" | "decidedIn">;
  readonly today: CivilDate;
  readonly form: FormState;
  /** Behind a mail link only the matter itself is reached. */
  readonly linked: boolean;
}

export function Decisions({ view, today, form, linked }: DecisionsProps) {
  const words = useWords().meetings.decisions;
  const { decisions, decidedIn } = view;
  if (decidedIn) {
    const said = words.decidedIn(<Swedish>{decidedIn.said}</Swedish>);
    return <p>{linked ? <a href={occurrencePath(decidedIn.occurrence)}>{said}</a> : said}</p>;
  }
  if (!decisions || !linked) return null;
  const { may, taken } = decisions;
  return (
    <section aria-labelledby="beslut">
      <h2 id="beslut">{words.title}</h2>
      {taken.length === 0 ? <p>{words.none}</p> : null}
      <ul>
        {taken.map((one) => (
          <li>
            <StateMark state={one.state} late={one.late} />{" "}
            <a href={occurrencePath(one.occurrence)}>
              <Swedish>{one.title}</Swedish>
            </a>
            , {words.by} <ShortDay date={one.due} today={today} />
          </li>
        ))}
      </ul>
      {may ? <TakeDown view={view.occurrence} decisions={decisions} form={form} today={today} /> : null}
    </section>
  );
}

type TakeDownProps = { view: string; decisions: NonNullable<OccurrenceView["decisions"]>; form: FormState; today: CivilDate };

function TakeDown({ view, decisions: { roles, held }, form, today }: TakeDownProps) {
  const words = useWords().meetings.decisions;
  return (
    <details open={form.faults.length > 0 || form.reason !== undefined}>
      <summary>{words.add}</summary>
      <form method="post" action={decisionPath(view)}>
        <FormFault form={form} />
        <input type="hidden" name="commandId" value={form.commandId} />
        {held.length < 2 ? null : (
          <Select
            form={form}
            name="on"
            label={words.on}
            empty={words.last}
            choices={held.map((value) => ({ value, label: meetingSaid(value), named: true }))}
          />
        )}
        <TextField form={form} name="title" label={words.what} hint={words.whatHelp} longest={LONGEST_TITLE} required />
        <Select
          form={form}
          name="responsible"
          label={words.who}
          empty={words.choose}
          choices={roles.map(({ id, title }) => ({ value: id, label: title, named: true }))}
          required
        />
        <TextField form={form} name="due" type="date" label={words.due} min={addDays(today, 1)} required />
        <p>{words.then}</p>
        <button type="submit" class="quiet">
          {words.save}
        </button>
      </form>
    </details>
  );
}
