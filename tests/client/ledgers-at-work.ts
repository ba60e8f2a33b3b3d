/** Ledgers at work for a file of tests, and their end: what a test begins ends with it, what the file begins for all of them with the file. */
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { Instant } from "../../domain/calendar/instant.ts";
import { at, LedgerAtWork, startServers, type Servers } from "./ledger-at-work.ts";

/** Monday of the week in which Vingåker's plan begins. */
const BEGUN = at("2026-11-23", 10);

export interface LedgersAtWork {
  /** A ledger of its own with the plan begun on 23 November 2026, and driven on where an instant is given. */
  readonly begun: (until?: Instant) => Promise<LedgerAtWork>;
}

/** Called once at the top of a file: its servers start before the first test and stop after the last. */
export function ledgersAtWork(): LedgersAtWork {
  const open: LedgerAtWork[] = [];
  let servers: Servers;
  let ofTheFile = 0;
  const close = (works: readonly LedgerAtWork[]) => Promise.all(works.map((work) => work.close()));
  beforeAll(async () => {
    servers = await startServers();
  });
  beforeEach(() => {
    ofTheFile = open.length;
  });
  afterEach(() => close(open.splice(ofTheFile)));
  afterAll(async () => {
    await close(open);
    await servers.stop();
  });
  return {
    begun: async (until) => {
      const work = await LedgerAtWork.open(servers, BEGUN);
      open.push(work);
      await work.apply();
      if (until !== undefined) await work.until(until);
      return work;
    },
  };
}
