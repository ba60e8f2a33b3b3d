/** What the plan does not say: every open question, and the answers given. */
import type { PlanOverview } from "../../client/views.ts";
import { FaultSummary, FormFault, TextArea, TextField } from "../components/fields.tsx";
import type { FormState } from "../components/fields.tsx";
import { Flash } from "../components/flash.tsx";
import { Page } from "../components/page.tsx";
import { counted, sentence } from "../../domain/letters/phrases.ts";
import { longInstant } from "../dates.ts";
import { newCommandId } from "../forms/command-id.ts";
import type { Frame } from "../frame.ts";
import { allQuestions, answerKind, questionId } from "../questions.ts";
import { questionsPath } from "../paths.ts";

type Question = PlanOverview["questions"][number];

export interface QuestionsPageProps {
  readonly frame: Frame;
  readonly overview: PlanOverview;
  /** Only the plan's owner answers. */
  readonly mayAnswer: boolean;
  readonly refused?: { readonly at: string; readonly form: FormState } | undefined;
  readonly done?: string | undefined;
}

export function QuestionsPage({ frame, overview, mayAnswer, refused, done }: QuestionsPageProps) {
  const { plan } = overview;
  const questions = allQuestions(overview);
  const open = questions.filter((question) => question.answer === undefined);
  const answered = questions.filter((question) => question.answer !== undefined);
  const owner = plan.roles.find((role) => role.id === plan.owner)?.title ?? plan.owner;
  return (
    <Page title="Frågor om planen" frame={frame} faulty={refused !== undefined}>
      <h1>Frågor om planen</h1>
      {refused ? <FaultSummary form={refused.form} /> : <Flash done={done} />}
      <p class="answer">
        {open.length === 0 ? "Ingen fråga väntar på svar." : `${sentence(counted(open.length, "fråga", "frågor"))} väntar på svar.`}
      </p>
      <p>
        Här står det som planen inte säger. {sentence(owner)} svarar{mayAnswer ? ", och det är du" : ""}. Till dess gäller vår
        läsning, eller så händer inget.
      </p>
      {open.map((question) => (
        <div class="question-full">
          <h2 id={questionId(question.at)}>{placeOf(overview, question.at)}</h2>
          <p>{question.question}</p>
          {mayAnswer ? <AnswerForm overview={overview} question={question} refused={refused} /> : null}
        </div>
      ))}
      {answered.length === 0 ? null : (
        <section aria-labelledby="besvarade">
          <h2 id="besvarade">Besvarade</h2>
          <dl class="facts">
            {answered.map((question) => (
              <>
                <dt>
                  {placeOf(overview, question.at)}: {question.question}
                </dt>
                <dd>
                  {question.answer?.text} ({question.answer?.by}
                  {question.answer ? `, ${longInstant(question.answer.at)}` : ""})
                </dd>
              </>
            ))}
          </dl>
        </section>
      )}
    </Page>
  );
}

function AnswerForm({ overview, question, refused }: Pick<QuestionsPageProps, "overview" | "refused"> & { question: Question }) {
  const fresh: FormState = { prefix: questionId(question.at), typed: {}, faults: [], commandId: newCommandId() };
  const form = refused?.at === question.at ? refused.form : fresh;
  const kind = answerKind(overview, question.at);
  const field = { form, name: "answer", label: "Ditt svar", required: true };
  return (
    <form method="post" action={questionsPath(overview.plan.id)}>
      <FormFault form={form} />
      <input type="hidden" name="commandId" value={form.commandId} />
      <input type="hidden" name="at" value={question.at} />
      {kind === "year" ? <TextField {...field} inputmode="numeric" hint="Skriv ett årtal, till exempel 2027." /> : null}
      {kind === "date" ? <TextField {...field} type="date" /> : null}
      {kind === "text" ? <TextArea {...field} rows={2} /> : null}
      <button type="submit" class="quiet">
        Spara svaret
      </button>
    </form>
  );
}

function placeOf(overview: PlanOverview, at: string): string {
  const item = overview.plan.items.find(
    (candidate) => at === candidate.id || at.startsWith(`${candidate.id}/`) || at.startsWith(`${candidate.id}.`),
  );
  if (!item) return "Hela planen";
  const duty = item.duties.find((candidate) => at === candidate.id || at.startsWith(candidate.id));
  return duty ? `${item.id} ${duty.title}` : `${item.id} ${item.title}`;
}
