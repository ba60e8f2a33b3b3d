/** How Planvakt itself is doing, for the one who runs it. */
import type { OperationView } from "../../client/operation-view.ts";
import { counted, sentence } from "../../domain/letters/phrases.ts";
import { FaultSummary, TextArea } from "../components/fields.tsx";
import type { FormState } from "../components/fields.tsx";
import { Page } from "../components/page.tsx";
import { longInstant, shortInstant } from "../dates.ts";
import { newCommandId } from "../forms/command-id.ts";
import type { Frame } from "../frame.ts";
import { letterPath, lettersPath, operationPath, questionsPath } from "../paths.ts";
import { alarmWord, driftWord, stuckWord } from "../words-of-operation.ts";

interface OperationPageProps {
  readonly frame: Frame;
  readonly plan: string;
  readonly view: OperationView;
  readonly form?: FormState;
  readonly done?: string | undefined;
}

export function OperationPage({ frame, plan, view, form, done }: OperationPageProps) {
  const mayHold = frame.person !== undefined && view.mayHold.includes(frame.person.id);
  const said = done === "stoppa" ? "Utskicken är stoppade." : done === "slapp" ? "Utskicken går igen." : undefined;
  return (
    <Page title="Drift" frame={frame} wide faulty={form !== undefined}>
      <h1>Drift</h1>
      {form ? <FaultSummary form={form} /> : null}
      {said === undefined ? null : (
        <p class="flash" role="status">
          <span aria-hidden="true">✓ </span>
          {said}
        </p>
      )}
      <p class="answer">{operationAnswer(view)}</p>
      <section aria-labelledby="posten">
        <h2 id="posten">Posten</h2>
        <PostState view={view} />
        {mayHold ? (
          <HoldForm plan={plan} view={view} form={form} />
        ) : (
          <p>{sentence(view.ownerTitle)} kan stoppa och släppa utskicken.</p>
        )}
      </section>
      <Stuck view={view} />
      <Failed view={view} plan={plan} />
      <Alarms view={view} />
      <section aria-labelledby="kontroll">
        <h2 id="kontroll">Den dagliga kontrollen</h2>
        <p>
          {view.inspectedAt === undefined
            ? "Ingen kontroll har gjorts än. Den görs klockan fem varje morgon och jämför kalendern, det som är sparat och det som är igång."
            : `Senast ${longInstant(view.inspectedAt)}. ${view.drift.length === 0 ? "Inget avvek den senaste månaden." : ""}`}
        </p>
        {view.drift.length === 0 ? null : (
          <table class="cards">
            <caption>Det som inte stämde den senaste månaden</caption>
            <thead>
              <tr>
                <th scope="col">När</th>
                <th scope="col">Vad</th>
                <th scope="col">Gäller</th>
                <th scope="col">Åtgärd</th>
              </tr>
            </thead>
            <tbody>
              {view.drift.map(({ at, kind, subject, detail, repair }) => (
                <tr>
                  <td data-head="När" class="num">
                    {shortInstant(at)}
                  </td>
                  <td data-head="Vad">
                    {driftWord(kind)}
                    <span class="sub" lang="en">
                      {detail}
                    </span>
                  </td>
                  <td data-head="Gäller">{subject}</td>
                  <td data-head="Åtgärd">{repair === undefined ? "Behöver ses över" : "Startades om"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section aria-labelledby="vantar">
        <h2 id="vantar">Väntar på människor</h2>
        <ul>
          <li>
            {view.openQuestions === 0 ? (
              "Ingen fråga om planen är obesvarad."
            ) : (
              <a href={questionsPath(plan)}>{sentence(counted(view.openQuestions, "fråga", "frågor"))} om planen väntar på svar</a>
            )}
          </li>
          <li>
            {view.backlog === 0
              ? "Ingen gammal tidsgräns väntar på beslut."
              : `${sentence(counted(view.backlog, "gammal tidsgräns", "gamla tidsgränser"))} väntar på beslut.`}
          </li>
          {view.vacant.map(({ title, instead }) => (
            <li>
              Ingen innehar rollen {title}. Mejlen går till {instead}.
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

function PostState({ view }: { view: OperationView }) {
  if (view.held) {
    return (
      <p>
        Utskicken är stoppade av {view.held.byName}: ”{view.held.why}”. Det som ska gå väntar, och går när någon släpper dem.
      </p>
    );
  }
  return (
    <p>
      Utskicken går.{" "}
      {view.nextPosting === undefined ? "Inget väntar på att postas." : `Nästa gång något görs: ${longInstant(view.nextPosting)}.`}
      {view.retrying === 0 ? "" : ` ${sentence(counted(view.retrying, "mejl prövas igen", "mejl prövas igen", "neuter"))}.`}
    </p>
  );
}

function HoldForm({ plan, view, form }: Pick<OperationPageProps, "plan" | "view"> & { form: FormState | undefined }) {
  const shown = form ?? { prefix: "post", typed: {}, faults: [], commandId: "" };
  return (
    <details open={form !== undefined}>
      <summary>{view.held ? "Släpp utskicken" : "Stoppa alla utskick"}</summary>
      <p>
        {view.held
          ? "Det som har väntat går vid nästa hela timme, vardagar mellan 8 och 16. Det som inte längre behövs skickas inte."
          : "Inga mejl skickas förrän du släpper dem. Inget går förlorat: det som skulle ha gått väntar."}
      </p>
      <form method="post" action={operationPath(plan)}>
        <input type="hidden" name="act" value={view.held ? "slapp" : "stoppa"} />
        <input type="hidden" name="commandId" value={newCommandId()} />
        {view.held ? null : <TextArea form={shown} name="why" label="Varför stoppas de?" rows={2} longest={1000} required />}
        <button type="submit" class="quiet">
          {view.held ? "Släpp utskicken" : "Stoppa alla utskick"}
        </button>
      </form>
    </details>
  );
}

function Stuck({ view }: { view: OperationView }) {
  if (view.stuck.length === 0) return null;
  return (
    <section aria-labelledby="star">
      <h2 id="star">Står stilla</h2>
      <p>Det här skulle ha vaknat för mer än en timme sedan. Är Temporal och worker igång? Den dagliga kontrollen väcker det.</p>
      <ul>
        {view.stuck.map(({ kind, subject, since }) => (
          <li>
            {stuckWord(kind)} {subject}, sedan {shortInstant(since)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Failed({ view, plan }: { view: OperationView; plan: string }) {
  return (
    <section aria-labelledby="misslyckade">
      <h2 id="misslyckade">Mejl som inte har kommit fram</h2>
      {view.failedCount === 0 ? (
        <p>Inget den senaste månaden.</p>
      ) : (
        <>
          <p>
            {sentence(counted(view.failedCount, "mejl", "mejl", "neuter"))} den senaste månaden avvisades eller fick inget svar.{" "}
            <a href={`${lettersPath(plan)}?visa=misslyckade`}>Alla misslyckade utskick</a>
          </p>
          <table class="cards">
            <caption>De senaste</caption>
            <thead>
              <tr>
                <th scope="col">När</th>
                <th scope="col">Till</th>
                <th scope="col">Mejl</th>
                <th scope="col">Mejlserverns svar</th>
              </tr>
            </thead>
            <tbody>
              {view.failed.map((mail) => (
                <tr>
                  <td data-head="När" class="num">
                    {shortInstant(mail.at)}
                  </td>
                  <td data-head="Till">{mail.person}</td>
                  <td data-head="Mejl">
                    {mail.letter === undefined ? mail.subject : <a href={letterPath(plan, mail.letter)}>{mail.subject}</a>}
                    <span class="sub">{mail.state === "refused" ? "Avvisat" : "Kanske skickat"}</span>
                  </td>
                  <td data-head="Mejlserverns svar">{mail.answer}</td>
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
  return (
    <section aria-labelledby="larm">
      <h2 id="larm">Larm</h2>
      {view.alarmCount === 0 ? (
        <p>Inget larm den senaste månaden.</p>
      ) : (
        <>
          <ul>
            {view.alarms.map(({ at, kind, subject, detail }) => (
              <li>
                {shortInstant(at)}: {alarmWord(kind)}
                {detail === "" ? "" : ` (${detail})`}, {subject}
              </li>
            ))}
          </ul>
          {view.alarmCount > view.alarms.length ? <p>Och {view.alarmCount - view.alarms.length} äldre.</p> : null}
        </>
      )}
    </section>
  );
}

/** Whether all is well, and if not what comes first. */
function operationAnswer(view: OperationView): string {
  if (view.held) return `Inga mejl skickas: utskicken är stoppade av ${view.held.byName}.`;
  const faults = [
    view.stuck.length > 0 ? `${counted(view.stuck.length, "sak står", "saker står")} stilla` : "",
    view.inspectionIsOld ? "den dagliga kontrollen har inte gjorts" : "",
    view.failedCount > 0 ? `${counted(view.failedCount, "mejl", "mejl", "neuter")} har inte eller kanske inte kommit fram` : "",
    view.vacant.length > 0 ? `${counted(view.vacant.length, "roll", "roller")} saknar innehavare` : "",
  ].filter(Boolean);
  const [first, ...rest] = faults;
  if (first === undefined) return "Allt är som det ska.";
  return `${sentence([first, ...rest].join(", "))}.`;
}
