/** When a duty's next occurrence opens. The ledger keeps the cursor; the duty workflow asks, sleeps and opens. */
import { civilDate, laterOf, parseCivilDate, type CivilDate } from "./calendar/civil-date.ts";
import type { Instant } from "./calendar/instant.ts";
import { ladderFor } from "./calendar/ladder.ts";
import { periodAfter, periodByKey, type Period } from "./calendar/period.ts";
import { parseDuration } from "./calendar/duration.ts";
import { postingInstant } from "./calendar/posting.ts";
import { assignedDuty, decisionDutyId, decisionDutyOf } from "./decision-duty.ts";
import { decidedPeriod, exceptedKeys, type Decided, type Exceptions, type PeriodException } from "./exceptions.ts";
import { occurrenceId, type DutyId, type PeriodKey } from "./ids.ts";
import type { Occurrence } from "./occurrence/occurrence.ts";
import { wakeFor } from "./occurrence/rungs.ts";
import type { Cadence, Duty, Item, Plan } from "./plan.ts";
import { PlanvaktError } from "./planvakt-error.ts";

/** Before anything a plan could speak of: once and dated duties look back without a limit. */
const BEGINNING = civilDate("1990-01-01");

/** What the ledger knows of a duty beside its definition. */
export interface DutyProgress {
  /** The last period handled. */
  readonly cursor?: PeriodKey;
  /** The day from which its recurring periods count: the plan was begun, or the duty joined a begun plan, or its question was answered. */
  readonly countsFrom?: CivilDate;
  /** Every step up to and including this day was replaced by the welcome letter. */
  readonly begunOn?: CivilDate;
  readonly begunAt?: Instant;
  /** The answer to an undecided cadence, as recorded. */
  readonly answer?: string;
  readonly answeredAt?: Instant;
  /** Every decision about a single period of the plan; a duty looks at its own and at those of what it counts from. */
  readonly exceptions?: Exceptions;
  /** Moved periods that are handled. They open by themselves, beside the cursor, which passes them by. */
  readonly outOfTurn?: readonly PeriodKey[];
}

/** An occurrence about to open. */
export interface Opening {
  readonly period: Period;
  /** When its workflow starts. In the past where it is late. */
  readonly opensAt: Instant;
  /** A deadline already past when the plan began: somebody has to decide what becomes of it. */
  readonly backlog: boolean;
  readonly handledThrough?: CivilDate;
  readonly openedByDecision: boolean;
}

/** The item and the duty with this id, that of a meeting's decisions among them. Throws a PlanvaktError where the plan has none. */
export function dutyOf(plan: Plan, id: DutyId): { readonly item: Item; readonly duty: Duty } {
  for (const item of plan.items) {
    const duty = item.duties.find((candidate) => candidate.id === id) ?? decisionsOf(plan, item, id);
    if (duty) return { item, duty };
  }
  throw new PlanvaktError(`The plan "${plan.id}" version ${plan.version} has no duty "${id}"`, { plan: plan.id, duty: id });
}

/** True where the plan has the duty. */
export function hasDuty(plan: Plan, id: DutyId): boolean {
  return plan.items.some((item) => item.duties.some((duty) => duty.id === id) || decisionsOf(plan, item, id) !== undefined);
}

function decisionsOf(plan: Plan, item: Item, id: DutyId): Duty | undefined {
  return id === decisionDutyId(item.id) ? decisionDutyOf(plan, item) : undefined;
}

/** {@link dutyOf} for an occurrence: what a meeting decided has a title and a responsible of its own. */
export function placeOf(
  plan: Plan,
  { duty: id, assignment }: Pick<Occurrence, "duty" | "assignment">,
): { readonly item: Item; readonly duty: Duty } {
  const { item, duty } = dutyOf(plan, id);
  return { item, duty: assignedDuty(plan, duty, assignment) };
}

