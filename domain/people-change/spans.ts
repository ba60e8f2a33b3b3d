/** Stretches of days, both ends included; without `to` they go on. */
import { addDays, type CivilDate } from "../calendar/civil-date.ts";
import type { PersonId, RoleId } from "../ids.ts";
import type { Holding, People } from "../people.ts";

interface Span {
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

export function covers({ from, to }: Span, day: CivilDate): boolean {
  return from <= day && (to === undefined || day <= to);
}

export function overlaps(a: Span, b: Span): boolean {
  return (b.to === undefined || a.from <= b.to) && (a.to === undefined || b.from <= a.to);
}

/** True where it is in force on the day or on a later one. */
export function reaches({ to }: Span, day: CivilDate): boolean {
  return to === undefined || to >= day;
}

/** The holding as it stands when it is over from this day; undefined where it would never have begun. */
export function endedBefore(holding: Holding, day: CivilDate): Holding | undefined {
  if (holding.from >= day) return undefined;
  return reaches(holding, day) ? { ...holding, to: addDays(day, -1) } : holding;
}

/** Who holds the role on the day, as it stands in the directory. */
export function holdingOn(people: People, role: RoleId, day: CivilDate, person?: PersonId): Holding | undefined {
  return people.holdings.find(
    (holding) => holding.role === role && covers(holding, day) && (person === undefined || holding.person === person),
  );
}
