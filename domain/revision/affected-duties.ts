/** Which duties have to look again when a version takes over from another. */
import type { DutyId } from "../ids.ts";
import { dutiesOf, type Duty, type Plan } from "../plan.ts";
import { sameContent } from "./same-content.ts";

export interface AffectedDuties {
  readonly added: readonly DutyId[];
  readonly changed: readonly DutyId[];
  readonly dropped: readonly DutyId[];
}

/** By id. A changed duty is one whose occurrences may fall due, ask or be told otherwise than before. */
export function affectedDuties(before: Plan, after: Plan): AffectedDuties {
  const [old, now] = [new Map(dutiesOf(before).map(byId)), new Map(dutiesOf(after).map(byId))];
  const rest = sameContent(surroundings(before), surroundings(after));
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    changed: [...now].flatMap(([id, duty]) => {
      const was = old.get(id);
      const same = was && rest && sameContent(was, duty) && sameContent(whereIs(before, was), whereIs(after, duty));
      return was && !same ? [id] : [];
    }),
    dropped: [...old.keys()].filter((id) => !now.has(id)),
  };
}

/** What every duty's days and letters depend on beside its own words. */
function surroundings({ calendar, ladders }: Plan): unknown {
  return [calendar, ladders];
}

/** A meeting's ladder is another than an action's. */
function whereIs(plan: Plan, duty: Duty): unknown {
  return plan.items.find(({ id }) => id === duty.item)?.kind;
}

function byId(duty: Duty): [DutyId, Duty] {
  return [duty.id, duty];
}
