/** Starting and waking the workflows of things the ledger has: for the inspection, and for a restore after the engine was lost. */
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, type Client } from "@temporalio/client";
import type { DutyId, OccurrenceId, PlanId } from "../domain/ids.ts";
import { parseOccurrenceId } from "../domain/ids.ts";
import { closeYearId, dutyWorkflowId, mailroomId, occurrenceWorkflowId, pullId, TASK_QUEUE } from "../workflows/messages.ts";
import { searchAttributes } from "../workflows/search-attributes.ts";

/** Something that has a workflow of its own for as long as the ledger says so. */
export type Running =
  | { readonly kind: "duty"; readonly plan: PlanId; readonly duty: DutyId }
  | { readonly kind: "occurrence"; readonly plan: PlanId; readonly duty: DutyId; readonly occurrence: OccurrenceId }
  | { readonly kind: "closing"; readonly plan: PlanId; readonly year: number }
  | { readonly kind: "pull"; readonly plan: PlanId; readonly duty: DutyId }
  | { readonly kind: "mailroom"; readonly plan: PlanId };

/** What each is called where workflows are registered. */
const WORKFLOWS: Readonly<Record<Running["kind"], string>> = {
  duty: "duty",
  occurrence: "occurrence",
  closing: "closeYear",
  pull: "pull",
  mailroom: "mailroom",
};

/** True where its workflow runs now. */
export async function isRunning(client: Client, what: Running): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(workflowIdOf(what)).describe();
    return status.name === "RUNNING" || status.name === "PAUSED";
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** Starts its workflow: it reads in the ledger how far it had come. One that runs already is left alone. */
export async function startRunning(client: Client, what: Running): Promise<void> {
  try {
    await client.workflow.start(WORKFLOWS[what.kind], {
      workflowId: workflowIdOf(what),
      taskQueue: TASK_QUEUE,
      args: [inputOf(what)],
      typedSearchAttributes: searchAttributes({
        plan: what.plan,
        ...("duty" in what ? { duty: what.duty } : {}),
        ...(what.kind === "occurrence" ? periodOf(what.occurrence) : {}),
      }),
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Has it look at the ledger again. One that has ended meanwhile has nothing to look at. */
export async function nudge(client: Client, what: Running): Promise<void> {
  try {
    await client.workflow.getHandle(workflowIdOf(what)).signal(what.kind === "mailroom" ? "wake" : "revise");
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

function workflowIdOf(what: Running): string {
  switch (what.kind) {
    case "duty":
      return dutyWorkflowId(what.plan, what.duty);
    case "occurrence":
      return occurrenceWorkflowId(what.occurrence);
    case "closing":
      return closeYearId(what.plan, what.year);
    case "pull":
      return pullId(what.plan, what.duty);
    case "mailroom":
      return mailroomId(what.plan);
  }
}

function inputOf(what: Running) {
  switch (what.kind) {
    case "duty":
    case "pull":
      return { plan: what.plan, duty: what.duty };
    case "occurrence":
      return { occurrence: what.occurrence };
    case "closing":
      return { plan: what.plan, year: what.year };
    case "mailroom":
      return { plan: what.plan };
  }
}

function periodOf(id: OccurrenceId): { readonly period: string } | Record<string, never> {
  const key = parseOccurrenceId(id);
  return key ? { period: key.period } : {};
}
