/** The database dies before many ladders' next steps fall due, and comes back long after: what the worker did meanwhile, and what was left to do. */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { WorkflowUpdateFailedError } from "@temporalio/client";
import { expect } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt, isoInstant, type Instant } from "../../domain/calendar/instant.ts";
import type { OccurrenceId, PlanId } from "../../domain/ids.ts";
import type { Plan } from "../../domain/plan.ts";
import { fastForwardMany } from "../../local/travel/fast-forward-many.ts";
import { fastForwardTo } from "../../local/travel/fast-forward.ts";
import { mailroomId, occurrenceWorkflowId } from "../../workflows/messages.ts";
import { LONGEST_PAUSE_MS, pauseAfter } from "../../workflows/pauses.ts";
import { vingaker } from "../engine/with-planvakt.ts";
import { countOwnEvents } from "../workflows/own-events.ts";
import { beginPlan, startAt } from "./begun-plan.ts";
import type { CrashGround } from "./crash-ground.ts";

/** A Tuesday far ahead of any day the tests are run on, since nobody travels back. */
const OPENED_AT = instantAt(civilDate("2032-02-03"), 10);
/** Opened by events, so there are as many as one likes. All wake for their reminder within a hundred minutes of one morning. */
const DUTY = "1.1/nyanstallning-vuxen";
const LONGEST_SPREAD_MS = 100 * 60_000;
const NEIGHBOUR = "grannkommun" as PlanId;
const MINUTE = 60_000;
const LOOK_AGAIN_MS = 200;
/** A journey through hundreds of waits of hundreds of executions, on a slow machine. */
const PATIENCE_MS = 300_000;

export interface Absence {
  readonly ladders: number;
  /** How long it lasts on each ladder's own clock, from the last of their steps. */
  readonly awayMs: number;
  /** How long it may take altogether. */
  readonly limitMs: number;
}

export interface AbsenceTally {
  /** Histories when the database came back: events of the ladder itself. */
  readonly longestHistory: number;
  readonly shortestHistory: number;
  /** Between the first and the last step that fell due. */
  readonly spreadMs: number;
  /** What the journey took in real time: a ladder that has arrived goes on trying while it waits there for the others. */
  readonly waitedMs: number;
  /** What the worker answered about another plan meanwhile, and how often. */
  readonly answers: Readonly<Record<string, number>>;
  /** Executions by status, all of them. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Ladders by how many events "the step was taken" they have. */
  readonly taken: Readonly<Record<string, number>>;
  /** Letters by step and state. */
  readonly letters: Readonly<Record<string, number>>;
}

/** Events until a ladder waits for its first step, and what a try that fails costs: a timer that fires, a workflow task, a marker, a timer. */
const OPENING_EVENTS = 6;
const TRY_EVENTS = 6;

/** How long a history may become whose step falls due into an absence of `millis`: nothing but a try after each pause. */
export function eventsWithin(millis: number): number {
  let tries = 1;
  for (let gone = pauseAfter(0); gone <= millis; gone += pauseAfter(gone)) tries += 1;
  return OPENING_EVENTS + TRY_EVENTS * tries;
}

/** Opens the ladders, takes the database away over their next step, brings it back, and counts. */
export async function fallDueWhileAway(ground: CrashGround, { ladders, awayMs, limitMs }: Absence): Promise<AbsenceTally> {
  const { ledger, engine, mortals } = ground;
  const over = performance.now() + limitMs;
  const { plan, people, hash } = vingaker();
  await beginPlan(ledger, { plan, people, hash }, instantAt(civilDate("2032-02-02"), 10));
  await beginPlan(ledger, { plan: { ...plan, id: NEIGHBOUR }, people, hash }, instantAt(civilDate("2032-02-02"), 10));
  const ids = Array.from({ length: ladders }, (_, index) => `${plan.id}/${DUTY}/ev-${index + 1}` as OccurrenceId);
  const other = `${NEIGHBOUR}/${DUTY}/ev-1` as OccurrenceId;
  await startAt(ground, { type: "mailroom", workflowId: mailroomId(plan.id), input: { plan: plan.id } }, OPENED_AT);
  await inLanes([...ids, other], (occurrence) =>
    startAt(ground, { type: "occurrence", workflowId: occurrenceWorkflowId(occurrence), input: { occurrence } }, OPENED_AT),
  );
  await until(over, "every ladder to be opened", async () => (await wakes(ground, plan.id)).length === ladders);
  await post(ground, plan, over);

  const due = await wakes(ground, plan.id);
  const [first, last] = [Math.min(...due), Math.max(...due)];
  if (last - first > LONGEST_SPREAD_MS)
    throw new Error(`The steps fall due from ${isoInstant(first as Instant)} to ${isoInstant(last as Instant)}`);
  const workflows = ids.map(occurrenceWorkflowId);
  await mortals.database.kill();
  const killedAt = performance.now();
  const journey = { over: false };
  const asking = askAnotherPlan(ground, other, journey);
  const options = { parallel: ladders, patienceMillis: PATIENCE_MS };
  await fastForwardMany(engine, workflows, { kind: "instant", at: (last + awayMs) as Instant }, "away", options);
  journey.over = true;
  const answers = await asking;
  const histories = await inLanes(workflows, async (id) =>
    countOwnEvents(await ground.client.workflow.getHandle(id).fetchHistory()),
  );
  const waitedMs = performance.now() - killedAt;
  await mortals.database.revive();
  const back = (last + awayMs + LONGEST_PAUSE_MS + MINUTE) as Instant;
  await fastForwardMany(engine, workflows, { kind: "instant", at: back }, "back", options);
  await until(over, "every ladder to go on", async () => (await wakes(ground, plan.id)).every((wake) => wake > back));
  await post(ground, plan, over);

  return {
    longestHistory: Math.max(...histories),
    shortestHistory: Math.min(...histories),
    spreadMs: last - first,
    waitedMs,
    answers,
    statuses: countEach(
      await inLanes([...workflows, occurrenceWorkflowId(other), mailroomId(plan.id)], async (id) => {
        const { status } = await ground.client.workflow.getHandle(id).describe();
        return status.name;
      }),
    ),
    taken: countEach([...(await stepsTaken(ground, plan.id)).values()].map(String)),
    letters: countEach(await lettersOf(ground, plan.id)),
  };
}

