/** Is Stockholm's time known, by Node and by luxon: a machine with old zone data would post an hour wrong half the year. */
import { DateTime } from "luxon";
import { ZONE, type Instant } from "../../domain/calendar/instant.ts";
import { fault, fine, type Finding } from "./finding.ts";

/** Minutes that Stockholm is ahead of UTC at an instant. */
export type OffsetReader = (at: Instant) => number;

const HOUR_MS = 3_600_000;
/** Directive 2000/84/EC: summer time goes from 01:00 UTC on March's last Sunday to 01:00 UTC on October's. */
const CHANGES = [
  { at: "2026-03-29T01:00:00Z", before: 60, after: 120 },
  { at: "2026-10-25T01:00:00Z", before: 120, after: 60 },
  { at: "2027-03-28T01:00:00Z", before: 60, after: 120 },
  { at: "2027-10-31T01:00:00Z", before: 120, after: 60 },
] as const;
/** This code was not written earlier: a clock before it was never set. */
const EARLIEST = Date.parse("2026-01-01T00:00:00Z");

/** Node's own zone data, and luxon's reading of it. */
export const offsetReaders: Readonly<Record<string, OffsetReader>> = {
  Intl: (at) => {
    const parts = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, timeZoneName: "longOffset" }).formatToParts(at);
    const [, sign = "+", hours = "0", minutes = "0"] =
      /GMT([+-])(\d\d):(\d\d)/.exec(parts.find(({ type }) => type === "timeZoneName")?.value ?? "") ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  },
  luxon: (at) => DateTime.fromMillis(at, { zone: ZONE }).offset,
};

/** Examines zone data and the system clock. */
export function examineTime(now: number, readers = offsetReaders): readonly Finding[] {
  const wrong = Object.entries(readers).flatMap(([name, offsetAt]) =>
    CHANGES.filter((change) => !knows(offsetAt, change)).map(({ at }) => `${name} does not know the change at ${at}`),
  );
  const zone =
    wrong.length === 0
      ? fine(
          "zone",
          `${ZONE} is known, with its summer time of 2026 and 2027 (zone data ${process.versions["tz"] ?? "of the system"}).`,
        )
      : fault("zone", `${ZONE} is not known right: ${wrong.join("; ")}.`, "Install a Node.js with full ICU and today's zone data.");
  const clock =
    now >= EARLIEST
      ? fine("clock", `This machine's clock shows ${new Date(now).toISOString()}.`)
      : fault(
          "clock",
          `This machine's clock shows ${new Date(now).toISOString()}, long past.`,
          "Set the clock, and let NTP keep it.",
        );
  return [zone, clock];
}

function knows(offsetAt: OffsetReader, { at, before, after }: (typeof CHANGES)[number]): boolean {
  const change = Date.parse(at);
  try {
    return offsetAt((change - HOUR_MS) as Instant) === before && offsetAt(change as Instant) === after;
  } catch {
    // A zone that Node has no data for.
    return false;
  }
}
