/** What a pull's workflow asks for: when there is something to pull, and to ask the source for it. */
import { dateAt, type Instant } from "../domain/calendar/instant.ts";
import type { Period } from "../domain/calendar/period.ts";
import { dutyOf, findPeriod, hasDuty } from "../domain/duty.ts";
import { occurrenceId, parseOccurrenceId, type OccurrenceId } from "../domain/ids.ts";
import type { Duty } from "../domain/plan.ts";
import { nextPull } from "../domain/pulls/next-pull.ts";
import { isSameAs } from "../domain/pulls/proposal.ts";
import { SourceFault } from "../domain/pulls/source-fault.ts";
import { raisePullAlarm } from "../ledger/alarms.ts";
import { findOccurrence } from "../ledger/occurrences.ts";
import { inTransaction, type Ledger } from "../ledger/open.ts";
import { currentPlan, progressOf, type CurrentPlan } from "../ledger/plans.ts";
import { addPulled, lockPull, notePull, pulledOf, pullProgressOf } from "../ledger/pulls.ts";
import type { LocalActivities, PullActivities, PullOutcome } from "../workflows/ports.ts";
import type { InLedger } from "./deciding.ts";
import { pullFigures, type Asker } from "./sources/pull-figures.ts";

export function nextPullActivity(inLedger: InLedger): Pick<LocalActivities, "nextPull"> {
  return {
    nextPull: (plan, id, now) =>
      inLedger(plan, async (tx) => {
        await lockPull(tx, plan, id);
        const current = await currentPlan(tx, plan);
        const duty = hasDuty(current.plan, id) ? dutyOf(current.plan, id).duty : undefined;
        if (duty?.evidence.pull === undefined) {
          await notePull(tx, plan, id, { endedAt: now as Instant });
          return { ended: true };
        }
        const next = nextPull(current.plan, duty, await pullProgressOf(tx, current, id));
        const wake = next === undefined ? {} : { wakeAt: next.at };
        await notePull(tx, plan, id, wake);
        return wake;
      }),
  };
}

export interface PullDeps extends Asker {
  readonly ledger: Ledger;
}

export function pullActivities(deps: PullDeps): PullActivities {
  const { ledger } = deps;
  return {
    async pullDue(plan, id, now) {
      const current = await currentPlan(ledger, plan);
      if (!hasDuty(current.plan, id)) return "notWanted";
      const { duty } = dutyOf(current.plan, id);
      const next = nextPull(current.plan, duty, await pullProgressOf(ledger, current, id));
      return next && next.at <= now ? pullOne(deps, current, duty, next.period, now as Instant) : "notWanted";
    },
    async pullPeriod(occurrence, now) {
      const key = parseOccurrenceId(occurrence);
      if (!key) return "notWanted";
      const current = await currentPlan(ledger, key.plan);
      if (!hasDuty(current.plan, key.duty)) return "notWanted";
      const { duty } = dutyOf(current.plan, key.duty);
      const period = await wantedPeriod(ledger, current, duty, occurrence, now as Instant);
      return period ? pullOne(deps, current, duty, period, now as Instant) : "notWanted";
    },
  };
}

/** Undefined for one whose figures no source has, that is not over, or that somebody has reported. */
async function wantedPeriod(
  ledger: Ledger,
  current: CurrentPlan,
  duty: Duty,
  id: OccurrenceId,
  now: Instant,
): Promise<Period | undefined> {
  if (duty.evidence.pull === undefined) return undefined;
  const known = await findOccurrence(ledger, id);
  const key = parseOccurrenceId(id)?.period;
  const period = known?.period ?? (key && findPeriod(current.plan, duty, await progressOf(ledger, current, duty.id), key));
  const isOver = period?.end !== undefined && period.end < dateAt(now);
  return isOver && (known === undefined || known.occurrence.state === "open") ? period : undefined;
}

async function pullOne(deps: PullDeps, { plan }: CurrentPlan, duty: Duty, period: Period, now: Instant): Promise<PullOutcome> {
  const { source: id } = duty.evidence.pull ?? { source: "" };
  const title = deps.sources.sources.find((one) => one.id === id)?.title ?? id;
  const told = { plan: plan.id, duty: duty.id, period: period.key, source: id, title, at: now };
  const occurrence = occurrenceId(plan.id, duty.id, period.key);
  // Asked outside the transaction: a slow source must hold nothing in the ledger.
  const found = await pullFigures(deps, { source: id, evidence: duty.evidence, period });
  return inTransaction(deps.ledger, async (tx) => {
    await lockPull(tx, plan.id, duty.id);
    const { proposal, tries } = await pulledOf(tx, occurrence);
    if (found instanceof SourceFault) {
      const { message: english, swedish, trouble } = found;
      await addPulled(tx, told, { failure: { kind: trouble.kind, english, swedish } });
      // Once for each time it goes away, not for each try.
      if (tries.failures === 0) await raisePullAlarm(tx, plan.id, occurrence, `${title}: ${swedish}`, now);
      return "failed";
    }
    if (tries.failures === 0 && isSameAs(proposal, found.sha256, found.figures)) return "same";
    await addPulled(tx, told, found);
    return "proposed";
  });
}
