/** Instants in comparisons: the columns read as milliseconds, and PostgreSQL compares timestamps. */
import { sql, type RawBuilder } from "kysely";
import type { Instant } from "../domain/calendar/instant.ts";

/** An instant of business time as PostgreSQL compares it. */
export function at(instant: Instant): RawBuilder<Instant> {
  return sql<Instant>`${new Date(instant)}::timestamptz`;
}

/** The database's own clock: for leases and expiries, which all processes must see alike. */
export const databaseNow = sql<Instant>`clock_timestamp()`;
