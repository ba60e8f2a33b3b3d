/** The shape of `plan.yaml`: what an author writes. `plan-values.ts` makes the domain's `Plan` of it. */
import { z } from "zod";
import type { PartId, PlanId, RoleId, UnitId } from "../domain/ids.ts";
import { PAPER_PARTS } from "../domain/closing/paper-template.ts";
import { RESERVED_PLAN_IDS } from "../domain/reserved-plan-ids.ts";
import type { EventDay } from "../domain/plan.ts";
import { cadence } from "./cadence-file.ts";
import { address, day, itemNumber, list, slug, text, whole, word } from "./fields.ts";
import { record } from "./shape.ts";

const role = slug<RoleId>("a role's id");

const source = record("a source", { section: text("the section's number"), quote: text("the words, copied from the plan's text") });

const labelled = (what: string) => ({ id: slug<string>(`the id of ${what}`), label: text(`the label of ${what}`) });

const coverage = record("a coverage", {
  ...labelled("a coverage"),
  of: word("what is counted", ["units", "count"]),
  whole: text("the question that the whole answers").optional(),
  none: text("what is said where there is nobody to count").optional(),
});
const figure = record("a figure", {
  ...labelled("a figure"),
  unit: text("the figure's unit, such as antal"),
  kind: word("kind", ["number", "share", "categories"]).optional(),
  categories: list(
    "categories",
    record("a category", { ...labelled("a category"), column: text("the head of its column in a file").optional() }),
    2,
  ).optional(),
  definition: text("what is counted and how").optional(),
  source: text("where it is taken from").optional(),
  weight: slug<string>("the id of the figure that says how many a share is of").optional(),
  column: text("the head of its column in a file").optional(),
});

const evidence = record("evidence", {
  note: word("note", ["optional", "required"]).optional(),
  coverage: list("coverages", coverage, 1).optional(),
  figures: list("figures", figure, 1).optional(),
  periodColumn: text("the head of the column that says which period a row is about").optional(),
  pull: record("a pull", { source: slug<string>("the id of a source in sources.yaml") }).optional(),
  checklist: list("checklist lines", record("a checklist line", labelled("a checklist line")), 1).optional(),
  points: word("what the checklist's points are", ["done"]).optional(),
  reference: z.boolean({ error: "Expected true or false." }).optional(),
  ticks: word("ticks", ["months", "dates"]).optional(),
});

const rung = whole("working days after due", 1, 250).optional();

const ladder = record("a ladder", {
  before: list("days before due, largest first", whole("calendar days before due", 1, 400)),
  after: record("after", { "overdue-1": rung, "escalation-1": rung, "escalation-2": rung }),
});

const question = text("a question to the plan's owner").optional();

export const partFile = record("a part", {
  id: slug<PartId>("a part's id"),
  label: text("the part's name"),
  responsible: role,
  question,
});

/** One thing that falls due. */
export const dutyFile = record("a duty", {
  id: slug<string>("a duty's id"),
  title: text("what is done, as a short verb phrase"),
  cadence,
  responsible: list("roles", role, 1).optional(),
  parts: list("parts", partFile, 1).optional(),
  /** One part for each unit of the plan, its head responsible. */
  perUnit: z.boolean({ error: "Expected true or false." }).optional(),
  confirm: slug<RoleId | "none">("a role's id, or none").optional(),
  evidence: evidence.optional(),
  asks: list("outside roles", role).optional(),
  with: list("those it is done with, as text", text()).optional(),
  /** Told once, with the notice; they answer for nothing. */
  takesPart: list("roles", role, 1).optional(),
  convenedBy: text("who calls to the meetings, as text").optional(),
  reportedTo: text("whom it is reported to").optional(),
  source,
  reading: text("our reading of the words").optional(),
  question,
  ladder: ladder.optional(),
});

/** An action, a meeting cycle or a rule, in the plan's own words. */
export const itemFile = record("an item", {
  id: itemNumber,
  title: text("the plan's own words"),
  activity: text("the plan's own words"),
  timeframe: text("the plan's own words").optional(),
  responsibleText: text("the plan's own words").optional(),
  source,
  note: text("a note for the revision").optional(),
  question,
  duties: list("duties (without one it would never be followed up)", dutyFile, 1),
});

export const goalFile = record("a goal", {
  id: itemNumber,
  title: text("the goal in the plan's own words"),
  source,
  actions: list("actions", itemFile, 1),
});

export const roleFile = record("a role", {
  id: role,
  title: text("the role as it stands in a sentence"),
  escalatesTo: role.optional(),
  convener: role.optional(),
  contact: role.optional(),
  outside: z.boolean({ error: "Expected true or false." }).optional(),
  unit: slug<UnitId>("a unit's id").optional(),
  question,
});

export const unitFile = record("a unit", { id: slug<UnitId>("a unit's id"), title: text("the unit's name"), head: role });

