/** The changes between two versions as people read them: each as a heading, what it is about, and the words before and after. */
import type { Cadence, Duty, Evidence, Ladder, Part, Plan, PlanEvent, Source, WorkCalendarSpec } from "../plan.ts";
import { dutiesOf, itemOfPlace } from "../plan.ts";
import { listed, sentence } from "../letters/phrases.ts";
import { diffPlans, type Change, type Facet, type FacetChange, type Thing } from "./plan-diff.ts";
import { sayCadence, sayLadder } from "./say-cadence.ts";

export interface ToldChange {
  readonly change: Change["change"];
  readonly thing: Thing;
  readonly id: string;
  readonly title: string;
  /** What the plan numbers it by, or the thing it belongs to: "1.6", "M1". Absent where the plan gives no number. */
  readonly number?: string;
  readonly rows: readonly ToldRow[];
}

/** The words of one facet. Empty where it had none, or has none any more. */
export interface ToldRow {
  readonly facet: Facet;
  readonly before: string;
  readonly after: string;
}

/** Every change, in the order of {@link diffPlans}. What is added or dropped is told in its own words; so is what is changed, twice. */
export function tellChanges(before: Plan, after: Plan): readonly ToldChange[] {
  return diffPlans(before, after).map(({ change, thing, id, title, facets }) => ({
    change,
    thing,
    id,
    title,
    ...numberOf(thing, id),
    rows: rowsOf({ change, thing, id, facets }, before, after),
  }));
}

/** Ids of goals and items are numbers that the plan's readers know; what hangs on one is found by it. All other ids are for machines. */
function numberOf(thing: Thing, id: string): Pick<ToldChange, "number"> {
  switch (thing) {
    case "goal":
    case "item":
      return { number: id };
    case "duty":
    case "question": {
      const number = itemOfPlace(id);
      return number === undefined ? {} : { number };
    }
    case "plan":
    case "role":
    case "unit":
    case "event":
      return {};
  }
}

function rowsOf(change: Pick<Change, "change" | "thing" | "id" | "facets">, before: Plan, after: Plan): readonly ToldRow[] {
  switch (change.change) {
    case "added":
      return own(change, after).map(([facet, words]) => ({ facet, before: "", after: words }));
    case "dropped":
      return own(change, before).map(([facet, words]) => ({ facet, before: words, after: "" }));
    case "changed":
      return change.facets.map(({ facet, before: was, after: is }) => ({ facet, before: say(before, was), after: say(after, is) }));
  }
}

/** What an added or dropped action or duty says, in the facets a reader asks for. */
function own({ thing, id }: Pick<Change, "thing" | "id">, plan: Plan): readonly (readonly [Facet, string])[] {
  if (thing === "item") {
    const item = plan.items.find((one) => one.id === id);
    return item
      ? worded([
          ["activity", item.activity],
          ["timeframe", item.timeframe],
          ["responsibleText", item.responsibleText],
        ])
      : [];
  }
  if (thing === "duty") {
    const duty = dutiesOf(plan).find((one) => one.id === id);
    return duty
      ? worded([
          ["quote", say(plan, { source: duty.source })],
          ["timing", say(plan, { cadence: duty.cadence })],
          ["responsible", say(plan, { parts: duty.parts })],
          ["reading", duty.reading ?? ""],
        ])
      : [];
  }
  return [];
}

function worded(rows: readonly (readonly [Facet, string])[]): readonly (readonly [Facet, string])[] {
  return rows.filter(([, words]) => words !== "");
}

/** The fields of a facet in words. Those of a version are said with that version's titles. */
function say(plan: Plan, fields: FacetChange["before"]): string {
  return Object.entries(fields)
    .map(([field, value]) => sayField(plan, field, value))
    .filter(Boolean)
    .join("\n");
}

