/** The year's follow-up: one row per occurrence, in the plan's order. What the nämnd reads, and what `status --json` prints. */
import { yearOf, type CivilDate } from "./calendar/civil-date.ts";
import { dateAt, isoInstant, type Instant } from "./calendar/instant.ts";
import type { Period } from "./calendar/period.ts";
import { decisionDutyId } from "./decision-duty.ts";
import { decidedByKey, effectiveCadence, movedOpenings, placeOf, type DutyProgress } from "./duty.ts";
import type { ClosingKind, FrozenState } from "./closing/snapshot.ts";
import { exceptedKeys, type PeriodException } from "./exceptions.ts";
import { occurrenceId, type DutyId, type OccurrenceId, type RoleId } from "./ids.ts";
import type { KnownOccurrence } from "./known-occurrence.ts";
import { meetingYear, type MeetingYear } from "./meeting-year.ts";
import { isOutside } from "./occurrence/addressees.ts";
import { checklistOf, checklistSaid, type ChecklistSum } from "./occurrence/checklist.ts";
import { coverageOf, type CoverageSum } from "./occurrence/coverage.ts";
import { isEnded } from "./occurrence/evolve.ts";
import { heldIn } from "./occurrence/held.ts";
import type { Occurrence, OccurrenceStateName, PartState } from "./occurrence/occurrence.ts";
import { openingsInTurn } from "./openings.ts";
import type { Duty, Item, ItemKind, Plan } from "./plan.ts";
import type { Directory } from "./recipients.ts";

export interface StatusPart {
  readonly part: string;
  readonly state: OccurrenceStateName;
  readonly late: boolean;
  readonly reportedAt?: string;
  readonly reportedBy?: string;
}

