/** The fields of each change of the people. What is known already goes along unseen. */
import type { PeopleView, RoleLine } from "../../client/reading/people.ts";
import type { ChangeKind } from "../../domain/people-change/change.ts";
import { never } from "../../domain/planvakt-error.ts";
import type { PeopleWords } from "../messages/people.ts";
import { useWords } from "../messages/spoken.ts";
import { one } from "../forms/typed.ts";
import { Select, TextField, type Choice, type FormState } from "./fields.tsx";

interface ChangeFieldsProps {
  readonly kind: ChangeKind;
  readonly form: FormState;
  readonly people: PeopleView;
  /** Absent where the change is about no role. */
  readonly role?: RoleLine | undefined;
}

export function ChangeFields({ kind, form, people, role }: ChangeFieldsProps) {
  const words = useWords().people.field;
  const from = <TextField form={form} name="from" label={fromLabel(kind, words)} type="date" min={people.today} required />;
  switch (kind) {
    case "addPerson":
    case "changeDetails":
      return (
        <>
          <TextField form={form} name="name" label={words.name} required />
          <TextField form={form} name="email" label={words.email} required />
        </>
      );
    case "handOver":
      return (
        <>
          <PersonField form={form} name="to" label={words.to} people={people} required />
          {from}
          <PersonField form={form} name="standIn" label={words.standIn} people={people} empty={words.nobody} />
        </>
      );
    case "cancelHandover":
      return null;
    case "endHolding":
      return from;
    case "addMember":
      return (
        <>
          <PersonField form={form} name="person" label={words.newMember} people={people} required />
          {from}
        </>
      );
    case "removeMember":
      return (
        <>
          <Select form={form} name="person" label={words.member} choices={membersOf(role)} empty={words.choose} required />
          {from}
        </>
      );
    case "setStandIn":
      return <PersonField form={form} name="standIn" label={words.standIn} people={people} empty={words.nobody} />;
    case "enterAbsence":
      return (
        <>
          {people.mayChangeAll ? <PersonField form={form} name="person" label={words.who} people={people} required /> : null}
          <AbsenceFields form={form} people={people} />
        </>
      );
    case "endAbsence":
      return <TextField form={form} name="back" label={words.back} hint={words.backHint} type="date" min={people.today} required />;
    default:
      return never(kind);
  }
}

interface AbsenceFieldsProps {
  readonly form: FormState;
  readonly people: PeopleView;
  /** Whose absence it is, where the form does not ask. */
  readonly of?: string;
}

/** The same for oneself behind a mail link and for others on the page. */
export function AbsenceFields({ form, people, of }: AbsenceFieldsProps) {
  const words = useWords().people.field;
  // Nobody stands in for themselves.
  const others = { ...people, persons: people.persons.filter(({ id }) => id !== of) };
  return (
    <>
      <TextField form={form} name="from" label={words.firstDay} type="date" min={people.today} required />
      <TextField form={form} name="to" label={words.lastDay} type="date" min={people.today} required />
      <PersonField form={form} name="standIn" label={words.standIn} hint={words.standInHint} people={others} empty={words.usual} />
    </>
  );
}

function fromLabel(kind: ChangeKind, words: PeopleWords["field"]): string {
  switch (kind) {
    case "handOver":
    case "endHolding":
    case "addMember":
    case "removeMember":
      return words[kind];
    default:
      return words.from;
  }
}

function PersonField(props: {
  form: FormState;
  name: "to" | "person" | "standIn";
  label: string;
  people: PeopleView;
  hint?: string;
  required?: boolean;
  empty?: string;
}) {
  const { people, empty = useWords().people.field.choose, hint, ...field } = props;
  const choices: readonly Choice[] = people.persons.map(({ id, name }) => ({ value: id, label: name }));
  return <Select {...field} {...(hint === undefined ? {} : { hint })} choices={choices} empty={empty} />;
}

function membersOf(role: RoleLine | undefined): readonly Choice[] {
  const all = [...(role?.holders ?? []), ...(role?.coming ?? [])];
  return all
    .filter((one, index) => all.findIndex(({ id }) => id === one.id) === index)
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** What was chosen before the form was opened, or is not this person's to choose. */
export function KnownFields({ form, names }: { readonly form: FormState; readonly names: readonly string[] }) {
  return (
    <>
      {names.map((name) => (
        <input type="hidden" name={name} value={one(form.typed, name)} />
      ))}
    </>
  );
}
