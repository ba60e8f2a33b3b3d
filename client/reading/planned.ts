/** A period that the calendar expects and the ledger does not have yet. */
import { dutyOf, findPeriod, firstRung, hasDuty, openingOf, skipOf, type Opening } from "../../domain/duty.ts";
import { parseOccurrenceId, occurrenceId, type DutyId, type OccurrenceId } from "../../domain/ids.ts";
import { begin } from "../../domain/occurrence/evolve.ts";
import { rungsAhead } from "../../domain/occurrence/rungs.ts";
import { openedEvent, openingsFrom } from "../../domain/openings.ts";
import type { DutyProgress } from "../../domain/duty.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { dateAt } from "../../domain/calendar/instant.ts";
import type { PeriodException } from "../../domain/exceptions.ts";
import { longDate } from "../../domain/letters/swedish-dates.ts";
import type { Ledger } from "../../ledger/open.ts";
import { contextOf } from "../../ledger/occurrence-context.ts";
import { progressOf } from "../../ledger/plans.ts";
import type { Placed } from "./line.ts";
import type { Present } from "./present.ts";

export interface Planned extends Placed {
  /** Why it takes no report. */
  readonly closed?: string;
  /** It was decided that it is not asked for. */
  readonly skipped?: PeriodException;
}

/**
 * The occurrence as it would be if it opened now. Undefined where the plan has no such duty or period, or the period lay before the
 * beginning and is not followed up.
 */
export async function findPlanned(ledger: Ledger, present: Present, id: OccurrenceId): Promise<Planned | undefined> {
  const { plan, current, now } = present;
  const key = parseOccurrenceId(id);
  if (!key || !hasDuty(plan, key.duty)) return undefined;
  const { item, duty } = dutyOf(plan, key.duty);
  const progress = await progressOf(ledger, current, key.duty);
  const period = findPeriod(plan, duty, progress, key.period);
  if (!period) return undefined;
  const opening = openingOf(plan, item, duty, progress, period);
  const { begunOn } = current;
  if (opening && !opening.backlog && begunOn !== undefined && period.due <= begunOn) return undefined;
  const expected: Opening = opening ?? { period, opensAt: now, backlog: false, openedByDecision: false };
  const occurrence = begin(id, openedEvent(duty, expected, now));
  const context = await contextOf(ledger, current, occurrence, period);
  const skipped = skipOf(plan, duty, progress, key.period);
  if (skipped) {
    const closed = `Perioden utgår enligt beslut ${longDate(dateAt(skipped.at))}: ${skipped.reason}`;
    return { occurrence, context, closed, skipped };
  }
  return { occurrence, context, ...(opening ? {} : { closed: "Planen har inte börjat följas upp än." }) };
}

/** The first period of the duty still to open that is not `there` already, because somebody reported ahead of time. */
export function nextPlanned(
  present: Present,
  id: DutyId,
  progress: DutyProgress | undefined,
  there: ReadonlySet<OccurrenceId>,
): Opening | undefined {
  if (!progress) return undefined;
  const { item, duty } = dutyOf(present.plan, id);
  for (const opening of openingsFrom(present.plan, item, duty, progress)) {
    if (!opening.backlog && !there.has(occurrenceId(present.plan.id, id, opening.period.key))) return opening;
  }
  return undefined;
}

/** The day of the first letter about a period still to open: after what the welcome letter has replaced. */
export function firstLetterDay(present: Present, id: DutyId, opening: Opening): CivilDate {
  const { item, duty } = dutyOf(present.plan, id);
  const { period } = opening;
  const opensAt = opening.opensAt > present.now ? opening.opensAt : present.now;
  const occurrence = begin(occurrenceId(present.plan.id, id, period.key), openedEvent(duty, opening, opensAt));
  const [first] = rungsAhead(occurrence, { plan: present.plan, people: present.people, item, duty, period });
  return first?.on ?? firstRung(present.plan, item, duty, period);
}
