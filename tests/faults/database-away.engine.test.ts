/** The database is away while many ladders' steps fall due: the small version, of half an hour. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { takeCrashGround, type CrashGround } from "./crash-ground.ts";
import { eventsWithin, fallDueWhileAway, takenUpOnce } from "./ladders-while-away.ts";

const LADDERS = 40;
/** Past the doubling pauses: after ten and a half minutes every ladder tries each ten minutes, and each hour more is like the one before. */
const AWAY_MS = 30 * 60_000;
const LIMIT_MS = 480_000;
let ground: CrashGround;

beforeAll(async () => {
  ground = await takeCrashGround(0);
});
afterAll(() => ground.leave());

test("steps that fall due while the database is away are taken once when it is back; the worker answers for other plans meanwhile", async () => {
  const tally = await fallDueWhileAway(ground, { ladders: LADDERS, awayMs: AWAY_MS, limitMs: LIMIT_MS });
  console.info(JSON.stringify(tally));
  expect(tally).toEqual(expect.objectContaining(takenUpOnce(LADDERS)));
  expect(tally.longestHistory).toBeLessThanOrEqual(eventsWithin(tally.spreadMs + AWAY_MS + tally.waitedMs));
  // Each of them met the absence, and had come to the longest pause.
  expect(tally.shortestHistory).toBeGreaterThanOrEqual(eventsWithin(AWAY_MS / 2));
});
