/** Small workflows with the ways of waiting that Planvakt's own have, for the tests of time travel. */
import {
  condition,
  continueAsNew,
  defineSignal,
  ParentClosePolicy,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  sleep,
  startChild,
  workflowInfo,
} from "@temporalio/workflow";
import type { TravelActivities, TravelSteps } from "./travel-activities.ts";

const steps = proxyLocalActivities<TravelSteps>({ startToCloseTimeout: "5 seconds", retry: { maximumAttempts: 2 } });
const world = proxyActivities<TravelActivities>({ startToCloseTimeout: "20 seconds" });

const wakeSignal = defineSignal("wake");

export interface DutyLikeInput {
  readonly plan: string;
  readonly duty: string;
  readonly opened?: string;
}

/** Sleeps to its next opening, opens it as an abandoned child, continues as new. */
export async function dutyLike(input: DutyLikeInput): Promise<void> {
  const { wakeAt, period } = await steps.nextOpening({ ...input, now: Date.now() });
  await sleep(Math.max(1, wakeAt - Date.now()));
  const occurrence = `${input.plan}/${input.duty}/${period}`;
  await startChild(occurrenceLike, {
    workflowId: `occurrence/${occurrence}`,
    args: [{ ...input, period, parentTime: Date.now() }],
    parentClosePolicy: ParentClosePolicy.ABANDON,
  });
  await continueAsNew<typeof dutyLike>({ plan: input.plan, duty: input.duty, opened: period });
}

export interface OccurrenceLikeInput {
  readonly plan: string;
  readonly duty: string;
  readonly period: string;
  /** What its parent's clock showed when it was started. */
  readonly parentTime: number;
}

/** Writes itself and its notice, climbs its ladder, ends. */
export async function occurrenceLike(input: OccurrenceLikeInput): Promise<void> {
  const { workflowId } = workflowInfo();
  let wakeAt = await steps.open({ ...input, workflowId, now: Date.now() });
  await world.tellMailroom(input.plan);
  while (wakeAt !== 0) {
    await sleep(Math.max(1, wakeAt - Date.now()));
    wakeAt = await steps.climb({ ...input, workflowId, now: Date.now() });
    await world.tellMailroom(input.plan);
  }
}

/** Sleeps to the wake in the ledger, posts what is due; looks again when it is told to. */
export async function mailroomLike(plan: string): Promise<void> {
  let told = false;
  setHandler(wakeSignal, () => void (told = true));
  for (let run = 0; run < 60; run += 1) {
    const { wakeAt, now } = await steps.mailroomWake({ plan, now: Date.now() });
    told = false;
    if (wakeAt > now) await condition(() => told, wakeAt - now);
    if (Date.now() >= wakeAt) await world.post({ plan, now: Date.now() });
  }
  // The next run reads the ledger first, so a call that comes now is not lost.
  await continueAsNew<typeof mailroomLike>(plan);
}

/** Says when it began. */
export function whatTimeIsIt(): Promise<number> {
  return Promise.resolve(Date.now());
}
