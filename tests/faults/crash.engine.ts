/** `npm run test:faults`: everything that a posting of 500 letters needs is killed once in the middle of it, and leases run their time. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { takeCrashGround, type CrashGround } from "./crash-ground.ts";
import { postThroughCrashes } from "./posting-through-crashes.ts";

const LETTERS = 500;
const LIMIT_MS = 1_200_000;
let ground: CrashGround;

beforeAll(async () => {
  ground = await takeCrashGround(20);
});
afterAll(() => ground.leave());

test("500 letters are all accepted, none lost, and copied only where the ledger says ambiguous", async () => {
  const tally = await postThroughCrashes(ground, { letters: LETTERS, limitMs: LIMIT_MS, hurryLeases: false });
  console.info(JSON.stringify(tally));
  expect(tally).toMatchObject({ letters: { accepted: LETTERS }, lost: 0, unknown: 0, unexplained: 0, differing: 0 });
  // Nobody asks again and again for a mail that a dead worker still holds.
  expect(tally.historyEvents).toBeLessThan(400);
});
