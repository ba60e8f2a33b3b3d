/** `npm run test:faults`: the database is away for three days while 200 ladders' steps fall due. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeCrashGround, type CrashGround } from "./crash-ground.ts";
import { eventsWithin, fallDueWhileAway, takenUpOnce } from "./ladders-while-away.ts";

const LADDERS = 200;
const AWAY_MS = 72 * 3_600_000;
const LIMIT_MS = 1_700_000;
let ground: CrashGround;

beforeEach(async () => {
  ground = await takeCrashGround(0);
});
afterEach(() => ground.leave());

test("200 ladders whose step falls due go on once after three days without the database", async () => {
  const tally = await fallDueWhileAway(ground, { ladders: LADDERS, awayMs: AWAY_MS, limitMs: LIMIT_MS });
  console.info(JSON.stringify(tally));
  expect(tally).toEqual(expect.objectContaining(takenUpOnce(LADDERS)));
  expect(tally.longestHistory).toBeLessThanOrEqual(eventsWithin(tally.spreadMs + AWAY_MS + tally.waitedMs));
  expect(tally.shortestHistory).toBeGreaterThanOrEqual(eventsWithin(AWAY_MS / 2));
});
