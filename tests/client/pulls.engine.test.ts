/** Pulls on a real ledger, from a real HTTP server and a real database on loopback: proposed, told in the notice, reported, or failed and tried again. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createPulling } from "../../activities/index.ts";
import { createFigures } from "../../client/figures.ts";
import { instantAt, isoInstant } from "../../domain/calendar/instant.ts";
import type { ReportContent } from "../../domain/occurrence/occurrence.ts";
import type { Source, SqlWay } from "../../domain/pulls/source.ts";
import { readOperation } from "../../client/reading/operation.ts";
import { pulledOf } from "../../ledger/pulls.ts";
import type { PullActivities } from "../../workflows/ports.ts";
import { startSource, type SourceServer } from "../activities/sources/source-server.ts";
import { PULLING, PULLING_PLAN } from "../domain/pulls/pulling-plan.ts";
import { at, LedgerAtWork, occurrence, person, PLAN, startServers, type Servers } from "./ledger-at-work.ts";

const CONVENER = person("sammankallande");
const MEMBER = person("ledamot-vuxen");
const SECRETARY = person("namndsekreterare");
const Q4 = occurrence(PULLING, "2026-Q4");
const GOOD = "Kvartal;Ärenden;Ansökan;Anmälan;Annat\n2026-Q4;12;7;4;1\n";
const FIGURES = { arenden: "12", "vag-in.ansokan": "7", "vag-in.anmalan": "4", "vag-in.annat": "1" };

let servers: Servers;
let source: SourceServer;
let work: LedgerAtWork;
let pulling: PullActivities;
/** What the source says: a body, or a status. */
let says: string | number = GOOD;

beforeAll(async () => {
  servers = await startServers();
  source = await startSource((_request, response) => {
    if (typeof says === "number") response.writeHead(says).end();
    else response.writeHead(200, { "content-type": "text/csv" }).end(says);
  });
});
afterAll(async () => {
  await source.stop();
  await servers.stop();
});
beforeEach(async () => {
  says = GOOD;
  work = await LedgerAtWork.open(servers, at("2026-11-23", 10));
  pulling = pullingFrom({
    id: "treserva",
    title: "Treserva",
    way: { kind: "http", address: `http://127.0.0.1:${source.port}/`, query: {}, format: "csv", rows: [] },
    columns: {},
    periodColumn: "Kvartal",
  });
  await work.apply({ plan: PULLING_PLAN });
  await work.until(at("2027-01-01", 5));
});
afterEach(() => work.close());

function pullingFrom(from: Source, environment: Readonly<Record<string, string>> = {}): PullActivities {
  const { port } = new URL(from.way.address);
  const egress = [{ host: "127.0.0.1", port: Number(port) }];
  return createPulling({ ledger: work.ledger, sources: { egress, sources: [from] }, environment });
}

const due = () => pulling.pullDue(PLAN, PULLING, work.now);
const wakes = async () => {
  const { wakeAt } = await work.activities.nextPull(PLAN, PULLING, work.now);
  return wakeAt === undefined ? undefined : isoInstant(wakeAt as never);
};
const seenBy = async (as: typeof CONVENER) => (await work.reading.occurrence(Q4, as))?.pull;
const report = (content: ReportContent) => work.act(Q4, { kind: "report", by: CONVENER, content });

