/** `npm run test:faults`: the database is away while 200 ladders' steps fall due, and for three days from the steps of some. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeCrashGround, type CrashGround } from "./crash-ground.ts";
import { eventsWithin, fallDueWhileAway, takenUpOnce } from "./ladders-while-away.ts";

const HOUR_MS = 3_600_000;
const LIMIT_MS = 1_700_000;
let ground: CrashGround;

beforeEach(async () => {
  ground = await takeCrashGround(0);
});
afterEach(() => ground.leave());

// Three days are 437 tries of each ladder, and a clock that is moved waits for the worker at every one: 200 ladders would try for an hour.
// What they do to a worker all at once shows within the first hour; what three days do to a history, on a few.
test.each([
  { ladders: 200, hours: 1 },
  { ladders: 10, hours: 72 },
])("$ladders ladders whose step falls due go on once after $hours h without the database", async ({ ladders, hours }) => {
  const awayMs = hours * HOUR_MS;
  const tally = await fallDueWhileAway(ground, { ladders, awayMs, limitMs: LIMIT_MS });
  console.info(JSON.stringify(tally));
  expect(tally).toEqual(expect.objectContaining(takenUpOnce(ladders)));
  expect(tally.longestHistory).toBeLessThanOrEqual(eventsWithin(tally.spreadMs + awayMs));
  expect(tally.shortestHistory).toBeGreaterThanOrEqual(eventsWithin(awayMs / 2));
});
