/** Whether a cadence that begins and ends has any period between. */
import { addDuration } from "../calendar/duration.ts";
import { indexAt, rhythmOf, spanAt } from "../calendar/rhythm.ts";
import type { IsoDuration } from "../plan.ts";
import type { WrittenCadence } from "./reading.ts";

/** False where no period begins within its days: "fortlöpande v. 7 2026" says nothing that a year could be asked about. */
export function isEverDue(cadence: WrittenCadence): boolean {
  const period =
    "every" in cadence ? cadence.every : "attest" in cadence ? cadence.attest : "quota" in cadence ? cadence.ticked : undefined;
  if (period === undefined || !("from" in cadence || "until" in cadence)) return true;
  const { from, until } = cadence;
  if (from === undefined || until === undefined) return true;
  // Within a year a season, or some of its periods, may be missed.
  const chosen = cadence.season !== undefined || cadence.only !== undefined;
  if (chosen) return addDuration(from, "P1Y" as IsoDuration) <= until;
  const rhythm = rhythmOf(period, "every" in cadence ? { calendar: cadence.calendar, anchor: cadence.anchor } : {});
  const first = indexAt(rhythm, from);
  const start = spanAt(rhythm, first).start;
  return (start >= from ? start : spanAt(rhythm, first + 1).start) <= until;
}
