/** Turns the live year status into what is frozen: one pure function, so that what is frozen can be shown beforehand. */
import { parseCivilDate, type CivilDate } from "../calendar/civil-date.ts";
import { dateAt, parseInstant } from "../calendar/instant.ts";
import { dayLabel, dayOfKey, stretchOfKey } from "../calendar/period-key.ts";
import { dutyOf, hasDuty } from "../duty.ts";
import type { DutyId, ItemId, OccurrenceId, PartId, PeriodKey, RoleId } from "../ids.ts";
import { shownState, type ShownState } from "../occurrence/state-words.ts";
import { dutiesOf, questionsOf, type Duty, type Plan } from "../plan.ts";
import type { StatusDuty, StatusItem, YearStatus } from "../year-status.ts";
import { USUAL_TEMPLATE, type PaperTemplate } from "./paper-template.ts";
import {
  rowsOf,
  type ClosingKind,
  type FrozenDecision,
  type FrozenFigure,
  type FrozenItem,
  type FrozenPart,
  type FrozenRow,
  type FrozenTemplate,
  type FrozenState,
  type FrozenTotal,
  type FrozenYear,
  type PlanText,
  type RecordNumber,
  type StateCounts,
  type YearSnapshot,
} from "./snapshot.ts";

/** A figure declared in the plan, with its year's total as it may be shown. */
export interface YearFigure {
  readonly figure: string;
  readonly label: string;
  readonly unit: string;
  readonly source?: string;
  readonly total: FrozenTotal;
  readonly lastYear?: FrozenTotal;
}

/** A year of the nämnd's papers that came before, and what became of it. */
export interface EarlierYear extends FrozenYear {
  readonly decision?: FrozenDecision;
}

export interface Freezing {
  readonly plan: Plan;
  /** The status of that year at the instant of freezing. */
  readonly status: YearStatus;
  readonly kind: ClosingKind;
  readonly closingDay: CivilDate;
  readonly meetingDay?: CivilDate;
  /** Of the year's matter. */
  readonly dnr?: RecordNumber;
  /** Places of questions that are answered (`at`). */
  readonly answered: ReadonlySet<string>;
  readonly legal: readonly { readonly reference: string; readonly checkedOn?: CivilDate }[];
  readonly figures: readonly YearFigure[];
  /** Last year's final snapshot, else its stop one. */
  readonly lastYear?: EarlierYear;
  /** For `final`: this year's stop snapshot. */
  readonly stop?: EarlierYear;
}

/** The year as it is to be frozen. The same input gives the same snapshot; nothing of it comes from a clock. */
export function takeSnapshot(freezing: Freezing): YearSnapshot {
  const { plan, status, kind, closingDay, meetingDay, dnr, lastYear, stop } = freezing;
  const items = [...status.actions, ...status.meetings, ...status.rules].map((item) => frozenItem(freezing, item));
  return {
    format: 1,
    plan: plan.id,
    version: planText(status.version),
    title: planText(plan.title),
    municipality: planText(plan.municipality),
    committee: planText(plan.committee),
    office: planText(plan.office.name),
    roles: {
      owner: roleTitle(plan, plan.owner),
      headOfAdministration: roleTitle(plan, plan.headOfAdministration),
      workGroup: roleTitle(plan, plan.workGroup),
    },
    ...(dnr === undefined ? {} : { dnr }),
    year: status.year,
    kind,
    asOf: status.asOf,
    closingDay,
    ...(meetingDay === undefined ? {} : { meetingDay }),
    goals: status.goals.map(({ goal, title }) => ({ goal, title: planText(title) })),
    items,
    counts: countsOf(items),
    readings: dutiesOf(plan).flatMap(({ id, reading }) => (reading === undefined ? [] : [{ at: id, reading: planText(reading) }])),
    questions: questionsOf(plan)
      .filter(({ at }) => !freezing.answered.has(at))
      .map(({ at, question }) => ({ at, question: planText(question) })),
    legal: freezing.legal.map(({ reference, checkedOn }) => ({
      reference: planText(reference),
      ...(checkedOn === undefined ? {} : { checkedOn }),
    })),
    figures: freezing.figures.map(frozenFigure),
    template: frozenTemplate({ ...USUAL_TEMPLATE, ...plan.paper }),
    ...(lastYear && { lastYear: earlier(lastYear) }),
    ...(kind === "final" && stop && { supplements: supplemented(stop) }),
  };
}

function frozenTemplate({ kind, sections, recipients }: PaperTemplate): FrozenTemplate {
  return {
    kind: planText(kind),
    sections: sections.map(({ part, heading }) => ({ part, heading: planText(heading) })),
    ...(recipients && { recipients: recipients.map(planText) }),
  };
}

function earlier({ snapshot, checksum, decision }: EarlierYear): NonNullable<YearSnapshot["lastYear"]> {
  const { year, kind, counts } = snapshot;
  return { year, kind, checksum, counts, ...(decision && { decision }) };
}

function supplemented({ snapshot, checksum, decision }: EarlierYear): NonNullable<YearSnapshot["supplements"]> {
  return { checksum, closingDay: snapshot.closingDay, ...(decision && { decision }) };
}

