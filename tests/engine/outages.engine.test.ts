/** What is lost when a part is gone for a while, or dies in the middle: nothing. */
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { PlanToApply } from "../../client/applying.ts";
import { EngineAwayError } from "../../client/engine-away-error.ts";
import type { LetterRow } from "../../client/views.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { OccurrenceId, PersonId, PlanId } from "../../domain/ids.ts";
import type { EmbeddedPostgres } from "../../local/postgres.ts";
import { sql } from "kysely";
import { beginOnTheDay, takeGround, vingaker, type Ground, type TestPlanvakt } from "./with-planvakt.ts";

const PLAN = "vingaker" as PlanId;
const MAPPING = "vingaker/1.6/kartlaggning/2031" as OccurrenceId;
const CROWD = 60;

let ground: Ground;
let database: EmbeddedPostgres;
let planvakt: TestPlanvakt;

beforeAll(async () => {
  ground = await takeGround();
  database = await ground.startDatabase();
  planvakt = await ground.start(database.url);
  await beginOnTheDay(planvakt, withCrowd(vingaker()));
});

afterAll(() => ground.leave());

/** A work group so large that its welcome letters take a while to post. */
function withCrowd(read: PlanToApply): PlanToApply {
  const crowd = Array.from({ length: CROWD }, (_, index) => `ledamot-${index}` as PersonId);
  const { persons, holdings } = read.people;
  return {
    ...read,
    people: {
      ...read.people,
      persons: [...persons, ...crowd.map((id) => ({ id, name: `Ledamot ${id}`, email: `${id}@vingaker.example` }))],
      holdings: [...holdings, ...crowd.map((person) => ({ role: read.plan.workGroup, person, from: civilDate("2023-01-01") }))],
    },
  };
}

const letters = (): Promise<readonly LetterRow[]> => planvakt.planvakt.letters(PLAN);

async function attempts() {
  return planvakt.ledger.selectFrom("attempt").select(["envelope", "outcome"]).orderBy("attempt").execute();
}

describe("a worker that dies in the middle of a posting", () => {
  test("leaves every letter to be accepted once, and what the relay may have had twice is the same to the byte", async () => {
    planvakt.catcher.behave({
      beforeKeeping: async () => {
        await pause(50);
        return { kind: "accept" };
      },
    });
    const journey = planvakt.travel("2032-02-03").catch(() => undefined);
    await vi.waitFor(async () => expect((await planvakt.catcher.listMails()).length).toBeGreaterThan(12), { timeout: 60_000 });
    await planvakt.killWorker();
    const before = await letters();
    expect(before.length).toBeGreaterThan(CROWD);
    expect(before.filter(({ state }) => state === "accepted").length).toBeLessThan(CROWD);
    // The claims of the dead last three minutes of the database's clock: as if they had passed.
    await sql`update envelope set lease_until = clock_timestamp() - interval '1 second' where lease_until is not null`.execute(
      planvakt.ledger,
    );
    await planvakt.stop();
    await journey;

    planvakt = await ground.start(database.url);
    await vi.waitFor(async () => expect(new Set((await letters()).map(({ state }) => state))).toEqual(new Set(["accepted"])), {
      timeout: 90_000,
      interval: 500,
    });
    expect(await letters()).toHaveLength(before.length);
    const made = await attempts();
    const accepted = made.filter(({ outcome }) => outcome === "accepted").map(({ envelope }) => envelope);
    expect(new Set(accepted).size).toBe(accepted.length);
    expect(accepted).toHaveLength(before.length);

    const copies = new Map<string, Buffer[]>();
    for (const { id, messageId } of await planvakt.catcher.listMails()) {
      const bytes = await readFile(`${planvakt.catcher.folder}/${id}.eml`);
      copies.set(messageId ?? "", [...(copies.get(messageId ?? "") ?? []), bytes]);
    }
    expect(copies.size).toBe(before.length);
    const unsure = new Set(made.filter(({ outcome }) => outcome === "ambiguous").map(({ envelope }) => envelope));
    for (const { messageId, envelope } of await letters()) {
      const [first, ...more] = copies.get(messageId ?? "") ?? [];
      if (more.length > 0) expect(unsure).toContain(envelope);
      for (const copy of more) expect(copy.equals(first ?? Buffer.alloc(0))).toBe(true);
    }
  });
});

describe("a relay that is gone", () => {
  test("keeps the letters waiting, and gets them when it is back", async () => {
    planvakt.catcher.behave({ onRecipient: () => ({ kind: "cut" }) });
    await planvakt.travel("2032-02-16");
    const waiting = (await letters()).filter(({ step }) => step === "reminder-1");
    expect(waiting).toMatchObject([{ state: "written", person: "sammankallande" }]);
    planvakt.catcher.behave({});
    await planvakt.travel("2032-02-17");
    const sent = (await letters()).filter(({ step }) => step === "reminder-1");
    expect(sent).toMatchObject([{ state: "accepted", sentAt: expect.stringMatching(/^2032-02-17T08:0/) as string }]);
    const outcomes = (await attempts()).filter(({ envelope }) => envelope === sent[0]?.envelope).map(({ outcome }) => outcome);
    expect(outcomes.at(-1)).toBe("accepted");
    expect(new Set(outcomes.slice(0, -1))).toEqual(new Set(["refused"]));
  });
});

describe("a database that is gone while a step is due", () => {
  test("delays the step, refuses acts for a while, and loses nothing", async () => {
    const wakeAt = await wakeOf(MAPPING);
    await planvakt.travelToInstant(wakeAt - 3_000);
    await database.stop();
    const report = { kind: "report", by: "sammankallande" as PersonId, content: { note: "Klart" } } as const;
    await expect(planvakt.planvakt.act(MAPPING, report)).rejects.toThrow(EngineAwayError);
    // Past the step's instant: its workflow finds nobody to ask, and waits.
    await pause(6_000);
    database = await ground.startDatabase();
    await vi.waitFor(async () => expect(await wakeOf(MAPPING)).toBeGreaterThan(wakeAt), { timeout: 60_000, interval: 500 });
    const written = (await letters()).filter(({ occurrence, step }) => occurrence === MAPPING && step === "overdue-1");
    expect(written.length).toBeGreaterThan(CROWD);
    expect(await planvakt.planvakt.act(MAPPING, report)).toMatchObject({ ok: true, state: "reported" });
    await planvakt.travel("2032-03-03");
    const after = (await letters()).filter(({ occurrence, step }) => occurrence === MAPPING && step === "overdue-1");
    expect(new Set(after.map(({ state }) => state))).toEqual(new Set(["dropped"]));
  });
});

async function wakeOf(occurrence: OccurrenceId): Promise<number> {
  const { wake_at } = await planvakt.ledger
    .selectFrom("occurrence")
    .select("wake_at")
    .where("occurrence", "=", occurrence)
    .executeTakeFirstOrThrow();
  if (wake_at === null) throw new Error(`${occurrence} does not wake`);
  return wake_at;
}
