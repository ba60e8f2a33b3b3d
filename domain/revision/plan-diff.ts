/** What has changed between two versions of a plan, by stable id. In what order things stand in the file is no change. */
import { dutiesOf, type Duty, type Goal, type Item, type Plan, type PlanEvent, type Role, type Unit } from "../plan.ts";
import { sameContent } from "./same-content.ts";

/** What can be added, dropped or changed. */
export type Thing = "plan" | "goal" | "item" | "duty" | "role" | "unit" | "event" | "question";

/** What of a thing has changed, as it is told: several fields may be one facet, and each field belongs to exactly one. */
export type Facet = DutyFacet | ItemFacet | PlanFacet | "days" | "question" | "hierarchy" | "kind";

/** Of a duty: the name, the quoted words, the rhythm and its letters, who answers and confirms, what is asked for, with whom. */
export type DutyFacet = "title" | "quote" | "timing" | "reading" | "responsible" | "confirmer" | "evidence" | "participants";
export type ItemFacet = "title" | "quote" | "activity" | "timeframe" | "responsibleText" | "note" | "goal" | "kind";
export type PlanFacet = "title" | "office" | "offices" | "calendar" | "ladders" | "legal" | "dnr" | "smallNumbers" | "paper";

export interface FacetChange {
  readonly facet: Facet;
  /** The fields of the facet as they were and as they are, those that are there. */
  readonly before: Fields;
  readonly after: Fields;
}

type Fields = Readonly<Record<string, unknown>>;

export interface Change {
  readonly change: "added" | "dropped" | "changed";
  readonly thing: Thing;
  readonly id: string;
  /** As the newest version that has it calls it. */
  readonly title: string;
  /** What has changed; empty for what is added or dropped. */
  readonly facets: readonly FacetChange[];
}

const DUTY: Readonly<Record<Exclude<keyof Duty, "id" | "item">, DutyFacet>> = {
  title: "title",
  source: "quote",
  cadence: "timing",
  ladder: "timing",
  reading: "reading",
  parts: "responsible",
  responsible: "responsible",
  confirm: "confirmer",
  evidence: "evidence",
  asks: "participants",
  with: "participants",
  takesPart: "participants",
  convenedBy: "participants",
  reportedTo: "participants",
};

const ITEM: Readonly<Record<Exclude<keyof Item, "id" | "duties">, ItemFacet>> = {
  title: "title",
  source: "quote",
  activity: "activity",
  timeframe: "timeframe",
  responsibleText: "responsibleText",
  note: "note",
  goal: "goal",
  kind: "kind",
};

type PlanLists = "roles" | "units" | "goals" | "items" | "events" | "questions";
const PLAN: Readonly<Record<Exclude<keyof Plan, "id" | "version" | PlanLists>, PlanFacet>> = {
  title: "title",
  dnr: "dnr",
  municipality: "office",
  committee: "office",
  office: "office",
  owner: "offices",
  workGroup: "offices",
  headOfAdministration: "offices",
  secretary: "offices",
  administrator: "offices",
  calendar: "calendar",
  paperDeadlines: "calendar",
  closing: "calendar",
  paper: "paper",
  legal: "legal",
  ladders: "ladders",
  figuresShownFrom: "smallNumbers",
};

const GOAL: Readonly<Record<Exclude<keyof Goal, "id">, Facet>> = { title: "title", source: "quote" };
const ROLE: Readonly<Record<Exclude<keyof Role, "id">, Facet>> = {
  title: "title",
  escalatesTo: "hierarchy",
  convener: "hierarchy",
  contact: "hierarchy",
  unit: "hierarchy",
};
const UNIT: Readonly<Record<Exclude<keyof Unit, "id">, Facet>> = { title: "title", head: "responsible" };
const EVENT: Readonly<Record<Exclude<keyof PlanEvent, "id">, Facet>> = { title: "title", days: "days" };
const QUESTION = { questions: "question" } as const satisfies Readonly<Record<string, Facet>>;

/** Every change, in the newer version's order, what it dropped last in each kind. Empty where both say the same. */
export function diffPlans(before: Plan, after: Plan): readonly Change[] {
  const changed = facetsOf(before, after, PLAN);
  return [
    ...(changed.length > 0
      ? [{ change: "changed" as const, thing: "plan" as const, id: after.id, title: after.title, facets: changed }]
      : []),
    ...compare("goal", before.goals, after.goals, GOAL),
    ...compare("item", before.items, after.items, ITEM),
    ...compare("duty", dutiesToCompare(before), dutiesToCompare(after), DUTY),
    ...compare("role", before.roles, after.roles, ROLE),
    ...compare("unit", before.units, after.units, UNIT),
    ...compare("event", before.events ?? [], after.events ?? [], EVENT),
    ...compare("question", questionsToCompare(before), questionsToCompare(after), QUESTION),
  ];
}

interface Named {
  readonly id: string;
  readonly title: string;
}

function compare<T extends Named>(
  thing: Thing,
  before: readonly T[],
  after: readonly T[],
  facets: Readonly<Record<string, Facet>>,
): readonly Change[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const now = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((one): Change[] => {
      const { id, title } = one;
      const was = old.get(id);
      if (!was) return [{ change: "added", thing, id, title, facets: [] }];
      const changed = facetsOf(was, one, facets);
      return changed.length === 0 ? [] : [{ change: "changed", thing, id, title, facets: changed }];
    }),
    ...before
      .filter(({ id }) => !now.has(id))
      .map(({ id, title }): Change => ({ change: "dropped", thing, id, title, facets: [] })),
  ];
}

/** The facets in which two differ, each once. */
function facetsOf(before: object, after: object, facets: Readonly<Record<string, Facet>>): readonly FacetChange[] {
  return [...new Set(Object.values(facets))].flatMap((facet) => {
    const fields = Object.keys(facets).filter((field) => facets[field] === facet);
    const [was, is] = [pick(before, fields), pick(after, fields)];
    return sameContent(was, is) ? [] : [{ facet, before: was, after: is }];
  });
}

function pick(value: object, fields: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(value).filter(([field, inner]) => fields.includes(field) && inner !== undefined));
}

/** What a duty only repeats is told where it stands: the days it counts from, and the title of a role that names its part. */
function dutiesToCompare(plan: Plan): readonly (Omit<Duty, "cadence" | "parts"> & Named)[] {
  const titles = new Map(plan.roles.map(({ id, title }) => [id, title]));
  return dutiesOf(plan).map((duty) => ({
    ...duty,
    cadence: duty.cadence.kind === "relative" ? { ...duty.cadence, base: duty.cadence.base.kind } : duty.cadence,
    parts: duty.parts.map(({ label, ...part }) => (titles.get(part.responsible) === label ? part : { ...part, label })),
  }));
}

/** A place may have several. */
function questionsToCompare({ questions }: Plan): readonly (Named & { readonly questions: readonly string[] })[] {
  const places = [...new Set(questions.map(({ at }) => at))];
  return places.map((at) => {
    const here = questions.filter((one) => one.at === at).map(({ question }) => question);
    return { id: at, title: here[0] ?? at, questions: here.toSorted() };
  });
}
