import { msNumberToTs } from "@temporalio/common/lib/time.js";
import proto from "@temporalio/proto";
import type { Instant } from "../../domain/calendar/instant.ts";
import { isStatus, NOT_FOUND } from "./grpc-status.ts";
import { spokenInstant, TravelError } from "./travel-error.ts";
import { readVirtualTime, type Engine } from "./virtual-time.ts";

/** Where an execution is to stand. Both leave alone what stands there already, so a broken journey can be taken up again. */
export type Goal =
  /** Its own clock shows this instant, now. */
  | { readonly kind: "instant"; readonly at: Instant }
  /** Its clock is this far ahead of real time: executions brought to the same offset show the same time for ever. */
  | { readonly kind: "offset"; readonly millis: number };

export type FastForwarded = "completed" | "closed";

/** How long an execution may make no headway before it is given up: its worker is down, or a step of it fails. */
export const PATIENCE_MILLIS = 60_000;

/** Server default is 200 timers; a journey's bound is its patience, not a number. */
const SKIPS = 1_000_000;
/** How close is there: less than any wait of ours, more than one question to the server takes. */
const NEAR_MILLIS = 20;
const { FastForwardPollingResult } = proto.temporal.api.enums.v1;

/**
 * Moves one execution ahead on its own clock to where it is to stand; nothing happens to one that stands there or further ahead. It stops
 * at each of its timers on the way and does its work there; at the end it stands still again (goes on with real time). `id` names the
 * move and must not have been used for this execution before.
 *
 * @returns `closed` when the execution is over, before the move or during it.
 * @throws {TravelError} when it makes no headway within the patience.
 */
export async function fastForwardTo(
  engine: Engine,
  workflowId: string,
  goal: Goal,
  id: string,
  patienceMillis = PATIENCE_MILLIS,
): Promise<FastForwarded> {
  const time = await readVirtualTime(engine, workflowId);
  if (time.kind === "closed") return "closed";
  const offset = time.offsetMillis;
  const by = goal.kind === "offset" ? goal.millis - offset : goal.at - (Date.now() + offset);
  // An instant must be reached, or a timer set to it is not due; an offset need only be near.
  if (by <= (goal.kind === "offset" ? NEAR_MILLIS : 0)) return "completed";
  return await move(engine, workflowId, { offset, by: Math.ceil(by), id, patienceMillis });
}

interface Move {
  readonly offset: number;
  readonly by: number;
  readonly id: string;
  readonly patienceMillis: number;
}

async function move(engine: Engine, workflowId: string, { offset, by, id, patienceMillis }: Move): Promise<FastForwarded> {
  const { namespace } = engine;
  const { workflowService } = engine.connection;
  const workflowExecution = { workflowId };
  const target = (Date.now() + offset + by) as Instant;
  try {
    await workflowService.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution,
      workflowExecutionOptions: {
        timeSkippingConfig: {
          enabled: true,
          // Else a child would rush through all its timers at once.
          disablePropagation: true,
          fastForwardConfig: { id, duration: msNumberToTs(by) },
          maxSessionSkipCount: SKIPS,
        },
      },
      updateMask: { paths: ["time_skipping_config"] },
    });
    let furthest = offset;
    let headway = performance.now();
    for (;;) {
      const wait = Math.max(1_000, headway + patienceMillis - performance.now());
      const answer = await Promise.race([
        workflowService.pollWorkflowExecutionTimeSkipping({ namespace, workflowExecution, fastForwardId: id }),
        timeout(wait),
      ]);
      if (answer?.fastForwardPollingResult === FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED) {
        return "completed";
      }
      const time = await readVirtualTime(engine, workflowId);
      if (time.kind === "closed") return "closed";
      // A run that continues as new forgets a fast-forward that it has completed: then only its clock can tell.
      if (Date.now() + time.offsetMillis >= target - NEAR_MILLIS) return "completed";
      if (answer?.fastForwardPollingResult === FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_FAILED) {
        throw stopped(workflowId, time.offsetMillis, target, `Temporal svarade: ${answer.failedReason}`);
      }
      if (time.offsetMillis > furthest + NEAR_MILLIS) [furthest, headway] = [time.offsetMillis, performance.now()];
      if (performance.now() - headway >= patienceMillis) {
        throw stopped(
          workflowId,
          time.offsetMillis,
          target,
          "den gör inget framsteg: är workern igång, eller misslyckas ett steg?",
        );
      }
    }
  } catch (error) {
    if (isStatus(error, NOT_FOUND)) return "closed";
    throw error;
  }
}

async function timeout(millis: number): Promise<undefined> {
  await new Promise((resolve) => setTimeout(resolve, millis).unref());
  return undefined;
}

function stopped(workflowId: string, offset: number, target: Instant, why: string): TravelError {
  const at = Math.round(Date.now() + offset) as Instant;
  return new TravelError(
    `${workflowId} står på ${spokenInstant(at)} och kom inte fram till ${spokenInstant(target)}: ${why} Resan kan återupptas när det är rättat.`,
    { workflowId, at, target },
  );
}
