/** The daily inspection: calendar against ledger against engine. What is an hour overdue is set going again; everything found is kept, and the event log is sealed. */
import { isoInstant, type Instant } from "../domain/calendar/instant.ts";
import type { Running } from "../client/engine-room.ts";
import { everythingOpen, type Expected } from "../client/everything-open.ts";
import { at } from "../ledger/instants.ts";
import type { Ledger } from "../ledger/open.ts";
import { currentPlan } from "../ledger/plans.ts";
import { sealEvents } from "../ledger/seals.ts";
import { closeYearId, pullId } from "../workflows/messages.ts";
import type { Inspection } from "../workflows/ports.ts";

const HOUR_MS = 3_600_000;
/** PostgreSQL's word for a lock that was not to be had in time. */
const LOCK_NOT_AVAILABLE = "55P03";

/** What an inspection may ask of the engine and do to it. Each act is safe to repeat. */
export interface EngineRoom {
  isRunning(what: Running): Promise<boolean>;
  /** Starts it from the ledger; one that runs already is left alone. */
  start(what: Running): Promise<void>;
  /** Has it look at the ledger again. */
  nudge(what: Running): Promise<void>;
  /** Tells the outside address that we are alive, and the newest head of the event log: it is kept where nobody here can change it. */
  ping(head: string | undefined): Promise<void>;
}

interface Drift {
  readonly kind: "notRunning" | "overdue" | "wakeDiffers";
  readonly what: Running;
  readonly detail: string;
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
  await engine.ping(await sealedHead(ledger, now));
  return { plans: plans.length, checked, drift, repaired: drift };
}

/** The newest head. Undefined where the log is too busy to be sealed today: that is no reason to fall silent. */
async function sealedHead(ledger: Ledger, now: Instant): Promise<string | undefined> {
  try {
    return (await sealEvents(ledger, now))?.head;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === LOCK_NOT_AVAILABLE) return undefined;
    throw error;
  }
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
    case "pull":
      return pullId(what.plan, what.duty);
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
