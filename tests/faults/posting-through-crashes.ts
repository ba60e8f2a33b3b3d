/** A posting in the middle of which everything dies once, and what must be true afterwards. */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import type { Instant } from "../../domain/calendar/instant.ts";
import type { PlanId } from "../../domain/ids.ts";
import { fastForwardTo } from "../../local/travel/fast-forward.ts";
import { readVirtualTime } from "../../local/travel/virtual-time.ts";
import { mailroomId, TASK_QUEUE } from "../../workflows/messages.ts";
import type { CrashGround, MortalName } from "./crash-ground.ts";
import { writeLettersDue } from "./letters-due.ts";

/** In this order, spread over the posting. The engine last: without it a worker posts on, and would be done before the others had their turn. */
const DIE_IN_TURN: readonly MortalName[] = ["worker", "database", "sink", "engine"];
const LOOK_AGAIN_MS = 50;

export interface CrashRun {
  readonly letters: number;
  /** How long it may take altogether. */
  readonly limitMs: number;
  /** True: the leases of the dead end after some seconds, instead of their three minutes. */
  readonly hurryLeases: boolean;
}

/** What the ledger and the sink say when all is over. */
export interface CrashTally {
  /** Letters by state, `{ accepted: 500 }` when all is well. */
  readonly letters: Readonly<Record<string, number>>;
  /** Mails that the ledger has and the sink has not, and the other way round. */
  readonly lost: number;
  readonly unknown: number;
  readonly mailsOnDisk: number;
  /** Second and later copies. */
  readonly copies: number;
  /** Envelopes with more copies than the ledger has ambiguous attempts for. */
  readonly unexplained: number;
  /** Mails on disk that differ from the ledger's bytes. */
  readonly differing: number;
  readonly ambiguousAttempts: number;
  readonly refusedAttempts: number;
  readonly killedAt: Readonly<Record<string, number>>;
  readonly historyEvents: number;
}

/** Posts `letters` letters, kills each part once on the way, waits until all are accepted, and counts. */
export async function postThroughCrashes(ground: CrashGround, run: CrashRun): Promise<CrashTally> {
  const { id: plan } = await writeLettersDue(ground.ledger, run.letters);
  await ground.client.workflow.start("mailroom", { workflowId: mailroomId(plan), taskQueue: TASK_QUEUE, args: [{ plan }] });
  const over = performance.now() + run.limitMs;
  const finished = { yes: false };
  const killedAt: Record<string, number> = {};
  const clock = moveClock(ground, plan, finished, run.hurryLeases);
  try {
    for (const [index, name] of DIE_IN_TURN.entries()) {
      const threshold = Math.round((run.letters * (index + 0.5)) / (DIE_IN_TURN.length + 0.5));
      await until(over, `${threshold} mails`, async () => (await ground.countMails()) >= threshold);
      await ground.mortals[name].kill();
      killedAt[name] = await ground.countMails();
      await ground.mortals[name].revive();
    }
    await until(over, "every envelope to be settled", async () => (await openEnvelopes(ground)) === 0);
  } finally {
    finished.yes = true;
    await clock;
  }
  let historyEvents = 0;
  // A worker needs no engine to post the last of it: this process may not have found it again yet.
  await until(over, "the engine to answer", async () => {
    historyEvents = await eventsOf(ground, plan);
    return true;
  });
  return { ...(await tally(ground)), killedAt, historyEvents };
}

