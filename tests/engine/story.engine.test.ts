/** A quarter of the whole plan on the real engine: begun, reported, returned, confirmed, left undone, decided on. */
import { readFile } from "node:fs/promises";
import { simpleParser, type ParsedMail } from "mailparser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LetterRow, StatusDuty } from "../../client/views.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { OccurrenceId, PersonId, PlanId } from "../../domain/ids.ts";
import type { OccurrenceCommand } from "../../domain/occurrence/occurrence.ts";
import { preview } from "../../domain/preview.ts";
import { dutyWorkflowId, TASK_QUEUE } from "../../workflows/messages.ts";
import { Visitor } from "../web/visitor.ts";
import { beginOnTheDay, BEGUN_ON, takeGround, vingaker, type Ground, type TestPlanvakt } from "./with-planvakt.ts";

const PLAN = "vingaker" as PlanId;
const occurrence = (key: string): OccurrenceId => `vingaker/${key}` as OccurrenceId;
const MAPPING = occurrence("1.6/kartlaggning/2031");
const STATISTICS = occurrence("1.6/statistik-treserva/2032-Q1");
const POLICE = occurrence("M2/avstamning-polisen/2032-Q1");
const COUNTY = occurrence("M3/lanssamverkan/2032-Q1");
const LOCAL = occurrence("M4/lokal-samverkan/2032-Q1");
const QUARTER_ENDS = civilDate("2032-05-05");

let ground: Ground;
let planvakt: TestPlanvakt;

beforeAll(async () => {
  ground = await takeGround();
  planvakt = await ground.start();
  await beginOnTheDay(planvakt);
});

afterAll(() => ground.leave());

type Act = OccurrenceCommand extends infer C ? (C extends OccurrenceCommand ? Omit<C, "by"> : never) : never;

function act(id: OccurrenceId, by: string, command: Act, commandId?: string) {
  return planvakt.planvakt.act(id, { ...command, by: by as PersonId }, commandId);
}

const report = (note: string): Act => ({ kind: "report", content: { note } });

const letters = (): Promise<readonly LetterRow[]> => planvakt.planvakt.letters(PLAN);

/** What a letter is, whatever its subject says of how things stand. */
function keyOf({ postAt, step, person, occurrence: id, part }: Omit<LetterRow, "state">): string {
  return [postAt, step, person, id ?? "", part ?? ""].join(" ");
}

async function rowOf(id: OccurrenceId, year = 2032): Promise<StatusDuty | undefined> {
  return (await rowsOf(year)).find((row) => row.occurrence === id);
}

async function rowsOf(year: number): Promise<readonly StatusDuty[]> {
  const { actions, meetings, rules } = await planvakt.planvakt.yearStatus(PLAN, year);
  return [...actions, ...meetings, ...rules].flatMap((item) => item.duties);
}

async function count(table: "occurrence" | "letter" | "event"): Promise<number> {
  const { n } = await planvakt.ledger
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(n);
}

describe("beginning", () => {
  test("sends each person one welcome letter and nothing for a deadline of 2023, which stands in the backlog", async () => {
    await planvakt.travel("2032-02-03");
    const sent = await letters();
    const expected = preview(vingaker(), { from: BEGUN_ON, to: civilDate("2032-02-03"), begunOn: BEGUN_ON });
    expect(sent.map(({ step, person, postAt, state }) => ({ step, person, postAt, state }))).toEqual(
      expected.map(({ person, postAt }) => ({ step: "welcome", person, postAt, state: "accepted" })),
    );
    expect(new Set(sent.map(({ person }) => person)).size).toBe(sent.length);
    const backlog = (await rowsOf(2032)).filter((row) => row.state === "backlog").map((row) => row.occurrence);
    expect(backlog).toEqual([
      "vingaker/1.1/genomgang-apt/once",
      "vingaker/1.3/rutiner-fanga-upp/once",
      "vingaker/1.4/riskbedomning-2023/once",
    ]);
  });
});

