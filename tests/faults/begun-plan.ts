/** A plan begun in a ledger, whose workflows a test starts one by one and moves each on its own clock. */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { applyActivities } from "../../activities/apply.ts";
import { decidingIn } from "../../activities/deciding.ts";
import type { PlanToApply } from "../../client/applying.ts";
import type { Instant } from "../../domain/calendar/instant.ts";
import { keepCommand } from "../../ledger/commands.ts";
import type { Ledger } from "../../ledger/open.ts";
import { fastForwardTo } from "../../local/travel/fast-forward.ts";
import { readVirtualTime } from "../../local/travel/virtual-time.ts";
import { TASK_QUEUE } from "../../workflows/messages.ts";
import type { CrashGround } from "./crash-ground.ts";

/** Writes the plan and begins it at this instant; none of its workflows is started. */
export async function beginPlan(ledger: Ledger, { plan, people, hash }: PlanToApply, at: Instant): Promise<void> {
  const command = randomUUID();
  const body = { plan, people, hash, begin: true };
  await keepCommand(ledger, { command, plan: plan.id, subject: plan.id, body }, at);
  const { applyPlan } = applyActivities(decidingIn(ledger, () => Promise.resolve()));
  const applied = await applyPlan({ plan: plan.id, version: plan.version, command }, at);
  if ("refused" in applied) throw new Error(applied.refused);
}

/** Something with a workflow of its own: its type, its id, and what it is given. */
export interface Execution {
  readonly type: "duty" | "occurrence" | "mailroom";
  readonly workflowId: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** So long before its beginning a workflow that is started ahead is let go: moved to the very moment it may be swept on to its first timer. */
const LEAD_MS = 2_000;
const LOOK_AGAIN_MS = 50;

/** Starts a workflow whose own clock shows `at`: delayed by as much as that lies ahead, and moved over the delay. Resolves when it has begun. */
export async function startAt({ client, engine }: CrashGround, { type, workflowId, input }: Execution, at: Instant): Promise<void> {
  const ahead = at - Date.now();
  await client.workflow.start(type, { workflowId, taskQueue: TASK_QUEUE, args: [input], startDelay: ahead });
  await fastForwardTo(engine, workflowId, { kind: "offset", millis: ahead - LEAD_MS }, `start-${workflowId}`);
  for (;;) {
    const time = await readVirtualTime(engine, workflowId);
    if (time.kind === "closed" || time.begun) return;
    await pause(LOOK_AGAIN_MS);
  }
}
