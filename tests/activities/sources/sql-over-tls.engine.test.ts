/** Asking a PostgreSQL over TLS: a real server with a certificate of its own, trusted by the issuer that the source names and by no other. */
import { chmod, chown, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pullFigures } from "../../../activities/sources/pull-figures.ts";
import { periodByKey } from "../../../domain/calendar/period.ts";
import { SourceFault } from "../../../domain/pulls/source-fault.ts";
import { startPostgres, type EmbeddedPostgres } from "../../../local/postgres.ts";
import { PULLING_DUTY, PULLING_PLAN } from "../../domain/pulls/pulling-plan.ts";
import { OTHER_ISSUER, UNTRUSTED } from "./untrusted-certificate.ts";

/** Figures only where the very connection that asks for them is over TLS. */
const QUERY = `
  select 12 as arenden, 7 as ansokan, 4 as anmalan, 1 as annat
  from pg_stat_ssl where pid = pg_backend_pid() and ssl`;
const COLUMNS = { arenden: "arenden", "vag-in.ansokan": "ansokan", "vag-in.anmalan": "anmalan", "vag-in.annat": "annat" };

let base: string;
let database: EmbeddedPostgres;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "planvakt-tls-"));
  // As root the database runs under its own account, which must be able to pass.
  await chmod(base, 0o755);
  database = await startPostgres({ dataDir: join(base, "data"), env: process.env, log: () => undefined });
});
afterAll(async () => {
  await database.stop();
  await rm(dirname(database.cluster), { recursive: true, force: true });
  await rm(base, { recursive: true, force: true });
});

/** Gives the server the certificate; its key must be its own and nobody else's to read. */
async function speakTls(): Promise<void> {
  const { uid, gid } = await stat(database.cluster);
  for (const [name, text] of [
    ["server.crt", UNTRUSTED.cert],
    ["server.key", UNTRUSTED.key],
  ] as const) {
    const file = join(database.cluster, name);
    await writeFile(file, text, { mode: 0o600 });
    await chown(file, uid, gid);
  }
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query("alter system set ssl = on");
    await client.query("select pg_reload_conf()");
    // Only connections that are made after the reload are asked with it.
    await expect
      .poll(async () => (await client.query<{ ssl: string }>("show ssl")).rows, { timeout: 10_000 })
      .toEqual([{ ssl: "on" }]);
  } finally {
    await client.end();
  }
}

/** What is found with the issuer in the source's `ca`. */
function ask(ca?: string) {
  const { port, username, password, pathname } = new URL(database.url);
  const period = periodByKey(PULLING_DUTY.cadence, "2026-Q4", PULLING_PLAN.calendar);
  if (!period) throw new Error("no such period");
  const way = {
    kind: "sql",
    address: `postgres://127.0.0.1:${port}${pathname}`,
    user: "USER",
    password: "PASSWORD",
    query: QUERY,
  } as const;
  const source = { id: "treserva", title: "Treserva", way, columns: COLUMNS, ...(ca === undefined ? {} : { ca }) };
  return pullFigures(
    {
      sources: { egress: [{ host: "127.0.0.1", port: Number(port) }], sources: [source] },
      environment: { USER: decodeURIComponent(username), PASSWORD: decodeURIComponent(password) },
    },
    { source: "treserva", evidence: PULLING_DUTY.evidence, period },
  );
}

async function faultWith(ca: string): Promise<SourceFault> {
  const found = await ask(ca);
  if (!(found instanceof SourceFault)) throw new Error(`no fault: ${JSON.stringify(found)}`);
  return found;
}

test("a server that speaks no TLS is not asked where an issuer is named: what, where and what to do", async () => {
  const { message, swedish } = await faultWith(UNTRUSTED.cert);
  expect(message).toMatch(
    /^The source "treserva" speaks no TLS at 127\.0\.0\.1:\d+\. Have it switched on there\..*`ca` \(sources\.yaml\)/,
  );
  expect(swedish).toContain("utan kryptering");
});

test("the issuer that the source names is trusted, alone or among others", async () => {
  await speakTls();
  const figures = { arenden: "12", "vag-in.ansokan": "7", "vag-in.anmalan": "4", "vag-in.annat": "1" };
  expect(await ask(UNTRUSTED.cert)).toMatchObject({ figures });
  expect(await ask(`${OTHER_ISSUER}\n${UNTRUSTED.cert}`)).toMatchObject({ figures });
});

test("another issuer is refused: what, where and what to do", async () => {
  const { message, swedish } = await faultWith(OTHER_ISSUER);
  expect(message).toMatch(
    /certificate at 127\.0\.0\.1:\d+ that is not trusted \(\w*SELF_SIGNED\w*\)\. .*the source's `ca` \(sources\.yaml\)/,
  );
  expect(swedish).toContain("certifikat godtas inte");
  expect(message).not.toContain(new URL(database.url).password);
});
