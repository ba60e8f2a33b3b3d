/** Can everyone who is to have letters have them: roles that nobody holds, and holders without an address. Pure. */
import { isAddress } from "../../domain/address.ts";
import { addDays, type CivilDate } from "../../domain/calendar/civil-date.ts";
import type { RoleId } from "../../domain/ids.ts";
import type { Holding } from "../../domain/people.ts";
import { personOf, resolveRole, type Directory } from "../../domain/recipients.ts";
import { fault, fine, warning, type Finding } from "./finding.ts";

/** Long enough to find and appoint somebody. */
const DAYS_AHEAD = 60;

/** One finding for each role that nobody holds, today or soon; one that all is well where there is none. */
export function examineVacancies(directory: Directory, today: CivilDate): readonly Finding[] {
  const { plan } = directory;
  const name = `${plan.id}/vacancies`;
  const vacant = plan.roles.flatMap(({ id, title }) => {
    const from = vacantFrom(directory, id, today);
    if (from === undefined) return [];
    const { person } = resolveRole(directory, id, from);
    const when = from === today ? "today" : `from ${from}`;
    const cure = `Give ${id} a holder among the plan's people, from ${from} at the latest.`;
    const message = `Nobody holds ${id} (${title}) ${when}: its letters go to ${person.id}.`;
    // Letters of every vacant role end with the owner; when that role is vacant nobody decides anything.
    return [id === plan.owner && from === today ? fault(name, message, cure) : warning(name, message, cure)];
  });
  return vacant.length > 0 ? vacant : [fine(name, `All ${plan.roles.length} roles are held for the next ${DAYS_AHEAD} days.`)];
}

/** Everyone who holds a role or stands in, today or soon, has an address that a relay can take. */
export function examineAddresses({ plan, people }: Directory, today: CivilDate): readonly Finding[] {
  const name = `${plan.id}/addresses`;
  const until = addDays(today, DAYS_AHEAD);
  const holdings = people.holdings.filter(({ from, to }) => from <= until && (to === undefined || to >= today));
  const needed = [
    ...new Set([...holdings, ...people.absences].flatMap(({ person, standIn }) => (standIn ? [person, standIn] : [person]))),
  ];
  const without = needed.filter((id) => !isAddress(personOf(people, id)?.email ?? ""));
  if (without.length === 0) return [fine(name, `All ${needed.length} persons with a role have an address.`)];
  return without.map((id) =>
    fault(name, `${id} has no address that mail can be sent to.`, `Enter ${id}'s address among the plan's people.`),
  );
}

/** The first day, of those looked at, on which nobody holds the role. */
function vacantFrom({ people }: Directory, role: RoleId, today: CivilDate): CivilDate | undefined {
  const holdings = people.holdings.filter((holding) => holding.role === role && personOf(people, holding.person));
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = addDays(today, ahead);
    if (!holdings.some((holding) => covers(holding, day))) return day;
  }
  return undefined;
}

function covers({ from, to }: Holding, day: CivilDate): boolean {
  return from <= day && (to === undefined || day <= to);
}
