import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { WorkflowClientInterceptor } from "@temporalio/client";
import { WorkflowExecutionAlreadyStartedError } from "@temporalio/client";
import { msNumberToTs, optionalTsToMs } from "@temporalio/common/lib/time.js";
import { PlanvaktError } from "../../domain/planvakt-error.ts";
import { fastForwardTo } from "./fast-forward.ts";
import { readVirtualTime, type Engine } from "./virtual-time.ts";

/**
 * An execution begins this much after its clock has been moved. Where the move ends at the very instant it begins on, the server was
 * seen to carry one in about two hundred on to its next timer, days ahead. Whoever starts one waits as long, and finds it begun.
 */
const BREATH_MILLIS = 300;

/** How far ahead of real time the stack is, asked anew at each start. */
export type OffsetSource = () => Promise<number>;

/**
 * Lets what a client starts begin at the business time: started with a delay as long as the stack is ahead, and then moved over it.
 * Does nothing while the stack has not travelled. An execution that runs already is left where it stands.
 */
export function travelInterceptor(engine: Engine, offset: OffsetSource): WorkflowClientInterceptor {
  const moving = new Map<string, Promise<void>>();
  const move = async (workflowId: string, millis: number): Promise<void> => {
    const time = await readVirtualTime(engine, workflowId);
    if (time.kind === "closed" || time.begun) return;
    await fastForwardTo(engine, workflowId, { kind: "offset", millis }, `start-${randomUUID()}`);
    await pause(BREATH_MILLIS);
  };
  // Two who start the same one at once would each move it the whole way, and the second from where the first had brought it.
  const catchUp = (workflowId: string, millis: number): Promise<void> => {
    const under = moving.get(workflowId) ?? move(workflowId, millis).finally(() => moving.delete(workflowId));
    moving.set(workflowId, under);
    return under;
  };
  return {
    startWithDetails: async (input, next) => {
      const ahead = Math.ceil(await offset());
      if (ahead <= 0) return await next(input);
      const { workflowId } = input.options;
      try {
        const started = await next({ ...input, options: delayed(input.options, ahead) });
        await catchUp(workflowId, ahead);
        return started;
      } catch (error) {
        // The one that has the id may be waiting out its delay because its starter died before it moved it.
        if (error instanceof WorkflowExecutionAlreadyStartedError) await catchUp(workflowId, ahead);
        throw error;
      }
    },
    signalWithStart: async (input, next) => {
      const ahead = Math.ceil(await offset());
      if (ahead <= 0) return await next(input);
      const runId = await next({ ...input, options: delayed(input.options, ahead) });
      await catchUp(input.options.workflowId, ahead);
      return runId;
    },
    startUpdateWithStart: async (input, next) => {
      // Temporal takes no start delay here: the execution would begin in the past.
      if ((await offset()) > 0) {
        throw new PlanvaktError(
          `${input.workflowStartOptions.workflowId} cannot be started by an Update in a stack that has travelled: start it, then send the Update.`,
        );
      }
      return await next(input);
    },
  };
}

type StartOptions = Parameters<NonNullable<WorkflowClientInterceptor["startWithDetails"]>>[0]["options"];

function delayed(options: StartOptions, ahead: number): StartOptions {
  return { ...options, startDelay: msNumberToTs(ahead + BREATH_MILLIS + (optionalTsToMs(options.startDelay) ?? 0)) };
}
