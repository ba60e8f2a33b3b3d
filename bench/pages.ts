/**
 * `npm run bench:pages`: the server's time for every page over a ledger of 100,000 occurrences, beside the plain query for the rows that
 * the page is about. Temporal is nowhere to be reached: no page reads it. `--json` for a machine.
 */
import { cpus } from "node:os";
import { gzipSync } from "node:zlib";
import { sql, type RawBuilder } from "kysely";
import { say, table } from "../cli/output.ts";
import { at, LedgerAtWork, PLAN, startServers, vingaker } from "../tests/client/ledger-at-work.ts";
import { pagesOver } from "../tests/client/pages-over.ts";
import { fill, OCCURRENCES } from "./full-ledger.ts";
import { rated, timed, type RatedRow } from "./row.ts";

const OWNER = "ifo-chef";
const ROUNDS = 40;
const WARM_UP = 5;
/** No page is to weigh more on the wire. */
const MOST_BYTES = 60_000;

interface Asked {
  readonly path: string;
  readonly bare: RawBuilder<unknown>;
}

const rows = (where: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select snapshot, span from occurrence where plan = ${PLAN} and ${where}`;
const current = rows(sql`state in ('backlog', 'open', 'reported') order by due, occurrence`);
const year = (of: number): RawBuilder<unknown> => rows(sql`year = ${of}`);
const letters = (state: string): RawBuilder<unknown> =>
  sql`select * from letter where plan = ${PLAN} and state = ${state} order by post_at desc, letter desc limit 51`;

const servers = await startServers();
try {
  const work = await LedgerAtWork.open(servers, at("2026-11-23", 10));
  await work.apply();
  await work.until(at("2026-12-01", 12));
  const { plan } = vingaker();
  say(`filling ${OCCURRENCES} occurrences: ${Math.round(await timed(() => fill(work.ledger, plan)))} ms`);
  const { occurrence, letter } = await samples(work);
  const pages: readonly Asked[] = [
    { path: "", bare: current },
    { path: "/att-gora", bare: current },
    { path: "/att-bekrafta", bare: rows(sql`state = 'reported' order by due`) },
    { path: "/stam-av", bare: current },
    { path: "/mote", bare: rows(sql`state = 'reported' order by due`) },
    { path: "/fragor", bare: sql`select * from answer where plan = ${PLAN}` },
    { path: "/ar/2026", bare: year(2026) },
    { path: "/ar/2026?del=moten", bare: year(2026) },
    { path: "/ar/2005", bare: year(2005) },
    { path: "/utskick", bare: letters("written") },
    { path: "/utskick?visa=kommande", bare: current },
    { path: "/utskick?visa=skickade", bare: letters("accepted") },
    { path: "/utskick?visa=skickade&till=ifo-chef", bare: letters("accepted") },
    { path: `/utskick?visa=skickade&om=${occurrence.split("/").slice(1, 3).join("/")}`, bare: letters("accepted") },
    { path: "/utskick?visa=misslyckade", bare: letters("ambiguous") },
    { path: `/utskick/${letter}`, bare: sql`select * from letter where letter = ${letter}` },
    { path: "/personer", bare: sql`select * from person join holding using (plan, person) where plan = ${PLAN}` },
    { path: "/kalender", bare: rows(sql`due >= '2026-12-01' and due < '2027-12-01' order by due`) },
    { path: "/kalender/1.6/uppgifter-rvt/2027-Q1", bare: sql`select * from exception where plan = ${PLAN}` },
    { path: "/drift", bare: sql`select * from alarm where plan = ${PLAN} order by raised_at desc limit 20` },
    { path: "/sok?q=kvinnojouren", bare: found("kvinnojouren") },
    { path: "/sok?q=nummer+77777", bare: found("nummer 77777") },
    {
      path: "/sok?q=h%C3%A4ndelse+b-777",
      bare: rows(sql`lower(span ->> 'label') like 'händelse b-777%' order by due desc limit 16`),
    },
    { path: `/${occurrence.split("/").slice(1).join("/")}`, bare: rows(sql`occurrence = ${occurrence}`) },
    { path: "/prenumerera", bare: sql`select * from feed where plan = ${PLAN}` },
  ];
  const app = pagesOver(work.ledger, { now: () => work.now });
  const measured: (RatedRow & { readonly bytes: number; readonly wire: number })[] = [];
  for (const { path, bare } of pages) {
    const open = async (): Promise<Buffer> => {
      const answer = await app.request(`http://localhost/${PLAN}${path}`, { headers: { cookie: `planvakt_som=${OWNER}` } });
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      return Buffer.from(await answer.arrayBuffer());
    };
    const page = await open();
    const bytes = page.byteLength;
    // As it goes to a browser: the pages are compressed on their way.
    const wire = gzipSync(page).byteLength;
    const own = await p95(open);
    const plain = await p95(() => bare.execute(work.ledger));
    const row = rated({ what: path === "" ? "/" : path, unit: "ms p95", own, bare: plain, beside: "plain SQL" });
    say(`${row.what}: ${row.own} ms, plain SQL ${row.bare} ms`);
    measured.push({ ...row, bytes, wire });
  }
  const cores = cpus().length;
  const on = new Date().toISOString().slice(0, 10);
  if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify({ on, cores, rows: measured }, undefined, 2)}\n`);
  else {
    const head = ["page", "", "own", "bare", "own / bare", "kB", "kB on the wire"];
    const lines = measured.map(({ what, unit, own, bare, ratio, bytes, wire }) => [
      what,
      unit,
      `${own}`,
      `${bare}`,
      `${ratio}`,
      `${Math.round(bytes / 1000)}`,
      `${Math.round(wire / 1000)}${wire > MOST_BYTES ? " (over 60)" : ""}`,
    ]);
    process.stdout.write(`${on}, ${cores} cores, ${OCCURRENCES} occurrences\n\n${table([head, ...lines])}\n`);
  }
  await work.close();
} finally {
  await servers.stop();
}

function found(words: string): RawBuilder<unknown> {
  return sql`
    with found as materialized (select seq from event where plan = ${PLAN} and words_of(body) @@ websearch_to_tsquery('swedish', ${words}))
    select subject, at, body from event where seq in (select seq from found order by seq desc limit 16)`;
}

async function samples(work: LedgerAtWork): Promise<{ readonly occurrence: string; readonly letter: string }> {
  const { occurrence } = await work.ledger
    .selectFrom("occurrence")
    .select("occurrence")
    .where("state", "=", "confirmed")
    .orderBy("due", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  const { letter } = await work.ledger
    .selectFrom("letter")
    .select("letter")
    .where("step", "=", "welcome")
    .limit(1)
    .executeTakeFirstOrThrow();
  return { occurrence, letter };
}

/** What all but the slowest twentieth take. */
async function p95(work: () => Promise<unknown>): Promise<number> {
  for (let round = 0; round < WARM_UP; round += 1) await work();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(work));
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.95)] ?? Number.NaN;
}
