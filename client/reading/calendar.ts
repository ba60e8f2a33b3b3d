/** What falls due in the year to come, month by month, as it was decided. */
import { addDays, civilDateOf, daysInMonth, monthOf, weekdayOf, yearOf, type CivilDate } from "../../domain/calendar/civil-date.ts";
import { holidayName } from "../../domain/calendar/holidays.ts";
import { dateAt } from "../../domain/calendar/instant.ts";
import { isQuiet } from "../../domain/calendar/working-days.ts";
import { decidedByKey, effectiveCadence, type DutyProgress, type Opening } from "../../domain/duty.ts";
import { exceptedKeys, type Decided, type PeriodException } from "../../domain/exceptions.ts";
import { occurrenceId, type DutyId, type OccurrenceId, type PlanId } from "../../domain/ids.ts";
import { meetingTitle } from "../../domain/invitation.ts";
import { liveMeetings, whenOf } from "../../domain/occurrence/booked-meetings.ts";
import { begin } from "../../domain/occurrence/evolve.ts";
import { openedEvent, openingsFrom } from "../../domain/openings.ts";
import type { Duty, Item, WorkCalendarSpec } from "../../domain/plan.ts";
import { personOf, roleOf } from "../../domain/recipients.ts";
import { progressOfAll } from "../../ledger/plans.ts";
import type { CalendarDecision, CalendarLine, CalendarMonth, CalendarView } from "../calendar-views.ts";
import { lineOf, placed, type Placed } from "./line.ts";
import { firstLetterDay } from "./planned.ts";
import { presentOf, type Present, type ReadingDeps } from "./present.ts";
import { currentOccurrences, openedAhead } from "./there.ts";

const MONTHS_AHEAD = 12;

/** This month and the eleven after it. Throws a PlanvaktError for a plan the ledger does not have. */
export async function readCalendar(deps: ReadingDeps, id: PlanId): Promise<CalendarView> {
  const present = await presentOf(deps, id);
  const { plan, current, today } = present;
  const until = addDays(monthStart(today, MONTHS_AHEAD), -1);
  const [progress, there, known] = await Promise.all([
    progressOfAll(deps.ledger, current),
    openedAhead(deps.ledger, id, today),
    currentOccurrences(deps.ledger, id),
  ]);
  const underWay = placed(present, known);
  const open = underWay
    .filter(({ occurrence: { due } }) => today <= due && due <= until)
    .map((one) => openLine(present, one, progress.get(one.occurrence.duty)));
  const lines = [...open, ...linesToCome(present, progress, there, until)];
  return {
    ...(current.begunOn === undefined ? {} : { begunOn: current.begunOn }),
    today,
    ownerTitle: roleOf(plan, plan.owner).title,
    months: Array.from({ length: MONTHS_AHEAD }, (_, index) => ({
      ...monthOfLines(monthStart(today, index), lines, plan.calendar),
      ...meetingsIn(monthStart(today, index).slice(0, 7), underWay),
    })),
  };
}

/** The booked meetings of a month. */
function meetingsIn(month: string, underWay: readonly Placed[]): Pick<CalendarMonth, "meetings"> {
  const meetings = underWay
    .flatMap(({ occurrence, context }) =>
      liveMeetings(occurrence).map((one) => ({
        occurrence: occurrence.id,
        day: one.day,
        title: meetingTitle(context.item),
        when: whenOf(one),
      })),
    )
    .filter(({ day }) => day.startsWith(month))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return meetings.length > 0 ? { meetings } : {};
}

/** What has opened, with what was decided before it did. */
function openLine(present: Present, one: Placed, progress: DutyProgress | undefined): CalendarLine {
  const { duty, period } = one.context;
  const line = { ...lineOf(one, present), toCome: false };
  if (period.movedFrom === undefined || !progress) return line;
  const decided = decidedByKey(present.plan, duty, progress, period.key);
  return { ...line, movedFrom: period.movedFrom, ...decisionOf(decided, duty, present) };
}

/** What nobody has opened yet, and what was skipped, by due date. */
function linesToCome(
  present: Present,
  progress: ReadonlyMap<DutyId, DutyProgress>,
  there: ReadonlySet<OccurrenceId>,
  until: CivilDate,
): readonly CalendarLine[] {
  return present.plan.items.flatMap((item) =>
    item.duties.flatMap((duty) => {
      const own = progress.get(duty.id);
      if (own?.begunOn === undefined) return [];
      return [...comingOf(present, item, duty, own, until), ...skippedOf(present, item, duty, own, until)].filter(
        (line) => !there.has(line.occurrence as OccurrenceId),
      );
    }),
  );
}

