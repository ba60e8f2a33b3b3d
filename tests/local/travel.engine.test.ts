import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Connection, WorkflowClient } from "@temporalio/client";
import { NativeConnection, Worker } from "@temporalio/worker";
import { sql } from "kysely";
import { DateTime } from "luxon";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { ZONE, type Instant } from "../../domain/calendar/instant.ts";
import { openLedger, type Ledger } from "../../ledger/open.ts";
import { startPostgres, type EmbeddedPostgres } from "../../local/postgres.ts";
import { startTemporal, type LocalTemporal } from "../../local/temporal/start-temporal.ts";
import { travelInterceptor } from "../../local/travel/interceptor.ts";
import { travel, type Journey, type Stop } from "../../local/travel/journey.ts";
import { noteDeparture, noteStop, prepareLocalClock, readLocalTime } from "../../local/travel/local-clock.ts";
import { startOffsetClock } from "../../local/travel/offset-clock.ts";
import { parseTravel } from "../../local/travel/parse-travel.ts";
import { TravelError } from "../../local/travel/travel-error.ts";
import { readVirtualTime } from "../../local/travel/virtual-time.ts";
import { openExecutions } from "../../local/travel/wakes.ts";
import { makeTables, travelActivities } from "./travel-activities.ts";
import { dutyLike, mailroomLike, whatTimeIsIt } from "./travel-workflows.ts";

const PLAN = "provplan";
const DUTIES = ["1.1/a", "1.2/bb", "1.3/ccc", "2.1/dddd", "2.2/eeeee"];
const TASK_QUEUE = "travel-test";
const log = (line: string): void => console.info(line);

let folder: string;
let database: EmbeddedPostgres;
let temporal: LocalTemporal;
let ledger: Ledger;
let connection: Connection;
let native: NativeConnection;
let client: WorkflowClient;
let worker: Worker;
let working: Promise<void>;

async function startWorker(): Promise<void> {
  worker = await Worker.create({
    connection: native,
    namespace: temporal.namespace,
    taskQueue: TASK_QUEUE,
    workflowsPath: new URL("./travel-workflows.ts", import.meta.url).pathname,
    activities: { ...travelActivities(ledger, client) },
  });
  working = worker.run();
}

async function stopWorker(): Promise<void> {
  worker.shutdown();
  await working;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "planvakt-travel-"));
  [database, temporal] = await Promise.all([
    startPostgres({ dataDir: folder, env: process.env, log }),
    startTemporal({ dataDir: folder, env: process.env, log }),
  ]);
  ledger = openLedger(database.url);
  await makeTables(ledger);
  await prepareLocalClock(ledger);
  connection = await Connection.connect(temporal.connection);
  native = await NativeConnection.connect({ address: temporal.address });
  const engine = { connection, namespace: temporal.namespace };
  const interceptor = travelInterceptor(engine, async () => (await readLocalTime(ledger)).offsetMillis);
  client = new WorkflowClient({ connection, namespace: temporal.namespace, interceptors: [interceptor] });
  await startWorker();
  await sql`insert into mailroom values (${PLAN}, null, null)`.execute(ledger);
  await client.start(mailroomLike, { taskQueue: TASK_QUEUE, workflowId: `mailroom/${PLAN}`, args: [PLAN] });
  for (const duty of DUTIES) await startDuty(duty);
  await untilDutiesSleep();
});

