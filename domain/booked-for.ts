/** The booked meetings that a person or a role takes part in: what their calendar shows with hours. */
import { addDays, type CivilDate } from "./calendar/civil-date.ts";
import { dutyOf, hasDuty } from "./duty.ts";
import { invitationToBooked, type Invitation } from "./invitation.ts";
import type { RoleId } from "./ids.ts";
import type { KnownOccurrence } from "./known-occurrence.ts";
import type { Duty } from "./plan.ts";
import { actsFor, type Directory } from "./recipients.ts";
import type { Whose } from "./deadlines.ts";

/** A meeting that has been is history in one's calendar, and need not be told again. */
const DAYS_BACK = 31;

/** Called-off ones too, so that they vanish where they were; in order of time. */
export function bookedFor(
  directory: Directory,
  whose: Whose,
  known: readonly KnownOccurrence[],
  today: CivilDate,
): readonly Invitation[] {
  const { plan } = directory;
  const since = addDays(today, -DAYS_BACK);
  return known
    .filter(({ occurrence }) => hasDuty(plan, occurrence.duty))
    .flatMap(({ occurrence }) => {
      const { item, duty } = dutyOf(plan, occurrence.duty);
      if (!takesPart(directory, whose, duty, today)) return [];
      return (occurrence.meetings ?? [])
        .filter(({ day }) => day >= since)
        .flatMap(({ id }) => invitationToBooked(plan, item, duty, occurrence, id, []) ?? []);
    })
    .toSorted((a, b) => compare(`${a.occurrence} ${a.meeting ?? ""}`, `${b.occurrence} ${b.meeting ?? ""}`));
}

/** The roles that go to the meetings: those who answer for them and those who take part. */
function meetingRoles({ parts, takesPart: beside = [] }: Duty): readonly RoleId[] {
  return [...new Set([...parts.map(({ responsible }) => responsible), ...beside])];
}

function takesPart(directory: Directory, whose: Whose, duty: Duty, today: CivilDate): boolean {
  const roles = meetingRoles(duty);
  if (whose.kind === "person") return roles.some((role) => actsFor(directory, whose.person, role, today));
  // What is a group's is its convener's to see to.
  return directory.plan.roles.some(({ id, convener }) => (id === whose.role || convener === whose.role) && roles.includes(id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
