/** What should be running, by the ledger: held against the engine by the inspection, started again by a restore. */
import type { Instant } from "../domain/calendar/instant.ts";
import { closingsOf, yearsToClose } from "../domain/closing/calendar.ts";
import { wakeOf } from "../domain/closing/step.ts";
import { dutyOf, hasDuty, nextOpening } from "../domain/duty.ts";
import { nextWake } from "../domain/occurrence/rungs.ts";
import { closingsOfPlan } from "../ledger/closings.ts";
import { frozenOf } from "../ledger/frozen-years.ts";
import { contextOf } from "../ledger/occurrence-context.ts";
import type { Ledger } from "../ledger/open.ts";
import { progressOfAll, type CurrentPlan } from "../ledger/plans.ts";
import { pullsOfPlan } from "../ledger/pulls.ts";
import type { Running } from "./engine-room.ts";

/** Something that should be running, and when it wakes next. */
export interface Expected {
  readonly what: Running;
  /** When the ledger says it wakes. */
  readonly wakeAt: Instant | undefined;
  /** When the calendar says it should. */
  readonly shouldWakeAt: Instant | undefined;
}

/** All of a plan that has a workflow of its own by the ledger: duties, open occurrences, closings, pulls, and its mailroom. */
export async function everythingOpen(ledger: Ledger, current: CurrentPlan, now: Instant): Promise<readonly Expected[]> {
  return [
    ...(await duties(ledger, current)),
    ...(await occurrences(ledger, current)),
    ...(await closings(ledger, current, now)),
    ...(await pulls(ledger, current)),
    ...(await mailrooms(ledger, current)),
  ];
}

/** The years that somebody is to close; one that the ledger has nothing of is started too, and writes its row itself. */
async function closings(ledger: Ledger, { plan, begunOn }: CurrentPlan, now: Instant): Promise<readonly Expected[]> {
  if (begunOn === undefined) return [];
  const rows = new Map((await closingsOfPlan(ledger, plan.id)).map((row) => [row.year, row]));
  const years = [...new Set([...rows.keys(), ...yearsToClose(begunOn, now)])].filter((year) => rows.get(year)?.ended !== true);
  const expected: Expected[] = [];
  for (const year of years) {
    const row = rows.get(year);
    const frozen = new Set((await frozenOf(ledger, plan.id, year)).map(({ snapshot }) => snapshot.kind));
    const shouldWakeAt = row && wakeOf(closingsOf(plan, year), { openedAt: row.openedAt, frozen }, now);
    expected.push({ what: { kind: "closing", plan: plan.id, year }, wakeAt: row?.wakeAt, shouldWakeAt });
  }
  return expected;
}

async function duties(ledger: Ledger, current: CurrentPlan): Promise<readonly Expected[]> {
  const { plan } = current;
  const progress = await progressOfAll(ledger, current);
  const rows = await ledger
    .selectFrom("duty")
    .select(["duty", "wake_at"])
    .where("plan", "=", plan.id)
    .where("ended_at", "is", null)
    .execute();
  return rows
    .filter((row) => hasDuty(plan, row.duty))
    .map((row) => {
      const { item, duty } = dutyOf(plan, row.duty);
      const next = nextOpening(plan, item, duty, progress.get(row.duty) ?? {});
      return {
        what: { kind: "duty", plan: plan.id, duty: row.duty },
        wakeAt: row.wake_at ?? undefined,
        shouldWakeAt: next?.opensAt,
      };
    });
}

async function occurrences(ledger: Ledger, current: CurrentPlan): Promise<readonly Expected[]> {
  const { plan } = current;
  const rows = await ledger
    .selectFrom("occurrence")
    .select(["occurrence", "duty", "wake_at", "snapshot", "span"])
    .where("plan", "=", plan.id)
    .where("state", "in", ["backlog", "open", "reported"])
    .execute();
  const expected: Expected[] = [];
  for (const { occurrence, duty, wake_at, snapshot, span } of rows) {
    // One whose duty the plan has dropped is woken to end: that is the revision's to do, and overdue where it did not.
    const known = hasDuty(plan, duty);
    const shouldWakeAt = known ? nextWake(snapshot, await contextOf(ledger, current, snapshot, span)) : undefined;
    expected.push({ what: { kind: "occurrence", plan: plan.id, duty, occurrence }, wakeAt: wake_at ?? undefined, shouldWakeAt });
  }
  return expected;
}

/** What is to be pulled next changes with every report: a pull is held against its own wake only. */
async function pulls(ledger: Ledger, { plan }: CurrentPlan): Promise<readonly Expected[]> {
  const rows = await pullsOfPlan(ledger, plan.id);
  return rows.map(({ duty, wakeAt }) => ({ what: { kind: "pull", plan: plan.id, duty }, wakeAt, shouldWakeAt: wakeAt }));
}

/** The mailroom's wake is the ledger's own: there is nothing in the calendar to hold it against. */
async function mailrooms(ledger: Ledger, { plan }: CurrentPlan): Promise<readonly Expected[]> {
  const row = await ledger.selectFrom("mailroom").select(["wake_at", "held"]).where("plan", "=", plan.id).executeTakeFirst();
  const wakeAt = row?.held === null ? (row.wake_at ?? undefined) : undefined;
  return [{ what: { kind: "mailroom", plan: plan.id }, wakeAt, shouldWakeAt: wakeAt }];
}
