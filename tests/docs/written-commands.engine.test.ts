/** The documentation's commands, in its order, against a stack of their own. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { beginOnTheDay, takeGround, type Ground, type TestPlanvakt } from "../engine/with-planvakt.ts";
import { planvaktCommands } from "./written-commands.ts";

/** The pages speak of the first quarter that a reader meets today; the test's plan begins another year. */
const THEIR_QUARTER = "2026-Q4";
const OUR_QUARTER = "2032-Q1";

let ground: Ground;
let running: TestPlanvakt;

beforeAll(async () => {
  ground = await takeGround();
  running = await ground.start();
  await beginOnTheDay(running);
});

afterAll(() => ground.leave());

it.each(planvaktCommands("status", "travel", "letters", "act", "decide", "apply"))("$page: $line", async ({ words }) => {
  const told = await running.cli(...words.map((word) => word.replace(THEIR_QUARTER, OUR_QUARTER)));
  expect(told).toMatchObject({ code: 0 });
});
