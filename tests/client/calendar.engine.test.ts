/** Single periods moved and skipped, in a real ledger driven as the workflows drive it; and the pages that read the same ledger. */
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { decideOnPeriod } from "../../client/excepting.ts";
import { civilDate, type CivilDate } from "../../domain/calendar/civil-date.ts";
import type { ExceptionCommand } from "../../domain/decide-exception.ts";
import type { OccurrenceId } from "../../domain/ids.ts";
import { at, LedgerAtWork, occurrence, person, PLAN, startServers, type Servers } from "./ledger-at-work.ts";

const BEGUN = at("2026-11-23", 10);
const CHIEF = person("ifo-chef");
const CONVENER = person("sammankallande");
const RVT = "1.6/uppgifter-rvt";
const Q4 = occurrence(RVT, "2026-Q4");
const Q1 = occurrence(RVT, "2027-Q1");
const Q2 = occurrence(RVT, "2027-Q2");

let servers: Servers;
let work: LedgerAtWork;

beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.stop());
beforeEach(async () => {
  work = await LedgerAtWork.open(servers, BEGUN);
  await work.apply();
  await work.until(at("2026-12-01", 12));
});
afterEach(() => work.close());

/** Decides, and has the duties ask again as the signal has them. */
async function decide(id: OccurrenceId, command: ExceptionCommand, commandId: string = randomUUID()) {
  const clock = { now: () => work.now };
  const { result, duties } = await decideOnPeriod({ ledger: work.ledger, clock }, id, command, commandId);
  if (result.ok) for (const duty of duties) await work.activities.nextOpening(PLAN, duty, undefined, work.now);
  return result;
}

const move = (due: string, reason = "Statistiken kommer sent."): ExceptionCommand => ({
  kind: "move",
  by: CHIEF,
  due: civilDate(due),
  reason,
});
const skip: ExceptionCommand = { kind: "skip", by: CHIEF, reason: "Teamet har inga uppgifter." };
const noticesOf = async (id: string) =>
  (await work.reading.letters(PLAN))
    .filter((letter) => letter.occurrence === id)
    .map(({ step, postAt }) => `${step} ${postAt.slice(0, 10)}`);
const statusRow = async (year: number, id: string) => {
  const { actions } = await work.reading.yearStatus(PLAN, year);
  return actions.flatMap(({ duties }) => duties).find((row) => row.occurrence === id);
};

describe("a period that is skipped", () => {
  test("never opens, and the next one does on its day", async () => {
    expect(await decide(Q4, skip)).toMatchObject({ ok: true, event: "periodSkipped" });
    await work.until(at("2027-04-20", 12));
    expect(await noticesOf(Q4)).toEqual([]);
    expect((await noticesOf(Q1))[0]).toBe("notice 2027-04-05");
    expect(await work.activities.openOccurrence(Q4, work.now)).toEqual({ ended: true });
    expect(await statusRow(2026, Q4)).toMatchObject({
      state: "excused",
      decision: { kind: "skipped", reason: "Teamet har inga uppgifter." },
    });
    const view = await work.reading.occurrence(Q4, CHIEF);
    expect(view).toMatchObject({ state: "excused", late: false });
    expect(view?.history.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Utgår enligt beslut av .+, innan den öppnades\.$/),
    ]);
    expect(view?.possible.find(({ act }) => act === "report")).toMatchObject({ ok: false });
  });

  test("does not hold up the year's roll-up", async () => {
    await decide(Q4, skip);
    await work.until(at("2027-02-01", 12));
    const id = occurrence("1.6/kartlaggning", "2026");
    const outcome = await work.act(id, { kind: "report", by: CONVENER, content: { note: "Sammanställt." } });
    // The quarter's other figures are still missing.
    expect(outcome.ok ? "" : outcome.reason).toContain("statistik från Treserva");
  });
});

