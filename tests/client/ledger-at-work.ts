/** A real ledger with Vingåker's plan in it, driven through the real activities as the workflows would drive them. */
import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { createActivities } from "../../activities/index.ts";
import { deliver } from "../../activities/deliver.ts";
import type { ApplyCommand } from "../../activities/apply.ts";
import { openLanes, type Lanes } from "../../activities/post/lanes.ts";
import type { PostOffice } from "../../activities/post-office.ts";
import { createReading, type Reading } from "../../client/reading/index.ts";
import { canonicalHash } from "../../config/canonical-hash.ts";
import { readPlan } from "../../config/read-plan.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt, type Instant } from "../../domain/calendar/instant.ts";
import type { DutyId, OccurrenceId, PersonId, PlanId } from "../../domain/ids.ts";
import type { OccurrenceCommand } from "../../domain/occurrence/occurrence.ts";
import type { Plan } from "../../domain/plan.ts";
import { keepCommand } from "../../ledger/commands.ts";
import { migrate } from "../../ledger/migrate.ts";
import { openLedger, type Ledger } from "../../ledger/open.ts";
import { startMailCatcher, type MailCatcher } from "../../local/mail-catcher/mail-catcher.ts";
import { startPostgres, type EmbeddedPostgres } from "../../local/postgres.ts";
import type { ActOutcome } from "../../workflows/messages.ts";
import type { LocalActivities } from "../../workflows/ports.ts";

export const PLAN = "vingaker" as PlanId;
export const person = (id: string): PersonId => id as PersonId;
export const occurrence = (duty: string, period: string): OccurrenceId => `${PLAN}/${duty}/${period}` as OccurrenceId;
export const at = (day: string, hour: number, minute = 0): Instant => instantAt(civilDate(day), hour, minute);

/** One database server and one mail server for a file of tests; each test gets a ledger of its own. */
export interface Servers {
  readonly postgres: EmbeddedPostgres;
  readonly mail: MailCatcher;
  readonly lanes: Lanes;
  stop(): Promise<void>;
}

export async function startServers(): Promise<Servers> {
  const folder = await mkdtemp(join(tmpdir(), "planvakt-reading-"));
  // As root the database runs under its own account, which must be able to pass.
  await chmod(folder, 0o755);
  const postgres = await startPostgres({ dataDir: folder, env: process.env, log: () => undefined });
  const mail = await startMailCatcher({ folder: join(folder, "mail"), env: process.env });
  const lanes = openLanes({ host: mail.host, port: mail.port, lanes: 2, secure: false });
  return {
    postgres,
    mail,
    lanes,
    async stop() {
      await lanes.close();
      await mail.stop();
      await postgres.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** A ledger of its own with the plan applied. Time stands still except where a test moves it. */
export class LedgerAtWork {
  readonly ledger: Ledger;
  readonly reading: Reading;
  readonly activities: LocalActivities;
  readonly #office: PostOffice;
  /** Duties that have been asked for their first period. */
  readonly #started = new Set<string>();
  #now: Instant;

  private constructor(ledger: Ledger, office: PostOffice, now: Instant) {
    this.ledger = ledger;
    this.#office = office;
    this.#now = now;
    this.reading = createReading({ ledger, clock: { now: () => this.#now } });
    this.activities = createActivities({ ledger, office, wakeMailroom: () => Promise.resolve() });
  }

  static async open({ postgres, lanes }: Servers, now: Instant): Promise<LedgerAtWork> {
    const name = `t${randomUUID().replaceAll("-", "")}`;
    const first = openLedger(postgres.url, 1);
    await sql.raw(`create database ${name}`).execute(first);
    await first.destroy();
    const url = new URL(postgres.url);
    url.pathname = `/${name}`;
    const ledger = openLedger(url.href);
    await migrate(ledger);
    const from = { name: "Planvakt", address: "planvakt@vingaker.example" };
    return new LedgerAtWork(ledger, { lanes, lanesAtOnce: 2, from, baseUrl: "http://127.0.0.1:1" }, now);
  }

  get now(): Instant {
    return this.#now;
  }

  async apply({
    plan = vingaker().plan,
    begin = true,
    over,
  }: { readonly plan?: Plan; readonly begin?: boolean; readonly over?: string } = {}) {
    const { people } = vingaker();
    const body: ApplyCommand = { plan, people, hash: canonicalHash(plan), begin, ...(over === undefined ? {} : { over }) };
    const command = randomUUID();
    await keepCommand(this.ledger, { command, plan: PLAN, subject: PLAN, body }, this.#now);
    this.#started.clear();
    return this.activities.applyPlan({ plan: PLAN, version: plan.version, command }, this.#now);
  }

  /** Lets duties open, occurrences climb and the mailroom post, in order of time, as their workflows would. */
  async until(end: Instant): Promise<void> {
    for (;;) {
      const wakes = [...(await this.#wakes())].sort((a, b) => a.at - b.at);
      const [next] = wakes;
      if (!next || next.at > end) break;
      this.#now = Math.max(this.#now, next.at) as Instant;
      for (const wake of wakes) if (wake.at <= this.#now) await wake.run();
    }
    this.#now = end;
  }

  /** Keeps the command and has it decided, as an Update would. */
  async act(id: OccurrenceId, command: OccurrenceCommand, commandId: string = randomUUID()): Promise<ActOutcome> {
    await keepCommand(this.ledger, { command: commandId, plan: PLAN, subject: id, body: command }, this.#now);
    return (await this.activities.actOnOccurrence(id, commandId, this.#now)).outcome;
  }

  async close(): Promise<void> {
    await this.ledger.destroy();
  }

  async #wakes(): Promise<readonly { readonly at: number; readonly run: () => Promise<unknown> }[]> {
    const { ledger, activities } = this;
    const occurrences = await ledger
      .selectFrom("occurrence")
      .select(["occurrence", "wake_at"])
      .where("wake_at", "is not", null)
      .execute();
    const { wakeAt } = await activities.nextPosting(PLAN, this.#now);
    return [
      ...(await this.#openings()),
      ...occurrences.map(({ occurrence: id, wake_at }) => ({
        at: wake_at ?? 0,
        run: () => activities.climbOccurrence(id, this.#now),
      })),
      ...(wakeAt === undefined
        ? []
        : [{ at: wakeAt, run: () => deliver({ ledger, office: this.#office }, PLAN, this.#now, () => undefined) }]),
    ];
  }

  async #openings() {
    const duties = await this.ledger.selectFrom("duty").select(["duty", "wake_at"]).where("ended_at", "is", null).execute();
    for (const { duty } of duties.filter((one) => !this.#started.has(one.duty))) {
      this.#started.add(duty);
      await this.activities.nextOpening(PLAN, duty, undefined, this.#now);
    }
    const rows = await this.ledger.selectFrom("duty").select(["duty", "wake_at"]).where("wake_at", "is not", null).execute();
    return rows.map(({ duty, wake_at }) => ({ at: wake_at ?? 0, run: () => this.#open(duty) }));
  }

  async #open(duty: DutyId): Promise<void> {
    const next = await this.activities.nextOpening(PLAN, duty, undefined, this.#now);
    if (next.kind !== "open") return;
    await this.activities.openOccurrence(next.occurrence, this.#now);
    await this.activities.nextOpening(PLAN, duty, next.period, this.#now);
  }
}

/** The plan of the repository, which must be sound. */
export function vingaker() {
  const read = readPlan("config/plans/vingaker");
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read;
}
