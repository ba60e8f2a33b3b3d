/** The engine loses all that it had; the ledger alone says what goes on, and no letter goes a second time. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { OccurrenceId, PersonId, PlanId } from "../../domain/ids.ts";
import { preview } from "../../domain/preview.ts";
import { readHold } from "../../client/holding.ts";
import { occurrenceWorkflowId } from "../../workflows/messages.ts";
import { beginOnTheDay, BEGUN_ON, takeGround, vingaker, type Ground, type TestPlanvakt } from "./with-planvakt.ts";

const PLAN = "vingaker" as PlanId;
const STATISTICS = "vingaker/1.6/statistik-treserva/2032-Q1" as OccurrenceId;
const LAST_DAY = civilDate("2032-03-31");

let ground: Ground;
let running: TestPlanvakt;

beforeAll(async () => {
  ground = await takeGround();
  running = await ground.start();
  await beginOnTheDay(running);
});
afterAll(() => ground.leave());

const sent = async () =>
  (await running.planvakt.letters(PLAN))
    .filter(({ state }) => state === "accepted")
    .map(({ step, person, occurrence = "", part = "" }) => [step, person, occurrence, part].join(" "));

test("everything the ledger has runs again, and the post is held", async () => {
  await running.travel("2032-02-20");
  await running.stop();
  await rm(join(ground.dataDir, "temporal"), { recursive: true });
  running = await ground.start();
  const { client, ledger } = running;
  const open = await ledger
    .selectFrom("occurrence")
    .select("occurrence")
    .where("state", "in", ["open", "reported", "backlog"])
    .execute();
  const [first] = open;
  if (!first) throw new Error("nothing was open");
  await expect(client.workflow.getHandle(occurrenceWorkflowId(first.occurrence)).describe()).rejects.toThrow();

  expect(JSON.parse((await running.cli("restore", "--hold", "--json")).stdout)).toEqual({ held: [PLAN] });
  await expect(client.workflow.getHandle(occurrenceWorkflowId(first.occurrence)).describe()).rejects.toThrow();
  const told = await running.cli("restore", "--json");
  expect(told).toMatchObject({ code: 0 });
  const duties = vingaker().plan.items.flatMap((item) => item.duties).length;
  const [restored] = JSON.parse(told.stdout) as { plan: string; started: number; nudged: number }[];
  // With them the closings of this year and the year before it, and the mailroom.
  expect(restored).toMatchObject({ plan: PLAN, nudged: 0 });
  expect(restored?.started).toBeGreaterThanOrEqual(duties + open.length + 2);
  for (const { occurrence } of open) {
    expect((await client.workflow.getHandle(occurrenceWorkflowId(occurrence)).describe()).status.name).toBe("RUNNING");
  }
  expect(await readHold(ledger, PLAN)).toMatchObject({ by: "driften" });
});

test("once more starts nothing", async () => {
  const [again] = JSON.parse((await running.cli("restore", "--json")).stdout) as { started: number; nudged: number }[];
  expect(again).toMatchObject({ started: 0 });
  expect(again?.nudged).toBeGreaterThan(0);
});

test("nothing is mailed until the owner has released it; then every letter goes that would have gone, each once", async () => {
  const before = (await sent()).length;
  await running.travel("2032-03-15");
  expect(await sent()).toHaveLength(before);
  expect((await running.cli("release", "--as", "ifo-chef")).code).toBe(0);
  await running.travel(LAST_DAY);
  const { plan, people } = vingaker();
  const foreseen = preview({ plan, people }, { begunOn: BEGUN_ON, from: BEGUN_ON, to: LAST_DAY }).map(
    ({ step, person, occurrence = "", part = "" }) => [step, person, occurrence, part].join(" "),
  );
  const all = await sent();
  expect(new Set(all).size).toBe(all.length);
  expect([...all].sort()).toEqual([...foreseen].sort());
});

test("a person acts as before", async () => {
  const reported = await running.planvakt.act(STATISTICS, {
    kind: "report",
    by: "sammankallande" as PersonId,
    content: { note: "Hämtat" },
  });
  expect(reported).toMatchObject({ ok: true, state: "reported" });
});
