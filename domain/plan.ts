/** What a plan is once it has been read and found sound: plain frozen values, made only by `config/`. */
import type { CivilDate } from "./calendar/civil-date.ts";
import type { PaperSetup } from "./closing/paper-template.ts";
import type { DutyId, ItemId, PartId, PlanId, RoleId, UnitId } from "./ids.ts";

/** Where in the plan's document a datum stands. `quote` is copied from the text, never rewritten. */
export interface Source {
  readonly section: string;
  readonly quote: string;
}

/** ISO 8601 duration of the few shapes a plan needs: `P1W`, `P1M`, `P3M`, `P4M`, `P6M`, `P1Y`, `P2Y`, `P30D`, `-P14D`. */
export type IsoDuration = string & { readonly __isoDuration: never };

/**
 * When in (or after) a period a duty falls due. A free day always moves to the working day before.
 * `month` (1–12) picks the month inside the period, else its last; `after` counts months after the period's last month.
 */
export type DueRule =
  | { readonly kind: "day"; readonly day: number; readonly month?: number; readonly after?: number }
  | { readonly kind: "workday"; readonly workday: number; readonly month?: number; readonly after?: number }
  | { readonly kind: "weekday"; readonly weekday: Weekday; readonly nth: number; readonly month?: number; readonly after?: number };

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** Common to the cadences that go round: bounds and a season outside which no period opens. */
interface Bounds {
  /** First day a period may begin on. */
  readonly from?: CivilDate;
  /** Last day a period may begin on. */
  readonly until?: CivilDate;
  /** Only periods that begin inside these days of the year (`MM-DD`), e.g. September–May. May run over new year. */
  readonly season?: { readonly from: string; readonly until: string };
  /** Only these periods of each year, by the key's tail: `["03", "10"]` of `P1M`, `["Q1", "Q3"]` of `P3M`. */
  readonly only?: readonly string[];
}

/** A day on which something takes place that duties count from. `planned` names it for ever; `on` is when it is held. */
export interface EventDay {
  readonly planned: CivilDate;
  readonly on: CivilDate;
}

/**
 * Something the plan counts from. It has days, such as the nämnd's meetings (without them what counts from it waits), or it is told of when
 * it has happened, and then has none.
 */
export interface PlanEvent {
  readonly id: string;
  /** As it stands in a sentence, without its day: "socialnämndens sammanträde". */
  readonly title: string;
  readonly days: readonly EventDay[];
}

/** What a relative duty counts from: an event's days, or the due days of another duty. */
export type RelativeBase =
  | { readonly kind: "event"; readonly title: string; readonly days: readonly EventDay[] }
  | { readonly kind: "duty"; readonly cadence: Cadence };

/** Our machine-readable reading of how often the plan asks for something. One a duty. */
export type Cadence =
  | { readonly kind: "once"; readonly by: CivilDate }
  | (Bounds & {
      readonly kind: "every" | "attest";
      readonly period: IsoDuration;
      /** First year of the first period, for periods longer than a year (`P2Y`). */
      readonly anchor?: number;
      /** `school`: P1Y is a school year (`2026L`, 1 July–30 June), P6M a term (`2026-HT`, `2026-VT`). */
      readonly calendar?: "school";
      readonly due?: DueRule;
      /** Another due rule for some periods of each year, by the key's tail: `{ Q2: … }`. */
      readonly dueIn?: Readonly<Record<string, DueRule>>;
    })
  | (Bounds & {
      readonly kind: "quota";
      readonly per: IsoDuration;
      readonly min: number;
      readonly max?: number;
      /** How often it is asked about: one occurrence each. */
      readonly ticked: IsoDuration;
      readonly due?: DueRule;
      readonly dueIn?: Readonly<Record<string, DueRule>>;
    })
  | { readonly kind: "onEvent"; readonly event: string; readonly within: IsoDuration }
  /** `to` is an event's or a duty's id; `base` is what that means, so that a changed day is a changed duty. */
  | { readonly kind: "relative"; readonly to: string; readonly offset: IsoDuration; readonly base: RelativeBase }
  | { readonly kind: "dates"; readonly dates: readonly CivilDate[] }
  | (Bounds & { readonly kind: "rollUp"; readonly of: readonly DutyId[]; readonly per: IsoDuration; readonly due?: DueRule })
  | {
      readonly kind: "undecided";
      readonly question: string;
      /** What an answer turns the cadence into: a year anchors `every`, a date is a `once`. Absent: an answer is only recorded. */
      readonly answer?: { readonly kind: "year"; readonly period: IsoDuration; readonly due?: DueRule } | { readonly kind: "date" };
    };

/** A part of a duty's occurrences: a unit or one of several responsibles, reported on its own. */
export interface Part {
  readonly id: PartId;
  readonly label: string;
  readonly responsible: RoleId;
}

