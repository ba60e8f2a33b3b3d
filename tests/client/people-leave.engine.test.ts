/** Somebody leaves while letters wait: what they took over goes back, and an escalation reaches the new manager, nobody twice. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { RoleId } from "../../domain/ids.ts";
import type { PeopleChange } from "../../domain/people-change/change.ts";
import { keepCommand } from "../../ledger/commands.ts";
import { inTransaction } from "../../ledger/open.ts";
import { decideChange, PEOPLE_SUBJECT } from "../../ledger/people-changes.ts";
import { at, occurrence, person, PLAN, type LedgerAtWork } from "./ledger-at-work.ts";
import { ledgersAtWork } from "./ledgers-at-work.ts";

const Q4 = occurrence("1.6/uppgifter-rvt", "2026-Q4");
const CHIEF = person("ifo-chef");
const MEMBER = person("ledamot-vuxen");

const { begun } = ledgersAtWork();
let work: LedgerAtWork;

async function begunUntil(day: string, hour: number, minute = 0): Promise<void> {
  work = await begun(at(day, hour, minute));
}

async function change(asked: PeopleChange): Promise<void> {
  const command = randomUUID();
  await keepCommand(work.ledger, { command, plan: PLAN, subject: PEOPLE_SUBJECT, body: { by: CHIEF, change: asked } }, work.now);
  const outcome = await inTransaction(work.ledger, (tx) => decideChange(tx, PLAN, command, work.now));
  expect(outcome).toEqual({ kind: "changed" });
}

/** `ifo-chef accepted` of each letter of the step about the matter. */
async function lettersOf(step: "escalation-1" | "reminder-1"): Promise<readonly string[]> {
  const rows = await work.ledger
    .selectFrom("letter")
    .select(["person", "state"])
    .where("occurrence", "=", Q4)
    .where("step", "=", step)
    .execute();
  return rows.map((row) => `${row.person} ${row.state}`).toSorted();
}

test("an escalation that waits goes to the new manager, and the occurrence knows it", async () => {
  await begunUntil("2027-02-12", 7, 55);
  expect(await lettersOf("escalation-1")).toEqual(["ifo-chef written"]);
  await change({ kind: "handOver", role: "ifo-chef" as RoleId, to: person("enhetschef-vuxen"), from: civilDate("2027-02-12") });
  await work.until(at("2027-02-12", 12));
  expect(await lettersOf("escalation-1")).toEqual(["enhetschef-vuxen accepted", "ifo-chef dropped"]);
  const { snapshot } = await work.ledger
    .selectFrom("occurrence")
    .select("snapshot")
    .where("occurrence", "=", Q4)
    .executeTakeFirstOrThrow();
  expect(snapshot.escalatedTo).toEqual(["enhetschef-vuxen"]);
  const view = await work.reading.occurrence(Q4, CHIEF);
  expect(view?.history.map(({ text }) => text).join(" ")).toContain("eftersom rollen bytte innehavare");
});

test("what a member had taken over goes back to the convener when they leave, who is told once", async () => {
  await begunUntil("2027-01-12", 10);
  await work.act(Q4, { kind: "reassign", by: person("sammankallande"), to: MEMBER, reason: "Har underlaget." });
  await work.act(Q4, { kind: "accept", by: MEMBER });
  await change({ kind: "removeMember", role: "arbetsgruppen" as RoleId, person: MEMBER, from: civilDate("2027-01-13") });
  await work.until(at("2027-01-18", 12));
  expect((await work.reading.occurrence(Q4))?.parts[0]).toMatchObject({
    personId: "sammankallande",
    backFrom: expect.any(String) as unknown,
  });
  expect(await lettersOf("reminder-1")).toContain("sammankallande accepted");
  expect(await lettersOf("reminder-1")).not.toContain("ledamot-vuxen accepted");
  const told = await work.ledger.selectFrom("letter").select(["person", "subject"]).where("step", "=", "handover").execute();
  expect(told.map((one) => `${one.person} ${one.subject.split("-")[0] ?? ""}`).toSorted()).toEqual([
    "ledamot-vuxen handover/left",
    "sammankallande handover/back",
  ]);
});

test("a question about taking over that a leave took out of the post comes back once when the leave is taken back", async () => {
  await begunUntil("2027-01-12", 9, 5);
  const asked = async () =>
    (await work.ledger.selectFrom("letter").select(["person", "state"]).where("step", "=", "reassigned").execute()).map(
      (row) => `${row.person} ${row.state}`,
    );
  const leave = { role: "arbetsgruppen" as RoleId, person: MEMBER, from: civilDate("2027-01-12") };
  await work.act(Q4, { kind: "reassign", by: person("sammankallande"), to: MEMBER, reason: "Har underlaget." });
  await change({ kind: "removeMember", ...leave });
  expect(await asked()).toEqual(["ledamot-vuxen dropped"]);
  await work.until(at("2027-01-12", 13));
  await change({ kind: "addMember", ...leave });
  expect(await asked()).toEqual(["ledamot-vuxen written"]);
  await work.until(at("2027-01-12", 15));
  expect(await asked()).toEqual(["ledamot-vuxen accepted"]);
  await change({ kind: "removeMember", ...leave });
  await change({ kind: "addMember", ...leave });
  await work.until(at("2027-01-13", 12));
  expect(await asked()).toEqual(["ledamot-vuxen accepted"]);
});