function comingOf(present: Present, item: Item, duty: Duty, progress: DutyProgress, until: CivilDate): readonly CalendarLine[] {
  const lines: CalendarLine[] = [];
  for (const opening of openingsFrom(present.plan, item, duty, progress)) {
    // A moved one opens by its own day: those after it may still be in time.
    if (opening.period.due > until && opening.period.movedFrom === undefined) break;
    if (opening.backlog || opening.period.due > until) continue;
    lines.push(lineOfOpening(present, item, duty, progress, opening));
  }
  return lines;
}

/** A period still to come as it would be if it opened now. */
export function lineOfOpening(present: Present, item: Item, duty: Duty, progress: DutyProgress, opening: Opening): CalendarLine {
  const { plan, people, now } = present;
  const { period } = opening;
  const occurrence = begin(occurrenceId(plan.id, duty.id, period.key), openedEvent(duty, opening, now));
  const decided = progress.exceptions ? decidedByKey(plan, duty, progress, period.key) : undefined;
  return {
    ...lineOf({ occurrence, context: { plan, people, item, duty, period } }, present),
    state: "planned",
    late: false,
    toCome: true,
    firstLetter: firstLetterDay(present, duty.id, opening),
    ...(period.movedFrom === undefined ? {} : { movedFrom: period.movedFrom }),
    ...decisionOf(decided, duty, present),
  };
}

function skippedOf(present: Present, item: Item, duty: Duty, progress: DutyProgress, until: CivilDate): readonly CalendarLine[] {
  const rhythmic = { id: duty.id, cadence: effectiveCadence(duty, progress.answer) };
  return exceptedKeys(rhythmic, progress.exceptions ?? []).flatMap((key) => {
    const decided = decidedByKey(present.plan, duty, progress, key);
    if (decided?.kind !== "skipped" || decided.period.due < present.today || decided.period.due > until) return [];
    return [lineOfSkipped(present, item, duty, decided)];
  });
}

/** A period that is not asked for, on the day it would have been. */
export function lineOfSkipped(present: Present, item: Item, duty: Duty, decided: Decided): CalendarLine {
  const { plan, people, now } = present;
  const { period } = decided;
  const opening: Opening = { period, opensAt: now, backlog: false, openedByDecision: false };
  const occurrence = begin(occurrenceId(plan.id, duty.id, period.key), openedEvent(duty, opening, now));
  const line = lineOf({ occurrence, context: { plan, people, item, duty, period } }, present);
  return { ...line, state: "excused", late: false, toCome: true, ...decisionOf(decided, duty, present) };
}

function decisionOf(decided: Decided | undefined, duty: Duty, present: Present): { readonly decision?: CalendarDecision } {
  if (!decided || decided.kind === "ordinary") return {};
  return { decision: decisionView(decided.exception, duty, present) };
}

function decisionView(
  { kind, reason, by, at, duty: decidedFor }: PeriodException,
  duty: Duty,
  { people }: Present,
): CalendarDecision {
  const byName = personOf(people, by)?.name ?? by;
  return { kind, reason, byName, on: dateAt(at), ...(decidedFor === duty.id ? {} : { follows: true as const }) };
}

function monthOfLines(start: CivilDate, lines: readonly CalendarLine[], calendar: WorkCalendarSpec): CalendarMonth {
  const month = start.slice(0, 7);
  const days = Array.from({ length: daysInMonth(yearOf(start), monthOf(start)) }, (_, index) => addDays(start, index));
  const quiet = days.filter((day) => isQuiet(day, calendar));
  const [from, to] = [quiet[0], quiet.at(-1)];
  return {
    month,
    lines: lines
      .filter(({ due }) => due.startsWith(month))
      .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.occurrence < b.occurrence ? -1 : 1)),
    holidays: days.flatMap((on) => {
      const name = holidayName(on) ?? (calendar.closingDays.includes(on) ? "stängt" : undefined);
      return name === undefined || weekdayOf(on) > 5 ? [] : [{ on, name }];
    }),
    ...(from === undefined || to === undefined ? {} : { quiet: { from, to } }),
  };
}

function monthStart(today: CivilDate, ahead: number): CivilDate {
  const months = 12 * yearOf(today) + monthOf(today) - 1 + ahead;
  return civilDateOf(Math.floor(months / 12), (months % 12) + 1, 1);
}
