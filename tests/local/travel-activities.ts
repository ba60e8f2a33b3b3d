/** What the workflows of the travel tests do to the ledger, and the tables they do it to. */
import type { WorkflowClient } from "@temporalio/client";
import { sql } from "kysely";
import { DateTime } from "luxon";
import type { Ledger } from "../../ledger/open.ts";

/** The columns that a journey reads, as the ledger's migrations have them. */
export async function makeTables(ledger: Ledger): Promise<void> {
  await sql`create table duty (plan text, duty text, cursor text, wake_at timestamptz, ended_at timestamptz, primary key (plan, duty))`.execute(
    ledger,
  );
  await sql`create table occurrence (occurrence text primary key, plan text, duty text, period text, state text, wake_at timestamptz)`.execute(
    ledger,
  );
  await sql`create table closing (plan text, year integer, wake_at timestamptz, ended_at timestamptz, primary key (plan, year))`.execute(
    ledger,
  );
  await sql`create table pull (plan text, duty text, wake_at timestamptz, ended_at timestamptz, primary key (plan, duty))`.execute(
    ledger,
  );
  await sql`create table mailroom (plan text primary key, wake_at timestamptz, held jsonb)`.execute(ledger);
  await sql`create table envelope (envelope uuid primary key default gen_random_uuid(), sent_at timestamptz)`.execute(ledger);
  await sql`create table letter (subject text, step text, post_at timestamptz, state text, envelope uuid, primary key (subject, step))`.execute(
    ledger,
  );
  await sql`create table happened (seq bigint generated always as identity, what text, who text, at timestamptz, real_at timestamptz default now(), detail float8)`.execute(
    ledger,
  );
}

interface At {
  readonly plan: string;
  readonly now: number;
}
interface Of extends At {
  readonly duty: string;
  readonly period: string;
  readonly workflowId: string;
}

export interface TravelSteps {
  nextOpening(input: At & { duty: string; opened?: string }): Promise<{ wakeAt: number; period: string }>;
  open(input: Of & { parentTime: number }): Promise<number>;
  climb(input: Of): Promise<number>;
  mailroomWake(input: At): Promise<{ wakeAt: number; now: number }>;
}
export interface TravelActivities {
  tellMailroom(plan: string): Promise<void>;
  post(input: At): Promise<void>;
}

const ZONE = "Europe/Stockholm";
const local = (millis: number): DateTime => DateTime.fromMillis(millis, { zone: ZONE });

/** Opens every Monday at 06:30; the notice goes at 08:00, a reminder on the Thursday, and then it is over. */
export function travelActivities(ledger: Ledger, client: WorkflowClient): TravelSteps & TravelActivities {
  const note = async (what: string, who: string, now: number, detail = 0): Promise<void> => {
    await sql`insert into happened (what, who, at, detail) values (${what}, ${who}, ${new Date(now)}, ${detail})`.execute(ledger);
  };
  const write = async ({ plan, duty, period, now }: Of, step: string): Promise<void> => {
    const postAt = local(now).set({ hour: 8, minute: 0, second: 0, millisecond: 0 });
    await sql`insert into letter values (${`${plan}/${duty}/${period}`}, ${step}, ${postAt.toJSDate()}, 'written')`.execute(ledger);
    await sql`update mailroom set wake_at = least(wake_at, ${postAt.minus({ minutes: 15 }).toJSDate()}) where plan = ${plan}`.execute(
      ledger,
    );
  };
  return {
    nextOpening: async ({ plan, duty, opened, now }) => {
      const after = opened ?? local(now).toISODate() ?? "";
      const [days, fraction] = [DateTime.fromISO(after, { zone: ZONE }), duty.length % 7];
      const monday = days.plus({ days: 8 - days.weekday }).set({ hour: 6, minute: 30 + fraction });
      await sql`update duty set cursor = ${opened ?? null}, wake_at = ${monday.toJSDate()} where plan = ${plan} and duty = ${duty}`.execute(
        ledger,
      );
      return { wakeAt: monday.toMillis(), period: monday.toISODate() ?? "" };
    },
    open: async (input) => {
      const { plan, duty, period, now, workflowId } = input;
      const reminder = local(now).plus({ days: 3 }).set({ hour: 7, minute: 10, second: 0, millisecond: 0 });
      await note("opened", workflowId, now, now - input.parentTime);
      await sql`insert into occurrence values (${`${plan}/${duty}/${period}`}, ${plan}, ${duty}, ${period}, 'open', ${reminder.toJSDate()})`.execute(
        ledger,
      );
      await write(input, "notice");
      return reminder.toMillis();
    },
    climb: async (input) => {
      await note("reminded", input.workflowId, input.now);
      await write(input, "reminder");
      await sql`update occurrence set wake_at = null, state = 'confirmed' where occurrence = ${input.workflowId.slice(11)}`.execute(
        ledger,
      );
      return 0;
    },
    mailroomWake: async ({ plan, now }) => {
      const { rows } = await sql<{ at: number | null }>`
        select (extract(epoch from wake_at) * 1000)::float8 as at from mailroom where plan = ${plan}`.execute(ledger);
      return { wakeAt: rows[0]?.at ?? now + 400 * 86_400_000, now };
    },
    tellMailroom: async (plan) => {
      await client.getHandle(`mailroom/${plan}`).signal("wake");
    },
    post: async ({ plan, now }) => {
      const { rows } = await sql<{ subject: string; step: string; at: number }>`
        select subject, step, (extract(epoch from post_at) * 1000)::float8 as at from letter where state = 'written' and post_at <= ${new Date(now)}`.execute(
        ledger,
      );
      if (rows.length > 0) {
        const { rows: made } = await sql<{
          envelope: string;
        }>`insert into envelope (sent_at) values (${new Date(now)}) returning envelope`.execute(ledger);
        await sql`update letter set state = 'accepted', envelope = ${made[0]?.envelope} where state = 'written' and post_at <= ${new Date(now)}`.execute(
          ledger,
        );
        await note("posted", `mailroom/${plan}`, now, now - (rows[0]?.at ?? 0));
      }
      await sql`update mailroom set wake_at = (select min(post_at) from letter where state = 'written') where plan = ${plan}`.execute(
        ledger,
      );
    },
  };
}
