/** What becomes of a mail when the relay says later, falls silent, or hears of it too late. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { dateAt, type Instant } from "../../domain/calendar/instant.ts";
import type { OccurrenceId, PersonId } from "../../domain/ids.ts";
import type { OccurrenceCommand } from "../../domain/occurrence/occurrence.ts";
import type { Answer } from "../../local/mail-catcher/behaviour.ts";
import { contentFor } from "../years/people-at-work.ts";
import { at, LedgerAtWork, PLAN, startServers, vingaker, type Servers } from "./ledger-at-work.ts";

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
    .orderBy("post_at")
    .limit(1)
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
  const mixed = await firstMail("queued", 2);
  const [reported, ...others] = mixed.letters;
  await report(reported, mixed.person);
  servers.mail.behave({});
  await work.until(at("2027-01-29", 12));
  expect(await envelope(mixed.envelope)).toMatchObject({ state: "withdrawn", copies: 0 });
  const letters = await work.ledger.selectFrom("letter").select(["letter", "state", "envelope"]).execute();
  const now = (id: string) => letters.find(({ letter }) => letter === id);
  expect(await stateOf(reported)).toBe("dropped");
  for (const other of others) {
    expect(now(other.letter)?.state).toBe("accepted");
    expect(now(other.letter)?.envelope).not.toBe(mixed.envelope);
  }
});

describe("a mail that was cut off after the body", () => {
  beforeEach(async () => {
    await work.until(at("2026-11-24", 12));
    servers.mail.behave({ afterKeeping: () => ({ kind: "cut" }) });
  });

  test("is not sent again when its only letter has lost its reason, and stands as possibly sent", async () => {
    const mail = await firstMail("posting", 1);
    const [only] = mail.letters;
    await report(only, mail.person);
    expect(await stateOf(only)).toBe("ambiguous");
    const { copies } = await envelope(mail.envelope);
    servers.mail.behave({});
    await work.until(at("2027-01-29", 12));
    expect(await envelope(mail.envelope)).toMatchObject({ state: "ambiguous", copies });
    expect(await stateOf(only)).toBe("ambiguous");
    const alarms = await work.ledger.selectFrom("alarm").select("kind").where("subject", "=", mail.envelope).execute();
    expect(alarms).toEqual([{ kind: "letterGivenUp" }]);
  });

  test("is sent again, identical, when the report that took its reason away is taken back", async () => {
    const mail = await firstMail("posting", 1);
    const [only] = mail.letters;
    await report(only, mail.person);
    await act(only, { kind: "undo", by: mail.person });
    expect(await stateOf(only)).toBe("posting");
    const { copies } = await envelope(mail.envelope);
    servers.mail.behave({});
    await work.until(addMinutes(work.now, 60));
    expect(await envelope(mail.envelope)).toMatchObject({ state: "accepted", copies: copies + 1, differing: 0 });
    expect(await stateOf(only)).toBe("accepted");
  });

  test("is sent again, identical, for as long as one of its letters has its reason", async () => {
    const mail = await firstMail("posting", 2);
    await report(mail.letters[0], mail.person);
    const { copies } = await envelope(mail.envelope);
    servers.mail.behave({});
    await work.until(addMinutes(work.now, 60));
    expect(await envelope(mail.envelope)).toMatchObject({ state: "accepted", copies: copies + 1, differing: 0 });
    for (const letter of mail.letters) expect(await stateOf(letter)).toBe("accepted");
  });
});

describe("a letter that loses its reason while the relay has it", () => {
  test.each([
    { answer: ACCEPT, became: "accepted", mail: "accepted" },
    { answer: LATER, became: "dropped", mail: "withdrawn" },
  ])("is $became when the relay then answers $answer.kind", async ({ answer, became, mail }) => {
    await work.until(at("2026-11-24", 12));
    let only: Letter | undefined;
    const meanwhile: string[] = [];
    servers.mail.behave({
      onRecipient: async (address) => {
        const [under] = (await mailsOf("posting", 1)).filter(({ person }) => address.startsWith(`${person}@`));
        if (!under || only) return ACCEPT;
        [only] = under.letters;
        await report(only, under.person);
        meanwhile.push(await stateOf(only));
        return answer;
      },
    });
    for (const day of MONDAYS) if (!only) await work.until(at(day, 9));
    expect(meanwhile).toEqual(["ambiguous"]);
    expect(await stateOf(only)).toBe(became);
    expect(await envelope(only?.envelope ?? "")).toMatchObject({ state: mail });
  });
});

describe("five days of trying", () => {
  test("are counted from the first try, not from when a mail that was held should have gone", async () => {
    await work.until(at("2026-11-24", 7, 50));
    await work.ledger
      .updateTable("mailroom")
      .set({ held: JSON.stringify({ by: "ifo-chef", why: "Fel adress" }) })
      .execute();
    await work.until(at("2026-12-07", 12));
    servers.mail.behave({ onRecipient: (address) => (isHead(address) ? LATER : ACCEPT) });
    await work.ledger.updateTable("mailroom").set({ held: null }).execute();
    await work.until(at("2026-12-07", 12, 1));
    expect(await welcomeOfHead()).toMatchObject({ state: "queued", outcomes: ["refused"] });
    servers.mail.behave({});
    await work.until(at("2026-12-07", 13));
    expect(await welcomeOfHead()).toMatchObject({ state: "accepted", outcomes: ["refused", "accepted"] });
  });

  test("in vain end in an alarm, and somebody else is told", async () => {
    servers.mail.behave({ onRecipient: (address) => (isHead(address) ? LATER : ACCEPT) });
    await work.until(at("2026-11-28", 12));
    expect(await welcomeOfHead()).toMatchObject({ state: "queued" });
    await work.until(at("2026-11-30", 12));
    const { state, outcomes } = await welcomeOfHead();
    expect(state).toBe("refused");
    // Ever more seldom: not a relay's log full of the same.
    expect(outcomes.length).toBeLessThan(30);
    const welcome = (await work.reading.letters(PLAN)).filter(
      (letter) => letter.step === "welcome" && letter.person === "ifo-chef",
    );
    expect(welcome.map((letter) => letter.state)).toEqual(["accepted", "accepted"]);
  });
});

const MONDAYS = ["2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28", "2027-01-04", "2027-01-11"];

type Letter = Awaited<ReturnType<typeof mailsOf>>[number]["letters"][number];

/**
 * Mails in this state with ladder letters, and nothing else, about so many occurrences that can be reported now. Which
 * of them the relay had first is chance, so the test must be able to take any.
 */
