/** What an operator and a plan's owner do beside the pages: open on an event, hold the post, look ahead, examine, take people out. */
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examinePlan } from "../../client/doctor/plan.ts";
import { exportPeople } from "../../client/exporting.ts";
import { holdPost, readHold, releasePost } from "../../client/holding.ts";
import { lettersAhead } from "../../client/letters-ahead.ts";
import { openOnEvent } from "../../client/opening.ts";
import type { LetterRow } from "../../client/views.ts";
import { readPlan } from "../../config/read-plan.ts";
import { peopleYaml } from "../../config/write-people.ts";
import type { DutyId, OccurrenceId, PersonId, PlanId } from "../../domain/ids.ts";
import type { IsoDuration } from "../../domain/plan.ts";
import { beginOnTheDay, runCli, takeGround, VINGAKER, type Ground, type TestPlanvakt } from "./with-planvakt.ts";

const PLAN = "vingaker" as PlanId;
const NEW_EMPLOYEE = "1.1/nyanstallning-vuxen" as DutyId;
const OPENED = "vingaker/1.1/nyanstallning-vuxen/ev-hr-2032-1" as OccurrenceId;
const HEAD = "enhetschef-vuxen" as PersonId;
const OWNER = "ifo-chef" as PersonId;
const CONVENER = "sammankallande" as PersonId;

let ground: Ground;
let planvakt: TestPlanvakt;

beforeAll(async () => {
  ground = await takeGround();
  planvakt = await ground.start();
  await beginOnTheDay(planvakt);
  await planvakt.travelTo("2032-02-03", 10);
});
afterAll(() => ground.leave());

const deps = () => ({ ledger: planvakt.ledger, client: planvakt.client, clock: planvakt.planvakt.clock });
const open = (duty: DutyId, reference: string, by: PersonId) => openOnEvent(deps(), { plan: PLAN, duty, reference, by });
const letters = async (): Promise<readonly LetterRow[]> => planvakt.planvakt.letters(PLAN);
const aboutEvent = async (): Promise<readonly LetterRow[]> => (await letters()).filter((letter) => letter.occurrence === OPENED);
const ahead = (within: string) => lettersAhead(planvakt.planvakt, PLAN, within as IsoDuration);
const findings = async (name: string) =>
  (await examinePlan(deps(), PLAN))
    .filter((finding) => finding.name === `${PLAN}/${name}`)
    .map(({ state, message }) => ({ state, message }));

describe("opening on an event", () => {
  test("makes one occurrence of one reference, whoever tells of it and how often", async () => {
    const both = await Promise.all([open(NEW_EMPLOYEE, "hr-2032-1", HEAD), open(NEW_EMPLOYEE, "hr-2032-1", OWNER)]);
    const again = await open(NEW_EMPLOYEE, "hr-2032-1", OWNER);
    for (const one of [...both, again]) expect(one).toMatchObject({ ok: true, state: "open", event: "opened", occurrence: OPENED });
    const events = await planvakt.ledger
      .selectFrom("event")
      .select(["by_person", "at"])
      .where("subject", "=", OPENED)
      .where("kind", "=", "opened")
      .execute();
    expect(events).toHaveLength(1);
    expect([HEAD, OWNER]).toContain(events[0]?.by_person);
    const view = await planvakt.planvakt.occurrence(OPENED, HEAD);
    expect(view?.history[0]?.text).toMatch(/^Öppnades av .+\. Ska vara klar senast torsdag 4 mars 2032\.$/);
  });

  test("is refused where no event opens the duty, for a personal number, and to others", async () => {
    const refused = [
      await open("1.6/uppgifter-rvt" as DutyId, "hr-2032-1", OWNER),
      await open(NEW_EMPLOYEE, "19800229-1234", HEAD),
      await open(NEW_EMPLOYEE, "hr-2032-2", CONVENER),
      await open("9.9/nej" as DutyId, "hr-2032-2", OWNER),
    ];
    expect(refused.map((one) => (one.ok ? "" : one.reason))).toEqual([
      expect.stringMatching(/öppnas inte av en händelse/) as string,
      expect.stringMatching(/personnummer/) as string,
      expect.stringMatching(/^Det här öppnas av den som ansvarar/) as string,
      expect.stringMatching(/^Planen har ingen aktivitet/) as string,
    ]);
  });

  test("is followed by the whole ladder, which is foreseen", async () => {
    const foreseen = (await ahead("P60D")).filter((letter) => letter.occurrence === OPENED);
    expect(foreseen.map(({ postAt, step, person }) => [postAt, step, person])).toEqual([
      ["2032-02-03T11:00:00+01:00", "notice", HEAD],
      ["2032-02-23T08:00:00+01:00", "reminder-1", HEAD],
      ["2032-03-09T08:00:00+01:00", "overdue-1", HEAD],
    ]);
    expect(foreseen.every((letter) => !("state" in letter) && !("id" in letter))).toBe(true);
  });
});

