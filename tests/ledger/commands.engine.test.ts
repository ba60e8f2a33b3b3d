/** What is asked under one id is one act: the same again has the first answer, anything else is refused and changes nothing. */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { OccurrenceCommand } from "../../domain/occurrence/occurrence.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { findKeptOpening, keepCommand } from "../../ledger/commands.ts";
import { at, occurrence, person, PLAN, type LedgerAtWork } from "../client/ledger-at-work.ts";
import { ledgersAtWork } from "../client/ledgers-at-work.ts";

const Q4 = occurrence("1.6/uppgifter-rvt", "2026-Q4");

const { begun } = ledgersAtWork();

async function eventsThere(work: LedgerAtWork): Promise<number> {
  return (await work.ledger.selectFrom("event").select("seq").execute()).length;
}

const BY = person("sammankallande");
const COMMANDS: readonly OccurrenceCommand[] = [
  { kind: "comment", by: BY, text: "Underlaget är beställt." },
  { kind: "comment", by: BY, text: "Underlaget har kommit." },
  { kind: "comment", by: person("ifo-chef"), text: "Underlaget är beställt." },
  { kind: "postpone", by: BY, due: civilDate("2027-03-12"), reason: "Väntar på underlaget." },
  { kind: "excuse", by: BY, reason: "Den som ansvarar får inte stryka den." },
];

test("any course of acts under a few ids has one answer an id, and an event only for the first", async () => {
  const work = await begun(at("2027-01-12", 10));
  const course = fc.array(fc.tuple(fc.nat(2), fc.nat(COMMANDS.length - 1)), { minLength: 2, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(course, async (asked) => {
      const ids = [0, 1, 2].map(() => randomUUID());
      const first = new Map<string, { readonly body: number; readonly answer: unknown }>();
      for (const [which, body] of asked) {
        const [id, command] = [ids[which], COMMANDS[body]];
        if (id === undefined || command === undefined) throw new Error("no such id or command");
        const before = await eventsThere(work);
        const kept = first.get(id);
        const answer = work.act(Q4, command, id);
        if (kept && kept.body !== body) await expect(answer).rejects.toMatchObject({ details: { usedBefore: true } });
        else if (kept) expect(await answer).toEqual(kept.answer);
        else first.set(id, { body, answer: await answer });
        if (kept) expect(await eventsThere(work)).toBe(before);
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);

test("a decision of a meeting is known by what was asked, whatever follows from it by then", async () => {
  const work = await begun();
  const asked = { title: "Ta fram en broschyr", responsible: "ifo-chef", due: civilDate("2027-03-12"), by: BY };
  const [command, subject] = [randomUUID(), `${PLAN}/M1/beslut/ev-2027-H1-0123`];
  const decided = {
    assignment: { title: asked.title, responsible: "ifo-chef", decidedIn: { occurrence: "vingaker/M1/samverkansmote/2027-H1" } },
    due: asked.due,
    label: "beslutat på möte",
  };
  expect(await findKeptOpening(work.ledger, { command, subject }, asked)).toBeUndefined();
  await keepCommand(work.ledger, { command, plan: PLAN, subject, body: { kind: "open", by: BY, asked, decided } }, work.now);
  expect(await findKeptOpening(work.ledger, { command, subject }, { ...asked })).toMatchObject({ decided });
  const others = [
    { title: "Ta fram en affisch" },
    { due: civilDate("2027-03-15") },
    { on: "2027-01-14" },
    { by: person("ifo-chef") },
  ];
  for (const other of others) {
    const found = findKeptOpening(work.ledger, { command, subject }, { ...asked, ...other });
    await expect(found).rejects.toMatchObject({ details: { usedBefore: true } });
  }
  const elsewhere = findKeptOpening(work.ledger, { command, subject: `${subject}4` }, asked);
  await expect(elsewhere).rejects.toMatchObject({ details: { usedBefore: true } });
});