afterAll(async () => {
  for (const workflowId of await openExecutions(ledger)) {
    await client
      .getHandle(workflowId)
      .terminate()
      .catch(() => undefined);
  }
  await stopWorker();
  await native.close();
  await connection.close();
  await ledger.destroy();
  await temporal.stop();
  await database.stop();
  // The database's files are elsewhere when its account may not enter the folder.
  await rm(dirname(database.cluster), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

async function startDuty(duty: string): Promise<void> {
  await sql`insert into duty (plan, duty) values (${PLAN}, ${duty}) on conflict do nothing`.execute(ledger);
  await client.start(dutyLike, { taskQueue: TASK_QUEUE, workflowId: `duty/${PLAN}/${duty}`, args: [{ plan: PLAN, duty }] });
}

async function untilDutiesSleep(): Promise<void> {
  await vi.waitFor(
    async () => {
      const { rows } = await sql`select from duty where wake_at is null`.execute(ledger);
      if (rows.length > 0) throw new Error(`${rows.length} duties have not asked for their first period`);
    },
    { timeout: 20_000 },
  );
}

async function businessNow(): Promise<Instant> {
  return (Date.now() + (await readLocalTime(ledger)).offsetMillis) as Instant;
}

async function journeyTo(to: Instant): Promise<{ journey: Journey; stops: Stop[]; tookMillis: number }> {
  const stops: Stop[] = [];
  const began = performance.now();
  const journey = await travel({
    connection,
    namespace: temporal.namespace,
    ledger,
    to,
    onStop: (stop) => void stops.push(stop),
    patienceMillis: 20_000,
  });
  const tookMillis = performance.now() - began;
  const per = stops.map((stop) => stop.tookMillis).sort((a, b) => a - b);
  log(
    `${journey.stops} stops, ${journey.letters} letters in ${Math.round(tookMillis)} ms; per stop median ${Math.round(per[per.length >> 1] ?? 0)} ms, most ${Math.round(per.at(-1) ?? 0)} ms`,
  );
  return { journey, stops, tookMillis };
}

interface Happened {
  readonly what: string;
  readonly who: string;
  readonly at: number;
  readonly detail: number;
}

async function happenedAfter(instant: number): Promise<readonly Happened[]> {
  const { rows } = await sql<Happened>`
    select what, who, (extract(epoch from at) * 1000)::float8 as at, detail from happened where at > ${new Date(instant)} order by seq`.execute(
    ledger,
  );
  return rows;
}

async function offsets(): Promise<readonly number[]> {
  const times = await Promise.all(
    (await openExecutions(ledger)).map((id) => readVirtualTime({ connection, namespace: temporal.namespace }, id)),
  );
  return times.flatMap((time) => (time.kind === "open" ? [time.offsetMillis] : []));
}

async function expectOneInstant(): Promise<void> {
  const stack = (await readLocalTime(ledger)).offsetMillis;
  const found = await offsets();
  expect(found.length).toBeGreaterThanOrEqual(DUTIES.length + 1);
  for (const offset of found) expect(Math.abs(offset - stack)).toBeLessThan(2_000);
}

const wall = (instant: number): string => DateTime.fromMillis(instant, { zone: ZONE }).toFormat("EEE HH:mm");

it("lets a quarter happen in order and brings everything to one instant", async () => {
  const now = await businessNow();
  // At noon: a journey that ends between an opening and its posting has a last stop that posts nothing.
  const noon = DateTime.fromMillis(now, { zone: ZONE }).plus({ days: 92 }).startOf("day").plus({ hours: 12 });
  const { journey, stops } = await journeyTo(noon.toMillis() as Instant);
  const happened = await happenedAfter(now);
  const opened = happened.filter(({ what }) => what === "opened");
  const posted = happened.filter(({ what }) => what === "posted");
  expect(opened.length).toBeGreaterThanOrEqual(13 * DUTIES.length);
  expect(new Set(opened.map(({ at }) => wall(at).slice(0, 6)))).toEqual(new Set(["Mon 06"]));
  expect(new Set(posted.map(({ at }) => wall(at)))).toEqual(new Set(["Mon 08:00", "Thu 08:00"]));
  expect(stops.map(({ at }) => wall(at)).filter((at) => at !== "Mon 08:00" && at !== "Thu 08:00")).toEqual([]);
  // Children begin at their parent's own time, not at real time.
  for (const { detail } of opened) expect(Math.abs(detail)).toBeLessThan(2_000);
  // One posting a stop, after all that is written before it: nothing was left for a second one.
  expect(posted.length).toBe(stops.length);
  let before = 0;
  for (const { at } of happened) {
    expect(Math.floor(at / 86_400_000)).toBeGreaterThanOrEqual(before);
    before = Math.floor(at / 86_400_000);
  }
  const { rows } = await sql`select from letter where state = 'written'`.execute(ledger);
  expect(rows).toEqual([]);
  const counted = await sql<{ n: number }>`select count(*)::integer as n from letter`.execute(ledger);
  expect(journey.letters).toBe(counted.rows[0]?.n);
  expect(journey.from).toBeGreaterThanOrEqual(now);
  await expectOneInstant();
  expect(Math.abs((await businessNow()) - journey.to)).toBeLessThan(10_000);
});

it("starts what a client starts at the business time", async () => {
  const clock = await startOffsetClock(ledger);
  const workflowId = `time/${String(Date.now())}`;
  const shown = await client.execute(whatTimeIsIt, { taskQueue: TASK_QUEUE, workflowId });
  expect(Math.abs(shown - clock.now())).toBeLessThan(2_000);
  const late = "3.1/f";
  // Two at once, as two who send the same form: one has the name, and it is moved once.
  const twice = await Promise.allSettled([startDuty(late), startDuty(late)]);
  expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await untilDutiesSleep();
  const signalled = await client.signalWithStart(mailroomLike, {
    taskQueue: TASK_QUEUE,
    workflowId: "mailroom/other",
    args: ["other"],
    signal: "wake",
  });
  const time = await readVirtualTime({ connection, namespace: temporal.namespace }, "mailroom/other");
  expect(time).toMatchObject({ kind: "open", begun: true });
  if (time.kind === "open") expect(Math.abs(time.offsetMillis - clock.offsetMillis)).toBeLessThan(2_000);
  await signalled.terminate();
  clock.stop();
  await expectOneInstant();
});

it("keeps eight o'clock over a night when the clocks change", async () => {
  const change = nextClockChange(await businessNow());
  await journeyTo((change.minus({ days: 2 }).toMillis() - 1) as Instant);
  const saturday = await businessNow();
  const end = parseTravel("P1W", saturday);
  expect(wall(end)).toBe(wall(saturday));
  expect(end - saturday).not.toBe(7 * 86_400_000);
  await journeyTo(end);
  const posted = (await happenedAfter(saturday)).filter(({ what }) => what === "posted");
  expect(posted.map(({ at }) => wall(at))).toEqual(["Mon 08:00", "Thu 08:00"]);
  await expectOneInstant();
});

it("stops with the workflow's name while the worker is down, and the next journey finishes it", async () => {
  await stopWorker();
  const from = await businessNow();
  const goal = (from + 8 * 86_400_000) as Instant;
  const failed = travel({ connection, namespace: temporal.namespace, ledger, to: goal, patienceMillis: 1_500 });
  await expect(failed).rejects.toThrow(/^duty\/provplan\/.* står på .* kom inte fram/);
  await expect(failed).rejects.toBeInstanceOf(TravelError);
  expect((await readLocalTime(ledger)).journey?.to).toBe(goal);
  await startWorker();
  const journey = await travel({ connection, namespace: temporal.namespace, ledger, patienceMillis: 20_000 });
  expect(journey.to).toBe(goal);
  expect(journey.letters).toBeGreaterThan(0);
  expect((await readLocalTime(ledger)).journey).toBeUndefined();
  await expectOneInstant();
});

it("says which wake does not go away when its workflow is not running", async () => {
  const due = (await businessNow()) + 3_600_000;
  await sql`insert into occurrence values ('provplan/9.9/x/2027', ${PLAN}, '9.9/x', '2027', 'open', ${new Date(due)})`.execute(
    ledger,
  );
  const to = (due + 7_200_000) as Instant;
  const failed = travel({ connection, namespace: temporal.namespace, ledger, to, patienceMillis: 500 });
  await expect(failed).rejects.toThrow(/occurrence\/provplan\/9\.9\/x\/2027 skulle vakna men körs inte/);
  await sql`delete from occurrence where period = '2027'`.execute(ledger);
  await travel({ connection, namespace: temporal.namespace, ledger, patienceMillis: 20_000 });
  await expectOneInstant();
});

it("travels one at a time", async () => {
  const to = ((await businessNow()) + 60_000) as Instant;
  const both = await Promise.allSettled([1, 2].map(() => travel({ connection, namespace: temporal.namespace, ledger, to })));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

it("takes up a journey whose process died on the way", async () => {
  const from = await businessNow();
  const goal = (from + 9 * 86_400_000) as Instant;
  // What a crash leaves behind: the goal, a stop's time, and executions that stand at different instants.
  await noteDeparture(ledger, { from, to: goal, stops: 0 });
  await noteStop(ledger, from + 3 * 86_400_000 - Date.now(), 1);
  const journey = await travel({ connection, namespace: temporal.namespace, ledger, patienceMillis: 20_000 });
  expect(journey).toMatchObject({ from, to: goal });
  await expectOneInstant();
});

function nextClockChange(after: Instant): DateTime {
  let day = DateTime.fromMillis(after, { zone: ZONE }).startOf("day").plus({ days: 4 });
  while (day.offset === day.plus({ days: 1 }).offset) day = day.plus({ days: 1 });
  return day;
}
