/** Stäm av allt: one row for each ongoing duty of one's own, and one save. */
import type { ToAttest } from "../../client/many.ts";
import type { OccurrenceLine } from "../../client/views.ts";
import { LONGEST_NOTE } from "../../domain/occurrence/report-content.ts";
import { ShortDay } from "../components/dated.tsx";
import { ChoiceGroup, TextArea, type FormState } from "../components/fields.tsx";
import { manyState, Row, Saved, type Again } from "../components/many-form.tsx";
import { lineTitle, OccurrenceList } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { Quotation } from "../components/quotation.tsx";
import { rowField, rowKey } from "../forms/many.ts";
import { wordsOf } from "../frame.ts";
import { useSwedish, useWords } from "../messages/spoken.ts";
import { MatterLink, type ManyPageProps } from "./to-confirm.tsx";

interface AttestPageProps extends ManyPageProps<ToAttest> {
  /** Mine too, but of other kinds: each is done on its own page. */
  readonly others: readonly OccurrenceLine[];
}

export function AttestPage(props: AttestPageProps) {
  const { frame, rows, action, acted, again, titleOf, hrefOf, back, others } = props;
  const keys = rows.rows.map(({ matter, part }) => rowKey(matter.occurrence, part));
  const state = manyState("stam-av", keys, again);
  const all = rows.rows.length + rows.more;
  const { forms, many, occurrence } = wordsOf(frame);
  const words = many.attest;
  return (
    <Page title={words.title} frame={frame} bare={back !== undefined} faulty={again !== undefined} translated>
      {back === undefined ? null : (
        <p class="trail">
          <a href={back}>{occurrence.allYours}</a>
        </p>
      )}
      <h1>{words.heading}</h1>
      <Saved acted={acted} again={again} state={state} shown={keys} titleOf={titleOf} hrefOf={hrefOf} />
      <p class="answer">{words.answer(all)}</p>
      {rows.rows.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <form method="post" action={action}>
          {rows.rows.map((row) => (
            <Attestation row={row} state={state} again={again} today={frame.today} hrefOf={hrefOf} />
          ))}
          <p>{words.undo}</p>
          <button type="submit" class="primary">
            {forms.save}
          </button>
          {rows.more === 0 ? null : <p class="sub">{many.more(rows.more)}</p>}
        </form>
      )}
      {others.length === 0 ? null : (
        <section aria-labelledby="annat-att-gora">
          <h2 id="annat-att-gora">{words.others}</h2>
          <OccurrenceList lines={others} today={frame.today} names={false} hrefOf={hrefOf} />
        </section>
      )}
    </Page>
  );
}

interface RowProps {
  readonly row: ToAttest;
  readonly state: FormState;
  readonly again: Again | undefined;
  readonly today: string;
  readonly hrefOf: (occurrence: string) => string;
}

function Attestation({ row: { matter, part, label, wanted }, state, again, today, hrefOf }: RowProps) {
  const key = rowKey(matter.occurrence, part);
  const { forms, many, matters, occurrence } = useWords();
  const words = many.attest;
  return (
    <Row
      rowKey={key}
      title={<MatterLink href={hrefOf(matter.occurrence)} title={lineTitle(matter) + (part === undefined ? "" : `: ${label}`)} />}
      again={again}
    >
      <p class="line-facts">
        {words.by} <ShortDay date={matter.due} today={today} />
      </p>
      {wanted === undefined ? null : (
        <>
          <p>{words.wanted}</p>
          <p class="said" lang={useSwedish()}>
            {wanted}
          </p>
        </>
      )}
      <details>
        <summary>{occurrence.planSays}</summary>
        <Quotation section={matter.quote.section} text={matter.quote.text} />
      </details>
      <ChoiceGroup
        form={state}
        name={rowField("val", key)}
        label={words.how}
        kind="radio"
        choices={[
          { value: "", label: many.nothingNow },
          ...Object.entries(matters.verdict).map(([value, text]) => ({ value, label: text })),
        ]}
      />
      <TextArea
        form={state}
        name={rowField("text", key)}
        label={forms.note}
        hint={matter.noteRequired ? words.needed : words.neededIfNot}
        rows={2}
        asked
        longest={LONGEST_NOTE}
      />
    </Row>
  );
}
