/** One thing in one period: what, by whom, when, what was said, what happens next, and what may be done. */
import type { OccurrenceView, PersonView } from "../../client/views.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { inline, sentence } from "../../domain/letters/phrases.ts";
import { parseCovered } from "../../domain/occurrence/coverage.ts";
import { heldSaid } from "../../domain/occurrence/held.ts";
import { never } from "../../domain/planvakt-error.ts";
import type { PullLine } from "../../domain/pulls/pull-line.ts";
import { BookedMeetings } from "../components/booked-meetings.tsx";
import { CalendarOffer } from "../components/calendar-offer.tsx";
import { ActForms, hasFirstAct } from "../components/act-forms.tsx";
import type { Refused } from "../components/act-forms.tsx";
import { LongDay } from "../components/dated.tsx";
import { Decisions } from "../components/decisions.tsx";
import { FaultSummary, type FormState } from "../components/fields.tsx";
import { Flash } from "../components/flash.tsx";
import { LetterTable } from "../components/letter-table.tsx";
import { lineTitle } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { Quotation, Reading } from "../components/quotation.tsx";
import { StateMark } from "../components/state-mark.tsx";
import { Swedish } from "../components/swedish.tsx";
import { longInstant } from "../dates.ts";
import { newCommandId } from "../forms/command-id.ts";
import { wordsOf, type Frame } from "../frame.ts";
import type { Messages } from "../messages/messages.ts";
import type { Said } from "../messages/say.ts";
import { useSwedish, useWords } from "../messages/spoken.ts";
import { figureFilePath, planPath, yearFiguresPath } from "../paths.ts";

export interface OccurrencePageProps {
  readonly frame: Frame;
  readonly view: OccurrenceView;
  /** Who acts; absent where nobody is known, and then there are no forms. */
  readonly person?: PersonView | undefined;
  readonly persons: readonly PersonView[];
  readonly action: string;
  readonly refused?: Refused | undefined;
  /** The decision that was refused, as it was typed. */
  readonly decision?: FormState | undefined;
  readonly done?: string | undefined;
  /** Behind a mail link: this and nothing else. */
  readonly bare?: boolean;
  /** Where one came from, when that was a list behind the same mail link. */
  readonly back?: string | undefined;
}

export function OccurrencePage(props: OccurrencePageProps) {
  const { frame, view, person, persons, action, refused, done, bare, back } = props;
  const title = lineTitle(view);
  const all = wordsOf(frame);
  const words = all.occurrence;
  const letters = view.letters.filter((letter) => letter.state !== "superseded" && letter.state !== "dropped");
  const acts = person ? (
    <ActForms
      view={view}
      today={frame.today}
      action={action}
      persons={persons}
      self={person.id}
      refused={refused}
      choosing={bare === true}
    />
  ) : null;
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  return (
    <Page
      title={title}
      named
      frame={frame}
      bare={bare === true}
      faulty={refused !== undefined || props.decision !== undefined}
      translated
    >
      {bare === true ? (
        <p class="trail">
          {back === undefined ? <Swedish>{view.planTitle}</Swedish> : <a href={back}>{words.allYours}</a>} › {view.item}{" "}
          <Swedish>{view.itemTitle}</Swedish>
        </p>
      ) : (
        <p class="trail">
          <a href={planPath(view.plan)}>
            <Swedish>{view.planTitle}</Swedish>
          </a>{" "}
          › {view.item} <Swedish>{view.itemTitle}</Swedish>
        </p>
      )}
      <h1>
        <Swedish>{title}</Swedish>
      </h1>
      {refused || props.decision ? (
        <FaultSummary form={refused?.form ?? props.decision ?? freshDecision()} />
      ) : (
        <Flash done={done} />
      )}
      <p class="answer">{answerOf(view, frame.today, all)}</p>
      <p>
        <StateMark state={view.state} late={view.late} />
      </p>
      {view.meetingYear === undefined ? null : (
        <p>
          <Swedish>{view.meetingYear}</Swedish>
        </p>
      )}
      {view.wanted === undefined ? null : (
        <section aria-labelledby="onskas">
          <h2 id="onskas">{words.wanted}</h2>
          <Wrote text={view.wanted} />
        </section>
      )}
      {bare === true && person ? <p class="as">{words.as(person.name)}</p> : null}
      {person === undefined ? <p class="note">{words.chooseViewer}</p> : null}
      {hasFirstAct({ view, refused }) ? acts : null}
      {bare === true ? null : <FigurePages view={view} />}
      <section aria-labelledby="vad">
        <h2 id="vad">{words.planSays}</h2>
        <Quotation section={view.quote.section} text={view.quote.text} />
        {view.reading === undefined ? null : <Reading text={view.reading} />}
      </section>
      <Decisions view={view} today={frame.today} form={props.decision ?? freshDecision()} linked={bare !== true} />
      <BookedMeetings view={view} linked={bare !== true} />
      <Who view={view} today={frame.today} />
      {/* Where there is nothing that one came for, what the page tells comes before what one might do. */}
      {hasFirstAct({ view, refused }) ? null : acts}
      {person && bare !== true ? <CalendarOffer view={view} /> : null}
      <Next view={view} />
      <History view={view} />
      {letters.length === 0 ? null : (
        <section aria-labelledby="mejl">
          <h2 id="mejl">{words.mails}</h2>
          <LetterTable rows={letters} caption={words.mailsCaption} linked={bare !== true} nameOf={(id) => names.get(id) ?? id} />
        </section>
      )}
    </Page>
  );
}

