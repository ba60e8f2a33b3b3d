import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Connection, type ConnectionOptions } from "@temporalio/client";
import { msToTs } from "@temporalio/common/lib/time.js";
import proto from "@temporalio/proto";
import { PlanvaktError } from "../../domain/planvakt-error.ts";
import { SEARCH_ATTRIBUTES } from "../../workflows/messages.ts";
import { isAtLeast, TRAVEL_VERSION } from "./server-version.ts";

const RETENTION = "30 days";

/** gRPC's status codes that say something here. */
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;
const PERMISSION_DENIED = 7;
const UNIMPLEMENTED = 12;

export interface ReadyEngine {
  readonly version: string;
  readonly canTravel: boolean;
  /** Why not, for the page. */
  readonly whyNoTravel?: string;
}

export interface ReadyOptions {
  readonly connection: ConnectionOptions;
  readonly namespace: string;
  readonly limitMillis: number;
  /** Answers with a reason once waiting is in vain: the process has ended. */
  readonly ended: () => string | undefined;
}

/**
 * Waits until the engine takes work, makes the namespace and its search attributes where they are missing, and finds out whether its
 * clock can be moved.
 * @throws {PlanvaktError} when it does not answer within the limit.
 */
export async function makeReady(options: ReadyOptions): Promise<ReadyEngine> {
  const { namespace } = options;
  const until = performance.now() + options.limitMillis;
  const connection = await retry(options, until, () => Connection.connect({ ...options.connection, connectTimeout: 2_000 }));
  try {
    const { serverVersion } = await retry(options, until, () => connection.workflowService.getSystemInfo({}));
    await retry(options, until, () => makeNamespace(connection, namespace));
    await retry(options, until, () => addSearchAttributes(connection, namespace));
    // The frontend answers before those behind it do: one question to each.
    await retry(options, until, () => askHistory(connection, namespace));
    await retry(options, until, () =>
      connection.workflowService.describeTaskQueue({
        namespace,
        taskQueue: { name: "planvakt-ready" },
        taskQueueType: proto.temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
      }),
    );
    return { version: serverVersion, ...(await askTravel(connection, namespace, serverVersion)) };
  } finally {
    await connection.close();
  }
}

async function retry<T>(options: ReadyOptions, until: number, attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const ended = options.ended();
      const said = error instanceof Error ? error.message : String(error);
      if (ended !== undefined) throw new PlanvaktError(`Temporal ended while starting (${ended}).`, {}, error);
      if (performance.now() > until || codeOf(error) === PERMISSION_DENIED) {
        throw new PlanvaktError(
          `Temporal at ${options.connection.address ?? "its address"} does not take work: ${said}`,
          {},
          error,
        );
      }
      await pause(100);
    }
  }
}

async function makeNamespace(connection: Connection, namespace: string): Promise<void> {
  // Looked for first: who may use a namespace of a cluster may seldom make one.
  const there = await unless(NOT_FOUND, () => connection.workflowService.describeNamespace({ namespace }));
  if (there !== undefined) return;
  await unless(ALREADY_EXISTS, () =>
    connection.workflowService.registerNamespace({
      namespace,
      description: "Planvakt",
      workflowExecutionRetentionPeriod: msToTs(RETENTION),
    }),
  );
}

async function addSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const keyword = proto.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = SEARCH_ATTRIBUTES.filter((name) => customAttributes[name] === undefined);
  if (missing.length === 0) return;
  const searchAttributes = Object.fromEntries(missing.map((name) => [name, keyword]));
  await unless(ALREADY_EXISTS, () => connection.operatorService.addSearchAttributes({ namespace, searchAttributes }));
}

async function askHistory(connection: Connection, namespace: string): Promise<void> {
  const execution = { workflowId: `planvakt-ready-${randomUUID()}` };
  await unless(NOT_FOUND, () => connection.workflowService.describeWorkflowExecution({ namespace, execution }));
}

/** No capability is announced for it; moving an execution that does not exist answers "not found" only where the feature is on. */
async function askTravel(connection: Connection, namespace: string, version: string): Promise<Omit<ReadyEngine, "version">> {
  if (!isAtLeast(version, TRAVEL_VERSION)) {
    return { canTravel: false, whyNoTravel: `Temporal server ${version} cannot move its clock; ${TRAVEL_VERSION} or newer can` };
  }
  try {
    await connection.workflowService.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution: { workflowId: `planvakt-ready-${randomUUID()}` },
      workflowExecutionOptions: { timeSkippingConfig: { enabled: true } },
      updateMask: { paths: ["time_skipping_config"] },
    });
    return { canTravel: true };
  } catch (error) {
    if (codeOf(error) === NOT_FOUND) return { canTravel: true };
    if (codeOf(error) === UNIMPLEMENTED) {
      return {
        canTravel: false,
        whyNoTravel: "time skipping is switched off in this Temporal server (frontend.WorkflowTimeSkippingEnabled)",
      };
    }
    return { canTravel: false, whyNoTravel: `Temporal refused: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** The answer, or undefined when the server answered with this status. */
async function unless<T>(code: number, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (codeOf(error) === code) return undefined;
    throw error;
  }
}

function codeOf(error: unknown): number | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "number" ? error.code : undefined;
}
