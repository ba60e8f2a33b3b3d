/** The year status as the nämnd sees it: late first, then every goal's table; of a large year its parts, each opened by itself. */
import type { Child } from "hono/jsx";
import type { StatusDuty, YearStatus } from "../../client/views.ts";
import type { ClosingView } from "../../client/year-views.ts";
import { stretchOfKey } from "../../domain/calendar/period-key.ts";
import { heldSaid } from "../../domain/occurrence/held.ts";
import { dutiesOf, type Plan } from "../../domain/plan.ts";
import { StateSymbol } from "../components/state-symbol.tsx";
import { MeetingMonths } from "../components/meeting-months.tsx";
import { Page } from "../components/page.tsx";
import { Legend, StateMark, UndecidedMark } from "../components/state-mark.tsx";
import { Swedish } from "../components/swedish.tsx";
import { YearMonths } from "../components/year-months.tsx";
import { partTitle, YearParts } from "../components/year-parts.tsx";
import { YearWheel } from "../components/year-wheel.tsx";
import { inline, sentence } from "../../domain/letters/phrases.ts";
import { freezingText, frozenWord, stageText } from "../closing-words.ts";
import { longInstant } from "../dates.ts";
import { wordsOf, type Frame } from "../frame.ts";
import { useSwedish, useWords } from "../messages/spoken.ts";
import type { YearWords } from "../messages/year.ts";
import { feedsPath, occurrencePath, paperPath, timelinePath, yearPartPath, yearPath } from "../paths.ts";
import { marksOf } from "../wheel/marks.ts";
import {
  countsOf,
  itemsOf,
  itemsOfYear,
  MOST_ROWS_ON_A_PAGE,
  partsOf,
  rowsOf,
  type StatusRow,
  type YearPart,
} from "../year/parts.ts";

interface YearPageProps {
  readonly frame: Frame;
  readonly status: YearStatus;
  readonly plan: Plan;
  readonly nameOf: (person: string) => string;
  readonly closings: readonly ClosingView[];
  /** The one part of the year that is asked for. */
  readonly part?: YearPart;
}

/** Of a large year the late ones are a list to begin with, not all there is. */
const LATE_SHOWN = 50;

export function YearPage({ frame, status, plan, nameOf, closings, part }: YearPageProps) {
  const { year } = status;
  const all = wordsOf(frame);
  const words = all.year;
  const items = part?.items ?? itemsOfYear(status);
  const rows = rowsOf(items);
  const large = rows.length > MOST_ROWS_ON_A_PAGE;
  // One action is shown whole, however much it asks for: nothing is left to open.
  const folded = large && part?.kind !== "item";
  const parts = part ? [part] : partsOf(status);
  const late = rows.filter(({ duty }) => duty.late === true);
  const lateFirst = folded
    ? late.toSorted((a, b) => ((a.duty.due ?? "") < (b.duty.due ?? "") ? -1 : 1)).slice(0, LATE_SHOWN)
    : late;
  const marks = large ? [] : marksOf(items, plan);
  const shared = { plan, nameOf };
  return (
    <Page title={words.title(year)} frame={frame} wide translated>
      {part ? <Trail part={part} plan={plan.id} year={year} /> : null}
      <h1>{part ? partTitle(part, words) : words.title(year)}</h1>
      <p class="answer">{words.answer(countsOf(year, items))}</p>
      <p class="sub">{words.asOf(longInstant(status.asOf, all.matters.dates), status.version)}</p>
      {part ? null : <Closings closings={closings} plan={plan} year={year} />}
      <nav aria-label={words.otherYears} class="years">
        {[year - 1, year + 1].map((other) => (
          <>
            <a href={part ? yearPartPath(plan.id, other, part.id) : yearPath(plan.id, other)}>{other}</a>{" "}
          </>
        ))}
        <a href={feedsPath(plan.id)}>{words.subscribe}</a>
      </nav>
      {marks.length === 0 ? null : (
        <>
          <YearWheel year={year} marks={marks} today={frame.today} />
          <YearMonths year={year} marks={marks} />
        </>
      )}
      {folded ? <YearParts plan={plan.id} year={year} parts={part ? itemsOf(part) : parts} /> : null}
      {late.length === 0 ? null : <StatusTable id="sena" title={words.lateTitle} rows={lateFirst} {...shared} />}
      {lateFirst.length < late.length ? <p>{words.parts.moreLate(lateFirst.length, late.length)}</p> : null}
      {folded
        ? null
        : parts.map((one) => (
            <>
              <StatusTable id={one.id} title={partTitle(one, words)} rows={rowsOf(one.items)} {...shared} />
              {one.kind === "meetings" ? <MeetingMonths status={status} /> : null}
            </>
          ))}
      <Legend />
    </Page>
  );
}

function Trail({ part, plan, year }: { part: YearPart; plan: string; year: number }) {
  const words = useWords().year;
  return (
    <p class="trail">
      <a href={yearPath(plan, year)}>{words.title(year)}</a>
      {part.kind === "item" ? (
        <>
          {" "}
          › <a href={yearPartPath(plan, year, part.of.id)}>{partTitle(part.of, words)}</a>
        </>
      ) : null}
    </p>
  );
}

