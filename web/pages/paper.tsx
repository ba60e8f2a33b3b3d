/** The nämnd's paper of a year: what is frozen, the Bedömning and its way to the nämnd, and what the nämnd decided. */
import type { ClosingView, PaperView, YearMatters } from "../../client/year-views.ts";
import { LONGEST_ASSESSMENT } from "../../domain/closing/decide-paper.ts";
import { paragraphsOf } from "../../domain/closing/paper.ts";
import type { PlanOverview } from "../../client/views.ts";
import type { PaperForm } from "../../documents/paper/forms.ts";
import { LONGEST_REASON } from "../../domain/occurrence/free-text.ts";
import { ChoiceGroup, FaultSummary, TextArea, TextField, type FormState } from "../components/fields.tsx";
import { Page } from "../components/page.tsx";
import { countsText, freezingText, stageText } from "../closing-words.ts";
import { longInstant } from "../dates.ts";
import { newCommandId } from "../forms/command-id.ts";
import type { PaperAct } from "../forms/paper-form.ts";
import type { Frame } from "../frame.ts";
import { paperFilePath, paperPath, questionsPath, yearPath } from "../paths.ts";

interface PaperPageProps {
  readonly frame: Frame;
  readonly overview: PlanOverview;
  readonly matters: YearMatters;
  readonly closing: ClosingView;
  readonly refused?: { readonly act: PaperAct; readonly form: FormState } | undefined;
  readonly done?: string | undefined;
}

const DONE: Readonly<Record<PaperAct | "frys", string>> = {
  spara: "Utkastet är sparat.",
  lamna: "Bedömningen är lämnad för godkännande.",
  godkann: "Bedömningen är godkänd. Nämndens sekreterare får veta var papperet ligger.",
  tillbaka: "Bedömningen är skickad tillbaka.",
  beslut: "Nämndens beslut är inskrivet.",
  frys: "Året är fryst.",
};

