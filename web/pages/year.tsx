/** The year status as the nämnd sees it: late first, then every goal's table. */
import type { PlanOverview, StatusDuty, StatusItem, YearStatus } from "../../client/views.ts";
import type { ClosingView } from "../../client/year-views.ts";
import { FROZEN_WORDS } from "../../domain/closing/snapshot.ts";
import { stretchOfKey } from "../../domain/calendar/period-key.ts";
import { heldSaid } from "../../domain/occurrence/held.ts";
import { dutiesOf } from "../../domain/plan.ts";
import { MeetingMonths } from "../components/meeting-months.tsx";
import { Page } from "../components/page.tsx";
import { Legend, StateMark, UndecidedMark } from "../components/state-mark.tsx";
import { YearMonths } from "../components/year-months.tsx";
import { YearWheel } from "../components/year-wheel.tsx";
import { counted, inline, numberWord, sentence } from "../../domain/letters/phrases.ts";
import { CLOSING_TITLE, freezingText, stageText } from "../closing-words.ts";
import { longInstant } from "../dates.ts";
import type { Frame } from "../frame.ts";
import { feedsPath, occurrencePath, paperPath, timelinePath, yearPath } from "../paths.ts";
import { marksOf } from "../wheel/marks.ts";

interface YearPageProps {
  readonly frame: Frame;
  readonly status: YearStatus;
  readonly overview: PlanOverview;
  readonly nameOf: (person: string) => string;
  readonly closings: readonly ClosingView[];
}

interface Row {
  readonly item: StatusItem;
  readonly duty: StatusDuty;
}

export function YearPage({ frame, status, overview, nameOf, closings }: YearPageProps) {
  const { year } = status;
  const rows = rowsOf([...status.actions, ...status.meetings, ...status.rules]);
  const late = rows.filter(({ duty }) => duty.late === true);
  const marks = marksOf(status, overview);
  const shared = { overview, nameOf };
  return (
    <Page title={`Årsuppföljning ${year}`} frame={frame} wide>
      <h1>Årsuppföljning {year}</h1>
      <p class="answer">{yearAnswer(status)}</p>
      <p class="sub">
        Läget {longInstant(status.asOf)}. Version {status.version}.
      </p>
      <Closings closings={closings} overview={overview} year={year} />
      <nav aria-label="Andra år och kalender" class="years">
        <a href={yearPath(status.plan, year - 1)}>{year - 1}</a> <a href={yearPath(status.plan, year + 1)}>{year + 1}</a>{" "}
        <a href={feedsPath(status.plan)}>Få dina datum i din kalender</a>
      </nav>
      {marks.length === 0 ? null : (
        <>
          <YearWheel year={year} marks={marks} today={frame.today} />
          <YearMonths year={year} marks={marks} />
        </>
      )}
      {late.length === 0 ? null : <StatusTable id="sena" title="Sent och inte rapporterat" rows={late} {...shared} />}
      {status.goals.map((goal) => (
        <StatusTable
          id={`mal-${goal.goal}`}
          title={`Delmål ${goal.goal}: ${goal.title}`}
          rows={rowsOf(status.actions.filter((item) => item.goal === goal.goal))}
          {...shared}
        />
      ))}
      <StatusTable id="moten" title="Möten" rows={rowsOf(status.meetings)} {...shared} />
      <MeetingMonths status={status} />
      <StatusTable id="regler" title="Planen själv" rows={rowsOf(status.rules)} {...shared} />
      <Legend />
    </Page>
  );
}

