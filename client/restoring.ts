/** After the engine or the ledger was lost and brought back: everything runs again as the ledger says, and nothing is mailed until somebody has looked. */
import type { Client } from "@temporalio/client";
import type { Clock } from "../domain/clock.ts";
import type { PlanId } from "../domain/ids.ts";
import { OPERATION } from "../ledger/event-log.ts";
import { writeHold } from "../ledger/hold.ts";
import { inTransaction, type Ledger } from "../ledger/open.ts";
import { currentPlan } from "../ledger/plans.ts";
import { isRunning, nudge, startRunning } from "./engine-room.ts";
import { everythingOpen } from "./everything-open.ts";
import { readHold } from "./holding.ts";
import { inEngine, inLedgerOf } from "./reach.ts";

const WHY = "Planvakt är återställt. Se under Utskick vad som väntar, och släpp utskicken när det stämmer.";

/** What a restore did for a plan. */
export interface Restored {
  readonly plan: PlanId;
  /** Duties, occurrences, closings and mailrooms that the engine had lost. */
  readonly started: number;
  /** Those that ran already, and were told to read the ledger again. */
  readonly nudged: number;
  /** Letters that wait for the release. */
  readonly waiting: number;
}

export interface RestoreDeps {
  readonly ledger: Ledger;
  readonly client: Client;
  readonly clock: Clock;
}

/**
 * Holds the post of every plan, and answers which they are. Asks nothing of the engine: with a ledger from a backup this comes before the
 * workers are started, for a mailroom that still runs would post at once what may have gone after the backup was made.
 */
export async function holdEverything({ ledger, clock }: Pick<RestoreDeps, "ledger" | "clock">): Promise<readonly PlanId[]> {
  const plans = await inLedgerOf(() => ledger.selectFrom("plan").select("plan").orderBy("plan").execute());
  const now = clock.now();
  for (const { plan } of plans) {
    if (await readHold(ledger, plan)) continue;
    await inLedgerOf(() => inTransaction(ledger, (tx) => writeHold(tx, plan, { held: true, by: OPERATION, why: WHY }, now)));
  }
  return plans.map(({ plan }) => plan);
}

/**
 * Holds the post of every plan, starts what the engine has lost and has the rest read the ledger again. Safe to repeat: what runs is
 * never started twice, and a hold that stands is left as it is. The plan's owner releases the post.
 */
export async function restore(
  { ledger, client, clock }: RestoreDeps,
  onProgress: (plan: PlanId, done: number, of: number) => void,
): Promise<readonly Restored[]> {
  // All of the post first: a mailroom that starts posts what is due.
  const plans = await holdEverything({ ledger, clock });
  const now = clock.now();
  const restored: Restored[] = [];
  for (const plan of plans) {
    const all = await inLedgerOf(async () => everythingOpen(ledger, await currentPlan(ledger, plan), now));
    let started = 0;
    for (const [index, { what }] of all.entries()) {
      const runs = await inEngine(() => isRunning(client, what));
      if (!runs) started += 1;
      await inEngine(() => (runs ? nudge(client, what) : startRunning(client, what)));
      onProgress(plan, index + 1, all.length);
    }
    restored.push({ plan, started, nudged: all.length - started, waiting: await waitingLetters(ledger, plan) });
  }
  return restored;
}

async function waitingLetters(ledger: Ledger, plan: PlanId): Promise<number> {
  const { n } = await inLedgerOf(() =>
    ledger
      .selectFrom("letter")
      .select((eb) => eb.fn.countAll<string>().as("n"))
      .where("plan", "=", plan)
      .where("state", "in", ["written", "posting"])
      .executeTakeFirstOrThrow(),
  );
  return Number(n);
}
