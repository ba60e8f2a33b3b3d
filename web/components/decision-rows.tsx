/** In the report of a meeting: what it decided shall be followed up, a row for each decision. Folded away until somebody has one. */
import type { OccurrenceView } from "../../client/views.ts";
import { addDays, type CivilDate } from "../../domain/calendar/civil-date.ts";
import { decisionField } from "../../domain/decision-duty.ts";
import { LONGEST_TITLE } from "../../domain/occurrence/free-text.ts";
import { FIRST_ROWS, rowsTyped } from "../forms/decision-form.ts";
import { useWords } from "../messages/spoken.ts";
import { Select, TextField, type FormState } from "./fields.tsx";

interface DecisionRowsProps {
  readonly form: FormState;
  readonly roles: OccurrenceView["decisionRoles"];
  readonly today: CivilDate;
}

/** Nothing for what is no meeting. */
export function DecisionRows({ form, roles, today }: DecisionRowsProps) {
  const words = useWords().meetings.decisions;
  if (roles === undefined) return null;
  const typed = rowsTyped(form.typed);
  // There is always an empty row after those that are written: sent again, the form has room for more.
  const rows = Math.max(FIRST_ROWS, (typed.at(-1) ?? -1) + 2);
  return (
    <details class="decision-rows" open={typed.length > 0}>
      <summary>{words.inReport}</summary>
      <p class="hint">{words.inReportHelp}</p>
      {Array.from({ length: rows }, (_, row) => (
        <DecisionFields form={form} roles={roles} today={today} row={row} />
      ))}
      <p>{words.then}</p>
    </details>
  );
}

type FieldsProps = { form: FormState; roles: NonNullable<OccurrenceView["decisionRoles"]>; today: CivilDate; row: number };

function DecisionFields({ form, roles, today, row }: FieldsProps) {
  const words = useWords().meetings.decisions;
  const name = (field: string): string => decisionField(row, field);
  return (
    <fieldset class="field">
      <legend>{words.nth(row + 1)}</legend>
      <TextField form={form} name={name("title")} label={words.what} hint={words.whatHelp} longest={LONGEST_TITLE} asked />
      <Select
        form={form}
        name={name("responsible")}
        label={words.who}
        empty={words.choose}
        choices={roles.map(({ id, title }) => ({ value: id, label: title, named: true }))}
        asked
      />
      <TextField form={form} name={name("due")} type="date" label={words.due} min={addDays(today, 1)} asked />
    </fieldset>
  );
}
