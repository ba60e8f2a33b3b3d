/** Absences: always with a last day, and with somebody who takes the letters meanwhile. */
import { addDays, type CivilDate } from "../calendar/civil-date.ts";
import { listed } from "../letters/phrases.ts";
import { longDate } from "../letters/swedish-dates.ts";
import type { Absence, Holding } from "../people.ts";
import { personOf, type Directory } from "../recipients.ts";
import { changedUnless, faultIf, type ChangedPeople, type PeopleChange, type PeopleFault } from "./change.ts";
import { tooEarly, unknownPerson, unsoundStandIn } from "./common-faults.ts";
import { overlaps } from "./spans.ts";

type Of<K extends PeopleChange["kind"]> = Extract<PeopleChange, { kind: K }>;

export function enterAbsence(directory: Directory, change: Of<"enterAbsence">, today: CivilDate): ChangedPeople {
  const { people } = directory;
  const { person, from, to, standIn } = change;
  const faults = [
    unknownPerson(people, "person", person),
    tooEarly("from", from, today),
    faultIf(
      to === undefined,
      "to",
      "Frånvaron saknar sista dag, och då märker ingen att den aldrig tog slut. Ange en dag; den kan ändras senare.",
    ),
    faultIf(
      to !== undefined && to < from,
      "to",
      `Frånvaron slutar innan den börjar (${longDate(from)}). Välj den dagen eller en senare.`,
    ),
    ...unsoundStandIn(people, person, standIn),
    ...(to === undefined || to < from
      ? []
      : [...clashes(directory, { ...change, to }), ...nobodyInstead(directory, { ...change, to })]),
  ];
  return changedUnless(faults, () => {
    const last = to ?? from;
    return { ...people, absences: [...people.absences, { person, from, to: last, ...(standIn === undefined ? {} : { standIn }) }] };
  });
}

export function endAbsence({ people }: Directory, { person, from, back }: Of<"endAbsence">, today: CivilDate): ChangedPeople {
  const found = people.absences.find((absence) => absence.person === person && absence.from === from);
  const faults = [
    faultIf(!found, "from", `Det finns ingen frånvaro som börjar ${longDate(from)}. Ladda om sidan och se vad som gäller.`),
    tooEarly("back", back, today),
    faultIf(found !== undefined && found.to < today, "from", "Frånvaron är redan över, så det finns inget att avsluta."),
    faultIf(
      found !== undefined && found.to >= today && back > found.to,
      "back",
      `Frånvaron slutar redan ${longDate(found?.to ?? back)}. Välj en tidigare dag, eller ange en ny frånvaro efter den.`,
    ),
  ];
  return changedUnless(faults, () => ({
    ...people,
    absences: people.absences.flatMap((absence): readonly Absence[] => {
      if (absence !== found) return [absence];
      return back <= absence.from ? [] : [{ ...absence, to: addDays(back, -1) }];
    }),
  }));
}

type Dated = Of<"enterAbsence"> & { readonly to: CivilDate };

/** One absence at a time; and not in the arms of somebody who is away too. */
function clashes({ people }: Directory, { person, from, to, standIn }: Dated): readonly PeopleFault[] {
  const own = people.absences.find((absence) => absence.person === person && overlaps(absence, { from, to }));
  const other = people.absences.find((absence) => absence.person === standIn && overlaps(absence, { from, to }));
  return [
    ...(own
      ? [
          {
            field: "from" as const,
            text: `Det finns redan en frånvaro ${longDate(own.from)} till ${longDate(own.to)}. Avsluta den först, eller välj andra dagar.`,
          },
        ]
      : []),
    ...(other
      ? [
          {
            field: "standIn" as const,
            text: `${personOf(people, other.person)?.name ?? other.person} är själv frånvarande ${longDate(other.from)} till ${longDate(other.to)}. Välj någon annan.`,
          },
        ]
      : []),
  ];
}

/** Letters to an absent holder without a stand-in would wait unread; a group has its other members. */
function nobodyInstead({ plan, people }: Directory, { person, from, to, standIn }: Dated): readonly PeopleFault[] {
  if (standIn !== undefined) return [];
  const uncovered = (holding: Holding): boolean =>
    holding.person === person && holding.standIn === undefined && overlaps(holding, { from, to });
  const titles = plan.roles
    .filter(({ id, convener }) => convener === undefined && people.holdings.some((one) => one.role === id && uncovered(one)))
    .map((role) => role.title);
  if (titles.length === 0) return [];
  return [{ field: "standIn", text: `Ingen tar emot mejlen till ${listed(titles)} under frånvaron. Välj en ställföreträdare.` }];
}
