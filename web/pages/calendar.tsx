/** The year to come, month by month: what falls due when, when the first mail about it goes, and what was decided. */
import type { CalendarLine, CalendarMonth, CalendarView } from "../../client/calendar-views.ts";
import { counted, sentence } from "../../domain/letters/phrases.ts";
import { lineTitle } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { StateMark } from "../components/state-mark.tsx";
import { longDate, monthName } from "../dates.ts";
import type { Frame } from "../frame.ts";
import { comingPeriodPath, occurrencePath } from "../paths.ts";

interface CalendarPageProps {
  readonly frame: Frame;
  readonly plan: string;
  readonly view: CalendarView;
  readonly done?: string | undefined;
}

const DONE: Readonly<Record<string, string>> = {
  move: "Dagen är flyttad. Mejlen följer den nya dagen.",
  skip: "Perioden utgår. Inga mejl skickas om den.",
  restore: "Beslutet är tillbakataget. Det gäller som kalendern säger.",
};

export function CalendarPage({ frame, view, done }: CalendarPageProps) {
  const said = done === undefined ? undefined : DONE[done];
  return (
    <Page title="Kalender" frame={frame} wide>
      <h1>Kalender</h1>
      {said === undefined ? null : (
        <p class="flash" role="status">
          <span aria-hidden="true">✓ </span>
          {said}
        </p>
      )}
      <p class="answer">{calendarAnswer(view)}</p>
      <p>
        {sentence(view.ownerTitle)} kan flytta en enda kommande period eller låta den utgå. Öppna den för att se vad som händer. Det
        som redan har öppnats ändras på sin egen sida.
      </p>
      <nav aria-label="Månader" class="months">
        {view.months.map((month) => (
          <>
            <a href={`#m-${month.month}`}>{monthName(month.month)}</a>{" "}
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
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{sentence(monthName(month.month))}</h2>
      {quiet || holidays.length > 0 ? (
        <p class="sub">
          {quiet ? `Tyst ${daysOf(quiet)}: inga påminnelser skickas. ` : ""}
          {holidays.length > 0 ? `Helgdagar: ${holidays.map(({ on, name }) => `${Number(on.slice(8))} ${name}`).join(", ")}.` : ""}
        </p>
      ) : null}
      {(month.meetings ?? []).length === 0 ? null : (
        <>
          <h3>Bokade möten</h3>
          <ul>
            {month.meetings?.map(({ occurrence, title, when }) => (
              <li>
                {sentence(when)}: <a href={occurrencePath(occurrence)}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {lines.length === 0 ? (
        <p>Inget ska vara klart den här månaden.</p>
      ) : (
        <table class="cards calendar">
          <thead>
            <tr>
              <th scope="col">Klart senast</th>
              <th scope="col">Aktivitet</th>
              <th scope="col">Första mejlet</th>
              <th scope="col">Läge</th>
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
  const href = line.toCome ? comingPeriodPath(line.occurrence) : occurrencePath(line.occurrence);
  return (
    <tr>
      <td data-head="Klart senast" class="num">
        {line.due}
        {line.movedFrom === undefined ? null : <span class="sub">från {line.movedFrom}</span>}
      </td>
      <td data-head="Aktivitet">
        <a href={href}>{lineTitle(line)}</a>
        <span class="sub">{line.item}</span>
      </td>
      <td data-head="Första mejlet" class="num">
        {line.firstLetter ?? (line.toCome ? "Inget" : "Skickat")}
      </td>
      <td data-head="Läge">
        <StateMark state={line.state} late={line.late} />
        {line.decision ? (
          <span class="sub">
            {line.decision.kind === "moved" ? "Flyttad: " : ""}
            {line.decision.reason}
            {line.decision.follows === true ? " (följer det den räknas från)" : ""}
          </span>
        ) : null}
      </td>
    </tr>
  );
}

/** "39 saker ska vara klara det närmaste året. Närmast: fredag 29 januari 2027." */
function calendarAnswer(view: CalendarView): string {
  if (view.begunOn === undefined) return "Planen har inte börjat följas upp, så inget har en dag än.";
  const due = view.months.flatMap(({ lines }) => lines).filter(({ state }) => state !== "excused");
  const [first] = due;
  if (!first) return "Inget ska vara klart det närmaste året.";
  const things = sentence(counted(due.length, "sak", "saker"));
  return `${things} ska vara ${due.length === 1 ? "klar" : "klara"} det närmaste året. Närmast: ${longDate(first.due)}.`;
}
