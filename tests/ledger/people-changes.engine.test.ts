/** A change of the people on a real ledger: who gets the letters after it, who is told, and what two at once can do. */
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { peopleYaml } from "../../config/write-people.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { PersonId, RoleId } from "../../domain/ids.ts";
import type { PeopleChange } from "../../domain/people-change/change.ts";
import { keepCommand } from "../../ledger/commands.ts";
import { inTransaction } from "../../ledger/open.ts";
import { decideChange, foreseeChange, PEOPLE_SUBJECT } from "../../ledger/people-changes.ts";
import { keepPeopleStill, PeopleBusyError } from "../../ledger/people-lock.ts";
import { loadPeople } from "../../ledger/people.ts";
import { at, LedgerAtWork, occurrence, person, PLAN, startServers, vingaker, type Servers } from "../client/ledger-at-work.ts";

const CONVENES = "arbetsgruppen-sammankallande" as RoleId;
const GROUP = "arbetsgruppen" as RoleId;
const CHIEF = person("ifo-chef");
const CONVENER = person("sammankallande");
const MEMBER = person("ledamot-vuxen");
const OTHER = person("ledamot-barn-familj");
const PULL = occurrence("1.6/uppgifter-rvt", "2026-Q4");

let servers: Servers;
let work: LedgerAtWork;
let seen = 0;

beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.stop());
beforeEach(async () => {
  work = await LedgerAtWork.open(servers, at("2026-11-23", 10));
  await work.apply();
  seen = (await servers.mail.listMails()).length;
});
afterEach(() => work.close());

async function change(asked: PeopleChange, by: PersonId = CHIEF, command: string = randomUUID()) {
  await keepCommand(work.ledger, { command, plan: PLAN, subject: PEOPLE_SUBJECT, body: { by, change: asked } }, work.now);
  return inTransaction(work.ledger, (tx) => decideChange(tx, PLAN, command, work.now));
}

const toMember = (day: string): PeopleChange => ({ kind: "handOver", role: CONVENES, to: MEMBER, from: civilDate(day) });

async function letters(who: PersonId) {
  const all = await work.reading.letters(PLAN);
  return all.filter((letter) => letter.person === who).map(({ step, occurrence: of, state }) => ({ step, of, state }));
}

/** Subjects of the mails that reached the person's mailbox in this test, in order. */
async function mails(who: string): Promise<readonly string[]> {
  const all = (await servers.mail.listMails()).slice(seen);
  return all.filter(({ to }) => to.some((address) => address.startsWith(`${who}@`))).map(({ subject }) => subject);
}

const pulls = async (who: PersonId) => (await letters(who)).filter(({ of }) => of === PULL);

test("the new holder gets the rest of the ladder, ONE summary and nothing twice; the old one is told and spared", async () => {
  await work.until(at("2027-01-15", 9, 30));
  expect(await pulls(CONVENER)).toEqual([{ step: "notice", of: PULL, state: "accepted" }]);
  expect(await change(toMember("2027-01-15"))).toEqual({ kind: "changed" });
  await work.until(at("2027-01-15", 10, 1));
  const told = async (who: PersonId) => (await letters(who)).filter(({ step }) => step === "handover");
  expect([await told(CONVENER), await told(MEMBER)]).toEqual([
    [{ step: "handover", of: undefined, state: "accepted" }],
    [{ step: "handover", of: undefined, state: "accepted" }],
  ]);
  expect((await mails("sammankallande")).at(-1)).toBe(
    "Du är inte längre sammankallande i IFO:s arbetsgrupp mot våld i nära relation",
  );
  await work.until(at("2027-02-12", 9));
  const steps = (rows: readonly { readonly step: string; readonly state: string }[]) =>
    rows.map(({ step, state }) => `${step} ${state}`);
  expect(steps(await pulls(MEMBER))).toEqual(["reminder-1 accepted", "ring accepted"]);
  // Still a member of the group, which hears of what is late; no reminder.
  expect(steps(await pulls(CONVENER))).not.toContain("reminder-1 accepted");
});

