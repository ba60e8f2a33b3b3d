/** When the mailroom has something to do, and whether it may. */
import { sql } from "kysely";
import { addDays } from "../domain/calendar/civil-date.ts";
import type { Instant } from "../domain/calendar/instant.ts";
import { listsAfter, type ListDay } from "../domain/calendar/list-days.ts";
import { nextPosting, postingInstant } from "../domain/calendar/posting.ts";
import type { PlanId } from "../domain/ids.ts";
import { keepResult, loadCommand } from "../ledger/commands.ts";
import { writeHold, type HoldChange } from "../ledger/hold.ts";
import { at } from "../ledger/instants.ts";
import { COMPOSE_AHEAD_MS } from "../ledger/letters.ts";
import type { Tx } from "../ledger/open.ts";
import { currentPlan, type CurrentPlan } from "../ledger/plans.ts";
import { nextMoveToTell } from "../ledger/role-moves.ts";
import type { LocalActivities } from "../workflows/ports.ts";
import type { InLedger } from "./deciding.ts";

export function mailroomActivities(inLedger: InLedger): Pick<LocalActivities, "nextPosting" | "holdMailroom"> {
  return {
    nextPosting: (plan, now) =>
      inLedger(plan, async (tx) => {
        const row = await tx.selectFrom("mailroom").selectAll().where("plan", "=", plan).forUpdate().executeTakeFirst();
        const wakeAt = !row || row.held ? undefined : await earliest(tx, await currentPlan(tx, plan), row.lists_through, now);
        const at = wakeAt === undefined ? null : new Date(wakeAt);
        await tx.updateTable("mailroom").set({ wake_at: at, told_at: at }).where("plan", "=", plan).execute();
        return wakeAt === undefined ? {} : { wakeAt };
      }),

    holdMailroom: (plan, commandId, now) =>
      inLedger(plan, async (tx) => {
        const { body, result } = await loadCommand(tx, commandId);
        if (result !== undefined) return;
        const { held, by, why } = body as HoldChange;
        if (!held) await postOverdueAt(tx, plan, now as Instant);
        await writeHold(tx, plan, { held, by, why }, now as Instant, commandId);
        await keepResult(tx, commandId, { held });
      }),
  };
}

/** Mails that lay composed while the post was held go when people expect mail, not in the minute of the release. */
async function postOverdueAt(tx: Tx, plan: PlanId, now: Instant): Promise<void> {
  const { calendar } = (await currentPlan(tx, plan)).plan;
  await tx
    .updateTable("envelope")
    .set({ retry_at: new Date(nextPosting(now, calendar)) })
    .where("plan", "=", plan)
    .where("state", "in", ["queued", "posting"])
    .where("retry_at", "<", at(now))
    .execute();
}

/** The days on which lists go after the one they are written through, up to `until`. */
export function* listDaysUntil({ plan }: CurrentPlan, after: ListDay["on"], until: ListDay["on"]): Generator<ListDay> {
  for (const day of listsAfter(after, plan.calendar, plan.paperDeadlines)) {
    if (day.on > until) return;
    yield day;
  }
}

/** Composing comes a quarter of an hour before posting; lists are written when they are composed. */
async function earliest(
  tx: Tx,
  current: CurrentPlan,
  listsThrough: ListDay["on"] | null,
  now: number,
): Promise<Instant | undefined> {
  const { id } = current.plan;
  const letter = await tx
    .selectFrom("letter")
    .select("post_at")
    .where("plan", "=", id)
    .where("state", "=", "written")
    .where("envelope", "is", null)
    .orderBy("post_at")
    .limit(1)
    .executeTakeFirst();
  const envelope = await tx
    .selectFrom("envelope")
    // One that somebody holds, or held when they died, is nobody else's until its lease has run out: asking sooner is asking in vain.
    .select(sql<Instant>`greatest(retry_at, ${at(now as Instant)} + (lease_until - clock_timestamp()))`.as("at"))
    .where("plan", "=", id)
    .where("state", "in", ["queued", "posting"])
    .orderBy("at")
    .limit(1)
    .executeTakeFirst();
  const move = await nextMoveToTell(tx, id);
  const candidates = [
    letter && letter.post_at - COMPOSE_AHEAD_MS,
    envelope?.at,
    move && move - COMPOSE_AHEAD_MS,
    listsThrough === null ? undefined : nextListDay(current, listsThrough),
  ].filter((instant) => instant !== undefined);
  return candidates.length > 0 ? (Math.min(...candidates) as Instant) : undefined;
}

/** Lists come four times a year at least: half a year ahead there is always one. */
function nextListDay(current: CurrentPlan, after: ListDay["on"]): number | undefined {
  const [next] = listDaysUntil(current, after, addDays(after, 200));
  return next && postingInstant(next.on) - COMPOSE_AHEAD_MS;
}
