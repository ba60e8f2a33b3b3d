/** What a version would do to every open occurrence and which it would open: the same decisions as applying makes, written nowhere. */
import { dateAt, type Instant } from "../domain/calendar/instant.ts";
import { eventPeriod } from "../domain/calendar/period.ts";
import { dutyOf, hasDuty, nextOpening } from "../domain/duty.ts";
import { occurrenceId, parseOccurrenceId, type DutyId } from "../domain/ids.ts";
import type { Plan } from "../domain/plan.ts";
import { affectedDuties } from "../domain/revision/affected-duties.ts";
import { openedByRevision } from "../domain/revision/adopted.ts";
import { fateOf, newOne, type OccurrenceFate } from "../domain/revision/outlook.ts";
import { reviseOccurrence } from "../domain/revision/revise-occurrence.ts";
import { contextOf } from "../ledger/occurrence-context.ts";
import { unsettledOccurrences } from "../ledger/occurrences.ts";
import type { Ledger } from "../ledger/open.ts";
import { progressOf, type CurrentPlan } from "../ledger/plans.ts";
import { loadToRevise } from "../ledger/revising.ts";

/** Those open first, by due date, then the new ones. */
export async function occurrencesAhead(
  ledger: Ledger,
  before: CurrentPlan,
  plan: Plan,
  now: Instant,
): Promise<readonly OccurrenceFate[]> {
  const after: CurrentPlan = { ...before, plan };
  const affected = affectedDuties(before.plan, plan);
  const touched = new Set<DutyId>([...affected.changed, ...affected.dropped]);
  const open: OccurrenceFate[] = [];
  for (const known of await unsettledOccurrences(ledger, plan.id)) {
    const asked = await loadToRevise(ledger, after, known);
    const { occurrence, period } = known;
    const context = hasDuty(plan, occurrence.duty) ? await contextOf(ledger, after, occurrence, period) : undefined;
    const revised =
      touched.has(occurrence.duty) || !context
        ? reviseOccurrence(asked, (of) => ({ ...contextThere(context, occurrence.duty), period: of }), now)
        : { effects: { events: [], letters: [], alarms: [], occurrence }, period };
    open.push(fateOf(asked, revised));
  }
  return [...open, ...(await opening(ledger, after, before, affected, now))];
}

function contextThere<T>(context: T | undefined, duty: DutyId): T {
  if (context === undefined) throw new RangeError(`"${duty}" is dropped and has no context`);
  return context;
}

/** The first period of each new or changed duty, where it opens by the version; and what the version sets off. */
async function opening(
  ledger: Ledger,
  after: CurrentPlan,
  before: CurrentPlan,
  { added, changed }: ReturnType<typeof affectedDuties>,
  now: Instant,
): Promise<readonly OccurrenceFate[]> {
  if (after.begunOn === undefined) return [];
  const { plan } = after;
  const today = dateAt(now);
  const next: OccurrenceFate[] = [];
  for (const id of [...added, ...changed]) {
    const { item, duty } = dutyOf(plan, id);
    const { cursor, ...progress } = await progressOf(ledger, after, id);
    const again = duty.cadence.kind === "relative";
    const from = added.includes(id) || again ? { countsFrom: today } : {};
    const first = nextOpening(plan, item, duty, { ...progress, ...(cursor === undefined || again ? {} : { cursor }), ...from });
    if (!first) continue;
    const key = occurrenceId(plan.id, id, first.period.key);
    const was = hasDuty(before.plan, id) && nextOf(before, id, await progressOf(ledger, before, id));
    if (was && was.period.key === first.period.key && was.period.due === first.period.due) continue;
    next.push(newOne(key, duty.title, { due: first.period.due, opensAt: first.opensAt > now ? first.opensAt : now }));
  }
  const setOff = openedByRevision(before.plan, plan).map((id) => {
    const { duty } = dutyOf(plan, parseOccurrenceId(id)?.duty ?? ("" as DutyId));
    const within = duty.cadence.kind === "onEvent" ? duty.cadence.within : undefined;
    const due = within === undefined ? today : eventPeriod(id.slice(id.lastIndexOf("/ev-") + 4), today, within, plan.calendar).due;
    return newOne(id, duty.title, { due, opensAt: now });
  });
  return [...next, ...setOff];
}

function nextOf({ plan }: CurrentPlan, id: DutyId, progress: Parameters<typeof nextOpening>[3]) {
  const { item, duty } = dutyOf(plan, id);
  return nextOpening(plan, item, duty, progress);
}
