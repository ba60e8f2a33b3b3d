/** The inspection's Schedule, and an inspection on demand. */
import { randomUUID } from "node:crypto";
import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client } from "@temporalio/client";
import { ZONE } from "../domain/calendar/instant.ts";
import { INSPECTION_SCHEDULE, TASK_QUEUE } from "../workflows/messages.ts";
import type { Inspection } from "../workflows/ports.ts";
import { inEngine } from "./reach.ts";

/** Before the day's letters are written, so that what has stopped is going again when they are due. */
const HOUR = 5;

/**
 * Has the inspection run every morning. One at a time: a slow one is not joined by the next. A morning missed is made up for within
 * a day; an older one would find the same. Safe to call at every start.
 */
export async function scheduleInspection(client: Client): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: INSPECTION_SCHEDULE,
      spec: { calendars: [{ hour: HOUR, minute: 0 }], timezone: ZONE },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: "1 day" },
      action: { type: "startWorkflow", workflowType: "inspect", workflowId: INSPECTION_SCHEDULE, taskQueue: TASK_QUEUE, args: [] },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}

/** Inspects now, and tells what was found. */
export async function inspectNow(client: Client): Promise<Inspection> {
  return inEngine(async () => {
    const workflowId = `${INSPECTION_SCHEDULE}/${randomUUID()}`;
    const handle = await client.workflow.start("inspect", { workflowId, taskQueue: TASK_QUEUE, args: [] });
    return (await handle.result()) as Inspection;
  }, 300_000);
}
