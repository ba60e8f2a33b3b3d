/**
 * What a meeting decides shall be followed up. Each meeting cycle has a duty of its own for that, which stands in no plan file and opens
 * nothing by itself: each decision is an occurrence of it, with a title, a responsible role and a last day of its own.
 */
import type { CivilDate } from "./calendar/civil-date.ts";
import { classByTimeLeft } from "./calendar/ladder-class.ts";
import type { Period } from "./calendar/period-shape.ts";
import { workingDayOnOrBefore } from "./calendar/working-days.ts";
import { yearOf } from "./calendar/civil-date.ts";
import { WHOLE, type DutyId, type ItemId, type OccurrenceId, type PeriodKey, type RoleId } from "./ids.ts";
import type { Duty, IsoDuration, Item, Plan, WorkCalendarSpec } from "./plan.ts";

/** A decision as it is written down: what, whose and by when. */
export interface DecisionRow {
  readonly title: string;
  readonly responsible: string;
  readonly due: CivilDate;
  /** On which of several meetings that the report told of. Absent: the last of them. */
  readonly on?: string;
}

/** A decision, kept in the event that opens its occurrence. */
export interface Assignment {
  /** What is to be done, as a verb phrase on one line. */
  readonly title: string;
  readonly responsible: RoleId;
  readonly decidedIn: {
    readonly occurrence: OccurrenceId;
    /** The meeting's day or month, where its report told of one. */
    readonly on?: string;
  };
}

/** The name of a field of one of the rows that a report's form has for decisions. */
export function decisionField(row: number, field: string): string {
  return `decision.${row}.${field}`;
}

/** The row and the field that {@link decisionField} made a name of; undefined for any other field. */
export function parseDecisionField(name: string): { readonly row: number; readonly field: string } | undefined {
  const [, row, field] = /^decision\.(\d+)\.(\w+)$/.exec(name) ?? [];
  return row === undefined || field === undefined ? undefined : { row: Number(row), field };
}

/** No duty of a meeting in a plan file may be called this. */
export const DECISION_DUTY = "beslut";
/** Never used: each decision has a day of its own. */
const UNUSED = "P30D" as IsoDuration;

export function decisionDutyId(item: ItemId): DutyId {
  return `${item}/${DECISION_DUTY}` as DutyId;
}

/** True for the duty that holds a meeting cycle's decisions. */
export function isDecisionDuty({ id, item }: Pick<Duty, "id" | "item">): boolean {
  return id === decisionDutyId(item);
}

/** The duty that holds the decisions of a meeting cycle; undefined for what is no meeting. */
export function decisionDutyOf(plan: Plan, item: Item): Duty | undefined {
  if (item.kind !== "meeting") return undefined;
  return {
    id: decisionDutyId(item.id),
    item: item.id,
    title: "Följ upp ett beslut på mötet",
    cadence: { kind: "onEvent", event: DECISION_DUTY, within: UNUSED },
    parts: [{ id: WHOLE, label: "", responsible: plan.owner }],
    responsible: [plan.owner],
    confirm: plan.workGroup,
    evidence: { note: "optional", reference: true },
    asks: [],
    with: [],
    source: item.source,
  };
}

/** The duty as the decision has it. A role that a later version has dropped leaves it to the plan's owner. */
export function assignedDuty(plan: Plan, duty: Duty, assignment: Assignment | undefined): Duty {
  if (!assignment) return duty;
  const role = plan.roles.find(({ id }) => id === assignment.responsible) ?? plan.roles.find(({ id }) => id === plan.owner);
  const responsible = role?.id ?? plan.owner;
  return {
    ...duty,
    title: assignment.title,
    responsible: [responsible],
    parts: [{ id: WHOLE, label: role?.title ?? "", responsible }],
  };
}

/** The stretch that a decision is due in: its last day, moved to the working day before. `year` is where it is followed up. */
export function decisionPeriod(key: PeriodKey, by: CivilDate, label: string, openedOn: CivilDate, cal: WorkCalendarSpec): Period {
  const due = workingDayOnOrBefore(by, cal);
  return {
    key,
    label,
    nominalDue: by,
    due,
    year: yearOf(due),
    class: classByTimeLeft(openedOn, due),
    dueAfterEnd: false,
    lastTick: false,
  };
}
