/** A holder leaves in the middle of a ladder, on the real engine: the new one gets the rest, once; an outside party sees its own matter only. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { simpleParser, type ParsedMail } from "mailparser";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LetterRow } from "../../client/views.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { OccurrenceId, PersonId, PlanId, RoleId } from "../../domain/ids.ts";
import type { PeopleChange } from "../../domain/people-change/change.ts";
import { Visitor } from "../web/visitor.ts";
import { beginOnTheDay, takeGround, type Ground, type TestPlanvakt } from "./with-planvakt.ts";

const PLAN = "vingaker" as PlanId;
const PULL = "vingaker/1.6/uppgifter-rvt/2032-Q1" as OccurrenceId;
const CHIEF = "ifo-chef" as PersonId;
const OLD = "sammankallande" as PersonId;
const NEW = "ledamot-vuxen" as PersonId;
const OUTSIDE = "relationsvaldsteamet";
const TODAY = civilDate("2032-04-12");

const LEAVES: PeopleChange = {
  kind: "handOver",
  role: "arbetsgruppen-sammankallande" as RoleId,
  to: NEW,
  from: TODAY,
};

let ground: Ground;
let planvakt: TestPlanvakt;

beforeAll(async () => {
  ground = await takeGround();
  planvakt = await ground.start();
  await beginOnTheDay(planvakt);
  await planvakt.travel(TODAY);
});

afterAll(() => ground.leave());

const letters = async (of: (letter: LetterRow) => boolean): Promise<readonly LetterRow[]> =>
  (await planvakt.planvakt.letters(PLAN)).filter(of);

/** `reminder-1 accepted` of each letter about the matter to the person. */
async function about(person: string): Promise<readonly string[]> {
  const mine = await letters((letter) => letter.occurrence === PULL && letter.person === person);
  return mine.map(({ step, state }) => `${step} ${state}`);
}

/** The mails in the sink to this mailbox, oldest first. */
async function mailsTo(mailbox: string): Promise<readonly ParsedMail[]> {
  const caught = (await planvakt.catcher.listMails()).filter(({ to }) => to.some((address) => address.startsWith(`${mailbox}@`)));
  return Promise.all(caught.map(async ({ id }) => simpleParser(await readFile(join(planvakt.catcher.folder, `${id}.eml`)))));
}

/** On one line, however the mail is broken. */
function flat(mail: ParsedMail | undefined): string {
  return mail?.text?.replaceAll(/\s+/g, " ") ?? "";
}

test("shows ahead what moves and who is told, and does none of it", async () => {
  expect(await about(OLD)).toEqual(["notice accepted"]);
  const ahead = await planvakt.planvakt.foreseePeople(PLAN, LEAVES, CHIEF);
  expect(ahead).toMatchObject({
    ok: true,
    moving: expect.arrayContaining([
      expect.objectContaining({ title: expect.stringContaining("Relationsvåldsteamet") as string }),
    ]) as unknown,
    told: [
      { person: OLD, side: "left" },
      { person: NEW, side: "took" },
    ],
    toldAt: "2032-04-13T08:00:00+02:00",
  });
  expect(await planvakt.planvakt.foreseePeople(PLAN, LEAVES, NEW)).toMatchObject({ ok: false });
  expect(await letters(({ step }) => step === "handover")).toEqual([]);
});

test("tells the old holder what went on and to whom, and the new one in ONE mail what is theirs", async () => {
  expect(await planvakt.planvakt.changePeople(PLAN, LEAVES, CHIEF)).toEqual({ ok: true });
  await planvakt.travel("P1D");
  const told = await letters(({ step }) => step === "handover");
  expect(
    told.map(({ person, state, postAt }) => ({ person, state, postAt })).toSorted((a, b) => (a.person < b.person ? -1 : 1)),
  ).toEqual([
    { person: NEW, state: "accepted", postAt: "2032-04-13T08:00:00+02:00" },
    { person: OLD, state: "accepted", postAt: "2032-04-13T08:00:00+02:00" },
  ]);
  const came = (await mailsTo(NEW)).filter(({ subject }) => subject?.startsWith("Ta över som sammankallande"));
  expect(came).toHaveLength(1);
  expect(flat(came[0])).toContain("Före dig var det Arbetsgruppens sammankallande.");
  expect(came[0]?.text).toMatch(/2032-04-30 {2}1\.6/);
  const left = (await mailsTo(OLD)).filter(({ subject }) => subject?.startsWith("Du är inte längre sammankallande"));
  expect(left).toHaveLength(1);
  expect(flat(left[0])).toContain("är Arbetsgruppens ledamot från Vuxenenheten sammankallande");
});

test("sends the rest of the ladder to the new holder, each mail once", async () => {
  await planvakt.travel("2032-05-18");
  expect(await about(NEW)).toEqual(["reminder-1 accepted", "ring accepted"]);
  expect(await about(OLD)).not.toContain("reminder-1 accepted");
  const accepted = await planvakt.ledger.selectFrom("attempt").select("envelope").where("outcome", "=", "accepted").execute();
  expect(new Set(accepted.map(({ envelope }) => envelope)).size).toBe(accepted.length);
  expect(await planvakt.catcher.listMails()).toHaveLength(accepted.length);
});

test("asks an outside party once, reminds it once, then has our contact ring; it opens its own matter and nothing else", async () => {
  expect(await about(OUTSIDE)).toEqual(["notice accepted", "reminder-1 accepted"]);
  const all = await letters(({ person }) => person === OUTSIDE);
  expect(new Set(all.map(({ step }) => step))).toEqual(new Set(["notice", "reminder-1"]));

  const [mail] = (await mailsTo(OUTSIDE)).toReversed();
  const links = [...new Set((mail?.text ?? "").match(/https?:\/\/\S+\/l\/\S+/g) ?? [])];
  expect(links).toHaveLength(1);
  expect(mail?.text).not.toContain("Frånvarande?");
  expect((await mailsTo(NEW)).at(-1)?.text).toContain("Frånvarande? Ange ställföreträdare");

  const outsider = new Visitor((request) => fetch(request, { redirect: "manual" }), planvakt.url);
  const page = await outsider.open(new URL(links[0] ?? "").pathname);
  expect(page.status).toBe(200);
  expect(page.text).toContain("Relationsvåldsteamet");
  const others = ["1.6/statistik-treserva/2032-Q1", "1.6/uppgifter-rvt/2032-Q1", "franvaro"];
  for (const other of others) expect((await outsider.open(`${page.path}/${other}`)).status).toBe(404);
});

test("lets whoever is away say so from their mail, and has the stand-in get what comes", async () => {
  const mail = (await mailsTo(NEW)).at(-1);
  const link = /Frånvarande\? Ange ställföreträdare:\s+(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
  const holder = new Visitor((request) => fetch(request, { redirect: "manual" }), planvakt.url);
  const form = await holder.open(new URL(link).pathname);
  expect(form.text).toContain("Din frånvaro, Arbetsgruppens ledamot från Vuxenenheten");
  const saved = await holder.send(`${form.path}/franvaro`, {
    commandId: crypto.randomUUID(),
    from: "2032-05-19",
    to: "2032-06-30",
    standIn: OLD,
    person: CHIEF,
  });
  expect(saved).toMatchObject({ status: 200 });
  expect(saved.text).toContain("Frånvaron är sparad.");
  const people = await planvakt.planvakt.people(PLAN);
  expect(people?.absences.map(({ person, standIn }) => `${person.id} ${standIn?.id ?? ""}`)).toEqual([`${NEW} ${OLD}`]);
});
