/** Events in the history of an occurrence, counted from real ones, beside a workflow written by hand for the same story. */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Instant } from "../domain/calendar/instant.ts";
import type { DutyId, OccurrenceId, PersonId } from "../domain/ids.ts";
import { fastForwardTo } from "../local/travel/fast-forward.ts";
import { readVirtualTime } from "../local/travel/virtual-time.ts";
import { occurrenceWorkflowId } from "../workflows/messages.ts";
import type { Row } from "./row.ts";
import { BARE_QUEUE, vingaker, type Site } from "./site.ts";

/** Each quarter: notice, reminder, overdue, escalation. */
const WHOLE = "1.6/statistik-treserva" as DutyId;
const EARLY = "1.6/uppgifter-rvt" as DutyId;
const DAYS = [1, 21, 10, 10];
const DAY_MS = 86_400_000;

export async function measureEvents(site: Site): Promise<readonly Row[]> {
  const whole = await ownEvents(site, WHOLE, true);
  const early = await ownEvents(site, EARLY, false);
  const common = { unit: "events", beside: "bare Temporal" } as const;
  return [
    {
      what: `ladder of ${whole.steps} steps, report, confirm`,
      own: whole.events,
      bare: await bareEvents(site, whole.steps),
      ...common,
    },
    { what: "reported and confirmed early", own: early.events, bare: await bareEvents(site, 0), ...common },
  ];
}

async function ownEvents(site: Site, duty: DutyId, climb: boolean): Promise<{ readonly events: number; readonly steps: number }> {
  const { ledger, engine, planvakt } = site;
  const { plan, people } = vingaker();
  const next = await site.activities.nextOpening(plan.id, duty, undefined, Date.now());
  if (next.kind !== "open") throw new Error(`${duty} has no period to open`);
  const id: OccurrenceId = next.occurrence;
  const workflowId = occurrenceWorkflowId(id);
  // The whole ladder begins when its duty opens it: with the notice.
  await site.openOccurrence(id, climb ? next.opensAt : undefined);
  const row = () => ledger.selectFrom("occurrence").select("wake_at").where("occurrence", "=", id).executeTakeFirst();
  while (!(await row())) await pause(50);
  for (let wake = (await row())?.wake_at; climb && wake; wake = (await row())?.wake_at) {
    await fastForwardTo(engine, workflowId, { kind: "instant", at: (wake + 1) as Instant }, randomUUID());
  }
  const steps = await ledger.selectFrom("letter").select("step").distinct().where("occurrence", "=", id).execute();
  const [item] = plan.items.flatMap(({ duties }) => duties.filter((one) => one.id === duty));
  const holders = (roles: readonly string[]): readonly PersonId[] =>
    people.holdings.filter(({ role }) => roles.includes(role)).map(({ person }) => person);
  const [reporter] = holders(item?.responsible ?? []);
  const [confirmer] = holders([item?.confirm ?? ""]).filter((person) => person !== reporter);
  if (reporter === undefined || confirmer === undefined) throw new Error(`Nobody reports or confirms ${duty}`);
  const reported = await planvakt.act(id, { kind: "report", by: reporter, content: { note: "Klart" } });
  const confirmed = await planvakt.act(id, { kind: "confirm", by: confirmer });
  if (!reported.ok || !confirmed.ok) throw new Error(`${id}: ${JSON.stringify([reported, confirmed])}`);
  return { events: await eventsOf(site, workflowId), steps: climb ? steps.length : 0 };
}

async function bareEvents(site: Site, steps: number): Promise<number> {
  const workflowId = `bare-ladder-${steps}`;
  const args: [readonly number[]] = [steps === 0 ? [1] : DAYS.slice(0, steps)];
  const handle = await site.client.workflow.start("bareLadder", { workflowId, taskQueue: BARE_QUEUE, args });
  for (const days of args[0].slice(0, steps)) {
    const time = await readVirtualTime(site.engine, workflowId);
    if (time.kind === "closed") break;
    const at = (Date.now() + time.offsetMillis + days * DAY_MS + 1) as Instant;
    await fastForwardTo(site.engine, workflowId, { kind: "instant", at }, randomUUID());
  }
  await handle.executeUpdate("act");
  await handle.executeUpdate("act");
  await handle.result();
  return eventsOf(site, workflowId);
}

/** Those of the story: what moving the clock adds to a history is not there in use. */
async function eventsOf({ client }: Site, workflowId: string): Promise<number> {
  const handle = client.workflow.getHandle(workflowId);
  const closed = async (): Promise<boolean> => (await handle.describe()).status.name !== "RUNNING";
  while (!(await closed())) await pause(50);
  const { events } = await handle.fetchHistory();
  return (events ?? []).filter((event) => {
    const told = event as Readonly<Record<string, unknown>>;
    return !Object.keys(told).some((key) => /timeskipping|optionsupdated/i.test(key) && told[key] != null);
  }).length;
}
