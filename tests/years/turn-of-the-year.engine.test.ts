/** From autumn to March on the real engine, with people who do what is asked: the paper per stoppdatum, the last quarter, the mapping, the final closing. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { applyPlan } from "../../client/applying.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { takeGround, travelToTheDay, vingaker, type Ground, type TestPlanvakt } from "../engine/with-planvakt.ts";
import { workUntil } from "./people-at-work.ts";
import { frozenKinds, handInThePaper, lateLetters, occurrencesOf, withMeetings } from "./year-at-work.ts";

const YEAR = 2032;

let ground: Ground;
let running: TestPlanvakt;

beforeAll(async () => {
  ground = await takeGround();
  running = await ground.start();
  await travelToTheDay(running);
  await running.travel("2032-10-18");
  const { ledger, client, planvakt } = running;
  const plan = withMeetings(vingaker(), [{ meeting: "2032-12-14", stop: "2032-11-26" }]);
  await applyPlan({ ledger, client, clock: planvakt.clock }, plan, { begin: true });
});
afterAll(() => ground.leave());

test("the nämnd has its paper in time, the mapping is closed in February, and the rest of the year is frozen after it", async () => {
  expect(await workUntil(running, civilDate("2032-11-19"))).toEqual([]);
  expect(await frozenKinds(running, YEAR)).toEqual(["stop"]);
  await handInThePaper(running, { year: YEAR, kind: "stop", decidedOn: "2032-12-14", outcome: "approved" });
  expect(await workUntil(running, civilDate("2033-03-03"))).toEqual([]);
  expect(await occurrencesOf(running, "1.6/uppgifter-rvt")).toMatchObject({ "2032-Q4": "confirmed" });
  expect(await occurrencesOf(running, "1.6/kartlaggning")).toMatchObject({ [YEAR]: "confirmed" });
  expect(await frozenKinds(running, YEAR)).toEqual(["stop", "final"]);
  expect(await lateLetters(running)).toEqual([]);
});