function sayField(plan: Plan, field: string, value: unknown): string {
  const roleTitle = (id: string): string => plan.roles.find((role) => role.id === id)?.title ?? id;
  switch (field) {
    case "source":
      return `${(value as Source).quote.replace(/\s+/g, " ").trim()} (avsnitt ${(value as Source).section})`;
    case "cadence":
      return `${sentence(sayCadence(value as Cadence, plan))}.`;
    case "ladder":
      return `${sentence(sayLadder(value as Ladder))}.`;
    case "ladders":
      return Object.entries(value as Plan["ladders"])
        .map(([name, ladder]) => `${LADDER[name] ?? name}: ${sayLadder(ladder)}.`)
        .join("\n");
    case "parts":
      return (value as readonly Partial<Part>[]).map((part) => sayPart(part, roleTitle)).join("\n");
    // Those who answer are named by their parts.
    case "responsible":
      return "";
    case "confirm":
      return value === "none" ? "Ingen bekräftar" : sentence(roleTitle(value as string));
    case "evidence":
      return sayEvidence(value as Evidence);
    case "asks":
      return asList("Frågar även", (value as Duty["asks"]).map(roleTitle));
    case "with":
      return asList("Tillsammans med", value as Duty["with"]);
    case "takesPart":
      return asList("Deltar", (value as Duty["asks"]).map(roleTitle));
    case "convenedBy":
      return `Sammankallas av: ${String(value)}`;
    case "reportedTo":
      return `Redovisas för: ${String(value)}`;
    case "days":
      return (value as PlanEvent["days"])
        .map(({ planned, on }) => (planned === on ? on : `${on} (planerat ${planned})`))
        .join(", ");
    case "calendar":
      return sayCalendar(value as WorkCalendarSpec);
    case "paperDeadlines":
      return asList("Stoppdatum", value as Plan["paperDeadlines"]);
    case "closing":
      return asList(
        "Nämndens sammanträden",
        (value as NonNullable<Plan["closing"]>).meetings.map(({ meeting, stop }) => `${meeting} (stoppdatum ${stop})`),
      );
    case "paper": {
      const { kind, sections, recipients } = value as NonNullable<Plan["paper"]>;
      const headings = asList("Rubriker", sections?.map(({ heading }) => heading) ?? []);
      return [kind, headings, asList("Skickas till", recipients ?? [])].filter(Boolean).join("\n");
    }
    case "legal":
      return (value as NonNullable<Plan["legal"]>)
        .map(({ reference, checkedOn }) => (checkedOn === undefined ? reference : `${reference} (kontrollerad ${checkedOn})`))
        .join("\n");
    case "office": {
      const { name, email, phone } = value as Plan["office"];
      return [name, email, phone].filter((one) => one !== undefined).join(", ");
    }
    case "figuresShownFrom":
      return `Årets summor visas från ${String(value)}`;
    case "unit":
      return `Enhet: ${plan.units.find(({ id }) => id === value)?.title ?? ""}`;
    case "goal":
      return plan.goals.find(({ id }) => id === value)?.title ?? "";
    case "questions":
      return (value as readonly string[]).join("\n");
    case "kind":
      return KIND[value as keyof typeof KIND];
    case "owner":
    case "workGroup":
    case "headOfAdministration":
    case "secretary":
    case "administrator":
    case "escalatesTo":
    case "convener":
    case "contact":
    case "head":
      return `${FIELD[field]}: ${roleTitle(value as string)}`;
    default:
      return String(value).replace(/\s+/g, " ").trim();
  }
}

const FIELD = {
  owner: "Äger planen",
  workGroup: "Arbetsgrupp",
  headOfAdministration: "Förvaltningschef",
  secretary: "Sekreterare",
  administrator: "Sköter Planvakt",
  escalatesTo: "Närmast över",
  convener: "Sammankallar",
  contact: "Vår kontakt",
  head: "Enhetens chef",
} as const;

const KIND = { action: "Åtgärd", meeting: "Möte", rule: "Regel" } as const;

const LADDER: Readonly<Record<string, string>> = {
  month: "Upp till en månad",
  "half-year": "Kvartal och halvår",
  year: "År",
  long: "Längre",
};

function sayPart({ label, responsible }: Partial<Part>, roleTitle: (id: string) => string): string {
  const title = responsible === undefined ? "" : roleTitle(responsible);
  return label === undefined || label === title ? sentence(title) : `${label}: ${title}`;
}

function sayEvidence({ note, coverage = [], figures = [], checklist = [], reference, ticks }: Evidence): string {
  return [
    note === "required" ? "Anteckning krävs" : note === "optional" ? "Anteckning om det behövs" : "",
    ...figures.map(({ label, unit }) => (unit === "" || label.includes(unit) ? label : `${label} (${unit})`)),
    ...coverage.map(({ label, of, whole }) => whole ?? `${label}, av ${of === "units" ? "enheterna" : "alla"}`),
    ...checklist.map(({ label }) => label),
    reference === true ? "Hänvisning till dokument" : "",
    ticks === undefined ? "" : ticks === "months" ? "Månader kryssas för" : "Datum kryssas för",
  ]
    .filter(Boolean)
    .map(sentence)
    .join("\n");
}

function sayCalendar({ closingDays, quietWeeks }: WorkCalendarSpec): string {
  return [asList("Stängt", closingDays), `Inga mejl vecka ${quietWeeks.from}–${quietWeeks.to}`].filter(Boolean).join("\n");
}

function asList(label: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `${label}: ${listed(items)}`;
}
