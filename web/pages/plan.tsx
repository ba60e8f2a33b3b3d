/** The plan: goals, what stands under each, the plan's words beside our reading, and where every duty stands. */
import type { PlanOverview } from "../../client/views.ts";
import type { Duty, Goal, Item } from "../../domain/plan.ts";
import { ShortDay } from "../components/dated.tsx";
import { OccurrenceStates } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { Quotation, Reading } from "../components/quotation.tsx";
import { ComingMark, Legend, UndecidedMark } from "../components/state-mark.tsx";
import { counted, listed, numberWord, sentence } from "../../domain/letters/phrases.ts";
import { longDate } from "../dates.ts";
import type { Frame } from "../frame.ts";
import { questionId, questionsAbout } from "../questions.ts";
import { occurrencePath, questionsPath } from "../paths.ts";

interface PlanPageProps {
  readonly frame: Frame;
  readonly overview: PlanOverview;
  readonly bare?: boolean;
}

export function PlanPage({ frame, overview, bare = false }: PlanPageProps) {
  const { plan, begunOn } = overview;
  const meetings = plan.items.filter((item) => item.kind === "meeting");
  const rules = plan.items.filter((item) => item.kind === "rule");
  const shared = { overview, names: frame.person !== undefined, linked: !bare };
  return (
    <Page title={plan.title} frame={frame} bare={bare} wide>
      <h1>{plan.title}</h1>
      <p class="answer">{planAnswer(overview)}</p>
      <p class="sub">
        {plan.municipality}, {plan.committee}. Version {plan.version}.{" "}
        {begunOn === undefined ? "Uppföljningen har inte börjat, inga mejl skickas." : `Följs upp sedan ${longDate(begunOn)}.`}
      </p>
      <nav aria-label="På sidan" class="contents">
        <ul>
          {plan.goals.map((goal) => (
            <li>
              <a href={`#mal-${goal.id}`}>
                Delmål {goal.id}: {goal.title}
              </a>
            </li>
          ))}
          {meetings.length > 0 ? (
            <li>
              <a href="#moten">Möten</a>
            </li>
          ) : null}
          {rules.length > 0 ? (
            <li>
              <a href="#regler">Planen själv</a>
            </li>
          ) : null}
        </ul>
      </nav>
      {plan.goals.map((goal) => (
        <GoalSection goal={goal} items={plan.items.filter((item) => item.goal === goal.id)} {...shared} />
      ))}
      {meetings.length === 0 ? null : <ItemGroup id="moten" title="Möten" items={meetings} {...shared} />}
      {rules.length === 0 ? null : <ItemGroup id="regler" title="Planen själv" items={rules} {...shared} />}
      <Legend />
    </Page>
  );
}

interface Shared {
  readonly overview: PlanOverview;
  readonly names: boolean;
  readonly linked: boolean;
}

function GoalSection({ goal, items, ...shared }: Shared & { goal: Goal; items: readonly Item[] }) {
  return <ItemGroup id={`mal-${goal.id}`} title={`Delmål ${goal.id}: ${goal.title}`} items={items} {...shared} />;
}

function ItemGroup({ id, title, items, ...shared }: Shared & { id: string; title: string; items: readonly Item[] }) {
  return (
    <section class="goal" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {items.map((item) => (
        <ItemArticle item={item} {...shared} />
      ))}
    </section>
  );
}

/** The plan's words on one side, on the other what we read out of them and where it stands. */
function ItemArticle({ item, ...shared }: Shared & { item: Item }) {
  const own = questionsAbout(shared.overview, item.id).filter((question) => question.at === item.id);
  return (
    <article class="item" id={`i-${item.id}`}>
      <h3>
        {item.id} {item.title}
      </h3>
      <div class="beside">
        <div>
          <Quotation section={item.source.section} text={item.activity} />
          <p class="sub">
            Tidsram: ”{item.timeframe}”. Ansvarig: ”{item.responsibleText}”.
          </p>
          {item.note === undefined ? null : <p class="sub">{item.note}</p>}
        </div>
        <div>
          {item.duties.map((duty) => (
            <DutyState duty={duty} {...shared} />
          ))}
          {own.map((question) => (
            <Asked question={question} {...shared} />
          ))}
        </div>
      </div>
    </article>
  );
}

function DutyState({ duty, ...shared }: Shared & { duty: Duty }) {
  const { overview, names, linked } = shared;
  const state = overview.duties[duty.id];
  const questions = questionsAbout(overview, duty.id);
  const roles = duty.responsible.map((id) => overview.plan.roles.find((role) => role.id === id)?.title ?? id);
  return (
    <div class="duty">
      <h4>{duty.title}</h4>
      <p class="sub">{sentence(listed(roles))}</p>
      {duty.reading === undefined ? null : <Reading text={duty.reading} />}
      {state && state.current.length > 0 ? (
        <OccurrenceStates lines={state.current} today={overview.today} names={names} hrefOf={linked ? occurrencePath : undefined} />
      ) : null}
      {state?.latestEnded ? (
        <OccurrenceStates
          lines={[state.latestEnded]}
          today={overview.today}
          names={names}
          hrefOf={linked ? occurrencePath : undefined}
        />
      ) : null}
      {state?.next ? (
        <p class="next">
          <ComingMark /> {sentence(state.next.periodLabel)}, senast <ShortDay date={state.next.due} today={overview.today} />,
          första mejlet <span class="day">{state.next.firstLetter.slice(0, 10)}</span>
        </p>
      ) : null}
      {questions.map((question) => (
        <Asked question={question} {...shared} />
      ))}
    </div>
  );
}

function Asked({ question, overview, linked }: Shared & { question: PlanOverview["questions"][number] }) {
  return (
    <div class="question">
      {question.answer ? (
        <p>
          <strong>Fråga:</strong> {question.question} <strong>Svar:</strong> {question.answer.text} ({question.answer.by},{" "}
          {question.answer.at.slice(0, 10)})
        </p>
      ) : (
        <p>
          <UndecidedMark /> {question.question}{" "}
          {linked ? <a href={`${questionsPath(overview.plan.id)}#${questionId(question.at)}`}>Svara på frågan</a> : null}
        </p>
      )}
    </div>
  );
}

/** "Tre aktiviteter är att göra, en är försenad. Sju frågor väntar på svar." */
function planAnswer(overview: PlanOverview): string {
  const current = Object.values(overview.duties).flatMap((duty) => duty.current);
  const open = current.filter((line) => line.state === "open");
  const late = open.filter((line) => line.late).length;
  const backlog = current.filter((line) => line.state === "backlog").length;
  const unconfirmed = current.filter((line) => line.state === "reported").length;
  const asked = overview.questions.filter((question) => question.answer === undefined).length;
  const first =
    open.length === 0
      ? "Inget finns att göra just nu"
      : `${sentence(counted(open.length, "sak", "saker"))} att göra, ${late === 0 ? "ingen är sen" : `${numberWord(late)} är ${late === 1 ? "sen" : "sena"}`}`;
  const rest = [
    unconfirmed > 0 ? `${counted(unconfirmed, "rapport", "rapporter")} väntar på att bekräftas` : "",
    backlog > 0 ? `${counted(backlog, "gammal tidsgräns", "gamla tidsgränser")} behöver ett beslut` : "",
    asked > 0 ? `${counted(asked, "fråga", "frågor")} väntar på svar` : "",
  ].filter(Boolean);
  return [first, ...rest.map(sentence)].map((text) => `${text}.`).join(" ");
}
