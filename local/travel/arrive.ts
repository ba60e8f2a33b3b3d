import type { Instant } from "../../domain/calendar/instant.ts";
import { fastForwardMany } from "./fast-forward-many.ts";
import { noteArrival } from "./local-clock.ts";
import type { Travelling } from "./stop.ts";
import { readVirtualTime } from "./virtual-time.ts";
import { openExecutions } from "./wakes.ts";

const AT_ONCE = 32;

/**
 * Brings every open execution and the stack's clock to the same instant, `to` or a little after it: those that were at the last
 * stop have gone on with real time while it lasted, and no clock goes back.
 */
export async function arrive({ ledger, engine, journey, patienceMillis }: Travelling, to: Instant): Promise<void> {
  const lifted = await openExecutions(ledger);
  let millis = to - Date.now();
  for (let first = 0; first < lifted.length; first += AT_ONCE) {
    const times = await Promise.all(lifted.slice(first, first + AT_ONCE).map((id) => readVirtualTime(engine, id)));
    for (const time of times) if (time.kind === "open") millis = Math.max(millis, time.offsetMillis);
  }
  await fastForwardMany(engine, lifted, { kind: "offset", millis }, `${journey}-arrival`, { patienceMillis });
  await noteArrival(ledger, millis);
  // What began meanwhile began at the last stop's time.
  const late = (await openExecutions(ledger)).filter((id) => !lifted.includes(id));
  await fastForwardMany(engine, late, { kind: "offset", millis }, `${journey}-late`, { patienceMillis });
}
