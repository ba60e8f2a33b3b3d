/** How Planvakt itself is doing, for the one who runs it. */
import type { OperationView } from "../../client/operation-view.ts";
import { sentence } from "../../domain/letters/phrases.ts";
import { FaultSummary, TextArea } from "../components/fields.tsx";
import type { FormState } from "../components/fields.tsx";
import { Page } from "../components/page.tsx";
import { longInstant, shortInstant } from "../dates.ts";
import { newCommandId } from "../forms/command-id.ts";
import { Swedish } from "../components/swedish.tsx";
import { wordsOf, type Frame } from "../frame.ts";
import type { DateWords } from "../messages/matters.ts";
import type { OperationCounts } from "../messages/operation.ts";
import { useWords } from "../messages/spoken.ts";
import { letterPath, lettersPath, operationPath, questionsPath } from "../paths.ts";

interface OperationPageProps {
  readonly frame: Frame;
  readonly plan: string;
  readonly view: OperationView;
  readonly form?: FormState;
  readonly done?: string | undefined;
}

export function OperationPage({ frame, plan, view, form, done }: OperationPageProps) {
  const mayHold = frame.person !== undefined && view.mayHold.includes(frame.person.id);
  const { matters, operation: words } = wordsOf(frame);
  const { inspection, people } = words;
  const said = done === "stoppa" ? words.stopped : done === "slapp" ? words.goAgain : undefined;
  return (
    <Page title={words.title} frame={frame} wide faulty={form !== undefined} translated>
      <h1>{words.title}</h1>
      {form ? <FaultSummary form={form} /> : null}
      {said === undefined ? null : (
        <p class="flash" role="status">
          <span aria-hidden="true">✓ </span>
          {said}
        </p>
      )}
      <p class="answer">{words.answer(countsOf(view, matters.dates))}</p>
      <section aria-labelledby="posten">
        <h2 id="posten">{words.post}</h2>
        <PostState view={view} />
        {mayHold ? (
          <HoldForm plan={plan} view={view} form={form} />
        ) : (
          <p>{words.ownerMay(<Swedish>{sentence(view.ownerTitle)}</Swedish>)}</p>
        )}
      </section>
      <Stuck view={view} />
      <Failed view={view} plan={plan} />
      <Alarms view={view} />
      <section aria-labelledby="kontroll">
        <h2 id="kontroll">{inspection.title}</h2>
        <p>
          {view.inspectedAt === undefined ? inspection.never : inspection.latest(longInstant(view.inspectedAt, matters.dates))}{" "}
          {view.inspectionIsOld
            ? inspection.missed
            : view.inspectedAt !== undefined && view.drift.length === 0
              ? inspection.sound
              : ""}
        </p>
        {view.drift.length === 0 ? null : (
          <table class="cards">
            <caption>{inspection.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{inspection.when}</th>
                <th scope="col">{inspection.what}</th>
                <th scope="col">{inspection.about}</th>
                <th scope="col">{inspection.repair}</th>
              </tr>
            </thead>
            <tbody>
              {view.drift.map(({ at, kind, subject, detail, repair }) => (
                <tr>
                  <td data-head={inspection.when} class="num">
                    {shortInstant(at, matters.dates)}
                  </td>
                  <td data-head={inspection.what}>
                    {inspection.kind(kind)}
                    <span class="sub" lang="en">
                      {detail}
                    </span>
                  </td>
                  <td data-head={inspection.about}>{subject}</td>
                  <td data-head={inspection.repair}>{repair === undefined ? inspection.lookInto : inspection.restarted}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section aria-labelledby="vantar">
        <h2 id="vantar">{people.title}</h2>
        <ul>
          <li>
            {view.openQuestions === 0 ? (
              people.noQuestion
            ) : (
              <a href={questionsPath(plan)}>{people.questions(view.openQuestions)}</a>
            )}
          </li>
          <li>{view.backlog === 0 ? people.noBacklog : people.backlog(view.backlog)}</li>
          {view.vacant.map(({ title, instead }) => (
            <li>{people.vacant(<Swedish>{title}</Swedish>, <Swedish>{instead}</Swedish>)}</li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

function PostState({ view }: { view: OperationView }) {
  const { matters, operation: words } = useWords();
  if (view.held) {
    return <p>{words.held(view.held.byName, <Swedish>{view.held.why}</Swedish>)}</p>;
  }
  return (
    <p>
      {words.going} {view.nextPosting === undefined ? words.nothingWaits : words.next(longInstant(view.nextPosting, matters.dates))}
      {view.retrying === 0 ? "" : ` ${words.retrying(view.retrying)}`}
    </p>
  );
}

function HoldForm({ plan, view, form }: Pick<OperationPageProps, "plan" | "view"> & { form: FormState | undefined }) {
  const words = useWords().operation;
  const shown = form ?? { prefix: "post", typed: {}, faults: [], commandId: "" };
  return (
    <details open={form !== undefined}>
      <summary>{view.held ? words.release : words.hold}</summary>
      <p>{view.held ? words.releaseHelp : words.holdHelp}</p>
      <form method="post" action={operationPath(plan)}>
        <input type="hidden" name="act" value={view.held ? "slapp" : "stoppa"} />
        <input type="hidden" name="commandId" value={newCommandId()} />
        {view.held ? null : <TextArea form={shown} name="why" label={words.whyHold} rows={2} longest={1000} required />}
        <button type="submit" class="quiet">
          {view.held ? words.release : words.hold}
        </button>
      </form>
    </details>
  );
}

function Stuck({ view }: { view: OperationView }) {
  if (view.stuck.length === 0) return null;
  const { matters, operation } = useWords();
  const words = operation.stuck;
  return (
    <section aria-labelledby="star">
      <h2 id="star">{words.title}</h2>
      <p>{words.help}</p>
      <ul>
        {view.stuck.map(({ kind, subject, since }) => (
          <li>
            {words.kinds[kind]} {subject}, {words.since(shortInstant(since, matters.dates))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Failed({ view, plan }: { view: OperationView; plan: string }) {
  const { letters, matters, operation } = useWords();
  const words = operation.failed;
  return (
    <section aria-labelledby="misslyckade">
      <h2 id="misslyckade">{words.title}</h2>
      {view.failedCount === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>
            {words.some(view.failedCount)} <a href={`${lettersPath(plan)}?visa=misslyckade`}>{words.all}</a>
          </p>
          <table class="cards">
            <caption>{words.latest}</caption>
            <thead>
              <tr>
                <th scope="col">{letters.when}</th>
                <th scope="col">{letters.to}</th>
                <th scope="col">{letters.mail}</th>
                <th scope="col">{words.answer}</th>
              </tr>
            </thead>
            <tbody>
              {view.failed.map((mail) => (
                <tr>
                  <td data-head={letters.when} class="num">
                    {shortInstant(mail.at, matters.dates)}
                  </td>
                  <td data-head={letters.to}>{mail.person}</td>
                  <td data-head={letters.mail}>
                    <Swedish>
                      {mail.letter === undefined ? mail.subject : <a href={letterPath(plan, mail.letter)}>{mail.subject}</a>}
                    </Swedish>
                    <span class="sub">{mail.state === "refused" ? words.refused : words.perhaps}</span>
                  </td>
                  <td data-head={words.answer}>{mail.answer}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function Alarms({ view }: { view: OperationView }) {
  const { matters, operation } = useWords();
  const words = operation.alarms;
  return (
    <section aria-labelledby="larm">
      <h2 id="larm">{words.title}</h2>
      {view.alarmCount === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <ul>
            {view.alarms.map(({ at, kind, subject, detail }) => (
              <li>
                {shortInstant(at, matters.dates)}: {words.kind(kind)}
                {detail === "" ? "" : ` (${detail})`}, {subject}
              </li>
            ))}
          </ul>
          {view.alarmCount > view.alarms.length ? <p>{words.older(view.alarmCount - view.alarms.length)}</p> : null}
        </>
      )}
    </section>
  );
}

function countsOf(view: OperationView, dates: DateWords): OperationCounts {
  const { inspectedAt } = view;
  return {
    heldBy: view.held?.byName,
    stuck: view.stuck.length,
    ...(view.inspectionIsOld && { missed: inspectedAt === undefined ? {} : { since: longInstant(inspectedAt, dates) } }),
    failed: view.failedCount,
    vacant: view.vacant.length,
  };
}
