/** A year of one activity travelled to its end on the real engine: frozen per stoppdatum and again when all has fallen due, and had as files. */
import { readdirSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dateAt } from "../../domain/calendar/instant.ts";
import { closingOf } from "../../domain/closing/calendar.ts";
import type { PlanId } from "../../domain/ids.ts";
import type { Plan } from "../../domain/plan.ts";
import { findFrozen } from "../../ledger/frozen-years.ts";
import { beginOnTheDay, takeGround, vingaker, type Ground, type TestPlanvakt } from "./with-planvakt.ts";

const PLAN = "vingaker" as PlanId;
const YEAR = 2032;

let ground: Ground;
let running: TestPlanvakt;
let plan: Plan;

beforeAll(async () => {
  ground = await takeGround();
  running = await ground.start();
  const whole = vingaker();
  plan = { ...whole.plan, items: whole.plan.items.filter(({ id }) => id === "1.8"), questions: [] };
  await beginOnTheDay(running, { plan, people: whole.people, hash: "one-activity" });
});
afterAll(() => ground.leave());

test("what was left per stoppdatum is frozen in February, and the supplement is had by page and by command", async () => {
  const { ledger, url, cli } = running;
  await running.travel(dateAt(closingOf(plan, YEAR, "final").at));
  const [stop, final] = [await findFrozen(ledger, PLAN, YEAR, "stop"), await findFrozen(ledger, PLAN, YEAR, "final")];
  expect(stop).toBeDefined();
  expect(final?.snapshot).toMatchObject({ kind: "final", supplements: { checksum: stop?.checksum } });
  const json = await fetch(`${url}/${PLAN}/ar/${YEAR}/papper/slutlig/json`);
  expect(json.headers.get("content-disposition")).toBe(`attachment; filename="uppfoljning-vingaker-${YEAR}-final.json"`);
  expect(await json.json()).toEqual(final?.snapshot);
  const out = `${ground.dataDir}-supplement`;
  expect(await cli("paper", String(YEAR), "--final", "--out", out)).toMatchObject({ code: 0 });
  expect(readdirSync(out)).toContain(`uppfoljning-vingaker-${YEAR}-final-ej-godkand.pdf`);
});
