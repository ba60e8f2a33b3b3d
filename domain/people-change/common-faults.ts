/** Faults that several changes share. Each says what is wrong and what to do. */
import { isAddress } from "../address.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import type { PersonId, RoleId } from "../ids.ts";
import { longDate } from "../letters/swedish-dates.ts";
import type { People } from "../people.ts";
import type { Plan, Role } from "../plan.ts";
import { personOf } from "../recipients.ts";
import type { PeopleFault } from "./change.ts";

/** What was decided and posted up to yesterday went by who held the role then. */
export function tooEarly(field: PeopleFault["field"], day: CivilDate, today: CivilDate): PeopleFault | undefined {
  if (day >= today) return undefined;
  return {
    field,
    text: `${longDate(day)} har redan varit, och det som har hänt ändras inte. Välj i dag, ${longDate(today)}, eller senare.`,
  };
}

export function unknownPerson(people: People, field: PeopleFault["field"], person: PersonId): PeopleFault | undefined {
  if (personOf(people, person)) return undefined;
  return { field, text: `Personen ”${person}” finns inte i registret. Välj någon i listan, eller lägg till personen först.` };
}

/** Nobody may be given letters that cannot be sent. */
export function unreachable(people: People, field: PeopleFault["field"], person: PersonId): PeopleFault | undefined {
  const found = personOf(people, person);
  if (!found || isAddress(found.email)) return undefined;
  return { field, text: `${found.name} har ingen e-postadress som fungerar. Ändra adressen först.` };
}

/** A stand-in is somebody else, who is there and can be reached. */
export function unsoundStandIn(people: People, person: PersonId, standIn: PersonId | undefined): readonly PeopleFault[] {
  if (standIn === undefined) return [];
  if (standIn === person) return [{ field: "standIn", text: "Ingen är ställföreträdare för sig själv. Välj någon annan." }];
  return [unknownPerson(people, "standIn", standIn), unreachable(people, "standIn", standIn)].filter(
    (fault) => fault !== undefined,
  );
}

/** The role of a change: there, and of the right sort. */
export function wrongRole(plan: Plan, id: RoleId, wanted: "group" | "single"): PeopleFault | undefined {
  const role = plan.roles.find((candidate) => candidate.id === id);
  if (!role) return { field: "role", text: `Rollen ”${id}” finns inte i planen. Välj en roll i listan.` };
  if (wanted === "single" && role.convener !== undefined) {
    return { field: "role", text: `${role.title} är en grupp med flera medlemmar. Lägg till eller ta bort medlemmar i stället.` };
  }
  if (wanted === "group" && role.convener === undefined) {
    return { field: "role", text: `${role.title} är ingen grupp och har bara en innehavare. Lämna över rollen i stället.` };
  }
  return undefined;
}

/** The groups that answer through this role. */
export function groupsConvenedBy(plan: Plan, role: RoleId): readonly Role[] {
  return plan.roles.filter((candidate) => candidate.convener === role);
}
