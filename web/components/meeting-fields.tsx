/** Booking a meeting and calling one off. */
import type { OccurrenceView } from "../../client/views.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { LONGEST_PLACE, LONGEST_REASON } from "../../domain/occurrence/free-text.ts";
import { useWords } from "../messages/spoken.ts";
import { Select, TextArea, TextField, type FormState } from "./fields.tsx";
import { Swedish } from "./swedish.tsx";

interface Fields {
  readonly form: FormState;
  readonly view: OccurrenceView;
}

export function BookFields({ form, view, today }: Fields & { today: CivilDate }) {
  const words = useWords().meetings;
  const live = liveOf(view);
  return (
    <>
      {view.convenedBy === undefined ? null : (
        <p>
          {words.hasDateCome} <Swedish>{view.convenedBy}</Swedish>.
        </p>
      )}
      <p>{words.bookedGoes}</p>
      {live.length === 0 ? null : <Select form={form} name="meeting" label={words.which} empty={words.aNewOne} choices={live} />}
      <TextField form={form} name="day" type="date" label={words.day} min={today} required />
      <TextField form={form} name="from" type="time" label={words.begins} />
      <TextField form={form} name="to" type="time" label={words.ends} />
      <TextField form={form} name="place" label={words.place} longest={LONGEST_PLACE} />
    </>
  );
}

export function CallOffFields({ form, view }: Fields) {
  const { meetings: words, acts } = useWords();
  return (
    <>
      <p>{words.struck}</p>
      <Select form={form} name="meeting" label={words.which} empty={words.chooseMeeting} choices={liveOf(view)} required />
      <TextArea form={form} name="reason" label={acts.why} rows={2} longest={LONGEST_REASON} required />
    </>
  );
}

function liveOf({ meetings = [] }: OccurrenceView) {
  return meetings
    .filter(({ calledOff }) => calledOff === undefined)
    .map(({ id, when }) => ({ value: id, label: when, named: true }));
}
