/** `npm run test:faults`: the database is away while 200 ladders' steps fall due, and for three days from the steps of some; `test:faults:days`: of all. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeCrashGround, type CrashGround } from "./crash-ground.ts";
import { eventsWithin, fallDueWhileAway, takenUpOnce } from "./ladders-while-away.ts";

const HOUR_MS = 3_600_000;
const LIMIT_MS = 1_700_000;
/** Every try of every ladder is a turn of the worker's: 87,400 of them. */
const DAYS_LIMIT_MS = 7_000_000;
let ground: CrashGround;

beforeEach(async () => {
  ground = await takeCrashGround(0);
});
afterEach(() => ground.leave());

// Three days are 437 tries of each ladder, and a clock that is moved waits for the worker at every one: 200 ladders try for an hour or more.
// What they do to a worker all at once shows within the first hour; what three days do to a history, on a few.
const ABSENCES =
  process.env["PLANVAKT_FAULTS"] === "days"
    ? [{ ladders: 200, hours: 72, limitMs: DAYS_LIMIT_MS }]
    : [
        { ladders: 200, hours: 1, limitMs: LIMIT_MS },
        { ladders: 10, hours: 72, limitMs: LIMIT_MS },
      ];

test.each(ABSENCES)(
  "$ladders ladders whose step falls due go on once after $hours h without the database",
  async ({ ladders, hours, limitMs }) => {
    const awayMs = hours * HOUR_MS;
    const tally = await fallDueWhileAway(ground, { ladders, awayMs, limitMs });
    console.info(JSON.stringify(tally));
    expect(tally).toEqual(expect.objectContaining(takenUpOnce(ladders)));
    expect(tally.longestHistory).toBeLessThanOrEqual(eventsWithin(tally.spreadMs + awayMs + tally.waitedMs));
    expect(tally.shortestHistory).toBeGreaterThanOrEqual(eventsWithin(awayMs / 2));
  },
);