/** The cadence as it stands: an undecided one is what its answer makes of it, and stays undecided until then. */
export function effectiveCadence({ cadence }: Pick<Duty, "cadence">, answer: string | undefined): Cadence {
  if (cadence.kind !== "undecided" || answer === undefined || !cadence.answer) return cadence;
  switch (cadence.answer.kind) {
    case "year": {
      const { period, due } = cadence.answer;
      // "First in 2027" is the year the first period ends in: what is done every second year is done in its second year.
      const anchor = Number(answer) - (parseDuration(period)?.years ?? 1) + 1;
      return { kind: "every", period, anchor, ...(due ? { due } : {}) };
    }
    case "date":
      return { kind: "once", by: civilDate(answer) };
  }
}

/** Why the text cannot answer the duty's question, in Swedish; undefined where it can. */
export function checkAnswer({ cadence }: Pick<Duty, "cadence">, answer: string, today: CivilDate): string | undefined {
  if (!answer.trim()) return "Skriv ett svar.";
  if (cadence.kind !== "undecided" || !cadence.answer) return undefined;
  switch (cadence.answer.kind) {
    case "year":
      if (!/^\d{4}$/.test(answer)) return `"${answer}" är inget årtal. Svara till exempel ${today.slice(0, 4)}.`;
      return answer < today.slice(0, 4) ? `${answer} har redan passerat. Ange det första år det ska göras.` : undefined;
    case "date": {
      const date = parseCivilDate(answer);
      if (!date) return `"${answer}" är inget datum. Svara till exempel ${today}.`;
      return date <= today ? `${answer} har redan passerat. Ange en dag som kommer.` : undefined;
    }
  }
}

/**
 * The next occurrence to open; undefined where there is none (not begun, undecided, only events, all handled). Periods open one after
 * the other; one that was moved opens by its own day, before or after its neighbours, and one that was skipped not at all.
 * A duty that begins with steps already behind it opens at once, without letters for them.
 */
export function nextOpening(plan: Plan, item: Item, duty: Duty, progress: DutyProgress): Opening | undefined {
  const inTurn = nextInTurn(plan, item, duty, progress);
  const [moved] = movedOpenings(plan, item, duty, progress);
  return moved && (!inTurn || moved.opensAt < inTurn.opensAt) ? moved : inTurn;
}

/** The next of those that nothing was decided about, after the cursor. */
export function nextInTurn(plan: Plan, item: Item, duty: Duty, progress: DutyProgress): Opening | undefined {
  for (const { kind, period } of decidedAhead(plan, duty, progress)) {
    if (kind === "ordinary") return openingOf(plan, item, duty, progress, period);
  }
  return undefined;
}

/** The periods that have not opened, one after the other, each on the day it was moved to; without those that were skipped. */
export function* periodsAhead(plan: Plan, duty: Duty, progress: DutyProgress): Generator<Period, undefined> {
  const { outOfTurn = [] } = progress;
  for (const { kind, period } of decidedAhead(plan, duty, progress)) {
    if (kind !== "skipped" && !outOfTurn.includes(period.key)) yield period;
  }
}

/** What comes after the cursor. None before the plan is begun. */
function* decidedAhead(plan: Plan, duty: Duty, progress: DutyProgress): Generator<Decided, undefined> {
  const { begunOn, exceptions = [] } = progress;
  if (begunOn === undefined) return;
  const cadence = effectiveCadence(duty, progress.answer);
  const floor = { dueAfter: floorOf(cadence, begunOn, progress) };
  let period = periodAfter(cadence, progress.cursor, floor, plan.calendar);
  while (period) {
    yield decidedPeriod({ id: duty.id, cadence }, period, exceptions, plan.calendar);
    period = periodAfter(cadence, period.key, floor, plan.calendar);
  }
}

/** The moved ones that are not handled, the first to open first. */
export function movedOpenings(plan: Plan, item: Item, duty: Duty, progress: DutyProgress): readonly Opening[] {
  const { begunOn, exceptions = [], outOfTurn = [] } = progress;
  if (begunOn === undefined || exceptions.length === 0) return [];
  const cadence = effectiveCadence(duty, progress.answer);
  const dueAfter = floorOf(cadence, begunOn, progress);
  return exceptedKeys({ id: duty.id, cadence }, exceptions)
    .filter((key) => !outOfTurn.includes(key))
    .flatMap((key) => {
      const decided = decidedByKey(plan, duty, progress, key);
      if (decided?.kind !== "moved" || (decided.period.movedFrom ?? decided.period.due) <= dueAfter) return [];
      return openingOf(plan, item, duty, progress, decided.period) ?? [];
    })
    .toSorted((a, b) => a.opensAt - b.opensAt);
}

