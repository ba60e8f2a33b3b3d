/** Writes a workflow's history down for the replay tests. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Client } from "@temporalio/client";
import { historyToJSON } from "@temporalio/common/lib/proto-utils.js";

/** Under the name of what it shows. */
export async function keepHistory(client: Client, shape: string, workflowId: string, runId?: string): Promise<void> {
  const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  const path = join(import.meta.dirname, "..", "histories", `${shape}.json`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(withoutPlace(historyToJSON(history)), undefined, 1)}\n`);
  console.info(`${shape}: ${history.events?.length ?? 0} events`);
}

/** The run before the one that goes now. */
export async function runBefore(client: Client, workflowId: string): Promise<string> {
  const { events } = await client.workflow.getHandle(workflowId).fetchHistory();
  return events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? "";
}

/** Who ran it and where is of no use in a replay, and nobody's business. */
function withoutPlace(history: string): unknown {
  return JSON.parse(history, (key, value: unknown) => {
    if (key === "identity") return "worker";
    if (key === "workerVersion" || key === "stickyAttributes") return undefined;
    return typeof value === "string" && /^\d+@/.test(value) ? "worker" : value;
  });
}
