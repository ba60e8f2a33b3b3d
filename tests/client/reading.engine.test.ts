/** The ledger's whole path: what people do goes in through the activities, and what pages show comes out of the reading. */
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { EngineAwayError } from "../../client/engine-away-error.ts";
import { createReading } from "../../client/reading/index.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { Instant } from "../../domain/calendar/instant.ts";
import type { PartId } from "../../domain/ids.ts";
import type { OccurrenceCommand } from "../../domain/occurrence/occurrence.ts";
import { openLedger } from "../../ledger/open.ts";
import { at, LedgerAtWork, occurrence, person, PLAN, startServers, vingaker, type Servers } from "./ledger-at-work.ts";

const BEGUN = at("2026-11-23", 10);
const CHIEF = person("ifo-chef");
const CONVENER = person("sammankallande");
const MEMBER = person("ledamot-vuxen");
const OTHER = person("ledamot-barn-familj");
const PULL = occurrence("1.6/uppgifter-rvt", "2026-Q4");
const WEBSITE = occurrence("3.2/hemsidan", "2026");
const BACKLOG = occurrence("1.3/rutiner-fanga-upp", "once");
const MINUTE = 60_000;

let servers: Servers;
let work: LedgerAtWork;

beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.stop());
beforeEach(async () => {
  work = await LedgerAtWork.open(servers, BEGUN);
});
afterEach(() => work.close());

const report = (by = CHIEF): OccurrenceCommand => ({ kind: "report", by, content: { verdict: "works", note: "Genomgången." } });
const lettersOf = async (id: string, step: string) =>
  (await work.reading.letters(PLAN)).filter((letter) => letter.occurrence === id && letter.step === step);
