/** A ladder from its duty's opening to its confirmation on the real engine, by a worker that remembers its workflows and by one that replays them at each step. */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { DefaultLogger, NativeConnection, Runtime, Worker } from "@temporalio/worker";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createActivities } from "../../activities/index.ts";
import { openLanes } from "../../activities/post/lanes.ts";
import { createPlanvakt } from "../../client/index.ts";
import type { Planvakt } from "../../client/planvakt.ts";
import { canonicalHash } from "../../config/canonical-hash.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt, type Instant } from "../../domain/calendar/instant.ts";
import { occurrenceId, type DutyId, type OccurrenceId, type PeriodKey, type PersonId } from "../../domain/ids.ts";
import type { Ladder, Plan } from "../../domain/plan.ts";
import { fastForwardTo } from "../../local/travel/fast-forward.ts";
import { readVirtualTime } from "../../local/travel/virtual-time.ts";
import { workflowBundle } from "../../worker/bundle.ts";
import { dutyWorkflowId, occurrenceWorkflowId, TASK_QUEUE } from "../../workflows/messages.ts";
import { vingaker } from "../engine/with-planvakt.ts";
import { beginPlan, startAt } from "../faults/begun-plan.ts";
import { takeCrashGround, type CrashGround } from "../faults/crash-ground.ts";
import { countOwnEvents } from "./own-events.ts";

const BEGUN_AT = instantAt(civilDate("2032-02-02"), 10);
const CONVENER = "sammankallande" as PersonId;
const OWNER = "ifo-chef" as PersonId;
const MEMBER = "ledamot-vuxen" as PersonId;
/** The ladder that the design's budget is about: a notice, two reminders, an escalation. */
const LADDER: Ladder = { before: [28, 14, 7], after: [{ step: "escalation-1", workingDays: 10 }] };
const STEPS = ["notice", "reminder-1", "reminder-2", "escalation-1"];
const WHOLE_LADDER_EVENTS = 40;
const AT_ONCE_EVENTS = 22;

const REMEMBERED = "1.6/uppgifter-rvt" as DutyId;
const REPLAYED = "1.6/statistik-treserva" as DutyId;
const PERIOD = "2032-Q1" as PeriodKey;
const OPEN_AT_THE_BEGINNING = "vingaker/1.6/kartlaggning/2031" as OccurrenceId;

let ground: CrashGround;
/** Where the clocks of what is tested stand. */
const clock = { ahead: BEGUN_AT - Date.now() };
let planvakt: Planvakt;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger("ERROR") });
  ground = await takeCrashGround(0);
  const { ledger, client } = ground;
  planvakt = createPlanvakt({ ledger, client, clock: { now: () => (Date.now() + clock.ahead) as Instant } });
  const { plan, people } = vingaker();
  const changed = withLadder(plan);
  await beginPlan(ledger, { plan: changed, people, hash: canonicalHash(changed) }, BEGUN_AT);
});
afterAll(() => ground.leave());

function withLadder(plan: Plan): Plan {
  const items = plan.items.map((item) => ({
    ...item,
    duties: item.duties.map((duty) => (duty.id === REMEMBERED || duty.id === REPLAYED ? { ...duty, ladder: LADDER } : duty)),
  }));
  return { ...plan, items };
}

describe("a worker that remembers its workflows", () => {
  test(`takes notice, two reminders, an escalation, report and confirmation in at most ${WHOLE_LADDER_EVENTS} events`, async () => {
    expect(await climb(REMEMBERED)).toBeLessThanOrEqual(WHOLE_LADDER_EVENTS);
  });

  test(`takes a report and its confirmation at once in at most ${AT_ONCE_EVENTS}`, async () => {
    expect(await settleAtOnce(OPEN_AT_THE_BEGINNING)).toBeLessThanOrEqual(AT_ONCE_EVENTS);
  });
});

describe("a duty that the engine has lost", () => {
  test("refuses a report before its period in plain words", async () => {
    const early = "vingaker/1.8/interna-rutiner/2032" as OccurrenceId;
    const refused = await planvakt.act(early, { kind: "report", by: OWNER, content: { note: "Klart" } });
    expect(refused).toEqual({
      ok: false,
      reason: expect.stringMatching(/^Det går inte att rapportera i förväg just nu/) as string,
    });
  });

  test("takes an answer all the same: it is read when the duty is started again", async () => {
    const answered = await planvakt.decide(vingaker().plan.id, "3.2/broschyr", "2032-09-30", OWNER);
    expect(answered).toEqual({ ok: true, state: "planned", event: "answered" });
  });
});

