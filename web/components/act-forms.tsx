/** The forms on an occurrence: only what this person may do now; the rest stands as a reason. */
import type { OccurrenceView, PersonView, Possible } from "../../client/views.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { addDays } from "../../domain/calendar/civil-date.ts";
import { never } from "../../domain/planvakt-error.ts";
import { newCommandId } from "../forms/command-id.ts";
import { ACT, REPORT_AS, VERDICT } from "../words.ts";
import { ChoiceGroup, Select, TextArea, TextField } from "./fields.tsx";
import type { FormState } from "./fields.tsx";

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
  readonly refused?: Refused | undefined;
}

/** What one does first; everything else is folded away. */
const FIRST: ReadonlySet<Possible["act"]> = new Set(["report", "confirm", "undo"]);

export function prefixOf(act: string, part: string | undefined): string {
  return `${act}-${part ?? ""}`;
}

export function ActForms(props: ActFormsProps) {
  const { possible: all } = props.view;
  const lost = props.refused && !all.some((possible) => isRefused(possible, props.refused)) ? [formless(props.refused)] : [];
  const allowed = [...all.filter((possible) => possible.ok || isRefused(possible, props.refused)), ...lost];
  const first = allowed.filter((possible) => FIRST.has(possible.act));
  const others = allowed.filter((possible) => !FIRST.has(possible.act));
  const denied = props.view.possible.filter((possible) => !possible.ok && possible.reason !== undefined);
  return (
    <>
      {first.map((possible, index) => (
        <section class="act" aria-labelledby={`${prefixOf(possible.act, possible.part)}-head`}>
          <h2 id={`${prefixOf(possible.act, possible.part)}-head`}>{headOf(possible, props.view)}</h2>
          <ActForm {...props} possible={possible} primary={index === 0} />
        </section>
      ))}
      {others.length === 0 ? null : (
        <section class="other-acts" aria-labelledby="annat">
          <h2 id="annat">Något annat</h2>
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
    refused && isRefused(possible, refused) ? refused.form : { prefix, typed: {}, faults: [], commandId: newCommandId() };
  return (
    <form method="post" action={action}>
      {form.reason === undefined ? null : <p class="fault">{form.reason}</p>}
      <input type="hidden" name="commandId" value={form.commandId} />
      <input type="hidden" name="act" value={possible.act} />
      {possible.part === undefined ? null : <input type="hidden" name="part" value={possible.part} />}
      <ActFields {...props} form={form} />
      <button type="submit" class={primary ? "primary" : "quiet"}>
        {buttonOf(possible, view)}
      </button>
    </form>
  );
}

function ActFields(props: ActFormsProps & { possible: Possible; form: FormState }) {
  const { possible, form, view, today, persons } = props;
  const tomorrow = addDays(today, 1);
  switch (possible.act) {
    case "report":
      return <ReportFields form={form} view={view} />;
    case "undo":
      return <p>Rapporten tas bort och du kan rapportera på nytt. Det går i tio minuter.</p>;
    case "confirm": {
      const group = persons.filter((person) =>
        person.roles.some((role) => role.id === view.confirmRole || role.title === view.confirmRole),
      );
      return (
        <>
          <p>Du intygar att det är gjort. Därefter är den klar och kan inte ändras.</p>
          {group.length < 2 ? null : (
            <ChoiceGroup
              form={form}
              name="present"
              label="Bekräftar ni på ett möte? Kryssa för dem som är med."
              hint="Är minst två med får ni bekräfta även det någon av er har rapporterat."
              kind="checkbox"
              choices={group.map((person) => ({ value: person.id, label: person.name }))}
            />
          )}
        </>
      );
    }
    case "return":
      return (
        <>
          <p>Den som rapporterade får ett mejl med det du skriver.</p>
          <TextArea form={form} name="reason" label="Vad behöver kompletteras?" required />
          <TextField
            form={form}
            name="due"
            type="date"
            label="Senast"
            hint="Lämnas det tomt blir det tio arbetsdagar."
            min={tomorrow}
          />
        </>
      );
    case "postpone":
      return (
        <>
          <p>Datumet kan flyttas högst två gånger. Det ursprungliga datumet står kvar i historiken.</p>
          <TextField form={form} name="due" type="date" label="Nytt datum" min={tomorrow} required />
          <TextArea form={form} name="reason" label="Varför?" rows={2} required />
        </>
      );
    case "excuse":
      return (
        <>
          <p>Den avslutas utan att ha gjorts, och skälet syns i årsuppföljningen.</p>
          <TextArea form={form} name="reason" label="Varför?" rows={2} required />
        </>
      );
    case "reassign":
      return (
        <>
          <p>Den du väljer får ett mejl och tar över påminnelserna.</p>
          <Select
            form={form}
            name="to"
            label="Vem ska ha det?"
            empty="Välj person"
            choices={persons.map((person) => ({ value: person.id, label: withRoles(person) }))}
            required
          />
          <TextArea form={form} name="reason" label="Varför?" rows={2} required />
        </>
      );
    default:
      return never(possible.act);
  }
}

function ReportFields({ form, view }: { form: FormState; view: OccurrenceView }) {
  return (
    <>
      {view.reportAs !== "attest" ? null : (
        <ChoiceGroup
          form={form}
          name="verdict"
          label="Hur fungerar det?"
          kind="radio"
          choices={Object.entries(VERDICT).map(([value, label]) => ({ value, label }))}
          required
        />
      )}
      {view.figures.map((figure) => (
        <FigureField form={form} figure={figure} />
      ))}
      <TextArea
        form={form}
        name="note"
        label="Anteckning"
        hint="Skriv inget om enskilda personer eller ärenden."
        rows={3}
        required={view.noteRequired}
      />
      {view.asksReference === true ? (
        <TextField form={form} name="reference" label="Länk eller diarienummer till underlag" />
      ) : null}
    </>
  );
}

function FigureField({ form, figure }: { form: FormState; figure: OccurrenceView["figures"][number] }) {
  const { id, label, unit, kind } = figure;
  const field = { form, name: `figure.${id}` };
  switch (kind) {
    case "check":
      return <ChoiceGroup {...field} label={label} kind="checkbox" choices={[{ value: "ja", label: "Ja" }]} />;
    case "coverage":
      return <TextField {...field} label={label} hint="Hur många av hur många, till exempel 12/14." asked />;
    case "number":
    case undefined:
      return <TextField {...field} label={unit === "" ? label : `${label} (${unit})`} asked />;
    default:
      return never(kind);
  }
}

function Denied({ denied, view }: { denied: readonly Possible[]; view: OccurrenceView }) {
  if (denied.length === 0) return null;
  return (
    <details class="denied">
      <summary>Det du inte kan göra här, och varför</summary>
      <ul>
        {denied.map((possible) => (
          <li>
            <strong>{headOf(possible, view)}:</strong> {possible.reason}
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

function headOf(possible: Possible, view: OccurrenceView): string {
  const head = possible.act === "report" ? REPORT_AS[view.reportAs] : ACT[possible.act];
  const part = view.parts.length > 1 ? view.parts.find((candidate) => candidate.part === possible.part) : undefined;
  return part ? `${head}: ${part.label}` : head;
}

function buttonOf(possible: Possible, view: OccurrenceView): string {
  switch (possible.act) {
    case "report":
      return view.reportAs === "meeting" ? "Rapportera att mötet hölls" : REPORT_AS[view.reportAs];
    case "excuse":
      return "Låt den utgå";
    case "reassign":
      return "Lämna över";
    default:
      return ACT[possible.act];
  }
}

function withRoles(person: PersonView): string {
  return [person.name, ...person.roles.map((role) => role.title)].join(", ");
}

function isRefused(possible: Possible, refused: Refused | undefined): boolean {
  return refused !== undefined && refused.act === possible.act && refused.part === (possible.part ?? "");
}
