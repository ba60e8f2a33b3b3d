import { optionalTsToMs } from "@temporalio/common/lib/time.js";
import type { WorkflowService } from "@temporalio/client";
import proto from "@temporalio/proto";
import { isStatus, NOT_FOUND } from "./grpc-status.ts";

/** The engine that holds the executions. Both kinds of connection of the SDK fit. */
export interface Engine {
  readonly connection: { readonly workflowService: WorkflowService };
  readonly namespace: string;
}

/** Where an execution's own clock stands. */
export type VirtualTime =
  | {
      readonly kind: "open";
      /** How far ahead of real time; 0 for one that was never moved. Does not change while the execution stands still. */
      readonly offsetMillis: number;
      /** False while a start delay runs: no code of the workflow has run yet. */
      readonly begun: boolean;
    }
  | { readonly kind: "closed" };

/**
 * Asks an execution for its own clock; of a chain of runs the newest answers. Exact to the time one question takes, as the server
 * runs on this machine. `closed` is also one that never was.
 */
export async function readVirtualTime(engine: Engine, workflowId: string): Promise<VirtualTime> {
  try {
    const asked = Date.now();
    const { workflowExecutionInfo: info, workflowExtendedInfo: extended } =
      await engine.connection.workflowService.describeWorkflowExecution({ namespace: engine.namespace, execution: { workflowId } });
    const real = (asked + Date.now()) / 2;
    const { WORKFLOW_EXECUTION_STATUS_RUNNING, WORKFLOW_EXECUTION_STATUS_PAUSED } =
      proto.temporal.api.enums.v1.WorkflowExecutionStatus;
    if (info?.status !== WORKFLOW_EXECUTION_STATUS_RUNNING && info?.status !== WORKFLOW_EXECUTION_STATUS_PAUSED) {
      return { kind: "closed" };
    }
    const virtual = optionalTsToMs(extended?.timeSkippingInfo?.currentTime) ?? real;
    const begins = optionalTsToMs(info.executionTime) ?? 0;
    return { kind: "open", offsetMillis: Math.round(virtual - real), begun: begins <= virtual };
  } catch (error) {
    if (isStatus(error, NOT_FOUND)) return { kind: "closed" };
    throw error;
  }
}
