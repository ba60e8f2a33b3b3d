/** The connection to the ledger: a pool, days as text and instants as milliseconds. */
import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import type { Tables } from "./schema.ts";

/** A ledger, or a transaction in it. */
export type Ledger = Kysely<Tables>;
export type Tx = Transaction<Tables>;

const OID = { int8: 20, date: 1082, timestamptz: 1184 } as const;

/** Longer than any of our statements; a lock that nobody lets go of must not hold a worker. */
const STATEMENT_TIMEOUT_MS = 10_000;
const CONNECT_TIMEOUT_MS = 4_000;

/**
 * Opens the ledger at a PostgreSQL URL. `connections` is the most it holds at once.
 * A connection that breaks is replaced: the error of it is told to `onBreak`, and whoever was using it has their statement fail.
 */
export function openLedger(url: string, connections = 10, onBreak: (error: Error) => void = () => undefined): Ledger {
  const types = new pg.TypeOverrides();
  // node-postgres makes local-midnight Dates of days, and loses the day where the server's zone differs.
  types.setTypeParser(OID.date, (text) => text);
  types.setTypeParser(OID.timestamptz, (text) => Date.parse(text));
  types.setTypeParser(OID.int8, (text) => text);
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    options: "-c timezone=UTC",
  });
  // On the connection itself: the pool only listens while one is idle, and one that breaks between two statements of a transaction would
  // end the process.
  pool.on("connect", (client) => client.on("error", onBreak));
  pool.on("error", () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Runs `work` in one transaction: all of it, or nothing. */
export function inTransaction<T>(ledger: Ledger, work: (tx: Tx) => Promise<T>): Promise<T> {
  return ledger.transaction().setIsolationLevel("read committed").execute(work);
}
