/** The meetings that were held: the months of the period as boxes, or a date for each meeting. */
import { monthsOf, type TickSpec } from "../../domain/occurrence/held.ts";
import { sentence } from "../../domain/letters/phrases.ts";
import { useWords } from "../messages/spoken.ts";
import { ChoiceGroup, FieldGroup, type FormState } from "./fields.tsx";

/** As many dates as a quarter's meetings need; each further one that was typed has a field too. */
const DATES = 4;

/** `been`: what was booked and has been, ticked in a form that nobody has touched. */
export function HeldFields(props: { form: FormState; ticks: TickSpec; been?: readonly string[] | undefined }) {
  const { ticks, been = [] } = props;
  const { meetings: words, matters } = useWords();
  const untouched = Object.keys(props.form.typed).length === 0;
  const form: FormState = untouched ? { ...props.form, typed: { held: [...been] } } : props.form;
  if (ticks.kind === "months") {
    return (
      <ChoiceGroup
        form={form}
        name="held"
        label={words.heldMonths}
        hint={words.heldMonthsHelp}
        kind="checkbox"
        choices={monthsOf(ticks).map((month) => ({ value: month, label: sentence(matters.dates.month(month)) }))}
      />
    );
  }
  const typed = (form.typed["held"] ?? []).filter((value) => value !== "");
  const last = ticks.end === undefined || ticks.today < ticks.end ? ticks.today : ticks.end;
  return (
    <FieldGroup form={form} name="held" label={words.heldDays} hint={words.heldDaysHelp}>
      {(id) =>
        Array.from({ length: Math.max(DATES, typed.length) }, (_, index) => (
          <p class="nth">
            <label for={`${id}-${index}`}>{words.nth(index + 1)}</label>{" "}
            <input
              type="date"
              id={`${id}-${index}`}
              name="held"
              value={typed[index] ?? ""}
              min={ticks.start}
              max={last}
              autocomplete="off"
            />
          </p>
        ))
      }
    </FieldGroup>
  );
}