export interface Coverage {
  readonly id: string;
  readonly label: string;
  /** `units`: of the plan's units; else of whatever number the reporter gives. */
  readonly of: "units" | "count";
  /** What the whole is, where the report asks for it by itself: "Har någon börjat? Antal nya under halvåret". It must then be answered. */
  readonly whole?: string;
  /** What is said where the whole is nobody: "Ingen har börjat". */
  readonly none?: string;
}

export interface FigureSpec {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Absent: a number. A share is from 0 to 1; categories are numbers that add up to the figure's own. */
  readonly kind?: "share" | "categories";
  /** Coarse ones: none so narrow that it points somebody out. */
  readonly categories?: readonly { readonly id: string; readonly label: string; readonly column?: string }[];
  readonly definition?: string;
  /** Where it is taken from, in words for people. */
  readonly source?: string;
  /** Of a share: the figure of the same duty that says how many it is of. Without it nobody can weigh a year together. */
  readonly weight?: string;
  /** The head of its column in a file that is handed in. Absent: its label. */
  readonly column?: string;
}

/** What a report should hold beside the word that it is done. */
export interface Evidence {
  readonly note?: "optional" | "required";
  readonly coverage?: readonly Coverage[];
  readonly figures?: readonly FigureSpec[];
  /** The head of the column that says which period a row of a file is about. Absent: "Kvartal" or "Period". */
  readonly periodColumn?: string;
  /** Where its figures are pulled from once the period is over; what that is belongs to the installation. What comes is a proposal. */
  readonly pull?: { readonly source: string };
  readonly checklist?: readonly { readonly id: string; readonly label: string }[];
  /** What the checklist's points are: done or not. Absent: there or missing. */
  readonly points?: "done";
  /** A link or document reference may be given. */
  readonly reference?: boolean;
  /** What a meeting's occurrence is ticked by. */
  readonly ticks?: "months" | "dates";
}

/** A question to the plan's owner. `at` is where: an item, a duty, or a field of one (`3.2/informera-invanare`). */
export interface Question {
  readonly at: string;
  readonly question: string;
}

export type StepName = "notice" | `reminder-${number}` | "overdue-1" | "escalation-1" | "escalation-2";

/** Days from due: before it calendar days, largest first; after it working days to the named rung. */
export interface Ladder {
  readonly before: readonly number[];
  readonly after: readonly { readonly step: "overdue-1" | "escalation-1" | "escalation-2"; readonly workingDays: number }[];
}

/** The ladder is chosen by the length of the period; a plan or a duty may override it. */
export type LadderClass = "month" | "half-year" | "year" | "long";

export interface Duty {
  readonly id: DutyId;
  readonly item: ItemId;
  /** What is done, as a verb phrase that can begin a subject line: "Lämna uppgifter från Relationsvåldsteamet". */
  readonly title: string;
  readonly cadence: Cadence;
  /** At least one; several make parts by themselves when `parts` is absent. */
  readonly parts: readonly Part[];
  /** The roles as the plan names them, for "Du får det här som …". */
  readonly responsible: readonly RoleId[];
  /** Who confirms; none: a report stands by itself after the undo time. */
  readonly confirm: RoleId | "none";
  readonly evidence: Evidence;
  /** Outside parties that are asked beside the responsible (the request goes to both). */
  readonly asks: readonly RoleId[];
  /** With whom it is done, as text for people. */
  readonly with: readonly string[];
  /** Roles of ours that take part: told once, with the notice. They answer for nothing. Absent where nobody does. */
  readonly takesPart?: readonly RoleId[];
  /** Who calls to the meetings, as text, where it is not us: we ask whether a date has come. */
  readonly convenedBy?: string;
  readonly reportedTo?: string;
  /** The plan's own words for what falls due, quoted in letters. */
  readonly source: Source;
  /** Our reading, where the plan leaves it open; shown to the nämnd. */
  readonly reading?: string;
  readonly ladder?: Ladder;
}

export type ItemKind = "action" | "meeting" | "rule";

/** An action (1.6), a meeting cycle (M1) or a rule of the plan (R1), with the plan's words verbatim. */
export interface Item {
  readonly id: ItemId;
  readonly kind: ItemKind;
  /** Only actions have one. */
  readonly goal?: string;
  readonly title: string;
  readonly activity: string;
  readonly timeframe: string;
  readonly responsibleText: string;
  readonly source: Source;
  /** Every quotation of this item, each checked against the plan's text. */
  readonly note?: string;
  readonly duties: readonly Duty[];
}

export interface Goal {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
}

