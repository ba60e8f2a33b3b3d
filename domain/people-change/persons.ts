/** Persons are added and renamed, never taken away: letters and events name them. */
import { isAddress } from "../address.ts";
import type { PersonId } from "../ids.ts";
import type { People } from "../people.ts";
import type { Directory } from "../recipients.ts";
import { changedUnless, type ChangedPeople, type PeopleChange, type PeopleFault } from "./change.ts";
import { unknownPerson } from "./common-faults.ts";

type Of<K extends PeopleChange["kind"]> = Extract<PeopleChange, { kind: K }>;

const LONGEST_NAME = 120;
/** An id stands in addresses and database keys. */
const LONGEST_ID = 50;

export function addPerson({ people }: Directory, { name, email }: Of<"addPerson">): ChangedPeople {
  return changedUnless(detailFaults(people, name, email), () => ({
    ...people,
    persons: [...people.persons, { id: personIdFor(people, name), name: tidy(name), email: email.trim() }],
  }));
}

export function changeDetails({ people }: Directory, { person, name, email }: Of<"changeDetails">): ChangedPeople {
  const faults = [unknownPerson(people, "person", person), ...detailFaults(people, name, email, person)];
  return changedUnless(faults, () => ({
    ...people,
    persons: people.persons.map((one) => (one.id === person ? { ...one, name: tidy(name), email: email.trim() } : one)),
  }));
}

/** The id a new person gets: `Åsa Öberg` → `asa-oberg`, with a number where that is taken. */
function personIdFor({ persons }: People, name: string): PersonId {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_ID)
    .replace(/^-+|-+$/g, "");
  const wanted = plain === "" ? "person" : plain;
  const taken = new Set<string>(persons.map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id as PersonId;
}

function detailFaults(people: People, name: string, email: string, self?: PersonId): readonly (PeopleFault | undefined)[] {
  return [nameFault(tidy(name)), emailFault(people, email.trim(), self)];
}

function nameFault(name: string): PeopleFault | undefined {
  if (name === "") return { field: "name", text: "Personen saknar namn. Skriv för- och efternamn." };
  if (name.length > LONGEST_NAME) return { field: "name", text: `Namnet är längre än ${LONGEST_NAME} tecken. Korta det.` };
  if (/[\p{Cc}<>"]/u.test(name)) {
    return {
      field: "name",
      text: "Namnet har tecken som inte kan stå i ett mejl. Skriv bara bokstäver, bindestreck och mellanslag.",
    };
  }
  return undefined;
}

function emailFault(people: People, email: string, self: PersonId | undefined): PeopleFault | undefined {
  if (email === "") {
    return { field: "email", text: "Personen saknar e-postadress, och utan den når inga mejl fram. Skriv adressen." };
  }
  if (!isAddress(email)) {
    return {
      field: "email",
      text: `”${email}” är inte en e-postadress. Skriv en enda adress, utan namn och mellanslag: fornamn.efternamn@kommun.example.`,
    };
  }
  const other = people.persons.find((one) => one.id !== self && one.email.toLowerCase() === email.toLowerCase());
  if (!other) return undefined;
  return { field: "email", text: `Adressen hör redan till ${other.name}. Välj den personen, eller skriv en annan adress.` };
}

function tidy(name: string): string {
  return name.replace(/\s+/gu, " ").trim();
}
