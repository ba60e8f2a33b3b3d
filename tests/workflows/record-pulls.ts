/** The shapes of figures that are pulled: come at once, tried again, asked for by hand, and no longer asked for. */
import { applyPlan } from "../../client/applying.ts";
import type { OccurrenceId, PlanId } from "../../domain/ids.ts";
import { applyId, pullId } from "../../workflows/messages.ts";
import { beginOnTheDay, type TestPlanvakt } from "../engine/with-planvakt.ts";
import { csvOf, pulledPlan, type GivenSources } from "../engine/with-sources.ts";
import { keepHistory } from "./keep-history.ts";

const PLAN = "vingaker" as PlanId;
const STATISTICS = "1.6/statistik-treserva";

export async function recordPulls(stack: TestPlanvakt, sources: GivenSources): Promise<void> {
  const { client, ledger, planvakt, travelTo } = stack;
  const pulled = pulledPlan();
  const { plan } = pulled;
  await beginOnTheDay(stack, pulled);
  await keepHistory(client, "apply/begin-with-pulls", applyId(PLAN, plan.version));
  await keepHistory(client, "pull/waiting", pullId(PLAN, STATISTICS));
  sources.says = 503;
  await travelTo("2032-04-01", 6);
  sources.says = csvOf(12);
  await travelTo("2032-04-01", 7);
  await planvakt.pulls.pull(`vingaker/${STATISTICS}/2032-Q1` as OccurrenceId);
  await keepHistory(client, "pull/tried-again-and-by-hand", pullId(PLAN, STATISTICS));
  const items = plan.items.map((item) => ({
    ...item,
    duties: item.duties.filter(({ id }) => id !== STATISTICS && id !== "1.6/kartlaggning"),
  }));
  const deps = { ledger, client, clock: planvakt.clock };
  await applyPlan(deps, { ...pulled, plan: { ...plan, version: "2", items }, hash: "one pull less" }, { begin: false });
  await client.workflow.getHandle(pullId(PLAN, STATISTICS)).result();
  await keepHistory(client, "pull/dropped", pullId(PLAN, STATISTICS));
}
