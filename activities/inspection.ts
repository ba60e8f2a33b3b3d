/** The daily inspection: calendar against ledger against engine. What is an hour overdue is set going again; everything found is kept. */
import { isoInstant, type Instant } from "../domain/calendar/instant.ts";
import type { Running } from "../client/engine-room.ts";
import { closingsOf, yearsToClose } from "../domain/closing/calendar.ts";
import { wakeOf } from "../domain/closing/step.ts";
import { dutyOf, hasDuty, nextOpening } from "../domain/duty.ts";
import { nextWake } from "../domain/occurrence/rungs.ts";
import { closingsOfPlan } from "../ledger/closings.ts";
import { frozenOf } from "../ledger/frozen-years.ts";
import { at } from "../ledger/instants.ts";
import { contextOf } from "../ledger/occurrences.ts";
import type { Ledger } from "../ledger/open.ts";
import { currentPlan, progressOfAll, type CurrentPlan } from "../ledger/plans.ts";
import { closeYearId } from "../workflows/messages.ts";
import type { Inspection } from "../workflows/ports.ts";

const HOUR_MS = 3_600_000;

/** What an inspection may ask of the engine and do to it. Each act is safe to repeat. */
export interface EngineRoom {
  isRunning(what: Running): Promise<boolean>;
  /** Starts it from the ledger; one that runs already is left alone. */
  start(what: Running): Promise<void>;
  /** Has it look at the ledger again. */
  nudge(what: Running): Promise<void>;
  /** Tells the outside address that we are alive. */
  ping(): Promise<void>;
}

interface Drift {
  readonly kind: "notRunning" | "overdue" | "wakeDiffers";
  readonly what: Running;
  readonly detail: string;
}

interface Expected {
  readonly what: Running;
  /** When the ledger says it wakes. */
  readonly wakeAt: Instant | undefined;
  /** When the calendar says it should. */
  readonly shouldWakeAt: Instant | undefined;
}

export async function inspectAll(ledger: Ledger, engine: EngineRoom, now: Instant, alive: () => void): Promise<Inspection> {
  const plans = await ledger.selectFrom("plan").select("plan").orderBy("plan").execute();
  let checked = 0;
  let drift = 0;
  for (const { plan } of plans) {
    const current = await currentPlan(ledger, plan);
    for (const expected of await everythingOpen(ledger, current, now)) {
      alive();
      checked += 1;
      const found = await compare(engine, expected, now);
      if (!found) continue;
      drift += 1;
      await repair(engine, found);
      await keep(ledger, found, now);
    }
  }
  await ledger
    .insertInto("inspection")
    .values({ inspected_at: new Date(now), checked, drift })
    .execute();
  await engine.ping();
  return { plans: plans.length, checked, drift, repaired: drift };
}

async function everythingOpen(ledger: Ledger, current: CurrentPlan, now: Instant): Promise<readonly Expected[]> {
  return [
    ...(await duties(ledger, current)),
    ...(await occurrences(ledger, current)),
    ...(await closings(ledger, current, now)),
    ...(await mailrooms(ledger, current)),
  ];
}

/** The years that somebody is to close; one that the ledger has nothing of is started too, and writes its row itself. */
async function closings(ledger: Ledger, { plan, begunOn }: CurrentPlan, now: Instant): Promise<readonly Expected[]> {
  if (begunOn === undefined) return [];
  const rows = new Map((await closingsOfPlan(ledger, plan.id)).map((row) => [row.year, row]));
  const years = [...new Set([...rows.keys(), ...yearsToClose(begunOn, now)])].filter((year) => rows.get(year)?.ended !== true);
  const expected: Expected[] = [];
  for (const year of years) {
    const row = rows.get(year);
    const frozen = new Set((await frozenOf(ledger, plan.id, year)).map(({ snapshot }) => snapshot.kind));
    const shouldWakeAt = row && wakeOf(closingsOf(plan, year), { openedAt: row.openedAt, frozen }, now);
    expected.push({ what: { kind: "closing", plan: plan.id, year }, wakeAt: row?.wakeAt, shouldWakeAt });
  }
  return expected;
}

