import { beforeAll, describe, expect, it } from "vitest";
import { randomUUID } from "node:crypto";
import type { KyselyPlugin } from "kysely";
import { at, PLAN, vingaker, type LedgerAtWork } from "../client/ledger-at-work.ts";
import { ledgersAtWork } from "../client/ledgers-at-work.ts";
import { keepCommand } from "../../ledger/commands.ts";
import { inTransaction } from "../../ledger/open.ts";
import { decideChange, PEOPLE_SUBJECT } from "../../ledger/people-changes.ts";
import { pagesOver } from "../client/pages-over.ts";

/** The most statements that a page may ask the ledger for: each is a turn to the database and back, however little it asks. */
const MOST: Readonly<Record<string, number>> = {
  "": 9,
  "/att-gora": 7,
  "/att-bekrafta": 3,
  "/stam-av": 7,
  "/mote": 3,
  "/fragor": 3,
  "/ar/2026": 8,
  "/utskick": 5,
  "/utskick?visa=skickade": 4,
  "/utskick?visa=kommande": 9,
  "/kalender": 6,
  "/kalender/1.6/uppgifter-rvt/2027-Q1": 5,
  "/1.6/uppgifter-rvt/2026-Q4": 9,
  "/drift": 7,
  "/personer": 3,
  "/prenumerera": 3,
  "/sok?q=skolan": 5,
};

const { begun } = ledgersAtWork();
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
  work = await begun(at("2026-12-01", 12));
});

const opened = (app: ReturnType<typeof pagesOver>, path: string) =>
  app.request(`http://localhost/${PLAN}${path}`, { headers: { cookie: "planvakt_som=ifo-chef" } });

describe("a page", () => {
  it.each(Object.entries(MOST))("%s asks the ledger at most %i times", async (path, most) => {
    const app = pagesOver(work.ledger.withPlugin(counting), { now: () => work.now });
    // A process reads each version of a plan once.
    await opened(app, path);
    statements = 0;
    expect((await opened(app, path)).status).toBe(200);
    expect(statements).toBeGreaterThan(0);
    expect(statements).toBeLessThanOrEqual(most);
  });

  it("shows what another process has written since the page before it", async () => {
    const app = pagesOver(work.ledger, { now: () => work.now });
    const shown = async (path: string) => (await opened(app, path)).text();
    expect(await shown("/personer")).not.toContain("Disa Dahl");
    expect(await shown("")).not.toContain("Planen med ny titel");
    const command = randomUUID();
    const change = { kind: "addPerson", name: "Disa Dahl", email: "disa.dahl@vingaker.example" };
    await keepCommand(work.ledger, { command, plan: PLAN, subject: PEOPLE_SUBJECT, body: { by: "ifo-chef", change } }, work.now);
    await inTransaction(work.ledger, (tx) => decideChange(tx, PLAN, command, work.now));
    expect(await shown("/personer")).toContain("Disa Dahl");
    await work.apply({ plan: { ...vingaker().plan, version: "2", title: "Planen med ny titel" } });
    expect(await shown("")).toContain("Planen med ny titel");
  });
});
