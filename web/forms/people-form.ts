/** A form about people, as the change it asks for. */
import { parseCivilDate, type CivilDate } from "../../domain/calendar/civil-date.ts";
import type { PersonId, RoleId } from "../../domain/ids.ts";
import type { ChangeKind, PeopleChange } from "../../domain/people-change/change.ts";
import { never } from "../../domain/planvakt-error.ts";
import type { Messages } from "../messages/messages.ts";
import { one } from "./typed.ts";
import type { FieldFault, Typed } from "./typed.ts";

export type ReadChange =
  { readonly kind: "change"; readonly change: PeopleChange } | { readonly kind: "faults"; readonly faults: readonly FieldFault[] };

const KINDS: readonly ChangeKind[] = [
  "addPerson",
  "changeDetails",
  "handOver",
  "cancelHandover",
  "endHolding",
  "addMember",
  "removeMember",
  "setStandIn",
  "enterAbsence",
  "endAbsence",
];

/** Which change the form is about; undefined for a word that is none of ours. */
export function changeKindOf(typed: Typed): ChangeKind | undefined {
  return KINDS.find((kind) => kind === one(typed, "gor"));
}

/** Reads the fields of the change. Whether it can be done is the domain's to say. */
export function readChange(kind: ChangeKind, typed: Typed, { forms, people }: Pick<Messages, "forms" | "people">): ReadChange {
  const faults: FieldFault[] = [];
  const text = (field: string): string => one(typed, field).trim();
  const chosen = (field: string, missing: string): string => {
    const value = text(field);
    if (value === "") faults.push({ field, text: missing });
    return value;
  };
  const day = (field: string): CivilDate => {
    const value = parseCivilDate(text(field));
    if (value === undefined) faults.push({ field, text: forms.fault.day });
    return value ?? ("" as CivilDate);
  };
  const role = (): RoleId => chosen("role", people.fault.role) as RoleId;
  const person = (field: "person" | "to"): PersonId => chosen(field, people.fault.person) as PersonId;
  const standIn = (): { readonly standIn?: PersonId } => {
    const value = text("standIn");
    return value === "" ? {} : { standIn: value as PersonId };
  };
  const change = read();
  return faults.length > 0 ? { kind: "faults", faults } : { kind: "change", change };

  function read(): PeopleChange {
    switch (kind) {
      case "addPerson":
        return { kind, name: one(typed, "name"), email: text("email") };
      case "changeDetails":
        return { kind, person: person("person"), name: one(typed, "name"), email: text("email") };
      case "handOver":
        return { kind, role: role(), to: person("to"), from: day("from"), ...standIn() };
      case "cancelHandover":
      case "endHolding":
        return { kind, role: role(), from: day("from") };
      case "addMember":
      case "removeMember":
        return { kind, role: role(), person: person("person"), from: day("from") };
      case "setStandIn":
        return { kind, role: role(), person: person("person"), ...standIn() };
      case "enterAbsence":
        return { kind, person: person("person"), from: day("from"), ...lastDay(), ...standIn() };
      case "endAbsence":
        return { kind, person: person("person"), from: day("from"), back: day("back") };
      default:
        return never(kind);
    }
  }

  /** That it is missing is the domain's to explain; a day that is none is told here. */
  function lastDay(): { readonly to?: CivilDate } {
    return text("to") === "" ? {} : { to: day("to") };
  }
}
