import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KyselyPlugin } from "kysely";
import { at, LedgerAtWork, PLAN, startServers, type Servers } from "../client/ledger-at-work.ts";
import { pagesOver } from "../client/pages-over.ts";

/** The most statements that a page may ask the ledger for: each is a turn to the database and back, however little it asks. */
const MOST: Readonly<Record<string, number>> = {
  "": 14,
  "/att-gora": 12,
  "/ar/2026": 24,
  "/utskick": 9,
  "/utskick?visa=skickade": 8,
  "/utskick?visa=kommande": 16,
  "/kalender": 11,
  "/kalender/1.6/uppgifter-rvt/2027-Q1": 10,
  "/drift": 12,
  "/personer": 8,
};

let servers: Servers;
let work: LedgerAtWork;
let statements = 0;
const counting: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  // Once for each that was run; a query inside another is transformed by itself.
  transformResult: ({ result }) => {
    statements += 1;
    return Promise.resolve(result);
  },
};

beforeAll(async () => {
  servers = await startServers();
  work = await LedgerAtWork.open(servers, at("2026-11-23", 10));
  await work.apply();
  await work.until(at("2026-12-01", 12));
});

afterAll(async () => {
  await work.close();
  await servers.stop();
});

describe("a page", () => {
  it.each(Object.entries(MOST))("%s asks the ledger at most %i times", async (path, most) => {
    const app = pagesOver(work.ledger.withPlugin(counting), { now: () => work.now });
    const open = () => app.request(`http://localhost/${PLAN}${path}`, { headers: { cookie: "planvakt_som=ifo-chef" } });
    // A process reads each version of a plan once.
    await open();
    statements = 0;
    expect((await open()).status).toBe(200);
    expect(statements).toBeGreaterThan(0);
    expect(statements).toBeLessThanOrEqual(most);
  });
});
