/** What becomes of a mail when the relay says later, falls silent, or hears of it too late. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { OccurrenceCommand } from "../../domain/occurrence/occurrence.ts";
import type { Answer } from "../../local/mail-catcher/behaviour.ts";
import { at, LedgerAtWork, PLAN, startServers, type Servers } from "./ledger-at-work.ts";

const HEAD = "enhetschef-vuxen";
const LATER: Answer = { kind: "refuse", code: 451, message: "Try later" };
const ACCEPT: Answer = { kind: "accept" };

let servers: Servers;
let work: LedgerAtWork;
beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.stop());
beforeEach(async () => {
  work = await LedgerAtWork.open(servers, at("2026-11-23", 10));
  await work.apply();
});
afterEach(async () => {
  servers.mail.behave({});
  await work.close();
});

const isHead = (address: string): boolean => address.startsWith(`${HEAD}@`);

async function welcomeOfHead() {
  const envelope = await work.ledger
    .selectFrom("envelope")
    .selectAll()
    .where("person", "=", HEAD as never)
    .executeTakeFirstOrThrow();
  const attempts = await work.ledger
    .selectFrom("attempt")
    .select("outcome")
    .where("envelope", "=", envelope.envelope)
    .orderBy("attempt")
    .execute();
  return { ...envelope, outcomes: attempts.map(({ outcome }) => outcome) };
}

async function caught(messageId: string): Promise<readonly Buffer[]> {
  const mails = (await servers.mail.listMails()).filter((mail) => mail.messageId === messageId);
  return Promise.all(mails.map(({ id }) => readFile(join(servers.mail.folder, `${id}.eml`))));
}

test("goes again five minutes later with the same bytes when the relay says later, and once only", async () => {
  servers.mail.behave({ onRecipient: (address) => (isHead(address) ? LATER : ACCEPT) });
  await work.until(at("2026-11-24", 8, 1));
  const refused = await welcomeOfHead();
  expect(refused).toMatchObject({ state: "queued", outcomes: ["refused"], retry_at: at("2026-11-24", 8, 5) });
  expect(await caught(refused.message_id)).toEqual([]);
  servers.mail.behave({});
  await work.until(at("2026-11-24", 8, 6));
  expect(await welcomeOfHead()).toMatchObject({ state: "accepted", outcomes: ["refused", "accepted"], raw: refused.raw });
  expect(await caught(refused.message_id)).toEqual([refused.raw]);
});

test("is sent again, identical, when the relay fell silent after the body, and both are in the ledger", async () => {
  servers.mail.behave({ afterKeeping: ({ to }) => (to.some(isHead) ? { kind: "cut" } : ACCEPT) });
  await work.until(at("2026-11-24", 8, 1));
  const silent = await welcomeOfHead();
  expect(silent).toMatchObject({ state: "posting", outcomes: ["ambiguous"] });
  servers.mail.behave({});
  await work.until(at("2026-11-24", 8, 6));
  expect(await welcomeOfHead()).toMatchObject({ state: "accepted", outcomes: ["ambiguous", "accepted"] });
  expect(await caught(silent.message_id)).toEqual([silent.raw, silent.raw]);
});

test("is not lost with the one who held it: its silence is ambiguous, and nobody asks for it before the lease has run out", async () => {
  await work.until(at("2026-11-24", 7, 59));
  const { envelope } = await welcomeOfHead();
  // As a worker leaves it that is killed between handing over and writing down.
  const lease = new Date(Date.now() + 60_000);
  await work.ledger
    .updateTable("envelope")
    .set({ state: "posting", lease_until: lease, fence: "1" })
    .where("envelope", "=", envelope)
    .execute();
  await work.until(at("2026-11-24", 8));
  const { wakeAt } = await work.activities.nextPosting(PLAN, at("2026-11-24", 8));
  expect(wakeAt).toBeGreaterThan(at("2026-11-24", 8));
  expect(wakeAt).toBeLessThanOrEqual(at("2026-11-24", 8, 1) + 1_000);
  const past = new Date(Date.now() - 1_000);
  await work.ledger.updateTable("envelope").set({ lease_until: past }).where("envelope", "=", envelope).execute();
  await work.until(at("2026-11-24", 8, 2));
  expect(await welcomeOfHead()).toMatchObject({ state: "accepted", outcomes: ["ambiguous", "accepted"] });
});

test("is withdrawn when one of its letters loses its reason while it waits, and the others go in a new one", async () => {
  await work.until(at("2026-11-24", 12));
  servers.mail.behave({ onRecipient: () => LATER });
  const mixed = await firstRefusedWithTwo();
  const [reported, ...others] = mixed.letters;
  const command: OccurrenceCommand = { kind: "report", by: mixed.person, content: { note: "Klart" } };
  if (!reported?.occurrence) throw new Error("A ladder's letter is about an occurrence");
  expect(await work.act(reported.occurrence, command)).toMatchObject({ ok: true });
  servers.mail.behave({});
  await work.until(at("2027-01-29", 12));
  const old = await work.ledger
    .selectFrom("envelope")
    .select(["state", "message_id"])
    .where("envelope", "=", mixed.envelope)
    .executeTakeFirstOrThrow();
  expect(old.state).toBe("withdrawn");
  expect(await caught(old.message_id)).toEqual([]);
  const letters = await work.ledger.selectFrom("letter").select(["letter", "state", "envelope"]).execute();
  const now = (id: string) => letters.find(({ letter }) => letter === id);
  expect(now(reported.letter)?.state).toBe("dropped");
  for (const other of others) {
    expect(now(other.letter)?.state).toBe("accepted");
    expect(now(other.letter)?.envelope).not.toBe(mixed.envelope);
  }
});

/** Lets days pass until a mail with letters about two occurrences, of one that may report both, has been refused. */
async function firstRefusedWithTwo() {
  const noons = ["2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28", "2027-01-04", "2027-01-11"];
  for (const day of noons) {
    await work.until(at(day, 8, 1));
    const queued = await work.ledger.selectFrom("envelope").select(["envelope", "person"]).where("state", "=", "queued").execute();
    for (const { envelope, person } of queued) {
      const letters = await work.ledger
        .selectFrom("letter")
        .select(["letter", "occurrence"])
        .where("envelope", "=", envelope)
        .where("step", "in", ["notice", "reminder-1", "reminder-2", "overdue-1"])
        .orderBy("letter")
        .execute();
      if (new Set(letters.map(({ occurrence }) => occurrence)).size > 1) return { envelope, person, letters };
    }
  }
  throw new Error("Nobody got two letters in one mail");
}
