/** Asking over HTTP, against a real server on loopback: what it is asked, and everything that it may answer instead of figures. */
import { createHash } from "node:crypto";
import type { RequestListener } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { pullFigures } from "../../../activities/sources/pull-figures.ts";
import { periodByKey } from "../../../domain/calendar/period.ts";
import type { HttpWay, Source } from "../../../domain/pulls/source.ts";
import { SourceFault } from "../../../domain/pulls/source-fault.ts";
import { PULLING_DUTY, PULLING_PLAN } from "../../domain/pulls/pulling-plan.ts";
import { always, startSource, type SourceServer } from "./source-server.ts";
import { OTHER_ISSUER, UNTRUSTED } from "./untrusted-certificate.ts";

const GOOD = "Kvartal;Ärenden;Ansökan;Anmälan;Annat\n2026-Q3;9;9;0;0\n2026-Q4;12;7;4;1\n";
const FIGURES = { arenden: "12", "vag-in.ansokan": "7", "vag-in.anmalan": "4", "vag-in.annat": "1" };
const TOKEN = "hemlig-nyckel";

const servers: SourceServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

interface Given {
  readonly over?: "http" | "https";
  readonly way?: Partial<HttpWay>;
  readonly columns?: Source["columns"];
  readonly ca?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly limitMs?: number;
  /** Ports that may be reached beside the server's own. */
  readonly also?: readonly number[];
}

async function pullFrom(answer: RequestListener, given: Given = {}) {
  const server = await startSource(answer, given.over);
  servers.push(server);
  const { port } = server;
  const way: HttpWay = {
    kind: "http",
    address: `${given.over ?? "http"}://127.0.0.1:${port}/export`,
    query: {},
    format: "csv",
    rows: [],
    ...given.way,
  };
  const source: Source = {
    id: "treserva",
    title: "Treserva",
    way,
    ...periodOr(given.columns),
    ...(given.ca === undefined ? {} : { ca: given.ca }),
  };
  const period = periodByKey(PULLING_DUTY.cadence, "2026-Q4", PULLING_PLAN.calendar);
  if (!period) throw new Error("no such period");
  const egress = [port, ...(given.also ?? [])].map((one) => ({ host: "127.0.0.1", port: one }));
  const found = await pullFigures(
    {
      sources: { egress, sources: [source] },
      environment: given.environment ?? {},
      ...(given.limitMs === undefined ? {} : { limitMs: given.limitMs }),
    },
    { source: "treserva", evidence: PULLING_DUTY.evidence, period },
  );
  return { found, server };
}

/** The fault, in both languages. */
async function faultOf(answer: RequestListener, given?: Given): Promise<readonly [string, string]> {
  const { found } = await pullFrom(answer, given);
  if (!(found instanceof SourceFault)) throw new Error(`no fault: ${JSON.stringify(found)}`);
  return [found.message, found.swedish];
}

