/**
 * A plan as far as it could be read. The cross-checks work on this, so that a misspelt key in one duty does not hide
 * an unknown role in another: each field that is of the right shape is there, the others are absent.
 */
import type { z } from "zod";
import type { Path } from "./fault.ts";
import { absenceFile, holdingFile, personFile, type AbsenceFile, type HoldingFile, type PersonFile } from "./people-file.ts";
import {
  dutyFile,
  eventFile,
  goalFile,
  itemFile,
  paperSectionFile,
  partFile,
  planFile,
  questionFile,
  roleFile,
  unitFile,
  type DutyFile,
  type EventFile,
  type GoalFile,
  type ItemFile,
  type PaperSectionFile,
  type PartFile,
  type PlanFile,
  type QuestionFile,
  type RoleFile,
  type UnitFile,
} from "./plan-file.ts";
import { valueAt } from "./shape.ts";
import type { ItemKind } from "../domain/plan.ts";

/** An element of a file and where it stands. */
export interface Entry<T> {
  readonly path: Path;
  readonly is: Partial<T>;
}

export interface ItemEntry extends Entry<ItemFile> {
  readonly kind: ItemKind;
}

export interface DutyEntry extends Entry<DutyFile> {
  readonly item: ItemEntry;
  /** `1.6/uppgifter-rvt`; absent where either half is. */
  readonly id?: string;
  readonly parts: readonly Entry<PartFile>[];
}

export interface PlanDraft {
  readonly top: Partial<PlanFile>;
  readonly roles: readonly Entry<RoleFile>[];
  readonly units: readonly Entry<UnitFile>[];
  readonly goals: readonly Entry<GoalFile>[];
  readonly items: readonly ItemEntry[];
  readonly duties: readonly DutyEntry[];
  readonly events: readonly Entry<EventFile>[];
  readonly questions: readonly Entry<QuestionFile>[];
  readonly paperSections: readonly Entry<PaperSectionFile>[];
}

export interface PeopleDraft {
  readonly persons: readonly Entry<PersonFile>[];
  readonly holdings: readonly Entry<HoldingFile>[];
  readonly absences: readonly Entry<AbsenceFile>[];
}

/** What can be read of `plan.yaml`. */
export function draftPlan(value: unknown): PlanDraft {
  const goals = entries(goalFile, value, ["goals"]);
  const items = [
    ...goals.flatMap(({ path }) => itemsAt(value, [...path, "actions"], "action")),
    ...itemsAt(value, ["meetings"], "meeting"),
    ...itemsAt(value, ["rules"], "rule"),
  ];
  return {
    top: salvage(planFile, value),
    roles: entries(roleFile, value, ["roles"]),
    units: entries(unitFile, value, ["units"]),
    goals,
    items,
    duties: items.flatMap((item) => dutiesOf(value, item)),
    events: entries(eventFile, value, ["events"]),
    questions: entries(questionFile, value, ["questions"]),
    paperSections: entries(paperSectionFile, value, ["paper", "sections"]),
  };
}

/** What can be read of `people.yaml`. */
export function draftPeople(value: unknown): PeopleDraft {
  return {
    persons: entries(personFile, value, ["persons"]),
    holdings: entries(holdingFile, value, ["holdings"]),
    absences: entries(absenceFile, value, ["absences"]),
  };
}

function itemsAt(root: unknown, path: Path, kind: ItemKind): ItemEntry[] {
  return entries(itemFile, root, path).map(({ path: at, is }) => {
    // An unquoted number is a fault, but what speaks of the item by it is not another.
    const written = valueAt(root, [...at, "id"]);
    return { path: at, is: typeof written === "number" ? { ...is, id: String(written) } : is, kind };
  });
}

function dutiesOf(root: unknown, item: ItemEntry): DutyEntry[] {
  return entries(dutyFile, root, [...item.path, "duties"]).map((entry) => {
    const known = item.is.id !== undefined && entry.is.id !== undefined;
    const parts = entries(partFile, root, [...entry.path, "parts"]);
    return { ...entry, item, parts, ...(known ? { id: `${item.is.id ?? ""}/${entry.is.id ?? ""}` } : {}) };
  });
}

function entries<S extends z.ZodRawShape>(schema: z.ZodObject<S>, root: unknown, path: Path): Entry<z.output<z.ZodObject<S>>>[] {
  const found = valueAt(root, path);
  if (!Array.isArray(found)) return [];
  return found.map((value: unknown, index) => ({ path: [...path, index], is: salvage(schema, value) }));
}

/** The fields that are of the right shape, each read by itself. */
function salvage<S extends z.ZodRawShape>(schema: z.ZodObject<S>, value: unknown): Partial<z.output<z.ZodObject<S>>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  const sound: [string, unknown][] = [];
  for (const [key, field] of Object.entries(schema.shape)) {
    const written = (value as Readonly<Record<string, unknown>>)[key];
    if (written === undefined) continue;
    const result = (field as z.ZodType).safeParse(written);
    if (result.success) sound.push([key, result.data]);
  }
  return Object.fromEntries(sound) as Partial<z.output<z.ZodObject<S>>>;
}
