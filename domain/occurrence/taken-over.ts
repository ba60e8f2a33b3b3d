/**
 * What somebody has taken over themselves is theirs while they have a role in the plan. Whoever leaves it takes nothing along: from the
 * first day without a role, it is again the duty's own role that answers, without anybody having to remember what was taken over.
 */
import { addDays, type CivilDate } from "../calendar/civil-date.ts";
import { dateAt, type Instant } from "../calendar/instant.ts";
import type { PersonId } from "../ids.ts";
import { covers } from "../people-change/spans.ts";
import type { People } from "../people.ts";
import type { Offer, PartState } from "./occurrence.ts";

/** Who has taken the part over and has it on the day; undefined where the duty's role answers for it. */
export function assigneeOn({ assignee, assignedAt }: PartState, people: People, date: CivilDate): PersonId | undefined {
  return assignee === undefined || hasLeft(people, assignee, assignedAt, date) ? undefined : assignee;
}

/** The question that waits on the day; one asked of somebody who has left since is put to nobody. */
export function offerOn({ offer }: PartState, people: People, date: CivilDate): Offer | undefined {
  return offer === undefined || hasLeft(people, offer.to, offer.at, date) ? undefined : offer;
}

/**
 * True where the person has been without any role on some day after `since` and up to the day. One who had none then has none to leave:
 * whoever asked them knew that. Of what was taken over before it was kept when (`since` absent), only one who has no role now has left.
 */
function hasLeft({ holdings }: People, person: PersonId, since: Instant | undefined, date: CivilDate): boolean {
  const own = holdings.filter((holding) => holding.person === person);
  if (since === undefined) return own.length > 0 && !own.some((holding) => covers(holding, date));
  const from = dateAt(since);
  return own.some(({ to }) => {
    if (to === undefined || to >= date || to < from) return false;
    return !own.some((other) => covers(other, addDays(to, 1)));
  });
}
