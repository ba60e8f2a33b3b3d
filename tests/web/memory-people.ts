/** The people of the sample plan, changed by the same rules as the ledger's. */
import type { PeopleChanging } from "../../client/people-changing.ts";
import { peopleView, type PeopleLook, type PeopleView } from "../../client/reading/people.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import type { PlanId } from "../../domain/ids.ts";
import { changePeople } from "../../domain/people-change/change-people.ts";
import { mayChangePeople } from "../../domain/people-change/rights.ts";
import { PLAN, SAMPLE_DIRECTORY, SAMPLE_PLAN } from "./sample-plan.ts";

export interface MemoryPeople extends PeopleChanging {
  people(plan: PlanId, look?: PeopleLook): Promise<PeopleView | undefined>;
}

export function memoryPeople(today: CivilDate): MemoryPeople {
  let { people } = SAMPLE_DIRECTORY;
  const directory = () => ({ plan: SAMPLE_PLAN, people });
  const decide: PeopleChanging["changePeople"] = (_, change, by) => {
    const right = mayChangePeople(directory(), by, change, today);
    if (right !== true) return Promise.resolve({ ok: false, reason: right, faults: [] });
    const changed = changePeople(directory(), change, today);
    if (changed.kind === "refused") return Promise.resolve({ ok: false, faults: changed.faults });
    people = changed.people;
    return Promise.resolve({ ok: true });
  };
  return {
    people: (plan, look) => Promise.resolve(plan === PLAN ? peopleView(directory(), today, [], look) : undefined),
    changePeople: decide,
    foreseePeople: async (plan, change, by) => {
      const before = people;
      const result = await decide(plan, change, by);
      people = before;
      return result.ok ? { ok: true, moving: [], returning: [], staying: 0, lettersMoved: 0, told: [] } : result;
    },
  };
}