function freshDecision(): FormState {
  return { prefix: "beslut", typed: {}, faults: [], commandId: newCommandId() };
}

/** Pages beside this one: figures out of a file, and a roll-up's year. */
function FigurePages({ view }: { view: OccurrenceView }) {
  const { figures: words } = useWords();
  const takesFile = view.reportAs === "figures" && view.possible.some(({ act, ok, part }) => act === "report" && ok && !part);
  return (
    <>
      {takesFile ? (
        <p>
          <a href={figureFilePath(view.occurrence)}>{words.file.link}</a>
        </p>
      ) : null}
      {view.pull?.mayFetch === true ? (
        <p>
          <a href={`${figureFilePath(view.occurrence)}#hamta`}>{words.pull.link}</a>
        </p>
      ) : null}
      {view.rollsUpFigures === true ? (
        <p>
          <a href={yearFiguresPath(view.occurrence)}>{words.year.link}</a>
        </p>
      ) : null}
    </>
  );
}

function Who({ view, today }: { view: OccurrenceView; today: CivilDate }) {
  const { occurrence: words, matters } = useWords();
  return (
    <section aria-labelledby="vem">
      <h2 id="vem">{words.who}</h2>
      <dl class="facts">
        <dt>{words.by}</dt>
        <dd>
          <LongDay date={view.due} today={today} />
          {view.originalDue === view.due ? null : words.originally(matters.dates.long(view.originalDue))}
        </dd>
        {view.parts.map((part) => (
          <>
            <dt>{view.parts.length > 1 ? <Swedish>{part.label}</Swedish> : words.responsible}</dt>
            <dd>
              <Swedish>{part.roleTitle}</Swedish>, {part.personName ?? words.nobodyNow}
              {part.backFrom === undefined ? null : <p>{words.backFrom(part.backFrom)}</p>}
              {part.offer === undefined ? null : <p>{words.offered(part.offer.toName, part.offer.byName)}</p>}
              {part.report ? (
                <Reported report={part.report} view={view} />
              ) : view.parts.length > 1 ? (
                <p>{words.notReported}</p>
              ) : null}
            </dd>
          </>
        ))}
        {view.confirmRole === undefined ? null : (
          <>
            <dt>{words.confirmedBy}</dt>
            <dd>
              <Swedish>{view.confirmRole}</Swedish>
            </dd>
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
  const { occurrence: words, matters } = useWords();
  const lang = useSwedish();
  const verdict = report.verdict === undefined ? undefined : matters.verdict[report.verdict];
  return (
    <div class="report">
      <p>{words.reported(longInstant(report.at, matters.dates), report.byName, report.forName, verdict)}</p>
      {figures.length === 0 ? null : (
        <ul>
          {figures.map(([id, value]) => {
            const figure = view.figures.find((candidate) => candidate.id === id);
            return (
              <li lang={lang}>
                {figure?.label ?? id}: <span class="num">{nobody(figure, value) ?? value}</span> {figure?.unit ?? ""}
              </li>
            );
          })}
        </ul>
      )}
      {report.figuresWithheld === true ? <p class="note">{words.figuresWithheld}</p> : null}
      {report.held === undefined ? null : (
        <p>
          <Swedish>{sentence(heldSaid(report.held))}.</Swedish>
        </p>
      )}
      {report.note === undefined ? null : <Wrote text={report.note} />}
      {report.reference === undefined ? null : (
        <p>
          {words.reference} <Swedish>{report.reference}</Swedish>
        </p>
      )}
    </div>
  );
}

/** The plan's words for a coverage of nobody; any other value stands as it was written. */
function nobody(figure: OccurrenceView["figures"][number] | undefined, value: string): string | undefined {
  return parseCovered(value)?.of === 0 ? figure?.none : undefined;
}

function Next({ view }: { view: OccurrenceView }) {
  return (
    <section aria-labelledby="sedan">
      <h2 id="sedan">{useWords().occurrence.then}</h2>
      <p>{nextOf(view, useWords())}</p>
    </section>
  );
}

function nextOf(view: OccurrenceView, { occurrence: words, matters }: Messages): Said {
  if (view.next) {
    const { step, on, toRole, toPerson } = view.next;
    return words.next(step, matters.dates.long(on), <Swedish>{toRole}</Swedish>, toPerson);
  }
  switch (view.state) {
    case "confirmed":
    case "excused":
    case "superseded":
      return words.nothingMore;
    case "reported":
      return view.confirmRole === undefined ? words.closesByItself : words.waitsToBeConfirmed;
    case "backlog":
      return words.ownerDecides;
    case "planned":
    case "open":
      return words.noMoreMails;
    default:
      return never(view.state);
  }
}

function History({ view }: { view: OccurrenceView }) {
  const { occurrence: words, matters } = useWords();
  const lang = useSwedish();
  return (
    <section aria-labelledby="hittills">
      <h2 id="hittills">{words.soFar}</h2>
      {view.history.length === 0 ? (
        <p>{words.nothingYet}</p>
      ) : (
        <ol class="history">
          {view.history.map((event) => (
            <li>
              <time datetime={event.at}>{longInstant(event.at, matters.dates)}</time>
              {event.pull === undefined ? <p lang={lang}>{event.text}</p> : <Pulled line={event.pull} />}
              {event.note === undefined ? null : <Wrote text={event.note} />}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Pulled({ line }: { line: PullLine }) {
  const { occurrence: words } = useWords();
  const why = line.kind === "nothing" ? line.why : undefined;
  return <p>{words.pulled(line, <Swedish>{inline(line.title)}</Swedish>, <Swedish>{why}</Swedish>)}</p>;
}

/** What somebody wrote, in the words they wrote it. */
function Wrote({ text }: { text: string }) {
  return (
    <p class="said" lang={useSwedish()}>
      {text}
    </p>
  );
}

function answerOf(view: OccurrenceView, today: CivilDate, { occurrence: { answer }, matters }: Messages): Said {
  const { long } = matters.dates;
  const due = long(view.due);
  switch (view.state) {
    case "planned":
      return answer.planned(due);
    case "backlog":
      return answer.backlog(due);
    case "open": {
      const reported = view.parts.filter((part) => part.report).length;
      if (reported === 0) return view.due < today ? answer.late(due) : answer.open(due);
      const missing = view.parts.filter((part) => !part.report).map((part) => <Swedish>{part.label}</Swedish>);
      return answer.partly({ reported, parts: view.parts.length, missing, day: due, late: view.due < today });
    }
    case "reported": {
      const by = view.parts.find((part) => part.report)?.report;
      return by ? answer.reportedBy(by.byName, long(by.at.slice(0, 10))) : answer.reported;
    }
    case "confirmed":
    case "excused":
    case "superseded":
      return answer[view.state];
    default:
      return never(view.state);
  }
}
