import { sql } from "kysely";
import type { Instant } from "../../domain/calendar/instant.ts";
import type { Ledger } from "../../ledger/open.ts";

/** A journey that is under way, or that was broken off and waits to be taken up again. */
export interface JourneyState {
  readonly from: Instant;
  readonly to: Instant;
  readonly stops: number;
}

/** How far ahead of real time a local stack is, and why. */
export interface LocalTime {
  readonly offsetMillis: number;
  readonly journey?: JourneyState;
}

/** Any number no other advisory lock of ours uses: "planvakt" has none. */
const MAKE_LOCK = 730_001;
const JOURNEY_LOCK = 730_002;

/**
 * Makes the row that web, command line and worker of one local stack read their time from. Not part of the ledger's migrations: only
 * a local stack can travel. Safe to call at every start, by all of them at once.
 */
export async function prepareLocalClock(ledger: Ledger): Promise<void> {
  await ledger.transaction().execute(async (tx) => {
    // "if not exists" alone is not safe against a second process that makes it at the same moment.
    await sql`select pg_advisory_xact_lock(${sql.lit(MAKE_LOCK)})`.execute(tx);
    await sql`create table if not exists local_clock (
      only_row     boolean primary key default true check (only_row),
      offset_ms    bigint not null default 0,
      started_from timestamptz,
      target       timestamptz,
      stops        integer not null default 0
    )`.execute(tx);
    await sql`insert into local_clock default values on conflict do nothing`.execute(tx);
  });
}

interface Row {
  readonly offset: number;
  readonly from: number | null;
  readonly target: number | null;
  readonly stops: number;
}

/** Reads the stack's time. A stack that has never travelled is not ahead. */
export async function readLocalTime(ledger: Ledger): Promise<LocalTime> {
  const { rows } = await sql<Row>`
    select offset_ms::float8 as offset, stops, (extract(epoch from started_from) * 1000)::float8 as from,
           (extract(epoch from target) * 1000)::float8 as target
    from local_clock`.execute(ledger);
  const [row] = rows;
  if (row === undefined) return { offsetMillis: 0 };
  const { offset: offsetMillis, from, target, stops } = row;
  if (from === null || target === null) return { offsetMillis };
  return { offsetMillis, journey: { from: from as Instant, to: target as Instant, stops } };
}

/** Notes that a journey has begun, before anything moves. */
export async function noteDeparture(ledger: Ledger, { from, to, stops }: JourneyState): Promise<void> {
  await sql`update local_clock set started_from = ${at(from)}, target = ${at(to)}, stops = ${stops}`.execute(ledger);
}

/** Sets the stack's time to a stop of the journey. */
export async function noteStop(ledger: Ledger, offsetMillis: number, stops: number): Promise<void> {
  await sql`update local_clock set offset_ms = ${Math.round(offsetMillis)}, stops = ${stops}`.execute(ledger);
}

/** Notes that everything has arrived. */
export async function noteArrival(ledger: Ledger, offsetMillis: number): Promise<void> {
  await sql`update local_clock
    set offset_ms = ${Math.round(offsetMillis)}, started_from = null, target = null, stops = 0`.execute(ledger);
}

/**
 * Does what only one may do at a time. The lock belongs to a database connection, so it falls when its process dies.
 * @returns undefined when another has it.
 */
export async function underJourneyLock<T>(ledger: Ledger, work: () => Promise<T>): Promise<{ readonly done: T } | undefined> {
  return await ledger.connection().execute(async (connection) => {
    const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_lock(${sql.lit(JOURNEY_LOCK)}) as got`.execute(connection);
    if (rows[0]?.got !== true) return undefined;
    try {
      return { done: await work() };
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(JOURNEY_LOCK)})`.execute(connection);
    }
  });
}

function at(instant: Instant): Date {
  return new Date(instant);
}