/** What the nämnd is given of the year: frozen when, how far the paper has come, what was decided. */
function Closings({ closings, plan, year }: Pick<YearPageProps, "closings" | "plan"> & { year: number }) {
  const words = useWords();
  const approver = plan.roles.find(({ id }) => id === plan.headOfAdministration)?.title ?? plan.headOfAdministration;
  return (
    <section aria-labelledby="till-namnden">
      <h2 id="till-namnden">{words.paper.toCommittee}</h2>
      <dl class="facts">
        {closings.map((closing) => (
          <>
            <dt>
              <a href={paperPath(plan.id, year, closing.kind)}>{words.paper.closing[closing.kind]}</a>
            </dt>
            <dd>
              {freezingText(closing, words)} {closing.paper ? stageText(closing.paper, <Swedish>{approver}</Swedish>, words) : ""}
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}

type Shared = Pick<YearPageProps, "plan" | "nameOf">;

function StatusTable({ id, title, rows, plan, nameOf }: Shared & { id: string; title: Child; rows: readonly StatusRow[] }) {
  const all = useWords();
  const words = all.year;
  const { head } = words;
  const lang = useSwedish();
  // What the nämnd saw of last year; nothing where it saw nothing.
  const before = rows.some(({ duty }) => duty.lastYear !== undefined);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <table class={before ? "cards status compared" : "cards status"}>
          <thead>
            <tr>
              <th scope="col">{head.item}</th>
              <th scope="col">{head.duty}</th>
              <th scope="col">{head.responsible}</th>
              <th scope="col">{head.when}</th>
              <th scope="col">{head.state}</th>
              {before ? <th scope="col">{head.lastYear}</th> : null}
              <th scope="col">{head.note}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ item, duty }, index) => (
              <tr>
                <td data-head={head.item}>
                  {rows[index - 1]?.item === item ? (
                    <span class="again">{item.action}</span>
                  ) : (
                    <>
                      <a href={timelinePath(plan.id, item.action)} aria-label={words.overYears(item.action)}>
                        {item.action}
                      </a>{" "}
                      <Swedish>{item.title}</Swedish>
                    </>
                  )}
                </td>
                <td data-head={head.duty} lang={lang}>
                  <DutyTitle duty={duty} plan={plan} />
                </td>
                <td data-head={head.responsible} lang={lang}>
                  {rolesOf(plan, duty)}
                </td>
                <td data-head={head.when} class="num">
                  {duty.due ?? "–"}
                </td>
                <td data-head={head.state}>
                  {duty.state === undefined ? <UndecidedMark /> : <StateMark state={duty.state} late={duty.late} />}
                </td>
                {before ? (
                  <td data-head={head.lastYear}>
                    {duty.lastYear === undefined ? (
                      "–"
                    ) : (
                      <>
                        <StateSymbol shown={duty.lastYear} /> {frozenWord(duty.lastYear, all)}
                      </>
                    )}
                  </td>
                ) : null}
                <td data-head={head.note}>{noteOf(duty, nameOf, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function DutyTitle({ duty, plan }: { duty: StatusDuty; plan: Plan }) {
  const title = duty.decided?.title ?? dutiesOf(plan).find((candidate) => candidate.id === duty.duty)?.title ?? duty.duty;
  const period = duty.period === undefined ? undefined : stretchOfKey(duty.period)?.label;
  const text = period === undefined ? title : `${title}, ${period}`;
  return duty.occurrence === undefined ? <>{text}</> : <a href={occurrencePath(duty.occurrence)}>{text}</a>;
}

function noteOf(duty: StatusDuty, nameOf: (person: string) => string, words: YearWords): Child {
  const parts = duty.parts ?? [];
  const reported = parts.filter((part) => part.reportedAt !== undefined).length;
  const name = (person: string | undefined) => (person === undefined ? undefined : nameOf(person));
  const notes: readonly Child[] = [
    duty.question === undefined ? "" : <Swedish>{duty.question}</Swedish>,
    duty.decided === undefined ? "" : <a href={occurrencePath(duty.decided.in)}>{words.decidedOnMeeting}</a>,
    decisionNote(duty.decision, nameOf, words),
    duty.moved === undefined ? "" : words.moved(duty.moved.from, duty.moved.times),
    duty.reason === undefined ? "" : words.reason(<Swedish>{inline(duty.reason)}</Swedish>),
    duty.held === undefined ? "" : <Swedish>{`${sentence(heldSaid(duty.held))}.`}</Swedish>,
    ...(duty.coverage ?? []).map(({ label, said, lastYear }) =>
      words.coverage(<Swedish>{label}</Swedish>, <Swedish>{said}</Swedish>, lastYear && <Swedish>{lastYear}</Swedish>),
    ),
    duty.checklist === undefined ? "" : <Swedish>{`${sentence(duty.checklist.said)}.`}</Swedish>,
    parts.length > 1 && duty.state !== "planned" ? words.partly(reported, parts.length) : "",
    duty.reportedAt === undefined ? "" : words.reported(duty.reportedAt.slice(0, 10), name(duty.reportedBy)),
    duty.afterFreeze === true ? words.afterFreeze : "",
    duty.confirmedAt === undefined ? "" : words.confirmed(duty.confirmedAt.slice(0, 10), name(duty.confirmedBy)),
  ];
  return notes.filter((note) => note !== "").flatMap((note, index) => (index === 0 ? [note] : [" ", note]));
}

/** What was decided before it opened, with the calendar's own day beside the new one. */
function decisionNote(decision: StatusDuty["decision"], nameOf: (person: string) => string, words: YearWords): Child {
  if (!decision) return "";
  const reason = <Swedish>{decision.reason}</Swedish>;
  const by = nameOf(decision.by);
  return decision.kind === "skipped" ? words.skipped(by, reason) : words.movedBefore(decision.originalDue, by, reason);
}

function rolesOf(plan: Plan, { duty: id, decided }: StatusDuty): string {
  const duty = dutiesOf(plan).find((candidate) => candidate.id === id);
  return (decided ? [decided.responsible] : (duty?.responsible ?? []))
    .map((id) => plan.roles.find((role) => role.id === id)?.title ?? id)
    .join(", ");
}
