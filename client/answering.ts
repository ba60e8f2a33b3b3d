/** A question of the plan answered by its owner: decided in the ledger, then told to the duty that waits for it. */
import type { Client } from "@temporalio/client";
import type { Clock } from "../domain/clock.ts";
import type { PersonId, PlanId } from "../domain/ids.ts";
import { dutyAsked } from "../domain/decide-answer.ts";
import { checkFreeTexts, LONGEST_REASON } from "../domain/occurrence/free-text.ts";
import { answerIn } from "../ledger/answers.ts";
import { inTransaction, type Ledger } from "../ledger/open.ts";
import { findPlan } from "../ledger/plans.ts";
import { nudge } from "./engine-room.ts";
import { inEngine, inLedgerOf } from "./reach.ts";
import type { ActResult } from "./views.ts";

interface Deps {
  readonly ledger: Ledger;
  readonly client: Client;
  readonly clock: Clock;
}

interface Answer {
  readonly plan: PlanId;
  /** Where the question stands. */
  readonly at: string;
  readonly answer: string;
  readonly by: PersonId;
}

/**
 * Answers a question once per command id. Throws {@link EngineAwayError} when Temporal or the ledger cannot be reached; an answer that is
 * written then stands, and asking again tells the engine of it.
 */
export async function answerQuestion(
  { ledger, client, clock }: Deps,
  { plan: id, at, answer, by }: Answer,
  commandId: string,
): Promise<ActResult> {
  const written = checkFreeTexts([{ field: "answer", label: "Svar", text: answer, longest: LONGEST_REASON }]);
  if (written) return { ok: false, reason: written.text, field: written.field };
  const current = await inLedgerOf(() => findPlan(ledger, id));
  if (!current) return { ok: false, reason: `Det finns ingen plan som heter "${id}".` };
  const { plan } = current;
  const asked = { kind: "answer", at, answer, by } as const;
  const decision = await inLedgerOf(() => inTransaction(ledger, (tx) => answerIn(tx, plan, commandId, asked, clock.now())));
  if (decision.kind === "refused") return { ok: false, reason: decision.reason };
  // Told each time it is asked, so that asking again heals an answer the engine has not heard of. A duty that the engine has lost
  // reads it in the ledger when the daily inspection starts it again.
  const duty = dutyAsked({ plan }, at);
  if (duty !== undefined) await inEngine(() => nudge(client, { kind: "duty", plan: id, duty }));
  return { ok: true, state: "planned", event: "answered" };
}
