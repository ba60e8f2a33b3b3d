/** One thing in one period: what, by whom, when, what was said, what happens next, and what may be done. */
import type { OccurrenceView, PersonView } from "../../client/views.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { never } from "../../domain/planvakt-error.ts";
import { CalendarOffer } from "../components/calendar-offer.tsx";
import { ActForms } from "../components/act-forms.tsx";
import type { Refused } from "../components/act-forms.tsx";
import { LongDay } from "../components/dated.tsx";
import { FaultSummary } from "../components/fields.tsx";
import { Flash } from "../components/flash.tsx";
import { LetterTable } from "../components/letter-table.tsx";
import { lineTitle } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { Quotation, Reading } from "../components/quotation.tsx";
import { StateMark } from "../components/state-mark.tsx";
import { listed, numberWord, sentence } from "../../domain/letters/phrases.ts";
import { longDate, longInstant } from "../dates.ts";
import type { Frame } from "../frame.ts";
import { planPath } from "../paths.ts";
import { stepInSentence, VERDICT } from "../words.ts";

export interface OccurrencePageProps {
  readonly frame: Frame;
  readonly view: OccurrenceView;
  /** Who acts; absent where nobody is known, and then there are no forms. */
  readonly person?: PersonView | undefined;
  readonly persons: readonly PersonView[];
  readonly action: string;
  readonly refused?: Refused | undefined;
  readonly done?: string | undefined;
  /** Behind a mail link: this and nothing else. */
  readonly bare?: boolean;
  /** Where one came from, when that was a list behind the same mail link. */
  readonly back?: string | undefined;
}

export function OccurrencePage(props: OccurrencePageProps) {
  const { frame, view, person, persons, action, refused, done, bare, back } = props;
  const title = lineTitle(view);
  const letters = view.letters.filter((letter) => letter.state !== "superseded" && letter.state !== "dropped");
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  return (
    <Page title={title} frame={frame} bare={bare === true} faulty={refused !== undefined}>
      {bare === true ? (
        <p class="trail">
          {back === undefined ? view.planTitle : <a href={back}>Allt som är ditt</a>} › {view.item} {view.itemTitle}
        </p>
      ) : (
        <p class="trail">
          <a href={planPath(view.plan)}>{view.planTitle}</a> › {view.item} {view.itemTitle}
        </p>
      )}
      <h1>{title}</h1>
      {refused ? <FaultSummary form={refused.form} /> : <Flash done={done} />}
      <p class="answer">{answerOf(view, frame.today)}</p>
      <p>
        <StateMark state={view.state} late={view.late} />
      </p>
      {view.wanted === undefined ? null : (
        <section aria-labelledby="onskas">
          <h2 id="onskas">Det som ska kompletteras</h2>
          <p class="said">{view.wanted}</p>
        </section>
      )}
      {bare === true && person ? <p class="as">Du gör det här som {person.name}.</p> : null}
      {person ? (
        <ActForms view={view} today={frame.today} action={action} persons={persons} refused={refused} choosing={bare === true} />
      ) : (
        <p class="note">Välj vem du tittar som överst på sidan, så visas det som den personen kan göra.</p>
      )}
      <section aria-labelledby="vad">
        <h2 id="vad">Vad planen säger</h2>
        <Quotation section={view.quote.section} text={view.quote.text} />
        {view.reading === undefined ? null : <Reading text={view.reading} />}
      </section>
      <Who view={view} today={frame.today} />
      {person && bare !== true ? <CalendarOffer view={view} /> : null}
      <Next view={view} />
      <History view={view} />
      {letters.length === 0 ? null : (
        <section aria-labelledby="mejl">
          <h2 id="mejl">Mejl om det här</h2>
          <LetterTable rows={letters} caption="Skickade och väntande" linked={bare !== true} nameOf={(id) => names.get(id) ?? id} />
        </section>
      )}
    </Page>
  );
}

