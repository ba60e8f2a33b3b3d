/** Sources for a stack that is about to start: a web server and a database on loopback, and the file and settings that name them. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PlanToApply } from "../../client/applying.ts";
import { startSource, type SourceServer } from "../activities/sources/source-server.ts";
import { PULLING_PLAN } from "../domain/pulls/pulling-plan.ts";
import { vingaker, type Ground } from "./with-planvakt.ts";

/** Stands in the settings of the stack and nowhere else. */
export const SECRET = "hemlig-nyckel-4711";

export interface GivenSources {
  /** What the web server says: a body, or a status. */
  says: string | number;
  readonly server: SourceServer;
  /** The database that the other duty's figures are selected from. */
  readonly databaseUrl: string;
  readonly stop: () => Promise<void>;
}

/** The quarter's figures as the web server gives them. */
export const csvOf = (cases: number): string => `Antal;Ansökan;Anmälan;Annat\n${cases};${cases - 5};4;1\n`;

/** To be called before the stack starts: its worker reads the file, and the credentials, from its environment. */
export async function giveSources(ground: Ground): Promise<GivenSources> {
  const given: { says: string | number } = { says: csvOf(12) };
  const server = await startSource((request, response) => {
    if (request.headers.authorization !== `Bearer ${SECRET}`) response.writeHead(401).end();
    else if (typeof given.says === "number") response.writeHead(given.says).end();
    else response.writeHead(200, { "content-type": "text/csv" }).end(given.says);
  });
  const { url } = await ground.startDatabase();
  const database = new URL(url);
  const folder = await mkdtemp(join(tmpdir(), "planvakt-sources-"));
  const file = join(folder, "sources.yaml");
  await writeFile(file, sourcesYaml(server.port, database));
  const settings: Readonly<Record<string, string>> = {
    PLANVAKT_SOURCES: file,
    TRESERVA_TOKEN: SECRET,
    RVT_USER: decodeURIComponent(database.username),
    RVT_PASSWORD: decodeURIComponent(database.password),
  };
  Object.assign(process.env, settings);
  return Object.assign(given, {
    server,
    databaseUrl: url,
    stop: async () => {
      for (const name of Object.keys(settings)) Reflect.deleteProperty(process.env, name);
      await server.stop();
      await rm(folder, { recursive: true });
    },
  });
}

function sourcesYaml(port: number, { port: databasePort, pathname }: URL): string {
  return `egress: ["127.0.0.1:${port}", "127.0.0.1:${databasePort}"]
sources:
  - id: treserva
    title: Treserva
    http:
      address: http://127.0.0.1:${port}/export
      query: { from: "{firstDay}", till: "{lastDay}" }
      format: csv
      credentials: { bearer: TRESERVA_TOKEN }
    columns: { arenden: Antal }
  - id: rvt
    title: Relationsvåldsteamets databas
    sql:
      address: postgres://127.0.0.1:${databasePort}${pathname}
      user: RVT_USER
      password: RVT_PASSWORD
      query: |
        select count(*) as arenden, avg(barn)::numeric(3, 2) as andel -- bara antal
        from kontakter where dag between $1 and $2
    columns: { arenden: arenden, barn-i-hemmet: andel }
`;
}

/** Vingåker's quarterly figures alone, each with a source: short, so that a journey is. */
export function pulledPlan(): PlanToApply {
  const items = PULLING_PLAN.items
    .filter(({ id }) => id === "1.6")
    .map((item) => ({
      ...item,
      duties: item.duties.map((duty) =>
        duty.id === "1.6/uppgifter-rvt" ? { ...duty, evidence: { ...duty.evidence, pull: { source: "rvt" } } } : duty,
      ),
    }));
  return { plan: { ...PULLING_PLAN, items }, people: vingaker().people, hash: "pulled" };
}