/** What was decided about a single period before it opened. */
export interface StatusDecision {
  readonly kind: "moved" | "skipped";
  /** The calendar's own day, where it was moved. */
  readonly originalDue?: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** One row per occurrence; an undecided duty has `question` and no period, occurrence or state. */
export interface StatusDuty {
  readonly duty: string;
  readonly period?: string;
  readonly occurrence?: string;
  readonly state?: OccurrenceStateName;
  readonly due?: string;
  readonly late?: boolean;
  readonly decision?: StatusDecision;
  /** Where people moved an open one: the day it stood at first, and how many times. */
  readonly moved?: { readonly from: string; readonly times: number };
  /** Why it lapsed or was superseded. */
  readonly reason?: string;
  readonly question?: string;
  readonly reportedAt?: string;
  readonly reportedBy?: string;
  readonly confirmedAt?: string;
  readonly confirmedBy?: string;
  /** Came in when the year had been frozen: what was frozen does not know of it. */
  readonly afterFreeze?: true;
  /** How the same turn stood in what was frozen last of the year before. */
  readonly lastYear?: FrozenState;
  /** The meetings its report ticked: months or days. */
  readonly held?: readonly string[];
  /** Coverages that were reported: the sum over the parts, and how the same turn stood in what was frozen of the year before. */
  readonly coverage?: readonly (CoverageSum & { readonly lastYear?: string })[];
  readonly checklist?: ChecklistSum & { readonly said: string };
  /** Of what a meeting decided: its own title and responsible, and the meeting's occurrence. */
  readonly decided?: { readonly title: string; readonly responsible: RoleId; readonly in: OccurrenceId };
  /** Only where the occurrence is divided. */
  readonly parts?: readonly StatusPart[];
}

export interface StatusItem {
  readonly action: string;
  readonly goal?: string;
  /** The plan's own words. */
  readonly title: string;
  readonly duties: readonly StatusDuty[];
  /** What its meeting cycles have held in the year; absent where it has none. */
  readonly held?: readonly MeetingYear[];
}

export interface YearStatus {
  readonly plan: string;
  readonly version: string;
  readonly year: number;
  readonly asOf: string;
  /** What has been frozen of the year, in order of time. Absent until then. */
  readonly frozen?: readonly {
    readonly kind: ClosingKind;
    readonly at: string;
    readonly checksum: string;
    readonly version: string;
  }[];
  readonly goals: readonly { readonly goal: string; readonly title: string }[];
  readonly actions: readonly StatusItem[];
  readonly meetings: readonly StatusItem[];
  readonly rules: readonly StatusItem[];
}

/**
 * How the year stands at `asOf`: the occurrences that belong to it, those still to open as `planned`, and in every year until they
 * are settled the backlog and the undecided. A duty without progress is not begun, or over: nothing of it is planned. A part that an
 * outside party answers for on the day can be asked for but is never late.
 */
export function yearStatus(
  directory: Directory,
  year: number,
  asOf: Instant,
  known: readonly KnownOccurrence[],
  progress: ReadonlyMap<DutyId, DutyProgress>,
): YearStatus {
  const { plan } = directory;
  const day = dateAt(asOf);
  const byDuty = new Map<DutyId, KnownOccurrence[]>();
  for (const one of known) byDuty.set(one.occurrence.duty, [...(byDuty.get(one.occurrence.duty) ?? []), one]);
  const itemsOf = (kind: ItemKind): readonly StatusItem[] => plan.items.filter((item) => item.kind === kind).map(statusOf);
  return {
    plan: plan.id,
    version: plan.version,
    year,
    asOf: isoInstant(asOf),
    goals: plan.goals.map(({ id, title }) => ({ goal: id, title })),
    actions: itemsOf("action"),
    meetings: itemsOf("meeting"),
    rules: itemsOf("rule"),
  };

  function statusOf(item: Item): StatusItem {
    const duties = item.duties.flatMap((duty) => {
      const there = byDuty.get(duty.id) ?? [];
      const rows = [
        ...there
          .filter((one) => standsIn(year, one))
          .map((one) => ({ place: sortedAt(one.period), row: knownRow(directory, duty, one, day, progress.get(duty.id)) })),
        ...plannedRows(plan, item, duty, year, there, progress.get(duty.id)),
        ...skippedRows(plan, duty, year, there, progress.get(duty.id)),
      ].toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
      return [...questionRows(duty, progress.get(duty.id)), ...rows.map(({ row }) => row)];
    });
    const decided = (byDuty.get(decisionDutyId(item.id)) ?? []).filter((one) => standsIn(year, one));
    const held = item.duties.flatMap(
      (duty) => meetingYear(plan, duty, year, day, byDuty.get(duty.id) ?? [], progress.get(duty.id)) ?? [],
    );
    return {
      action: item.id,
      ...(item.goal === undefined ? {} : { goal: item.goal }),
      title: item.title,
      duties: [...duties, ...decided.map((one) => decidedRow(directory, one, day))],
      ...(held.length > 0 ? { held } : {}),
    };
  }
}

/**
 * True where the occurrence stands in the year's status: its period belongs there, or it was backlog and is not settled, or was
 * settled in that year, or was promised for it. A deadline of 2023 that somebody moves to 2027 must not vanish from both.
 */
function standsIn(year: number, { occurrence, period }: KnownOccurrence): boolean {
  if (period.year === year) return true;
  // Moved while it was still to come, its old day may lie before its opening: that is no backlog.
  if (period.movedFrom !== undefined || !wasBacklog(occurrence)) return false;
  if (!isEnded(occurrence)) return true;
  const settledAt = occurrence.confirmedAt ?? occurrence.ended?.at;
  return settledAt !== undefined && yearOf(dateAt(settledAt)) === year;
}

function wasBacklog({ fromBacklog, period, originalDue, openedAt }: Occurrence): boolean {
  return fromBacklog === true || ((period === "once" || period.startsWith("on-")) && originalDue <= dateAt(openedAt));
}

function questionRows(duty: Duty, progress: DutyProgress | undefined): readonly StatusDuty[] {
  const cadence = effectiveCadence(duty, progress?.answer);
  const open = cadence.kind === "undecided" && progress?.answer === undefined;
  return open ? [{ duty: duty.id, question: cadence.question }] : [];
}

/** In order of time within a duty. */
function sortedAt(period: Period): string {
  return `${period.start ?? period.due} ${period.key}`;
}

function plannedRows(
  plan: Plan,
  item: Item,
  duty: Duty,
  year: number,
  there: readonly KnownOccurrence[],
  progress: DutyProgress | undefined,
): readonly { readonly place: string; readonly row: StatusDuty }[] {
  if (!progress) return [];
  const open = new Set(there.map(({ occurrence }) => occurrence.id));
  return periodsOfYear(plan, item, duty, year, progress)
    .filter((period) => !open.has(occurrenceId(plan.id, duty.id, period.key)))
    .map((period) => {
      const parts =
        duty.parts.length > 1 ? duty.parts.map(({ id }): StatusPart => ({ part: id, state: "planned", late: false })) : [];
      const row: StatusDuty = {
        duty: duty.id,
        period: period.key,
        occurrence: occurrenceId(plan.id, duty.id, period.key),
        state: "planned",
        due: period.due,
        late: false,
        ...decisionOf(plan, duty, progress, period.key),
        ...(parts.length > 0 ? { parts } : {}),
      };
      return { place: sortedAt(period), row };
    });
}

/** Those still to open in the year: in their turn, and those that were moved. */
function periodsOfYear(plan: Plan, item: Item, duty: Duty, year: number, progress: DutyProgress): readonly Period[] {
  const periods: Period[] = [];
  for (const { period } of openingsInTurn(plan, item, duty, progress)) {
    if (period.year > year) break;
    periods.push(period);
  }
  const moved = movedOpenings(plan, item, duty, progress).map(({ period }) => period);
  return [...periods, ...moved].filter((period) => period.year === year);
}

/** What was skipped before it opened stands as excused, with the reason. */
function skippedRows(
  plan: Plan,
  duty: Duty,
  year: number,
  there: readonly KnownOccurrence[],
  progress: DutyProgress | undefined,
): readonly { readonly place: string; readonly row: StatusDuty }[] {
  if (!progress?.exceptions) return [];
  const rhythmic = { id: duty.id, cadence: effectiveCadence(duty, progress.answer) };
  return exceptedKeys(rhythmic, progress.exceptions).flatMap((key) => {
    const decided = decidedByKey(plan, duty, progress, key);
    const occurrence = occurrenceId(plan.id, duty.id, key);
    if (decided?.kind !== "skipped" || decided.period.year !== year) return [];
    if (there.some((one) => one.occurrence.id === occurrence)) return [];
    const { period, exception } = decided;
    const row: StatusDuty = {
      duty: duty.id,
      period: key,
      occurrence,
      state: "excused",
      due: period.due,
      late: false,
      decision: decisionBy(exception),
    };
    return [{ place: sortedAt(period), row }];
  });
}

function decisionOf(
  plan: Plan,
  duty: Duty,
  progress: DutyProgress | undefined,
  key: Period["key"],
): { readonly decision?: StatusDecision } {
  const decided = progress?.exceptions ? decidedByKey(plan, duty, progress, key) : undefined;
  if (decided?.kind !== "moved") return {};
  const { movedFrom } = decided.period;
  return { decision: { ...decisionBy(decided.exception), ...(movedFrom === undefined ? {} : { originalDue: movedFrom }) } };
}

function decisionBy({ kind, reason, by, at }: PeriodException): StatusDecision {
  return { kind, reason, by, at: isoInstant(at) };
}

function knownRow(
  directory: Directory,
  duty: Duty,
  { occurrence, period }: KnownOccurrence,
  day: CivilDate,
  progress: DutyProgress | undefined,
): StatusDuty {
  const { plan } = directory;
  const late = occurrence.state === "open" && occurrence.due < day;
  const { reportedAt, confirmedAt, confirmedBy, parts } = occurrence;
  const held = parts.some(({ report }) => report?.held !== undefined) ? heldIn(occurrence).ticks : undefined;
  const reporter = reportedAt === undefined ? undefined : parts.find((part) => part.report?.at === reportedAt)?.report?.by;
  return {
    duty: duty.id,
    period: occurrence.period,
    occurrence: occurrence.id,
    state: occurrence.state,
    due: occurrence.due,
    late,
    ...(period.movedFrom === undefined ? {} : decisionOf(plan, duty, progress, period.key)),
    ...movedBy(occurrence),
    ...(occurrence.ended === undefined ? {} : { reason: occurrence.ended.reason }),
    ...(reportedAt === undefined ? {} : { reportedAt: isoInstant(reportedAt) }),
    ...(reporter === undefined ? {} : { reportedBy: reporter }),
    ...(confirmedAt === undefined ? {} : { confirmedAt: isoInstant(confirmedAt) }),
    ...(confirmedBy === undefined ? {} : { confirmedBy }),
    ...(held === undefined ? {} : { held }),
    ...evidenceIn(plan, duty, occurrence),
    ...(parts.length > 1
      ? { parts: parts.map((part) => partRow(occurrence, part, late && !isOutside(part, { ...directory, duty }, day))) }
      : {}),
  };
}

function evidenceIn(plan: Plan, duty: Duty, occurrence: Occurrence): Pick<StatusDuty, "coverage" | "checklist"> {
  const coverage = coverageOf(plan, duty, occurrence);
  const checklist = checklistOf(duty, occurrence.parts);
  return {
    ...(coverage.length > 0 ? { coverage } : {}),
    ...(checklist ? { checklist: { ...checklist, said: checklistSaid(duty.evidence, checklist) } } : {}),
  };
}

function decidedRow(directory: Directory, known: KnownOccurrence, day: CivilDate): StatusDuty {
  const { plan } = directory;
  const { duty } = placeOf(plan, known.occurrence);
  const { assignment } = known.occurrence;
  const row = knownRow(directory, duty, known, day, undefined);
  if (!assignment) return row;
  const { title, decidedIn } = assignment;
  return { ...row, decided: { title, responsible: duty.responsible[0] ?? plan.owner, in: decidedIn.occurrence } };
}

/** A backlog item's first day is a promise; what moves it after that counts. */
function movedBy(occurrence: Occurrence): Pick<StatusDuty, "moved"> {
  const { postponements, originalDue, due, revision } = occurrence;
  const promised = wasBacklog(occurrence) && revision > 0 && due !== originalDue ? 1 : 0;
  const times = postponements + promised;
  return times === 0 ? {} : { moved: { from: originalDue, times } };
}

function partRow(occurrence: Occurrence, part: PartState, late: boolean): StatusPart {
  const { report } = part;
  const settled = isEnded(occurrence) || occurrence.state === "reported";
  return {
    part: part.id,
    state: report && !settled ? "reported" : occurrence.state,
    late: late && !report,
    ...(report ? { reportedAt: isoInstant(report.at), reportedBy: report.by } : {}),
  };
}
