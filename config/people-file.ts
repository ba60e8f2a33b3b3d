/** The shape of `people.yaml`: who holds which role when. It fills an empty ledger; from then on people live there. */
import type { z } from "zod";
import type { PersonId, RoleId } from "../domain/ids.ts";
import { address, day, list, slug, text } from "./fields.ts";
import { record } from "./shape.ts";

const person = slug<PersonId>("a person's id");
const role = slug<RoleId>("a role's id");

export const personFile = record("a person", { id: person, name: text("the person's name"), email: address });

export const holdingFile = record("a holding", {
  role,
  person,
  from: day("the first day"),
  to: day("the last day").optional(),
  standIn: person.optional(),
});

export const absenceFile = record("an absence", {
  person,
  from: day("the first day"),
  to: day("the last day", ": nobody would notice an absence that never ended"),
  standIn: person.optional(),
});

/** The whole file. */
export const peopleFile = record("people", {
  persons: list("persons", personFile, 1),
  holdings: list("holdings", holdingFile, 1),
  absences: list("absences", absenceFile).optional(),
});

export type PeopleFile = z.output<typeof peopleFile>;
export type PersonFile = z.output<typeof personFile>;
export type HoldingFile = z.output<typeof holdingFile>;
export type AbsenceFile = z.output<typeof absenceFile>;