function frozenItem(freezing: Freezing, { action, goal, title, duties }: StatusItem): FrozenItem {
  const item = freezing.plan.items.find(({ id }) => id === action);
  return {
    item: action as ItemId,
    kind: item?.kind ?? "action",
    ...(goal === undefined ? {} : { goal }),
    title: planText(title),
    rows: duties.map((row) => frozenRow(freezing, row)),
  };
}

function frozenRow(freezing: Freezing, row: StatusDuty): FrozenRow {
  const { plan, lastYear, stop, kind } = freezing;
  const id = row.duty as DutyId;
  // What a meeting decided is named by its kind only: what somebody wrote is not kept in here.
  const duty = hasDuty(plan, id) ? dutyOf(plan, id).duty : undefined;
  const responsible = row.decided ? [row.decided.responsible] : (duty?.responsible ?? []);
  const label = row.period === undefined ? undefined : labelOf(row.period);
  const due = row.due === undefined ? undefined : parseCivilDate(row.due);
  const from = row.moved && parseCivilDate(row.moved.from);
  const before = lastYear && findRow(lastYear, id, sameTurn(row.period, freezing.status.year - lastYear.snapshot.year));
  const atStop = kind === "final" && stop ? findRow(stop, id, row.period) : undefined;
  return {
    duty: id,
    title: planText(duty?.title ?? id),
    responsible: responsible.map((role) => roleTitle(plan, role)),
    state: stateOf(freezing, row.state === undefined ? "undecided" : shownState(row.state, row.late), due),
    ...(row.occurrence === undefined ? {} : { occurrence: row.occurrence as OccurrenceId }),
    ...(row.period === undefined ? {} : { period: row.period as PeriodKey }),
    ...(label === undefined ? {} : { periodLabel: planText(label) }),
    ...(due === undefined ? {} : { due }),
    ...(row.moved && from ? { moved: { from, times: row.moved.times } } : {}),
    ...dayOf("reportedOn", row.reportedAt),
    ...dayOf("confirmedOn", row.confirmedAt),
    ...(row.question === undefined ? {} : { question: planText(row.question) }),
    ...(row.parts && duty ? { parts: frozenParts(freezing, duty, row.parts, due) } : {}),
    ...(row.coverage && {
      coverage: row.coverage.map(({ id: of, label: what, done, of: all }) => ({ id: of, label: planText(what), done, of: all })),
    }),
    ...(row.checklist && { checklist: frozenChecklist(row.checklist) }),
    ...(before && { lastYear: before.state }),
    ...(atStop && { atStop: atStop.state }),
  };
}

/** Points are the plan's words; what somebody wrote about one is not kept. */
function frozenChecklist({ yes, of, missing }: NonNullable<StatusDuty["checklist"]>): NonNullable<FrozenRow["checklist"]> {
  return { yes, of, missing: missing.map(planText) };
}

function frozenParts(
  freezing: Freezing,
  duty: Duty,
  parts: NonNullable<StatusDuty["parts"]>,
  due: CivilDate | undefined,
): readonly FrozenPart[] {
  return parts.map(({ part, state, late, reportedAt }) => ({
    part: part as PartId,
    label: planText(duty.parts.find(({ id }) => id === part)?.label ?? part),
    state: stateOf(freezing, shownState(state, late), due),
    ...dayOf("reportedOn", reportedAt),
  }));
}

/** What is to be done after the closing day is not due yet, however late the freezing itself is. */
function stateOf({ closingDay }: Freezing, shown: ShownState, due: CivilDate | undefined): FrozenState {
  const undone = shown === "planned" || shown === "open" || shown === "late";
  return undone && due !== undefined && due > closingDay ? "notDue" : shown;
}

function findRow({ snapshot }: FrozenYear, duty: DutyId, period: string | undefined): FrozenRow | undefined {
  return rowsOf(snapshot).find((row) => row.duty === duty && row.period === period);
}

/** The same turn `years` before: `2026-Q4` → `2025-Q4`. Single days and events have none but themselves; `once` is the same each year. */
export function sameTurn(period: string | undefined, years: number): string | undefined {
  if (period === undefined || stretchOfKey(period) === undefined) return period;
  return period.replace(/(?<!\d)\d{4}(?!\d)/g, (year) => String(Number(year) - years));
}

function labelOf(period: string): string | undefined {
  const day = dayOfKey(period);
  return stretchOfKey(period)?.label ?? (day === undefined ? undefined : dayLabel(day));
}

function frozenFigure({ figure, label, unit, source, total, lastYear }: YearFigure): FrozenFigure {
  return {
    figure,
    label: planText(label),
    unit: planText(unit),
    ...(source === undefined ? {} : { source: planText(source) }),
    total,
    ...(lastYear && { lastYear }),
  };
}

function countsOf(items: readonly FrozenItem[]): StateCounts {
  const counts: Partial<Record<FrozenState, number>> = {};
  for (const { state } of rowsOf({ items })) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** An instant becomes the day it was here. */
function dayOf<K extends "reportedOn" | "confirmedOn">(key: K, at: string | undefined): Partial<Record<K, CivilDate>> {
  return at === undefined ? {} : ({ [key]: dateAt(parseInstant(at)) } as Partial<Record<K, CivilDate>>);
}

function roleTitle({ roles }: Plan, role: RoleId): PlanText {
  return planText(roles.find(({ id }) => id === role)?.title ?? role);
}

/** The only maker: the words as they stand, on one line. */
function planText(words: string): PlanText {
  return words.replace(/\s+/g, " ").trim() as PlanText;
}