/** Lets the mailroom's clock jump to its next wake; while a mail is under way or somebody's lease runs, time passes as it does. */
async function moveClock(
  { ledger, engine }: CrashGround,
  plan: PlanId,
  finished: { readonly yes: boolean },
  hurryLeases: boolean,
): Promise<void> {
  while (!finished.yes) {
    await pause(LOOK_AGAIN_MS);
    // Whatever is away right now is up again soon.
    await (async () => {
      if (hurryLeases) await endOldLeases(ledger);
      const time = await readVirtualTime(engine, mailroomId(plan));
      if (time.kind === "closed") return;
      const room = await ledger.selectFrom("mailroom").select("wake_at").where("plan", "=", plan).executeTakeFirst();
      const leased = await leasedEnvelopes({ ledger });
      const wake = room?.wake_at;
      if (!wake || leased > 0 || wake <= Date.now() + time.offsetMillis) return;
      await fastForwardTo(engine, mailroomId(plan), { kind: "instant", at: (wake + 1) as Instant }, randomUUID(), 5_000);
    })().catch(() => undefined);
  }
}

async function until(over: number, what: string, come: () => Promise<boolean>): Promise<void> {
  while (!(await come().catch(() => false))) {
    if (performance.now() > over) throw new Error(`Waited in vain for ${what}`);
    await pause(LOOK_AGAIN_MS);
  }
}

async function count(ledger: CrashGround["ledger"], condition: ReturnType<typeof sql<boolean>>): Promise<number> {
  const { n } = await ledger
    .selectFrom("envelope")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where(condition)
    .executeTakeFirstOrThrow();
  return Number(n);
}

const openEnvelopes = ({ ledger }: CrashGround): Promise<number> => count(ledger, sql<boolean>`state in ('queued', 'posting')`);
const leasedEnvelopes = ({ ledger }: Pick<CrashGround, "ledger">): Promise<number> =>
  count(ledger, sql<boolean>`state in ('queued', 'posting') and lease_until > clock_timestamp()`);

/** The living take a fraction of a second for a mail. Where one takes longer after all, the next claim's number makes its answer void. */
async function endOldLeases(ledger: CrashGround["ledger"]): Promise<void> {
  await sql`
    update envelope set lease_until = clock_timestamp()
    where lease_until > clock_timestamp() and lease_until < clock_timestamp() + interval '2 minutes 50 seconds'`.execute(ledger);
}

async function tally({ ledger, mailsOnDisk }: CrashGround): Promise<Omit<CrashTally, "killedAt" | "historyEvents">> {
  const letters = await ledger
    .selectFrom("letter")
    .select(["state", (eb) => eb.fn.countAll<string>().as("n")])
    .groupBy("state")
    .execute();
  const envelopes = await ledger.selectFrom("envelope").select(["envelope", "message_id", "raw"]).execute();
  const attempts = await ledger.selectFrom("attempt").select(["envelope", "outcome"]).execute();
  const mails = (await mailsOnDisk()).map((raw) => ({
    raw,
    id: /^message-id:\s*(<[^>]+>)/im.exec(raw.toString("utf8"))?.[1] ?? "",
  }));
  const known = new Set(envelopes.map((one) => one.message_id));
  const each = envelopes.map(({ envelope, message_id, raw }) => {
    const copies = mails.filter(({ id }) => id === message_id);
    const ambiguous = attempts.filter((one) => one.envelope === envelope && one.outcome === "ambiguous").length;
    return { copies: copies.length, ambiguous, differing: copies.filter((copy) => !copy.raw.equals(raw)).length };
  });
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  return {
    letters: Object.fromEntries(letters.map(({ state, n }) => [state, Number(n)])),
    lost: each.filter(({ copies }) => copies === 0).length,
    unknown: mails.filter(({ id }) => !known.has(id)).length,
    mailsOnDisk: mails.length,
    copies: sum(each.map(({ copies }) => Math.max(0, copies - 1))),
    unexplained: each.filter(({ copies, ambiguous }) => copies - 1 > ambiguous).length,
    differing: sum(each.map(({ differing }) => differing)),
    ambiguousAttempts: sum(each.map(({ ambiguous }) => ambiguous)),
    refusedAttempts: attempts.filter(({ outcome }) => outcome === "refused").length,
  };
}

async function eventsOf({ client }: CrashGround, plan: PlanId): Promise<number> {
  return (await client.workflow.getHandle(mailroomId(plan)).describe()).historyLength;
}
