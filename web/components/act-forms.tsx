/** The forms on an occurrence: only what this person may do now; the rest stands as a reason. */
import type { Child } from "hono/jsx";
import type { OccurrenceView, PersonView, Possible } from "../../client/views.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { CHOSEN, choiceLabel, needsChoice } from "../forms/chosen.ts";
import { newCommandId } from "../forms/command-id.ts";
import { reportFields } from "../forms/report-fields.ts";
import type { Typed } from "../forms/typed.ts";
import { useWords } from "../messages/spoken.ts";
import { ActFields } from "./act-fields.tsx";
import { proposedFields } from "./pulled-figures.tsx";
import { FormFault, Tick } from "./fields.tsx";
import type { FormState } from "./fields.tsx";
import { Swedish } from "./swedish.tsx";

/** The form that was refused, to be shown again as it was typed. */
export interface Refused {
  readonly act: Possible["act"];
  readonly part: string;
  readonly form: FormState;
}

export interface ActFormsProps {
  readonly view: OccurrenceView;
  readonly today: CivilDate;
  /** Where the forms are posted. */
  readonly action: string;
  readonly persons: readonly PersonView[];
  /** Who acts, and asks somebody else to take over. */
  readonly self: string;
  readonly refused?: Refused | undefined;
  /** Behind a mail link, where robots come too: nothing is done without something chosen. */
  readonly choosing?: boolean;
}

/** What one does first; everything else is folded away. */
const FIRST: ReadonlySet<Possible["act"]> = new Set(["accept", "decline", "report", "confirm", "undo"]);

/** What the group does on its meeting is not what the reporter came to the page for. */
function isFirst({ act, onlyAtMeeting }: Possible): boolean {
  return FIRST.has(act) && onlyAtMeeting !== true;
}

export function prefixOf(act: string, part: string | undefined): string {
  return `${act}-${part ?? ""}`;
}

/** Whether there is anything that one comes to the page to do. */
export function hasFirstAct({ view, refused }: Pick<ActFormsProps, "view" | "refused">): boolean {
  return allowedActs(view, refused).some(isFirst);
}

/** What may be done, and what was refused just now, so that nothing typed is lost. */
function allowedActs({ possible: all }: OccurrenceView, refused: Refused | undefined): readonly Possible[] {
  const lost = refused && !all.some((possible) => isRefused(possible, refused)) ? [formless(refused)] : [];
  return [...all.filter((possible) => possible.ok || isRefused(possible, refused)), ...lost];
}

export function ActForms(props: ActFormsProps) {
  const allowed = allowedActs(props.view, props.refused);
  const first = allowed.filter(isFirst);
  const others = allowed.filter((possible) => !isFirst(possible));
  const words = useWords().acts;
  const denied = props.view.possible.filter((possible) => !possible.ok && possible.reason !== undefined);
  return (
    <>
      {first.map((possible, index) => (
        <section class="act" aria-labelledby={`${prefixOf(possible.act, possible.part)}-head`}>
          <h2 id={`${prefixOf(possible.act, possible.part)}-head`}>{headOf(possible, props.view)}</h2>
          <ActForm {...props} possible={possible} primary={index === 0 && possible.act !== "undo"} />
        </section>
      ))}
      {others.length === 0 ? null : (
        <section class="other-acts" aria-labelledby="annat">
          <h2 id="annat">{first.length === 0 ? words.alone : words.others}</h2>
          {others.map((possible) => (
            <details open={isRefused(possible, props.refused)}>
              <summary>{headOf(possible, props.view)}</summary>
              <ActForm {...props} possible={possible} primary={false} />
            </details>
          ))}
        </section>
      )}
      <Denied denied={denied} view={props.view} />
    </>
  );
}

function ActForm(props: ActFormsProps & { possible: Possible; primary: boolean }) {
  const { possible, primary, action, view, refused } = props;
  const prefix = prefixOf(possible.act, possible.part);
  const form: FormState =
    refused && isRefused(possible, refused)
      ? refused.form
      : { prefix, typed: firstTyped(possible, view), faults: [], commandId: newCommandId() };
  return (
    <form method="post" action={action}>
      <FormFault form={form} />
      <input type="hidden" name="commandId" value={form.commandId} />
      <input type="hidden" name="act" value={possible.act} />
      {possible.part === undefined ? null : <input type="hidden" name="part" value={possible.part} />}
      <ActFields possible={possible} form={form} view={view} today={props.today} persons={props.persons} self={props.self} />
      {props.choosing === true && needsChoice(possible.act, view) ? (
        <Tick form={form} name={CHOSEN} label={choiceLabel(possible.act, view, useWords().acts)} />
      ) : null}
      <button type="submit" class={primary ? "primary" : "quiet"}>
        {buttonOf(possible, view)}
      </button>
    </form>
  );
}

/** What was reported before and has come back, or else what was pulled, stands in the fields as if it had been typed; everything else is empty. */
function firstTyped({ act, part }: Possible, { parts, figures, pull }: OccurrenceView): Typed {
  if (act !== "report") return {};
  const earlier = parts.find((candidate) => candidate.part === part)?.earlier;
  if (earlier) return reportFields(earlier, figures);
  return pull?.proposal === undefined ? {} : proposedFields(pull.proposal);
}

function Denied({ denied, view }: { denied: readonly Possible[]; view: OccurrenceView }) {
  if (denied.length === 0) return null;
  return (
    <details class="denied">
      <summary>{useWords().acts.denied}</summary>
      <ul>
        {denied.map((possible) => (
          <li>
            <strong>{headOf(possible, view)}:</strong> <Swedish>{possible.reason}</Swedish>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was typed stays on the page even where the act has become impossible meanwhile. */
function formless({ act, part }: Refused): Possible {
  return { act, ok: false, ...(part !== "" && { part }) };
}

function headOf(possible: Possible, view: OccurrenceView): Child {
  const { acts, matters } = useWords();
  const { act, reportAs } = matters;
  if (possible.onlyAtMeeting === true) return acts.confirmAtMeeting;
  const head = possible.act === "report" ? reportAs[view.reportAs] : act[possible.act];
  const part = view.parts.length > 1 ? view.parts.find((candidate) => candidate.part === possible.part) : undefined;
  if (!part) return head;
  return (
    <>
      {head}: <Swedish>{part.label}</Swedish>
    </>
  );
}

function buttonOf(possible: Possible, view: OccurrenceView): string {
  const { acts, matters, meetings } = useWords();
  const { button } = acts;
  switch (possible.act) {
    case "report":
      return view.reportAs === "meeting" ? button.meeting : matters.reportAs[view.reportAs];
    case "book":
      return meetings.saveMeeting;
    case "callOff":
      return meetings.callOff;
    case "excuse":
    case "reassign":
    case "accept":
    case "decline":
    case "comment":
      return button[possible.act];
    default:
      return matters.act[possible.act];
  }
}

function isRefused(possible: Possible, refused: Refused | undefined): boolean {
  return refused !== undefined && refused.act === possible.act && refused.part === (possible.part ?? "");
}
