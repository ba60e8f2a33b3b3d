import { describe, expect, it } from "vitest";
import { keysAsPulled } from "../../../domain/pulls/as-pulled.ts";
import { readAnswer } from "../../../domain/pulls/read-answer.ts";
import type { Source } from "../../../domain/pulls/source.ts";
import type { Table } from "../../../domain/tables/table.ts";
import { PULLING_DUTY } from "./pulling-plan.ts";

const { evidence } = PULLING_DUTY;
const Q4 = { key: "2026-Q4" as never, label: "kvartal 4 2026" };
const COLUMNS = { arenden: "n", "vag-in.ansokan": "a", "vag-in.anmalan": "b", "vag-in.annat": "c" };

function table(...rows: readonly (readonly string[])[]): Table {
  const cells = rows.map((row, index) =>
    row.flatMap((text, column) => (text === "" ? [] : [{ row: index + 1, column: column + 1, text }])),
  );
  return { kind: "csv", sheets: [{ name: "svar", rows: cells.filter((row) => row.length > 0), merges: [] }] };
}
const read = (from: Pick<Source, "columns" | "periodColumn">, ...rows: readonly (readonly string[])[]) =>
  readAnswer(from, evidence, table(...rows), Q4);
const texts = (from: Pick<Source, "columns" | "periodColumn">, ...rows: readonly (readonly string[])[]) =>
  read(from, ...rows).faults.map(({ text }) => text);

describe("an answer", () => {
  it("is read by the heads that the installation names, else by the plan's", () => {
    const { figures } = read(
      { columns: { arenden: "n" }, periodColumn: "kv" },
      ["kv", "n", "Ansökan", "Anmälan", "Annat"],
      ["Q4 2026", "12", "7", "4", "saknas: räknas inte"],
    );
    expect(figures.map(({ key, value }) => [key, value])).toEqual([
      ["arenden", "12"],
      ["vag-in.ansokan", "7"],
      ["vag-in.anmalan", "4"],
      ["vag-in.annat", "saknas: räknas inte"],
    ]);
  });

  it("without a period of its own is one row about the one that was asked about, under whatever title", () => {
    const heads = ["n", "a", "b", "c"];
    expect(read({ columns: COLUMNS }, ["Statistik IFO"], heads, ["12", "7", "4", "1"]).figures).toHaveLength(4);
    expect(texts({ columns: COLUMNS }, heads, ["12", "7", "4", "1"], ["13", "7", "4", "1"])).toEqual([
      expect.stringContaining("finns redan på rad 2") as string,
    ]);
    expect(texts({ columns: COLUMNS }, heads)).toEqual([expect.stringContaining("Svaret har ingen rad") as string]);
  });

  it("whose column is another than thought lets no name out of it", () => {
    const said = texts({ columns: COLUMNS }, ["n", "a", "b", "c"], ["Testsson, Test", "-3 Testsson", "900101-0000", "1"]).join(" ");
    expect(said).toContain("är inget tal");
    expect(said).not.toMatch(/Testsson/);
  });

  it("whose column of periods is another than thought lets no personal number out of it", () => {
    const number = "198001011234";
    const rows = [
      ["kv", "n", "a", "b", "c"],
      [number, "12", "7", "4", "1"],
      ["800101-1234", "12", "7", "4", "1"],
    ];
    const [said = ""] = texts({ columns: COLUMNS, periodColumn: "kv" }, ...rows);
    expect(said).toContain("Svaret har ingen rad");
    expect(said).not.toMatch(/0101/);
  });
});

describe("a report", () => {
  it("has from the source what it left as it was, however it is written", () => {
    const pulled = { arenden: "12", "vag-in.ansokan": "7.0", "vag-in.anmalan": "saknas: nytt system" };
    const reported = {
      arenden: "13",
      "vag-in.ansokan": "7",
      "vag-in.anmalan": "saknas därför att nytt system",
      "vag-in.annat": "1",
    };
    expect([...keysAsPulled(evidence, reported, pulled)]).toEqual(["vag-in.ansokan", "vag-in.anmalan"]);
  });
});
