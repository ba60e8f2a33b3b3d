import { randomUUID } from "node:crypto";
import type { Instant } from "../../domain/calendar/instant.ts";
import type { Ledger } from "../../ledger/open.ts";
import { arrive } from "./arrive.ts";
import { PATIENCE_MILLIS } from "./fast-forward.ts";
import { noteDeparture, noteStop, prepareLocalClock, readLocalTime, underJourneyLock } from "./local-clock.ts";
import { nextStop } from "./next-stop.ts";
import { passStop, type Travelling } from "./stop.ts";
import { spokenInstant, TravelError } from "./travel-error.ts";
import type { Engine } from "./virtual-time.ts";
import { earliestWake, lettersAccepted } from "./wakes.ts";

export interface TravelOptions extends Engine {
  /** Where to; without it a journey that was broken off is finished. */
  readonly to?: Instant;
  readonly ledger: Ledger;
  /** Told of each stop when all that was due there has happened, and awaited. */
  readonly onStop?: (stop: Stop) => void | Promise<void>;
  /** How long something may make no headway before the journey stops. */
  readonly patienceMillis?: number;
}

export interface Stop {
  readonly at: Instant;
  /** 1 for the first of the journey. */
  readonly number: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly tookMillis: number;
}

/** A journey that arrived. */
export interface Journey {
  readonly from: Instant;
  readonly to: Instant;
  readonly stops: number;
  /** Letters that the relay took on the way. */
  readonly letters: number;
}

/** More stops at one instant than any chain of consequences needs. */
const MOST_STOPS_AT_ONE_INSTANT = 50;

/**
 * Moves the whole plan ahead, from stop to stop, and lets all that falls due happen in its order on the real engine. At the end
 * everything stands at the same instant. A journey that was broken off, by an error or a crash, is finished by the next one, which
 * goes on to its own goal if that lies later.
 *
 * @throws {TravelError} in Swedish: somebody else is travelling, the goal has passed, or something did not get on; it says what and where.
 */
export async function travel(options: TravelOptions): Promise<Journey> {
  const { ledger } = options;
  try {
    await prepareLocalClock(ledger);
    const travelled = await underJourneyLock(ledger, () => go(options));
    if (travelled === undefined) throw new TravelError("En resa pågår redan. Vänta tills den är framme.");
    return travelled.done;
  } catch (error) {
    if (error instanceof TravelError) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new TravelError(`Resan avbröts: ${said} Res igen när det är rättat: resan fortsätter där den stannade.`, {}, error);
  }
}

async function go({ ledger, connection, namespace, to: wanted, onStop, patienceMillis }: TravelOptions): Promise<Journey> {
  const { offsetMillis, journey: broken } = await readLocalTime(ledger);
  const now = (Date.now() + offsetMillis) as Instant;
  const from = broken?.from ?? now;
  const to = Math.max(wanted ?? now, broken?.to ?? now) as Instant;
  if (to <= now && broken === undefined) {
    throw new TravelError(`Det går bara att resa framåt: planens klocka står redan på ${spokenInstant(now)}.`, { now, to: wanted });
  }
  const travelling: Travelling = {
    ledger,
    engine: { connection, namespace },
    patienceMillis: patienceMillis ?? PATIENCE_MILLIS,
    journey: `travel-${randomUUID()}`,
  };
  let stops = broken?.stops ?? 0;
  let reached = now;
  let again = 0;
  await noteDeparture(ledger, { from, to, stops });
  for (;;) {
    const wake = await earliestWake(ledger);
    if (wake === undefined || wake > to) break;
    const began = performance.now();
    const at = nextStop(wake, reached, to);
    again = at === reached ? again + 1 : 0;
    if (again > MOST_STOPS_AT_ONE_INSTANT) throw circling(at);
    stops += 1;
    // A stop that is taken up again, or one that lies before a goal that has passed: the clock never goes back.
    const { offsetMillis: ahead } = await readLocalTime(ledger);
    await noteStop(ledger, Math.max(ahead, at - Date.now()), stops);
    await passStop(travelling, at);
    reached = at;
    await onStop?.({ at, number: stops, from, to, tookMillis: performance.now() - began });
  }
  await arrive(travelling, to);
  return { from, to, stops, letters: await lettersAccepted(ledger, from) };
}

function circling(at: Instant): TravelError {
  return new TravelError(
    `Resan stannade ${spokenInstant(at)}: något vaknar om och om igen vid samma hållplats. Det är ett fel i Planvakt; se i Temporal vad som går, och res igen när det är rättat.`,
    { at },
  );
}
