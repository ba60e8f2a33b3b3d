/** The shapes of a year that is closed: of a plan with one duty, so that the journey is short. */
import { applyPlan } from "../../client/applying.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { PlanId } from "../../domain/ids.ts";
import type { Plan } from "../../domain/plan.ts";
import { applyId, closeYearId } from "../../workflows/messages.ts";
import { beginOnTheDay, vingaker, type TestPlanvakt } from "../engine/with-planvakt.ts";
import { keepHistory, runBefore } from "./keep-history.ts";

const PLAN = "vingaker" as PlanId;
const YEAR = 2032;

export async function recordClosing(stack: TestPlanvakt): Promise<void> {
  const { client, ledger, planvakt, travelTo } = stack;
  const { plan, people } = vingaker();
  const short: Plan = {
    ...plan,
    items: plan.items.filter(({ id }) => id === "1.8"),
    closing: { meetings: [{ meeting: civilDate("2032-03-18"), stop: civilDate("2032-03-01") }] },
  };
  const id = closeYearId(PLAN, YEAR);
  await beginOnTheDay(stack, { plan: short, people, hash: "one duty" });
  await keepHistory(client, "apply/begin-with-closings", applyId(PLAN, short.version));
  const deps = { ledger, client, clock: planvakt.clock };
  await applyPlan(deps, { plan: { ...short, version: "2" }, people, hash: "one duty more" }, { begin: false });
  await keepHistory(client, "apply/told-the-closings", applyId(PLAN, "2"));
  await travelTo("2032-02-24", 10);
  await keepHistory(client, "closeYear/revised-frozen-and-handed-on", id, await runBefore(client, id));
  await travelTo("2033-02-02", 10);
  await keepHistory(client, "closeYear/final", id);
  await keepHistory(client, "closeYear/waiting", closeYearId(PLAN, YEAR + 1));
}
