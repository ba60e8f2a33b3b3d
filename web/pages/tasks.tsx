/** What one person has to do, and what they have to confirm. */
import type { OccurrenceLine, PersonView, Tasks } from "../../client/views.ts";
import { LongDay } from "../components/dated.tsx";
import { OccurrenceList } from "../components/occurrence-list.tsx";
import { Page } from "../components/page.tsx";
import { Legend } from "../components/state-mark.tsx";
import { counted, numberWord, sentence } from "../../domain/letters/phrases.ts";
import type { Frame } from "../frame.ts";
import { questionsPath, toConfirmPath, todoPath } from "../paths.ts";

interface TasksPageProps {
  readonly frame: Frame;
  readonly tasks: Tasks;
  readonly plan: string;
  readonly person: PersonView;
  /** Behind a mail link: to read, the act links of each mail do the rest. */
  readonly bare?: boolean;
}

export function TodoPage({ frame, tasks, plan, person, bare = false }: TasksPageProps) {
  const { today } = frame;
  return (
    <Page title="Att göra" frame={frame} bare={bare}>
      <h1>Att göra{bare ? ` för ${person.name}` : ""}</h1>
      <p class="answer">{todoAnswer(tasks.todo)}</p>
      {tasks.todo.length === 0 ? <Empty tasks={tasks} today={today} what="Här visas det du ska rapportera." /> : null}
      <OccurrenceList lines={tasks.todo} today={today} names={false} linked={!bare} />
      {bare && tasks.todo.length > 0 ? <p>Varje sak har en egen länk i mejlet om den. Öppna den för att rapportera.</p> : null}
      {tasks.toConfirm.length === 0 || bare ? null : (
        <p>
          <a href={toConfirmPath(plan)}>
            {sentence(counted(tasks.toConfirm.length, "rapport", "rapporter"))} väntar på att du bekräftar
          </a>
        </p>
      )}
      {tasks.toDecide.length === 0 ? null : (
        <section aria-labelledby="besluta">
          <h2 id="besluta">Att besluta</h2>
          <p>
            Det här skulle ha varit klart innan planen började följas upp. Rapportera det, flytta det till en ny dag eller låt det
            utgå.
          </p>
          <OccurrenceList lines={tasks.toDecide} today={today} linked={!bare} />
        </section>
      )}
      {tasks.questions.length === 0 ? null : (
        <section aria-labelledby="fragor">
          <h2 id="fragor">Frågor om planen</h2>
          <p>
            {bare ? (
              `${sentence(counted(tasks.questions.length, "fråga", "frågor"))} väntar på ditt svar.`
            ) : (
              <a href={questionsPath(plan)}>{sentence(counted(tasks.questions.length, "fråga", "frågor"))} väntar på ditt svar</a>
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
        <OccurrenceList lines={toConfirm} today={frame.today} />
      )}
    </Page>
  );
}

/** "Du har tre saker att göra, en är sen." */
function todoAnswer(todo: readonly OccurrenceLine[]): string {
  if (todo.length === 0) return "Du har inget att göra just nu.";
  const late = todo.filter((line) => line.late).length;
  const things = `Du har ${counted(todo.length, "sak", "saker")} att göra`;
  if (late === 0) return `${things}, ingen är sen.`;
  if (todo.length === 1) return `${things} och den är sen.`;
  return `${things}, ${numberWord(late)} är ${late === 1 ? "sen" : "sena"}.`;
}

function Empty({ tasks, today, what }: { tasks: Tasks; today: string; what: string }) {
  if (!tasks.nextUp) return <p>{what}</p>;
  return (
    <p>
      {what} Nästa: {tasks.nextUp.title}, <LongDay date={tasks.nextUp.on} today={today} />.
    </p>
  );
}
