import { DateTime } from "luxon";
import { addDuration, parseDuration } from "../../domain/calendar/duration.ts";
import { dateAt, instantAt, timeAt, ZONE, type Instant } from "../../domain/calendar/instant.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import type { IsoDuration } from "../../domain/plan.ts";
import { spokenInstant, TravelError } from "./travel-error.ts";

/** A journey to a day ends after its last posting. */
const EVENING = 18;
/** Longer takes too long to watch; travel again. */
const MOST_DAYS = 3 * 366;

/**
 * Reads where somebody wants to travel: `P1D`, `P1W`, `P1M` keep the clock's time in Stockholm, also over a DST night;
 * a day (`2027-01-29`) ends at 18:00 on it.
 * @throws {TravelError} in Swedish, for anything else, the past, and more than three years ahead.
 */
export function parseTravel(text: string, now: Instant): Instant {
  const wanted = text.trim();
  const to = isDay(wanted) ? instantAt(wanted, EVENING) : later(wanted, now);
  if (to === undefined) {
    throw new TravelError(`"${wanted}" går inte att läsa som en resa. Skriv P1D, P1W eller P1M, eller en dag som 2027-01-29.`, {
      text: wanted,
    });
  }
  if (to <= now) {
    throw new TravelError(
      `Det går bara att resa framåt: planens klocka står på ${spokenInstant(now)}, och ${spokenInstant(to)} har redan varit.`,
      { now, to },
    );
  }
  if (to - now > MOST_DAYS * 86_400_000) {
    throw new TravelError(`Det går att resa högst tre år i taget; ${spokenInstant(to)} ligger längre fram än så.`, { now, to });
  }
  return to;
}

function isDay(text: string): text is CivilDate {
  return /^\d{4}-\d\d-\d\d$/.test(text) && DateTime.fromISO(text, { zone: ZONE }).isValid;
}

function later(text: string, now: Instant): Instant | undefined {
  const parts = parseDuration(text);
  if (parts === undefined || text.startsWith("-")) return undefined;
  const { hour, minute } = timeAt(now);
  return (instantAt(addDuration(dateAt(now), text as IsoDuration), hour, minute) + secondsOf(now)) as Instant;
}

/** Seconds and milliseconds of the clock; the zone's offset is whole minutes. */
function secondsOf(now: Instant): number {
  return now % 60_000;
}