async function duties(ledger: Ledger, current: CurrentPlan): Promise<readonly Expected[]> {
  const { plan } = current;
  const progress = await progressOfAll(ledger, current);
  const rows = await ledger
    .selectFrom("duty")
    .select(["duty", "wake_at"])
    .where("plan", "=", plan.id)
    .where("ended_at", "is", null)
    .execute();
  return rows
    .filter((row) => hasDuty(plan, row.duty))
    .map((row) => {
      const { item, duty } = dutyOf(plan, row.duty);
      const next = nextOpening(plan, item, duty, progress.get(row.duty) ?? {});
      return {
        what: { kind: "duty", plan: plan.id, duty: row.duty },
        wakeAt: row.wake_at ?? undefined,
        shouldWakeAt: next?.opensAt,
      };
    });
}

async function occurrences(ledger: Ledger, current: CurrentPlan): Promise<readonly Expected[]> {
  const { plan } = current;
  const rows = await ledger
    .selectFrom("occurrence")
    .select(["occurrence", "duty", "wake_at", "snapshot", "span"])
    .where("plan", "=", plan.id)
    .where("state", "in", ["backlog", "open", "reported"])
    .execute();
  const expected: Expected[] = [];
  for (const { occurrence, duty, wake_at, snapshot, span } of rows) {
    // One whose duty the plan has dropped is woken to end: that is the revision's to do, and overdue where it did not.
    const known = hasDuty(plan, duty);
    const shouldWakeAt = known ? nextWake(snapshot, await contextOf(ledger, current, snapshot, span)) : undefined;
    expected.push({ what: { kind: "occurrence", plan: plan.id, duty, occurrence }, wakeAt: wake_at ?? undefined, shouldWakeAt });
  }
  return expected;
}

/** The mailroom's wake is the ledger's own: there is nothing in the calendar to hold it against. */
async function mailrooms(ledger: Ledger, { plan }: CurrentPlan): Promise<readonly Expected[]> {
  const row = await ledger.selectFrom("mailroom").select(["wake_at", "held"]).where("plan", "=", plan.id).executeTakeFirst();
  const wakeAt = row?.held === null ? (row.wake_at ?? undefined) : undefined;
  return [{ what: { kind: "mailroom", plan: plan.id }, wakeAt, shouldWakeAt: wakeAt }];
}

async function compare(engine: EngineRoom, { what, wakeAt, shouldWakeAt }: Expected, now: Instant): Promise<Drift | undefined> {
  if (!(await engine.isRunning(what))) return { kind: "notRunning", what, detail: "the engine has no workflow for it" };
  if (shouldWakeAt !== undefined && shouldWakeAt < now - HOUR_MS) {
    return { kind: "overdue", what, detail: `should have woken ${isoInstant(shouldWakeAt)}` };
  }
  if (wakeAt === shouldWakeAt) return undefined;
  const told = wakeAt === undefined ? "never" : isoInstant(wakeAt);
  const should = shouldWakeAt === undefined ? "never" : isoInstant(shouldWakeAt);
  return { kind: "wakeDiffers", what, detail: `wakes ${told}, should wake ${should}` };
}

async function repair(engine: EngineRoom, { kind, what }: Drift): Promise<void> {
  if (kind === "notRunning") await engine.start(what);
  else await engine.nudge(what);
}

function subjectOf(what: Running): string {
  switch (what.kind) {
    case "occurrence":
      return what.occurrence;
    case "duty":
      return `${what.plan}/${what.duty}`;
    case "closing":
      return closeYearId(what.plan, what.year);
    case "mailroom":
      return what.plan;
  }
}

async function keep(ledger: Ledger, { kind, what, detail }: Drift, now: Instant): Promise<void> {
  const subject = subjectOf(what);
  const repaired = kind === "notRunning" ? "started" : "nudged";
  const found_at = new Date(now);
  // The same drift found again the same day is one line.
  const known = await ledger
    .selectFrom("drift")
    .select("drift")
    .where("subject", "=", subject)
    .where("kind", "=", kind)
    .where("detail", "=", detail)
    .where("found_at", ">", at((now - 24 * HOUR_MS) as Instant))
    .executeTakeFirst();
  if (known) return;
  await ledger.insertInto("drift").values({ plan: what.plan, kind, subject, detail, found_at, repair: repaired }).execute();
}
