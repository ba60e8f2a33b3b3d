/** Does the database answer, has it the tables of this code, and does its clock go as ours. */
import { sql } from "kysely";
import { migrationState } from "../../ledger/migrate.ts";
import type { Ledger } from "../../ledger/open.ts";
import { checkSeals } from "../../ledger/seals.ts";
import { fault, fine, reasonOf, warning, type Examined, type Finding } from "./finding.ts";

/** Leases are timed by the database and letters by the workers: seconds do no harm, a minute posts at the wrong time. */
const SKEW_NOTICED_MS = 2_000;
const SKEW_HARMFUL_MS = 60_000;

/** Examines the ledger. `where` names it without its password. */
export async function examineLedger(ledger: Ledger, where: string, startIt: string): Promise<Examined> {
  try {
    const asked = Date.now();
    const { rows } = await sql<{ now: number; version: string }>`
      select (extract(epoch from clock_timestamp()) * 1000)::float8 as now, current_setting('server_version') as version`.execute(
      ledger,
    );
    const answered = Date.now();
    const [row] = rows;
    const schema = await schemaFinding(ledger);
    const findings = [
      fine("database", `PostgreSQL ${row?.version ?? ""} answers at ${where}.`),
      skewFinding(skewOf(row?.now ?? asked, asked, answered)),
      schema,
      ...(schema.state === "ok" ? [await eventLogFinding(ledger)] : []),
    ];
    return { reached: true, findings };
  } catch (error) {
    return {
      reached: false,
      findings: [fault("database", `PostgreSQL at ${where} does not answer: ${reasonOf(error)}.`, startIt)],
    };
  }
}

/** How far the clock is outside the time in which it was read: a slow answer says no more. */
export function skewOf(theirs: number, asked: number, answered: number): number {
  if (theirs < asked) return Math.round(theirs - asked);
  return theirs > answered ? Math.round(theirs - answered) : 0;
}

/** How far the database's clock is from ours, in milliseconds. */
export function skewFinding(skewMs: number): Finding {
  const apart = Math.abs(skewMs);
  const message = `The database's clock is ${(apart / 1000).toFixed(1)} s ${skewMs < 0 ? "behind" : "ahead of"} this machine's.`;
  const cure = "Let NTP set the clock on both machines.";
  if (apart > SKEW_HARMFUL_MS) return fault("clock-skew", message, cure);
  if (apart > SKEW_NOTICED_MS) return warning("clock-skew", message, cure);
  return fine("clock-skew", "The database's clock goes as this machine's.");
}

async function schemaFinding(ledger: Ledger): Promise<Finding> {
  const { run, missing, unknown } = await migrationState(ledger);
  if (unknown.length > 0) {
    return fault(
      "schema",
      `The tables are newer than this Planvakt: ${unknown.join(", ")}.`,
      "Run the newer Planvakt, or update this one.",
    );
  }
  if (missing.length > 0) {
    const cure = "Restart the worker (or ./planvakt start): it brings the tables up to date.";
    return fault("schema", `The tables lack ${missing.join(", ")}.`, cure);
  }
  return fine("schema", `The tables are those of this Planvakt (${run.at(-1) ?? "none"}).`);
}

async function eventLogFinding(ledger: Ledger): Promise<Finding> {
  const found = await checkSeals(ledger);
  if (found.kind === "broken") {
    return fault(
      "event-log",
      `The event log is not what it was when it was sealed: seal ${found.seal}, events ${found.firstSeq} to ${found.lastSeq}.`,
      "Somebody has changed the database by hand. Compare with the backup from before, and find out who and why.",
    );
  }
  const { seals, events, unsealed, newest } = found;
  if (!newest) return fine("event-log", `The event log has ${unsealed} events; the inspection at 5 seals them.`);
  return fine(
    "event-log",
    `The event log holds: ${events} events under ${seals} ${seals === 1 ? "seal" : "seals"}, ${unsealed} since. Newest head ${newest.head}.`,
  );
}