describe("a quarter in which one is confirmed, one returned and answered, one never done", () => {
  test("lets the report be returned with a letter to the one who reported", async () => {
    expect(await act(MAPPING, "sammankallande", report("Första utkastet"))).toEqual({
      ok: true,
      state: "reported",
      event: "reported",
    });
    await planvakt.travel("2032-02-04");
    expect(await act(MAPPING, "ledamot-vuxen", { kind: "return", reason: "Siffrorna för kvartal 3 saknas." })).toEqual({
      ok: true,
      state: "open",
      event: "returned",
    });
    await planvakt.travel("2032-02-06");
    const told = (await letters()).filter(({ step }) => step === "returned");
    expect(told.map(({ person, postAt, state }) => ({ person, postAt, state }))).toEqual([
      { person: "sammankallande", postAt: "2032-02-05T08:00:00+01:00", state: "accepted" },
    ]);
    expect(await act(MAPPING, "sammankallande", report("Nu med kvartal 3"))).toMatchObject({ ok: true });
  });

  test("lets one of two confirm who confirm at once, and tells the other who it was", async () => {
    await planvakt.travel("2032-02-10");
    const both = await Promise.all([
      act(MAPPING, "ledamot-vuxen", { kind: "confirm" }),
      act(MAPPING, "ledamot-barn-familj", { kind: "confirm" }),
    ]);
    expect(both.filter((one) => one.ok)).toEqual([{ ok: true, state: "confirmed", event: "confirmed" }]);
    const [refused] = both.filter((one) => !one.ok);
    expect(refused).toMatchObject({
      reason: expect.stringMatching(/^Den är redan bekräftad av Arbetsgruppens ledamot från .+ 10 februari 2032\.$/) as string,
    });
    expect(await rowOf(MAPPING, 2031)).toMatchObject({ state: "confirmed", reportedBy: "sammankallande" });
  });

  test("takes one command once, however often it is sent", async () => {
    await planvakt.travel("2032-04-06");
    const id = "3f0c9b1e-7a52-4b6d-9d51-2f8f3f1f7c01";
    const before = await count("event");
    const first = await act(STATISTICS, "sammankallande", report("Klart"), id);
    expect(first).toEqual({ ok: true, state: "reported", event: "reported" });
    expect(await act(STATISTICS, "sammankallande", report("Klart"), id)).toEqual(first);
    expect(await count("event")).toBe(before + 1);
    await expect(act(STATISTICS, "sammankallande", report("Något annat"), id)).rejects.toThrow(
      /was used before for something else/,
    );
    expect(await act(STATISTICS, "ledamot-ekonomiskt-bistand", { kind: "confirm" })).toMatchObject({
      ok: true,
      state: "confirmed",
    });
    expect(await act(STATISTICS, "sammankallande", report("Klart"), id)).toEqual(first);
  });

  test("sends nothing after a report, even where the letter was written and lay composed", async () => {
    await planvakt.travelTo("2032-04-19", 7, 50);
    const written = (await letters()).filter(({ occurrence: id, step }) => id === POLICE && step === "reminder-1");
    expect(written).toMatchObject([{ state: "written", person: "ifo-chef" }]);
    expect(written[0]?.envelope).toBeDefined();
    expect(await act(POLICE, "ifo-chef", report("Vi sågs alla tre månaderna"))).toMatchObject({ ok: true });
    await planvakt.travel("2032-04-19");
    expect((await letters()).find((one) => keyOf(one) === keyOf(written[0] ?? fail()))).toMatchObject({ state: "dropped" });
    const mail = await mailOf(COUNTY, "reminder-1");
    expect(mail.text).toContain("länssamverkan");
    expect(mail.text).not.toContain("kommunpolisen");
  });

  test("sends what preview foresaw, less the steps that had lost their reason, and what the acts caused", async () => {
    await planvakt.travel(QUARTER_ENDS);
    const foreseen = preview(vingaker(), { from: BEGUN_ON, to: QUARTER_ENDS, begunOn: BEGUN_ON });
    const stopped: Partial<Record<string, string>> = {
      [MAPPING]: "2032-02-03",
      [STATISTICS]: "2032-04-06",
      [POLICE]: "2032-04-19",
    };
    const stillMeant = foreseen.filter((letter) => !((stopped[letter.occurrence ?? ""] ?? "9999") <= letter.postAt));
    expect(stillMeant.length).toBeLessThan(foreseen.length);
    const caused = [
      `2032-02-05T08:00:00+01:00 returned sammankallande ${MAPPING} `,
      ...["ledamot-barn-familj", "ledamot-ekonomiskt-bistand", "ledamot-vuxen"].map(
        (person) => `2032-02-09T08:00:00+01:00 confirm ${person} ${MAPPING} `,
      ),
    ];
    const sent = (await letters()).filter(({ state }) => state !== "dropped" && state !== "superseded");
    expect(sent.map(keyOf).sort()).toEqual([...stillMeant.map(keyOf), ...caused].sort());
    expect(new Set(sent.map(({ state }) => state))).toEqual(new Set(["accepted"]));
    // The one that was never done was reminded, said to be late, and its contact asked to ring.
    const undone = sent.filter(({ occurrence: id }) => id === "vingaker/1.6/uppgifter-rvt/2032-Q1").map(({ step }) => step);
    expect(new Set(undone)).toEqual(new Set(["notice", "reminder-1", "overdue-1", "ring"]));
    expect(await rowOf(occurrence("1.6/uppgifter-rvt/2032-Q1"))).toMatchObject({ state: "open", late: true });
  });
});

