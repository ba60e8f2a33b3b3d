/** The shape of `sources.yaml`: what figures are pulled from, and the only places that may be reached. Credentials stand in it by name only. */
import { z } from "zod";
import {
  endpointOf,
  endpointText,
  isListed,
  isLoopback,
  type Credentials,
  type Endpoint,
  type HttpWay,
  type Source,
  type SqlWay,
} from "../domain/pulls/source.ts";
import { list, slug, text, word } from "./fields.ts";
import { expected, oneOf, record } from "./shape.ts";

/** Never the secret itself: a file is read by more people than an environment is. */
const setting = z
  .string({ error: expected("the name of an environment setting, such as TRESERVA_TOKEN") })
  .regex(/^[A-Z][A-Z0-9_]{2,60}$/, {
    error:
      "Expected the name of an environment setting, such as TRESERVA_TOKEN: capital letters, digits and _. The secret itself stands in the environment.",
  });

const endpoint = z
  .string({ error: expected("a host and its port, kommun.example:443") })
  .transform((written, context): Endpoint => {
    const [, host = "", port = ""] = /^(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9.-]+):(\d{1,5})$/.exec(written) ?? [];
    if (host === "" || Number(port) < 1 || Number(port) > 65_535) {
      context.addIssue({ code: "custom", message: "Expected a host and its port, kommun.example:443. No address, no *." });
      return z.NEVER;
    }
    return { host: host.replace(/^\[|\]$/g, "").toLowerCase(), port: Number(port) };
  });

/** A URL whose every part stands where it should: what is secret or changes is written elsewhere. */
function address(what: string, protocols: readonly string[]): z.ZodType<string> {
  return z.string({ error: expected(what) }).superRefine((written, context) => {
    const refuse = (message: string): void => context.addIssue({ code: "custom", message });
    const url = URL.canParse(written) ? new URL(written) : undefined;
    if (!url || !protocols.includes(url.protocol)) refuse(`Expected ${what}.`);
    else if (url.username !== "" || url.password !== "") {
      refuse("No user and no password stand here. Name the settings that hold them.");
    } else if (url.search !== "" || url.hash !== "") refuse(`Expected ${what}, without ? and #.`);
  });
}

const credentials = oneOf("credentials", {
  bearer: record("credentials", { bearer: setting }),
  basic: record("credentials", { basic: record("basic", { user: setting, password: setting }) }),
  header: record("credentials", {
    header: record("a header", {
      name: z
        .string({ error: expected("the header's name") })
        .regex(/^[A-Za-z][A-Za-z0-9-]{0,60}$/, { error: "Expected a header's name, such as X-Api-Key." }),
      value: setting,
    }),
  }),
});

const http = record("http", {
  address: address("an address, https://kommun.example/export.csv", ["https:", "http:"]).refine(
    (written) => !URL.canParse(written) || new URL(written).protocol !== "http:" || isLoopback(endpointOf(new URL(written))),
    {
      error:
        "Expected https: without it anybody on the way reads and alters the figures. Only this very machine may be asked by http.",
    },
  ),
  query: z
    .record(z.string(), text("a value; {firstDay}, {lastDay} and {period} are the period's"), {
      error: expected("names and values"),
    })
    .optional(),
  format: word("format", ["csv", "json"]),
  rows: z
    .string({ error: expected("the way to the list of rows, such as data.rows") })
    .regex(/^[^.\s]+(?:\.[^.\s]+)*$/, { error: "Expected the way to the list of rows, with dots between: data.rows." })
    .optional(),
  credentials: credentials.optional(),
});

const query = z
  .string({ error: expected("one SELECT; $1 is the period's first day, $2 its last, $3 its key") })
  .transform((written) => written.trim().replace(/;$/, ""))
  .refine((written) => /^(?:select|with)\b/i.test(written), {
    error: "Expected one SELECT (or WITH … SELECT): nothing else is run.",
  })
  .refine((written) => !/\$(?:0|[4-9]|[1-9]\d)/.test(written), {
    error: "There are three parameters: $1 is the period's first day, $2 its last, $3 its key.",
  });

const sql = record("sql", {
  address: address("a PostgreSQL database, postgres://kommun.example:5432/statistik; other databases are not read", [
    "postgres:",
    "postgresql:",
  ]),
  query,
  user: setting.optional(),
  password: setting.optional(),
});

const sourceFile = record("a source", {
  id: slug<string>("a source's id, as plans name it"),
  title: text("what it is called in a sentence, such as Treserva"),
  http: http.optional(),
  sql: sql.optional(),
  columns: z.record(z.string(), text("the head of its column in the answer"), { error: expected("figures and heads") }).optional(),
  ca: text("a file beside this one, with the certificates (PEM) of those who vouch for the source").optional(),
  periodColumn: text("the head of the column that says which period a row is about").optional(),
});

type SourceFile = z.output<typeof sourceFile>;

export const sourcesFile = record("sources.yaml", {
  egress: list("hosts and ports that may be reached", endpoint),
  sources: list("sources", sourceFile),
}).superRefine(({ egress, sources }, context) => {
  sources.forEach(({ id, http: web, sql: database }, index) => {
    const refuse = (path: readonly (string | number)[], message: string): void =>
      context.addIssue({ code: "custom", path: ["sources", index, ...path], message });
    if (sources.findIndex((other) => other.id === id) < index)
      refuse(["id"], `The source "${id}" is already there. Expected it only once.`);
    if ((web === undefined) === (database === undefined)) refuse([], "Expected one of http and sql: where the figures come from.");
    if (web !== undefined && web.format === "csv" && web.rows !== undefined)
      refuse(["http", "rows"], "Only JSON has a way to its rows.");
    for (const [key, way] of [
      ["http", web],
      ["sql", database],
    ] as const) {
      if (way === undefined || !URL.canParse(way.address)) continue;
      const reached = endpointOf(new URL(way.address));
      if (!isListed(egress, reached))
        refuse([key, "address"], `${endpointText(reached)} is not on the egress list. Add it there if it may be reached.`);
    }
  });
});

/** What a sound file says. `ca`: what the file that it names holds. */
export function sourceOf(
  { id, title, http: web, sql: database, columns = {}, periodColumn }: SourceFile,
  ca: string | undefined,
): Source {
  const way = web === undefined ? sqlWay(database) : httpWay(web);
  return { id, title, way, columns, ...(ca === undefined ? {} : { ca }), ...(periodColumn === undefined ? {} : { periodColumn }) };
}

function httpWay({ address: at, query: asked = {}, format, rows, credentials: by }: NonNullable<SourceFile["http"]>): HttpWay {
  return {
    kind: "http",
    address: at,
    query: asked,
    format,
    rows: rows?.split(".") ?? [],
    ...(by === undefined ? {} : { credentials: credentialsOf(by) }),
  };
}

function credentialsOf(by: z.output<typeof credentials>): Credentials {
  if ("bearer" in by) return { kind: "bearer", token: by.bearer };
  return "basic" in by ? { kind: "basic", ...by.basic } : { kind: "header", ...by.header };
}

function sqlWay(database: SourceFile["sql"]): SqlWay {
  const { address: at = "", query: asked = "", user, password } = database ?? {};
  return {
    kind: "sql",
    address: at,
    query: asked,
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
  };
}
