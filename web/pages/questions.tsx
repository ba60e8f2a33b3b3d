/** What the plan does not say: every open question, and the answers given. */
import type { PlanQuestions } from "../../client/views.ts";
import { FaultSummary, FormFault, TextArea, TextField } from "../components/fields.tsx";
import type { FormState } from "../components/fields.tsx";
import { Flash } from "../components/flash.tsx";
import { Page } from "../components/page.tsx";
import { Swedish } from "../components/swedish.tsx";
import { sentence } from "../../domain/letters/phrases.ts";
import { longInstant } from "../dates.ts";
import { newCommandId } from "../forms/command-id.ts";
import { wordsOf, type Frame } from "../frame.ts";
import { useWords } from "../messages/spoken.ts";
import { answerKind, byPlace, placeOf, questionId } from "../questions.ts";
import { questionsPath } from "../paths.ts";

type Question = PlanQuestions["questions"][number];

export interface QuestionsPageProps {
  readonly frame: Frame;
  readonly asked: PlanQuestions;
  /** Only the plan's owner answers. */
  readonly mayAnswer: boolean;
  readonly refused?: { readonly at: string; readonly form: FormState } | undefined;
  readonly done?: string | undefined;
}

export function QuestionsPage({ frame, asked, mayAnswer, refused, done }: QuestionsPageProps) {
  const { plan, questions } = asked;
  const { matters, plan: planWords } = wordsOf(frame);
  const words = planWords.questions;
  const open = questions.filter((question) => question.answer === undefined);
  const answered = questions.filter((question) => question.answer !== undefined);
  const owner = plan.roles.find((role) => role.id === plan.owner)?.title ?? plan.owner;
  return (
    <Page title={words.title} frame={frame} faulty={refused !== undefined} translated>
      <h1>{words.title}</h1>
      {refused ? <FaultSummary form={refused.form} /> : <Flash done={done} />}
      <p class="answer">{open.length === 0 ? words.none : words.wait(open.length)}</p>
      <p>{words.help(<Swedish>{sentence(owner)}</Swedish>, mayAnswer)}</p>
      {byPlace(asked, open).map((group) => (
        <section aria-labelledby={`om-${questionId(group[0].at)}`}>
          <h2 id={`om-${questionId(group[0].at)}`}>
            <Place asked={asked} at={group[0].at} />
          </h2>
          {group.map((question) => (
            <>
              <p id={questionId(question.at)} class="asked">
                <Swedish>{question.question}</Swedish>
              </p>
              {mayAnswer ? <AnswerForm asked={asked} question={question} refused={refused} /> : null}
            </>
          ))}
        </section>
      ))}
      {answered.length === 0 ? null : (
        <section aria-labelledby="besvarade">
          <h2 id="besvarade">{words.answered}</h2>
          <dl class="facts">
            {answered.map((question) => (
              <>
                <dt>
                  <Place asked={asked} at={question.at} />: <Swedish>{question.question}</Swedish>
                </dt>
                <dd>
                  <Swedish>{question.answer?.text}</Swedish> ({question.answer?.by}
                  {question.answer ? `, ${longInstant(question.answer.at, matters.dates)}` : ""})
                </dd>
              </>
            ))}
          </dl>
        </section>
      )}
    </Page>
  );
}

function AnswerForm({ asked, question, refused }: Pick<QuestionsPageProps, "asked" | "refused"> & { question: Question }) {
  const fresh: FormState = { prefix: questionId(question.at), typed: {}, faults: [], commandId: newCommandId() };
  const form = refused?.at === question.at ? refused.form : fresh;
  const kind = answerKind(asked, question.at);
  const words = useWords().plan.questions;
  const field = { form, name: "answer", label: words.yours, required: true };
  return (
    <form method="post" action={questionsPath(asked.plan.id)}>
      <FormFault form={form} />
      <input type="hidden" name="commandId" value={form.commandId} />
      <input type="hidden" name="at" value={question.at} />
      {kind === "year" ? <TextField {...field} inputmode="numeric" hint={words.yearHint} /> : null}
      {kind === "date" ? <TextField {...field} type="date" /> : null}
      {kind === "text" ? <TextArea {...field} rows={2} /> : null}
      <button type="submit" class="quiet">
        {words.save}
      </button>
    </form>
  );
}

function Place({ asked, at }: { asked: PlanQuestions; at: string }) {
  const { item, duty } = placeOf(asked, at);
  if (!item) return <>{useWords().plan.questions.wholePlan}</>;
  return (
    <>
      {item.id} <Swedish>{duty?.title ?? item.title}</Swedish>
    </>
  );
}