test("a letter that is written and lies in its envelope goes to the new holder, once, and not to the old", async () => {
  await work.until(at("2027-01-18", 7, 50));
  expect(await pulls(CONVENER)).toContainEqual({ step: "reminder-1", of: PULL, state: "written" });
  const before = (await mails("sammankallande")).length;
  const had = (await mails("ledamot-vuxen")).length;
  await change(toMember("2027-01-18"));
  await work.until(at("2027-01-18", 8, 5));
  expect(await pulls(CONVENER)).toContainEqual({ step: "reminder-1", of: PULL, state: "dropped" });
  expect(await pulls(MEMBER)).toEqual([{ step: "reminder-1", of: PULL, state: "accepted" }]);
  expect((await mails("sammankallande")).slice(before).filter((subject) => subject.includes("Relationsvåldsteamet"))).toEqual([]);
  // What is theirs now and what was to be reminded of, in the one mail of the morning.
  expect((await mails("ledamot-vuxen")).slice(had)).toHaveLength(1);
});

test("a letter in the post follows an absence, says for whom, and comes back when the absence is taken away", async () => {
  await work.until(at("2027-01-18", 7, 50));
  const today = civilDate("2027-01-18");
  await change({ kind: "enterAbsence", person: CONVENER, from: today, to: civilDate("2027-01-22") }, CONVENER);
  const pull = async () =>
    work.ledger
      .selectFrom("letter")
      .select(["person", "stand_in_for", "state", "text"])
      .where("occurrence", "=", PULL)
      .where("step", "=", "reminder-1")
      .where("role", "=", GROUP)
      .where("state", "=", "written")
      .execute();
  expect(await pull()).toMatchObject([
    { person: MEMBER, stand_in_for: CONVENER, text: { why: expect.stringContaining("ställföreträdare för") as string } },
  ]);
  await change({ kind: "endAbsence", person: CONVENER, from: today, back: today }, CONVENER);
  expect(await pull()).toMatchObject([{ person: CONVENER, stand_in_for: null }]);
  await work.until(at("2027-01-18", 8, 5));
  expect(await pulls(CONVENER)).toContainEqual({ step: "reminder-1", of: PULL, state: "accepted" });
});

test("a mail that waits goes to a new address", async () => {
  await work.until(at("2027-01-18", 7, 50));
  await change({ kind: "changeDetails", person: CONVENER, name: "Sammankallande", email: "ny.adress@vingaker.example" });
  await work.until(at("2027-01-18", 8, 5));
  expect((await mails("ny.adress")).length).toBe(1);
});

test("a coming handover is told on its day, by what is open then, and a cancelled one is not", async () => {
  await work.until(at("2027-01-07", 9));
  await change(toMember("2027-01-17"));
  await work.until(at("2027-01-15", 17));
  expect((await letters(MEMBER)).filter(({ step }) => step === "handover")).toEqual([]);
  await work.until(at("2027-01-18", 8, 5));
  expect((await letters(MEMBER)).filter(({ step }) => step === "handover")).toHaveLength(1);

  const david: PeopleChange = { kind: "handOver", role: CONVENES, to: OTHER, from: civilDate("2027-01-25") };
  await change(david);
  await change({ kind: "cancelHandover", role: CONVENES, from: civilDate("2027-01-25") });
  await work.until(at("2027-01-26", 12));
  expect((await letters(OTHER)).filter(({ step }) => step === "handover")).toEqual([]);
});

test("a handover entered while the welcome letters wait is told on its own day", async () => {
  await change(toMember("2026-12-07"));
  await work.until(at("2026-12-07", 7));
  expect((await letters(MEMBER)).filter(({ step }) => step === "handover")).toEqual([]);
  await work.until(at("2026-12-07", 8, 5));
  expect((await letters(MEMBER)).filter(({ step }) => step === "handover")).toHaveLength(1);
});

test("a handover taken back at once tells nobody", async () => {
  await work.until(at("2027-01-15", 9, 30));
  await change(toMember("2027-01-15"));
  await change({ kind: "handOver", role: CONVENES, to: CONVENER, from: civilDate("2027-01-15") });
  await work.until(at("2027-01-15", 16, 5));
  const all = await work.reading.letters(PLAN);
  expect(all.filter(({ step }) => step === "handover")).toEqual([]);
});

test("the same command again changes nothing, and of two at once one wins and nothing is torn", async () => {
  const command = randomUUID();
  const twenty = await Promise.all(Array.from({ length: 20 }, () => change(toMember("2026-11-24"), CHIEF, command)));
  expect(new Set(twenty.map(({ kind }) => kind))).toEqual(new Set(["changed"]));
  await expect(change(toMember("2026-11-25"), CHIEF, command)).rejects.toThrow("used before");
  const events = await work.ledger
    .selectFrom("event")
    .select(["kind", "by_person"])
    .where("subject", "=", PEOPLE_SUBJECT)
    .execute();
  expect(events).toEqual([{ kind: "handOver", by_person: CHIEF }]);

  const day = civilDate("2026-12-01");
  const both = await Promise.all(
    [MEMBER, OTHER, CONVENER].map((to) => change({ kind: "handOver", role: "namndsekreterare" as RoleId, to, from: day })),
  );
  expect(both.filter(({ kind }) => kind === "changed")).toHaveLength(3);
  const { holdings } = await loadPeople(work.ledger, PLAN);
  expect(holdings.filter(({ role, from, to }) => role === "namndsekreterare" && from <= day && (to ?? "9") >= day)).toHaveLength(1);
});

