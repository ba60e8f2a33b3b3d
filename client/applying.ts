/** Putting a plan in force: what it will do, and doing it. */
import { randomUUID } from "node:crypto";
import { WorkflowExecutionAlreadyStartedError, type Client } from "@temporalio/client";
import type { Instant } from "../domain/calendar/instant.ts";
import type { Clock } from "../domain/clock.ts";
import type { PersonId } from "../domain/ids.ts";
import type { People } from "../domain/people.ts";
import { dutiesOf, type Plan } from "../domain/plan.ts";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { affectedDuties } from "../domain/revision/affected-duties.ts";
import type { OccurrenceFate } from "../domain/revision/outlook.ts";
import { refusalOfVersion } from "../domain/revision/version-order.ts";
import { keepCommand } from "../ledger/commands.ts";
import type { Ledger } from "../ledger/open.ts";
import { findPlan, hashesOf } from "../ledger/plans.ts";
import { applyId, TASK_QUEUE, type ApplyInput, type ApplyOutcome } from "../workflows/messages.ts";
import { occurrencesAhead } from "./occurrences-ahead.ts";
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
  /** The version in force. Absent where there is none. */
  readonly over?: string;
  readonly kind: "new" | "unchanged" | "changed" | "refused";
  /** Why it is refused, and what to do. */
  readonly reason?: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly dropped: readonly string[];
  /** What becomes of every open occurrence, and what opens because of the version. */
  readonly occurrences: readonly OccurrenceFate[];
  readonly begun: boolean;
}

/** Compares a plan with what the ledger has. Writes nothing. */
export async function outlook(ledger: Ledger, { plan, hash }: Pick<PlanToApply, "plan" | "hash">, now: Instant): Promise<Outlook> {
  const before = await inLedgerOf(() => findPlan(ledger, plan.id));
  const base = { plan: plan.id, version: plan.version, begun: before?.begunOn !== undefined };
  const none = { added: [], changed: [], dropped: [], occurrences: [] };
  if (!before) return { ...base, kind: "new", ...none, added: dutiesOf(plan).map((duty) => duty.id) };
  const over = { ...base, over: before.plan.version };
  const applied = { current: before.plan.version, hashes: await inLedgerOf(() => hashesOf(ledger, plan.id)) };
  const reason = refusalOfVersion(applied, { version: plan.version, hash });
  if (reason !== undefined) return { ...over, kind: "refused", reason, ...none };
  if (before.hash === hash && before.plan.version === plan.version) return { ...over, kind: "unchanged", ...none };
  const occurrences = await inLedgerOf(() => occurrencesAhead(ledger, before, plan, now));
  return { ...over, kind: "changed", ...affectedDuties(before.plan, plan), occurrences };
}

export interface ApplyOptions {
  readonly begin: boolean;
  /** The version that was in force when somebody looked at what applying would do: another one by now is a reason to look again. */
  readonly over?: string;
  readonly by?: PersonId;
}

/** Applies the plan and waits until its workflows have started. `begin` also begins it: letters go from the next working day. */
export async function applyPlan(
  { ledger, client, clock }: { readonly ledger: Ledger; readonly client: Client; readonly clock: Clock },
  { plan, people, hash }: PlanToApply,
  { begin, by, over }: ApplyOptions,
): Promise<void> {
  const command = randomUUID();
  const body = { plan, people, hash, begin, ...(by === undefined ? {} : { by }), ...(over === undefined ? {} : { over }) };
  await inLedgerOf(() => keepCommand(ledger, { command, plan: plan.id, subject: plan.id, body }, clock.now()));
  const input: ApplyInput = { plan: plan.id, version: plan.version, command };
  const workflowId = applyId(plan.id, plan.version);
  const outcome = await inEngine(async () => {
    try {
      const handle = await client.workflow.start("apply", {
        workflowId,
        taskQueue: TASK_QUEUE,
        args: [input],
        staticSummary: `Planen ${plan.id} ${plan.version}`,
      });
      return (await handle.result()) as ApplyOutcome;
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      throw new PlanvaktError(
        `Version ${plan.version} of "${plan.id}" is being applied by somebody else just now: look at it again in a moment`,
        {
          plan: plan.id,
        },
      );
    }
  }, APPLY_TIMEOUT_MS);
  if (!outcome.ok) throw new PlanvaktError(outcome.reason, { plan: plan.id, version: plan.version });
}
