/**
 * Records a history of every shape that the workflows take, from a real stack, for the replay tests. A shape that was shipped stays:
 * run this for a new one, and keep the files of the old code beside it under another name.
 *
 *     npm run record:histories
 *     npm run record:histories closing    only those of a year that is closed
 *     npm run record:histories pulls      only those of figures that are pulled
 */
import { applyPlan } from "../../client/applying.ts";
import type { OccurrenceId, PersonId, PlanId } from "../../domain/ids.ts";
import type { OccurrenceCommand } from "../../domain/occurrence/occurrence.ts";
import { applyId, dutyWorkflowId, mailroomId, occurrenceWorkflowId, TASK_QUEUE } from "../../workflows/messages.ts";
import { keepHistory, runBefore as findRunBefore } from "./keep-history.ts";
import { recordPulls } from "./record-pulls.ts";
import { recordClosing } from "./record-closing.ts";
import { giveSources } from "../engine/with-sources.ts";
import { takeGround, travelToTheDay, vingaker, type TestPlanvakt } from "../engine/with-planvakt.ts";

const PLAN = "vingaker" as PlanId;

const ground = await takeGround();
const sources = await giveSources(ground);
try {
  const stack = await ground.start();
  const [, , only] = process.argv;
  if (only === "closing") await recordClosing(stack);
  else if (only === "pulls") await recordPulls(stack, sources);
  else await record(stack);
} finally {
  await sources.stop();
  await ground.leave();
}

async function record(stack: TestPlanvakt): Promise<void> {
  const { planvakt, client, ledger, travel } = stack;
  const act = async (key: string, by: string, command: Readonly<Record<string, unknown>>): Promise<void> => {
    const result = await planvakt.act(`vingaker/${key}` as OccurrenceId, { ...command, by: by as PersonId } as OccurrenceCommand);
    if (!result.ok) throw new Error(`${key}: ${result.reason}`);
  };
  const report = { kind: "report", content: { note: "Klart." } };
  const occurrence = (shape: string, key: string): Promise<void> => keep(shape, occurrenceWorkflowId(`vingaker/${key}`));
  const keep = (shape: string, workflowId: string, runId?: string): Promise<void> => keepHistory(client, shape, workflowId, runId);
  const runBefore = (workflowId: string): Promise<string> => findRunBefore(client, workflowId);

  await travelToTheDay(stack);
  const deps = { ledger, client, clock: planvakt.clock };
  await applyPlan(deps, vingaker(), { begin: false });
  await keep("apply/new", applyId(PLAN, "1"));
  await applyPlan(deps, vingaker(), { begin: true });
  await keep("apply/begin", applyId(PLAN, "1"));

  await travel("2032-02-03");
  const mapping = "1.6/kartlaggning/2031";
  await act(mapping, "sammankallande", report);
  await act(mapping, "ledamot-vuxen", { kind: "confirm" });
  await occurrence("occurrence/reported-and-confirmed-at-once", mapping);
  await act("1.8/interna-rutiner/2032", "ifo-chef", report);
  await keep(
    "duty/opened-early",
    dutyWorkflowId(PLAN, "1.8/interna-rutiner"),
    await runBefore(dutyWorkflowId(PLAN, "1.8/interna-rutiner")),
  );
  await planvakt.decide(PLAN, "1.3/rutiner-fanga-upp/once", "2032-08-31", "ifo-chef" as PersonId);
  await planvakt.decide(PLAN, "1.4/riskbedomning-2023/once", "utgår", "ifo-chef" as PersonId);
  await occurrence("occurrence/backlog-excused", "1.4/riskbedomning-2023/once");
  await planvakt.decide(PLAN, "3.2/broschyr", "2032-09-30", "ifo-chef" as PersonId);

  await travel("2032-04-06");
  const statistics = "1.6/statistik-treserva/2032-Q1";
  await keep(
    "duty/opening",
    dutyWorkflowId(PLAN, "1.6/statistik-treserva"),
    await runBefore(dutyWorkflowId(PLAN, "1.6/statistik-treserva")),
  );
  await keep("duty/answered", dutyWorkflowId(PLAN, "3.2/broschyr"), await runBefore(dutyWorkflowId(PLAN, "3.2/broschyr")));
  await act(statistics, "sammankallande", report);
  await act(statistics, "ledamot-vuxen", { kind: "return", reason: "Mer." });
  await act("M2/avstamning-polisen/2032-Q1", "ifo-chef", report);
  await act("M4/lokal-samverkan/2032-Q1", "ifo-chef", { kind: "postpone", due: "2032-05-28", reason: "Flyttat." });
  await act("2.4/machofabriken/2031L", "ifo-chef", {
    kind: "reassign",
    part: "savstaskolan",
    to: "enhetschef-vuxen",
    reason: "Rätt person.",
  });
  await act("2.4/machofabriken/2031L", "enhetschef-vuxen", { kind: "accept", part: "savstaskolan" });
  await travel("2032-04-12");
  await act(statistics, "sammankallande", report);
  await act(statistics, "ledamot-vuxen", { kind: "confirm" });
  await occurrence("occurrence/returned-and-answered", statistics);
  await occurrence("occurrence/stands-unconfirmed", "M2/avstamning-polisen/2032-Q1");

  await travel("2032-05-20");
  const late = "1.6/uppgifter-rvt/2032-Q1";
  await act(late, "sammankallande", report);
  await act(late, "ledamot-vuxen", { kind: "confirm" });
  await occurrence("occurrence/ladder-to-escalation", late);
  await travel("2032-06-07");
  await occurrence("occurrence/postponed", "M4/lokal-samverkan/2032-Q1");
  await occurrence("occurrence/backlog-postponed", "1.3/rutiner-fanga-upp/once");
  await occurrence("occurrence/parts-reassigned", "2.4/machofabriken/2031L");
  await occurrence("occurrence/opened-by-answer", "3.2/broschyr/once");
  await keep("duty/waiting-for-an-answer", dutyWorkflowId(PLAN, "3.2/informera-invanare"));
  await keep("mailroom/posting", mailroomId(PLAN));

  // A second version: one duty changed, one dropped.
  const { plan, people } = vingaker();
  const items = plan.items.map((item) => ({
    ...item,
    duties: item.duties
      .filter(({ id }) => id !== "1.6/statistik-treserva" && id !== "1.6/kartlaggning")
      .map((duty) => (duty.id === "2.4/machofabriken" ? { ...duty, title: "Machofabriken" } : duty)),
  }));
  await applyPlan(deps, { plan: { ...plan, version: "2", items }, people, hash: "second" }, { begin: false });
  await keep("apply/changed", applyId(PLAN, "2"));
  await untilClosed(dutyWorkflowId(PLAN, "1.6/statistik-treserva"));
  await keep("duty/dropped", dutyWorkflowId(PLAN, "1.6/statistik-treserva"));
  await keep("duty/revised", dutyWorkflowId(PLAN, "2.4/machofabriken"), await runBefore(dutyWorkflowId(PLAN, "2.4/machofabriken")));
  await occurrence("occurrence/revised", "2.4/machofabriken/2031L");

  const inspection = await client.workflow.start("inspect", { workflowId: "inspect/recorded", taskQueue: TASK_QUEUE, args: [] });
  await inspection.result();
  await keep("inspect/once", "inspect/recorded");

  async function untilClosed(workflowId: string): Promise<void> {
    await client.workflow.getHandle(workflowId, undefined, { followRuns: true }).result();
  }
}
