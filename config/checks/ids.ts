/** Each id stands once: it is what the ledger, the links and the other parts of the plan know a thing by. */
import { DECISION_DUTY } from "../../domain/decision-duty.ts";
import type { PeopleDraft, PlanDraft } from "../draft.ts";
import type { Complaint, Path } from "../fault.ts";

interface Named {
  readonly path: Path;
  readonly name: string | undefined;
}

/** Ids of the plan's file that stand twice. */
export function repeatedPlanIds(plan: PlanDraft): Complaint[] {
  const ids = (
    entries: readonly { readonly path: Path; readonly is: { readonly id?: string | undefined } }[],
    field = "id",
  ): Named[] => entries.map(({ path, is }) => ({ path: [...path, field], name: is.id }));
  return [
    ...repeated("role", ids(plan.roles)),
    ...repeated("unit", ids(plan.units)),
    ...repeated("goal", ids(plan.goals)),
    ...repeated("event", ids(plan.events)),
    ...plan.events.flatMap(({ path, is }) =>
      repeatedDays((is.dates ?? []).map(({ planned }, index) => ({ path: [...path, "dates", index], name: planned }))),
    ),
    ...repeatedMeetings(plan),
    ...repeated("action, meeting or rule", ids(plan.items)),
    ...plan.items.flatMap((item) =>
      repeated(`duty of ${item.is.id ?? "this item"}`, ids(plan.duties.filter((duty) => duty.item === item))),
    ),
    ...takenByDecisions(plan),
    ...plan.duties.flatMap((duty) => [
      ...repeated("part of this duty", ids(duty.parts)),
      ...repeated("coverage of this duty", listed(duty.is.evidence?.coverage, [...duty.path, "evidence", "coverage"])),
      ...repeated("figure of this duty", listed(duty.is.evidence?.figures, [...duty.path, "evidence", "figures"])),
      ...repeated("checklist line of this duty", listed(duty.is.evidence?.checklist, [...duty.path, "evidence", "checklist"])),
    ]),
  ];
}

/** Persons that stand twice. */
export function repeatedPersons(people: PeopleDraft): Complaint[] {
  return repeated(
    "person",
    people.persons.map(({ path, is }) => ({ path: [...path, "id"], name: is.id })),
  );
}

/** What a meeting decides is kept under a duty of its own, which no plan file may have. */
function takenByDecisions({ duties }: PlanDraft): Complaint[] {
  const message = "A meeting's decisions are kept under this id. Give the duty another one.";
  return duties
    .filter(({ item, is }) => item.path[0] === "meetings" && is.id === DECISION_DUTY)
    .map(({ path }) => ({ path: [...path, "id"], value: DECISION_DUTY, message }));
}

function repeatedDays(days: readonly Named[]): Complaint[] {
  const message = "The day stands twice, and would be one period twice. Keep one of them.";
  return repeated("day", days).map((complaint) => ({ ...complaint, message }));
}

function repeatedMeetings({ top }: PlanDraft): Complaint[] {
  const path = ["closing", "meetings"];
  const days = (top.closing?.meetings ?? []).map(({ meeting }, index) => ({ path: [...path, index, "meeting"], name: meeting }));
  const message = "The nämnd has this meeting twice. Keep the one with the right stoppdatum.";
  return repeated("meeting", days).map((complaint) => ({ ...complaint, message }));
}

function listed(entries: readonly { readonly id: string }[] | undefined, path: Path): Named[] {
  return (entries ?? []).map(({ id }, index) => ({ path: [...path, index, "id"], name: id }));
}

function repeated(what: string, named: readonly Named[]): Complaint[] {
  const seen = new Set<string>();
  return named.flatMap(({ path, name }) => {
    if (name === undefined) return [];
    if (seen.has(name)) return [{ path, value: name, message: `Another ${what} has this id. Give this one an id of its own.` }];
    seen.add(name);
    return [];
  });
}