/** A day, or a day that was moved: `{planned: 2027-03-18, on: 2027-03-25}`. */
const eventDay: z.ZodType<EventDay> = z
  .unknown()
  .transform((written) => (typeof written === "object" && written !== null ? written : { planned: written, on: written }))
  .pipe(record("an event's day", { planned: day("the day"), on: day("the day it is held") }))
  .meta({
    anyOf: [
      { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
      { type: "object", properties: { planned: { type: "string" }, on: { type: "string" } }, required: ["planned", "on"] },
    ],
  });

export const eventFile = record("an event", {
  id: slug<string>("an event's id"),
  title: text("what it is, as it stands in a sentence: socialnämndens sammanträde"),
  /** None: nobody knows yet. What counts from it waits, and the plan's owner is asked. */
  dates: list("days", eventDay).optional(),
});

export const questionFile = record("a question", {
  at: text("what it asks about: plan/…, an item or a duty"),
  question: text("the question"),
});

const calendar = record("a calendar", {
  closingDays: list("days", day()).optional(),
  quietWeeks: record("quiet weeks", { from: whole("an ISO week", 1, 53), to: whole("an ISO week", 1, 53) }).optional(),
});

const committeeMeeting = record("a meeting of the nämnd", {
  meeting: day("the day of the meeting"),
  stop: day("the last day to hand in papers"),
}).refine(({ meeting, stop }) => stop < meeting, {
  path: ["stop"],
  error: "Expected a day before the meeting: papers are handed in first.",
});

const legalReference = record("a legal reference", {
  reference: text("the law or rule, as the plan should name it: SoL 2025:400"),
  checkedOn: day("the day somebody last looked whether it still holds").optional(),
});

const closing = record("closing", { meetings: list("meetings of the nämnd", committeeMeeting, 1) });

export const paperSectionFile = record("a part of the paper", {
  part: word("a part", PAPER_PARTS),
  heading: text("the heading it stands under"),
});

/** More would not leave room for the rest on two sheets. */
const MOST_RECIPIENTS = 6;

const paper = record("the nämnd's paper", {
  kind: text("what the paper is called: Tjänsteskrivelse").optional(),
  sections: list("parts", paperSectionFile, 1).optional(),
  recipients: list("recipients of the decision", text("a role or an authority"), 1)
    .max(MOST_RECIPIENTS, { error: `Too many. Expected at most ${MOST_RECIPIENTS} recipients: the paper keeps to two sheets.` })
    .optional(),
});

const ladders = record("ladders", {
  month: ladder.optional(),
  "half-year": ladder.optional(),
  year: ladder.optional(),
  long: ladder.optional(),
});

const planId = slug<PlanId>("the plan's id").refine((written) => !RESERVED_PLAN_IDS.includes(written), {
  error: "Planvakt's own pages lie at this address. Give the plan another id, such as the municipality's name.",
});

/** The whole file. */
export const planFile = record("a plan", {
  plan: planId,
  version: text("the version's label"),
  title: text("the plan's title"),
  municipality: text("the municipality's name"),
  committee: text("the nämnd's name"),
  office: record("an office", { name: text("the office's name"), email: address, phone: text("a telephone number").optional() }),
  owner: role,
  workGroup: role,
  headOfAdministration: role,
  secretary: role,
  administrator: role.optional(),
  calendar: calendar.optional(),
  paperDeadlines: list("days", day()).optional(),
  /** The nämnd's meetings and their stoppdatum: what the closing of a year is planned from. */
  closing: closing.optional(),
  /** What the closing of a year asks to have looked at again. */
  legal: list("legal references", legalReference, 1).optional(),
  /** How the nämnd's paper is set up. */
  paper: paper.optional(),
  ladders: ladders.optional(),
  figuresShownFrom: whole("the least number that may be shown outside the work group", 2, 100).optional(),
  roles: list("roles", roleFile, 1),
  units: list("units", unitFile).optional(),
  goals: list("goals", goalFile, 1),
  meetings: list("meetings", itemFile).optional(),
  rules: list("rules", itemFile).optional(),
  events: list("events", eventFile).optional(),
  questions: list("questions", questionFile).optional(),
  dnr: text("the plan's registration number with the nämnd").optional(),
});

export type PlanFile = z.output<typeof planFile>;
export type ItemFile = z.output<typeof itemFile>;
export type PartFile = z.output<typeof partFile>;
export type DutyFile = z.output<typeof dutyFile>;
export type GoalFile = z.output<typeof goalFile>;
export type RoleFile = z.output<typeof roleFile>;
export type UnitFile = z.output<typeof unitFile>;
export type EventFile = z.output<typeof eventFile>;
export type PaperSectionFile = z.output<typeof paperSectionFile>;
export type QuestionFile = z.output<typeof questionFile>;
export type FigureFile = z.output<typeof figure>;
export type LadderFile = z.output<typeof ladder>;
