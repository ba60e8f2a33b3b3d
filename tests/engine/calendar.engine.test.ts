/** Single periods moved and skipped on the calendar's pages while their duties sleep in the real engine: they ask again, and obey. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OccurrenceId, PlanId } from "../../domain/ids.ts";
import { beginOnTheDay, takeGround, type Ground, type TestPlanvakt } from "./with-planvakt.ts";

const PLAN = "vingaker" as PlanId;
const SKIPPED = "vingaker/1.6/uppgifter-rvt/2032-Q1" as OccurrenceId;
const MOVED = "vingaker/1.6/statistik-treserva/2032-Q1" as OccurrenceId;
const OWNER = "ifo-chef";
const CONVENER = "sammankallande";

let ground: Ground;
let planvakt: TestPlanvakt;

beforeAll(async () => {
  ground = await takeGround();
  planvakt = await ground.start();
  await beginOnTheDay(planvakt);
  await planvakt.travelTo("2032-02-03", 10);
});
afterAll(() => ground.leave());

const pageOf = (id: string): string => `${planvakt.url}${id.replace("vingaker/", "/vingaker/kalender/")}`;
const open = async (path: string, as: string): Promise<{ readonly status: number; readonly text: string }> => {
  const answer = await fetch(path, { headers: { cookie: `planvakt_som=${as}` }, redirect: "manual" });
  return { status: answer.status, text: await answer.text() };
};
const send = async (id: string, as: string, fields: Readonly<Record<string, string>>) => {
  const answer = await fetch(pageOf(id), {
    method: "POST",
    redirect: "manual",
    headers: {
      cookie: `planvakt_som=${as}`,
      origin: new URL(planvakt.url).origin,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ commandId: crypto.randomUUID(), ...fields }),
  });
  return { status: answer.status, text: await answer.text() };
};
const dutyWakes = async (duty: string): Promise<string> => {
  const row = await planvakt.ledger
    .selectFrom("duty")
    .select("wake_at")
    .where("duty", "=", duty as never)
    .executeTakeFirstOrThrow();
  return new Date(row.wake_at ?? 0).toISOString().slice(0, 10);
};
const lettersAbout = async (id: string) => (await planvakt.planvakt.letters(PLAN)).filter((letter) => letter.occurrence === id);

test("the page shows what another day means before it is chosen, and only the plan's owner chooses", async () => {
  const shown = await open(`${pageOf(MOVED)}?till=2032-05-28`, OWNER);
  expect(shown.status).toBe(200);
  expect(shown.text).toContain("Måndag 5 april 2032: ");
  expect(shown.text).toContain("Måndag 26 april 2032: ");
  expect(shown.text).toContain("Flytta till fredag 28 maj 2032");
  expect((await send(MOVED, CONVENER, { act: "move", due: "2032-05-28", reason: "Treserva byts." })).status).toBe(403);
  const without = await send(MOVED, OWNER, { act: "move", due: "2032-05-28", reason: " " });
  expect(without.status).toBe(422);
  expect(without.text).toContain("Skriv varför");
  expect(await planvakt.ledger.selectFrom("exception").select("period").execute()).toEqual([]);
});

test("a sleeping duty asks again: one period on its new day, one never, and nothing for the old days", async () => {
  expect(await dutyWakes("1.6/uppgifter-rvt")).toBe("2032-04-05");
  expect((await send(SKIPPED, OWNER, { act: "skip", reason: "Teamet har inga uppgifter." })).status).toBe(303);
  expect((await send(MOVED, OWNER, { act: "move", due: "2032-05-28", reason: "Treserva byts." })).status).toBe(303);
  await expect.poll(() => dutyWakes("1.6/uppgifter-rvt"), { timeout: 20_000 }).toBe("2032-08-02");
  await expect.poll(() => dutyWakes("1.6/statistik-treserva"), { timeout: 20_000 }).toBe("2032-04-26");
  await planvakt.travelTo("2032-04-27", 10);
  expect(await lettersAbout(SKIPPED)).toEqual([]);
  const letters = await lettersAbout(MOVED);
  expect([...new Set(letters.map(({ step, postAt, state }) => `${step} ${postAt.slice(0, 10)} ${state}`))]).toEqual([
    "notice 2032-04-26 accepted",
  ]);
});

test("a page knows the day at once when another process has travelled", async () => {
  await planvakt.travelTo("2032-04-28", 10);
  const { text } = await open(`${planvakt.url}/vingaker/kalender`, OWNER);
  expect(/<aside class="local"[^]*?datetime="([^"]+)"/.exec(text)?.[1]).toBe("2032-04-28");
});

test("what has opened is decided on its own page, and every page says what was decided", async () => {
  const late = await send(MOVED, OWNER, { act: "skip", reason: "Behövs inte." });
  expect(late.status).toBe(409);
  expect(late.text).toContain("har redan öppnats");
  expect(late.text).toContain("Behövs inte.");
  const year = await open(`${planvakt.url}/vingaker/ar/2032`, OWNER);
  expect(year.text).toContain("Teamet har inga uppgifter.");
  expect(year.text).toContain("Flyttad från 2032-04-30");
  const calendar = await open(`${planvakt.url}/vingaker/kalender`, OWNER);
  expect(calendar.text).toContain("Flyttad: Treserva byts.");
  const operation = await open(`${planvakt.url}/vingaker/drift`, OWNER);
  expect(operation.status).toBe(200);
  expect(operation.text).toContain("Utskicken går.");
  const found = await open(`${planvakt.url}/vingaker/sok?q=treserva`, OWNER);
  expect(found.text).toContain("Hämta kvartalets statistik från Treserva");
  const letters = await open(`${planvakt.url}/vingaker/utskick?visa=skickade`, OWNER);
  expect(letters.text).toContain("Skickade, nyast först");
});