export function PaperPage({ frame, overview, matters, closing, refused, done }: PaperPageProps) {
  const { plan } = overview;
  const { year } = matters;
  const { frozen, paper, kind } = closing;
  const approver = plan.roles.find(({ id }) => id === plan.headOfAdministration)?.title ?? plan.headOfAdministration;
  const title = kind === "stop" ? `Nämndens papper för ${year}` : `Slutlig komplettering för ${year}`;
  const said = Object.entries(DONE).find(([act]) => act === done)?.[1];
  const shared = { plan: plan.id, year, closing, refused };
  return (
    <Page title={title} frame={frame} faulty={refused !== undefined}>
      <h1>{title}</h1>
      {refused ? <FaultSummary form={refused.form} /> : null}
      {said === undefined || refused ? null : (
        <p class="flash" role="status">
          <span aria-hidden="true">✓ </span>
          {said}
        </p>
      )}
      <p class="answer">{paper ? stageText(paper, approver) : "Året är inte fryst än."}</p>
      <p class="sub">
        {freezingText(closing)} <a href={yearPath(plan.id, year)}>Årsuppföljning {year}</a>
      </p>
      {frozen ? <p>{countsText(frozen.counts)}</p> : null}
      {paper?.sentBack && paper.stage === "sentBack" ? (
        <blockquote>
          <p>{paper.sentBack.reason}</p>
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

const FORMS: Readonly<Record<PaperForm, readonly [name: string, what: string]>> = {
  pdf: ["PDF", "att läsa och lämna in"],
  docx: ["Word", "att arbeta vidare i"],
  html: ["Webbsida", "att skriva ut"],
  xlsx: ["Excel", "aktiviteterna och årets uppgifter som tabeller"],
  csv: ["CSV", "aktiviteterna, en rad var"],
  json: ["JSON", "det frysta året, som kontrollsumman är räknad på"],
};

interface FilesProps {
  readonly plan: string;
  readonly year: number;
  readonly kind: ClosingView["kind"];
  readonly approved: boolean;
}

function Files({ plan, year, kind, approved }: FilesProps) {
  return (
    <section aria-labelledby="hamta">
      <h2 id="hamta">Hämta papperet</h2>
      {approved ? null : <p>Bedömningen är inte godkänd än, och det står på varje blad.</p>}
      <ul>
        {(Object.keys(FORMS) as PaperForm[]).map((form) => {
          const [name, what] = FORMS[form];
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

interface PartProps {
  readonly plan: string;
  readonly year: number;
  readonly closing: ClosingView;
  readonly refused: PaperPageProps["refused"];
}

function Assessment({ plan, year, closing, refused, paper, approver }: PartProps & { paper: PaperView; approver: string }) {
  const { may, frozen, kind } = closing;
  const { stage, versions } = paper;
  const latest = versions.find(({ version }) => version === paper.approved?.version) ?? versions.at(-1);
  const action = paperPath(plan, year, kind);
  const writes = may.write && stage !== "approved" && stage !== "decided";
  const text = latest?.text ?? frozen?.firstDraft ?? "";
  const form = formOf(refused, ["spara", "lamna"], "bedomning", { text: [text] });
  return (
    <section aria-labelledby="bedomning">
      <h2 id="bedomning">Bedömning</h2>
      {writes ? (
        <form method="post" action={action}>
          <input type="hidden" name="commandId" value={form.commandId} />
          <TextArea
            form={form}
            name="text"
            label="Vad visar året, och vad behöver nämnden veta?"
            hint={
              latest === undefined
                ? "Här står årets fakta att börja från. Skriv aldrig om enskilda personer."
                : "Skriv aldrig om enskilda personer."
            }
            asked
            rows={12}
            longest={LONGEST_ASSESSMENT}
          />
          <p class="buttons">
            <button type="submit" name="act" value="lamna" class="primary">
              Lämna till {approver} för godkännande
            </button>{" "}
            <button type="submit" name="act" value="spara" class="quiet">
              Spara utkast
            </button>
          </p>
        </form>
      ) : latest === undefined ? (
        <p>Ingen bedömning är skriven än.</p>
      ) : (
        paragraphsOf(latest.text).map((paragraph) => <p>{paragraph}</p>)
      )}
      {may.approve && (stage === "waiting" || stage === "approved") ? (
        <Approval action={action} stage={stage} version={latest?.version ?? 0} refused={refused} />
      ) : null}
    </section>
  );
}

function Approval({
  action,
  stage,
  version,
  refused,
}: Pick<PartProps, "refused"> & { action: string; stage: PaperView["stage"]; version: number }) {
  const approval = formOf(refused, ["godkann"], "godkann", {});
  const back = formOf(refused, ["tillbaka"], "tillbaka", {});
  return (
    <>
      {stage === "waiting" ? (
        <form method="post" action={action}>
          <input type="hidden" name="commandId" value={approval.commandId} />
          <input type="hidden" name="version" value={version} />
          <button type="submit" name="act" value="godkann" class="primary">
            Godkänn bedömningen
          </button>
        </form>
      ) : null}
      <details open={refused?.act === "tillbaka"}>
        <summary>Skicka tillbaka</summary>
        <form method="post" action={action}>
          <input type="hidden" name="commandId" value={back.commandId} />
          <TextArea form={back} name="reason" label="Vad ska ändras?" required rows={3} longest={LONGEST_REASON} />
          <button type="submit" name="act" value="tillbaka" class="quiet">
            Skicka tillbaka
          </button>
        </form>
      </details>
    </>
  );
}

function Decision({ plan, year, closing, refused, paper }: PartProps & { paper: PaperView }) {
  if (!closing.may.decide || (paper.stage !== "approved" && paper.stage !== "decided")) return null;
  const { decision } = paper;
  const known: Readonly<Record<string, readonly string[]>> = decision
    ? {
        date: [decision.date],
        section: [decision.section],
        dnr: decision.dnr === undefined ? [] : [decision.dnr],
        outcome: [decision.outcome],
      }
    : { ...(closing.meetingDay === undefined ? {} : { date: [closing.meetingDay] }) };
  const form = formOf(refused, ["beslut"], "beslut", known);
  const fields = (
    <form method="post" action={paperPath(plan, year, closing.kind)}>
      <input type="hidden" name="commandId" value={form.commandId} />
      <TextField form={form} name="date" label="Dag" type="date" required />
      <TextField form={form} name="section" label="Paragraf" hint="Till exempel § 87." required />
      <TextField form={form} name="dnr" label="Diarienummer" hint="Till exempel SN 2026/112." />
      <ChoiceGroup
        form={form}
        name="outcome"
        label="Nämnden beslutade"
        kind="radio"
        required
        choices={[
          { value: "approved", label: "att godkänna uppföljningen" },
          { value: "revise", label: "att planen ska revideras" },
        ]}
      />
      <button type="submit" name="act" value="beslut" class="primary">
        {decision ? "Rätta beslutet" : "Skriv in beslutet"}
      </button>
    </form>
  );
  return (
    <section aria-labelledby="beslut">
      <h2 id="beslut">Nämndens beslut</h2>
      {decision ? (
        <details open={refused?.act === "beslut"}>
          <summary>Rätta det som är inskrivet</summary>
          {fields}
        </details>
      ) : (
        fields
      )}
    </section>
  );
}

function ToGoThrough({ matters: { plan, toGoThrough }, open }: { matters: YearMatters; open: boolean }) {
  const { readings, questions, legal } = toGoThrough;
  return (
    <section aria-labelledby="ga-igenom">
      <h2 id="ga-igenom">Att gå igenom</h2>
      {questions.length === 0 ? (
        <p>Alla frågor om planen är besvarade.</p>
      ) : (
        <details open={open}>
          <summary>Frågor utan svar ({questions.length})</summary>
          <ul>
            {questions.map(({ question }) => (
              <li>{question}</li>
            ))}
          </ul>
          <p>
            <a href={questionsPath(plan)}>Svara på frågorna</a>
          </p>
        </details>
      )}
      {readings.length === 0 ? null : (
        <details>
          <summary>Våra läsningar, som nämnden godkänner ({readings.length})</summary>
          <dl class="facts">
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
          <summary>Hänvisningar till lagar och regler, att kontrollera ({legal.length})</summary>
          <ul>
            {legal.map(({ reference, checkedOn }) => (
              <li>
                {reference}, {checkedOn === undefined ? "inte kontrollerad" : `kontrollerad ${checkedOn}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function FreezeNow({ plan, year, closing, refused }: PartProps) {
  const form = formOf(refused, [], "frys", {});
  return (
    <details>
      <summary>Frys året nu</summary>
      <p>Det som är fryst ändras aldrig. Det som rapporteras efteråt visas bredvid.</p>
      <form method="post" action={paperPath(plan, year, closing.kind)}>
        <input type="hidden" name="commandId" value={form.commandId} />
        <button type="submit" name="act" value="frys" class="quiet">
          Frys {year} som det står nu
        </button>
      </form>
    </details>
  );
}

function Versions({ paper: { versions, submitted, approved } }: { paper: PaperView }) {
  return (
    <details>
      <summary>Alla sparade texter ({versions.length})</summary>
      {versions.toReversed().map(({ version, text, byName, at }) => (
        <>
          <h3>
            Version {version}, {byName}, {longInstant(at)}
            {approved?.version === version ? ", godkänd" : submitted?.version === version ? ", lämnad" : ""}
          </h3>
          {paragraphsOf(text).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </>
      ))}
    </details>
  );
}

/** What was typed where this form was refused; else what is known. */
function formOf(
  refused: PaperPageProps["refused"],
  acts: readonly PaperAct[],
  prefix: string,
  known: FormState["typed"],
): FormState {
  if (refused && acts.includes(refused.act)) return refused.form;
  return { prefix, typed: known, faults: [], commandId: newCommandId() };
}
