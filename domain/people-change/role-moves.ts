/** Who leaves a role and who comes to it by a change: those are told, when the change is in force. */
import type { CivilDate } from "../calendar/civil-date.ts";
import { dateAt, type Instant } from "../calendar/instant.ts";
import { nextPosting, postingInstant } from "../calendar/posting.ts";
import { workingDayOnOrAfter } from "../calendar/working-days.ts";
import type { PersonId, RoleId } from "../ids.ts";
import { UNDO_MINUTES } from "../occurrence/rungs.ts";
import type { WorkCalendarSpec } from "../plan.ts";
import { never } from "../planvakt-error.ts";
import { roleOf, type Directory } from "../recipients.ts";
import type { PeopleChange } from "./change.ts";
import { holdingOn } from "./spans.ts";

/** One person's side of a role that changes hands. */
export interface RoleMove {
  readonly role: RoleId;
  readonly side: "took" | "left";
  /** Absent for `took` where nobody is named: whoever answers for the vacant role. */
  readonly person?: PersonId;
  /** Who had it before, for the one who takes it. */
  readonly other?: PersonId;
  /** The first day on which it is so. */
  readonly on: CivilDate;
}

/** The moves of a change that is found sound. Outside parties are asked for single things and are told of no role. */
export function movesOf(before: Directory, change: PeopleChange): readonly RoleMove[] {
  const moves = allMoves(before, change);
  return moves.filter(({ role }) => roleOf(before.plan, role).contact === undefined);
}

function allMoves({ people }: Directory, change: PeopleChange): readonly RoleMove[] {
  switch (change.kind) {
    case "handOver": {
      const { role, to, from: on } = change;
      const had = holdingOn(people, role, on)?.person;
      return [...left(role, had, on), { role, side: "took", person: to, on, ...(had === undefined ? {} : { other: had }) }];
    }
    case "endHolding": {
      const { role, from: on } = change;
      const had = holdingOn(people, role, on)?.person;
      return [...left(role, had, on), { role, side: "took", on, ...(had === undefined ? {} : { other: had }) }];
    }
    case "addMember":
      return [{ role: change.role, side: "took", person: change.person, on: change.from }];
    case "removeMember":
      return holdingOn(people, change.role, change.from, change.person) ? left(change.role, change.person, change.from) : [];
    case "cancelHandover":
    case "addPerson":
    case "changeDetails":
    case "setStandIn":
    case "enterAbsence":
    case "endAbsence":
      return [];
    default:
      return never(change);
  }
}

/** With the next hourly posting, after the time in which the change may be taken back; for a coming day in that morning's post. */
export function toldAt(on: CivilDate, now: Instant, calendar: WorkCalendarSpec): Instant {
  if (on > dateAt(now)) return postingInstant(workingDayOnOrAfter(on, calendar));
  return nextPosting((now + UNDO_MINUTES * 60_000) as Instant, calendar);
}

function left(role: RoleId, person: PersonId | undefined, on: CivilDate): readonly RoleMove[] {
  return person === undefined ? [] : [{ role, side: "left", person, on }];
}