/** What is to be found of so many ladders: all run, each step was taken once and each letter went once, and the worker never fell silent. */
export function takenUpOnce(ladders: number): Pick<AbsenceTally, "answers" | "statuses" | "taken" | "letters"> {
  const some = expect.any(Number) as number;
  return {
    answers: { "query answered": some, "act refused: Det går inte att spara just nu. Försök igen om en stund.": some },
    // With them the other plan's occurrence and the mailroom.
    statuses: { RUNNING: ladders + 2 },
    taken: { "2": ladders },
    letters: { "notice accepted": ladders, "reminder-1 accepted": ladders },
  };
}

/** Asks the worker about a workflow of another plan, and has it do something, for as long as the ladders are on their way. */
async function askAnotherPlan(
  { client }: CrashGround,
  other: OccurrenceId,
  journey: { readonly over: boolean },
): Promise<Readonly<Record<string, number>>> {
  const handle = client.workflow.getHandle(occurrenceWorkflowId(other));
  const answers: string[] = [];
  while (!journey.over) {
    await handle.query("__temporal_workflow_metadata");
    answers.push("query answered");
    // It cannot do it without the ledger; that it says so is what shows that it is there.
    const said = await handle.executeUpdate("act", { args: [{ command: randomUUID() }] }).then(
      () => "act done",
      (error: unknown) =>
        error instanceof WorkflowUpdateFailedError ? `act refused: ${error.cause?.message ?? ""}` : String(error),
    );
    answers.push(said);
    await pause(LOOK_AGAIN_MS);
  }
  return countEach(answers);
}

/** Moves the mailroom to its next wake until all letters are with the relay. */
async function post(ground: CrashGround, plan: Plan, over: number): Promise<void> {
  await until(over, "every letter to be posted", async () => {
    // Also the welcome letters: a mail that is cut off keeps its lease, which no journey shortens.
    const waiting = await ground.ledger
      .selectFrom("letter")
      .select("letter")
      .where("plan", "=", plan.id)
      .where("state", "!=", "accepted")
      .executeTakeFirst();
    if (!waiting) return true;
    const room = await ground.ledger.selectFrom("mailroom").select("wake_at").where("plan", "=", plan.id).executeTakeFirst();
    if (room?.wake_at) {
      const at = (room.wake_at + 1) as Instant;
      await fastForwardTo(ground.engine, mailroomId(plan.id), { kind: "instant", at }, randomUUID(), PATIENCE_MS);
    }
    return false;
  });
}

async function wakes({ ledger }: CrashGround, plan: PlanId): Promise<readonly number[]> {
  const rows = await ledger
    .selectFrom("occurrence")
    .select("wake_at")
    .where("plan", "=", plan)
    .where("wake_at", "is not", null)
    .execute();
  return rows.map(({ wake_at }) => wake_at ?? 0);
}

async function stepsTaken({ ledger }: CrashGround, plan: PlanId): Promise<ReadonlyMap<string, number>> {
  const rows = await ledger
    .selectFrom("event")
    .select(["subject", (eb) => eb.fn.countAll<string>().as("n")])
    .where("plan", "=", plan)
    .where("kind", "=", "stepTaken")
    .groupBy("subject")
    .execute();
  return new Map(rows.map(({ subject, n }) => [subject, Number(n)]));
}

async function lettersOf({ ledger }: CrashGround, plan: PlanId): Promise<readonly string[]> {
  const rows = await ledger
    .selectFrom("letter")
    .select(["step", "state"])
    .where("plan", "=", plan)
    .where("occurrence", "is not", null)
    .execute();
  return rows.map(({ step, state }) => `${step} ${state}`);
}

async function until(over: number, what: string, come: () => Promise<boolean>): Promise<void> {
  while (!(await come())) {
    if (performance.now() > over) throw new Error(`Waited in vain for ${what}`);
    await pause(LOOK_AGAIN_MS);
  }
}

const LANES = 16;

/** Does it for each, some at a time; the answers in their order. */
async function inLanes<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = [];
  for (let from = 0; from < all.length; from += LANES) done.push(...(await Promise.all(all.slice(from, from + LANES).map(work))));
  return done;
}

function countEach(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
