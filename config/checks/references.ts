/** Whatever a plan speaks of by id is there. */
import type { DutyEntry, PlanDraft } from "../draft.ts";
import type { Complaint, Path } from "../fault.ts";
import { placeOfEvent } from "../../domain/plan.ts";
import { namesDuty } from "../cadence-file.ts";
import { suggestion } from "../nearest-word.ts";

interface Reference {
  readonly path: Path;
  readonly to: string | undefined;
}

/** Roles, units, duties and events that are spoken of and not listed. */
export function unknownReferences(plan: PlanDraft): Complaint[] {
  const roles = plan.roles.flatMap(({ is }) => is.id ?? []);
  const units = plan.units.flatMap(({ is }) => is.id ?? []);
  const duties = plan.duties.flatMap(({ id }) => id ?? []);
  return [
    ...unknown("role", "roles:", roles, roleReferences(plan)),
    ...unknown(
      "unit",
      "units:",
      units,
      plan.roles.map(({ path, is }) => ({ path: [...path, "unit"], to: is.unit })),
    ),
    ...unknown("duty", "the plan", duties, plan.duties.flatMap(dutyReferences)),
    ...unknown(
      "event",
      "events:",
      plan.events.flatMap(({ is }) => is.id ?? []),
      plan.duties.flatMap(eventReferences),
    ),
    ...questionsAboutNothing(plan, duties),
  ];
}

function roleReferences(plan: PlanDraft): Reference[] {
  const { owner, workGroup, headOfAdministration, secretary, administrator } = plan.top;
  return [
    ...Object.entries({ owner, workGroup, headOfAdministration, secretary, administrator }).map(([key, to]) => ({
      path: [key],
      to,
    })),
    ...plan.roles.flatMap(({ path, is: { escalatesTo, convener, contact } }) =>
      Object.entries({ escalatesTo, convener, contact }).map(([key, to]) => ({ path: [...path, key], to })),
    ),
    ...plan.units.map(({ path, is }) => ({ path: [...path, "head"], to: is.head })),
    ...plan.duties.flatMap(({ path, is, parts }) => [
      ...(is.responsible ?? []).map((to, index) => ({ path: [...path, "responsible", index], to })),
      ...parts.map((part) => ({ path: [...part.path, "responsible"], to: part.is.responsible })),
      ...(is.asks ?? []).map((to, index) => ({ path: [...path, "asks", index], to })),
      ...(is.takesPart ?? []).map((to, index) => ({ path: [...path, "takesPart", index], to })),
      { path: [...path, "confirm"], to: is.confirm === "none" ? undefined : is.confirm },
    ]),
  ];
}

function dutyReferences({ path, is: { cadence } }: DutyEntry): Reference[] {
  switch (cadence?.kind) {
    case "relative":
      return namesDuty(cadence.to) ? [{ path: [...path, "cadence", "relative"], to: cadence.to }] : [];
    case "rollUp":
      return cadence.of.map((to, index) => ({ path: [...path, "cadence", "rollUp", index], to }));
    case "once":
    case "every":
    case "attest":
    case "quota":
    case "onEvent":
    case "dates":
    case "undecided":
    case undefined:
      return [];
  }
}

function eventReferences({ path, is: { cadence } }: DutyEntry): Reference[] {
  if (cadence?.kind !== "relative" || namesDuty(cadence.to)) return [];
  return [{ path: [...path, "cadence", "relative"], to: cadence.to }];
}

function unknown(what: string, where: string, known: readonly string[], references: readonly Reference[]): Complaint[] {
  return references.flatMap(({ path, to }) => {
    if (to === undefined || known.includes(to)) return [];
    return [{ path, value: to, message: `There is no such ${what}. Expected one listed in ${where}.${suggestion(to, known)}` }];
  });
}

/** A question hangs on the plan itself (`plan/…`), an item, a duty, or a field of a duty; and each on a place of its own. */
function questionsAboutNothing(plan: PlanDraft, duties: readonly string[]): Complaint[] {
  const items = plan.items.flatMap(({ is }) => is.id ?? []);
  const taken = new Set(placesAsked(plan));
  return plan.questions.flatMap(({ path, is: { at } }) => {
    if (at === undefined) return [];
    const there = at.startsWith("plan/") || [...items, ...duties].some((place) => at === place || at.startsWith(`${place}/`));
    const message = !there
      ? `There is no such place. Expected plan/…, an item or a duty of the plan.${suggestion(at, [...items, ...duties])}`
      : taken.has(at)
        ? "Another question is asked at this place. Give this one a place of its own, such as the same with /… after it."
        : undefined;
    taken.add(at);
    return message === undefined ? [] : [{ path: [...path, "at"], value: at, message }];
  });
}

function placesAsked(plan: PlanDraft): string[] {
  const asked = (place: string | undefined, isAsked: boolean): string[] => (place !== undefined && isAsked ? [place] : []);
  const told = new Set(plan.duties.flatMap(({ is: { cadence } }) => (cadence?.kind === "onEvent" ? [cadence.event] : [])));
  return [
    ...plan.items.flatMap(({ is }) => asked(is.id, is.question !== undefined)),
    ...plan.events.flatMap(({ is }) =>
      asked(is.id && placeOfEvent(is.id), (is.dates ?? []).length === 0 && !told.has(is.id ?? "")),
    ),
    ...plan.duties.flatMap(({ id, is, parts }) => [
      ...asked(id, is.question !== undefined || is.cadence?.kind === "undecided"),
      ...parts.flatMap((part) => asked(`${id ?? ""}/${part.is.id ?? ""}`, part.is.question !== undefined)),
    ]),
  ];
}