export interface Role {
  readonly id: RoleId;
  /** As it stands in a sentence: "sammankallande i arbetsgruppen mot våld i nära relation". */
  readonly title: string;
  /** The next role up. Never a cycle. */
  readonly escalatesTo?: RoleId;
  /** A group: several hold the role; the convener (a role of its own) gets its letters. */
  readonly convener?: RoleId;
  /** An outside party: never escalated, never late; this role of ours rings them. */
  readonly contact?: RoleId;
  readonly unit?: UnitId;
}

/** A part of the organisation that answers for itself. */
export interface Unit {
  readonly id: UnitId;
  readonly title: string;
  readonly head: RoleId;
}

export interface WorkCalendarSpec {
  /** Local closing days, free like holidays. */
  readonly closingDays: readonly CivilDate[];
  /** ISO weeks, first and last: only what somebody asked for is sent. */
  readonly quietWeeks: { readonly from: number; readonly to: number };
}

/** A law or rule as the plan names it: "SoL 2025:400". */
export interface LegalReference {
  readonly reference: string;
  readonly checkedOn?: CivilDate;
}

/** A meeting of the nämnd, and the last day (stoppdatum) to hand in papers for it. */
export interface CommitteeMeeting {
  readonly meeting: CivilDate;
  readonly stop: CivilDate;
}

export interface Plan {
  readonly id: PlanId;
  readonly version: string;
  readonly title: string;
  /** The plan's registration number with the nämnd: stands at the head of each printed sheet. */
  readonly dnr?: string;
  readonly municipality: string;
  /** The nämnd's name: "socialnämnden". */
  readonly committee: string;
  /** Where answers go and what people ring: shown in each letter. */
  readonly office: { readonly name: string; readonly email: string; readonly phone?: string };
  readonly owner: RoleId;
  readonly workGroup: RoleId;
  readonly headOfAdministration: RoleId;
  readonly secretary: RoleId;
  /** Runs Planvakt here. Absent: the owner does. */
  readonly administrator?: RoleId;
  readonly calendar: WorkCalendarSpec;
  /** Last days to hand in papers for the nämnd, those of {@link closing} among them: `list` goes five working days before each. */
  readonly paperDeadlines: readonly CivilDate[];
  /** What the closing of a year is planned backwards from. Absent: each year is closed on its last working day. */
  readonly closing?: { readonly meetings: readonly CommitteeMeeting[] };
  /** How the nämnd's paper is set up, where it is otherwise than usual. */
  readonly paper?: PaperSetup;
  readonly ladders: Readonly<Partial<Record<LadderClass, Ladder>>>;
  /** Numbers below it do not leave the work group. Absent: five. */
  readonly figuresShownFrom?: number;
  readonly roles: readonly Role[];
  readonly units: readonly Unit[];
  readonly goals: readonly Goal[];
  readonly items: readonly Item[];
  /** Laws and rules that the plan leans on, and when somebody last looked whether they still hold. Absent where it names none. */
  readonly legal?: readonly LegalReference[];
  /** Absent where the plan has none. */
  readonly events?: readonly PlanEvent[];
  readonly questions: readonly Question[];
}

/** Every duty of the plan, in the plan's order. */
export function dutiesOf(plan: Plan): readonly Duty[] {
  return plan.items.flatMap((item) => item.duties);
}

/** Where the question about an event's missing days hangs. */
export function placeOfEvent(event: string): string {
  return `${OF_THE_PLAN}/${event}`;
}

/** What a question about the plan itself hangs on. */
const OF_THE_PLAN = "plan";

/** The item in which a duty or a place of a question stands: "1.6" of `1.6/uppgifter-rvt`. Undefined of a place of the plan itself. */
export function itemOfPlace(place: string): string | undefined {
  const [item] = place.split("/");
  return item === OF_THE_PLAN ? undefined : item;
}

/** Every question the plan leaves open: those beside a reading, those of duties that nobody has decided how often, and events without a day. */
export function questionsOf(plan: Plan): readonly Question[] {
  const undecided = dutiesOf(plan).flatMap(({ id, cadence }) =>
    cadence.kind === "undecided" ? [{ at: id, question: cadence.question }] : [],
  );
  const dayless = (plan.events ?? []).flatMap(({ id, title, days }) =>
    days.length > 0 || opensByBeingTold(plan, id) ? [] : [{ at: placeOfEvent(id), question: daylessQuestion(title) }],
  );
  return [...plan.questions, ...undecided, ...dayless];
}

/** True of an event that has no days to wait for: it is told of when it has happened. */
function opensByBeingTold(plan: Pick<Plan, "items">, event: string): boolean {
  return plan.items.some(({ duties }) => duties.some(({ cadence }) => cadence.kind === "onEvent" && cadence.event === event));
}

/** An answer here is only recorded: the days are the plan's, and are written in its file. */
function daylessQuestion(title: string): string {
  return `Vilka dagar är ${title}? Inget som räknas därifrån öppnas förrän dagarna står i planen, under events.`;
}
