/** What each act asks for. */
import type { OccurrenceView, PersonView, Possible } from "../../client/views.ts";
import { addDays } from "../../domain/calendar/civil-date.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { LONGEST_LINE, pointWords } from "../../domain/occurrence/checklist.ts";
import { LONGEST_COMMENT, LONGEST_REASON } from "../../domain/occurrence/free-text.ts";
import { LONGEST_NOTE } from "../../domain/occurrence/report-content.ts";
import { never } from "../../domain/planvakt-error.ts";
import { useSwedish, useWords } from "../messages/spoken.ts";
import { BookFields, CallOffFields } from "./meeting-fields.tsx";
import { DecisionRows } from "./decision-rows.tsx";
import { ChoiceGroup, Select, TextArea, TextField } from "./fields.tsx";
import type { FormState } from "./fields.tsx";
import { HeldFields } from "./held-fields.tsx";
import { PulledFigures } from "./pulled-figures.tsx";

interface ActFieldsProps {
  readonly possible: Possible;
  readonly form: FormState;
  readonly view: OccurrenceView;
  readonly today: CivilDate;
  readonly persons: readonly PersonView[];
  readonly self: string;
}

/** The fields, and what will happen when they are sent. */
export function ActFields(props: ActFieldsProps) {
  const { possible, form, view, today, persons, self } = props;
  const tomorrow = addDays(today, 1);
  const words = useWords().acts;
  switch (possible.act) {
    case "report":
      return (
        <>
          <ReportFields form={form} view={view} />
          <DecisionRows form={form} roles={view.decisionRoles} today={today} />
        </>
      );
    case "undo":
      return <p>{words.undo}</p>;
    case "confirm": {
      const group = persons.filter((person) =>
        person.roles.some((role) => role.id === view.confirmRole || role.title === view.confirmRole),
      );
      return (
        <>
          <p>
            {possible.onlyAtMeeting === true ? words.confirm.onlyAtMeeting : words.confirm.alone} {words.confirm.after}
          </p>
          {group.length < 2 ? null : (
            <ChoiceGroup
              form={form}
              name="present"
              label={possible.onlyAtMeeting === true ? words.confirm.whoIsThere : words.confirm.atMeeting}
              hint={possible.onlyAtMeeting === true ? words.confirm.leastTwo : words.confirm.together}
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
          <p>{words.giveBack.told}</p>
          <TextArea form={form} name="reason" label={words.giveBack.wanted} longest={LONGEST_REASON} required />
          <TextField form={form} name="due" type="date" label={words.by} hint={words.giveBack.tenDays} min={tomorrow} />
        </>
      );
    case "postpone":
      return (
        <>
          <p>{words.postpone.twice}</p>
          <TextField form={form} name="due" type="date" label={words.postpone.newDay} min={tomorrow} required />
          <TextArea form={form} name="reason" label={words.why} rows={2} longest={LONGEST_REASON} required />
        </>
      );
    case "excuse":
      return (
        <>
          <p>{words.excuse}</p>
          <TextArea form={form} name="reason" label={words.why} rows={2} longest={LONGEST_REASON} required />
        </>
      );
    case "reassign":
      return (
        <>
          <p>{words.reassign.told}</p>
          <Select
            form={form}
            name="to"
            label={words.reassign.to}
            empty={words.reassign.choose}
            choices={persons
              .filter(({ id }) => id !== self)
              .map((person) => ({ value: person.id, label: withRoles(person), named: true }))}
            required
          />
          <TextArea form={form} name="reason" label={words.why} rows={2} longest={LONGEST_REASON} required />
        </>
      );
    case "accept":
      return <Question view={view} part={possible.part} />;
    case "decline":
      return (
        <>
          <p>{words.decline}</p>
          <TextArea form={form} name="reason" label={words.why} rows={2} longest={LONGEST_REASON} required />
        </>
      );
    case "book":
      return <BookFields form={form} view={view} today={today} />;
    case "callOff":
      return <CallOffFields form={form} view={view} />;
    case "comment":
      return (
        <TextArea
          form={form}
          name="text"
          label={words.comment.label}
          hint={words.comment.hint}
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
      <p>{useWords().acts.accept(offer?.byName)}</p>
      {offer === undefined ? null : (
        <p class="said" lang={useSwedish()}>
          {offer.reason}
        </p>
      )}
    </>
  );
}

type Asked = Pick<OccurrenceView, "reportAs" | "figures" | "noteRequired" | "asksReference" | "ticks" | "been" | "pull">;

/** What a report asks for. */
export function ReportFields({ form, view }: { form: FormState; view: Asked }) {
  const { acts: words, matters } = useWords();
  return (
    <>
      {view.reportAs !== "attest" ? null : (
        <ChoiceGroup
          form={form}
          name="verdict"
          label={words.report.how}
          kind="radio"
          choices={Object.entries(matters.verdict).map(([value, label]) => ({ value, label }))}
          required
        />
      )}
      {view.ticks === undefined ? null : <HeldFields form={form} ticks={view.ticks} been={view.been} />}
      {view.figures.length === 0 ? null : <PulledFigures form={form} figures={view.figures} pull={view.pull} />}
      {view.figures.map((figure) => (
        <FigureField form={form} figure={figure} />
      ))}
      {view.figures.some(({ kind }) => kind === "number" || kind === undefined) && form.reason !== undefined ? (
        <ChoiceGroup
          form={form}
          name="sure"
          label={words.report.unusual}
          kind="checkbox"
          choices={[{ value: "ja", label: words.report.sure }]}
        />
      ) : null}
      <TextArea
        form={form}
        name="note"
        label={words.report.note}
        hint={words.report.noCases}
        rows={3}
        longest={LONGEST_NOTE}
        required={view.noteRequired}
      />
      {view.asksReference === true ? (
        <TextField form={form} name="reference" label={view.ticks ? words.report.minutes : words.report.reference} />
      ) : null}
    </>
  );
}

function FigureField({ form, figure }: { form: FormState; figure: OccurrenceView["figures"][number] }) {
  const { id, label, unit, kind } = figure;
  const field = { form, name: `figure.${id}` };
  const words = useWords().acts.report;
  switch (kind) {
    case "check":
      return <PointField form={form} figure={figure} />;
    case "coverage":
      if (figure.whole !== undefined) return <WholeFields form={form} figure={figure} whole={figure.whole} />;
      return <TextField {...field} label={label} named hint={words.coverage} asked />;
    case "number":
    case undefined:
      return (
        <TextField
          {...field}
          label={unit === "" ? label : `${label} (${unit})`}
          named
          hint={figure.share === true ? words.share : words.missing}
          asked
        />
      );
    default:
      return never(kind);
  }
}

type Figure = OccurrenceView["figures"][number];

/** A checklist's point, and a line where it is missing. Both are there from the beginning: nothing is hidden until something is chosen. */
function PointField({ form, figure: { id, label, points } }: { form: FormState; figure: Figure }) {
  const words = useWords().acts.report;
  const { yes, no, why } = words.points[points ?? "there"];
  const value = pointWords(points === undefined ? {} : { points });
  return (
    <div class="point">
      <ChoiceGroup
        form={form}
        name={`figure.${id}`}
        label={label}
        named
        kind="radio"
        choices={[
          { value: value.yes, label: yes },
          { value: value.no, label: no },
        ]}
        required
      />
      <TextField form={form} name={`figure.${id}.why`} label={why} hint={words.pointWhy} longest={LONGEST_LINE} asked />
    </div>
  );
}

/** How many there were, and how many of them: two numbers, of which the first may be none. */
function WholeFields({ form, figure: { id, label }, whole }: { form: FormState; figure: Figure; whole: string }) {
  const words = useWords().acts.report;
  return (
    <>
      <TextField form={form} name={`figure.${id}.whole`} label={whole} named hint={words.whole} inputmode="numeric" required />
      <TextField form={form} name={`figure.${id}`} label={label} named inputmode="numeric" asked />
    </>
  );
}

function withRoles(person: PersonView): string {
  return [person.name, ...person.roles.map((role) => role.title)].join(", ");
}
