/** What is done with the nämnd's paper: written, handed on, approved or sent back, decided, frozen. */
import type { ClosingView, PaperView } from "../../client/year-views.ts";
import { LONGEST_ASSESSMENT } from "../../domain/closing/decide-paper.ts";
import { paragraphsOf } from "../../domain/closing/paper.ts";
import { LONGEST_REASON } from "../../domain/occurrence/free-text.ts";
import { ChoiceGroup, TextArea, TextField, type FormState } from "../components/fields.tsx";
import { Swedish } from "../components/swedish.tsx";
import { longInstant } from "../dates.ts";
import { newCommandId } from "../forms/command-id.ts";
import type { PaperAct } from "../forms/paper-form.ts";
import { useSwedish, useWords } from "../messages/spoken.ts";
import { paperPath } from "../paths.ts";

/** The form that was refused, with what was typed in it. */
export interface RefusedPaper {
  readonly act: PaperAct;
  readonly form: FormState;
}

interface PartProps {
  readonly plan: string;
  readonly year: number;
  readonly closing: ClosingView;
  readonly refused: RefusedPaper | undefined;
}

export function Assessment({ plan, year, closing, refused, paper, approver }: PartProps & { paper: PaperView; approver: string }) {
  const { may, frozen, kind } = closing;
  const { stage, versions } = paper;
  const latest = versions.find(({ version }) => version === paper.approved?.version) ?? versions.at(-1);
  const words = useWords().paper.assessment;
  const lang = useSwedish();
  const action = paperPath(plan, year, kind);
  const writes = may.write && stage !== "approved" && stage !== "decided";
  const text = latest?.text ?? frozen?.firstDraft ?? "";
  const form = formOf(refused, ["spara", "lamna"], "bedomning", { text: [text] });
  return (
    <section aria-labelledby="bedomning">
      <h2 id="bedomning">{words.heading}</h2>
      {writes ? (
        <form method="post" action={action}>
          <input type="hidden" name="commandId" value={form.commandId} />
          <TextArea
            form={form}
            name="text"
            label={words.label}
            hint={latest === undefined ? `${words.facts} ${words.never}` : words.never}
            asked
            swedish
            rows={12}
            longest={LONGEST_ASSESSMENT}
          />
          <p class="buttons">
            <button type="submit" name="act" value="lamna" class="primary">
              {words.submit(<Swedish>{approver}</Swedish>)}
            </button>{" "}
            <button type="submit" name="act" value="spara" class="quiet">
              {words.save}
            </button>
          </p>
        </form>
      ) : latest === undefined ? (
        <p>{words.none}</p>
      ) : (
        paragraphsOf(latest.text).map((paragraph) => <p lang={lang}>{paragraph}</p>)
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
  const words = useWords().paper.assessment;
  const approval = formOf(refused, ["godkann"], "godkann", {});
  const back = formOf(refused, ["tillbaka"], "tillbaka", {});
  return (
    <>
      {stage === "waiting" ? (
        <form method="post" action={action}>
          <input type="hidden" name="commandId" value={approval.commandId} />
          <input type="hidden" name="version" value={version} />
          <button type="submit" name="act" value="godkann" class="primary">
            {words.approve}
          </button>
        </form>
      ) : null}
      <details open={refused?.act === "tillbaka"}>
        <summary>{words.sendBack}</summary>
        <form method="post" action={action}>
          <input type="hidden" name="commandId" value={back.commandId} />
          <TextArea form={back} name="reason" label={words.reason} required rows={3} longest={LONGEST_REASON} />
          <button type="submit" name="act" value="tillbaka" class="quiet">
            {words.sendBack}
          </button>
        </form>
      </details>
    </>
  );
}

export function Decision({ plan, year, closing, refused, paper }: PartProps & { paper: PaperView }) {
  if (!closing.may.decide || (paper.stage !== "approved" && paper.stage !== "decided")) return null;
  const { decision } = paper;
  const words = useWords().paper.decision;
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
      <TextField form={form} name="date" label={words.day} type="date" required />
      <TextField form={form} name="section" label={words.section} hint={words.sectionHelp} required />
      <TextField form={form} name="dnr" label={words.dnr} hint={words.dnrHelp} />
      <ChoiceGroup
        form={form}
        name="outcome"
        label={words.outcome}
        kind="radio"
        required
        choices={[
          { value: "approved", label: words.approved },
          { value: "revise", label: words.revise },
        ]}
      />
      <button type="submit" name="act" value="beslut" class="primary">
        {decision ? words.change : words.save}
      </button>
    </form>
  );
  return (
    <section aria-labelledby="beslut">
      <h2 id="beslut">{words.heading}</h2>
      {decision ? (
        <details open={refused?.act === "beslut"}>
          <summary>{words.correct}</summary>
          {fields}
        </details>
      ) : (
        fields
      )}
    </section>
  );
}

export function FreezeNow({ plan, year, closing, refused }: PartProps) {
  const words = useWords().paper.freeze;
  const form = formOf(refused, [], "frys", {});
  return (
    <details>
      <summary>{words.heading}</summary>
      <p>{words.means}</p>
      <form method="post" action={paperPath(plan, year, closing.kind)}>
        <input type="hidden" name="commandId" value={form.commandId} />
        <button type="submit" name="act" value="frys" class="quiet">
          {words.now(year)}
        </button>
      </form>
    </details>
  );
}

export function Versions({ paper: { versions, submitted, approved } }: { paper: PaperView }) {
  const { matters, paper } = useWords();
  const words = paper.assessment;
  const lang = useSwedish();
  return (
    <details>
      <summary>{words.all(versions.length)}</summary>
      {versions.toReversed().map(({ version, text, byName, at }) => {
        const kind = approved?.version === version ? "approved" : submitted?.version === version ? "submitted" : undefined;
        return (
          <>
            <h3>{words.version(version, <Swedish>{byName}</Swedish>, longInstant(at, matters.dates), kind)}</h3>
            {paragraphsOf(text).map((paragraph) => (
              <p lang={lang}>{paragraph}</p>
            ))}
          </>
        );
      })}
    </details>
  );
}

/** What was typed where this form was refused; else what is known. */
function formOf(
  refused: RefusedPaper | undefined,
  acts: readonly PaperAct[],
  prefix: string,
  known: FormState["typed"],
): FormState {
  if (refused && acts.includes(refused.act)) return refused.form;
  return { prefix, typed: known, faults: [], commandId: newCommandId() };
}
