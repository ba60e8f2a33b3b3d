/** What each act asks for. */
import type { OccurrenceView, PersonView, Possible } from "../../client/views.ts";
import { addDays } from "../../domain/calendar/civil-date.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { LONGEST_COMMENT, LONGEST_REASON } from "../../domain/occurrence/free-text.ts";
import { LONGEST_NOTE } from "../../domain/occurrence/report-content.ts";
import { never } from "../../domain/planvakt-error.ts";
import { useWords } from "../messages/spoken.ts";
import { ChoiceGroup, Select, TextArea, TextField } from "./fields.tsx";
import type { FormState } from "./fields.tsx";

interface ActFieldsProps {
  readonly possible: Possible;
  readonly form: FormState;
  readonly view: OccurrenceView;
  readonly today: CivilDate;
  readonly persons: readonly PersonView[];
}

/** The fields, and what will happen when they are sent. */
export function ActFields(props: ActFieldsProps) {
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
          <p>
            {possible.onlyAtMeeting === true
              ? "Du har själv rapporterat och kan inte bekräfta ensam. På gruppens möte får ni göra det tillsammans. "
              : "Du intygar att det är gjort. "}
            Därefter är den klar och kan inte ändras.
          </p>
          {group.length < 2 ? null : (
            <ChoiceGroup
              form={form}
              name="present"
              label={
                possible.onlyAtMeeting === true ? "Vilka är med på mötet?" : "Bekräftar ni på ett möte? Kryssa för dem som är med."
              }
              hint={
                possible.onlyAtMeeting === true
                  ? "Kryssa för minst två."
                  : "Är minst två med får ni bekräfta även det någon av er har rapporterat."
              }
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
          <TextArea form={form} name="reason" label="Vad behöver kompletteras?" longest={LONGEST_REASON} required />
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
          <TextArea form={form} name="reason" label="Varför?" rows={2} longest={LONGEST_REASON} required />
        </>
      );
    case "excuse":
      return (
        <>
          <p>Den avslutas utan att ha gjorts, och skälet syns i årsuppföljningen.</p>
          <TextArea form={form} name="reason" label="Varför?" rows={2} longest={LONGEST_REASON} required />
        </>
      );
    case "reassign":
      return (
        <>
          <p>Den du väljer får frågan i ett mejl. Tills svaret är ja ligger ansvaret kvar där det är, och påminnelserna också.</p>
          <Select
            form={form}
            name="to"
            label="Vem ska ha det?"
            empty="Välj person"
            choices={persons.map((person) => ({ value: person.id, label: withRoles(person) }))}
            required
          />
          <TextArea form={form} name="reason" label="Varför?" rows={2} longest={LONGEST_REASON} required />
        </>
      );
    case "accept":
      return <Question view={view} part={possible.part} />;
    case "decline":
      return (
        <>
          <p>Den som har ansvaret får ett mejl med det du skriver.</p>
          <TextArea form={form} name="reason" label="Varför?" rows={2} longest={LONGEST_REASON} required />
        </>
      );
    case "comment":
      return (
        <TextArea
          form={form}
          name="text"
          label="Kommentar"
          hint="Den syns i historiken för alla som följer planen. Inga mejl skickas. Skriv inget om enskilda personer eller ärenden."
          rows={3}
          longest={LONGEST_COMMENT}
          required
        />
      );
    default:
      return never(possible.act);
  }
}

/** Who asks the reader to take over, and why. */
function Question({ view, part }: { view: OccurrenceView; part: string | undefined }) {
  const offer = view.parts.find((candidate) => part === undefined || candidate.part === part)?.offer;
  return (
    <>
      <p>
        {offer === undefined ? "Någon" : offer.byName} frågar om du kan ta över. Säger du ja är den din, med datum och påminnelser.
        Rapporterar du den direkt räknas det som ett ja.
      </p>
      {offer === undefined ? null : <p class="said">{offer.reason}</p>}
    </>
  );
}

type Asked = Pick<OccurrenceView, "reportAs" | "figures" | "noteRequired" | "asksReference">;

/** What a report asks for. */
export function ReportFields({ form, view }: { form: FormState; view: Asked }) {
  return (
    <>
      {view.reportAs !== "attest" ? null : (
        <ChoiceGroup
          form={form}
          name="verdict"
          label="Hur fungerar det?"
          kind="radio"
          choices={Object.entries(useWords().matters.verdict).map(([value, label]) => ({ value, label }))}
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
        longest={LONGEST_NOTE}
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

function withRoles(person: PersonView): string {
  return [person.name, ...person.roles.map((role) => role.title)].join(", ");
}
