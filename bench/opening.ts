/** Occurrences opened through the engine, beside bare workflows that write a row, and beside the rows alone. */
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { timed, type Row } from "./row.ts";
import { BARE_QUEUE, vingaker, type Site } from "./site.ts";

const OCCURRENCES = 200;
/** Of a duty that an event opens: as many as one likes. */
const DUTY = "1.1/nyanstallning-vuxen";
const LIMIT_MS = 120_000;

export async function measureOpening({ ledger, client, openOccurrence }: Site): Promise<readonly Row[]> {
  const { plan } = vingaker();
  const numbers = Array.from({ length: OCCURRENCES }, (_, index) => index + 1);
  const rows = async (): Promise<number> => {
    const { n } = await ledger
      .selectFrom("occurrence")
      .select((eb) => eb.fn.countAll<string>().as("n"))
      .where("duty", "=", sql<never>`${DUTY}`)
      .executeTakeFirstOrThrow();
    return Number(n);
  };
  const bareRows = async (): Promise<number> => {
    const counted = await sql<{ n: string }>`select count(*) as n from bare where id like 'opened-%'`.execute(ledger);
    return Number(counted.rows[0]?.n);
  };
  const own = await timed(async () => {
    await Promise.all(numbers.map((number) => openOccurrence(`${plan.id}/${DUTY}/ev-${number}`)));
    await untilAll(rows);
  });
  const bare = await timed(async () => {
    const start = (number: number) => {
      const id = `opened-${number}`;
      return client.workflow.start("bareOccurrence", { workflowId: id, taskQueue: BARE_QUEUE, args: [id] });
    };
    await Promise.all(numbers.map(start));
    await untilAll(bareRows);
  });
  const plain = await timed(() =>
    Promise.all(numbers.map((number) => sql`insert into bare values (${`plain-${number}`}, 'open')`.execute(ledger))),
  );
  const perSecond = (millis: number): number => (OCCURRENCES / millis) * 1000;
  const common = { what: `occurrences opened (${OCCURRENCES})`, unit: "/s", own: perSecond(own) };
  return [
    { ...common, bare: perSecond(bare), beside: "bare Temporal" },
    { ...common, bare: perSecond(plain), beside: "plain SQL" },
  ];
}

async function untilAll(count: () => Promise<number>): Promise<void> {
  const until = performance.now() + LIMIT_MS;
  while ((await count()) < OCCURRENCES) {
    if (performance.now() > until) throw new Error(`Only ${await count()} of ${OCCURRENCES} were opened in two minutes`);
    await pause(10);
  }
}
