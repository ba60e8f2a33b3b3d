/** Points in time, and where they meet the days of people: Europe/Stockholm wall time. */
import { DateTime } from "luxon";
import type { CivilDate } from "./civil-date.ts";

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly __Instant: never };

/** Every wall-clock time in Planvakt is in this zone. */
export const ZONE = "Europe/Stockholm";

/** Looking up a zone's offset is slow, and the same postings are asked about again and again. */
const MOST_KNOWN = 10_000;
const known = new Map<string, Instant>();
const days = new Map<Instant, CivilDate>();
const written = new Map<Instant, string>();

/** The instant at which clocks in Stockholm show this day and hour. Planvakt uses no hour that a DST night skips or repeats. */
export function instantAt(date: CivilDate, hour: number, minute = 0): Instant {
  return remembered(known, `${date} ${hour}:${minute}`, () => {
    const [year, month, day] = date.split("-").map(Number);
    const wall = { year: year ?? 0, month: month ?? 1, day: day ?? 1, hour, minute };
    return DateTime.fromObject(wall, { zone: ZONE }).toMillis() as Instant;
  });
}

/** The day in Stockholm at this instant. */
export function dateAt(instant: Instant): CivilDate {
  return remembered(days, instant, () => local(instant).toISODate() as CivilDate);
}

/** The hour (0–23) and minute in Stockholm at this instant. */
export function timeAt(instant: Instant): { readonly hour: number; readonly minute: number } {
  const { hour, minute } = local(instant);
  return { hour, minute };
}

/** `2027-01-29T08:00:00+01:00`: how instants are written in every JSON that leaves Planvakt. */
export function isoInstant(instant: Instant): string {
  return remembered(written, instant, () => local(instant).toISO({ suppressMilliseconds: true }) as string);
}

/** Reads an ISO instant with offset. Throws a RangeError for anything else. */
export function parseInstant(text: string): Instant {
  const value = DateTime.fromISO(text, { zone: ZONE });
  if (!value.isValid || !/(?:Z|[+-]\d\d:?\d\d)$/.test(text)) throw new RangeError(`"${text}" is not an instant with an offset`);
  return value.toMillis() as Instant;
}

function local(instant: Instant): DateTime {
  return DateTime.fromMillis(instant, { zone: ZONE });
}

function remembered<Key, Value>(memory: Map<Key, Value>, key: Key, work: () => Value): Value {
  const found = memory.get(key);
  if (found !== undefined) return found;
  const value = work();
  if (memory.size >= MOST_KNOWN) memory.clear();
  memory.set(key, value);
  return value;
}
