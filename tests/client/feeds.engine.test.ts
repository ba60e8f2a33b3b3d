/** Calendar feeds on a real ledger: who gets what, and what becomes of an address. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createFeeds, type Feeds } from "../../client/feeds.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { RoleId } from "../../domain/ids.ts";
import { at, LedgerAtWork, occurrence, person, PLAN, startServers, type Servers } from "./ledger-at-work.ts";

const BEGUN = at("2026-11-23", 10);
const CHIEF = person("ifo-chef");
const CONVENER = person("sammankallande");
const PULL = occurrence("1.6/uppgifter-rvt", "2026-Q4");
const MEETING = occurrence("M1/samverkansmote", "2026-H2");

let servers: Servers;
let work: LedgerAtWork;
let feeds: Feeds;

beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.stop());
beforeEach(async () => {
  work = await LedgerAtWork.open(servers, BEGUN);
  feeds = createFeeds({ ledger: work.ledger, clock: { now: () => work.now } });
  await work.apply();
  await work.until(at("2027-01-11", 9));
});
afterEach(() => work.close());

async function subscribe(who = CONVENER, role?: string): Promise<string> {
  const added = await feeds.add(PLAN, who, role as RoleId | undefined);
  if (!added.ok) throw new Error(added.reason);
  return added.token;
}

const pull = async (token: string) => (await feeds.read(token))?.deadlines.filter((one) => one.occurrence === PULL);

describe("an address", () => {
  test("is kept as a hash only, and opens nothing when it is misspelt", async () => {
    const token = await subscribe();
    const rows = await work.ledger.selectFrom("feed").selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await feeds.read(`${token.slice(0, -1)}!`)).toBeUndefined();
    expect(await feeds.read(token)).toMatchObject({ planTitle: "Handlingsplan mot våld i nära relationer" });
  });

  test("is ended by its owner and by nobody else, and then gives nothing", async () => {
    const token = await subscribe();
    const [mine] = await feeds.of(PLAN, CONVENER);
    const feed = mine?.feed ?? "";
    expect(await feeds.end(PLAN, CHIEF, feed)).toBe(false);
    expect(await feeds.end(PLAN, CONVENER, "not an id")).toBe(false);
    expect(await feeds.read(token)).toBeDefined();
    expect(await feeds.end(PLAN, CONVENER, feed)).toBe(true);
    expect(await feeds.end(PLAN, CONVENER, feed)).toBe(false);
    expect(await feeds.read(token)).toBeUndefined();
    expect(await feeds.of(PLAN, CONVENER)).toEqual([]);
  });

  test("is refused for a role that is somebody else's, and when there are too many", async () => {
    expect(await feeds.add(PLAN, CONVENER, "forvaltningschef" as RoleId)).toMatchObject({ ok: false });
    for (let made = 0; made < 10; made += 1) await subscribe();
    expect(await feeds.add(PLAN, CONVENER)).toEqual({
      ok: false,
      reason: "Du har redan 10 prenumerationer. Avsluta en som du inte använder först.",
    });
  });

  test("of a role gives nothing more to who has left it", async () => {
    const token = await subscribe(CHIEF, "ifo-chef");
    expect((await feeds.read(token))?.deadlines.length).toBeGreaterThan(3);
    await work.ledger
      .updateTable("holding")
      .set({ to_date: civilDate("2027-01-10") })
      .where("role", "=", "ifo-chef" as RoleId)
      .execute();
    await work.ledger
      .insertInto("holding")
      .values({
        plan: PLAN,
        ordinal: 99,
        role: "ifo-chef" as RoleId,
        person: CONVENER,
        from_date: civilDate("2027-01-11"),
        to_date: null,
        stand_in: null,
      })
      .execute();
    expect(await feeds.read(token)).toMatchObject({ roleTitle: "IFO-chef", deadlines: [] });
    expect(await feeds.of(PLAN, CHIEF)).toMatchObject([{ gives: false }]);
  });
});

describe("what it gives", () => {
  test("is gone when reported, moved when moved, cancelled when called off", async () => {
    const token = await subscribe();
    expect(await pull(token)).toMatchObject([{ day: "2027-01-29", sequence: 0, cancelled: false }]);
    await work.act(PULL, { kind: "postpone", by: CHIEF, due: civilDate("2027-02-26"), reason: "Sjukdom" });
    expect(await pull(token)).toMatchObject([{ day: "2027-02-26", sequence: 1, cancelled: false }]);
    await work.act(PULL, { kind: "excuse", by: CHIEF, reason: "Behövs inte" });
    expect(await pull(token)).toMatchObject([{ day: "2027-02-26", sequence: 2, cancelled: true }]);
  });

  test("is nothing that waits for confirmation", async () => {
    const token = await subscribe();
    await work.act(PULL, { kind: "report", by: CONVENER, content: {} });
    expect(await pull(token)).toEqual([]);
  });
});

describe("a meeting", () => {
  test("is offered to the calendar once it has a day of its own", async () => {
    expect(await feeds.invitation(MEETING, CHIEF)).toBeUndefined();
    await work.act(MEETING, { kind: "postpone", by: CHIEF, due: civilDate("2027-02-10"), reason: "Alla kan då" });
    expect(await feeds.invitation(MEETING, CHIEF)).toMatchObject({
      kind: "invite",
      when: { kind: "day", day: "2027-02-10" },
      attendees: [{ role: "IFO-chef", email: "ifo-chef@vingaker.example" }],
    });
  });
});