async function mailsOf(state: "queued" | "posting", about: number) {
  const found = await work.ledger
    .selectFrom("envelope")
    .select(["envelope", "person"])
    .where("state", "=", state)
    .orderBy("person")
    .execute();
  const mails = await Promise.all(
    found.map(async (mail) => {
      const letters = await work.ledger
        .selectFrom("letter")
        .select(["letter", "occurrence", "envelope", "step"])
        .where("envelope", "=", mail.envelope)
        .orderBy("letter")
        .execute();
      return { ...mail, letters };
    }),
  );
  return mails.filter(
    ({ letters }) =>
      new Set(letters.map(({ occurrence }) => occurrence)).size === about &&
      letters.length === about &&
      letters.every(({ step, occurrence }) => /^(notice|reminder-\d|overdue-1)$/.test(step) && !isRollUp(occurrence)),
  );
}

/** A year's sum: it is not reported before what it adds up. */
function isRollUp(id: string | null): boolean {
  const duties = vingaker().plan.items.flatMap((item) => item.duties);
  return duties.some((duty) => duty.cadence.kind === "rollUp" && id?.startsWith(`${PLAN}/${duty.id}/`) === true);
}

/** Lets weeks pass until there is such a mail. */
async function firstMail(state: "queued" | "posting", about: number) {
  for (const day of MONDAYS) {
    await work.until(at(day, 8, 1));
    const [first] = await mailsOf(state, about);
    if (first) return first;
  }
  throw new Error(`No mail about ${about} occurrences was ${state}`);
}

/** Done, with all that its duty asks for. */
async function report(letter: Letter | undefined, by: PersonId): Promise<void> {
  const view = await work.reading.occurrence((letter?.occurrence ?? "") as OccurrenceId);
  if (!view) throw new Error("A ladder's letter is about an occurrence");
  await act(letter, { kind: "report", by, content: contentFor(view, dateAt(work.now)) });
}

async function act(letter: Letter | undefined, command: OccurrenceCommand): Promise<void> {
  if (!letter?.occurrence) throw new Error("A ladder's letter is about an occurrence");
  const done = await work.act(letter.occurrence, command);
  // The reason is what a reader of a failure needs.
  expect(done.ok ? undefined : done.reason).toBeUndefined();
}

async function stateOf(letter: Letter | undefined): Promise<string> {
  const { state } = await work.ledger
    .selectFrom("letter")
    .select("state")
    .where("letter", "=", letter?.letter ?? "")
    .executeTakeFirstOrThrow();
  return state;
}

/** What became of it, and what the relay has of it. */
async function envelope(id: string) {
  const { state, raw, message_id } = await work.ledger
    .selectFrom("envelope")
    .select(["state", "raw", "message_id"])
    .where("envelope", "=", id)
    .executeTakeFirstOrThrow();
  const copies = await caught(message_id);
  return { state, copies: copies.length, differing: copies.filter((copy) => !copy.equals(raw)).length };
}

function addMinutes(instant: Instant, minutes: number): Instant {
  return (instant + minutes * 60_000) as Instant;
}
