/** Figures on their whole path: handed in with a report, kept with where they come from, withdrawn with it, added up for a year. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createFigures, type Figures } from "../../client/figures.ts";
import { readTable } from "../../documents/tables/read-table.ts";
import { figuresOf } from "../../ledger/figures.ts";
import type { DutyId } from "../../domain/ids.ts";
import type { ReportContent } from "../../domain/occurrence/occurrence.ts";
import { yearFigures } from "../../ledger/year-figures.ts";
import { at, LedgerAtWork, occurrence, person, PLAN, startServers, vingaker, type Servers } from "./ledger-at-work.ts";

const CONVENER = person("sammankallande");
const MEMBER = person("ledamot-vuxen");
const SECRETARY = person("namndsekreterare");
const TRESERVA = "1.6/statistik-treserva";
const Q4 = occurrence(TRESERVA, "2026-Q4");
const Q1 = occurrence(TRESERVA, "2027-Q1");
const MAPPING = occurrence("1.6/kartlaggning", "2026");
const SHA = "a".repeat(64);

let servers: Servers;
let work: LedgerAtWork;
let figures: Figures;

beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.stop());
beforeEach(async () => {
  work = await LedgerAtWork.open(servers, at("2026-11-23", 10));
  figures = createFigures({ ledger: work.ledger, clock: { now: () => work.now } });
  await work.apply();
  await work.until(at("2027-01-18", 12));
});
afterEach(() => work.close());

const hand = (content: ReportContent, by = CONVENER, id = Q4) => work.act(id, { kind: "report", by, content });
const NUMBERS = { arenden: "12", "vag-in.ansokan": "7", "vag-in.anmalan": "5", "vag-in.annat": "saknas: räknas inte" };
const kept = async () =>
  (await figuresOf(work.ledger, PLAN, [TRESERVA as DutyId])).map(
    ({ figure, category, value, missing, by, file, withdrawn, replaces }) => [
      `${figure}${category}`,
      value ?? missing,
      by,
      file?.sha256,
      withdrawn,
      replaces !== undefined,
    ],
  );

test("a report's figures are kept with who, and the file they were read out of", async () => {
  expect(await hand({ figures: NUMBERS, file: { name: "export.csv", sha256: SHA } })).toMatchObject({ ok: true });
  expect(await kept()).toEqual([
    ["arenden", 12, CONVENER, SHA, undefined, false],
    ["vag-inansokan", 7, CONVENER, SHA, undefined, false],
    ["vag-inanmalan", 5, CONVENER, SHA, undefined, false],
    ["vag-inannat", "räknas inte", CONVENER, SHA, undefined, false],
  ]);
});

test("the second who hands in the same quarter is told who did, and changes nothing", async () => {
  await hand({ figures: { arenden: "12" } });
  expect(await hand({ figures: { arenden: "13" } }, MEMBER)).toMatchObject({
    ok: false,
    reason: expect.stringContaining("redan") as string,
  });
  expect(await kept()).toHaveLength(1);
});

test("an undone report's figures stay to be read and count no more; what comes after takes their place", async () => {
  await hand({ figures: { arenden: "12" } });
  await work.act(Q4, { kind: "undo", by: CONVENER });
  await hand({ figures: { arenden: "21" } });
  expect(await kept()).toEqual([
    ["arenden", 12, CONVENER, undefined, undefined, false],
    ["arenden", 12, CONVENER, undefined, true, true],
    ["arenden", 21, CONVENER, undefined, undefined, true],
  ]);
  expect(
    (await yearFigures(work.ledger, vingaker().plan, 2026, [])).find(({ figure }) => figure === `${TRESERVA}/arenden`)?.total,
  ).toEqual({
    kind: "exactly",
    value: 21,
  });
});

test("nobody changes an entry", async () => {
  await hand({ figures: { arenden: "12" } });
  await expect(work.ledger.updateTable("figure").set({ value: 1 }).execute()).rejects.toThrow(/append-only/);
  await expect(work.ledger.deleteFrom("figure").execute()).rejects.toThrow(/append-only/);
});

test("a number unlike the quarter before is asked about, and taken when it is said to be right", async () => {
  await hand({ figures: { arenden: "12" } });
  await work.until(at("2027-04-15", 12));
  expect(await hand({ figures: { arenden: "1200" } }, CONVENER, Q1)).toMatchObject({
    ok: false,
    reason: expect.stringContaining("Stämmer siffran?") as string,
  });
  expect(await hand({ figures: { arenden: "1200" }, sure: true }, CONVENER, Q1)).toMatchObject({ ok: true });
});

test("the year's mapping names every quarter that is not in, and waits for no quarter before the beginning", async () => {
  const refused = await work.act(MAPPING, { kind: "report", by: CONVENER, content: { note: "Klart." } });
  expect(refused).toMatchObject({ ok: false });
  const { reason } = refused as { reason: string };
  expect(reason).toContain(
    '"Lämna Relationsvåldsteamets uppgifter" för kvartal 4 2026 och "Hämta kvartalets statistik från Treserva"',
  );
  expect(reason).not.toContain("kvartal 3");
});

test("the figures are shown to the work group and to nobody else", async () => {
  await hand({ figures: { arenden: "12" } });
  const seenBy = async (as: typeof CONVENER | undefined) => (await work.reading.occurrence(Q4, as))?.parts[0]?.report;
  expect((await seenBy(MEMBER))?.figures).toEqual({ arenden: "12" });
  for (const other of [SECRETARY, undefined]) {
    expect(await seenBy(other)).not.toHaveProperty("figures");
    expect((await seenBy(other))?.figuresWithheld).toBe(true);
  }
});

test("a file is read and nothing is written", async () => {
  const text = "Kvartal;Ärenden;Ansökan;Anmälan;Annat\n2026-Q4;12;7;5;0\n";
  const read = await figures.readFile(Q4, await readTable(Buffer.from(text, "latin1"), "export.csv"));
  expect(read?.figures.map(({ key, value }) => [key, value])).toEqual([
    ["arenden", "12"],
    ["vag-in.ansokan", "7"],
    ["vag-in.anmalan", "5"],
    ["vag-in.annat", "0"],
  ]);
  expect(await kept()).toEqual([]);
});