const view = async (id = WEBSITE, as = CHIEF) => {
  const found = await work.reading.occurrence(id, as);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const sentences = async (id = WEBSITE) => (await view(id)).history.map(({ text }) => text);

describe("a plan that is applied and begun", () => {
  test("mails nothing until it is begun, and is shown without a beginning", async () => {
    await work.apply({ begin: false });
    await work.until(at("2026-12-24", 12));
    expect(await work.reading.letters(PLAN)).toEqual([]);
    expect(await work.reading.coming(PLAN, "2027-06-30")).toEqual([]);
    const [summary] = await work.reading.plans();
    expect(summary).toEqual({ plan: PLAN, title: "Handlingsplan mot våld i nära relationer", version: "1" });
    const planned = await view(PULL, CONVENER);
    expect(planned.state).toBe("planned");
    expect(planned.possible.every((one) => !one.ok && one.reason === "Planen har inte börjat följas upp än.")).toBe(true);
  });

  test("sends each person one welcome letter and nothing for the deadlines of 2023, which wait as backlog", async () => {
    await work.apply();
    await work.until(at("2026-11-24", 9));
    const letters = await work.reading.letters(PLAN);
    expect(new Set(letters.map((letter) => letter.step))).toEqual(new Set(["welcome"]));
    expect(new Set(letters.map((letter) => letter.person)).size).toBe(letters.length);
    expect(letters.every((letter) => letter.state === "accepted" && letter.sentAt === "2026-11-24T08:00:00+01:00")).toBe(true);
    expect(letters.some((letter) => "duty" in letter || "occurrence" in letter)).toBe(false);
    const [first] = letters;
    expect(first?.messageId).toMatch(/^<.+@vingaker\.example>$/);
    const text = await work.reading.letter(PLAN, first?.id ?? "");
    expect(text?.text.paragraphs[0]).toMatch(/^Vingåkers kommun börjar nu följa upp/);
    expect(await work.reading.letter(PLAN, "no-such")).toBeUndefined();
    const tasks = await work.reading.tasks(PLAN, CHIEF);
    expect(tasks.toDecide.map((line) => line.occurrence)).toContain(BACKLOG);
    expect(tasks.questions.length).toBeGreaterThan(5);
    expect((await work.reading.tasks(PLAN, MEMBER)).toDecide).toEqual([]);
    expect((await view(BACKLOG, CHIEF)).history).toEqual([
      { at: expect.any(String) as string, text: "Skulle ha varit klar fredag 29 december 2023, innan planen började följas upp." },
    ]);
  });

  test("foresees exactly the letters that the engine then sends if nobody does anything", async () => {
    await work.apply();
    await work.until(at("2026-11-24", 9));
    const told = ({ postAt, step, duty, period, part, person: to, subject }: Record<string, unknown>) =>
      [postAt, step, duty, period, part, to, subject].join(" ");
    const coming = (await work.reading.coming(PLAN, "2027-02-28")).map((letter) => told({ ...letter }));
    await work.until(at("2027-02-28", 23, 59));
    const sent = (await work.reading.letters(PLAN)).filter((letter) => letter.postAt > "2026-11-24T09");
    expect(sent.map((letter) => told({ ...letter }))).toEqual(coming);
    expect(sent.every((letter) => letter.state === "accepted")).toBe(true);
  });

  test("applied again unchanged writes nothing", async () => {
    await work.apply();
    await work.until(at("2026-11-24", 9));
    const events = () => work.ledger.selectFrom("event").select("seq").execute();
    const before = await events();
    expect(await work.apply()).toMatchObject({ duties: [], revised: [], occurrences: [], opens: [] });
    expect(await events()).toEqual(before);
  });
});

describe("acting", () => {
  beforeEach(async () => {
    await work.apply();
    await work.until(at("2026-11-24", 9));
  });

  test("two confirm at once: one wins, the other gets the reason", async () => {
    expect(await work.act(WEBSITE, report())).toEqual({ ok: true, state: "reported", event: "reported" });
    expect((await view(WEBSITE, MEMBER)).possible.find(({ act }) => act === "confirm")).toEqual({ act: "confirm", ok: true });
    expect((await work.reading.tasks(PLAN, MEMBER)).toConfirm.map((line) => line.occurrence)).toEqual([WEBSITE]);
    const both = await Promise.all([
      work.act(WEBSITE, { kind: "confirm", by: MEMBER }),
      work.act(WEBSITE, { kind: "confirm", by: OTHER }),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toEqual({
      ok: false,
      reason: expect.stringMatching(/^Den är redan bekräftad av/) as string,
    });
    const shown = await view();
    expect(shown.state).toBe("confirmed");
    expect(shown.history.filter(({ text }) => text.startsWith("Bekräftad av"))).toHaveLength(1);
    expect(shown.next).toBeUndefined();
    expect((await work.reading.overview(PLAN))?.duties["3.2/hemsidan"]?.latestEnded?.occurrence).toBe(WEBSITE);
  });

  test("the same command twice is one act, and the same id for something else an error", async () => {
    const id = randomUUID();
    const first = await work.act(WEBSITE, report(), id);
    expect(await work.act(WEBSITE, report(), id)).toEqual(first);
    expect((await sentences()).filter((text) => text.startsWith("Rapporterad"))).toHaveLength(1);
    await expect(work.act(WEBSITE, { kind: "undo", by: CHIEF }, id)).rejects.toThrow(/used before for something else/);
  });

  test("says on the page what the engine says when acting", async () => {
    for (const who of [CHIEF, CONVENER, MEMBER, person("namndsekreterare"), person("nobody")]) {
      for (const id of [WEBSITE, BACKLOG]) {
        const refused = (await view(id, who)).possible.filter(({ ok }) => !ok);
        for (const { act, reason } of refused) {
          const command = { kind: act, by: who, ...DRY } as unknown as OccurrenceCommand;
          expect(await work.act(id, command)).toEqual({ ok: false, reason });
        }
      }
    }
  });

  test("shows a report with its note, and who did it in which role", async () => {
    await work.act(WEBSITE, report());
    const shown = await view();
    expect(shown.history.at(-1)).toEqual({
      at: "2026-11-24T09:00:00+01:00",
      text: "Rapporterad av IFO-chefen (IFO-chef): fungerar.",
      note: "Genomgången.",
    });
    expect(shown.parts[0]?.report).toMatchObject({ by: CHIEF, byName: "IFO-chefen", at: "2026-11-24T09:00:00+01:00" });
    expect(shown.next).toMatchObject({ step: "confirm", on: "2026-11-30", toPerson: "Arbetsgruppens sammankallande" });
    expect(shown.late).toBe(false);
  });

  test("gives a returned report a new day and a letter, and climbs again", async () => {
    await work.act(WEBSITE, report());
    expect(await work.act(WEBSITE, { kind: "return", by: MEMBER, reason: "Vilka sidor?" })).toMatchObject({
      ok: true,
      state: "open",
    });
    const shown = await view();
    expect(shown.due).toBe("2026-12-08");
    expect(shown.originalDue).toBe("2026-11-30");
    expect(shown.history.at(-1)?.note).toBe("Vilka sidor?");
    expect(shown.next).toMatchObject({ step: "reminder-1" });
    await work.until(at("2026-11-24", 12));
    expect(await lettersOf(WEBSITE, "returned")).toMatchObject([{ person: CHIEF, state: "accepted" }]);
    await work.act(WEBSITE, report());
    await work.until(at("2026-12-20", 12));
    expect(await lettersOf(WEBSITE, "overdue-1")).toEqual([]);
    expect(await lettersOf(WEBSITE, "confirm")).toHaveLength(1);
  });

  test("moves a day twice and no further, and supersedes nothing else", async () => {
    const move = (due: string) => work.act(WEBSITE, { kind: "postpone", by: CHIEF, due: civilDate(due), reason: "Ny hemsida" });
    expect(await move("2026-12-15")).toMatchObject({ ok: true, state: "open" });
    expect(await move("2027-01-15")).toMatchObject({ ok: true });
    expect(await move("2027-02-15")).toMatchObject({ ok: false });
    const rows = await work.ledger
      .selectFrom("occurrence")
      .select("occurrence")
      .where("duty", "=", "3.2/hemsidan" as never)
      .execute();
    expect(rows).toHaveLength(1);
    expect((await view()).possible.find(({ act }) => act === "postpone")?.ok).toBe(false);
    expect(await sentences()).toContain("Flyttad till tisdag 15 december 2026 av IFO-chefen (IFO-chef).");
  });

  test("keeps a settled backlog item in the year it was settled and in its own", async () => {
    const reason = "Ersatt av nya rutiner";
    expect(await work.act(BACKLOG, { kind: "excuse", by: CHIEF, reason })).toMatchObject({ ok: true, state: "excused" });
    for (const year of [2023, 2026]) {
      const status = await work.reading.yearStatus(PLAN, year);
      const duties = status.actions.find(({ action }) => action === "1.3")?.duties;
      expect(duties).toMatchObject([{ occurrence: BACKLOG, state: "excused" }]);
    }
    const next = await work.reading.yearStatus(PLAN, 2027);
    expect(next.actions.find(({ action }) => action === "1.3")?.duties).toEqual([]);
  });

  test("hands over to another, who is asked, and who has it when they say yes", async () => {
    const command = { kind: "reassign", by: CHIEF, to: MEMBER, reason: "Hon sköter hemsidan" } as const;
    expect(await work.act(WEBSITE, command)).toMatchObject({ ok: true, event: "offered" });
    for (const one of [MEMBER, CHIEF]) {
      const [line] = (await work.reading.tasks(PLAN, one)).todo.filter((candidate) => candidate.occurrence === WEBSITE);
      expect(line?.waitsFor).toEqual({ person: MEMBER, name: "Arbetsgruppens ledamot från Vuxenenheten" });
    }
    await work.until(at("2026-11-24", 12));
    expect(await lettersOf(WEBSITE, "reassigned")).toMatchObject([{ person: MEMBER, state: "accepted" }]);
    expect(
      (await view(WEBSITE, MEMBER)).possible.filter(({ act, ok }) => ok && (act === "accept" || act === "decline")),
    ).toHaveLength(2);
    expect(await work.act(WEBSITE, { kind: "accept", by: MEMBER })).toMatchObject({ ok: true, state: "open", event: "accepted" });
    expect((await work.reading.tasks(PLAN, CHIEF)).todo.map((line) => line.occurrence)).not.toContain(WEBSITE);
    expect((await view()).parts[0]?.personName).toBe("Arbetsgruppens ledamot från Vuxenenheten");
  });

  test("takes back a question nobody has answered, and tells of a no", async () => {
    await work.act(WEBSITE, { kind: "reassign", by: CHIEF, to: MEMBER, reason: "Hon sköter hemsidan" });
    await work.act(WEBSITE, { kind: "reassign", by: CHIEF, to: OTHER, reason: "Hon har tid" });
    await work.until(at("2026-11-24", 12));
    expect(await lettersOf(WEBSITE, "reassigned")).toMatchObject([
      { person: OTHER, state: "accepted" },
      { person: MEMBER, state: "dropped" },
    ]);
    expect(await work.act(WEBSITE, { kind: "decline", by: OTHER, reason: "Hinner inte" })).toMatchObject({ ok: true });
    await work.act(WEBSITE, { kind: "comment", by: person("namndsekreterare"), text: "Nämnden väntar på den." });
    await work.until(at("2026-11-24", 16));
    expect(await lettersOf(WEBSITE, "declined")).toMatchObject([{ person: CHIEF, state: "accepted" }]);
    expect((await view()).history.slice(-2)).toMatchObject([
      { text: expect.stringContaining("tackade nej till att ta över.") as string, note: "Hinner inte" },
      { text: expect.stringContaining("skrev en kommentar.") as string, note: "Nämnden väntar på den." },
    ]);
  });

  test("takes a divided duty's report part by part", async () => {
    const divided = occurrence("4.2/bedomning-i-samrad", "2026");
    const head = person("enhetschef-vuxen");
    const before = await view(divided, head);
    expect(before.possible.filter(({ act }) => act === "report").map(({ part, ok }) => [part, ok])).toEqual([
      ["vuxen", true],
      ["ekonomiskt-bistand", false],
      ["barn-familj", false],
    ]);
    expect(await work.act(divided, { ...report(head), part: "vuxen" as PartId } as OccurrenceCommand)).toMatchObject({
      state: "open",
    });
    const after = await view(divided, head);
    expect(after.responsible).toEqual(["Enhetschefen för ekonomiskt bistånd", "Enhetschefen för Barn- och familjeenheten"]);
    expect(after.possible.find(({ act }) => act === "undo")).toEqual({ act: "undo", part: "vuxen", ok: true });
    expect((await work.reading.tasks(PLAN, head)).todo).toEqual([]);
  });
});

describe("letters that are written but not posted", () => {
  beforeEach(async () => {
    await work.apply();
    await work.until(at("2027-01-04", 7, 50));
  });

  test("are dropped by a report and come back when it is taken back", async () => {
    expect(await lettersOf(PULL, "notice")).toMatchObject([{ state: "written" }, { state: "written" }]);
    expect(await sentences(PULL)).toContain(
      "Första mejlet till Relationsvåldsteamet och Arbetsgruppens sammankallande skickas måndag 4 januari 2027.",
    );
    expect(await work.act(PULL, report(CONVENER))).toMatchObject({ ok: true });
    const dropped = await lettersOf(PULL, "notice");
    expect(dropped).toMatchObject([{ state: "dropped" }, { state: "dropped" }]);
    expect(dropped.some((letter) => "envelope" in letter || "sentAt" in letter)).toBe(false);
    expect(await work.act(PULL, { kind: "undo", by: CONVENER })).toMatchObject({ ok: true, state: "open" });
    expect(await lettersOf(PULL, "notice")).toMatchObject([{ state: "written" }, { state: "written" }]);
    await work.until(at("2027-01-04", 8, 1));
    expect(await lettersOf(PULL, "notice")).toMatchObject([{ state: "accepted" }, { state: "accepted" }]);
    expect(await mailsTo("relationsvaldsteamet@katrineholm.example")).toHaveLength(1);
  });

  test("are not sent after a report, although they lay composed", async () => {
    await work.act(PULL, report(CONVENER));
    await work.until(at("2027-01-04", 12));
    expect(await lettersOf(PULL, "notice")).toMatchObject([{ state: "dropped" }, { state: "dropped" }]);
    expect(await mailsTo("relationsvaldsteamet@katrineholm.example")).toHaveLength(0);
  });

  test("go once where the relay was away and the report was given and taken back meanwhile", async () => {
    servers.mail.behave({ beforeKeeping: () => ({ kind: "refuse", code: 451, message: "later" }) });
    await work.until(at("2027-01-04", 8, 2));
    servers.mail.behave({});
    await work.act(PULL, report(CONVENER));
    await work.act(PULL, { kind: "undo", by: CONVENER });
    await work.until(at("2027-01-05", 12));
    expect(await mailsTo("relationsvaldsteamet@katrineholm.example")).toHaveLength(1);
  });

  /** Mails are kept for the whole file: only those of this test's ledger count. */
  async function mailsTo(address: string) {
    const own = new Set((await work.ledger.selectFrom("envelope").select("message_id").execute()).map((row) => row.message_id));
    const mails = (await servers.mail.listMails()).filter((mail) => mail.to.includes(address));
    const read = await Promise.all(mails.map(({ id }) => servers.mail.readMail(id)));
    return read.filter((mail) => mail?.headers.some(({ name, value }) => name === "Message-ID" && own.has(value)));
  }
});

describe("a period that is not opened", () => {
  beforeEach(async () => {
    await work.apply();
    await work.until(at("2026-11-24", 9));
  });

  test("is shown from the calendar, and takes a report from the responsible and nothing else", async () => {
    const planned = await view(PULL, CONVENER);
    expect(planned).toMatchObject({ state: "planned", due: "2027-01-29", periodLabel: "kvartal 4 2026", history: [], letters: [] });
    expect(planned.next).toMatchObject({ step: "notice", on: "2027-01-04" });
    expect(planned.possible.filter(({ ok }) => ok).map(({ act }) => act)).toEqual(["report"]);
    expect((await view(PULL, person("namndsekreterare"))).possible.some(({ ok }) => ok)).toBe(false);
  });

  test.each([
    "vingaker/1.6/uppgifter-rvt/2020-Q1",
    "vingaker/1.6/uppgifter-rvt/2026-11",
    "vingaker/9.9/x/2026",
    "annan/1.6/uppgifter-rvt/2026-Q4",
    "skräp",
  ])("is nothing where the plan does not ask for it: %s", async (id) => {
    expect(await work.reading.occurrence(id as never, CONVENER)).toBeUndefined();
  });

  test("opened twice at once is opened once", async () => {
    await Promise.all(Array.from({ length: 4 }, () => work.activities.openOccurrence(PULL, work.now)));
    const events = await work.ledger.selectFrom("event").select("kind").where("subject", "=", PULL).execute();
    expect(events).toEqual([{ kind: "opened" }]);
  });

  test("opened ahead of time is not foreseen a second time, nor opened when its day comes", async () => {
    await work.activities.openOccurrence(PULL, work.now);
    await work.act(PULL, report(CONVENER));
    await work.act(PULL, { kind: "confirm", by: MEMBER });
    expect((await work.reading.overview(PLAN))?.duties["1.6/uppgifter-rvt"]?.next?.period).toBe("2027-Q1");
    expect((await work.reading.coming(PLAN, "2027-02-28")).filter((letter) => letter.occurrence === PULL)).toEqual([]);
    await work.until(at("2027-02-10", 12));
    expect((await work.reading.letters(PLAN)).filter((letter) => letter.occurrence === PULL)).toEqual([]);
  });
});

test("a duty that a new version drops is still shown in the words it was followed up by", async () => {
  await work.apply();
  await work.until(at("2026-11-24", 9));
  const { plan } = vingaker();
  const items = plan.items.map((item) => ({ ...item, duties: item.duties.filter((duty) => duty.id !== "3.2/hemsidan") }));
  expect(await work.apply({ plan: { ...plan, version: "2", items }, begin: false })).toMatchObject({ occurrences: [WEBSITE] });
  await work.activities.reviseOccurrence(WEBSITE, work.now);
  const shown = await view();
  expect(shown).toMatchObject({ state: "superseded", title: expect.stringContaining("hemsidan") as string });
  expect(await work.reading.overview(PLAN)).toBeDefined();
  expect((await work.reading.tasks(PLAN, CHIEF)).todo.map((line) => line.occurrence)).not.toContain(WEBSITE);
});

test("says that the ledger is away when nobody answers at its address", async () => {
  const away = openLedger("postgres://nobody@127.0.0.1:1/planvakt");
  const reading = createReading({ ledger: away, clock: { now: () => (BEGUN + MINUTE) as Instant } });
  await expect(reading.plans()).rejects.toBeInstanceOf(EngineAwayError);
  await away.destroy();
});

/** What a refused command needs for its shape; the refusal comes before any of it is looked at. */
const DRY = { reason: "…", due: "2027-06-01", to: "namndsekreterare", content: { verdict: "works", note: "…" } };
