/** The fields of each change of the people. What is known already goes along unseen. */
import type { PeopleView, RoleLine } from "../../client/reading/people.ts";
import type { ChangeKind } from "../../domain/people-change/change.ts";
import { never } from "../../domain/planvakt-error.ts";
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
  const from = <TextField form={form} name="from" label={FROM[kind] ?? "Från och med"} type="date" min={people.today} required />;
  switch (kind) {
    case "addPerson":
    case "changeDetails":
      return (
        <>
          <TextField form={form} name="name" label="Namn" required />
          <TextField form={form} name="email" label="E-postadress" required />
        </>
      );
    case "handOver":
      return (
        <>
          <PersonField form={form} name="to" label="Till" people={people} required />
          {from}
          <PersonField form={form} name="standIn" label="Ställföreträdare" people={people} empty="Ingen" />
        </>
      );
    case "cancelHandover":
      return null;
    case "endHolding":
      return from;
    case "addMember":
      return (
        <>
          <PersonField form={form} name="person" label="Ny medlem" people={people} required />
          {from}
        </>
      );
    case "removeMember":
      return (
        <>
          <Select form={form} name="person" label="Medlem" choices={membersOf(role)} empty="Välj" required />
          {from}
        </>
      );
    case "setStandIn":
      return <PersonField form={form} name="standIn" label="Ställföreträdare" people={people} empty="Ingen" />;
    case "enterAbsence":
      return (
        <>
          {people.mayChangeAll ? <PersonField form={form} name="person" label="Vem" people={people} required /> : null}
          <AbsenceFields form={form} people={people} />
        </>
      );
    case "endAbsence":
      return (
        <TextField
          form={form}
          name="back"
          label="Åter från och med"
          hint="Frånvaron slutar dagen före. Har den inte börjat tas den bort."
          type="date"
          min={people.today}
          required
        />
      );
    default:
      return never(kind);
  }
}

/** The same for oneself behind a mail link and for others on the page. */
export function AbsenceFields({ form, people }: { readonly form: FormState; readonly people: PeopleView }) {
  return (
    <>
      <TextField form={form} name="from" label="Första dag borta" type="date" min={people.today} required />
      <TextField form={form} name="to" label="Sista dag borta" type="date" min={people.today} required />
      <PersonField
        form={form}
        name="standIn"
        label="Ställföreträdare"
        hint="Tomt: den vanliga ställföreträdaren, där det finns en."
        people={people}
        empty="Den vanliga"
      />
    </>
  );
}

const FROM: Partial<Readonly<Record<ChangeKind, string>>> = {
  handOver: "Har rollen från och med",
  endHolding: "Vakant från och med",
  addMember: "Medlem från och med",
  removeMember: "Inte medlem från och med",
};

function PersonField(props: {
  form: FormState;
  name: "to" | "person" | "standIn";
  label: string;
  people: PeopleView;
  hint?: string;
  required?: boolean;
  empty?: string;
}) {
  const { people, empty = "Välj", hint, ...field } = props;
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
