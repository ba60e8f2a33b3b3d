/** Putting a plan in force: what it will do, and doing it. */
import { randomUUID } from "node:crypto";
import type { Client } from "@temporalio/client";
import type { Clock } from "../domain/clock.ts";
import type { PersonId } from "../domain/ids.ts";
import type { People } from "../domain/people.ts";
import { dutiesOf, type Plan } from "../domain/plan.ts";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { keepCommand } from "../ledger/commands.ts";
import type { Ledger } from "../ledger/open.ts";
import { findPlan } from "../ledger/plans.ts";
import { applyId, TASK_QUEUE, type ApplyInput, type ApplyOutcome } from "../workflows/messages.ts";
import { inEngine, inLedgerOf } from "./reach.ts";

/** A plan of hundreds of duties starts that many workflows. */
const APPLY_TIMEOUT_MS = 300_000;

export interface PlanToApply {
  readonly plan: Plan;
  readonly people: People;
  readonly hash: string;
}

/** What applying would do, for a person to say yes to. */
export interface Outlook {
  readonly plan: string;
  readonly version: string;
  readonly kind: "new" | "unchanged" | "changed" | "refused";
  /** Why it is refused, and what to do. */
  readonly reason?: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly dropped: readonly string[];
  readonly begun: boolean;
}

/** Compares a plan with what the ledger has. Writes nothing. */
export async function outlook(ledger: Ledger, { plan, hash }: PlanToApply): Promise<Outlook> {
  const before = await inLedgerOf(() => findPlan(ledger, plan.id));
  const base = { plan: plan.id, version: plan.version, begun: before?.begunOn !== undefined };
  const duties = dutiesOf(plan);
  if (!before) return { ...base, kind: "new", added: duties.map((duty) => duty.id), changed: [], dropped: [] };
  const none = { added: [], changed: [], dropped: [] };
  if (before.hash === hash) return { ...base, kind: "unchanged", ...none };
  const same = await inLedgerOf(() =>
    ledger
      .selectFrom("plan_version")
      .select("hash")
      .where("plan", "=", plan.id)
      .where("version", "=", plan.version)
      .executeTakeFirst(),
  );
  if (same && same.hash !== hash) {
    const reason = `version ${plan.version} was applied before with other content: give the changed plan a new version`;
    return { ...base, kind: "refused", reason, ...none };
  }
  const old = dutiesOf(before.plan);
  return {
    ...base,
    kind: "changed",
    added: duties.filter((duty) => old.every((one) => one.id !== duty.id)).map((duty) => duty.id),
    changed: duties
      .filter((duty) => old.some((one) => one.id === duty.id && JSON.stringify(one) !== JSON.stringify(duty)))
      .map((duty) => duty.id),
    dropped: old.filter((one) => duties.every((duty) => duty.id !== one.id)).map((one) => one.id),
  };
}

export interface ApplyOptions {
  readonly begin: boolean;
  readonly by?: PersonId;
}

/** Applies the plan and waits until its workflows have started. `begin` also begins it: letters go from the next working day. */
export async function applyPlan(
  { ledger, client, clock }: { readonly ledger: Ledger; readonly client: Client; readonly clock: Clock },
  { plan, people, hash }: PlanToApply,
  { begin, by }: ApplyOptions,
): Promise<void> {
  const command = randomUUID();
  const body = { plan, people, hash, begin, ...(by === undefined ? {} : { by }) };
  await inLedgerOf(() => keepCommand(ledger, { command, plan: plan.id, subject: plan.id, body }, clock.now()));
  const input: ApplyInput = { plan: plan.id, version: plan.version, command };
  const workflowId = applyId(plan.id, plan.version);
  const outcome = await inEngine(async () => {
    const handle = await client.workflow.start("apply", {
      workflowId,
      taskQueue: TASK_QUEUE,
      args: [input],
      staticSummary: `Planen ${plan.id} ${plan.version}`,
    });
    return (await handle.result()) as ApplyOutcome;
  }, APPLY_TIMEOUT_MS);
  if (!outcome.ok) throw new PlanvaktError(outcome.reason, { plan: plan.id, version: plan.version });
}
