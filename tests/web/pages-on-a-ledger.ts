/** The pages over a real ledger: read as in use, acted upon through the real activities. Only the engine between them is left out. */
import { simpleParser } from "mailparser";
import { openClient, openConnection } from "../../client/connect.ts";
import { createPlanvakt } from "../../client/index.ts";
import type { Planvakt } from "../../client/planvakt.ts";
import type { ActResult } from "../../client/views.ts";
import type { Ledger } from "../../ledger/open.ts";
import { createApp } from "../../web/app.tsx";
import type { WebDeps } from "../../web/frame.ts";
import type { LedgerAtWork } from "../client/ledger-at-work.ts";
import { Visitor } from "./visitor.ts";

export interface PagesOnALedger {
  readonly app: ReturnType<typeof createApp>;
  readonly planvakt: Planvakt;
  readonly visitor: () => Visitor;
}

export function pagesOn(work: LedgerAtWork, given: Omit<WebDeps, "planvakt"> = {}): PagesOnALedger {
  // Nothing is asked of it: a lazy connection to nowhere.
  const engine = { address: "127.0.0.1:1", namespace: "default", environment: {} };
  const client = openClient(engine, openConnection(engine));
  const asked = createPlanvakt({ ledger: work.ledger, client, clock: { now: () => work.now } });
  const planvakt: Planvakt = {
    ...asked,
    act: async (id, command, commandId) => (await work.act(id, command, commandId)) as ActResult,
  };
  const app = createApp({ planvakt, ...given });
  return { app, planvakt, visitor: () => new Visitor((request) => app.fetch(request), given.origin) };
}

/** Every mail link that was posted to a person, the newest mail first. */
export async function linksTo(ledger: Ledger, person: string): Promise<readonly string[]> {
  const rows = await ledger
    .selectFrom("envelope")
    .select("raw")
    .where("person", "=", person as never)
    .orderBy("post_at", "desc")
    .execute();
  const mails = await Promise.all(rows.map(({ raw }) => simpleParser(raw)));
  return mails.flatMap(({ text }) => [...(text ?? "").matchAll(/http:\/\/\S+?(\/l\/[\w-]+)/g)].map(([, path = ""]) => path));
}

/** Every row of every table, as one text: the same before and after means that nothing was written. */
export async function wholeLedger(ledger: Ledger): Promise<string> {
  const tables = await ledger.introspection.getTables();
  const rows = await Promise.all(
    tables.map(async ({ name }) => {
      const all = await ledger
        .selectFrom(name as "event")
        .selectAll()
        .execute();
      return `${name}\n${all
        .map((row) => JSON.stringify(row))
        .sort()
        .join("\n")}`;
    }),
  );
  return rows.sort().join("\n\n");
}