describe("a source that answers", () => {
  test("gives a proposal the morning after the quarter; the notice tells of it without a number, and its page has it filled in", async () => {
    expect(await wakes()).toBe("2027-01-01T05:00:00+01:00");
    expect(await due()).toBe("proposed");
    expect(await wakes()).toBe("2027-04-01T05:00:00+02:00");
    await work.until(at("2027-01-04", 9));
    const [notice] = (await work.reading.letters(PLAN)).filter((letter) => letter.occurrence === Q4 && letter.step === "notice");
    const told = (await work.reading.letter(PLAN, notice?.id ?? ""))?.text.paragraphs.join(" ") ?? "";
    expect(told).toContain("redan hämtade ur Treserva");
    expect(told).not.toMatch(/12|till hands/);
    const pull = await seenBy(CONVENER);
    expect(pull?.proposal).toMatchObject({ title: "Treserva", at: "2027-01-01T05:00:00+01:00", figures: FIGURES });
    expect(pull?.mayFetch).toBe(true);
    expect(await seenBy(SECRETARY)).toBeUndefined();
    expect((await work.reading.occurrence(Q4, CONVENER))?.state).toBe("open");
  });

  test("is asked again by hand: the same bytes add nothing, other ones stand beside the first", async () => {
    await due();
    expect(await pulling.pullPeriod(Q4, work.now)).toBe("same");
    says = GOOD.replace("12;7", "13;8");
    expect(await pulling.pullPeriod(Q4, work.now)).toBe("proposed");
    expect((await pulledOf(work.ledger, Q4)).proposal?.figures).toMatchObject({ arenden: "13" });
    expect(await work.ledger.selectFrom("pulled").select("figures").execute()).toHaveLength(2);
    await expect(
      work.ledger
        .updateTable("pulled")
        .set({ sha256: "b".repeat(64) })
        .execute(),
    ).rejects.toThrow(/append-only/);
  });

  test("is where a figure comes from that was reported as it stood; one that was changed is the reporter's own", async () => {
    await due();
    await work.until(at("2027-01-04", 9));
    const { proposal } = await pulledOf(work.ledger, Q4);
    expect(await report({ figures: { ...FIGURES, arenden: "14" }, pulled: proposal?.id ?? "" })).toMatchObject({ ok: true });
    const entries = await createFigures({ ledger: work.ledger, clock: { now: () => work.now } }).entries(PLAN);
    expect(entries.map(({ figure, category, value, pulled, by }) => [figure + category, value, pulled?.source, by])).toEqual([
      ["arenden", 14, undefined, CONVENER],
      ["vag-inansokan", 7, "treserva", CONVENER],
      ["vag-inanmalan", 4, "treserva", CONVENER],
      ["vag-inannat", 1, "treserva", CONVENER],
    ]);
    expect(entries[1]?.pulled).toMatchObject({
      title: "Treserva",
      at: instantAt("2027-01-01" as never, 5),
      sha256: proposal?.sha256,
    });
    expect(await seenBy(MEMBER)).toBeUndefined();
    expect(await pulling.pullPeriod(Q4, work.now)).toBe("notWanted");
  });

  test("gives a report no origin that it has not: another period's proposal, or one that is not there", async () => {
    await due();
    await work.until(at("2027-01-04", 9));
    expect(await report({ figures: FIGURES, pulled: "4711" })).toMatchObject({ ok: true });
    const rows = await work.ledger.selectFrom("figure").select("pulled").execute();
    expect(rows.map(({ pulled }) => pulled)).toEqual([null, null, null, null]);
  });
});

describe("a source that is away", () => {
  test("is tried again later and later, the letter goes without it, and one alarm says so", async () => {
    says = 500;
    const tries: (string | undefined)[] = [];
    for (let count = 0; count < 3; count += 1) {
      expect(await due()).toBe("failed");
      const next = await wakes();
      tries.push(next);
      await work.until(new Date(next ?? "").getTime() as never);
    }
    expect(tries).toEqual(["2027-01-01T05:15:00+01:00", "2027-01-01T05:45:00+01:00", "2027-01-01T06:45:00+01:00"]);
    await work.until(at("2027-01-04", 9));
    const [notice] = (await work.reading.letters(PLAN)).filter((letter) => letter.occurrence === Q4 && letter.step === "notice");
    expect(notice?.state).toBe("accepted");
    expect((await work.reading.letter(PLAN, notice?.id ?? ""))?.text.paragraphs.join(" ")).toContain("till hands");
    expect(await seenBy(CONVENER)).toMatchObject({ failed: { title: "Treserva", text: "Källan svarade med ett fel (500)." } });
    const { alarms } = await readOperation({ ledger: work.ledger, clock: { now: () => work.now } }, PLAN);
    expect(alarms.filter(({ kind }) => kind === "pullFailed")).toMatchObject([
      { subject: Q4, detail: "Treserva: Källan svarade med ett fel (500)." },
    ]);
    says = GOOD;
    expect(await due()).toBe("proposed");
    expect(await wakes()).toBe("2027-04-01T05:00:00+02:00");
    expect((await seenBy(CONVENER))?.failed).toBeUndefined();
    const told = async (as: typeof CONVENER) =>
      (await work.reading.occurrence(Q4, as))?.history.map(({ text }) => text).filter((text) => text.includes("ur Treserva"));
    const came = "Fyra uppgifter hämtades ur Treserva som förslag.";
    const nothing = "Inget kom ur Treserva på tre försök, det sista fredag 1 januari 2027.";
    expect(await told(CONVENER)).toEqual([`${nothing} Källan svarade med ett fel (500).`, came]);
    expect(await told(SECRETARY)).toEqual([nothing, came]);
  });

  test("is asked for nothing that is not over, or that the plan does not pull", async () => {
    expect(await pulling.pullPeriod(occurrence(PULLING, "2027-Q1"), work.now)).toBe("notWanted");
    expect(await pulling.pullPeriod(occurrence("1.6/uppgifter-rvt", "2026-Q4"), work.now)).toBe("notWanted");
  });

  test("ends with the plan that named it", async () => {
    const plan = { ...PULLING_PLAN, version: "2", items: PULLING_PLAN.items.filter(({ id }) => id !== "1.6") };
    expect(await work.apply({ plan, begin: false })).toMatchObject({ pulls: [PULLING] });
    expect(await work.activities.nextPull(PLAN, PULLING, work.now)).toEqual({ ended: true });
  });
});

