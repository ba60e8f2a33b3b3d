/** Where figures are pulled from: what an installation says of each source, once it has been read and found sound. */

/** One host and port, as exact as they are written: what may be reached, and what is reached. */
export interface Endpoint {
  /** Lower case; an IPv6 address without its brackets. */
  readonly host: string;
  readonly port: number;
}

/** Names of settings in the environment. What they hold is in no file, and is told to nobody but the source. */
export type Credentials =
  | { readonly kind: "bearer"; readonly token: string }
  | { readonly kind: "basic"; readonly user: string; readonly password: string }
  | { readonly kind: "header"; readonly name: string; readonly value: string };

/** What is asked with GET. `{firstDay}`, `{lastDay}` and `{period}` in the values of `query` are the period's. */
export interface HttpWay {
  readonly kind: "http";
  /** Without a query. */
  readonly address: string;
  readonly query: Readonly<Record<string, string>>;
  readonly format: "csv" | "json";
  /** Of JSON: the steps from the top to the list of rows. None: the answer is the list. */
  readonly rows: readonly string[];
  readonly credentials?: Credentials;
}

/** What is asked of a PostgreSQL database. `$1` is the period's first day, `$2` its last, `$3` its key: bound, never pasted in. */
export interface SqlWay {
  readonly kind: "sql";
  /** `postgres://host:port/database`. */
  readonly address: string;
  readonly query: string;
  /** Names of settings; absent where the database lets us in without. */
  readonly user?: string;
  readonly password?: string;
}

export interface Source {
  readonly id: string;
  /** As it stands in a sentence: "Treserva". */
  readonly title: string;
  readonly way: HttpWay | SqlWay;
  /** The certificates, in PEM, of those who may vouch for it: they alone are trusted. Absent: those that everybody trusts. */
  readonly ca?: string;
  /** The head of each figure's column in the answer, by the key it has in a report. A figure that is not here has the head that the plan gives it. */
  readonly columns: Readonly<Record<string, string>>;
  /** The head of the column that says which period a row is about. Absent: what was asked about, so that one row is all there may be. */
  readonly periodColumn?: string;
}

export interface Sources {
  /** The only places that may be reached. */
  readonly egress: readonly Endpoint[];
  readonly sources: readonly Source[];
}

/** An installation that pulls nothing. */
export const NO_SOURCES: Sources = { egress: [], sources: [] };

/** `kommun.example:443`, `[::1]:5432`. */
export function endpointText({ host, port }: Endpoint): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}

/** True for an endpoint written as this very machine: only such a one may be reached without TLS, and at a loopback address. */
export function isLoopback({ host }: Endpoint): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** True where the list names the endpoint, host and port. */
export function isListed(egress: readonly Endpoint[], { host, port }: Endpoint): boolean {
  return egress.some((listed) => listed.host === host && listed.port === port);
}

const STANDARD_PORTS: Readonly<Record<string, number>> = { "https:": 443, "http:": 80, "postgres:": 5432, "postgresql:": 5432 };

/** What an address of a source leads to. */
export function endpointOf({ protocol, hostname, port }: Pick<URL, "protocol" | "hostname" | "port">): Endpoint {
  const number = port === "" ? (STANDARD_PORTS[protocol] ?? 0) : Number(port);
  return { host: hostname.replace(/^\[|\]$/g, "").toLowerCase(), port: number };
}
