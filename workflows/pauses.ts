/** How long a step that met a ledger it could not reach waits until it tries again. */

/** Most absences are a restart: they are over within a minute. */
const FIRST_PAUSE_MS = 10_000;
/** After a short absence everything goes on within ten minutes. */
const SHORT_PAUSE_MS = 600_000;
/** After a long one within the hour, before the inspection calls it drift. */
export const LONGEST_PAUSE_MS = 3_600_000;
/** A pause may be this part of the absence before it: who was away for two hours may be 20 minutes late more. */
const SHARE = 6;

/**
 * The next pause of a step that has waited `goneMs` in all: ten seconds, doubling to ten minutes, and a sixth of the absence once
 * that is more, at most an hour. Three days without a database are about 90 tries, where ten minutes each would be 437.
 */
export function pauseAfter(goneMs: number): number {
  const doubled = goneMs + FIRST_PAUSE_MS;
  const share = Math.floor(goneMs / SHARE);
  return Math.min(doubled, Math.max(SHORT_PAUSE_MS, share), LONGEST_PAUSE_MS);
}
