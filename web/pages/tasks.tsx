/** What one person has to do, and what they have to confirm. */
import type { PersonView, Tasks } from "../../client/views.ts";
import { LongDay } from "../components/dated.tsx";
import { Flash } from "../components/flash.tsx";
import { OccurrenceList } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { Legend } from "../components/state-mark.tsx";
import type { Frame } from "../frame.ts";
import { messagesIn } from "../messages/index.ts";
import { useSwedish } from "../messages/spoken.ts";
import { attestPath, feedsPath, occurrencePath, questionsPath, toConfirmPath, underLinkPath } from "../paths.ts";

interface TasksPageProps {
  readonly frame: Frame;
  readonly tasks: Tasks;
  readonly plan: string;
  readonly person: PersonView;
}

interface TodoPageProps extends TasksPageProps {
  /** Behind a mail link: the reader's own matters open under this address, and nothing else. */
  readonly base?: string;
  readonly done?: string | undefined;
}

export function TodoPage({ frame, tasks, plan, person, base, done }: TodoPageProps) {
  const { today } = frame;
  const bare = base !== undefined;
  const hrefOf = bare ? (occurrence: string) => underLinkPath(base, occurrence) : occurrencePath;
  const words = messagesIn(frame.language ?? "sv").matters.tasks;
  const counts = { todo: tasks.todo.length, late: tasks.todo.filter(({ late }) => late).length, toDecide: tasks.toDecide.length };
  return (
    <Page title={words.todo} frame={frame} bare={bare} translated>
      <h1>{bare ? words.todoOf(person.name) : words.todo}</h1>
      <Flash done={done} />
      <p class="answer">{words.todoAnswer(counts)}</p>
      {tasks.todo.filter((line) => line.attests === true).length < 2 ? null : (
        <p>
          <a href={bare ? `${base}/stam-av` : attestPath(plan)}>{words.attestAll}</a>
        </p>
      )}
      {tasks.todo.length === 0 ? (
        <Empty tasks={tasks} today={today} what={words.todoEmpty} next={words.next} />
      ) : (
        <OccurrenceList lines={tasks.todo} today={today} names={false} hrefOf={hrefOf} />
      )}
      {tasks.toConfirm.length === 0 ? null : bare ? (
        <section aria-labelledby="bekrafta">
          <h2 id="bekrafta">{words.toConfirm}</h2>
          <p>
            <a href={`${base}/att-bekrafta`}>{words.waiting(tasks.toConfirm.length)}</a>
          </p>
          <OccurrenceList lines={tasks.toConfirm} today={today} hrefOf={hrefOf} />
        </section>
      ) : (
        <p>
          <a href={toConfirmPath(plan)}>{words.waiting(tasks.toConfirm.length)}</a>
        </p>
      )}
      {tasks.toDecide.length === 0 ? null : (
        <section aria-labelledby="besluta">
          <h2 id="besluta">{words.toDecide}</h2>
          <p>{words.toDecideHelp}</p>
          <OccurrenceList lines={tasks.toDecide} today={today} hrefOf={hrefOf} />
        </section>
      )}
      {tasks.questions.length === 0 ? null : (
        <section aria-labelledby="fragor">
          <h2 id="fragor">{words.questions}</h2>
          <p>
            {bare ? (
              `${words.questionsWait(tasks.questions.length)}.`
            ) : (
              <a href={questionsPath(plan)}>{words.questionsWait(tasks.questions.length)}</a>
            )}
          </p>
        </section>
      )}
      {bare ? null : (
        <p>
          <a href={feedsPath(plan)}>{words.subscribe}</a>
        </p>
      )}
      {tasks.todo.length + tasks.toDecide.length > 0 ? <Legend /> : null}
    </Page>
  );
}

function Empty({ tasks, today, what, next }: { tasks: Tasks; today: string; what: string; next: string }) {
  if (!tasks.nextUp) return <p>{what}</p>;
  return (
    <p>
      {what} {next}: <span lang={useSwedish()}>{tasks.nextUp.title}</span>, <LongDay date={tasks.nextUp.on} today={today} />.
    </p>
  );
}