describe("a caught mail", () => {
  test("opens as a mail: text and HTML, from the plan's office, marked as sent by a machine", async () => {
    const mail = await mailOf(COUNTY, "reminder-1");
    expect(mail.text).toContain("En påminnelse, inget är rapporterat än");
    expect(mail.html).toContain("<");
    expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail.headers.get("x-auto-response-suppress")).toBe("OOF, AutoReply");
    expect(mail.date?.toISOString()).toBe("2032-04-19T06:00:00.000Z");
    expect(mail.to).toMatchObject({ value: [{ address: "ifo-chef@vingaker.example" }] });
  });

  test("leads to a page that changes nothing when opened, and reports when its form is sent", async () => {
    const link = linksIn(await mailOf(COUNTY, "overdue-1"))[0] ?? fail();
    const before = await count("event");
    const chief = new Visitor((request) => fetch(request, { redirect: "manual" }), planvakt.url);
    const page = await chief.open(new URL(link).pathname);
    expect(page.status).toBe(200);
    await chief.open(new URL(link).pathname, { method: "HEAD" });
    expect(await count("event")).toBe(before);
    const form = formFor("report", page.text);
    form.set("note", "Länsstyrelsen har haft ett möte.");
    form.set("valt", "ja");
    expect((await chief.send(page.path, form)).path).toBe(`${page.path}?klart=report`);
    expect(await rowOf(COUNTY)).toMatchObject({ state: "reported", reportedBy: "ifo-chef" });
    expect([200, 409]).toContain((await chief.send(page.path, form)).status);
    expect(await count("event")).toBe(before + 1);
  });
});

describe("what is asked for twice", () => {
  test("starts a duty once, and opens a period once", async () => {
    const [occurrences, written] = [await count("occurrence"), await count("letter")];
    const { workflow } = planvakt.client;
    const duty = "1.6/statistik-treserva";
    await expect(
      workflow.start("duty", { workflowId: dutyWorkflowId(PLAN, duty), taskQueue: TASK_QUEUE, args: [{ plan: PLAN, duty }] }),
    ).rejects.toThrow(/already started/i);
    const openNow = (period: string) =>
      workflow.getHandle(dutyWorkflowId(PLAN, duty)).executeUpdate("openNow", { args: [{ period }] });
    // One that is over, twice.
    await Promise.all([openNow("2032-Q1"), openNow("2032-Q1")]);
    expect([await count("occurrence"), await count("letter")]).toEqual([occurrences, written]);
    expect(await rowOf(STATISTICS)).toMatchObject({ state: "confirmed" });
  });

  test("opens a planned period when it is reported before its time, and sends no letter for it", async () => {
    const early = occurrence("1.8/interna-rutiner/2032");
    expect(await rowOf(early)).toMatchObject({ state: "planned" });
    const both = await Promise.all([act(early, "ifo-chef", report("Genomgångna")), act(early, "ifo-chef", report("Genomgångna"))]);
    expect(both.filter((one) => one.ok)).toEqual([{ ok: true, state: "reported", event: "reported" }]);
    expect((await rowsOf(2032)).filter((row) => row.occurrence === early)).toHaveLength(1);
    expect((await letters()).filter(({ occurrence: id }) => id === early)).toEqual([]);
  });

  test("moves a day without a second occurrence", async () => {
    const before = await count("occurrence");
    expect(
      await act(LOCAL, "ifo-chef", { kind: "postpone", due: civilDate("2032-05-28"), reason: "Mötet är flyttat" }),
    ).toMatchObject({ ok: true, state: "open" });
    expect(await count("occurrence")).toBe(before);
    expect(await rowOf(LOCAL)).toMatchObject({ due: "2032-05-28", late: false });
  });
});

