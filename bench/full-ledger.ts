/** Fills a ledger with a long history of a plan: what pages are slow at is what lies behind them. */
import { sql } from "kysely";
import { civilDate } from "../domain/calendar/civil-date.ts";
import type { Instant } from "../domain/calendar/instant.ts";
import { oncePeriod } from "../domain/calendar/point-period.ts";
import { occurrenceId, type PeriodKey, type PersonId } from "../domain/ids.ts";
import { begin, evolve } from "../domain/occurrence/evolve.ts";
import type { Occurrence } from "../domain/occurrence/occurrence.ts";
import { dutiesOf, type Duty, type Plan } from "../domain/plan.ts";
import type { Ledger } from "../ledger/open.ts";

/** Eight times what Vingåker's plan makes in a year, for a hundred years. */
export const OCCURRENCES = 100_000;
const A_YEAR = 1_000;
const LAST_YEAR = 2026;
const LETTERS_EACH = 3;
const OPEN_EACH = 250;

const PERIOD = "ev-0" as PeriodKey;
const WHEN = 1_700_000_000_000 as Instant;
const BY = "sammankallande" as PersonId;

/** Confirmed but for the last few hundred, which are open or reported; each with three letters, a mail and four events. */
export function fill(ledger: Ledger, plan: Plan): Promise<void> {
  // On one connection: the statements are longer than any of ours may be.
  return ledger.connection().execute((connection) => fillBy(connection, plan));
}

async function fillBy(ledger: Ledger, plan: Plan): Promise<void> {
  const duties = dutiesOf(plan);
  const settled = duties.map((duty) => templateOf(plan, duty, "confirmed"));
  const reported = duties.map((duty) => templateOf(plan, duty, "reported"));
  const open = duties.map((duty) => templateOf(plan, duty, "open"));
  const period = { ...oncePeriod(civilDate("2026-11-30"), plan.calendar), label: "händelse b-0" };
  await sql`set statement_timeout = 0`.execute(ledger);
  await sql`
    create table many as
    select n, ${plan.id} as plan, duties.id as duty, 'ev-b-' || n as period, ${plan.id} || '/' || duties.id || '/ev-b-' || n as occurrence,
           ${LAST_YEAR}::int - n / ${A_YEAR}::int as year,
           make_date(${LAST_YEAR}::int - n / ${A_YEAR}::int, 1, 1) + (n * 37) % 330 as due,
           case when n < ${OPEN_EACH}::int then 'open' when n < 2 * ${OPEN_EACH}::int then 'reported' else 'confirmed' end as state,
           (case when n < ${OPEN_EACH}::int then ${JSON.stringify(open)}::jsonb
                 when n < 2 * ${OPEN_EACH}::int then ${JSON.stringify(reported)}::jsonb
                 else ${JSON.stringify(settled)}::jsonb end) -> (n % ${duties.length}::int) as template
    from generate_series(0, ${OCCURRENCES - 1}::int) n
    join unnest(${duties.map(({ id }) => id)}::text[]) with ordinality duties (id, place) on duties.place = 1 + n % ${duties.length}::int`.execute(
    ledger,
  );
  await sql`
    insert into occurrence (occurrence, plan, duty, period, version, state, due, year, wake_at, opened_at, snapshot, span)
    select occurrence, plan, duty, period, ${plan.version}, state, due, year, null, due - interval '30 days',
           template || jsonb_build_object('id', occurrence, 'period', period, 'due', due, 'originalDue', due),
           ${JSON.stringify(period)}::jsonb || jsonb_build_object('key', period, 'due', due, 'nominalDue', due, 'year', year, 'label', 'händelse b-' || n)
    from many`.execute(ledger);
  await sql`
    insert into event (plan, subject, kind, at, by_person, body)
    select plan, occurrence, kind, due + place * interval '1 day', ${BY},
           jsonb_build_object('kind', kind, 'at', 1700000000000, 'by', ${BY}::text, 'part', 'whole', 'due', due, 'parts', '[]'::jsonb, 'backlog', false,
             'content', jsonb_build_object('note', 'Genomgången med ' || (array['skolan', 'hemtjänsten', 'kvinnojouren', 'polisen'])[1 + n % 4] || ' nummer ' || n))
    from many, unnest(array['opened', 'reported', 'confirmed']) with ordinality kinds (kind, place)`.execute(ledger);
  await sql`
    insert into envelope (plan, person, address, post_at, generation, state, message_id, subject, raw, retry_at, sent_at)
    select plan, person, person || '@vingaker.example', due + interval '8 hours', 1000 + n, 'accepted', 'm' || n, 'Lämna uppgifter', '\\x00', due, due + interval '8 hours'
    from many, lateral (select (${persons(duties)}::text[])[1 + n % ${persons(duties).length}::int] as person) who`.execute(ledger);
  await sql`
    insert into letter (plan, subject, occurrence, step, role, person, revision, due, post_at, state, text, envelope)
    select many.plan, occurrence, occurrence, 'reminder-' || step, ${duties[0]?.responsible[0] ?? ""}, envelope.person, 0, due, envelope.post_at,
           case when n % 50 = 0 then 'ambiguous' when n % 7 = 0 then 'dropped' else 'accepted' end,
           jsonb_build_object('subject', 'Påminnelse: lämna uppgifter ' || n, 'summary', '', 'paragraphs', '[]'::jsonb, 'why', '', 'next', '', 'help', ''),
           envelope.envelope
    from many join envelope on envelope.generation = 1000 + n, generate_series(1, ${LETTERS_EACH}::int) step`.execute(ledger);
  await sql`vacuum analyze`.execute(ledger);
}

/** One of the duty's occurrences as it is kept, to be given other ids and days. */
function templateOf(plan: Plan, duty: Duty, state: "open" | "reported" | "confirmed"): Occurrence {
  const due = civilDate("2026-11-30");
  const parts = duty.parts.map(({ id }) => id);
  const opened = begin(occurrenceId(plan.id, duty.id, PERIOD), { kind: "opened", at: WHEN, due, parts, backlog: false });
  if (state === "open") return opened;
  const reported = parts.reduce(
    (now, part) => evolve(now, { kind: "reported", at: WHEN, by: BY, part, content: { note: "Klart." } }),
    opened,
  );
  return state === "reported" ? reported : evolve(reported, { kind: "confirmed", at: WHEN, by: BY });
}

function persons(duties: readonly Duty[]): readonly string[] {
  return ["sammankallande", "ifo-chef", ...duties.slice(0, 3).flatMap(({ responsible }) => responsible)];
}