describe("holding the post", () => {
  test("is the plan's owner's to do, with a reason, and not twice", async () => {
    // The notice lies composed: what is held is also what is already in its envelope.
    await planvakt.travelTo("2032-02-03", 10, 50);
    expect(await aboutEvent()).toMatchObject([{ step: "notice", state: "written", envelope: expect.any(String) as string }]);
    expect(await releasePost(deps(), PLAN, OWNER)).toEqual({ ok: false, reason: "Utskicken är inte stoppade." });
    expect(await holdPost(deps(), PLAN, HEAD, "Fel adress")).toMatchObject({ ok: false });
    expect(await holdPost(deps(), PLAN, OWNER, " ")).toMatchObject({ ok: false });
    expect(await holdPost(deps(), PLAN, OWNER, "Fel adress i planen")).toEqual({ ok: true, state: "held", event: "postHeld" });
    expect(await readHold(planvakt.ledger, PLAN)).toEqual({ by: OWNER, why: "Fel adress i planen" });
    expect(await holdPost(deps(), PLAN, OWNER, "Igen")).toEqual({
      ok: false,
      reason: "Utskicken är redan stoppade av IFO-chefen: Fel adress i planen",
    });
  });

  test("nothing is posted when it falls due, and doctor says who holds it and why", async () => {
    const before = (await planvakt.catcher.listMails()).length;
    await planvakt.travelTo("2032-02-05", 20);
    expect(await planvakt.catcher.listMails()).toHaveLength(before);
    expect(await aboutEvent()).toMatchObject([{ step: "notice", state: "written" }]);
    // This process reads the stack's clock once a second.
    await expect
      .poll(() => findings("post"), { timeout: 10_000 })
      .toEqual([
        { state: "warning", message: "The post is held by ifo-chef: Fel adress i planen. Nothing is sent. 1 letter waits." },
      ]);
  });

  test("released in the evening, what waited goes at eight the next working day", async () => {
    expect(await releasePost(deps(), PLAN, OWNER)).toEqual({ ok: true, state: "open", event: "postReleased" });
    const before = (await planvakt.catcher.listMails()).length;
    await planvakt.travelTo("2032-02-06", 7, 30);
    expect(await planvakt.catcher.listMails()).toHaveLength(before);
    await planvakt.travelTo("2032-02-06", 12);
    expect(await aboutEvent()).toMatchObject([
      { state: "accepted", sentAt: expect.stringMatching(/^2032-02-06T08:00:0/) as string },
    ]);
    expect(await planvakt.catcher.listMails()).toHaveLength(before + 1);
    expect(await findings("post")).toMatchObject([{ state: "ok" }]);
  });

  test("held over days on which several letters fall due, each goes once at the next full hour after the release", async () => {
    await holdPost(deps(), PLAN, OWNER, "Semester");
    await planvakt.travelTo("2032-02-24", 9, 30);
    const before = (await planvakt.catcher.listMails()).length;
    await releasePost(deps(), PLAN, OWNER, "Tillbaka");
    await planvakt.travelTo("2032-02-24", 12);
    const late = (await letters()).filter(({ sentAt = "" }) => sentAt > "2032-02-07");
    expect(late.map(({ step, person, sentAt }) => [step, person, sentAt?.slice(0, 16)])).toEqual([
      ["reminder-1", HEAD, "2032-02-24T10:00"],
      ["reminder-1", CONVENER, "2032-02-24T10:00"],
    ]);
    expect(await planvakt.catcher.listMails()).toHaveLength(before + 2);
    const kinds = await planvakt.ledger
      .selectFrom("event")
      .select(["kind", "by_person"])
      .where("kind", "like", "post%")
      .orderBy("seq")
      .execute();
    expect(kinds.map(({ kind, by_person }) => [kind, by_person])).toEqual([
      ["postHeld", OWNER],
      ["postReleased", OWNER],
      ["postHeld", OWNER],
      ["postReleased", OWNER],
    ]);
  });
});

test("what an event opened climbs to its end: reminded, overdue, reported", async () => {
  await planvakt.travelTo("2032-03-09", 12);
  expect((await aboutEvent()).map(({ step, state }) => [step, state])).toEqual([
    ["notice", "accepted"],
    ["reminder-1", "accepted"],
    ["overdue-1", "accepted"],
  ]);
  const reported = await planvakt.planvakt.act(OPENED, { kind: "report", by: HEAD, content: {} });
  expect(reported).toMatchObject({ ok: true, event: "reported" });
  expect((await ahead("P90D")).filter((letter) => letter.occurrence === OPENED)).toEqual([]);
});

test("people taken out of the ledger make a plan's folder that is read without a fault", async () => {
  const people = await exportPeople(planvakt.ledger, PLAN);
  const dir = await mkdtemp(join(tmpdir(), "planvakt-people-"));
  await cp(VINGAKER, dir, { recursive: true });
  await writeFile(join(dir, "people.yaml"), peopleYaml(people, "Uttag"));
  const read = readPlan(dir);
  await rm(dir, { recursive: true });
  expect(read.ok ? read.people : read.faults).toEqual(people);
});

test("doctor examines a whole stack, and one that is stopped", async () => {
  const well = await planvakt.cli("doctor", "--json");
  expect(well).toMatchObject({ code: 0, stderr: "" });
  const { ok, checks } = JSON.parse(well.stdout) as {
    ok: boolean;
    checks: { name: string; state: string; message: string; cure?: string }[];
  };
  expect(ok).toBe(true);
  expect(checks.filter(({ state }) => state === "fault")).toEqual([]);
  expect(checks.filter(({ state, cure }) => (state === "ok") !== (cure === undefined))).toEqual([]);
  expect(new Set(checks.filter(({ name }) => !name.includes("/")).map(({ name }) => name))).toEqual(
    new Set([
      "database",
      "clock-skew",
      "schema",
      "event-log",
      "temporal",
      "namespace",
      "search-attributes",
      "worker",
      "smtp",
      "zone",
      "clock",
    ]),
  );
  await planvakt.stop();
  const stopped = await runCli(ground.dataDir, ["doctor", "--data", ground.dataDir]);
  expect(stopped.code).toBe(2);
  expect(stopped.stdout).toContain(`→ Start the local stack: ./planvakt start --data ${ground.dataDir}`);
});
