/** People, holders and absences in the ledger. A plan's people file only fills an empty one. */
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { People } from "../domain/people.ts";
import type { PlanId } from "../domain/ids.ts";
import { onceARequest } from "./once-a-request.ts";
import type { Tx } from "./open.ts";
import { keepPeopleStill } from "./people-lock.ts";

/** Fills in the people of a plan that has none yet. Returns false where it has: from then on people live here. */
export async function fillPeople(tx: Tx, plan: PlanId, people: People): Promise<boolean> {
  const some = await tx.selectFrom("person").select("person").where("plan", "=", plan).limit(1).executeTakeFirst();
  if (some) return false;
  await tx
    .insertInto("person")
    .values(people.persons.map(({ id, name, email }) => ({ plan, person: id, name, email })))
    .execute();
  await insertDated(tx, plan, people);
  return true;
}

/**
 * Writes people anew as they are to stand, all holdings and absences of the plan included: what was and what will be are both in
 * their days. Persons are added and renamed and never taken away, for letters and events name them. What is posted on a day goes by
 * the rows as they stand when it is written, up to two hours before.
 */
export async function replacePeople(tx: Tx, plan: PlanId, people: People): Promise<void> {
  await tx
    .insertInto("person")
    .values(people.persons.map(({ id, name, email }) => ({ plan, person: id, name, email })))
    .onConflict((conflict) =>
      conflict
        .columns(["plan", "person"])
        .doUpdateSet((eb) => ({ name: eb.ref("excluded.name"), email: eb.ref("excluded.email") })),
    )
    .execute();
  await tx.deleteFrom("holding").where("plan", "=", plan).execute();
  await tx.deleteFrom("absence").where("plan", "=", plan).execute();
  await insertDated(tx, plan, people);
}

async function insertDated(tx: Tx, plan: PlanId, people: People): Promise<void> {
  const holdings = people.holdings.map((one, ordinal) => ({
    plan,
    ordinal,
    role: one.role,
    person: one.person,
    from_date: one.from,
    to_date: one.to ?? null,
    stand_in: one.standIn ?? null,
  }));
  if (holdings.length > 0) await tx.insertInto("holding").values(holdings).execute();
  const absences = people.absences.map((one, ordinal) => ({
    plan,
    ordinal,
    person: one.person,
    from_date: one.from,
    to_date: one.to,
    stand_in: one.standIn ?? null,
  }));
  if (absences.length > 0) await tx.insertInto("absence").values(absences).execute();
}

/** Everyone the plan knows, as they stand now; in a transaction, as they stand until it ends. */
export const loadPeople = onceARequest(async (ledger, plan: PlanId): Promise<People> => {
  await keepPeopleStill(ledger, plan);
  // The three tables in one turn.
  const { persons, holdings, absences } = await ledger
    .selectNoFrom((eb) => [
      jsonArrayFrom(eb.selectFrom("person").selectAll().where("plan", "=", plan).orderBy("person")).as("persons"),
      jsonArrayFrom(eb.selectFrom("holding").selectAll().where("plan", "=", plan).orderBy("ordinal")).as("holdings"),
      jsonArrayFrom(eb.selectFrom("absence").selectAll().where("plan", "=", plan).orderBy("ordinal")).as("absences"),
    ])
    .executeTakeFirstOrThrow();
  return {
    persons: persons.map(({ person, name, email }) => ({ id: person, name, email })),
    holdings: holdings.map((row) => ({
      role: row.role,
      person: row.person,
      from: row.from_date,
      ...(row.to_date ? { to: row.to_date } : {}),
      ...(row.stand_in ? { standIn: row.stand_in } : {}),
    })),
    absences: absences.map((row) => ({
      person: row.person,
      from: row.from_date,
      to: row.to_date,
      ...(row.stand_in ? { standIn: row.stand_in } : {}),
    })),
  };
});