/** What the nämnd is given of the year: frozen when, how far the paper has come, what was decided. */
function Closings({ closings, overview, year }: Pick<YearPageProps, "closings" | "overview"> & { year: number }) {
  const { plan } = overview;
  const approver = plan.roles.find(({ id }) => id === plan.headOfAdministration)?.title ?? plan.headOfAdministration;
  return (
    <section aria-labelledby="till-namnden">
      <h2 id="till-namnden">Till nämnden</h2>
      <dl class="facts">
        {closings.map((closing) => (
          <>
            <dt>
              <a href={paperPath(plan.id, year, closing.kind)}>{CLOSING_TITLE[closing.kind]}</a>
            </dt>
            <dd>
              {freezingText(closing)} {closing.paper ? stageText(closing.paper, approver) : ""}
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}

type Shared = Pick<YearPageProps, "overview" | "nameOf">;

function StatusTable({ id, title, rows, overview, nameOf }: Shared & { id: string; title: string; rows: readonly Row[] }) {
  // What the nämnd saw of last year; nothing where it saw nothing.
  const before = rows.some(({ duty }) => duty.lastYear !== undefined);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? (
        <p>Inget här för året.</p>
      ) : (
        <table class="cards status">
          <thead>
            <tr>
              <th scope="col">Åtgärd</th>
              <th scope="col">Aktivitet</th>
              <th scope="col">Ansvarig</th>
              <th scope="col">När</th>
              <th scope="col">Läge</th>
              {before ? <th scope="col">Förra året</th> : null}
              <th scope="col">Anteckning</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ item, duty }, index) => (
              <tr>
                <td data-head="Åtgärd">
                  {rows[index - 1]?.item === item ? (
                    <span class="again">{item.action}</span>
                  ) : (
                    <>
                      <a href={timelinePath(overview.plan.id, item.action)} aria-label={`${item.action} över åren`}>
                        {item.action}
                      </a>{" "}
                      {item.title}
                    </>
                  )}
                </td>
                <td data-head="Aktivitet">
                  <DutyTitle duty={duty} overview={overview} />
                </td>
                <td data-head="Ansvarig">{rolesOf(overview, duty.duty)}</td>
                <td data-head="När" class="num">
                  {duty.due ?? "–"}
                </td>
                <td data-head="Läge">
                  {duty.state === undefined ? <UndecidedMark /> : <StateMark state={duty.state} late={duty.late} />}
                </td>
                {before ? (
                  <td data-head="Förra året">
                    {duty.lastYear === undefined
                      ? "–"
                      : `${FROZEN_WORDS[duty.lastYear].symbol} ${FROZEN_WORDS[duty.lastYear].word}`}
                  </td>
                ) : null}
                <td data-head="Anteckning">{noteOf(duty, nameOf)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function DutyTitle({ duty, overview }: { duty: StatusDuty; overview: PlanOverview }) {
  const title = dutiesOf(overview.plan).find((candidate) => candidate.id === duty.duty)?.title ?? duty.duty;
  const period = duty.period === undefined ? undefined : stretchOfKey(duty.period)?.label;
  const text = period === undefined ? title : `${title}, ${period}`;
  return duty.occurrence === undefined ? <>{text}</> : <a href={occurrencePath(duty.occurrence)}>{text}</a>;
}

function noteOf(duty: StatusDuty, nameOf: (person: string) => string): string {
  const parts = duty.parts ?? [];
  const reported = parts.filter((part) => part.reportedAt !== undefined).length;
  return [
    duty.question ?? "",
    decisionNote(duty.decision, nameOf),
    duty.moved === undefined
      ? ""
      : `Flyttad från ${duty.moved.from}${duty.moved.times === 1 ? "" : `, ${numberWord(duty.moved.times)} gånger`}.`,
    duty.reason === undefined ? "" : `Skäl: ${inline(duty.reason)}.`,
    duty.held === undefined ? "" : `${sentence(heldSaid(duty.held))}.`,
    parts.length > 1 && duty.state !== "planned" ? `${reported} av ${parts.length} delar rapporterade.` : "",
    duty.reportedAt === undefined ? "" : `Rapporterad ${duty.reportedAt.slice(0, 10)}${by(duty.reportedBy, nameOf)}.`,
    duty.afterFreeze === true ? "Rapporterad efter frysningen." : "",
    duty.confirmedAt === undefined ? "" : `Bekräftad ${duty.confirmedAt.slice(0, 10)}${by(duty.confirmedBy, nameOf)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** What was decided before it opened, with the calendar's own day beside the new one. */
function decisionNote(decision: StatusDuty["decision"], nameOf: (person: string) => string): string {
  if (!decision) return "";
  const what =
    decision.kind === "skipped" ? "Utgår" : `Flyttad${decision.originalDue === undefined ? "" : ` från ${decision.originalDue}`}`;
  return `${what}${by(decision.by, nameOf)}: ${decision.reason}`;
}

function by(person: string | undefined, nameOf: (person: string) => string): string {
  return person === undefined ? "" : ` av ${nameOf(person)}`;
}

function rolesOf(overview: PlanOverview, dutyId: string): string {
  const duty = dutiesOf(overview.plan).find((candidate) => candidate.id === dutyId);
  return (duty?.responsible ?? []).map((id) => overview.plan.roles.find((role) => role.id === id)?.title ?? id).join(", ");
}

function rowsOf(items: readonly StatusItem[]): Row[] {
  return items.flatMap((item) => item.duties.map((duty) => ({ item, duty })));
}

/** "12 av 31 aktiviteter är klara för 2026, två är försenade." What was excused or superseded is not counted. */
function yearAnswer(status: YearStatus): string {
  const rows = rowsOf([...status.actions, ...status.meetings, ...status.rules]).map(({ duty }) => duty);
  const counts = rows.filter((duty) => duty.state !== undefined && duty.state !== "excused" && duty.state !== "superseded");
  if (counts.length === 0) return `Inget ska vara klart ${status.year}.`;
  const done = counts.filter((duty) => duty.state === "confirmed").length;
  const late = counts.filter((duty) => duty.late === true).length;
  const reported = counts.filter((duty) => duty.state === "reported").length;
  const undecided = counts.filter((duty) => duty.state === "backlog").length;
  const tail = [
    late === 0 ? "ingen är försenad" : `${numberWord(late)} är ${late === 1 ? "försenad" : "försenade"}`,
    reported > 0
      ? `${counted(reported, "är rapporterad", "är rapporterade")} men ej ${reported === 1 ? "bekräftad" : "bekräftade"}`
      : "",
  ].filter(Boolean);
  const head = `${done === 0 ? "Ingen" : done} av ${counted(counts.length, "aktivitet", "aktiviteter")} ${done < 2 ? "är klar" : "är klara"}`;
  const decide =
    undecided === 0 ? "" : ` ${sentence(counted(undecided, "gammal tidsgräns", "gamla tidsgränser"))} väntar på beslut.`;
  return `${head} för ${status.year}, ${tail.join(" och ")}.${decide}`;
}
