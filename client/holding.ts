/** Stopping all of a plan's post, and letting it go on. Only a person does either. */
import { randomUUID } from "node:crypto";
import { WorkflowNotFoundError } from "@temporalio/client";
import { dateAt } from "../domain/calendar/instant.ts";
import type { PersonId, PlanId } from "../domain/ids.ts";
import { checkFreeTexts, LONGEST_REASON } from "../domain/occurrence/free-text.ts";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { actsFor, roleOf } from "../domain/recipients.ts";
import { keepCommand } from "../ledger/commands.ts";
import type { Ledger } from "../ledger/open.ts";
import { loadPeople } from "../ledger/people.ts";
import { findPlan } from "../ledger/plans.ts";
import { mailroomId } from "../workflows/messages.ts";
import type { ActingDeps } from "./acting.ts";
import type { HoldResult } from "./operation-view.ts";
import { inEngine, inLedgerOf } from "./reach.ts";

export type { HoldResult } from "./operation-view.ts";

/** Who holds a plan's post, and why. */
export interface Hold {
  readonly by: string;
  readonly why: string;
}

/** Who holds the post. Undefined where it is open. */
export async function readHold(ledger: Ledger, plan: PlanId): Promise<Hold | undefined> {
  const row = await inLedgerOf(() => ledger.selectFrom("mailroom").select("held").where("plan", "=", plan).executeTakeFirst());
  return row?.held ?? undefined;
}

/** Stops all sending: what falls due waits, and nothing is lost. The plan's owner may. */
export function holdPost(deps: ActingDeps, plan: PlanId, by: PersonId, why: string): Promise<HoldResult> {
  return change(deps, plan, { held: true, by, why: why.trim() });
}

/** Lets sending go on: what waited goes at the next posting hour, 8 to 16 on working days. */
export function releasePost(deps: ActingDeps, plan: PlanId, by: PersonId, why = ""): Promise<HoldResult> {
  return change(deps, plan, { held: false, by, why: why.trim() });
}

interface Change {
  readonly held: boolean;
  readonly by: PersonId;
  readonly why: string;
}

async function change({ ledger, client, clock }: ActingDeps, id: PlanId, body: Change): Promise<HoldResult> {
  const written = checkFreeTexts([{ field: "why", label: "Skäl", text: body.why, longest: LONGEST_REASON }]);
  if (written) return { ok: false, reason: written.text };
  const refused = await refusalOf(ledger, clock.now(), id, body);
  if (refused !== undefined) return { ok: false, reason: refused };
  const command = randomUUID();
  await inLedgerOf(() => keepCommand(ledger, { command, plan: id, subject: mailroomId(id), body }, clock.now()));
  await inEngine(async () => {
    try {
      await client.workflow.getHandle(mailroomId(id)).executeUpdate("hold", { args: [{ command }], updateId: command });
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      throw new PlanvaktError(
        `The mailroom of "${id}" does not run in Temporal: apply the plan again (./planvakt apply), then repeat this`,
        {
          plan: id,
        },
      );
    }
  });
  return body.held ? { ok: true, state: "held", event: "postHeld" } : { ok: true, state: "open", event: "postReleased" };
}

async function refusalOf(ledger: Ledger, now: Parameters<typeof dateAt>[0], id: PlanId, body: Change): Promise<string | undefined> {
  const current = await inLedgerOf(() => findPlan(ledger, id));
  if (!current) return `Det finns ingen plan som heter "${id}".`;
  const { plan } = current;
  const people = await inLedgerOf(() => loadPeople(ledger, id));
  if (!actsFor({ plan, people }, body.by, plan.owner, dateAt(now))) {
    return `Utskicken stoppas och släpps av planens ägare (${roleOf(plan, plan.owner).title}).`;
  }
  const before = await readHold(ledger, id);
  if (body.held && before) {
    const name = people.persons.find((one) => one.id === before.by)?.name ?? before.by;
    return `Utskicken är redan stoppade av ${name}: ${before.why}`;
  }
  if (!body.held && !before) return "Utskicken är inte stoppade.";
  if (body.held && !body.why) return "Skriv varför utskicken stoppas.";
  return undefined;
}
