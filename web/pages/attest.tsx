/** Stäm av allt: one row for each ongoing duty of one's own, and one save. */
import type { ToAttest } from "../../client/many.ts";
import type { OccurrenceLine } from "../../client/views.ts";
import { LONGEST_NOTE } from "../../domain/occurrence/report-content.ts";
import { counted } from "../../domain/letters/phrases.ts";
import { ShortDay } from "../components/dated.tsx";
import { ChoiceGroup, TextArea, type FormState } from "../components/fields.tsx";
import { manyState, Row, Saved, type Again } from "../components/many-form.tsx";
import { lineTitle, OccurrenceList } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { Quotation } from "../components/quotation.tsx";
import { rowField, rowKey } from "../forms/many.ts";
import { VERDICT } from "../words.ts";
import { more, type ManyPageProps } from "./to-confirm.tsx";

interface AttestPageProps extends ManyPageProps<ToAttest> {
  /** Mine too, but of other kinds: each is done on its own page. */
  readonly others: readonly OccurrenceLine[];
}

export function AttestPage(props: AttestPageProps) {
  const { frame, rows, action, acted, again, titleOf, hrefOf, back, others } = props;
  const keys = rows.rows.map(({ matter, part }) => rowKey(matter.occurrence, part));
  const state = manyState("stam-av", keys, again);
  const all = rows.rows.length + rows.more;
  return (
    <Page title="Stäm av" frame={frame} bare={back !== undefined} faulty={again !== undefined}>
      {back === undefined ? null : (
        <p class="trail">
          <a href={back}>Allt som är ditt</a>
        </p>
      )}
      <h1>Stäm av allt på en gång</h1>
      <Saved acted={acted} again={again} state={state} shown={keys} titleOf={titleOf} hrefOf={hrefOf} />
      <p class="answer">
        {all === 0 ? "Du har inget att stämma av just nu." : `Du har ${counted(all, "sak", "saker")} att stämma av.`}
      </p>
      {rows.rows.length === 0 ? (
        <p>Här visas det som pågår hela tiden och som du ska stämma av: fungerar det, delvis eller inte?</p>
      ) : (
        <form method="post" action={action}>
          {rows.rows.map((row) => (
            <Attestation row={row} state={state} again={again} today={frame.today} hrefOf={hrefOf} />
          ))}
          <p>Rader med ”Inget nu” lämnas som de är. Det du sparar kan du ångra i tio minuter på aktivitetens sida.</p>
          <button type="submit" class="primary">
            Spara
          </button>
          {rows.more === 0 ? null : <p class="sub">{more(rows.more)}</p>}
        </form>
      )}
      {others.length === 0 ? null : (
        <section aria-labelledby="annat-att-gora">
          <h2 id="annat-att-gora">Det här gör du på sin egen sida</h2>
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
  return (
    <Row
      rowKey={key}
      title={<a href={hrefOf(matter.occurrence)}>{lineTitle(matter) + (part === undefined ? "" : `: ${label}`)}</a>}
      again={again}
    >
      <p class="line-facts">
        Senast <ShortDay date={matter.due} today={today} />
      </p>
      {wanted === undefined ? null : (
        <>
          <p>Det som ska kompletteras:</p>
          <p class="said">{wanted}</p>
        </>
      )}
      <details>
        <summary>Vad planen säger</summary>
        <Quotation section={matter.quote.section} text={matter.quote.text} />
      </details>
      <ChoiceGroup
        form={state}
        name={rowField("val", key)}
        label="Hur fungerar det?"
        kind="radio"
        choices={[{ value: "", label: "Inget nu" }, ...Object.entries(VERDICT).map(([value, text]) => ({ value, label: text }))]}
      />
      <TextArea
        form={state}
        name={rowField("text", key)}
        label="Anteckning"
        hint={
          matter.noteRequired
            ? "En rad ska vara med. Skriv inget om enskilda personer eller ärenden."
            : "En rad ska vara med om du väljer Delvis eller Fungerar inte. Skriv inget om enskilda personer eller ärenden."
        }
        rows={2}
        asked
        longest={LONGEST_NOTE}
      />
    </Row>
  );
}
