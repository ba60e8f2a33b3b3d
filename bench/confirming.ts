/** How long the one who confirms waits for the answer, beside a bare Update that changes one row, and beside the row alone. */
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import type { OccurrenceId, PersonId } from "../domain/ids.ts";
import { dutiesOf, type Duty } from "../domain/plan.ts";
import { median, timed, type Row } from "./row.ts";
import { BARE_QUEUE, vingaker, type Site } from "./site.ts";

const CONFIRMATIONS = 20;

export async function measureConfirming(site: Site): Promise<readonly Row[]> {
  const { ledger, client } = site;
  const { plan } = vingaker();
  const own: number[] = [];
  for (const duty of dutiesOf(plan)) {
    if (own.length === CONFIRMATIONS) break;
    // One part, and a first period to open: what a report needs beyond a note is asked of it below.
    if (duty.confirm === "none" || duty.parts.length > 1) continue;
    const next = await site.activities.nextOpening(plan.id, duty.id, undefined, Date.now());
    if (next.kind === "open") own.push(...(await confirmOnce(site, duty, next.occurrence)));
  }
  if (own.length < 5) throw new Error(`Only ${own.length} occurrences could be reported and confirmed`);
  const bare: number[] = [];
  const plain: number[] = [];
  for (const [index] of own.entries()) {
    const id = `confirmed-${index}`;
    const handle = await client.workflow.start("bareOccurrence", { workflowId: id, taskQueue: BARE_QUEUE, args: [id] });
    // What is measured is an Update to one that sleeps: its first step must be over.
    while ((await sql`select 1 from bare where id = ${id}`.execute(ledger)).rows.length === 0) await pause(10);
    bare.push(await timed(() => handle.executeUpdate("confirm")));
    plain.push(await timed(() => sql`update bare set state = 'confirmed' where id = ${id}`.execute(ledger)));
  }
  const common = { what: `confirm, median of ${own.length}`, unit: "ms", own: median(own) };
  return [
    { ...common, bare: median(bare), beside: "bare Temporal" },
    { ...common, bare: median(plain), beside: "plain SQL" },
  ];
}

/** Opens, has it reported by one who may and confirmed by another. The time of the confirmation, or nothing where a report is refused. */
async function confirmOnce({ ledger, planvakt, openOccurrence }: Site, duty: Duty, id: OccurrenceId): Promise<readonly number[]> {
  const { people } = vingaker();
  const holders = (roles: readonly string[]): readonly PersonId[] =>
    people.holdings.filter(({ role }) => roles.includes(role)).map(({ person }) => person);
  await openOccurrence(id);
  while ((await ledger.selectFrom("occurrence").select("state").where("occurrence", "=", id).execute()).length === 0)
    await pause(10);
  const [reporter] = holders(duty.responsible);
  if (reporter === undefined) return [];
  const reported = await planvakt.act(id, { kind: "report", by: reporter, content: { note: "Klart" } });
  if (!reported.ok) return [];
  for (const by of holders([duty.confirm]).filter((person) => person !== reporter)) {
    const begun = performance.now();
    const confirmed = await planvakt.act(id, { kind: "confirm", by });
    if (confirmed.ok) return [performance.now() - begun];
  }
  return [];
}