test("the people of a plan stand in the same order after a change, and are read again as they were written", async () => {
  await change({ kind: "addPerson", name: "Åsa Ny", email: "asa.ny@vingaker.example" });
  await change({ kind: "addMember", role: GROUP, person: person("asa-ny"), from: civilDate("2026-12-01") });
  await change({ kind: "enterAbsence", person: CHIEF, from: civilDate("2026-12-21"), to: civilDate("2027-01-08") });
  const people = await loadPeople(work.ledger, PLAN);
  const others = people.holdings.filter((holding) => holding.person !== "asa-ny");
  expect(others).toEqual(vingaker().people.holdings);
  expect(peopleYaml(people, "ut")).toContain("person: asa-ny");
});

test("shows what would happen without doing any of it", async () => {
  await work.until(at("2027-01-18", 7, 50));
  const before = await loadPeople(work.ledger, PLAN);
  const foreseen = await foreseeChange(work.ledger, PLAN, toMember("2027-01-18"), work.now);
  expect(foreseen).toMatchObject({
    kind: "changed",
    consequences: {
      drop: expect.arrayContaining([
        expect.objectContaining({ person: CONVENER, occurrence: PULL, step: "reminder-1" }),
      ]) as unknown,
      moves: [
        { side: "left", person: CONVENER },
        { side: "took", person: MEMBER, other: CONVENER },
      ],
      toldAt: at("2027-01-18", 8),
    },
  });
  expect(await loadPeople(work.ledger, PLAN)).toEqual(before);
});

test("a role that is vacant when the plan begins raises an alarm with the welcome letters", async () => {
  const other = await LedgerAtWork.open(servers, at("2026-11-23", 10));
  try {
    await other.apply({ begin: false });
    const command = randomUUID();
    const asked: PeopleChange = { kind: "endHolding", role: "namndsekreterare" as RoleId, from: civilDate("2026-11-23") };
    await keepCommand(
      other.ledger,
      { command, plan: PLAN, subject: PEOPLE_SUBJECT, body: { by: CHIEF, change: asked } },
      other.now,
    );
    await inTransaction(other.ledger, (tx) => decideChange(tx, PLAN, command, other.now));
    expect(await other.ledger.selectFrom("role_move").selectAll().execute()).toEqual([]);
    await other.apply();
    const alarms = await other.ledger.selectFrom("alarm").select(["kind", "subject", "detail"]).execute();
    expect(alarms).toEqual([{ kind: "vacantRole", subject: "welcome", detail: { role: "namndsekreterare" } }]);
  } finally {
    await other.close();
  }
});

test("a vacant role raises an alarm when it becomes vacant, and with each list", async () => {
  const secretary = "namndsekreterare" as RoleId;
  await work.until(at("2026-12-01", 9));
  await change({ kind: "endHolding", role: secretary, from: civilDate("2026-12-01") });
  await work.until(at("2027-01-11", 9));
  const alarms = await work.ledger.selectFrom("alarm").select(["kind", "subject", "detail"]).orderBy("alarm").execute();
  const vacant = alarms.filter(({ detail }) => JSON.stringify(detail).includes(secretary));
  expect(vacant.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
    "vacantRole handover/namndsekreterare",
    "vacantRole list/2026-Q4",
  ]);
  expect((await mails("forvaltningschef")).some((subject) => subject.startsWith("Ta hand om rollen som nämndsekreterare"))).toBe(
    true,
  );
});

test("waits no longer than a page can for those who decide by the people, says so, and is decided when it is asked again", async () => {
  const command = randomUUID();
  await inTransaction(work.ledger, async (tx) => {
    await keepPeopleStill(tx, PLAN);
    await expect(change(toMember("2027-01-15"), CHIEF, command)).rejects.toThrow(PeopleBusyError);
  });
  expect(await change(toMember("2027-01-15"), CHIEF, command)).toEqual({ kind: "changed" });
});