describe("a period that is moved", () => {
  test("opens by its new day, is written about then, and keeps both days", async () => {
    expect(await decide(Q4, move("2027-03-19"))).toMatchObject({ ok: true, event: "periodMoved" });
    const foreseen = (await work.reading.coming(PLAN, "2027-04-30")).filter((letter) => letter.occurrence === Q4);
    expect(foreseen[0]).toMatchObject({ step: "notice", postAt: expect.stringContaining("2027-02-15") as string });
    await work.until(at("2027-02-14", 12));
    expect(await noticesOf(Q4)).toEqual([]);
    await work.until(at("2027-04-12", 12));
    expect((await noticesOf(Q4))[0]).toBe("notice 2027-02-15");
    expect((await noticesOf(Q1))[0]).toBe("notice 2027-04-05");
    const view = await work.reading.occurrence(Q4, CHIEF);
    expect(view).toMatchObject({ due: "2027-03-19", originalDue: "2027-01-29" });
    expect(view?.history[0]?.text).toMatch(
      /^Flyttad från fredag 29 januari 2027 till fredag 19 mars 2027 av .+, innan den öppnades\.$/,
    );
    expect(await statusRow(2026, Q4)).toMatchObject({ due: "2027-03-19", decision: { kind: "moved", originalDue: "2027-01-29" } });
  });

  test("past the next one lets that open in its time, and both are opened once", async () => {
    await decide(Q4, move("2027-09-17"));
    await work.until(at("2027-10-20", 12));
    const rows = await work.ledger
      .selectFrom("occurrence")
      .select(["period", "opened_at"])
      .where("duty", "=", RVT as never)
      .orderBy("opened_at")
      .execute();
    expect(rows.map(({ period }) => period)).toEqual(["2027-Q1", "2027-Q2", "2026-Q4", "2027-Q3"]);
    const duty = await work.ledger
      .selectFrom("duty")
      .select(["cursor", "out_of_turn"])
      .where("duty", "=", RVT as never)
      .executeTakeFirst();
    expect(duty).toEqual({ cursor: "2027-Q3", out_of_turn: ["2026-Q4"] });
  });

  test("taken back is as if nothing had been decided; the events stay", async () => {
    const before = await work.reading.coming(PLAN, "2027-12-31");
    await decide(Q4, move("2027-03-19"));
    expect(await decide(Q4, { kind: "restore", by: CHIEF })).toMatchObject({ ok: true, event: "periodRestored" });
    expect(await work.reading.coming(PLAN, "2027-12-31")).toEqual(before);
    const events = await work.ledger.selectFrom("event").select("kind").where("subject", "=", Q4).orderBy("seq").execute();
    expect(events.map(({ kind }) => kind)).toEqual(["periodMoved", "periodRestored"]);
  });
});

test("the same command again is one decision; another's, an open period's and a passed one's are refused", async () => {
  const id = randomUUID();
  const both = await Promise.all([decide(Q4, skip, id), decide(Q4, skip, id)]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  const events = await work.ledger.selectFrom("event").select("kind").where("subject", "=", Q4).execute();
  expect(events).toHaveLength(1);
  expect(await decide(Q1, { ...skip, by: CONVENER })).toMatchObject({ ok: false });
  await work.until(at("2027-04-07", 12));
  expect(await decide(Q1, skip)).toEqual({
    ok: false,
    reason: "Perioden har redan öppnats. Flytta fram den, eller låt den utgå, på dess egen sida.",
  });
  expect(await decide(Q4, { kind: "restore", by: CHIEF })).toMatchObject({ ok: false });
  expect(await decide(occurrence(RVT, "2025-Q1"), skip)).toMatchObject({ ok: false });
});

describe("the calendar's pages", () => {
  test("show what is due when, and what another day would mean, without doing anything", async () => {
    await decide(Q2, skip);
    const calendar = await work.reading.calendar(PLAN);
    expect(calendar.months.map(({ month }) => month)).toHaveLength(12);
    const lines = calendar.months.flatMap((month) => month.lines);
    expect(lines.find((line) => line.occurrence === Q4)).toMatchObject({
      due: "2027-01-29",
      firstLetter: "2027-01-04",
      toCome: true,
    });
    expect(lines.find((line) => line.occurrence === Q2)).toMatchObject({ state: "excused", decision: { kind: "skipped" } });
    expect(calendar.months.find(({ month }) => month === "2027-07")).toMatchObject({
      quiet: { from: "2027-07-12", to: "2027-07-31" },
    });
    const view = await work.reading.comingPeriod(Q4, CHIEF, "2027-03-19" as CivilDate);
    expect(view?.mayDecide).toBe(true);
    expect(view?.outcome.letters[0]).toMatchObject({ on: "2027-01-04", step: "notice" });
    expect(view?.proposed?.letters[0]).toMatchObject({ on: "2027-02-15", step: "notice" });
    expect((await work.reading.comingPeriod(Q4, CHIEF, "2026-12-02" as CivilDate))?.refused).toContain("hinner gå ut");
    expect((await work.reading.comingPeriod(Q2, CHIEF))?.mayRestore).toBe(true);
    expect((await work.reading.comingPeriod(Q4, CONVENER))?.mayDecide).toBe(false);
    expect(await work.ledger.selectFrom("exception").select("period").execute()).toHaveLength(1);
  });
});

describe("letters a screenful at a time", () => {
  test("are all reached, once each, in order, whatever is asked for", async () => {
    await work.until(at("2027-06-30", 12));
    const all = await work.reading.letters(PLAN);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const view = await work.reading.post(PLAN, { section: "sent", ...(after === undefined ? {} : { after }) });
      seen.push(...view.letters.map(({ id }) => id ?? ""));
      after = view.older;
    } while (after !== undefined);
    const sent = all.filter(({ state }) => state === "accepted");
    expect(new Set(seen)).toEqual(new Set(sent.map(({ id }) => id ?? "")));
    expect(seen).toHaveLength(sent.length);
    const { counts, letters } = await work.reading.post(PLAN, { section: "sent", person: CONVENER, duty: RVT });
    expect(counts.sent).toBe(sent.length);
    expect(letters.length).toBeGreaterThan(0);
    expect(letters.every((letter) => letter.person === CONVENER && letter.duty === RVT)).toBe(true);
    for (const odd of ["", "x", "99999999999999_00000000-0000-0000-0000-000000000000", "%' or 1=1"]) {
      expect((await work.reading.post(PLAN, { section: "sent", after: odd, duty: odd })).letters).toBeDefined();
    }
  });
});

