/** What sets a duty off, in Swedish words: the plan's own where it has any, else what Planvakt itself opens by, else no name at all. */
import { REVISION_EVENT } from "../closing/paper.ts";
import type { Plan } from "../plan.ts";
import { REVISION_ADOPTED } from "./adopted.ts";

const OWN: Readonly<Record<string, string>> = {
  [REVISION_ADOPTED]: "att en ny version av planen har antagits",
  [REVISION_EVENT]: "beslutet att revidera planen",
};

/** "en nyanställning", to stand after "efter". An id is for files and machines, and is never said. */
export function sayEvent(event: string, plan: Pick<Plan, "events">): string {
  return plan.events?.find(({ id }) => id === event)?.title ?? OWN[event] ?? "att det har hänt";
}
