/** Reports that wait to be confirmed: each with what was said in it, and one save for all. */
import type { Acted, Matter, Rows } from "../../client/many.ts";
import type { PersonView } from "../../client/views.ts";
import { LONGEST_REASON } from "../../domain/occurrence/free-text.ts";
import { ChoiceGroup, TextArea, type FormState } from "../components/fields.tsx";
import { manyState, Row, Saved, type Again } from "../components/many-form.tsx";
import { lineTitle } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { Quotation } from "../components/quotation.tsx";
import { confirmsAlone, rowField, rowKey } from "../forms/many.ts";
import { wordsOf, type Frame } from "../frame.ts";
import { useSwedish, useWords } from "../messages/spoken.ts";
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
  const { forms, many, occurrence } = wordsOf(frame);
  const words = many.confirm;
  const all = rows.rows.length + rows.more;
  const alone = rows.rows.filter(confirmsAlone).length + rows.more;
  return (
    <Page title={words.title} frame={frame} bare={back !== undefined} faulty={again !== undefined} translated>
      {back === undefined ? null : (
        <p class="trail">
          <a href={back}>{occurrence.allYours}</a>
        </p>
      )}
      <h1>{words.title}</h1>
      <Saved acted={acted} again={again} state={state} shown={keys} titleOf={titleOf} hrefOf={hrefOf} />
      <p class="answer">{words.answer(all, alone)}</p>
      {rows.rows.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <form method="post" action={action}>
          {rows.rows.map((matter) => (
            <Report matter={matter} state={state} again={again} hrefOf={hrefOf} />
          ))}
          <Meeting rows={rows.rows} persons={persons} state={state} />
          <p>{words.final}</p>
          <button type="submit" class="primary">
            {forms.save}
          </button>
          {rows.more === 0 ? null : <p class="sub">{many.more(rows.more)}</p>}
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
  const lang = useSwedish();
  const { many, occurrence } = useWords();
  const words = many.confirm;
  return (
    <Row rowKey={key} title={<MatterLink href={hrefOf(matter.occurrence)} title={lineTitle(matter)} />} again={again}>
      {matter.parts.map((part) =>
        part.report === undefined ? null : (
          <>
            {part.label === "" ? null : <h3 lang={lang}>{part.label}</h3>}
            <Reported report={part.report} view={matter} />
          </>
        ),
      )}
      <details>
        <summary>{occurrence.planSays}</summary>
        <Quotation section={matter.quote.section} text={matter.quote.text} />
      </details>
      <ChoiceGroup
        form={state}
        name={rowField("val", key)}
        label={words.what}
        kind="radio"
        choices={[
          { value: "", label: many.nothingNow },
          { value: "confirm", label: alone ? words.alone : words.atMeeting },
          { value: "return", label: words.giveBack },
        ]}
      />
      <TextArea
        form={state}
        name={rowField("text", key)}
        label={words.wanted}
        hint={words.wantedHint}
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
  const words = useWords().many.confirm;
  return (
    <ChoiceGroup
      form={state}
      name="present"
      label={words.present}
      hint={words.presentHint}
      kind="checkbox"
      choices={group.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

/** What a row is about, with the way to its own page. */
export function MatterLink({ href, title }: { href: string; title: string }) {
  return (
    <a href={href} lang={useSwedish()}>
      {title}
    </a>
  );
}
