import { describe, expect, it } from "vitest";
import { periodKeyIn, readImport } from "../../../domain/figures/read-import.ts";
import type { Evidence } from "../../../domain/plan.ts";
import { readTable } from "../../../documents/tables/read-table.ts";

const evidence: Evidence = {
  figures: [
    { id: "arenden", label: "Ärenden i Treserva", unit: "ärenden", column: "Ärenden" },
    {
      id: "vag",
      label: "Väg in",
      unit: "ärenden",
      kind: "categories",
      categories: [
        { id: "a", label: "ansökan", column: "Ansökan" },
        { id: "b", label: "annat", column: "Annat" },
      ],
    },
  ],
};
const Q4 = { key: "2026-Q4", label: "kvartal 4 2026" };

async function read(text: string, encoding: BufferEncoding = "utf8") {
  return readImport(evidence, await readTable(Buffer.from(text, encoding), "export.csv"), Q4);
}

describe("a file of figures", () => {
  it("gives the figures of its period, wherever its columns stand and whatever stands above them", async () => {
    const { figures, faults, remarks } = await read(
      "Treserva;;;\nKvartal;Annat;Ärenden;Ansökan\n2026 kv 3;1;2;3\nKvartal 4 2026;5;12;7\n",
      "latin1",
    );
    expect(faults).toEqual([]);
    expect(figures.map(({ key, value, at }) => [key, value, at])).toEqual([
      ["arenden", "12", "C4"],
      ["vag.a", "7", "D4"],
      ["vag.b", "5", "B4"],
    ]);
    expect(remarks).toEqual(["Bara raden för kvartal 4 2026 läses. Filen har 1 rader till."]);
  });

  it.each([
    ["no heads", "a;b\n1;2\n", undefined, "Ingen rad med rubriker"],
    ["a missing column", "Kvartal;Ärenden;Annat\n2026-Q4;1;2\n", "A1", '"Ansökan" saknas'],
    [
      "no such quarter",
      "Kvartal;Ärenden;Ansökan;Annat\n2026-Q3;1;2;3\n",
      undefined,
      "ingen rad för kvartal 4 2026. Filen har: 2026-Q3.",
    ],
    ["the quarter twice", "Kvartal;Ärenden;Ansökan;Annat\n2026-Q4;1;2;3\nQ4 2026;1;2;3\n", "A3", "finns redan på rad 2"],
    ["an empty cell", "Kvartal;Ärenden;Ansökan;Annat\n2026-Q4;1;;3\n", "C2", "är tom"],
    ["a negative number", "Kvartal;Ärenden;Ansökan;Annat\n2026-Q4;-1;2;3\n", "B2", "mindre än noll"],
    ["a formula", "Kvartal;Ärenden;Ansökan;Annat\n2026-Q4;=1+1;2;3\n", "B2", "är en formel"],
    ["a column twice", "Kvartal;Ärenden;Ärenden;Ansökan;Annat\n2026-Q4;1;1;2;3\n", "C1", "finns två gånger"],
  ])("with %s is refused, and the place told", async (_, text, at, words) => {
    const { figures, faults } = await read(text);
    expect(figures).toEqual([]);
    expect(faults.map((fault) => fault.at)).toContain(at);
    expect(faults.map((fault) => fault.text).join(" ")).toContain(words);
  });

  it("tells of other quarters that are there twice", async () => {
    const { remarks } = await read("Kvartal;Ärenden;Ansökan;Annat\n2026-Q4;1;2;3\n2026-Q3;1;2;3\n2026-Q3;1;2;3\n");
    expect(remarks.at(-1)).toBe("I filen finns mer än en rad för 2026-Q3.");
  });

  it("takes a number that a spreadsheet keeps as one, and refuses merged cells", () => {
    const cell = (row: number, column: number, text: string, number?: number) => ({
      row,
      column,
      text,
      ...(number === undefined ? {} : { number }),
    });
    const rows = [
      [cell(1, 1, "Period"), cell(1, 2, "Ärenden"), cell(1, 3, "Ansökan"), cell(1, 4, "Annat")],
      [cell(2, 1, "2026-Q4"), cell(2, 2, "0.30000000000000004", 0.1 + 0.2), cell(2, 3, "2", 2), cell(2, 4, "3", 3)],
    ];
    const table = (merges: readonly string[]) => ({ kind: "xlsx" as const, sheets: [{ name: "Blad1", rows, merges }] });
    expect(readImport(evidence, table([]), Q4).figures[0]?.value).toBe("0.3");
    expect(readImport(evidence, table(["B2:B5"]), Q4).faults).toEqual([
      { at: "B2", text: "Cellerna B2:B5 är sammanslagna. Dela upp dem." },
    ]);
  });
});

it.each(["2026-Q4", "Q4 2026", "kvartal 4 2026", "Kv 4, 2026", "2026K4", "2026 kv. 4"])(
  "%s is the fourth quarter of 2026",
  (text) => {
    expect(periodKeyIn(text)).toBe("2026-q4");
  },
);
