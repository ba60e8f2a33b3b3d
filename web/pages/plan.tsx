/** The plan: goals, what stands under each, the plan's words beside our reading, and where every duty stands. */
import type { Child } from "hono/jsx";
import type { VersionView } from "../../client/reading/versions.ts";
import type { PlanOverview } from "../../client/views.ts";
import type { Duty, Goal, Item } from "../../domain/plan.ts";
import { ShortDay } from "../components/dated.tsx";
import { OccurrenceStates } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { Quotation, Reading } from "../components/quotation.tsx";
import { Swedish } from "../components/swedish.tsx";
import { ComingMark, Legend, UndecidedMark } from "../components/state-mark.tsx";
import { listed, sentence } from "../../domain/letters/phrases.ts";
import { wordsOf, type Frame } from "../frame.ts";
import type { PlanCounts } from "../messages/plan.ts";
import { Verbatim } from "../components/verbatim.tsx";
import { useSwedish, useWords } from "../messages/spoken.ts";
import { questionId, questionsAbout } from "../questions.ts";
import { occurrencePath, questionsPath, versionsPath } from "../paths.ts";

interface PlanPageProps {
  readonly frame: Frame;
  readonly overview: PlanOverview;
  /** Every version of it, where the page may tell of them. */
  readonly versions?: readonly VersionView[];
  readonly bare?: boolean;
}

export function PlanPage({ frame, overview, versions = [], bare = false }: PlanPageProps) {
  const { plan, begunOn } = overview;
  const { matters, plan: words, year } = wordsOf(frame);
  const meetings = plan.items.filter((item) => item.kind === "meeting");
  const rules = plan.items.filter((item) => item.kind === "rule");
  const shared = { overview, names: frame.person !== undefined, linked: !bare };
  return (
    <Page title={plan.title} named frame={frame} bare={bare} wide translated>
      <h1>
        <Swedish>{plan.title}</Swedish>
      </h1>
      <p class="answer">{words.answer(countsOf(overview))}</p>
      <p class="sub">
        <Swedish>
          {plan.municipality}, {plan.committee}.
        </Swedish>{" "}
        <InForce version={plan.version} versions={versions} />{" "}
        {begunOn === undefined ? words.notBegun : words.begun(matters.dates.long(begunOn))}
      </p>
      <Changes plan={plan.id} versions={versions} />
      <nav aria-label={words.onPage} class="contents">
        <ul>
          {plan.goals.map((goal) => (
            <li>
              <a href={`#mal-${goal.id}`}>{year.goal(goal.id, <Swedish>{goal.title}</Swedish>)}</a>
            </li>
          ))}
          {meetings.length > 0 ? (
            <li>
              <a href="#moten">{year.meetings}</a>
            </li>
          ) : null}
          {rules.length > 0 ? (
            <li>
              <a href="#regler">{year.rules}</a>
            </li>
          ) : null}
        </ul>
      </nav>
      {plan.goals.map((goal) => (
        <GoalSection goal={goal} items={plan.items.filter((item) => item.goal === goal.id)} {...shared} />
      ))}
      {meetings.length === 0 ? null : <ItemGroup id="moten" title={year.meetings} items={meetings} {...shared} />}
      {rules.length === 0 ? null : <ItemGroup id="regler" title={year.rules} items={rules} {...shared} />}
      <Legend />
    </Page>
  );
}

function InForce({ version, versions }: { version: string; versions: readonly VersionView[] }) {
  const { plan: words, versions: told, matters } = useWords();
  const since = versions.find((one) => one.version === version)?.since;
  return <>{since === undefined ? words.version(version) : told.inForce(version, matters.dates.long(since.slice(0, 10)))}</>;
}

/** Where there has been another version before. */
function Changes({ plan, versions }: { plan: string; versions: readonly VersionView[] }) {
  const { versions: told } = useWords();
  const [before, now] = versions.slice(-2);
  if (!before || !now) return null;
  return (
    <p>
      <a href={versionsPath(plan)}>{told.between(before.version, now.version)}</a>
    </p>
  );
}

interface Shared {
  readonly overview: PlanOverview;
  readonly names: boolean;
  readonly linked: boolean;
}

function GoalSection({ goal, items, ...shared }: Shared & { goal: Goal; items: readonly Item[] }) {
  const title = useWords().year.goal(goal.id, <Swedish>{goal.title}</Swedish>);
  return <ItemGroup id={`mal-${goal.id}`} title={title} items={items} {...shared} />;
}

function ItemGroup({ id, title, items, ...shared }: Shared & { id: string; title: Child; items: readonly Item[] }) {
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
  const lang = useSwedish();
  const own = questionsAbout(shared.overview, item.id).filter((question) => question.at === item.id);
  return (
    <article class="item" id={`i-${item.id}`}>
      <h3>
        {item.id} <Swedish>{item.title}</Swedish>
      </h3>
      <div class="beside">
        <div>
          <Quotation section={item.source.section} text={item.activity} />
          <Verbatim item={item} />
          {item.note === undefined ? null : (
            <p class="sub" lang={lang}>
              {item.note}
            </p>
          )}
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
  const words = useWords().plan;
  const lang = useSwedish();
  const roles = duty.responsible.map((id) => overview.plan.roles.find((role) => role.id === id)?.title ?? id);
  return (
    <div class="duty">
      <h4 lang={lang}>{duty.title}</h4>
      <p class="sub" lang={lang}>
        {sentence(listed(roles))}
      </p>
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
          <ComingMark /> <Swedish>{sentence(state.next.periodLabel)}</Swedish>, {words.by}{" "}
          <ShortDay date={state.next.due} today={overview.today} />, {words.firstMail}{" "}
          <span class="day">{state.next.firstLetter.slice(0, 10)}</span>
        </p>
      ) : null}
      {questions.map((question) => (
        <Asked question={question} {...shared} />
      ))}
    </div>
  );
}

function Asked({ question, overview, linked }: Shared & { question: PlanOverview["questions"][number] }) {
  const words = useWords().plan;
  return (
    <div class="question">
      {question.answer ? (
        <p>
          <strong>{words.question}</strong> <Swedish>{question.question}</Swedish> <strong>{words.answerIs}</strong>{" "}
          <Swedish>{question.answer.text}</Swedish> ({question.answer.by}, {question.answer.at.slice(0, 10)})
        </p>
      ) : (
        <p>
          <UndecidedMark /> <Swedish>{question.question}</Swedish>{" "}
          {linked ? <a href={`${questionsPath(overview.plan.id)}#${questionId(question.at)}`}>{words.answerIt}</a> : null}
        </p>
      )}
    </div>
  );
}

function countsOf(overview: PlanOverview): PlanCounts {
  const current = Object.values(overview.duties).flatMap((duty) => duty.current);
  const open = current.filter((line) => line.state === "open");
  return {
    open: open.length,
    late: open.filter((line) => line.late).length,
    backlog: current.filter((line) => line.state === "backlog").length,
    unconfirmed: current.filter((line) => line.state === "reported").length,
    asked: overview.questions.filter((question) => question.answer === undefined).length,
  };
}
