import type { Instant } from "../../domain/calendar/instant.ts";
import type { Clock } from "../../domain/clock.ts";
import type { Ledger } from "../../ledger/open.ts";
import { readLocalTime } from "./local-clock.ts";

/** Real time plus what the stack has travelled. */
export interface OffsetClock extends Clock {
  readonly offsetMillis: number;
  /** Reads the offset anew: for the one that must not wait for the next look, since it has travelled or is asked for the day. */
  refresh(): Promise<void>;
  /** Ends the looks. Does not close the ledger. */
  stop(): void;
}

const LOOK_MILLIS = 1_000;

/**
 * The business time of a local stack, the same in each of its processes: at most a second after another has travelled, this one knows.
 * While the ledger cannot be read it keeps the offset it has.
 */
export async function startOffsetClock(ledger: Ledger): Promise<OffsetClock> {
  let { offsetMillis } = await readLocalTime(ledger);
  let looking = false;
  const refresh = async (): Promise<void> => {
    const read = await readLocalTime(ledger);
    // Of two that read at once the one that answers last may have asked first, and no clock goes back.
    offsetMillis = Math.max(offsetMillis, read.offsetMillis);
  };
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    await refresh().catch(() => undefined);
    looking = false;
  };
  const looks = setInterval(() => void look(), LOOK_MILLIS).unref();
  return {
    now: () => (Date.now() + offsetMillis) as Instant,
    get offsetMillis() {
      return offsetMillis;
    },
    refresh,
    stop: () => clearInterval(looks),
  };
}