describe("a database", () => {
  const QUERY = `select 12 as antal, '7' as ansok, 4::numeric as anmal, 1.0 as ovrigt, $1::date as day, $2::text as last, $3::text as key`;
  const columns = { arenden: "antal", "vag-in.ansokan": "ansok", "vag-in.anmalan": "anmal", "vag-in.annat": "ovrigt" };
  const url = () => new URL(servers.postgres.url);
  const environment = () => ({ STAT_USER: decodeURIComponent(url().username), STAT_PASSWORD: decodeURIComponent(url().password) });
  const from = (query: string, more: Partial<SqlWay> = {}, given = environment()) => {
    const { port, pathname } = url();
    const address = `postgres://127.0.0.1:${port}${pathname}`;
    const way: SqlWay = { kind: "sql", address, query, user: "STAT_USER", password: "STAT_PASSWORD", ...more };
    return pullingFrom({ id: "treserva", title: "Treserva", way, columns }, given);
  };
  const fails = async (query: string, more?: Partial<SqlWay>, given?: ReturnType<typeof environment>) => {
    expect(await from(query, more, given).pullPeriod(Q4, work.now)).toBe("failed");
    const { failed } = await pulledOf(work.ledger, Q4);
    expect(failed?.failure.english).not.toContain(environment().STAT_PASSWORD);
    return failed?.failure.english;
  };

  test("is asked with the period bound as parameters", async () => {
    expect(await from(QUERY).pullPeriod(Q4, work.now)).toBe("proposed");
    expect((await pulledOf(work.ledger, Q4)).proposal?.figures).toEqual({ ...FIGURES, "vag-in.annat": "1.0" });
    const rows = await work.ledger.selectFrom("pulled").select("sha256").execute();
    expect(await from(QUERY).pullPeriod(Q4, work.now)).toBe("same");
    expect(rows).toHaveLength(1);
  });

  test("says what is wrong with a query, and nothing of what stands in a row", async () => {
    expect(await fails("select nonsense from nowhere")).toMatch(/SQLSTATE 42P01: relation "nowhere" does not exist/);
    const value = await fails("select 'Testsson'::int as antal");
    expect(value).toMatch(/SQLSTATE 22P02\)/);
    expect(value).not.toContain("Testsson");
    expect(await fails("select 1 as antal")).toMatch(/Kolumnen/);
  });

  test("is only read, and only so much", async () => {
    expect(await fails("with gone as (delete from pg_class returning 1 as antal) select * from gone")).toMatch(
      /SQLSTATE (0A000|25006|42501)/,
    );
    expect(await fails("select nextval(pg_get_serial_sequence('pulled', 'pulled')) as antal")).toMatch(/SQLSTATE (25006|42P01)/);
    expect(await fails("select n as antal from generate_series(1, 5000) n")).toMatch(/more than 1000 rows/);
    expect(await fails(`${QUERY} union all ${QUERY}`)).toMatch(/finns redan på rad 2/);
  });

  test("that does not let us in, is not there, or lacks a setting", async () => {
    expect(await fails(QUERY, {}, { ...environment(), STAT_PASSWORD: "fel" })).toMatch(/does not let us in \(SQLSTATE 28/);
    expect(await fails(QUERY, { user: "NOBODY" })).toMatch(/needs the setting NOBODY, which is not set/);
    expect(await fails(QUERY, { address: "postgres://127.0.0.1:1/x" })).toMatch(/does not answer at 127\.0\.0\.1:1/);
  });
});
