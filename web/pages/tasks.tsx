/** What one person has to do, and what they have to confirm. */
import type { PersonView, Tasks } from "../../client/views.ts";
import { LongDay } from "../components/dated.tsx";
import { Flash } from "../components/flash.tsx";
import { OccurrenceList } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { Legend } from "../components/state-mark.tsx";
import { counted, numberWord, sentence } from "../../domain/letters/phrases.ts";
import type { Frame } from "../frame.ts";
import { occurrencePath, questionsPath, toConfirmPath, todoPath, underLinkPath } from "../paths.ts";

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
  const reports = counted(tasks.toConfirm.length, "rapport", "rapporter");
  const questions = counted(tasks.questions.length, "fråga", "frågor");
  return (
    <Page title="Att göra" frame={frame} bare={bare}>
      <h1>Att göra{bare ? ` för ${person.name}` : ""}</h1>
      <Flash done={done} />
      <p class="answer">{todoAnswer(tasks)}</p>
      {tasks.todo.length === 0 ? (
        <Empty tasks={tasks} today={today} what="Här visas det du ska rapportera." />
      ) : (
        <OccurrenceList lines={tasks.todo} today={today} names={false} hrefOf={hrefOf} />
      )}
      {tasks.toConfirm.length === 0 ? null : bare ? (
        <section aria-labelledby="bekrafta">
          <h2 id="bekrafta">Att bekräfta</h2>
          <p>{sentence(reports)} väntar på att du bekräftar.</p>
          <OccurrenceList lines={tasks.toConfirm} today={today} hrefOf={hrefOf} />
        </section>
      ) : (
        <p>
          <a href={toConfirmPath(plan)}>{sentence(reports)} väntar på att du bekräftar</a>
        </p>
      )}
      {tasks.toDecide.length === 0 ? null : (
        <section aria-labelledby="besluta">
          <h2 id="besluta">Att besluta</h2>
          <p>
            Det här skulle ha varit klart innan planen började följas upp. Rapportera det, flytta det till en ny dag eller låt det
            utgå.
          </p>
          <OccurrenceList lines={tasks.toDecide} today={today} hrefOf={hrefOf} />
        </section>
      )}
      {tasks.questions.length === 0 ? null : (
        <section aria-labelledby="fragor">
          <h2 id="fragor">Frågor om planen</h2>
          <p>
            {bare ? (
              `${sentence(questions)} väntar på ditt svar.`
            ) : (
              <a href={questionsPath(plan)}>{sentence(questions)} väntar på ditt svar</a>
            )}
          </p>
        </section>
      )}
      {tasks.todo.length + tasks.toDecide.length > 0 ? <Legend /> : null}
    </Page>
  );
}

export function ToConfirmPage({ frame, tasks, plan }: TasksPageProps) {
  const { toConfirm } = tasks;
  const mine = `Du har ${counted(toConfirm.length, "rapport", "rapporter")} att bekräfta.`;
  return (
    <Page title="Att bekräfta" frame={frame}>
      <h1>Att bekräfta</h1>
      <p class="answer">{toConfirm.length === 0 ? "Du har ingen rapport att bekräfta." : mine}</p>
      {toConfirm.length === 0 ? (
        <p>
          Här visas rapporter som väntar på dig. Den som själv har rapporterat bekräftar inte.{" "}
          <a href={todoPath(plan)}>Se det du har att göra</a>.
        </p>
      ) : (
        <OccurrenceList lines={toConfirm} today={frame.today} hrefOf={occurrencePath} />
      )}
    </Page>
  );
}

/** "Du har tre saker att göra, en är sen." The plan's owner is told of what waits for a decision in the same breath. */
function todoAnswer({ todo, toDecide }: Tasks): string {
  const decide =
    toDecide.length === 0
      ? ""
      : ` ${sentence(counted(toDecide.length, "gammal tidsgräns", "gamla tidsgränser"))} väntar på ditt beslut.`;
  if (todo.length === 0) return `Du har inget att göra just nu.${decide}`;
  const late = todo.filter((line) => line.late).length;
  const things = `Du har ${counted(todo.length, "sak", "saker")} att göra`;
  if (todo.length === 1) return `${things}${late === 0 ? "" : " och den är sen"}.${decide}`;
  if (late === 0) return `${things}, ingen är sen.${decide}`;
  return `${things}, ${numberWord(late)} är ${late === 1 ? "sen" : "sena"}.${decide}`;
}

function Empty({ tasks, today, what }: { tasks: Tasks; today: string; what: string }) {
  if (!tasks.nextUp) return <p>{what}</p>;
  return (
    <p>
      {what} Nästa: {tasks.nextUp.title}, <LongDay date={tasks.nextUp.on} today={today} />.
    </p>
  );
}
