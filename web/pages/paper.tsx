/** The nämnd's paper of a year: what is frozen, what is to go through, and its files. What is written and decided of it stands in {@link file://./paper-acts.tsx}. */
import type { ClosingView, YearMatters } from "../../client/year-views.ts";
import type { Plan } from "../../domain/plan.ts";
import type { PaperForm } from "../../documents/paper/forms.ts";
import { FaultSummary } from "../components/fields.tsx";
import { Page } from "../components/page.tsx";
import { Swedish } from "../components/swedish.tsx";
import { countsText, freezingText, stageText } from "../closing-words.ts";
import { wordsOf, type Frame } from "../frame.ts";
import { useSwedish, useWords } from "../messages/spoken.ts";
import { paperFilePath, questionsPath, yearPath } from "../paths.ts";
import { Assessment, Decision, FreezeNow, Versions, type RefusedPaper } from "./paper-acts.tsx";

interface PaperPageProps {
  readonly frame: Frame;
  readonly plan: Plan;
  readonly matters: YearMatters;
  readonly closing: ClosingView;
  readonly refused?: RefusedPaper | undefined;
  readonly done?: string | undefined;
}

export function PaperPage({ frame, plan, matters, closing, refused, done }: PaperPageProps) {
  const words = wordsOf(frame);
  const { year } = matters;
  const { frozen, paper, kind } = closing;
  const approver = plan.roles.find(({ id }) => id === plan.headOfAdministration)?.title ?? plan.headOfAdministration;
  const title = words.paper.title[kind](year);
  const said = Object.entries(words.paper.done).find(([act]) => act === done)?.[1];
  const shared = { plan: plan.id, year, closing, refused };
  return (
    <Page title={title} frame={frame} faulty={refused !== undefined} translated>
      <h1>{title}</h1>
      {refused ? <FaultSummary form={refused.form} /> : null}
      {said === undefined || refused ? null : (
        <p class="flash" role="status">
          <span aria-hidden="true">✓ </span>
          {said}
        </p>
      )}
      <p class="answer">{paper ? stageText(paper, <Swedish>{approver}</Swedish>, words) : words.paper.notFrozen}</p>
      <p class="sub">
        {freezingText(closing, words)} <a href={yearPath(plan.id, year)}>{words.year.title(year)}</a>
      </p>
      {frozen ? <p>{countsText(frozen.counts, words)}</p> : null}
      {paper?.sentBack && paper.stage === "sentBack" ? (
        <blockquote>
          <p>
            <Swedish>{paper.sentBack.reason}</Swedish>
          </p>
        </blockquote>
      ) : null}
      {paper ? <Files plan={plan.id} year={year} kind={kind} approved={paper.approved !== undefined} /> : null}
      {paper ? <Assessment {...shared} paper={paper} approver={approver} /> : null}
      {paper ? <Decision {...shared} paper={paper} /> : null}
      <ToGoThrough matters={matters} open={!frozen} />
      {closing.may.freeze ? <FreezeNow {...shared} /> : null}
      {paper && paper.versions.length > 0 ? <Versions paper={paper} /> : null}
    </Page>
  );
}

interface FilesProps {
  readonly plan: string;
  readonly year: number;
  readonly kind: ClosingView["kind"];
  readonly approved: boolean;
}

function Files({ plan, year, kind, approved }: FilesProps) {
  const words = useWords().paper.files;
  return (
    <section aria-labelledby="hamta">
      <h2 id="hamta">{words.heading}</h2>
      {approved ? null : <p>{words.notApproved}</p>}
      <ul>
        {(Object.keys(words.forms) as PaperForm[]).map((form) => {
          const [name, what] = words.forms[form];
          return (
            <li>
              <a href={paperFilePath(plan, year, kind, form)}>{name}</a>, {what}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function ToGoThrough({ matters: { plan, toGoThrough }, open }: { matters: YearMatters; open: boolean }) {
  const { readings, questions, legal } = toGoThrough;
  const words = useWords().paper.goThrough;
  return (
    <section aria-labelledby="ga-igenom">
      <h2 id="ga-igenom">{words.heading}</h2>
      {questions.length === 0 ? (
        <p>{words.allAnswered}</p>
      ) : (
        <details open={open}>
          <summary>{words.questions(questions.length)}</summary>
          <ul>
            {questions.map(({ question }) => (
              <li>
                <Swedish>{question}</Swedish>
              </li>
            ))}
          </ul>
          <p>
            <a href={questionsPath(plan)}>{words.answer}</a>
          </p>
        </details>
      )}
      {readings.length === 0 ? null : (
        <details>
          <summary>{words.readings(readings.length)}</summary>
          <dl class="facts" lang={useSwedish()}>
            {readings.map(({ at, title, reading }) => (
              <>
                <dt>
                  {at.slice(0, at.indexOf("/"))} {title}
                </dt>
                <dd>{reading}</dd>
              </>
            ))}
          </dl>
        </details>
      )}
      {legal.length === 0 ? null : (
        <details>
          <summary>{words.legal(legal.length)}</summary>
          <ul>
            {legal.map(({ reference, checkedOn }) => (
              <li>
                <Swedish>{reference}</Swedish>, {words.checked(checkedOn)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
