/**
 * What people ask for. It is written down before the engine is asked, so that an Update carries an id and never a note,
 * and so that the same request twice is one act.
 */
import { sql } from "kysely";
import type { CivilDate } from "../domain/calendar/civil-date.ts";
import type { Instant } from "../domain/calendar/instant.ts";
import type { Assignment } from "../domain/decision-duty.ts";
import type { OccurrenceId, PersonId, PlanId } from "../domain/ids.ts";
import type { DecisionAsked } from "../domain/meeting-decision.ts";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import type { Ledger, Tx } from "./open.ts";

export interface Command {
  readonly command: string;
  readonly plan: PlanId;
  /** The occurrence, question or plan it is about. */
  readonly subject: string;
  readonly body: unknown;
}

/** Writes a command down. The same id with the same content again changes nothing. Throws a PlanvaktError for other content. */
export async function keepCommand(ledger: Ledger | Tx, { command, plan, subject, body }: Command, at: Instant): Promise<void> {
  const text = JSON.stringify(body);
  await ledger
    .insertInto("command")
    .values({ command, plan, subject, body: text, asked_at: new Date(at) })
    .onConflict((conflict) => conflict.column("command").doNothing())
    .execute();
  const kept = await loadCommand(ledger, command);
  if (kept.subject !== subject || !isSameContent(kept.body, body)) throw usedBefore(command);
}

/**
 * The opening that was kept under this id before. Undefined for a new one. Throws a PlanvaktError where that was about another subject,
 * or something else was asked: what follows from what is asked may read otherwise by now, so it is not compared.
 */
export async function findKeptOpening(
  ledger: Ledger,
  { command, subject }: Pick<Command, "command" | "subject">,
  asked: DecisionAsked,
): Promise<OpeningCommand | undefined> {
  const row = await ledger.selectFrom("command").select(["subject", "body"]).where("command", "=", command).executeTakeFirst();
  if (!row) return undefined;
  const kept = row.body as OpeningCommand;
  if (row.subject !== subject || !isSameContent(kept.asked, asked)) throw usedBefore(command);
  return kept;
}

function usedBefore(command: string): PlanvaktError {
  return new PlanvaktError(`The command id ${command} was used before for something else: give each act an id of its own`, {
    command,
    usedBefore: true,
  });
}

/** A command as it was kept, and its result where it has been decided. Throws a PlanvaktError for an unknown id. */
export async function loadCommand(ledger: Ledger | Tx, command: string): Promise<Command & { readonly result?: unknown }> {
  const row = await ledger.selectFrom("command").selectAll().where("command", "=", command).executeTakeFirst();
  if (!row) throw new PlanvaktError(`The ledger has no command ${command}`, { command });
  const { plan, subject, body, result } = row;
  return { command, plan, subject, body, ...(result === null ? {} : { result }) };
}

/** What is kept when somebody tells of an event: its occurrence is the command's subject. */
export interface OpeningCommand {
  readonly kind: "open";
  readonly by: PersonId;
  /** The day it happened; absent where nobody was asked, as for a decision. */
  readonly happenedOn?: CivilDate;
  /** A meeting's decision as it was asked for. */
  readonly asked?: DecisionAsked;
  /** What follows from it: what, whose, by when, and what its period is called. */
  readonly decided?: { readonly assignment: Assignment; readonly due: CivilDate; readonly label: string };
}

/**
 * The last command that asked for this occurrence to be opened on an event: who told of it again, while it could not be opened, saw what
 * that would set off. Undefined for one that the calendar opens.
 */
export async function findOpening(
  tx: Tx,
  occurrence: OccurrenceId,
): Promise<{ readonly command: string; readonly asked: OpeningCommand } | undefined> {
  const row = await tx
    .selectFrom("command")
    .select(["command", "body"])
    .where("subject", "=", occurrence)
    .where(sql<boolean>`body ->> 'kind' = 'open'`)
    .orderBy("asked_at", "desc")
    .orderBy("command")
    .limit(1)
    .executeTakeFirst();
  return row && { command: row.command, asked: row.body as OpeningCommand };
}

/** Keeps what came of a command, in the transaction that decided it. */
export async function keepResult(tx: Tx, command: string, result: unknown): Promise<void> {
  await tx
    .updateTable("command")
    .set({ result: JSON.stringify(result) })
    .where("command", "=", command)
    .execute();
}

function isSameContent(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** PostgreSQL keeps a JSON object's keys in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
