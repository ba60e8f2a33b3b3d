/** Roles with one holder: handed over, vacated, and a coming handover taken back. */
import { addDays, type CivilDate } from "../calendar/civil-date.ts";
import { longDate } from "../letters/swedish-dates.ts";
import type { Holding, People } from "../people.ts";
import { personOf, roleOf, type Directory } from "../recipients.ts";
import { changedUnless, faultIf, type ChangedPeople, type PeopleChange, type PeopleFault } from "./change.ts";
import { groupsConvenedBy, tooEarly, unknownPerson, unreachable, unsoundStandIn, wrongRole } from "./common-faults.ts";
import { covers, endedBefore, holdingOn, reaches } from "./spans.ts";

type Of<K extends PeopleChange["kind"]> = Extract<PeopleChange, { kind: K }>;

export function handOver(directory: Directory, change: Of<"handOver">, today: CivilDate): ChangedPeople {
  const { plan, people } = directory;
  const { role, to, from, standIn } = change;
  const wrong = wrongRole(plan, role, "single");
  const faults = [
    wrong,
    unknownPerson(people, "to", to),
    unreachable(people, "to", to),
    tooEarly("from", from, today),
    ...unsoundStandIn(people, to, standIn),
    ...(wrong ? [] : [holdsAlready(directory, change), plannedAhead(people, change), ...outsideTheGroup(directory, change)]),
  ];
  return changedUnless(faults, () => {
    const begun: Holding = { role, person: to, from, ...(standIn === undefined ? {} : { standIn }) };
    return { ...people, holdings: replaced(people, role, from, [begun]) };
  });
}

export function endHolding({ plan, people }: Directory, { role, from }: Of<"endHolding">, today: CivilDate): ChangedPeople {
  const wrong = wrongRole(plan, role, "single");
  const faults = [
    wrong,
    tooEarly("from", from, today),
    faultIf(!wrong && !holdingOn(people, role, from), "role", "Ingen har rollen den dagen, så det finns inget att avsluta."),
    faultIf(
      role === plan.owner,
      "role",
      "Planens ägare är den som får det ingen annan får, så den rollen kan inte stå tom. Lämna över den till någon.",
    ),
    ...groupsConvenedBy(plan, role).map((group) =>
      faultIf(
        people.holdings.some((holding) => holding.role === group.id && reaches(holding, from)),
        "role",
        `${group.title} skulle stå utan sammankallande, och gruppens mejl går till den. Lämna över rollen till en medlem.`,
      ),
    ),
  ];
  return changedUnless(faults, () => ({ ...people, holdings: replaced(people, role, from, []) }));
}

export function cancelHandover({ plan, people }: Directory, { role, from }: Of<"cancelHandover">, today: CivilDate): ChangedPeople {
  const wrong = wrongRole(plan, role, "single");
  const coming = people.holdings.find((holding) => holding.role === role && holding.from === from);
  const before = people.holdings.find((holding) => holding.role === role && holding.to === addDays(from, -1));
  const next = people.holdings
    .filter((holding) => holding.role === role && holding.from > from)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  const faults = [
    wrong,
    faultIf(
      !wrong && !coming,
      "from",
      `Det finns inget byte ${longDate(from)} att ta tillbaka. Ladda om sidan och se vad som gäller.`,
    ),
    faultIf(from <= today, "from", "Bytet har redan skett. Lämna över rollen igen i stället."),
  ];
  return changedUnless(faults, () => ({
    ...people,
    holdings: people.holdings.flatMap((holding) => {
      if (holding === coming) return [];
      if (holding !== before) return [holding];
      return [goingOn(holding, next)];
    }),
  }));
}

/** The holding without its end, or up to the next one that is planned. */
function goingOn({ role, person, from, standIn }: Holding, next: Holding | undefined): Holding {
  return { role, person, from, ...(next ? { to: addDays(next.from, -1) } : {}), ...(standIn === undefined ? {} : { standIn }) };
}

/** The holdings with what the role has from the day on replaced; the new ones stand where the old one stood. */
function replaced({ holdings }: People, role: Holding["role"], from: CivilDate, begun: readonly Holding[]): readonly Holding[] {
  const index = holdings.findLastIndex((holding) => holding.role === role && (covers(holding, from) || holding.from < from));
  const at = index === -1 ? holdings.length - 1 : index;
  const kept = holdings.map((holding) => (holding.role === role && covers(holding, from) ? endedBefore(holding, from) : holding));
  return [...kept.slice(0, at + 1), ...begun, ...kept.slice(at + 1)].filter((holding) => holding !== undefined);
}

function holdsAlready({ plan, people }: Directory, { role, to, from }: Of<"handOver">): PeopleFault | undefined {
  if (holdingOn(people, role, from)?.person !== to) return undefined;
  return {
    field: "to",
    text: `${personOf(people, to)?.name ?? to} är redan ${roleOf(plan, role).title} ${longDate(from)}. Välj någon annan.`,
  };
}

/** A handover in between would leave it unclear who holds the role until the later one. */
function plannedAhead(people: People, { role, from }: Of<"handOver">): PeopleFault | undefined {
  const later = people.holdings.find((holding) => holding.role === role && holding.from > from);
  if (!later) return undefined;
  const name = personOf(people, later.person)?.name ?? later.person;
  return {
    field: "from",
    text: `Rollen går redan över till ${name} ${longDate(later.from)}. Ta tillbaka det bytet först, eller välj en dag efter det.`,
  };
}

/** Whoever convenes a group belongs to it: its letters would else go to somebody outside. */
function outsideTheGroup({ plan, people }: Directory, { role, to, from }: Of<"handOver">): readonly (PeopleFault | undefined)[] {
  return groupsConvenedBy(plan, role).map((group) =>
    faultIf(
      personOf(people, to) !== undefined && !holdingOn(people, group.id, from, to),
      "to",
      `${personOf(people, to)?.name ?? to} är inte medlem i ${group.title} den dagen. Lägg till personen som medlem först.`,
    ),
  );
}
