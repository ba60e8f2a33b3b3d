/** The year to come, month by month: what falls due when, when the first mail about it goes, and what was decided. */
import type { CalendarLine, CalendarMonth, CalendarView } from "../../client/calendar-views.ts";
import { sentence } from "../../domain/letters/phrases.ts";
import { lineTitle } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { StateMark } from "../components/state-mark.tsx";
import { Swedish } from "../components/swedish.tsx";
import { wordsOf, type Frame } from "../frame.ts";
import type { Messages } from "../messages/messages.ts";
import { useWords } from "../messages/spoken.ts";
import { comingPeriodPath, occurrencePath } from "../paths.ts";

interface CalendarPageProps {
  readonly frame: Frame;
  readonly plan: string;
  readonly view: CalendarView;
  readonly done?: string | undefined;
}

export function CalendarPage({ frame, view, done }: CalendarPageProps) {
  const all = wordsOf(frame);
  const { calendar: words, matters } = all;
  const said = done === "move" || done === "skip" || done === "restore" ? words.done[done] : undefined;
  return (
    <Page title={words.title} frame={frame} wide translated>
      <h1>{words.title}</h1>
      {said === undefined ? null : (
        <p class="flash" role="status">
          <span aria-hidden="true">✓ </span>
          {said}
        </p>
      )}
      <p class="answer">{calendarAnswer(view, all)}</p>
      <p>{words.help(<Swedish>{sentence(view.ownerTitle)}</Swedish>)}</p>
      <nav aria-label={words.months} class="months">
        {view.months.map((month) => (
          <>
            <a href={`#m-${month.month}`}>{matters.dates.month(month.month)}</a>{" "}
          </>
        ))}
      </nav>
      {view.months.map((month) => (
        <Month month={month} />
      ))}
    </Page>
  );
}

function Month({ month }: { month: CalendarMonth }) {
  const { quiet, holidays, lines } = month;
  const id = `m-${month.month}`;
  const { calendar: words, matters, meetings } = useWords();
  const days = holidays.map(({ on, name }) => `${Number(on.slice(8))} ${name}`).join(", ");
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{sentence(matters.dates.month(month.month))}</h2>
      {quiet || holidays.length > 0 ? (
        <p class="sub">
          {quiet ? `${words.quiet(daysOf(quiet))} ` : ""}
          {holidays.length > 0 ? words.holidays(<Swedish>{days}</Swedish>) : ""}
        </p>
      ) : null}
      {(month.meetings ?? []).length === 0 ? null : (
        <>
          <h3>{meetings.booked}</h3>
          <ul>
            {month.meetings?.map(({ occurrence, title, when }) => (
              <li>
                <Swedish>
                  {sentence(when)}: <a href={occurrencePath(occurrence)}>{title}</a>
                </Swedish>
              </li>
            ))}
          </ul>
        </>
      )}
      {lines.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <table class="cards calendar">
          <thead>
            <tr>
              <th scope="col">{words.head.due}</th>
              <th scope="col">{words.head.duty}</th>
              <th scope="col">{words.head.first}</th>
              <th scope="col">{words.head.state}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line line={line} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** "5–31", or "1" where it is a single day. */
function daysOf({ from, to }: { readonly from: string; readonly to: string }): string {
  const [first, last] = [Number(from.slice(8)), Number(to.slice(8))];
  return first === last ? String(first) : `${first}–${last}`;
}

function Line({ line }: { line: CalendarLine }) {
  const words = useWords().calendar;
  const href = line.toCome ? comingPeriodPath(line.occurrence) : occurrencePath(line.occurrence);
  return (
    <tr>
      <td data-head={words.head.due} class="num">
        {line.due}
        {line.movedFrom === undefined ? null : <span class="sub">{words.from(line.movedFrom)}</span>}
      </td>
      <td data-head={words.head.duty}>
        <a href={href}>
          <Swedish>{lineTitle(line)}</Swedish>
        </a>
        <span class="sub">{line.item}</span>
      </td>
      <td data-head={words.head.first} class="num">
        {line.firstLetter ?? (line.toCome ? words.noMail : words.sent)}
      </td>
      <td data-head={words.head.state}>
        <StateMark state={line.state} late={line.late} />
        {line.decision ? (
          <span class="sub">
            {line.decision.kind === "moved" ? `${words.moved} ` : ""}
            <Swedish>{line.decision.reason}</Swedish>
            {line.decision.follows === true ? ` ${words.follows}` : ""}
          </span>
        ) : null}
      </td>
    </tr>
  );
}

function calendarAnswer(view: CalendarView, { calendar: words, matters }: Messages): string {
  if (view.begunOn === undefined) return words.notBegun;
  const due = view.months.flatMap(({ lines }) => lines).filter(({ state }) => state !== "excused");
  const [first] = due;
  return first ? words.answer(due.length, matters.dates.long(first.due)) : words.noneDue;
}