/** The duty's progress once this period has opened. */
export function progressAfter(plan: Plan, duty: Duty, progress: DutyProgress, opened: PeriodKey): DutyProgress {
  if (decidedByKey(plan, duty, progress, opened)?.kind !== "moved") return { ...progress, cursor: opened };
  return { ...progress, outOfTurn: [...new Set([...(progress.outOfTurn ?? []), opened])] };
}

function floorOf(cadence: Cadence, begunOn: CivilDate, progress: DutyProgress): CivilDate {
  return isPointed(cadence) ? BEGINNING : (followedSince(progress).followedSince ?? begunOn);
}

/** The day whose later due dates the duty is asked about. Nothing for one that is not begun. */
export function followedSince({ begunOn, countsFrom }: DutyProgress): { readonly followedSince?: CivilDate } {
  return begunOn === undefined ? {} : { followedSince: laterOf(begunOn, countsFrom ?? begunOn) };
}

/** How and when an occurrence of the period opens. Undefined before the plan is begun. */
export function openingOf(plan: Plan, item: Item, duty: Duty, progress: DutyProgress, period: Period): Opening | undefined {
  const { begunOn, begunAt, answeredAt } = progress;
  if (begunOn === undefined || begunAt === undefined) return undefined;
  const cadence = effectiveCadence(duty, progress.answer);
  // An answer given before the beginning makes an ordinary deadline, and the welcome letter tells of it.
  if (duty.cadence.kind === "undecided" && answeredAt !== undefined && answeredAt > begunAt && cadence.kind === "once") {
    return { period, opensAt: answeredAt, backlog: false, openedByDecision: true };
  }
  if (isPointed(cadence) && period.due <= begunOn) return { period, opensAt: begunAt, backlog: true, openedByDecision: false };
  const first = firstRung(plan, item, duty, period);
  const replaced = first <= begunOn;
  return {
    period,
    opensAt: replaced ? begunAt : wakeFor(occurrenceId(plan.id, duty.id, period.key), postingInstant(first)),
    backlog: false,
    ...(replaced ? { handledThrough: begunOn } : {}),
    openedByDecision: false,
  };
}

/** Its days are named by the plan: those already past when it begins are a backlog, not skipped. */
function isPointed({ kind }: Cadence): boolean {
  return kind === "once" || kind === "dates";
}

/** The period with this key, on the day it was moved to where it was. Undefined where the duty, as it stands, has no such period. */
export function findPeriod(plan: Plan, duty: Duty, progress: DutyProgress, key: PeriodKey): Period | undefined {
  return decidedByKey(plan, duty, progress, key)?.period;
}

/** The decision that the period is skipped; undefined where it is not. */
export function skipOf(plan: Plan, duty: Duty, progress: DutyProgress, key: PeriodKey): PeriodException | undefined {
  const decided = decidedByKey(plan, duty, progress, key);
  return decided?.kind === "skipped" ? decided.exception : undefined;
}

/** The period with this key and what was decided about it. */
export function decidedByKey(plan: Plan, duty: Duty, progress: DutyProgress, key: PeriodKey): Decided | undefined {
  const cadence = effectiveCadence(duty, progress.answer);
  const period = periodByKey(cadence, key, plan.calendar);
  return period && decidedPeriod({ id: duty.id, cadence }, period, progress.exceptions ?? [], plan.calendar);
}

/** The day of the period's first letter. */
export function firstRung(plan: Plan, item: Item, duty: Duty, period: Period): CivilDate {
  const ladder = duty.ladder ?? plan.ladders[period.class];
  const kind = item.kind === "meeting" ? "meeting" : "plan";
  const [first] = ladderFor(
    { period, kind, ...(ladder ? { ladder } : {}), ...(period.lastTick ? { lastTick: true } : {}) },
    plan.calendar,
  );
  return first?.on ?? period.due;
}