describe("a source that answers", () => {
  it("with CSV gives the period's figures and the checksum of its bytes", async () => {
    const { found } = await pullFrom(always(GOOD));
    expect(found).toEqual({ figures: FIGURES, sha256: createHash("sha256").update(GOOD).digest("hex") });
  });

  it("in Windows-1252, with other heads and no period, is read by the columns that the installation names", async () => {
    const bytes = Buffer.from("Antal;Ans\xf6kningar;Anm\xe4lda;\xd6vriga\n12;7;4;1\n", "latin1");
    const columns = { arenden: "Antal", "vag-in.ansokan": "Ansökningar", "vag-in.anmalan": "Anmälda", "vag-in.annat": "Övriga" };
    const { found } = await pullFrom(always(bytes, 200, "text/csv"), { columns });
    expect(found).toMatchObject({ figures: FIGURES });
  });

  it("over TLS is trusted where its issuer is the one that the installation names, and by no other", async () => {
    const { found, server } = await pullFrom(always(GOOD), { over: "https", ca: UNTRUSTED.cert });
    expect(found).toMatchObject({ figures: FIGURES });
    expect(server.asked.map(({ method }) => method)).toEqual(["GET"]);
    const both = await pullFrom(always(GOOD), { over: "https", ca: `${OTHER_ISSUER}\n${UNTRUSTED.cert}` });
    expect(both.found).toMatchObject({ figures: FIGURES });
    const other = await pullFrom(always(GOOD), { over: "https", ca: OTHER_ISSUER });
    if (!(other.found instanceof SourceFault)) throw new Error("no fault");
    expect(other.found.message).toMatch(/certificate at 127\.0\.0\.1:\d+ that is not trusted \(\w+\)\. .*the source's `ca`/);
    expect(other.found.swedish).toContain("certifikat godtas inte");
    expect(other.server.asked).toEqual([]);
  });

  it("with JSON is read by the way to its rows", async () => {
    const rows = { data: { rader: [{ n: 12, a: 7, b: 4, c: "1" }] } };
    const columns = { arenden: "n", "vag-in.ansokan": "a", "vag-in.anmalan": "b", "vag-in.annat": "c" };
    const { found } = await pullFrom(always(JSON.stringify(rows), 200, "application/json"), {
      way: { format: "json", rows: ["data", "rader"] },
      columns,
    });
    expect(found).toMatchObject({ figures: FIGURES });
  });

  it("is asked with the period's days in the query, and with credentials from the environment", async () => {
    const { server } = await pullFrom(always(GOOD), {
      way: {
        query: { from: "{firstDay}", till: "{lastDay}", vad: "{period} & mer" },
        credentials: { kind: "bearer", token: "TRESERVA_TOKEN" },
      },
      environment: { TRESERVA_TOKEN: TOKEN },
    });
    const [request] = server.asked;
    expect(request?.url).toBe("/export?from=2026-10-01&till=2026-12-31&vad=2026-Q4+%26+mer");
    expect(request?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(request?.method).toBe("GET");
  });

  it("on another address of its own is followed there", async () => {
    const { found } = await pullFrom((request, response) => {
      if (request.url === "/ny") response.writeHead(200, { "content-type": "text/csv" }).end(GOOD);
      else response.writeHead(302, { location: "/ny" }).end();
    });
    expect(found).toMatchObject({ figures: FIGURES });
  });
});

describe("a source that answers with something else", () => {
  it.each([
    [401, /does not let us in \(status 401\)\. Correct the credentials/, /släpper inte in oss/],
    [403, /does not let us in \(status 403\)/, /släpper inte in oss/],
    [404, /answered with status 404\. Correct its address/, /ett fel \(404\)/],
    [500, /answered with status 500\. Ask the source's owner/, /ett fel \(500\)/],
  ])("than 200: %i", async (status, english, swedish) => {
    const [en, sv] = await faultOf(always("nej", status));
    expect(en).toMatch(english);
    expect(sv).toMatch(swedish);
  });

  it.each([
    ["says that it is one", "<p>Logga in</p>", "text/html"],
    ["calls itself CSV", "\n<!DOCTYPE html><html><body>Logga in</body></html>", "text/csv"],
  ])("a page to sign in on, which %s", async (_how, body, type) => {
    expect(await faultOf(always(body, 200, type))).toEqual([
      'The source "treserva" answered with a web page, most likely one to sign in on. Correct its address or its credentials.',
      expect.stringContaining("troligen en inloggningssida") as string,
    ]);
  });

  it("a way to another place, which is not followed, and which never sees the credential", async () => {
    const elsewhere = await startSource(always(GOOD));
    servers.push(elsewhere);
    const away: RequestListener = (_request, response) =>
      void response.writeHead(302, { location: `http://127.0.0.1:${elsewhere.port}/` }).end();
    const credentials = { way: { credentials: { kind: "bearer", token: "T_KEY" } as const }, environment: { T_KEY: TOKEN } };
    for (const also of [[], [elsewhere.port]]) {
      const [english] = await faultOf(away, { ...credentials, also });
      expect(english).toMatch(/sends us on to 127\.0\.0\.1:\d+, which is not followed/);
    }
    expect(elsewhere.asked).toEqual([]);
  });

  it("a circle", async () => {
    const [english] = await faultOf((_request, response) => void response.writeHead(302, { location: "/export" }).end());
    expect(english).toMatch(/sends us on to .* not followed/);
  });

  it("a body that never ends: it is cut at the limit of time", async () => {
    const [english, swedish] = await faultOf(
      (_request, response) => {
        response.writeHead(200, { "content-type": "text/csv" });
        const drip = setInterval(() => response.write("1;"), 5);
        response.on("close", () => clearInterval(drip));
      },
      { limitMs: 200 },
    );
    expect(english).toMatch(/no whole answer within 0\.2 seconds/);
    expect(swedish).toBe("Källan svarade inte i tid.");
  });

  it("more than fifty megabytes: it is cut at the limit of size, whether it says so or not", async () => {
    const [said] = await faultOf(
      (_request, response) => void response.writeHead(200, { "content-length": String(60 * 1024 * 1024) }).write("x"),
    );
    const chunk = Buffer.alloc(1024 * 1024, "x");
    const [found] = await faultOf((_request, response) => {
      response.writeHead(200, { "content-type": "text/csv" });
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    });
    for (const english of [said, found]) expect(english).toMatch(/answered with more than 50 MB/);
  });

  it("a certificate that is not trusted", async () => {
    const [english, swedish] = await faultOf(always(GOOD), { over: "https" });
    expect(english).toMatch(/certificate at 127\.0\.0\.1:\d+ that is not trusted \(\w*SELF_SIGNED\w*\).*NODE_EXTRA_CA_CERTS/);
    expect(swedish).toContain("certifikat godtas inte");
  });

  it.each([
    ["a column too few", "Kvartal;Ärenden;Ansökan;Anmälan\n2026-Q4;12;7;4\n", /Kolumnen "Annat" saknas/],
    ["two rows for the quarter", `${GOOD}2026-Q4;13;8;4;1\n`, /finns redan på rad 3/],
    [
      "no row for the quarter",
      "Kvartal;Ärenden;Ansökan;Anmälan;Annat\n2026-Q3;9;9;0;0\n",
      /Svaret har ingen rad för kvartal 4 2026/,
    ],
    ["a number below zero", GOOD.replace("12;", "-12;"), /talet kan inte vara mindre än noll/],
    ["a number and more", GOOD.replace("12;", "-12 Testsson;"), /är inget tal|mindre än noll/],
  ])("%s", async (_what, csv, swedish) => {
    const [english, said] = await faultOf(always(csv));
    expect(said).toMatch(swedish);
    expect(english).toMatch(/gave figures that cannot be taken .* Correct the query or the columns in sources\.yaml\./);
    expect(english + said).not.toContain("Testsson");
  });

  it("bytes that are no text, or JSON that is none", async () => {
    const [english] = await faultOf(always(Buffer.from([0x4b, 0, 0x76, 0, 0, 0xff])));
    expect(english).toMatch(/gave an answer that cannot be read/);
    const [json] = await faultOf(always("{", 200, "application/json"), { way: { format: "json" } });
    expect(json).toMatch(/it is no JSON in UTF-8/);
    const [latin] = await faultOf(always(Buffer.from('[{"n":"\xe5"}]', "latin1")), { way: { format: "json" } });
    expect(latin).toMatch(/it is no JSON in UTF-8/);
  });
});

describe("a source that is not asked", () => {
  it("is away", async () => {
    const { server } = await pullFrom(always(GOOD));
    await server.stop();
    const [english, swedish] = await faultOf(always(GOOD), {
      way: { address: `http://127.0.0.1:${server.port}/` },
      also: [server.port],
    });
    expect(english).toMatch(/does not answer at 127\.0\.0\.1:\d+ \(ECONNREFUSED\)/);
    expect(swedish).toBe("Källan svarar inte just nu.");
  });

  it("is not on the egress list, or lacks its credential", async () => {
    expect((await faultOf(always(GOOD), { way: { address: "http://127.0.0.1:9/" } }))[0]).toMatch(
      /127\.0\.0\.1:9, which is not on the egress list/,
    );
    const without = { way: { credentials: { kind: "basic", user: "T_USER", password: "T_PASSWORD" } as const } };
    expect((await faultOf(always(GOOD), { ...without, environment: { T_USER: "anna" } }))[0]).toMatch(
      /needs the setting T_PASSWORD, which is not set/,
    );
  });

  it("tells nothing of a credential that no header can hold", async () => {
    const [english] = await faultOf(always(GOOD), {
      way: { credentials: { kind: "header", name: "X-Key", value: "T_KEY" } },
      environment: { T_KEY: `${TOKEN}\n` },
    });
    expect(english).toMatch(/does not let us in/);
    expect(english).not.toContain(TOKEN);
  });
});

/** With columns of its own it answers about the period that was asked about; without, its rows say which they are about. */
function periodOr(columns: Source["columns"] | undefined): Pick<Source, "columns" | "periodColumn"> {
  return columns === undefined ? { columns: {}, periodColumn: "Kvartal" } : { columns };
}
