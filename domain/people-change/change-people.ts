/** Changes the directory of people, or says everything that stands in the way. What was, stays: who held a role yesterday is never touched. */
import type { CivilDate } from "../calendar/civil-date.ts";
import { never } from "../planvakt-error.ts";
import type { Directory } from "../recipients.ts";
import { endAbsence, enterAbsence } from "./absences.ts";
import type { ChangedPeople, PeopleChange } from "./change.ts";
import { cancelHandover, endHolding, handOver } from "./holdings.ts";
import { addMember, removeMember } from "./members.ts";
import { addPerson, changeDetails } from "./persons.ts";
import { setStandIn } from "./stand-ins.ts";

/** The people after the change. `today` is the earliest day on which anything may change. */
export function changePeople(directory: Directory, change: PeopleChange, today: CivilDate): ChangedPeople {
  switch (change.kind) {
    case "addPerson":
      return addPerson(directory, change);
    case "changeDetails":
      return changeDetails(directory, change);
    case "handOver":
      return handOver(directory, change, today);
    case "cancelHandover":
      return cancelHandover(directory, change, today);
    case "endHolding":
      return endHolding(directory, change, today);
    case "addMember":
      return addMember(directory, change, today);
    case "removeMember":
      return removeMember(directory, change, today);
    case "setStandIn":
      return setStandIn(directory, change, today);
    case "enterAbsence":
      return enterAbsence(directory, change, today);
    case "endAbsence":
      return endAbsence(directory, change, today);
    default:
      return never(change);
  }
}
