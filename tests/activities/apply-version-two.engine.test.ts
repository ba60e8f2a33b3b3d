/** Version 2 of Vingåker's plan, applied while things are open: each of them goes its own way, and every letter says what version 2 says. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { outlook } from "../../client/applying.ts";
import { canonicalHash } from "../../config/canonical-hash.ts";
import type { Plan } from "../../domain/plan.ts";
import { at, LedgerAtWork, occurrence, person, startServers, vingaker, type Servers } from "../client/ledger-at-work.ts";
import { ADDED, DROPPED, HANDED_ON, REKEYED, RETIMED, REWORDED, versionTwo } from "./version-two.ts";

let servers: Servers;
let work: LedgerAtWork;

beforeAll(async () => {
  servers = await startServers();
  work = await LedgerAtWork.open(servers, at("2026-11-23", 15));
  await work.apply();
}, 120_000);

afterAll(async () => {
  await work.close();
  await servers.stop();
});

const stateOf = async (duty: string, period: string) => (await work.reading.occurrence(occurrence(duty, period)))?.state;

async function lettersAbout(duty: string, period: string) {
  const rows = await work.ledger
    .selectFrom("letter")
    .selectAll()
    .where("occurrence", "=", occurrence(duty, period))
    .orderBy("letter")
    .execute();
  return rows.map(({ step, person: to, state, due, text }) => ({ step, to, state, due, subject: text.subject }));
}

test("every open occurrence goes the way that was told before anybody said yes", async () => {
  // The first quarter has ended; its notices went on the first Monday after, 5 April (Easter Monday: 6 April).
  await work.until(at("2027-04-07", 12));
  for (const duty of [RETIMED, REWORDED, HANDED_ON, REKEYED]) expect(await stateOf(duty, "2027-Q1")).toBe("open");
  await work.until(at("2027-05-04", 12));
  const finished = occurrence(REWORDED, "2026-Q4");
  await work.act(finished, { kind: "excuse", by: person("ifo-chef"), reason: "Treserva var stängt." });
  expect(await stateOf(DROPPED, "2027-H1")).toBeDefined();

  const plan = versionTwo(vingaker().plan);
  const told = await outlook(work.ledger, { plan, hash: canonicalHash(plan) }, work.now);
  expect(told).toMatchObject({ kind: "changed", over: "1", added: [ADDED], dropped: [DROPPED] });
  expect(told.changed.toSorted()).toEqual([HANDED_ON, REKEYED, RETIMED, REWORDED].toSorted());
  const fates = new Map(told.occurrences.map((one) => [one.occurrence as string, one]));

  const applied = await work.apply({ plan, begin: false });
  if ("refused" in applied) throw new Error(applied.refused);
  for (const id of applied.occurrences) await work.activities.reviseOccurrence(id, work.now);
  for (const id of applied.opens ?? []) await work.activities.openOccurrence(id, work.now);

  for (const [id, one] of fates) {
    const now = await work.reading.occurrence(id as ReturnType<typeof occurrence>);
    if (one.fate === "superseded") expect(`${id} ${now?.state}`).toBe(`${id} superseded`);
    if (one.fate === "retimed") expect(`${id} ${now?.due}`).toBe(`${id} ${one.newDue}`);
    if (one.fate === "kept") expect(now?.state).not.toBe("superseded");
  }
  expect(fates.get(occurrence(RETIMED, "2027-Q1"))).toMatchObject({ fate: "retimed", newDue: "2027-04-15" });
  expect(fates.get(occurrence(REKEYED, "2027-Q1"))).toMatchObject({ fate: "superseded" });
  expect(fates.get(occurrence(HANDED_ON, "2027-Q1"))).toMatchObject({ fate: "kept", tells: ["enhetschef för Vuxenenheten"] });

  // What was over keeps the words it happened in; what is open has the new ones.
  const [then, now] = [await work.reading.occurrence(finished), await work.reading.occurrence(occurrence(REWORDED, "2027-Q1"))];
  expect([then?.state, then?.title]).toEqual(["excused", "Hämta kvartalets statistik från Treserva"]);
  expect([now?.state, now?.title]).toEqual(["open", "Hämta statistiken ur Treserva"]);

  // Whoever answers for it now is told, once, and nobody twice.
  const after = (await lettersAbout(HANDED_ON, "2027-Q1")).filter(({ to }) => to !== "ifo-chef");
  expect(after).toMatchObject([{ step: "overdue-1", to: "enhetschef-vuxen", state: "written" }]);
  expect((await lettersAbout(RETIMED, "2027-Q1")).filter(({ step }) => step === "notice")).toHaveLength(2);

  // What the nämnd wants known opens for each unit, and cannot open twice.
  const known = occurrence("1.1/genomgang-ny-version", "ev-version-2");
  expect(applied.opens).toEqual([known]);
  expect(fates.get(known)).toMatchObject({ fate: "new" });
  const opened = await work.reading.occurrence(known);
  expect(opened?.parts.map(({ part }) => part)).toEqual(["barn-familj", "vuxen", "ekonomiskt-bistand", "bistand-lss"]);
  expect(await work.activities.openOccurrence(known, work.now)).toEqual(await work.activities.openOccurrence(known, work.now));

  // A dropped one never mails again, and what is to come is what version 2 foresees.
  const foreseen = await work.reading.coming(vingaker().plan.id, "2027-09-30");
  await work.until(at("2027-09-30", 23));
  const droppedLater = (await lettersAbout(DROPPED, "2027-H1")).filter(({ state }) => state === "written" || state === "posting");
  expect(droppedLater).toEqual([]);
  const rows = await work.ledger
    .selectFrom("letter")
    .select(["subject", "step", "person", "part"])
    .where("occurrence", "is not", null)
    .where("state", "=", "accepted")
    .execute();
  const sent = new Set(rows.map((row) => `${row.subject} ${row.step} ${row.person} ${row.part}`));
  expect(sent.size).toBeGreaterThan(0);
  const missing = foreseen.filter(
    ({ occurrence: about, step, person: to, part }) => about && !sent.has(`${about} ${step} ${to} ${part ?? ""}`),
  );
  expect(missing).toEqual([]);
});

test("an older version is refused, and so is one that was looked at before another took over", async () => {
  const older = await work.apply({ plan: vingaker().plan, begin: false });
  expect(older).toMatchObject({ refused: expect.stringContaining("is older than version 2") as string });
  const other = await work.apply({ plan: { ...versionTwo(vingaker().plan), title: "Något annat" }, begin: false });
  expect(other).toMatchObject({ refused: expect.stringContaining("with other content") as string });
  const late = await work.apply({
    plan: { ...versionTwo(vingaker().plan), version: "3", title: "Version tre" },
    begin: false,
    over: "1",
  });
  expect(late).toMatchObject({ refused: expect.stringContaining("while this was looked at") as string });
});

test("of two versions applied at the same time from the same one, one wins", async () => {
  const three = (version: string): Plan => ({ ...versionTwo(vingaker().plan), version, title: `Version ${version}` });
  const answers = await Promise.all([
    work.apply({ plan: three("3"), begin: false, over: "2" }),
    work.apply({ plan: three("4"), begin: false, over: "2" }),
  ]);
  expect(answers.filter((answer) => "refused" in answer)).toHaveLength(1);
});
