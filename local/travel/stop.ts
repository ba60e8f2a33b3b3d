import { setTimeout as pause } from "node:timers/promises";
import type { Instant } from "../../domain/calendar/instant.ts";
import type { Ledger } from "../../ledger/open.ts";
import { fastForwardMany } from "./fast-forward-many.ts";
import { isStatus, NOT_FOUND } from "./grpc-status.ts";
import { spokenInstant, TravelError } from "./travel-error.ts";
import { readVirtualTime, type Engine } from "./virtual-time.ts";
import { dueWakes, unwrittenChildren, type DueWake, type Phase } from "./wakes.ts";

/** What a journey moves, and how long it waits for something that does not get on. */
export interface Travelling {
  readonly ledger: Ledger;
  readonly engine: Engine;
  readonly patienceMillis: number;
  /** Unique for each journey: moves are named after it. */
  readonly journey: string;
}

/** How often one execution may wake at one stop: a step that sets a new wake at once, for ever, must not hold the journey for ever. */
const MOST_WAKES = 200;
const FIRST_LOOK_MILLIS = 15;
const LAST_LOOK_MILLIS = 120;

/**
 * Lets everything happen that is due at a stop: first duties and occurrences, also those that come up meanwhile, until the ledger
 * shows none that is due; then the mailrooms, which post what was written. Only what wakes is moved.
 * @throws {TravelError} when something does not wake, or never stops waking.
 */
export async function passStop(travelling: Travelling, at: Instant): Promise<void> {
  await passPhase(travelling, "writers", at);
  await passPhase(travelling, "mailrooms", at);
}

async function passPhase(travelling: Travelling, phase: Phase, at: Instant): Promise<void> {
  const { ledger, engine, journey, patienceMillis } = travelling;
  /** Each is moved once: standing at the stop, it passes later wakes of the same stop by itself. */
  const moved = new Set<string>();
  const wakes = new Map<string, Set<Instant>>();
  let seen = "";
  let headway = performance.now();
  let look = FIRST_LOOK_MILLIS;
  for (;;) {
    const due = await dueWakes(ledger, phase, at);
    const unwritten = due.length === 0 ? await stillToWrite(travelling, moved) : [];
    if (due.length === 0 && unwritten.length === 0) return;
    const fresh = [...new Set(due.map(({ workflowId }) => workflowId).filter((id) => !moved.has(id)))];
    if (fresh.length > 0) {
      if (phase === "mailrooms") await Promise.all(fresh.map((id) => tellToLook(engine, id)));
      const name = `${journey}-${String(at)}`;
      await fastForwardMany(engine, fresh, { kind: "instant", at }, name, { patienceMillis });
      for (const id of fresh) moved.add(id);
      headway = performance.now();
      look = FIRST_LOOK_MILLIS;
      continue;
    }
    const shown = [...due.map((wake) => `${wake.workflowId}@${String(wake.at)}`), ...unwritten].join(" ");
    if (shown !== seen) {
      [seen, headway, look] = [shown, performance.now(), FIRST_LOOK_MILLIS];
      refuseCircles(due, wakes, at);
    }
    if (performance.now() - headway > patienceMillis) throw await stuck(engine, at, due, unwritten);
    await pause(look);
    look = Math.min(LAST_LOOK_MILLIS, look * 1.5);
  }
}

/** Children that have begun and whose row is still to come; one that has ended, or never began, is not waited for. */
async function stillToWrite({ ledger, engine }: Travelling, moved: ReadonlySet<string>): Promise<readonly string[]> {
  const children = await unwrittenChildren(ledger, [...moved]);
  const open = await Promise.all(
    children.map(async (child) => ((await readVirtualTime(engine, child)).kind === "open" ? [child] : [])),
  );
  return open.flat();
}

/**
 * A mailroom sleeps to the wake it knew last. One that was lowered a moment ago it may not have been told of, and moved now it would
 * sleep past it; so it is told to look first.
 */
async function tellToLook(engine: Engine, workflowId: string): Promise<void> {
  const { connection, namespace } = engine;
  try {
    await connection.workflowService.signalWorkflowExecution({
      namespace,
      workflowExecution: { workflowId },
      signalName: "wake",
      identity: "planvakt-travel",
    });
  } catch (error) {
    if (!isStatus(error, NOT_FOUND)) throw error;
  }
}

function refuseCircles(due: readonly DueWake[], wakes: Map<string, Set<Instant>>, at: Instant): void {
  for (const wake of due) {
    const known = wakes.get(wake.workflowId) ?? new Set();
    wakes.set(wake.workflowId, known.add(wake.at));
    if (known.size > MOST_WAKES) {
      throw new TravelError(
        `Resan stannade ${spokenInstant(at)}: ${wake.workflowId} vaknar om och om igen vid samma hållplats (${String(MOST_WAKES)} gånger). Det är ett fel i Planvakt; läs arbetsflödet i Temporal och res vidare när det är rättat.`,
        { workflowId: wake.workflowId, at },
      );
    }
  }
}

async function stuck(engine: Engine, at: Instant, due: readonly DueWake[], unwritten: readonly string[]): Promise<TravelError> {
  const [first] = due;
  const workflowId = first?.workflowId ?? unwritten[0] ?? "";
  const time = await readVirtualTime(engine, workflowId);
  const others = due.length + unwritten.length - 1;
  const more = others > 0 ? ` (och ${String(others)} till)` : "";
  if (time.kind === "closed") {
    return new TravelError(
      `Resan stannade ${spokenInstant(at)}: ${workflowId}${more} skulle vakna men körs inte i Temporal. Kör "./planvakt restore", och res sedan igen: resan fortsätter där den stannade.`,
      { workflowId, at },
    );
  }
  const stands = spokenInstant(Math.round(Date.now() + time.offsetMillis) as Instant);
  const why =
    first === undefined ? "har börjat men inte skrivit sig i händelseloggen" : `skulle ha vaknat ${spokenInstant(first.at)}`;
  return new TravelError(
    `Resan stannade ${spokenInstant(at)}: ${workflowId}${more} ${why}, och dess klocka står på ${stands}. Se efter att workern är igång och vad arbetsflödet väntar på i Temporal, och res sedan igen: resan fortsätter där den stannade.`,
    { workflowId, at, offsetMillis: time.offsetMillis },
  );
}
