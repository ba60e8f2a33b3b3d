/** Letters composed and posted, beside the same bytes handed to the same sink by the same library and nothing else. */
import { sql } from "kysely";
import { createTransport } from "nodemailer";
import { deliver } from "../activities/deliver.ts";
import type { Instant } from "../domain/calendar/instant.ts";
import { migrate } from "../ledger/migrate.ts";
import { openLedger } from "../ledger/open.ts";
import { POSTED_AT, writeLettersDue } from "../tests/faults/letters-due.ts";
import { timed, type Row } from "./row.ts";
import type { Site } from "./site.ts";

const LETTERS = 500;
const LANES = 4;
const COMPOSED_AT = (POSTED_AT - 15 * 60_000) as Instant;

export async function measureLetters({ ledger: site, databaseUrl, office, sinkPort }: Site): Promise<readonly Row[]> {
  await sql`create database letters`.execute(site);
  const url = new URL(databaseUrl);
  url.pathname = "/letters";
  const ledger = openLedger(url.href, LANES + 2);
  try {
    await migrate(ledger);
    const plan = await writeLettersDue(ledger, LETTERS);
    const composing = await timed(() => deliver({ ledger, office }, plan.id, COMPOSED_AT, () => undefined));
    const posting = await timed(() => deliver({ ledger, office }, plan.id, POSTED_AT, () => undefined));
    const mails = await ledger.selectFrom("envelope").select(["raw", "address", "state"]).execute();
    const accepted = mails.filter(({ state }) => state === "accepted").length;
    if (accepted !== LETTERS) throw new Error(`${accepted} of ${LETTERS} letters were accepted: there is nothing to compare`);
    const transport = createTransport({
      host: "127.0.0.1",
      port: sinkPort,
      pool: true,
      maxConnections: LANES,
      maxMessages: Infinity,
    });
    const bare = await timed(() =>
      Promise.all(
        mails.map(({ raw, address }) => transport.sendMail({ raw, envelope: { from: office.from.address, to: [address] } })),
      ),
    );
    transport.close();
    const perSecond = (millis: number): number => (LETTERS / millis) * 1000;
    const common = { unit: "/s", bare: perSecond(bare), beside: "bare SMTP" } as const;
    return [
      { what: `letters posted (${LETTERS})`, own: perSecond(posting), ...common },
      { what: "letters composed and posted", own: perSecond(composing + posting), ...common },
    ];
  } finally {
    await ledger.destroy();
  }
}
