import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSources } from "../../config/read-sources.ts";
import { OTHER_ISSUER, UNTRUSTED } from "../activities/sources/untrusted-certificate.ts";

const EXAMPLE = "config/examples/sources.yaml";
const SOUND = readFileSync(EXAMPLE, "utf8");

/** The example with something in it changed. */
function changed(...changes: readonly (readonly [from: string | RegExp, to: string])[]): string {
  const file = join(mkdtempSync(join(tmpdir(), "planvakt-sources-")), "sources.yaml");
  writeFileSync(
    file,
    changes.reduce((text, [from, to]) => text.replace(from, to), SOUND),
  );
  return file;
}

describe("sources.yaml", () => {
  it("gives the places that may be reached and each source, credentials by name only", () => {
    const { egress, sources } = readSources(EXAMPLE);
    expect(egress).toEqual([
      { host: "treserva.kommun.example", port: 443 },
      { host: "statistik.kommun.example", port: 5432 },
    ]);
    expect(sources.map(({ id, way }) => [id, way.kind])).toEqual([
      ["treserva", "http"],
      ["tillbud", "sql"],
    ]);
    expect(sources[0]?.way).toMatchObject({ credentials: { kind: "bearer", token: "TRESERVA_TOKEN" }, rows: [] });
    expect(sources[1]?.way).toMatchObject({ user: "TILLBUD_USER", password: "TILLBUD_PASSWORD" });
  });

  it("gives the certificates of whoever vouches for a source, and refuses a file that holds none or is not there", () => {
    const named = [/title: Treserva\n/, "title: Treserva\n    ca: utfardare.pem\n"] as const;
    const file = changed(named);
    const beside = join(dirname(file), "utfardare.pem");
    expect(() => readSources(file)).toThrow(/certificates of the source "treserva" cannot be read from .*utfardare\.pem: ENOENT/);
    writeFileSync(beside, "no certificate");
    expect(() => readSources(file)).toThrow(/there is no certificate \(PEM\) in it/);
    writeFileSync(beside, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----");
    expect(() => readSources(file)).toThrow(/cannot be read from/);
    writeFileSync(beside, `issuer\n${UNTRUSTED.cert}\n${OTHER_ISSUER}\n`);
    const [treserva, tillbud] = readSources(file).sources;
    expect(treserva?.ca?.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    expect(tillbud?.ca).toBeUndefined();
  });

  it("need not be there where nobody names it", () => {
    expect(readSources(undefined)).toEqual({ egress: [], sources: [] });
    expect(() => readSources("config/no-such-sources.yaml")).toThrow(/There is no such file/);
  });

  it.each([
    ["http to another machine", "https://treserva", "http://treserva", /Expected https/],
    ["a secret in the address", "postgres://", "postgres://anna:hemligt@", /No user and no password stand here/],
    ["a query in the address", "ifo.csv", "ifo.csv?key=hemlig", /without \? and #/],
    [
      "a secret in place of its name",
      "bearer: TRESERVA_TOKEN",
      "bearer: eyJhbGciOi",
      /Expected the name of an environment setting/,
    ],
    [
      "a host that is not listed",
      "treserva.kommun.example:443",
      "kommun.example:443",
      /treserva\.kommun\.example:443 is not on the egress list/,
    ],
    ["an egress of every host", "treserva.kommun.example:443", '"*:443"', /Expected a host and its port/],
    [
      "an egress that is an address",
      "treserva.kommun.example:443",
      "https://treserva.kommun.example",
      /Expected a host and its port/,
    ],
    ["another database", "postgres://", "mysql://", /Expected a PostgreSQL database.*other databases are not read/],
    ["something else than a SELECT", "select count", "delete from x; select count", /Expected one SELECT/],
    ["a parameter too many", "between $1 and $2", "between $1 and $4", /three parameters/],
    ["two with one id", "id: tillbud", "id: treserva", /already there/],
    ["a key that it does not know", "title: Treserva", "titel: Treserva", /titel: Unknown key/],
    [
      "both ways at once",
      "    sql:\n",
      "    http: { address: https://treserva.kommun.example/, format: csv }\n    sql:\n",
      /one of http and sql/,
    ],
    ["CSV with a way to its rows", "format: csv", "format: csv\n      rows: data", /Only JSON has a way/],
  ])("refuses %s, and says why", (_what, from, to, message) => {
    expect(() => readSources(changed([from, to]))).toThrow(message);
  });

  it("tells all faults at once, each with its line, and no value that may be a secret", () => {
    const file = changed(
      ["bearer: TRESERVA_TOKEN", "bearer: eyJhbGciOi"],
      ["select count", "drop table"],
      ["title: Treserva", 'title: ""'],
    );
    const message = (() => {
      try {
        return `read ${readSources(file).sources.length}`;
      } catch (error) {
        return (error as Error).message;
      }
    })();
    expect(message.match(/line \d+/g)).toHaveLength(3);
    expect(message).not.toContain("eyJhbGciOi");
  });

  it("may name this very machine without TLS", () => {
    const here = changed(
      ["treserva.kommun.example:443", "localhost:8080"],
      ["https://treserva.kommun.example/", "http://localhost:8080/"],
    );
    expect(readSources(here).egress[0]).toEqual({ host: "localhost", port: 8080 });
  });
});
