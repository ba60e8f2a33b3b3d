/** The documentation's commands, in its order, against a stack of their own. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { beginOnTheDay, takeGround, type Ground, type TestPlanvakt } from "../engine/with-planvakt.ts";
import { planvaktCommands, WITH_A_STACK } from "./written-commands.ts";

/** The pages speak of the first quarter that a reader meets today; the test's plan begins another year. */
const THEIR_QUARTER = "2026-Q4";
const OUR_QUARTER = "2032-Q1";
/** A file that a command writes goes beside the stack's folder, and with it. */
const WRITTEN = /^(?:people-export\.yaml|papers)$/;

let ground: Ground;
let running: TestPlanvakt;

beforeAll(async () => {
  ground = await takeGround();
  running = await ground.start();
  await beginOnTheDay(running);
});

afterAll(() => ground.leave());

it.each(planvaktCommands(...WITH_A_STACK))("$page: $line", async ({ words }) => {
  const ours = words.map((word) => word.replace(THEIR_QUARTER, OUR_QUARTER).replace(WRITTEN, `${ground.dataDir}-$&`));
  const told = await running.cli(...ours);
  expect(told).toMatchObject({ code: 0 });
});