describe("a worker that remembers nothing and replays each history at each step", () => {
  beforeAll(async () => {
    await ground.mortals.worker.kill();
    return forgetfulWorker();
  });

  test("takes the same steps, each once", async () => {
    await climb(REPLAYED);
    const taken = await ground.ledger
      .selectFrom("event")
      .select("kind")
      .where("subject", "=", occurrenceId(vingaker().plan.id, REPLAYED, PERIOD))
      .orderBy("seq")
      .execute();
    expect(taken.map(({ kind }) => kind)).toEqual(["opened", ...STEPS.map(() => "stepTaken"), "reported", "confirmed"]);
  });
});

/**
 * With no cache the SDK may drop a local activity under way to make room for another execution; its task is then given out again ten
 * seconds later. So nothing is said of its events, only that each step is taken once.
 *
 * @returns how to stop it.
 */
async function forgetfulWorker(): Promise<() => Promise<void>> {
  const { ledger, engine, engineAddress, sinkPort } = ground;
  const lanes = openLanes({ host: "127.0.0.1", port: sinkPort, lanes: 1, secure: false });
  const from = { name: "Planvakt", address: "planvakt@vingaker.example" };
  const office = { lanes, lanesAtOnce: 1, from, baseUrl: "http://127.0.0.1:1" };
  const connection = await NativeConnection.connect({ address: engineAddress });
  const worker = await Worker.create({
    connection,
    namespace: engine.namespace,
    taskQueue: TASK_QUEUE,
    workflowBundle: { codePath: await workflowBundle() },
    activities: createActivities({ ledger, office, wakeMailroom: () => Promise.resolve() }),
    maxCachedWorkflows: 0,
  });
  const working = worker.run();
  return async () => {
    worker.shutdown();
    await working;
    await lanes.close();
    await connection.close();
  };
}

/** Has the duty open its period, lets it climb its whole ladder, reports, confirms. @returns its history's events. */
async function climb(duty: DutyId): Promise<number> {
  const { plan } = vingaker();
  const id = occurrenceId(plan.id, duty, PERIOD);
  const workflowId = occurrenceWorkflowId(id);
  await startAt(ground, { type: "duty", workflowId: dutyWorkflowId(plan.id, duty), input: { plan: plan.id, duty } }, BEGUN_AT);
  while (!(await wakeOf(id))) await moveTo(dutyWorkflowId(plan.id, duty), await dutyWake(duty));
  for (let wake = await wakeOf(id); wake?.at; wake = await wakeOf(id)) await moveTo(workflowId, wake.at);
  const letters = await ground.ledger.selectFrom("letter").select("step").where("occurrence", "=", id).orderBy("post_at").execute();
  expect([...new Set(letters.map(({ step }) => step))]).toEqual(STEPS);
  return settle(id);
}

/** Opens it, and reports and confirms before it has climbed. */
async function settleAtOnce(id: OccurrenceId): Promise<number> {
  await startAt(ground, { type: "occurrence", workflowId: occurrenceWorkflowId(id), input: { occurrence: id } }, BEGUN_AT);
  await vi.waitFor(async () => expect(await wakeOf(id)).toBeDefined(), { timeout: 30_000 });
  return settle(id);
}

async function settle(id: OccurrenceId): Promise<number> {
  const workflowId = occurrenceWorkflowId(id);
  const time = await readVirtualTime(ground.engine, workflowId);
  if (time.kind === "open") clock.ahead = time.offsetMillis;
  expect(await planvakt.act(id, { kind: "report", by: CONVENER, content: { note: "Klart" } })).toMatchObject({ ok: true });
  expect(await planvakt.act(id, { kind: "confirm", by: MEMBER })).toMatchObject({ ok: true });
  await ground.client.workflow.getHandle(workflowId).result();
  return countOwnEvents(await ground.client.workflow.getHandle(workflowId).fetchHistory());
}

/** Undefined where it is not in the ledger yet. */
async function wakeOf(id: OccurrenceId): Promise<{ readonly at: Instant | null } | undefined> {
  return ground.ledger.selectFrom("occurrence").select("wake_at as at").where("occurrence", "=", id).executeTakeFirst();
}

async function dutyWake(duty: DutyId): Promise<Instant | null> {
  const row = await ground.ledger.selectFrom("duty").select("wake_at").where("duty", "=", duty).executeTakeFirst();
  return row?.wake_at ?? null;
}

/** One that does not sleep yet is looked at again a moment later. */
async function moveTo(workflowId: string, at: Instant | null): Promise<void> {
  if (at === null) await pause(50);
  else await fastForwardTo(ground.engine, workflowId, { kind: "instant", at: (at + 1) as Instant }, randomUUID());
}
