/** Asks a PostgreSQL database: one SELECT with bound parameters, in a transaction that can only read, with an end to time and rows. */
import { isIP } from "node:net";
import { Client, DatabaseError } from "pg";
import { endpointOf, endpointText, isLoopback, type SqlWay } from "../../domain/pulls/source.ts";
import { SourceFault } from "../../domain/pulls/source-fault.ts";
import { credentialOf, LIMIT_MS, type Asking } from "./asking.ts";
import { allowedAddress } from "./egress.ts";
import { MOST_ANSWER_ROWS } from "./json-table.ts";

/** Every value as the database writes it: figures are read as in a file. */
const AS_TEXT = { getTypeParser: () => (value: string) => value };

/** The rows, one more than there may be where there are too many. @throws SourceFault */
export async function selectRows(asking: Asking, way: SqlWay): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { source, egress, resolve, ca, limitMs = LIMIT_MS } = asking;
  const url = new URL(way.address);
  const endpoint = endpointOf(url);
  const { address } = await allowedAddress(source, egress, endpoint, resolve);
  const client = new Client({
    host: address,
    port: endpoint.port,
    database: decodeURIComponent(url.pathname.slice(1)),
    user: way.user === undefined ? "planvakt" : credentialOf(asking, way.user),
    // A function also where there is none: otherwise the driver looks for one in the environment by itself.
    password: () => (way.password === undefined ? "" : credentialOf(asking, way.password)),
    ssl:
      isLoopback(endpoint) && ca === undefined
        ? false
        : { rejectUnauthorized: true, ...named(endpoint.host, address), ...(ca === undefined ? {} : { ca }) },
    connectionTimeoutMillis: limitMs,
    query_timeout: limitMs,
    application_name: "planvakt",
    types: AS_TEXT,
  });
  // A connection that breaks while nobody asks is told by the next question.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("begin transaction read only");
    await client.query(`set local statement_timeout = ${limitMs}`);
    const { rows } = await client.query<Record<string, unknown>>(limited(way.query), parametersOf(way.query, asking));
    return rows;
  } catch (error) {
    throw faultOf(asking, endpointText(endpoint), error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What the certificate must be made out to, whatever a name was resolved to. TLS has no name for a server that is called by its address. */
function named(host: string, address: string): { readonly servername: string } | { readonly host: string } {
  return isIP(address) !== 0 && host.includes(address) ? { host: address } : { servername: host };
}

/** The database itself stops at the limit. The line break ends a comment that the query may end with. */
function limited(query: string): string {
  return `select * from (${query}\n) answer limit ${MOST_ANSWER_ROWS + 1}`;
}

/** Only those that the query asks for: a database refuses to be given more. */
function parametersOf(query: string, { period }: Asking): string[] {
  const asked = Math.max(0, ...[...query.matchAll(/\$([1-3])/g)].map(([, number]) => Number(number)));
  return [period.start, period.end, period.key].slice(0, asked);
}

/** Statements that are wrong or not allowed speak of names in the query. Of other classes (a value that is no number) the text may hold what stands in a row. */
const SPEAKS_OF_THE_QUERY = /^(?:0A|25|42)/;
const NOT_LET_IN = /^28/;
const STOPPED_IN_TIME = "57014";
const CERTIFICATE = /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY/;

function faultOf({ source, limitMs = LIMIT_MS }: Asking, endpoint: string, error: unknown): SourceFault {
  if (error instanceof SourceFault) return error;
  const tooSlow = new SourceFault(source, { kind: "tooSlow", seconds: limitMs / 1000 });
  if (error instanceof DatabaseError) {
    const { code = "" } = error;
    if (code === STOPPED_IN_TIME) return tooSlow;
    if (NOT_LET_IN.test(code)) return new SourceFault(source, { kind: "notLetIn", reason: `SQLSTATE ${code}` });
    const reason = SPEAKS_OF_THE_QUERY.test(code) ? { reason: error.message } : {};
    return new SourceFault(source, { kind: "sql", code, ...reason });
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const said = error instanceof Error ? error.message : "";
  if (/does not support SSL/.test(said)) return new SourceFault(source, { kind: "noTls", endpoint });
  if (CERTIFICATE.test(code)) return new SourceFault(source, { kind: "untrusted", endpoint, reason: code });
  if (/timeout/i.test(said)) return tooSlow;
  return new SourceFault(source, { kind: "unreachable", endpoint, reason: code || "the connection broke" });
}
