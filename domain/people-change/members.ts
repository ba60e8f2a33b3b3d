/** Members of a group come and go; the group never stands empty, nor without its convener. */
import type { CivilDate } from "../calendar/civil-date.ts";
import { longDate } from "../letters/swedish-dates.ts";
import type { Holding } from "../people.ts";
import { personOf, roleOf, type Directory } from "../recipients.ts";
import { changedUnless, faultIf, type ChangedPeople, type PeopleChange } from "./change.ts";
import { tooEarly, unknownPerson, unreachable, wrongRole } from "./common-faults.ts";
import { endedBefore, holdingOn, overlaps, reaches } from "./spans.ts";

type Of<K extends PeopleChange["kind"]> = Extract<PeopleChange, { kind: K }>;

export function addMember({ plan, people }: Directory, { role, person, from }: Of<"addMember">, today: CivilDate): ChangedPeople {
  const wrong = wrongRole(plan, role, "group");
  const there = people.holdings.find((one) => one.role === role && one.person === person && overlaps(one, { from }));
  const faults = [
    wrong,
    unknownPerson(people, "person", person),
    unreachable(people, "person", person),
    tooEarly("from", from, today),
    faultIf(
      there !== undefined,
      "person",
      `${personOf(people, person)?.name ?? person} är redan medlem${there && there.from > from ? ` från ${longDate(there.from)}` : ""}. Välj någon annan.`,
    ),
  ];
  return changedUnless(faults, () => {
    const begun: Holding = { role, person, from };
    const last = people.holdings.findLastIndex((holding) => holding.role === role);
    const at = last === -1 ? people.holdings.length : last + 1;
    return { ...people, holdings: [...people.holdings.slice(0, at), begun, ...people.holdings.slice(at)] };
  });
}

export function removeMember(
  { plan, people }: Directory,
  { role, person, from }: Of<"removeMember">,
  today: CivilDate,
): ChangedPeople {
  const wrong = wrongRole(plan, role, "group");
  const isTheirs = (holding: Holding): boolean => holding.role === role && holding.person === person && reaches(holding, from);
  const name = personOf(people, person)?.name ?? person;
  const convener = wrong ? undefined : roleOf(plan, role).convener;
  const faults = [
    wrong,
    unknownPerson(people, "person", person),
    tooEarly("from", from, today),
    faultIf(!wrong && !people.holdings.some(isTheirs), "person", `${name} är inte medlem ${longDate(from)}. Ladda om sidan.`),
    faultIf(
      people.holdings.some((one) => one.role === convener && one.person === person && reaches(one, from)),
      "person",
      `${name} är gruppens sammankallande. Lämna över den rollen till en annan medlem först.`,
    ),
    faultIf(
      !wrong && holdingOn(people, role, from, person) !== undefined && !othersFrom(people.holdings, role, person, from),
      "person",
      `${name} är den sista medlemmen. Lägg till någon annan först, så att gruppen inte står tom.`,
    ),
  ];
  return changedUnless(faults, () => ({
    ...people,
    holdings: people.holdings.flatMap((holding) => {
      if (!isTheirs(holding)) return [holding];
      return endedBefore(holding, from) ?? [];
    }),
  }));
}

function othersFrom(holdings: readonly Holding[], role: Holding["role"], person: Holding["person"], from: CivilDate): boolean {
  return holdings.some((one) => one.role === role && one.person !== person && one.from <= from && reaches(one, from));
}
