/** A holder's usual stand-in. */
import { addDays, type CivilDate } from "../calendar/civil-date.ts";
import type { Holding, People } from "../people.ts";
import { personOf, roleOf, type Directory } from "../recipients.ts";
import { changedUnless, faultIf, type ChangedPeople, type PeopleChange } from "./change.ts";
import { unknownPerson, unsoundStandIn } from "./common-faults.ts";
import { reaches } from "./spans.ts";

type Of<K extends PeopleChange["kind"]> = Extract<PeopleChange, { kind: K }>;

/** From today; earlier days keep the stand-in they had. */
export function setStandIn(
  { plan, people }: Directory,
  { role, person, standIn }: Of<"setStandIn">,
  today: CivilDate,
): ChangedPeople {
  const known = plan.roles.some(({ id }) => id === role);
  const isTheirs = (holding: Holding): boolean => holding.role === role && holding.person === person && reaches(holding, today);
  const faults = [
    faultIf(!known, "role", `Rollen ”${role}” finns inte i planen. Välj en roll i listan.`),
    unknownPerson(people, "person", person),
    ...unsoundStandIn(people, person, standIn),
    faultIf(
      known && !people.holdings.some(isTheirs),
      "role",
      `${personOf(people, person)?.name ?? person} har inte rollen ${known ? roleOf(plan, role).title : role}. Ladda om sidan och se vad som gäller.`,
    ),
  ];
  return changedUnless(faults, () => ({
    ...people,
    holdings: people.holdings.flatMap((holding) => (isTheirs(holding) ? withStandIn(people, holding, standIn, today) : [holding])),
  }));
}

/** A holding is cut in two where the days behind us had absences that its old stand-in covered. */
function withStandIn(people: People, holding: Holding, standIn: Holding["standIn"], today: CivilDate): readonly Holding[] {
  const { standIn: old, ...rest } = holding;
  const next: Holding = { ...rest, ...(standIn === undefined ? {} : { standIn }) };
  const stoodIn = people.absences.some(
    (absence) => absence.person === holding.person && absence.standIn === undefined && absence.from < today,
  );
  if (!stoodIn || holding.from >= today || old === standIn) return [next];
  return [
    { ...holding, to: addDays(today, -1) },
    { ...next, from: today },
  ];
}
