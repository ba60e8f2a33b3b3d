/** What an occurrence's workflow asks for: each is one ledger transaction that loads, decides and writes. */
import { dateAt, type Instant } from "../domain/calendar/instant.ts";
import { eventPeriod, type Period } from "../domain/calendar/period.ts";
import { decisionPeriod, isDecisionDuty } from "../domain/decision-duty.ts";
import { findPeriod, hasDuty, openingOf, placeOf, skipOf } from "../domain/duty.ts";
import type { KnownOccurrence } from "../domain/known-occurrence.ts";
import { openedEvent } from "../domain/openings.ts";
import { parseOccurrenceId, type OccurrenceId } from "../domain/ids.ts";
import { climb } from "../domain/occurrence/climb.ts";
import type { OccurrenceContext } from "../domain/occurrence/context.ts";
import { decide, isRefusal } from "../domain/occurrence/decide.ts";
import { begin, isEnded } from "../domain/occurrence/evolve.ts";
import type { Occurrence, OccurrenceCommand } from "../domain/occurrence/occurrence.ts";
import { nextWake } from "../domain/occurrence/rungs.ts";
import type { Duty, Plan } from "../domain/plan.ts";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { decideRows, decisionOccurrence, faultsSaid, rowCommand } from "../domain/reported-decisions.ts";
import { reviseOccurrence } from "../domain/revision/revise-occurrence.ts";
import { findOpening, keepCommand, keepResult, loadCommand, type Command, type OpeningCommand } from "../ledger/commands.ts";
import { contextOf } from "../ledger/occurrence-context.ts";
import { lockOccurrence, lockOpening } from "../ledger/occurrences.ts";
import { record, recordEnd } from "../ledger/recording.ts";
import type { Tx } from "../ledger/open.ts";
import { loadToRevise } from "../ledger/revising.ts";
import { currentPlan, progressOf } from "../ledger/plans.ts";
import type { ActOutcome, Wake } from "../workflows/messages.ts";
import type { LocalActivities } from "../workflows/ports.ts";
import type { InLedger } from "./deciding.ts";

type OccurrenceActivities = Pick<LocalActivities, "openOccurrence" | "climbOccurrence" | "actOnOccurrence" | "reviseOccurrence">;

const OVER: Wake = { ended: true };

export function occurrenceActivities(inLedger: InLedger): OccurrenceActivities {
  return {
    openOccurrence: (id, now) => inLedger(keyOf(id).plan, (tx) => openOrClimb(tx, id, now as Instant)),

    climbOccurrence: (id, now) =>
      inLedger(keyOf(id).plan, async (tx) => {
        const known = await lockOccurrence(tx, id);
        return known ? climbKnown(tx, known, now as Instant) : openOrClimb(tx, id, now as Instant);
      }),

    actOnOccurrence: (id, command, now) => inLedger(keyOf(id).plan, (tx) => act(tx, id, command, now as Instant)),

    reviseOccurrence: (id, now) =>
      inLedger(keyOf(id).plan, async (tx) => {
        const known = await lockOccurrence(tx, id);
        return known ? revise(tx, known, now as Instant) : openOrClimb(tx, id, now as Instant);
      }),
  };
}

/** Also for one that runs without a row, where a restored ledger is older than what runs: it is opened once more. */
async function openOrClimb(tx: Tx, id: OccurrenceId, now: Instant): Promise<Wake> {
  // Two openings at once: the second waits here and then finds the row of the first.
  await lockOpening(tx, id);
  const known = await lockOccurrence(tx, id);
  return known ? climbKnown(tx, known, now) : openNew(tx, id, now);
}

async function openNew(tx: Tx, id: OccurrenceId, now: Instant): Promise<Wake> {
  const key = keyOf(id);
  const current = await currentPlan(tx, key.plan);
  if (!hasDuty(current.plan, key.duty)) return OVER;
  // Whoever told of the event first: their command was kept before the duty was asked to open it.
  const told = await findOpening(tx, id);
  const { assignment } = told?.asked.decided ?? {};
  const { item, duty } = placeOf(current.plan, { duty: key.duty, ...(assignment ? { assignment } : {}) });
  const progress = await progressOf(tx, current, key.duty);
  const period = periodFor(current.plan, duty, progress, key.period, now, told?.asked);
  const opening = period && openingOf(current.plan, item, duty, progress, period);
  // Skipped after its duty had asked for it: nothing opens, and the duty goes on to the next.
  if (!opening || skipOf(current.plan, duty, progress, key.period)) return OVER;
  const onEvent = duty.cadence.kind === "onEvent";
  const opened = await openedBy(tx, told, openedEvent(duty, onEvent ? { ...opening, openedByDecision: true } : opening, now));
  const context = await contextOf(tx, current, { duty: key.duty, id, ...(assignment ? { assignment } : {}) }, opening.period);
  const first = climb(begin(id, opened), context, now);
  await record(tx, { ...first, events: [opened, ...first.events] }, context);
  return wakeOf(first.occurrence, context);
}

async function openedBy(
  tx: Tx,
  told: Awaited<ReturnType<typeof findOpening>>,
  opened: ReturnType<typeof openedEvent>,
): Promise<ReturnType<typeof openedEvent>> {
  if (!told) return opened;
  const { by, happenedOn, decided } = told.asked;
  await keepResult(tx, told.command, { ok: true, state: "open", event: opened.kind } satisfies ActOutcome);
  return {
    ...opened,
    by,
    // Worth a word in the history only where it is another day.
    ...(happenedOn === undefined || happenedOn === dateAt(opened.at) ? {} : { happenedOn }),
    ...(decided ? { assignment: decided.assignment } : {}),
  };
}

