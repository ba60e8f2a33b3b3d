/** Does Temporal answer, has it what Planvakt needs, and does anybody work there. */
import { isGrpcServiceError, type Connection } from "@temporalio/client";
import { optionalTsToMs } from "@temporalio/common/lib/time.js";
import proto from "@temporalio/proto";
import { SEARCH_ATTRIBUTES, TASK_QUEUE } from "../../workflows/messages.ts";
import { fault, fine, reasonOf, warning, type Examined, type Finding } from "./finding.ts";

const ANSWER_MS = 5_000;
/** A worker asks for work once a minute at least; the server remembers one that is gone for five. */
const POLLED_WITHIN_MS = 90_000;

const { TASK_QUEUE_TYPE_WORKFLOW, TASK_QUEUE_TYPE_ACTIVITY } = proto.temporal.api.enums.v1.TaskQueueType;

export interface EngineToExamine {
  readonly connection: Connection;
  readonly namespace: string;
  readonly address: string;
  readonly startIt: string;
  /** In a local stack: why this version cannot travel in time, undefined where it can. */
  readonly whyNoTravel?: (version: string) => string | undefined;
}

/** Examines the Temporal server, namespace, search attributes and workers. */
export async function examineEngine(engine: EngineToExamine): Promise<Examined> {
  const { connection, address, startIt, whyNoTravel } = engine;
  const ask = <T>(question: () => Promise<T>): Promise<T> => connection.withDeadline(Date.now() + ANSWER_MS, question);
  try {
    const { serverVersion } = await ask(() => connection.workflowService.getSystemInfo({}));
    const noTravel = whyNoTravel?.(serverVersion);
    const version = `Temporal ${serverVersion} answers at ${address}`;
    const server =
      noTravel === undefined
        ? fine("temporal", `${version}.`)
        : warning(
            "temporal",
            `${version}, but cannot travel in time: ${noTravel}.`,
            "Use a Temporal server of 1.32 or newer for trials.",
          );
    return { reached: true, findings: [server, ...(await inNamespace(engine, ask))] };
  } catch (error) {
    return { reached: false, findings: [fault("temporal", `Temporal at ${address} does not answer: ${said(error)}.`, startIt)] };
  }
}

type Ask = <T>(question: () => Promise<T>) => Promise<T>;

async function inNamespace({ connection, namespace }: EngineToExamine, ask: Ask): Promise<readonly Finding[]> {
  try {
    await ask(() => connection.workflowService.describeNamespace({ namespace }));
  } catch (error) {
    const cure = `Create it (temporal operator namespace create -n ${namespace}), or set TEMPORAL_NAMESPACE to the right one.`;
    return [fault("namespace", `The namespace "${namespace}" cannot be used: ${said(error)}.`, cure)];
  }
  return [
    fine("namespace", `The namespace "${namespace}" is there.`),
    await searchAttributes(connection, namespace, ask),
    await workers(connection, namespace, ask),
  ];
}

async function searchAttributes(connection: Connection, namespace: string, ask: Ask): Promise<Finding> {
  const name = "search-attributes";
  const create = (names: readonly string[]): string =>
    `Create them: ${names.map((one) => `temporal operator search-attribute create -n ${namespace} --name ${one} --type Keyword`).join("; ")}`;
  try {
    const { customAttributes } = await ask(() => connection.operatorService.listSearchAttributes({ namespace }));
    const missing = SEARCH_ATTRIBUTES.filter((one) => customAttributes[one] === undefined);
    if (missing.length === 0) return fine(name, `The search attributes ${SEARCH_ATTRIBUTES.join(", ")} are there.`);
    return fault(
      name,
      `Search attributes are missing: ${missing.join(", ")}. No workflow can start without them.`,
      create(missing),
    );
  } catch (error) {
    // A cluster may let only its operators ask; workflows would say so at once if they were missing.
    return warning(
      name,
      `The search attributes could not be asked for: ${said(error)}.`,
      `See that they are there. ${create(SEARCH_ATTRIBUTES)}`,
    );
  }
}

async function workers(connection: Connection, namespace: string, ask: Ask): Promise<Finding> {
  const pollers = async (taskQueueType: proto.temporal.api.enums.v1.TaskQueueType): Promise<number> => {
    const queue = { namespace, taskQueue: { name: TASK_QUEUE }, taskQueueType };
    const described = await ask(() => connection.workflowService.describeTaskQueue(queue));
    const since = Date.now() - POLLED_WITHIN_MS;
    return described.pollers.filter(({ lastAccessTime }) => (optionalTsToMs(lastAccessTime) ?? 0) > since).length;
  };
  const cure =
    "Start one: ./planvakt worker. In a local stack, stop it and start it again; its log lies in logs/worker.log of its folder.";
  try {
    const [workflows, activities] = await Promise.all([pollers(TASK_QUEUE_TYPE_WORKFLOW), pollers(TASK_QUEUE_TYPE_ACTIVITY)]);
    if (workflows === 0 || activities === 0) {
      return fault("worker", `No worker takes work from the queue "${TASK_QUEUE}": no letter is written or sent.`, cure);
    }
    return fine(
      "worker",
      `${workflows === 1 ? "A worker takes" : `${workflows} workers take`} work from the queue "${TASK_QUEUE}".`,
    );
  } catch (error) {
    return fault("worker", `Who works could not be asked: ${said(error)}.`, cure);
  }
}

function said(error: unknown): string {
  return isGrpcServiceError(error) ? error.details : reasonOf(error);
}
