/** Vingåker's plan with a source named for one of its duties: nobody has said that there is one. */
import { readPlan } from "../../../config/read-plan.ts";
import type { DutyId } from "../../../domain/ids.ts";
import type { Duty, Plan } from "../../../domain/plan.ts";
import { dutyOf } from "../../../domain/duty.ts";

export const PULLING = "1.6/statistik-treserva" as DutyId;

export const PULLING_PLAN: Plan = withPull("treserva");
export const PULLING_DUTY: Duty = dutyOf(PULLING_PLAN, PULLING).duty;

/** The whole plan; the duty pulls from the source with this id. */
function withPull(source: string): Plan {
  const read = readPlan("config/plans/vingaker");
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const items = read.plan.items.map((item) => ({
    ...item,
    duties: item.duties.map((duty) => (duty.id === PULLING ? { ...duty, evidence: { ...duty.evidence, pull: { source } } } : duty)),
  }));
  return { ...read.plan, items };
}
