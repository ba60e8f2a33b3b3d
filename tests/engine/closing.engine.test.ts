/** A year closed on the real engine: frozen at its time, written and approved, handed on, decided; and what comes after stands beside. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { isoInstant } from "../../domain/calendar/instant.ts";
import type { PlanId } from "../../domain/ids.ts";
import { frozenOf } from "../../ledger/frozen-years.ts";
import { closeYearId } from "../../workflows/messages.ts";
import { beginOnTheDay, takeGround, vingaker, type Ground, type TestPlanvakt } from "./with-planvakt.ts";

const PLAN = "vingaker" as PlanId;
const YEAR = 2032;

let ground: Ground;
let running: TestPlanvakt;

beforeAll(async () => {
  ground = await takeGround();
  running = await ground.start();
  const { plan, people } = vingaker();
  // Not a day on which a nämnd would meet for the last time in a year, but one soon after the tests begin.
  const meeting = { meeting: civilDate("2032-03-18"), stop: civilDate("2032-03-01") };
  const soon = { ...plan, closing: { meetings: [meeting] }, paperDeadlines: [meeting.stop] };
  await beginOnTheDay(running, { plan: soon, people, hash: "closed-early" });
});
afterAll(() => ground.leave());

test("the year is frozen five working days before the stoppdatum, by a workflow that goes on to the next year", async () => {
  const { ledger, client } = running;
  await running.travelTo("2032-02-23", 12);
  expect(await frozenOf(ledger, PLAN, YEAR)).toEqual([]);
  await running.travelTo("2032-02-23", 14);
  const [stop, ...more] = await frozenOf(ledger, PLAN, YEAR);
  expect(more).toEqual([]);
  expect(isoInstant(stop?.frozenAt ?? (0 as never)).slice(0, 16)).toBe("2032-02-23T13:00");
  expect(stop?.snapshot).toMatchObject({ kind: "stop", closingDay: "2032-03-01", meetingDay: "2032-03-18" });
  expect(stop?.snapshot.counts.late ?? 0).toBe(0);
  for (const year of [YEAR, YEAR + 1]) {
    expect((await client.workflow.getHandle(closeYearId(PLAN, year)).describe()).status.name).toBe("RUNNING");
  }
});
