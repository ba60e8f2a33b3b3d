/** A question of the plan is answered once, whole or not at all, however often and by however many it is sent. */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { questionsOf } from "../../domain/plan.ts";
import { at, PLAN, vingaker, type LedgerAtWork } from "./ledger-at-work.ts";
import { ledgersAtWork } from "./ledgers-at-work.ts";
import { pagesOver } from "./pages-over.ts";

const ORIGIN = "http://localhost";
const OWNER = "ifo-chef";
const AT_ONCE = 20;
/** About no duty: no workflow waits for the answer. */
const QUESTION = questionsOf(vingaker().plan).find((one) => one.at.startsWith("plan"))?.at ?? "";

const { begun } = ledgersAtWork();
let work: LedgerAtWork;
let app: ReturnType<typeof pagesOver>;

beforeEach(async () => {
  work = await begun(at("2026-11-24", 10));
  app = pagesOver(work.ledger, { now: () => work.now });
});

async function send(answer: string, commandId: string, as = OWNER): Promise<number> {
  const response = await app.request(`${ORIGIN}/${PLAN}/fragor`, {
    method: "POST",
    headers: { origin: ORIGIN, "content-type": "application/x-www-form-urlencoded", cookie: `planvakt_som=${as}` },
    body: new URLSearchParams({ at: QUESTION, answer, commandId }).toString(),
  });
  return response.status;
}

/** The answers, their events and their commands. */
async function written() {
  const { ledger } = work;
  const answers = await ledger.selectFrom("answer").select(["answer", "by_person"]).where("at", "=", QUESTION).execute();
  const events = await ledger.selectFrom("event").select(["command", "by_person"]).where("kind", "=", "answered").execute();
  const commands = await ledger.selectFrom("command").select("command").where("subject", "=", `question of ${PLAN}`).execute();
  return { answers, events, commands: commands.map(({ command }) => command) };
}

const NOTHING = { answers: [], events: [], commands: [] };

describe("an answer", () => {
  test("sent twenty times at once is written once, and its event says which command it came of", async () => {
    const command = randomUUID();
    const statuses = await Promise.all(Array.from({ length: AT_ONCE }, () => send("Den 15 juni 2023.", command)));
    expect(new Set(statuses)).toEqual(new Set([303]));
    expect(await written()).toEqual({
      answers: [{ answer: "Den 15 juni 2023.", by_person: OWNER }],
      events: [{ command, by_person: OWNER }],
      commands: [command],
    });
  });

  test("that breaks off in the middle leaves nothing, and is written when it is sent again", async () => {
    const command = randomUUID();
    await sql`create function break_off() returns trigger language plpgsql as $$ begin raise exception 'broken off'; end $$`.execute(
      work.ledger,
    );
    await sql`create trigger break_off before insert on event for each row execute function break_off()`.execute(work.ledger);
    expect(await send("Den 15 juni 2023.", command)).toBe(500);
    expect(await written()).toEqual(NOTHING);
    await sql`drop trigger break_off on event`.execute(work.ledger);
    expect(await send("Den 15 juni 2023.", command)).toBe(303);
    expect(await written()).toMatchObject({ events: [{ command }], commands: [command] });
  });

  test("meets another that is sent at the same time: one stands, and the other is told so", async () => {
    const statuses = await Promise.all(["Den 15 juni 2023.", "Den 1 maj 2024."].map((answer) => send(answer, randomUUID())));
    expect(statuses.toSorted((a, b) => a - b)).toEqual([303, 409]);
    const { answers, events, commands } = await written();
    expect([answers.length, events.length, commands.length]).toEqual([1, 1, 1]);
  });

  test("of one who is not the plan's owner writes nothing", async () => {
    expect(await send("Den 15 juni 2023.", randomUUID(), "sammankallande")).toBe(403);
    expect(await written()).toEqual(NOTHING);
  });

  test("under an id that was used for another answer is refused", async () => {
    const command = randomUUID();
    expect(await send("Den 15 juni 2023.", command)).toBe(303);
    expect(await send("Den 1 maj 2024.", command)).toBe(409);
    expect(await written()).toMatchObject({ answers: [{ answer: "Den 15 juni 2023." }], commands: [command] });
  });
});
