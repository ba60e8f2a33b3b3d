/** Everything that a posting needs is killed once in the middle of it: the small version, with the leases of the dead cut short. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { takeCrashGround, type CrashGround } from "./crash-ground.ts";
import { postThroughCrashes } from "./posting-through-crashes.ts";

const LETTERS = 60;
const LIMIT_MS = 480_000;
let ground: CrashGround;

beforeAll(async () => {
  ground = await takeCrashGround(75);
});
afterAll(() => ground.leave());

test("every letter is accepted and none is lost when worker, engine, database and sink are killed in turn while posting", async () => {
  const tally = await postThroughCrashes(ground, { letters: LETTERS, limitMs: LIMIT_MS, hurryLeases: true });
  console.info(JSON.stringify(tally));
  expect(tally).toMatchObject({ letters: { accepted: LETTERS }, lost: 0, unknown: 0, unexplained: 0, differing: 0 });
  // Nobody asks again and again for a mail that a dead worker still holds.
  expect(tally.historyEvents).toBeLessThan(400);
});
