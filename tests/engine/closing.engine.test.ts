/** A year closed on the real engine: frozen at its time, written and approved, handed on, decided; and what comes after stands beside. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { inspectNow } from "../../client/inspecting.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { isoInstant } from "../../domain/calendar/instant.ts";
import type { PaperCommand } from "../../domain/closing/paper.ts";
import type { YearSnapshot } from "../../domain/closing/snapshot.ts";
import type { OccurrenceId, PersonId, PlanId } from "../../domain/ids.ts";
import { frozenChecksum } from "../../ledger/frozen-checksum.ts";
import { frozenOf } from "../../ledger/frozen-years.ts";
import { closeYearId } from "../../workflows/messages.ts";
import { beginOnTheDay, takeGround, vingaker, type Ground, type TestPlanvakt } from "./with-planvakt.ts";

const PLAN = "vingaker" as PlanId;
const YEAR = 2032;
const OWNER = "ifo-chef" as PersonId;
const HEAD = "forvaltningschef" as PersonId;
const SECRETARY = "namndsekreterare" as PersonId;

let ground: Ground;
let running: TestPlanvakt;

beforeAll(async () => {
  ground = await takeGround();
  running = await ground.start();
  const { plan, people } = vingaker();
  // Not a day on which a nämnd would meet for the last time in a year, but one soon after the tests begin.
  const meeting = { meeting: civilDate("2032-03-18"), stop: civilDate("2032-03-01") };
  const soon = { ...plan, closing: { meetings: [meeting] }, paperDeadlines: [meeting.stop] };
  await beginOnTheDay(running, { plan: soon, people, hash: "closed-early" });
});
afterAll(() => ground.leave());

test("the year is frozen five working days before the stoppdatum, by a workflow that goes on to the next year", async () => {
  const { ledger, client } = running;
  await running.travel("2032-02-22");
  expect(await frozenOf(ledger, PLAN, YEAR)).toEqual([]);
  await running.travel("2032-02-23");
  const [stop, ...more] = await frozenOf(ledger, PLAN, YEAR);
  expect(more).toEqual([]);
  expect(isoInstant(stop?.frozenAt ?? (0 as never)).slice(0, 16)).toBe("2032-02-23T13:00");
  expect(stop?.snapshot).toMatchObject({ kind: "stop", closingDay: "2032-03-01", meetingDay: "2032-03-18" });
  expect(stop?.snapshot.counts.late ?? 0).toBe(0);
  for (const year of [YEAR, YEAR + 1]) {
    expect((await client.workflow.getHandle(closeYearId(PLAN, year)).describe()).status.name).toBe("RUNNING");
  }
});

test("the paper is written, approved and handed to the secretary, and the nämnd's decision opens the revision", async () => {
  const { years } = running.planvakt;
  const act = (command: PaperCommand) => years.act(PLAN, YEAR, "stop", command);
  const before = await years.frozen(PLAN, YEAR, "stop");
  const draft = "Planen har börjat följas upp, och inget är försenat.";
  expect((await running.cli("year", "write", String(YEAR), "--as", OWNER, "--text", draft, "--submit", "--json")).code).toBe(0);
  expect(await act({ kind: "approve", by: OWNER, version: 1 })).toMatchObject({ ok: false });
  const command = crypto.randomUUID();
  const approve = () => years.act(PLAN, YEAR, "stop", { kind: "approve", by: HEAD, version: 1 }, command);
  expect(await approve()).toMatchObject({ ok: true, event: "assessmentApproved" });
  expect(await approve()).toMatchObject({ ok: true, event: "assessmentApproved" });
  await running.travel("2032-02-24");
  const letters = (await running.planvakt.letters(PLAN)).filter(({ step }) => step === "paper");
  expect(letters.map(({ person, state }) => [person, state])).toEqual([
    [HEAD, "accepted"],
    [SECRETARY, "accepted"],
  ]);
  const decided = await act({ kind: "decide", by: OWNER, date: civilDate("2032-02-24"), section: "17", outcome: "revise" });
  expect(decided).toMatchObject({ ok: true, event: "decisionRecorded" });
  const revision = await running.planvakt.occurrence("vingaker/R2/revidering/ev-beslut-2032-17" as OccurrenceId);
  expect(revision?.state).toBe("open");
  expect((await years.frozen(PLAN, YEAR, "stop"))?.snapshot).toEqual(before?.snapshot);
});

test("what is reported after the freezing stands beside it, and the frozen year is what it was", async () => {
  const { planvakt, ledger } = running;
  const late = "vingaker/1.8/interna-rutiner/2032" as OccurrenceId;
  expect(await planvakt.act(late, { kind: "report", by: OWNER, content: { note: "Klart." } })).toMatchObject({ ok: true });
  const status = await planvakt.yearStatus(PLAN, YEAR);
  const rows = status.actions.flatMap(({ duties }) => duties);
  expect(rows.filter(({ afterFreeze }) => afterFreeze === true).map(({ occurrence }) => occurrence)).toEqual([late]);
  const [stop] = await frozenOf(ledger, PLAN, YEAR);
  expect(status.frozen).toMatchObject([{ kind: "stop", checksum: stop?.checksum }]);
  expect(frozenChecksum(stop?.snapshot as YearSnapshot)).toBe(stop?.checksum);
  await expect(ledger.updateTable("frozen_year").set({ checksum: "" }).execute()).rejects.toThrow(/never changed/);
});

test("an inspection finds every closing as it should be, and starts one that the engine has lost", async () => {
  const { client, ledger } = running;
  const lost = client.workflow.getHandle(closeYearId(PLAN, YEAR + 1));
  await lost.terminate("lost by the test");
  const found = await inspectNow(client);
  expect(found.drift).toBe(1);
  expect((await lost.describe()).status.name).toBe("RUNNING");
  const drift = await ledger.selectFrom("drift").select(["kind", "subject"]).execute();
  expect(drift).toEqual([{ kind: "notRunning", subject: closeYearId(PLAN, YEAR + 1) }]);
});
