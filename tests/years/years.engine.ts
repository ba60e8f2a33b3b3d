/** `npm run test:years`: a plan year and the year after on the real engine, with people who do what is asked. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { applyPlan, outlook } from "../../client/applying.ts";
import { canonicalHash } from "../../config/canonical-hash.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { never } from "../../domain/planvakt-error.ts";
import { ADDED, DROPPED, REKEYED, REWORDED, versionTwo } from "../activities/version-two.ts";
import { beginOnTheDay, takeGround, vingaker, type Ground, type TestPlanvakt } from "../engine/with-planvakt.ts";
import { frozenKinds, handInThePaper, lateLetters, occurrence, occurrencesOf, withMeetings } from "./year-at-work.ts";
import { OWNER, PLAN, workUntil } from "./people-at-work.ts";

/** Stands for 2027: the year in which a plan that was begun in the winter before is followed for the first time. */
const YEAR = 2032;
const NEXT = YEAR + 1;
const INFORMATION = "3.2/informera-invanare";
/** What is done every second year is done in its second. */
const BOTH_YEARS = `${YEAR - 1}--${YEAR}`;
const MAPPING = "1.6/kartlaggning";

let ground: Ground;
let running: TestPlanvakt;
const begun = withMeetings(vingaker(), [
  { meeting: "2032-12-14", stop: "2032-11-26" },
  { meeting: "2033-12-13", stop: "2033-11-25" },
]);

beforeAll(async () => {
  ground = await takeGround();
  running = await ground.start();
  await beginOnTheDay(running, begun);
  for (const at of ["1.1/genomgang-apt/once", "1.3/rutiner-fanga-upp/once", "1.4/riskbedomning-2023/once"])
    expect(await running.planvakt.decide(PLAN, at, "utgår", OWNER)).toMatchObject({ ok: true });
  expect(await running.planvakt.decide(PLAN, INFORMATION, String(YEAR), OWNER)).toMatchObject({ ok: true });
});
afterAll(() => ground.leave());

test("the plan year: quarters come in, meetings are held, and the information is updated", async () => {
  expect(await workUntil(running, civilDate("2032-11-19"))).toEqual([]);
  expect(await occurrencesOf(running, "1.6/uppgifter-rvt")).toMatchObject({
    "2032-Q1": "confirmed",
    "2032-Q2": "confirmed",
    "2032-Q3": "confirmed",
  });
  expect(await occurrencesOf(running, INFORMATION)).toEqual({ [BOTH_YEARS]: "confirmed" });
  const { meetings } = await running.planvakt.yearStatus(PLAN, YEAR);
  const paces = meetings.flatMap(({ held = [] }) => held.map(({ duty, pace }) => [duty, pace]));
  expect(Object.fromEntries(paces)).toMatchObject({
    "M2/avstamning-polisen": "onPace",
    "M3/lanssamverkan": "met",
    "M4/lokal-samverkan": "met",
  });
});

test("per stoppdatum: the year is frozen, the paper written, approved and decided on", async () => {
  expect(await frozenKinds(running, YEAR)).toEqual(["stop"]);
  await handInThePaper(running, { year: YEAR, kind: "stop", decidedOn: "2032-12-14", outcome: "revise" });
});

test("the mapping waits for the year's last quarter, and is closed in February", async () => {
  expect(await workUntil(running, civilDate("2033-01-10"))).toEqual([]);
  const early = await running.planvakt.act(occurrence(MAPPING, `${YEAR}`), {
    kind: "report",
    by: OWNER,
    content: { note: "Klart." },
  });
  expect(early).toMatchObject({ ok: false, reason: expect.stringMatching(/kvartal 4 2032/) as string });
  expect(await workUntil(running, civilDate("2033-03-03"))).toEqual([]);
  expect(await occurrencesOf(running, MAPPING)).toMatchObject({ [YEAR]: "confirmed" });
  expect(await frozenKinds(running, YEAR)).toEqual(["stop", "final"]);
});

test("version 2 takes every open occurrence along, as it said it would", async () => {
  expect(await workUntil(running, civilDate("2033-04-06"))).toEqual([]);
  const { ledger, client, planvakt } = running;
  const plan = versionTwo(begun.plan);
  const hash = canonicalHash(plan);
  const told = await outlook(ledger, { plan, hash }, planvakt.clock.now());
  await applyPlan({ ledger, client, clock: planvakt.clock }, { plan, people: begun.people, hash }, { begin: false });
  await running.travel("2033-04-07");
  for (const one of told.occurrences) {
    const now = await planvakt.occurrence(one.occurrence);
    const seen = { id: one.occurrence, state: now?.state, due: now?.due };
    switch (one.fate) {
      case "superseded":
        expect(seen).toMatchObject({ state: "superseded" });
        break;
      case "retimed":
        expect(seen).toMatchObject({ due: one.newDue });
        break;
      case "kept":
        expect(seen).toMatchObject({ due: one.due });
        expect(seen.state).not.toBe("superseded");
        break;
      case "new":
        expect(seen).toMatchObject({ state: Date.parse(one.opensAt) <= planvakt.clock.now() ? "open" : "planned" });
        break;
      default:
        never(one);
    }
  }
  expect(new Set(told.occurrences.map(({ fate }) => fate))).toEqual(new Set(["kept", "retimed", "superseded", "new"]));
  // What was over keeps the words it happened in.
  const [then, now] = [
    await planvakt.occurrence(occurrence(REWORDED, "2032-Q4")),
    await planvakt.occurrence(occurrence(REWORDED, "2033-Q1")),
  ];
  expect(now?.title).not.toBe(then?.title);
});

test("the year after: what version 2 says, no information update, and both closings", async () => {
  expect(await workUntil(running, civilDate("2034-03-03"))).toEqual([]);
  expect(await occurrencesOf(running, INFORMATION)).toEqual({ [BOTH_YEARS]: "confirmed" });
  expect(Object.values(await occurrencesOf(running, ADDED))).toContain("confirmed");
  expect(await occurrencesOf(running, DROPPED)).not.toMatchObject({ "2033-H2": expect.anything() as string });
  expect(await occurrencesOf(running, REKEYED)).toMatchObject({ "2033-H1": "confirmed", "2033-H2": "confirmed" });
  expect(await occurrencesOf(running, MAPPING)).toMatchObject({ [NEXT]: "confirmed" });
  expect(await frozenKinds(running, NEXT)).toEqual(["stop", "final"]);
});

test("nobody who did what was asked had a letter about being late", async () => {
  expect(await lateLetters(running)).toEqual([]);
});
