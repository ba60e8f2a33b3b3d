/** Reports that wait to be confirmed: each with what was said in it, and one save for all. */
import type { Acted, Matter, Rows } from "../../client/many.ts";
import type { PersonView } from "../../client/views.ts";
import { LONGEST_REASON } from "../../domain/occurrence/free-text.ts";
import { counted } from "../../domain/letters/phrases.ts";
import { ChoiceGroup, TextArea, type FormState } from "../components/fields.tsx";
import { manyState, Row, Saved, type Again } from "../components/many-form.tsx";
import { lineTitle } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { Quotation } from "../components/quotation.tsx";
import { confirmsAlone, rowField, rowKey } from "../forms/many.ts";
import type { Frame } from "../frame.ts";
import { Reported } from "./occurrence.tsx";

export interface ManyPageProps<T> {
  readonly frame: Frame;
  readonly rows: Rows<T>;
  readonly persons: readonly PersonView[];
  /** Where the form is posted. */
  readonly action: string;
  readonly acted: readonly Acted[];
  readonly again?: Again | undefined;
  /** What every row that came with the form is called. */
  readonly titleOf: (key: string) => string;
  readonly hrefOf: (occurrence: string) => string;
  /** Behind a mail link: the list that one came from. */
  readonly back?: string;
}

export function ToConfirmPage(props: ManyPageProps<Matter>) {
  const { frame, rows, persons, action, acted, again, titleOf, hrefOf, back } = props;
  const keys = rows.rows.map(({ occurrence }) => rowKey(occurrence));
  const state = manyState("bekrafta", keys, again);
  return (
    <Page title="Att bekräfta" frame={frame} bare={back !== undefined} faulty={again !== undefined}>
      {back === undefined ? null : (
        <p class="trail">
          <a href={back}>Allt som är ditt</a>
        </p>
      )}
      <h1>Att bekräfta</h1>
      <Saved acted={acted} again={again} state={state} shown={keys} titleOf={titleOf} hrefOf={hrefOf} />
      <p class="answer">{answerOf(rows)}</p>
      {rows.rows.length === 0 ? (
        <p>Här visas rapporter som väntar på dig. Den som själv har rapporterat bekräftar inte ensam.</p>
      ) : (
        <form method="post" action={action}>
          {rows.rows.map((matter) => (
            <Report matter={matter} state={state} again={again} hrefOf={hrefOf} />
          ))}
          <Meeting rows={rows.rows} persons={persons} state={state} />
          <p>Det du bekräftar är därefter klart och kan inte ändras. Rader med ”Inget nu” lämnas som de är.</p>
          <button type="submit" class="primary">
            Spara
          </button>
          {rows.more === 0 ? null : <p class="sub">{more(rows.more)}</p>}
        </form>
      )}
    </Page>
  );
}

interface ReportProps {
  readonly matter: Matter;
  readonly state: FormState;
  readonly again: Again | undefined;
  readonly hrefOf: (occurrence: string) => string;
}

function Report({ matter, state, again, hrefOf }: ReportProps) {
  const key = rowKey(matter.occurrence);
  const alone = confirmsAlone(matter);
  return (
    <Row rowKey={key} title={<a href={hrefOf(matter.occurrence)}>{lineTitle(matter)}</a>} again={again}>
      {matter.parts.map((part) =>
        part.report === undefined ? null : (
          <>
            {part.label === "" ? null : <h3>{part.label}</h3>}
            <Reported report={part.report} view={matter} />
          </>
        ),
      )}
      <details>
        <summary>Vad planen säger</summary>
        <Quotation section={matter.quote.section} text={matter.quote.text} />
      </details>
      <ChoiceGroup
        form={state}
        name={rowField("val", key)}
        label="Vad gör du med rapporten?"
        kind="radio"
        choices={[
          { value: "", label: "Inget nu" },
          { value: "confirm", label: alone ? "Bekräfta" : "Bekräfta på ett möte (du har själv rapporterat)" },
          { value: "return", label: "Be om komplettering" },
        ]}
      />
      <TextArea
        form={state}
        name={rowField("text", key)}
        label="Vad behöver kompletteras?"
        hint="Den som rapporterade får ett mejl med det du skriver, och tio arbetsdagar till."
        rows={2}
        asked
        longest={LONGEST_REASON}
      />
    </Row>
  );
}

/** Those who may be ticked as present: the confirming group. */
function Meeting({ rows, persons, state }: { rows: readonly Matter[]; persons: readonly PersonView[]; state: FormState }) {
  const roles = new Set(rows.flatMap(({ confirmRole }) => confirmRole ?? []));
  const group = persons.filter((person) => person.roles.some(({ title }) => roles.has(title)));
  if (group.length < 2) return null;
  return (
    <ChoiceGroup
      form={state}
      name="present"
      label="Bekräftar ni på ett möte? Kryssa för dem som är med."
      hint="Är minst två med får ni bekräfta även det någon av er har rapporterat. De som är med antecknas."
      kind="checkbox"
      choices={group.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

function answerOf({ rows, more: besides }: Rows<Matter>): string {
  const all = rows.length + besides;
  if (all === 0) return "Du har ingen rapport att bekräfta.";
  const alone = rows.filter(confirmsAlone).length + besides;
  if (alone === all) return `Du har ${counted(all, "rapport", "rapporter")} att bekräfta.`;
  const yours = `${counted(all - alone, "rapport", "rapporter")} som du själv har lämnat`;
  if (alone === 0) return `Du har inget att bekräfta ensam. Gruppen kan på ett möte bekräfta ${yours}.`;
  return `Du har ${counted(alone, "rapport", "rapporter")} att bekräfta. Gruppen kan på ett möte också bekräfta ${yours}.`;
}

export function more(count: number): string {
  return `${counted(count, "rad till", "rader till")} visas när du har sparat.`;
}
