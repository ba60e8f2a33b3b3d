/** What the measurements stand on: the real servers and worker, the repository's plan begun, and beside them a bare worker. */
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { NativeConnection, Runtime, Worker, DefaultLogger } from "@temporalio/worker";
import { createActivities } from "../activities/index.ts";
import { openLanes } from "../activities/post/lanes.ts";
import type { PostOffice } from "../activities/post-office.ts";
import { createPlanvakt } from "../client/index.ts";
import type { Planvakt } from "../client/planvakt.ts";
import { readPlan } from "../config/read-plan.ts";
import type { Instant } from "../domain/calendar/instant.ts";
import { keepCommand } from "../ledger/commands.ts";
import { fastForwardTo } from "../local/travel/fast-forward.ts";
import { occurrenceWorkflowId, TASK_QUEUE } from "../workflows/messages.ts";
import type { LocalActivities } from "../workflows/ports.ts";
import { takeCrashGround, type CrashGround } from "../tests/faults/crash-ground.ts";
import { bareActivities } from "./bare/activities.ts";

export const BARE_QUEUE = "bare";

export interface Site extends CrashGround {
  readonly planvakt: Planvakt;
  readonly activities: LocalActivities;
  readonly office: PostOffice;
  /** Starts an occurrence's workflow, as its duty would; `opensAt` ahead of now it begins at that instant of its own clock. */
  readonly openOccurrence: (occurrence: string, opensAt?: number) => Promise<void>;
}

export function vingaker() {
  const read = readPlan("config/plans/vingaker");
  if (!read.ok) throw new Error(`The plan has faults: ${JSON.stringify(read.faults)}`);
  return read;
}

export async function takeSite(): Promise<Site> {
  Runtime.install({ logger: new DefaultLogger("ERROR") });
  const ground = await takeCrashGround(0);
  const { ledger, client, engine, sinkPort } = ground;
  const lanes = openLanes({ host: "127.0.0.1", port: sinkPort, lanes: 4, secure: false });
  const from = { name: "Planvakt", address: "planvakt@vingaker.example" };
  const office: PostOffice = { lanes, lanesAtOnce: 4, from, baseUrl: "http://127.0.0.1:1" };
  const activities = createActivities({ ledger, office, wakeMailroom: () => Promise.resolve() });
  const clock = { now: () => Date.now() as Instant };
  await begin(ground, activities);
  const connection = await NativeConnection.connect({ address: ground.engineAddress });
  const worker = await Worker.create({
    connection,
    namespace: engine.namespace,
    taskQueue: BARE_QUEUE,
    workflowsPath: fileURLToPath(new URL("bare/workflows.ts", import.meta.url)),
    activities: await bareActivities(ledger),
  });
  const working = worker.run();
  return {
    ...ground,
    planvakt: createPlanvakt({ ledger, client, clock }),
    activities,
    office,
    openOccurrence: async (occurrence, opensAt = 0) => {
      const workflowId = occurrenceWorkflowId(occurrence);
      const ahead = Math.max(0, opensAt - Date.now());
      const delay = ahead > 0 ? { startDelay: ahead } : {};
      await client.workflow.start("occurrence", { workflowId, taskQueue: TASK_QUEUE, args: [{ occurrence }], ...delay });
      if (ahead > 0) await fastForwardTo(engine, workflowId, { kind: "offset", millis: ahead }, `open-${workflowId}`);
    },
    leave: async () => {
      worker.shutdown();
      await working;
      await connection.close();
      await lanes.close();
      await ground.leave();
    },
  };
}

/** Applies and begins the plan without its workflows: only what is measured runs. */
async function begin({ ledger }: CrashGround, activities: LocalActivities): Promise<void> {
  const { plan, people, hash } = vingaker();
  const command = randomUUID();
  const now = Date.now();
  const body = { plan, people, hash, begin: true };
  await keepCommand(ledger, { command, plan: plan.id, subject: plan.id, body }, now as Instant);
  await activities.applyPlan({ plan: plan.id, version: plan.version, command }, now);
}