describe("what only the plan's owner decides", () => {
  test("is refused to everyone else", async () => {
    const refused = await planvakt.planvakt.decide(PLAN, "3.2/informera-invanare", "2032", "sammankallande" as PersonId);
    expect(refused).toMatchObject({ ok: false });
  });

  test("gives an undecided duty its period, a dated one its notice, and settles the backlog", async () => {
    const decide = (at: string, answer: string) => planvakt.planvakt.decide(PLAN, at, answer, "ifo-chef" as PersonId);
    expect(await decide("3.2/informera-invanare", "2032")).toMatchObject({ ok: true });
    expect(await decide("3.2/broschyr", "2032-09-30")).toMatchObject({ ok: true });
    expect(await decide("1.3/rutiner-fanga-upp/once", "2032-08-31")).toEqual({ ok: true, state: "open", event: "postponed" });
    expect(await decide("vingaker/1.4/riskbedomning-2023/once", "utgår")).toEqual({ ok: true, state: "excused", event: "excused" });
    expect(await decide("3.2/finns-inte", "2032")).toMatchObject({ ok: false });
    await planvakt.travel("2032-06-04");

    const rows = await rowsOf(2032);
    expect(rows.filter(({ duty }) => duty === "3.2/informera-invanare")).toMatchObject([{ period: "2031--2032" }]);
    expect(rows.filter(({ duty }) => duty === "3.2/broschyr")).toMatchObject([{ state: "open", due: "2032-09-30" }]);
    const noticed = (await letters()).filter(
      ({ duty, step }) => step === "notice" && (duty === "3.2/broschyr" || duty === "1.3/rutiner-fanga-upp"),
    );
    expect(noticed.map(({ duty, postAt, person }) => ({ duty, postAt, person }))).toEqual([
      { duty: "1.3/rutiner-fanga-upp", postAt: "2032-05-07T08:00:00+02:00", person: "sammankallande" },
      { duty: "3.2/broschyr", postAt: "2032-05-07T08:00:00+02:00", person: "ifo-chef" },
    ]);
  });

  test("never made a letter twice", async () => {
    const all = (await letters()).filter(({ state }) => state === "accepted");
    expect(new Set(all.map(keyOf)).size).toBe(all.length);
    const moved = all.filter(({ occurrence: id, postAt }) => id === LOCAL && postAt > "2032-05-06");
    expect(moved.map(({ step, postAt }) => `${postAt.slice(0, 10)} ${step}`).sort()).toEqual([
      "2032-05-17 reminder-1",
      ...Array.from({ length: 4 }, () => "2032-06-02 overdue-1"),
    ]);
    const attempts = await planvakt.ledger.selectFrom("attempt").select(["envelope", "outcome"]).execute();
    expect(attempts.filter(({ outcome }) => outcome !== "accepted")).toEqual([]);
    expect(await planvakt.catcher.listMails()).toHaveLength(attempts.length);
  });
});

async function mailOf(id: OccurrenceId, step: string): Promise<ParsedMail> {
  const told = await planvakt.cli("letters", "--json");
  const rows = JSON.parse(told.stdout) as readonly LetterRow[];
  const row = rows.find((one) => one.occurrence === id && one.step === step && one.state === "accepted");
  if (row?.eml === undefined) throw new Error(`No mail was caught with ${step} of ${id}`);
  return simpleParser(await readFile(row.eml));
}

function linksIn({ text }: ParsedMail): readonly string[] {
  return [...(text ?? "").matchAll(/http:\/\/\S+\/l\/[\w-]+/g)].map(([link]) => link);
}

/** The fields of the form that does this, as a browser would send them untouched. */
function formFor(name: string, page: string): URLSearchParams {
  const form = page.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes(`name="act" value="${name}"`)) ?? fail();
  const fields = new URLSearchParams();
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const field = /name="([^"]*)"/.exec(input)?.[1];
    if (field !== undefined) fields.set(field, /value="([^"]*)"/.exec(input)?.[1] ?? "");
  }
  fields.set("act", name);
  return fields;
}

function fail(): never {
  throw new Error("Nothing there");
}