describe("searching", () => {
  test("finds the plan's words, periods by name and what was written, for those who may read it", async () => {
    await work.until(at("2027-01-05", 12));
    await work.act(Q4, {
      kind: "postpone",
      by: CHIEF,
      due: "2027-02-26" as CivilDate,
      reason: "Handläggarna på kvinnojouren dröjer.",
    });
    const kinds = async (text: string, as = CHIEF) =>
      (await work.reading.search(PLAN, text, as)).hits.map(({ kind, at: where }) => `${kind} ${where}`);
    expect(await kinds("Relationsvåldsteamet")).toContain(`duty ${RVT}`);
    expect(await kinds("kvartal 4 2026")).toContain(`occurrence ${Q4}`);
    expect(await kinds("2026-Q4")).toContain(`occurrence ${Q4}`);
    expect(await kinds(Q4)).toContain(`occurrence ${Q4}`);
    expect(await kinds("handläggare")).toContain(`note ${Q4}`);
    expect(await kinds("handläggare", person("ingen"))).not.toContain(`note ${Q4}`);
    for (const odd of ["", " ", "'", '"', "& | !", "%_\\", "\0\0\0", "a".repeat(10_000), "<b>", 'å&-"', "🙂🙂"]) {
      expect((await work.reading.search(PLAN, odd, CHIEF)).hits).toBeInstanceOf(Array);
    }
  });
});

test("the operator's page says what stands still, what failed and who holds the post", async () => {
  const well = await work.reading.operation(PLAN);
  expect(well).toMatchObject({ stuck: [], failedCount: 0, retrying: 0, mayHold: [CHIEF] });
  await work.ledger
    .updateTable("duty")
    .set({ wake_at: new Date(at("2026-12-01", 6)) })
    .where("duty", "=", RVT as never)
    .execute();
  await work.ledger
    .updateTable("mailroom")
    .set({ held: JSON.stringify({ by: CHIEF, why: "Fel adress" }) })
    .execute();
  await work.ledger
    .insertInto("alarm")
    .values({
      plan: PLAN,
      kind: "vacantRole",
      subject: Q4,
      detail: JSON.stringify({ role: "ifo-chef" }),
      raised_at: new Date(BEGUN),
    })
    .execute();
  await work.ledger
    .updateTable("closing")
    .set({ wake_at: new Date(at("2026-11-30", 6)) })
    .where("year", "=", 2026)
    .execute();
  await work.ledger
    .insertInto("pull")
    .values({ plan: PLAN, duty: RVT as never, wake_at: new Date(at("2026-12-01", 7)) })
    .execute();
  const ill = await work.reading.operation(PLAN);
  expect(ill.stuck).toMatchObject([
    { kind: "closing", subject: "2026" },
    { kind: "duty", subject: RVT },
    { kind: "pull", subject: RVT },
  ]);
  expect(ill.held).toMatchObject({ by: CHIEF, why: "Fel adress" });
  expect(ill).toMatchObject({ alarmCount: 1, alarms: [{ kind: "vacantRole", subject: Q4 }] });
});