function Who({ view, today }: { view: OccurrenceView; today: CivilDate }) {
  return (
    <section aria-labelledby="vem">
      <h2 id="vem">Vem och när</h2>
      <dl class="facts">
        <dt>Senast</dt>
        <dd>
          <LongDay date={view.due} today={today} />
          {view.originalDue === view.due ? null : <>. Från början {longDate(view.originalDue)}.</>}
        </dd>
        {view.parts.map((part) => (
          <>
            <dt>{view.parts.length > 1 ? part.label : "Ansvarig"}</dt>
            <dd>
              {part.roleTitle}
              {part.personName === undefined ? ", ingen just nu" : `, ${part.personName}`}
              {part.offer === undefined ? null : (
                <p>
                  Väntar på svar av {part.offer.toName}, som {part.offer.byName} har bett ta över. Till dess ligger ansvaret kvar.
                </p>
              )}
              {part.report ? (
                <Reported report={part.report} view={view} />
              ) : view.parts.length > 1 ? (
                <p>Inte rapporterad än.</p>
              ) : null}
            </dd>
          </>
        ))}
        {view.confirmRole === undefined ? null : (
          <>
            <dt>Bekräftas av</dt>
            <dd>{view.confirmRole}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

type ReportShown = NonNullable<OccurrenceView["parts"][number]["report"]>;

/** What was said in a report. */
export function Reported({ report, view }: { report: ReportShown; view: Pick<OccurrenceView, "figures"> }) {
  const figures = Object.entries(report.figures ?? {});
  return (
    <div class="report">
      <p>
        Rapporterad {longInstant(report.at)} av {report.byName}
        {report.verdict === undefined ? "" : `: ${VERDICT[report.verdict]}`}.
      </p>
      {figures.length === 0 ? null : (
        <ul>
          {figures.map(([id, value]) => {
            const figure = view.figures.find((candidate) => candidate.id === id);
            return (
              <li>
                {figure?.label ?? id}: <span class="num">{value}</span> {figure?.unit ?? ""}
              </li>
            );
          })}
        </ul>
      )}
      {report.note === undefined ? null : <p class="said">{report.note}</p>}
      {report.reference === undefined ? null : <p>Underlag: {report.reference}</p>}
    </div>
  );
}

function Next({ view }: { view: OccurrenceView }) {
  return (
    <section aria-labelledby="sedan">
      <h2 id="sedan">Vad händer sedan</h2>
      <p>{nextOf(view)}</p>
    </section>
  );
}

function nextOf(view: OccurrenceView): string {
  if (view.next) {
    const { step, on, toRole, toPerson } = view.next;
    return `Händer inget går ${stepInSentence(step)} ${longDate(on)} till ${toRole}${toPerson === undefined ? "" : ` (${toPerson})`}.`;
  }
  switch (view.state) {
    case "confirmed":
    case "excused":
    case "superseded":
      return "Inget mer. Den är avslutad.";
    case "reported":
      return view.confirmRole === undefined ? "Den blir klar av sig själv när ångertiden är slut." : "Den väntar på att bekräftas.";
    case "backlog":
      return "Inga påminnelser skickas. Planens ägare bestämmer vad som ska gälla.";
    case "planned":
    case "open":
      return "Inga fler mejl är planerade om den.";
    default:
      return never(view.state);
  }
}

function History({ view }: { view: OccurrenceView }) {
  return (
    <section aria-labelledby="hittills">
      <h2 id="hittills">Det som hänt</h2>
      {view.history.length === 0 ? (
        <p>Inget än. Här syns varje steg med dag och namn.</p>
      ) : (
        <ol class="history">
          {view.history.map((event) => (
            <li>
              <time datetime={event.at}>{longInstant(event.at)}</time>
              <p>{event.text}</p>
              {event.note === undefined ? null : <p class="said">{event.note}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function answerOf(view: OccurrenceView, today: CivilDate): string {
  const by = view.parts.find((part) => part.report)?.report;
  switch (view.state) {
    case "planned":
      return `Det här kommer senare. Det ska vara klart senast ${longDate(view.due)}.`;
    case "backlog":
      return `Det här skulle ha varit klart ${longDate(view.due)}. Planens ägare bestämmer vad som ska gälla.`;
    case "open": {
      const reported = view.parts.filter((part) => part.report).length;
      if (reported > 0) return partlyOf(view, today, reported);
      return view.due < today
        ? `Det här är sent. Det skulle ha varit klart ${longDate(view.due)}.`
        : `Det här ska vara klart senast ${longDate(view.due)}.`;
    }
    case "reported":
      return by ? `Rapporterad av ${by.byName} ${longDate(by.at.slice(0, 10))}, ej bekräftad.` : "Rapporterad, ej bekräftad.";
    case "confirmed":
      return "Det här är gjort och bekräftat.";
    case "excused":
      return "Det här utgår.";
    case "superseded":
      return "Det här har ersatts när planen ändrades.";
    default:
      return never(view.state);
  }
}

/** "En av två delar är rapporterad. Det som saknas: IFO-chef, senast måndag 30 november 2026." */
function partlyOf({ parts, due }: OccurrenceView, today: CivilDate, reported: number): string {
  const missing = parts.filter((part) => !part.report).map((part) => part.label);
  const when = due < today ? `skulle ha kommit ${longDate(due)}` : `senast ${longDate(due)}`;
  const done = `${sentence(numberWord(reported))} av ${numberWord(parts.length)} delar är ${reported === 1 ? "rapporterad" : "rapporterade"}.`;
  return `${done} Det som saknas: ${listed(missing)}, ${when}.`;
}
