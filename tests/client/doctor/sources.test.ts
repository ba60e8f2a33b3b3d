import { expect, test } from "vitest";
import { examineSources } from "../../../client/doctor/sources.ts";
import { SourceFault } from "../../../domain/pulls/source-fault.ts";
import type { HttpWay, SqlWay } from "../../../domain/pulls/source.ts";
import { PULLING_PLAN } from "../../domain/pulls/pulling-plan.ts";

const CSV: HttpWay = { kind: "http", address: "https://treserva.kommun.example/", query: {}, format: "csv", rows: [] };
const SQL: SqlWay = { kind: "sql", address: "postgres://statistik.kommun.example/x", query: "select 1" };

test("asks each source, and says the cure of one that does not answer", async () => {
  const asked: string[] = [];
  const sources = [
    { id: "treserva", way: CSV },
    { id: "statistik", way: SQL },
  ];
  const ask = (id: string) => {
    asked.push(id);
    return Promise.resolve(
      id === "statistik" ? new SourceFault(id, { kind: "noCredential", setting: "STAT_PASSWORD" }) : undefined,
    );
  };
  expect(await examineSources({ sources, ask }, [PULLING_PLAN])).toEqual([
    { name: "source/treserva", state: "ok", message: "The source answers (CSV)." },
    {
      name: "source/statistik",
      state: "fault",
      message: 'The source "statistik" needs the setting STAT_PASSWORD, which is not set.',
      cure: "Set it in the worker's environment and restart the worker.",
    },
  ]);
  expect(asked).toEqual(["treserva", "statistik"]);
});

test("a source that a plan names and nobody has is a fault, and so is a file that cannot be read", async () => {
  const none = await examineSources({ sources: [], ask: () => Promise.resolve(undefined) }, [PULLING_PLAN]);
  expect(none).toMatchObject([
    { name: "vingaker/sources", state: "fault", message: expect.stringContaining('"treserva"') as string },
  ]);
  expect(await examineSources({ unreadable: "sources.yaml is not right" }, [])).toMatchObject([
    { name: "sources", state: "fault" },
  ]);
});
