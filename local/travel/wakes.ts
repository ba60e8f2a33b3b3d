import { sql } from "kysely";
import type { Instant } from "../../domain/calendar/instant.ts";
import { closeYearId, dutyWorkflowId, mailroomId, occurrenceWorkflowId, pullId } from "../../workflows/messages.ts";
import type { Ledger } from "../../ledger/open.ts";

/** What moves first at a stop: what writes letters, then what posts them. */
export type Phase = "writers" | "mailrooms";

/** An execution that the ledger says wakes at an instant. */
export interface DueWake {
  readonly workflowId: string;
  readonly at: Instant;
}

interface Row {
  readonly kind: "duty" | "occurrence" | "closing" | "pull" | "mailroom";
  readonly plan: string;
  readonly name: string;
  readonly at: number;
}

/**
 * Everything that waits for an instant. A mailroom that somebody holds posts nothing until it is released, so it is not waited for;
 * what a new kind of execution waits for is added here.
 */
const waiting = sql<Row>`
  select 'duty' as kind, plan, duty as name, wake_at from duty where wake_at is not null and ended_at is null
  union all
  select 'occurrence', plan, occurrence, wake_at from occurrence where wake_at is not null
  union all
  select 'closing', plan, year::text, wake_at from closing where wake_at is not null and ended_at is null
  union all
  select 'pull', plan, duty, wake_at from pull where wake_at is not null and ended_at is null
  union all
  select 'mailroom', plan, plan, wake_at from mailroom where wake_at is not null and held is null`;

/** The earliest instant at which anything wakes, also one that has passed. Undefined when all is still. */
export async function earliestWake(ledger: Ledger): Promise<Instant | undefined> {
  const { rows } = await sql<{ at: number | null }>`
    select (extract(epoch from min(wake_at)) * 1000)::float8 as at from (${waiting}) waiting`.execute(ledger);
  return (rows[0]?.at ?? undefined) as Instant | undefined;
}

/** What of this phase wakes at the instant or before it. */
export async function dueWakes(ledger: Ledger, phase: Phase, by: Instant): Promise<readonly DueWake[]> {
  const { rows } = await sql<Row>`
    select kind, plan, name, (extract(epoch from wake_at) * 1000)::float8 as at from (${waiting}) waiting
    where wake_at <= ${new Date(by)} and (kind = 'mailroom') = ${phase === "mailrooms"}
    order by wake_at, name`.execute(ledger);
  return rows.map((row) => ({ workflowId: workflowIdOf(row), at: row.at as Instant }));
}

/** Every execution that is to stand at the same instant when a journey ends. */
export async function openExecutions(ledger: Ledger): Promise<readonly string[]> {
  const { rows } = await sql<Omit<Row, "at">>`
    select 'duty' as kind, plan, duty as name from duty where ended_at is null
    union all
    select 'occurrence', plan, occurrence from occurrence where state in ('backlog', 'open', 'reported')
    union all
    select 'closing', plan, year::text from closing where ended_at is null
    union all
    select 'pull', plan, duty from pull where ended_at is null
    union all
    select 'mailroom', plan, plan from mailroom`.execute(ledger);
  return rows.map(workflowIdOf);
}

/**
 * Occurrences that these duties opened last and that are not in the ledger yet: a child writes its row in its own first step, so for a
 * moment neither its row nor its parent's wake tells of it.
 */
export async function unwrittenChildren(ledger: Ledger, dutyWorkflows: readonly string[]): Promise<readonly string[]> {
  if (dutyWorkflows.length === 0) return [];
  const { rows } = await sql<{ name: string }>`
    select d.plan || '/' || d.duty || '/' || d.cursor as name from duty d
    where d.cursor is not null and 'duty/' || d.plan || '/' || d.duty = any(${[...dutyWorkflows]}::text[])
      and not exists (select from occurrence o where o.plan = d.plan and o.duty = d.duty and o.period = d.cursor)`.execute(ledger);
  return rows.map(({ name }) => occurrenceWorkflowId(name));
}

/** Letters that the relay took after this instant of business time. */
export async function lettersAccepted(ledger: Ledger, after: Instant): Promise<number> {
  const { rows } = await sql<{ letters: number }>`
    select count(*)::integer as letters from letter join envelope using (envelope)
    where letter.state = 'accepted' and envelope.sent_at > ${new Date(after)}`.execute(ledger);
  return rows[0]?.letters ?? 0;
}

function workflowIdOf({ kind, plan, name }: Omit<Row, "at">): string {
  switch (kind) {
    case "duty":
      return dutyWorkflowId(plan, name);
    case "occurrence":
      return occurrenceWorkflowId(name);
    case "closing":
      return closeYearId(plan, Number(name));
    case "pull":
      return pullId(plan, name);
    case "mailroom":
      return mailroomId(plan);
  }
}
