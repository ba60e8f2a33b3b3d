/** A ledger older than the engine: occurrences run that it has no row of. What their workflows ask for opens them once more. */
import { beforeAll, expect, test } from "vitest";
import type { OccurrenceId } from "../../domain/ids.ts";
import { at, occurrence, person, type LedgerAtWork } from "../client/ledger-at-work.ts";
import { ledgersAtWork } from "../client/ledgers-at-work.ts";

const { begun } = ledgersAtWork();
let work: LedgerAtWork;

beforeAll(async () => {
  work = await begun(at("2027-01-04", 18));
});

const openings = async (id: OccurrenceId) =>
  (await work.ledger.selectFrom("event").select("kind").where("subject", "=", id).execute()).filter(
    ({ kind }) => kind === "opened",
  );

test("one that wakes is opened, once", async () => {
  const unknown = occurrence("1.6/statistik-treserva", "2027-Q1");
  expect(await openings(unknown)).toEqual([]);
  const wake = await work.activities.climbOccurrence(unknown, at("2027-04-01", 8));
  expect(wake.wakeAt).toBeGreaterThan(at("2027-04-01", 8));
  await work.activities.climbOccurrence(unknown, at("2027-04-01", 8));
  await work.activities.openOccurrence(unknown, at("2027-04-01", 8));
  expect(await openings(unknown)).toHaveLength(1);
});

test("one that a person acts on is opened, and then does what was asked", async () => {
  const unknown = occurrence("1.6/uppgifter-rvt", "2027-Q1");
  const outcome = await work.act(unknown, {
    kind: "report",
    by: person("sammankallande"),
    content: { note: "Inga uppgifter lämnades.", figures: {} },
  });
  expect(outcome).toMatchObject({ ok: true, state: "reported" });
  expect(await openings(unknown)).toHaveLength(1);
});

test("one of a period that the plan does not have ends", async () => {
  expect(await work.activities.climbOccurrence(occurrence("1.6/uppgifter-rvt", "2027-W01"), work.now)).toEqual({ ended: true });
  expect(await work.activities.reviseOccurrence(occurrence("9.9/inget", "2027"), work.now)).toEqual({ ended: true });
});
