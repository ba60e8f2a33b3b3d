/** The event log on a real database: sealed, and changed by somebody who may do anything. */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from "vitest";
import { checkSeals, findSeal, sealEvents } from "../../ledger/seals.ts";
import { inTransaction } from "../../ledger/open.ts";
import { at, LedgerAtWork, PLAN, startServers, type Servers } from "../client/ledger-at-work.ts";

const MONDAY = at("2026-11-23", 5);
const TUESDAY = at("2026-11-24", 5);

let servers: Servers;
let work: LedgerAtWork;

beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.stop());
beforeEach(async () => {
  work = await LedgerAtWork.open(servers, MONDAY);
  await work.apply();
});
afterEach(() => work.close());

async function write(kind: string, count: number): Promise<void> {
  const row = (n: number) => ({
    plan: PLAN,
    subject: `${PLAN}/1.6/uppgifter-rvt/2026-Q4`,
    kind,
    at: new Date(MONDAY + n),
    by_person: null,
    body: JSON.stringify({ kind, n }),
    command: randomUUID(),
  });
  await work.ledger
    .insertInto("event")
    .values(Array.from({ length: count }, (_, n) => row(n)))
    .execute();
}

/** Resolves when it has written an event, in a transaction that stays open until it is ended. */
async function writeSlowly(): Promise<() => Promise<void>> {
  let end: (() => void) | undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  let writing: Promise<void> | undefined;
  await new Promise<void>((written) => {
    writing = inTransaction(work.ledger, async (tx) => {
      await sql`insert into event (plan, subject, kind, at, body) values (${PLAN}, ${PLAN}, 'slow', now(), '{}')`.execute(tx);
      written();
      await ended;
    });
  });
  return async () => {
    end?.();
    await writing;
  };
}

/** Past the trigger, as the owner of the database can. */
async function byHand(change: ReturnType<typeof sql>): Promise<void> {
  await inTransaction(work.ledger, async (tx) => {
    await sql`alter table event disable trigger event_is_append_only`.execute(tx);
    await change.execute(tx);
    await sql`alter table event enable trigger event_is_append_only`.execute(tx);
  });
}

test("seals what is new, once, each head following the one before", async () => {
  await write("first", 3);
  const first = await sealEvents(work.ledger, MONDAY);
  expect(await sealEvents(work.ledger, MONDAY)).toEqual(first);
  // More than is read at a time.
  await write("second", 2_345);
  const second = await sealEvents(work.ledger, TUESDAY);
  expect(second).toMatchObject({ seal: 2, head: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  expect(second?.head).not.toBe(first?.head);
  await write("third", 1);
  expect(await checkSeals(work.ledger)).toMatchObject({ kind: "whole", seals: 2, unsealed: 1, newest: second });
  expect(await findSeal(work.ledger, first?.head ?? "")).toBe(1);
  expect(await findSeal(work.ledger, "0".repeat(64))).toBeUndefined();
});

test("many seals at once make one chain", async () => {
  await write("first", 50);
  await Promise.all(Array.from({ length: 5 }, () => sealEvents(work.ledger, MONDAY)));
  expect(await checkSeals(work.ledger)).toMatchObject({ kind: "whole", seals: 1 });
});

test("an event that is written while another writer is under way is sealed in its order", async () => {
  await write("first", 1);
  const end = await writeSlowly();
  await write("second", 1);
  const sealing = sealEvents(work.ledger, MONDAY);
  await Promise.all([end(), sealing]);
  await sealEvents(work.ledger, MONDAY);
  expect(await checkSeals(work.ledger)).toMatchObject({ kind: "whole", unsealed: 0 });
});

test.each([
  ["changed", sql`update event set body = '{"kind":"second","n":99}' where kind = 'second'`],
  ["given to another", sql`update event set by_person = 'ifo-chef' where kind = 'second'`],
  ["removed", sql`delete from event where kind = 'second'`],
  [
    "slipped in",
    sql`insert into event (seq, plan, subject, kind, at, body) overriding system value
        select seq + 500, plan, subject, kind, at, body from event where kind = 'second'`,
  ],
  [
    "slipped in before all",
    sql`insert into event (seq, plan, subject, kind, at, body) overriding system value
        select -1, plan, subject, kind, at, body from event where kind = 'second'`,
  ],
])("an old event that is %s breaks a seal", async (_, change) => {
  await write("first", 2);
  await sealEvents(work.ledger, MONDAY);
  await write("second", 1);
  await sql`select setval(pg_get_serial_sequence('event', 'seq'), (select max(seq) + 1000 from event))`.execute(work.ledger);
  await write("third", 1);
  await sealEvents(work.ledger, TUESDAY);
  expect(await checkSeals(work.ledger)).toMatchObject({ kind: "whole", seals: 2 });
  await byHand(change);
  expect(await checkSeals(work.ledger)).toMatchObject({ kind: "broken" });
});

test("a column that a later version adds breaks none", async () => {
  await write("first", 3);
  await sealEvents(work.ledger, MONDAY);
  await sql`alter table event add column later text`.execute(work.ledger);
  expect(await checkSeals(work.ledger)).toMatchObject({ kind: "whole", seals: 1 });
});

test("a log that somebody writes in for long is not sealed, rather than that people wait", async () => {
  const end = await writeSlowly();
  await expect(sealEvents(work.ledger, MONDAY)).rejects.toMatchObject({ code: "55P03" });
  await end();
  expect(await sealEvents(work.ledger, MONDAY)).toMatchObject({ seal: 1 });
});

test("a seal is never changed", async () => {
  await write("first", 1);
  await sealEvents(work.ledger, MONDAY);
  await expect(work.ledger.updateTable("seal").set({ head: "" }).execute()).rejects.toThrow(/never changed/);
  await expect(work.ledger.deleteFrom("seal").execute()).rejects.toThrow(/never changed/);
});
