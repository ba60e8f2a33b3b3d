/** Brings a database to the schema this code knows. Forward only. */
import { readdir, readFile } from "node:fs/promises";
import { sql } from "kysely";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { inTransaction, type Ledger } from "./open.ts";

const FOLDER = new URL("migrations/", import.meta.url);
/** Two processes that start at once must not both migrate; any fixed number serves. */
const MIGRATION_LOCK = 727_001;

/**
 * Runs every migration the database has not seen, each in its own transaction, in order of name. Returns the names run.
 *
 * @throws PlanvaktError where the database has migrations this code does not know: it was used by a newer Planvakt.
 */
export async function migrate(ledger: Ledger): Promise<readonly string[]> {
  const known = (await readdir(FOLDER)).filter((name) => name.endsWith(".sql")).sort();
  return inTransaction(ledger, async (tx) => {
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(tx);
    await sql`create table if not exists migration (name text primary key, run_at timestamptz not null default now())`.execute(tx);
    const { rows } = await sql<{ name: string }>`select name from migration`.execute(tx);
    const run = new Set(rows.map((row) => row.name));
    const unknown = [...run].filter((name) => !known.includes(name));
    if (unknown.length > 0) {
      throw new PlanvaktError(
        `The ledger is newer than this Planvakt: it has run ${unknown.join(", ")}, which this version does not know. Start the newer version.`,
        { unknown },
      );
    }
    const missing = known.filter((name) => !run.has(name));
    for (const name of missing) {
      await sql.raw(await readFile(new URL(name, FOLDER), "utf8")).execute(tx);
      await sql`insert into migration (name) values (${name})`.execute(tx);
    }
    return missing;
  });
}

/** How a database stands to this code, by names of migrations. Writes nothing. */
export interface MigrationState {
  readonly run: readonly string[];
  /** Known to this code, not run yet. */
  readonly missing: readonly string[];
  /** Run by a newer Planvakt. */
  readonly unknown: readonly string[];
}

/** Compares the migrations run with those this code knows. */
export async function migrationState(ledger: Ledger): Promise<MigrationState> {
  const known = (await readdir(FOLDER)).filter((name) => name.endsWith(".sql")).sort();
  const { rows: tables } = await sql<{ there: boolean }>`select to_regclass('migration') is not null as there`.execute(ledger);
  const { rows } = tables[0]?.there
    ? await sql<{ name: string }>`select name from migration order by name`.execute(ledger)
    : { rows: [] };
  const run = rows.map(({ name }) => name);
  return {
    run,
    missing: known.filter((name) => !run.includes(name)),
    unknown: run.filter((name) => !known.includes(name)),
  };
}
