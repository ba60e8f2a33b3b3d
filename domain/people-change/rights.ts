/** Who may change what in the directory of people. */
import type { CivilDate } from "../calendar/civil-date.ts";
import { administratorOf } from "../capacities.ts";
import type { PersonId } from "../ids.ts";
import { actsFor, personOf, roleOf, type Directory } from "../recipients.ts";
import type { PeopleChange } from "./change.ts";

/** True, or the Swedish reason why not: the plan's owner and its administrator change everything, anyone their own absence and stand-in. */
export function mayChangePeople(directory: Directory, by: PersonId, change: PeopleChange, today: CivilDate): true | string {
  const { plan, people } = directory;
  if (!personOf(people, by)) return `Personen ”${by}” finns inte i registret. Välj någon som har en roll i planen.`;
  if (mayChangeAll(directory, by, today)) return true;
  if (isOwn(change, by)) return true;
  const { title } = roleOf(plan, plan.owner);
  return `Personer och roller ändras av planens ägare (${title}). Din egen frånvaro och ställföreträdare kan du ändra själv.`;
}

/** True for the plan's owner and whoever runs Planvakt, or who stands in for them on the day. */
export function mayChangeAll(directory: Directory, by: PersonId, today: CivilDate): boolean {
  const { plan } = directory;
  return [plan.owner, administratorOf(plan)].some((role) => actsFor(directory, by, role, today));
}

function isOwn(change: PeopleChange, by: PersonId): boolean {
  switch (change.kind) {
    case "setStandIn":
    case "enterAbsence":
    case "endAbsence":
      return change.person === by;
    default:
      return false;
  }
}
