/** A quarter travelled on the real engine with figures that come by themselves: over HTTP the morning after, and from a database that was away at first. */
import { historyToJSON } from "@temporalio/common/lib/proto-utils.js";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inspectNow } from "../../client/inspecting.ts";
import type { OccurrenceId, PersonId, PlanId } from "../../domain/ids.ts";
import { pullId } from "../../workflows/messages.ts";
import { beginOnTheDay, takeGround, type Ground, type TestPlanvakt } from "./with-planvakt.ts";
import { csvOf, giveSources, pulledPlan, SECRET, type GivenSources } from "./with-sources.ts";

const PLAN = "vingaker" as PlanId;
const STATISTICS = "1.6/statistik-treserva";
const CONTACTS = "1.6/uppgifter-rvt";
const HTTP = `vingaker/${STATISTICS}/2032-Q1` as OccurrenceId;
const SQL = `vingaker/${CONTACTS}/2032-Q1` as OccurrenceId;
const CONVENER = "sammankallande" as PersonId;

let ground: Ground;
let running: TestPlanvakt;
let sources: GivenSources;

beforeAll(async () => {
  ground = await takeGround();
  sources = await giveSources(ground);
  running = await ground.start();
  await beginOnTheDay(running, pulledPlan());
});
afterAll(async () => {
  await sources.stop();
  await ground.leave();
});

const pullOf = async (id: OccurrenceId) => (await running.planvakt.occurrence(id, CONVENER))?.pull;
const noticeOf = async (id: OccurrenceId): Promise<string> => {
  const letters = await running.planvakt.letters(PLAN);
  const notice = letters.find((letter) => letter.occurrence === id && letter.step === "notice" && letter.person === CONVENER);
  return (await running.planvakt.letter(PLAN, notice?.id ?? ""))?.text.paragraphs.join(" ") ?? "";
};

test("the morning after the quarter the proposal is there; what could not be fetched says why", async () => {
  await running.travelTo("2032-03-31", 18);
  expect(await pullOf(HTTP)).toEqual({});
  await running.travelTo("2032-04-01", 6);
  expect((await pullOf(HTTP))?.proposal).toMatchObject({
    title: "Treserva",
    at: expect.stringMatching(/^2032-04-01T05:00:00/) as string,
    figures: { arenden: "12", "vag-in.ansokan": "7", "vag-in.anmalan": "4", "vag-in.annat": "1" },
  });
  expect(sources.server.asked.map(({ url }) => url)).toEqual(["/export?from=2032-01-01&till=2032-03-31"]);
  expect((await pullOf(SQL))?.failed?.text).toContain("Källan förstod inte frågan");
});

test("the notice tells of what has come, and goes without what has not", async () => {
  await running.travel("2032-04-05");
  expect(await noticeOf(HTTP)).toContain("redan hämtade ur Treserva");
  expect(await noticeOf(SQL)).toContain("till hands");
  const alarms = await running.ledger.selectFrom("alarm").select(["kind", "subject"]).execute();
  expect(alarms.filter(({ kind }) => kind === "pullFailed")).toEqual([{ kind: "pullFailed", subject: SQL }]);
});

test("a source that comes back is found by the next try", async () => {
  const client = new Client({ connectionString: sources.databaseUrl });
  await client.connect();
  await client.query(
    "create table kontakter as select date '2032-02-10' as dag, (n = 1)::int as barn from generate_series(1, 4) n union all select '2031-12-31', 1",
  );
  await client.end();
  await running.travel("2032-04-07");
  expect((await pullOf(SQL))?.proposal?.figures).toEqual({ arenden: "4", "barn-i-hemmet": "0.25" });
  expect((await pullOf(SQL))?.failed).toBeUndefined();
});

test("by hand the same bytes add nothing, and a dry run writes nothing", async () => {
  const pulled = async () => (await running.ledger.selectFrom("pulled").select("pulled").execute()).length;
  const before = await pulled();
  const same = await running.cli("figures", "pull", HTTP, "--json");
  expect(same.code).toBe(0);
  expect(JSON.parse(same.stdout)).toMatchObject({ outcome: "same", source: "treserva", figures: { arenden: "12" } });
  sources.says = csvOf(14);
  expect((await running.cli("figures", "pull", HTTP, "--dry-run")).stdout).toMatch(/arenden +14/);
  expect(await pulled()).toBe(before);
  expect(await running.planvakt.pulls.pull(HTTP)).toMatchObject({ ok: true, outcome: "proposed" });
  sources.says = 503;
  const away = await running.cli("figures", "pull", HTTP);
  expect(away.code).not.toBe(0);
  expect(away.stderr).toContain("answered with status 503. Ask the source's owner.");
  expect(await running.planvakt.pulls.pull(`vingaker/${STATISTICS}/2032-Q2` as OccurrenceId)).toMatchObject({ ok: false });
});

test("doctor asks each source and says the cure of one that is away", async () => {
  const { stdout } = await running.cli("doctor", "--json");
  const { checks } = JSON.parse(stdout) as { checks: { name: string; state: string; cure?: string }[] };
  expect(checks.filter(({ name }) => name.startsWith("source/"))).toMatchObject([
    { name: "source/treserva", state: "fault", cure: "Ask the source's owner." },
    { name: "source/rvt", state: "ok" },
  ]);
});

test("it counts when somebody has reported it, with where it comes from", async () => {
  const proposal = (await pullOf(HTTP))?.proposal;
  expect(proposal?.figures).toMatchObject({ arenden: "14" });
  const content = { figures: proposal?.figures ?? {}, pulled: proposal?.id ?? "" };
  expect(await running.planvakt.act(HTTP, { kind: "report", by: CONVENER, content })).toMatchObject({ ok: true });
  const { stdout } = await running.cli("figures", "list");
  expect(stdout).toMatch(/arenden +14 +sammankallande .*treserva 2032-04-07T/);
  expect(await running.planvakt.pulls.pull(HTTP)).toMatchObject({ ok: false });
});

/** With its payloads, which are base64, as they read. */
function plainly(history: string): string {
  const payloads = [...history.matchAll(/"data":\s*"([^"]*)"/g)].map(([, data = ""]) => Buffer.from(data, "base64").toString());
  // Without its times: their fractions may read as any figure.
  return history.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "") + payloads.join(" ");
}

test("an inspection starts a pull that the engine has lost, and no history holds a figure or a secret", async () => {
  const { client } = running;
  const histories = await Promise.all(
    [STATISTICS, CONTACTS].map(async (duty) =>
      plainly(historyToJSON(await client.workflow.getHandle(pullId(PLAN, duty)).fetchHistory())),
    ),
  );
  expect(histories[0]).toContain('"occurrence":"vingaker/1.6/statistik-treserva/2032-Q1"');
  for (const history of histories) expect(history).not.toMatch(new RegExp(`${SECRET}|arenden|Treserva|0\\.25`));
  const lost = client.workflow.getHandle(pullId(PLAN, CONTACTS));
  await lost.terminate("lost by the test");
  expect((await inspectNow(client)).drift).toBe(1);
  expect((await lost.describe()).status.name).toBe("RUNNING");
});