async function climbKnown(tx: Tx, { occurrence, period }: KnownOccurrence, now: Instant): Promise<Wake> {
  if (isEnded(occurrence)) return OVER;
  const current = await currentPlan(tx, occurrence.plan);
  if (!hasDuty(current.plan, occurrence.duty)) return revise(tx, { occurrence, period }, now);
  const context = await contextOf(tx, current, occurrence, period);
  const effects = climb(occurrence, context, now);
  if (effects.events.length > 0) await record(tx, effects, context);
  return wakeOf(effects.occurrence, context);
}

async function act(tx: Tx, id: OccurrenceId, commandId: string, now: Instant): Promise<{ outcome: ActOutcome; wake: Wake }> {
  let known = await lockOccurrence(tx, id);
  if (!known) {
    await openOrClimb(tx, id, now);
    known = await lockOccurrence(tx, id);
  }
  // Under the lock: whoever decided on it a moment ago has left its answer.
  const command = await loadCommand(tx, commandId);
  if (!known) return { outcome: { ok: false, reason: "Den här perioden har inte öppnats än." }, wake: {} };
  const { occurrence, period } = known;
  const current = await currentPlan(tx, occurrence.plan);
  const context = await contextOf(tx, current, occurrence, period);
  // The same command again: the answer it got, and nothing more.
  if (command.result !== undefined) return { outcome: command.result as ActOutcome, wake: wakeOf(occurrence, context) };
  const decision = decide(occurrence, context, command.body as OccurrenceCommand, now);
  const outcome: ActOutcome = isRefusal(decision)
    ? { ok: false, reason: decision.refused }
    : { ok: true, state: decision.occurrence.state, event: decision.events.at(-1)?.kind ?? "" };
  if (isRefusal(decision)) {
    await keepResult(tx, commandId, outcome);
    return { outcome, wake: wakeOf(occurrence, context) };
  }
  await record(tx, decision, context, commandId);
  await openDecided(tx, decision.occurrence, context, command, now);
  await keepResult(tx, commandId, outcome);
  return { outcome, wake: wakeOf(decision.occurrence, context) };
}

/**
 * What the report of a meeting decided shall be followed up is opened with it. Whoever reported starts its workflow; where they could
 * not, the daily inspection does.
 */
async function openDecided(tx: Tx, meeting: Occurrence, context: OccurrenceContext, command: Command, now: Instant): Promise<void> {
  const body = command.body as OccurrenceCommand;
  if (body.kind !== "report") return;
  const rows = decideRows(meeting, context, body, now);
  if ("faults" in rows) throw new PlanvaktError(faultsSaid(rows.faults), { occurrence: meeting.id });
  for (const { row, asked, decided } of rows.decided) {
    const id = rowCommand(command.command, row);
    const subject = decisionOccurrence(meeting, id);
    const opening: OpeningCommand = { kind: "open", by: asked.by, asked, decided };
    await keepCommand(tx, { command: id, plan: meeting.plan, subject, body: opening }, now);
    await openOrClimb(tx, subject, now);
  }
}

async function revise(tx: Tx, known: KnownOccurrence, now: Instant): Promise<Wake> {
  const { occurrence } = known;
  if (isEnded(occurrence)) return OVER;
  const current = await currentPlan(tx, occurrence.plan);
  const { plan } = current;
  const asked = await loadToRevise(tx, current, known);
  const about = hasDuty(plan, occurrence.duty) ? await contextOf(tx, current, occurrence, known.period) : undefined;
  const { effects, period } = reviseOccurrence(asked, (of) => contextIn(about, of), now);
  if (isEnded(effects.occurrence)) {
    // It happened in the version that asked for it.
    await recordEnd(tx, effects, { plan: asked.before, period });
    return OVER;
  }
  const context = contextIn(about, period);
  await record(tx, effects, context);
  return wakeOf(effects.occurrence, context);
}

function contextIn(about: OccurrenceContext | undefined, period: Period): OccurrenceContext {
  if (!about) throw new PlanvaktError("A duty that the plan has dropped has no context", {});
  return { ...about, period };
}

function periodFor(
  plan: Plan,
  duty: Duty,
  progress: Parameters<typeof findPeriod>[2],
  key: Occurrence["period"],
  now: Instant,
  asked?: OpeningCommand,
): Period | undefined {
  if (isDecisionDuty(duty)) {
    const { due, label } = asked?.decided ?? {};
    return due && decisionPeriod(key, due, label ?? "", dateAt(now), plan.calendar);
  }
  if (key.startsWith("ev-") && duty.cadence.kind === "onEvent") {
    return eventPeriod(key.slice("ev-".length), dateAt(now), duty.cadence.within, plan.calendar, asked?.happenedOn);
  }
  return findPeriod(plan, duty, progress, key);
}

function wakeOf(occurrence: Occurrence, context: Parameters<typeof nextWake>[1]): Wake {
  if (isEnded(occurrence)) return OVER;
  const wakeAt = nextWake(occurrence, context);
  return wakeAt === undefined ? {} : { wakeAt };
}

function keyOf(id: OccurrenceId) {
  const key = parseOccurrenceId(id);
  if (!key) throw new PlanvaktError(`"${id}" is not an occurrence's id (plan/item/duty/period)`, { id });
  return key;
}
