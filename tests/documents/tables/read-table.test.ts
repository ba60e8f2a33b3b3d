import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { readTable } from "../../../documents/tables/read-table.ts";
import { UnreadableFile } from "../../../documents/tables/unreadable.ts";
import { cellName, columnName, type Table } from "../../../domain/tables/table.ts";
import { workbook, zipped } from "./zipped.ts";

const texts = (table: Table) => table.sheets.map(({ rows }) => rows.map((row) => row.map(({ text }) => text)));

async function refused(bytes: Uint8Array, name: string): Promise<string> {
  try {
    await readTable(bytes, name);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason.kind;
    throw error;
  }
  return "read";
}

describe("a CSV", () => {
  it("is read with a BOM, semicolons, quoted cells and empty rows, each cell in its place", async () => {
    const table = await readTable(Buffer.from('\ufeffKvartal;Ärenden;"Not; om"\r\n\r\n2026-Q4;12,5;"sa ""hej"""\r\n'), "x.csv");
    expect(texts(table)).toEqual([
      [
        ["Kvartal", "Ärenden", "Not; om"],
        ["2026-Q4", "12,5", 'sa "hej"'],
      ],
    ]);
    expect(table).toMatchObject({ kind: "csv", encoding: "utf-8", delimiter: ";" });
    expect(table.sheets[0]?.rows[1]?.map(cellName)).toEqual(["A3", "B3", "C3"]);
  });

  it("is read in Windows-1252 where it is no UTF-8", async () => {
    const table = await readTable(Buffer.from("Barnärenden;Våld\n1;2\n", "latin1"), "x.csv");
    expect(table.encoding).toBe("windows-1252");
    expect(texts(table)[0]?.[0]).toEqual(["Barnärenden", "Våld"]);
  });

  it("is read in UTF-16 where its first bytes say so", async () => {
    const table = await readTable(Buffer.from("\ufeffÅr\tAntal\n2026\t4\n", "utf16le"), "x.txt");
    expect(table).toMatchObject({ encoding: "utf-16", delimiter: "\t" });
    expect(texts(table)[0]).toEqual([
      ["År", "Antal"],
      ["2026", "4"],
    ]);
  });

  it.each([
    [";", "a;b\n1,5;2,5\n"],
    [",", "a,b\n1.5,2.5\n"],
    ["\t", "a\tb\n1,5\t2,5\n"],
  ])("has its separator %j found though commas stand in its numbers", async (delimiter, text) => {
    expect((await readTable(Buffer.from(text), "x.csv")).delimiter).toBe(delimiter);
  });

  it("tells of a formula and does not reckon it", async () => {
    const table = await readTable(Buffer.from("a;b\n=1+1;2\n"), "x.csv");
    expect(table.sheets[0]?.rows[1]?.[0]).toEqual({ row: 2, column: 1, text: "=1+1", formula: "1+1" });
  });

  it.each([
    ["empty", Buffer.alloc(0), "x.csv"],
    ["no-table", Buffer.from("\n\n;;\n"), "x.csv"],
    ["broken-quotes", Buffer.from('a;b\n"1;2\n'), "x.csv"],
    ["not-a-file-of-its-kind", Buffer.from([0x61, 0, 0x62, 1]), "x.csv"],
    ["too-many-cells", Buffer.from("1;2\n".repeat(20_001)), "x.csv"],
    ["too-large", Buffer.alloc(50 * 1024 * 1024 + 1), "x.csv"],
    ["old-format", Buffer.from("x"), "x.xls"],
    ["macros", Buffer.from("x"), "x.xlsm"],
    ["unknown-kind", Buffer.from("x"), "x.exe"],
    ["unknown-kind", Buffer.from("x"), "csv"],
  ])("is refused as %s", async (kind, bytes, name) => {
    expect(await refused(bytes, name)).toBe(kind);
  });
});

describe("an XLSX", () => {
  it("is read as another program wrote it: words, numbers, days, several sheets", async () => {
    const written = await writeXlsxFile([
      {
        sheet: "Uppgifter",
        data: [
          ["Kvartal", null, "Ärenden & annat"],
          ["2026-Q4", null, 12.5],
          [{ value: new Date("2027-03-01T00:00:00Z"), type: Date, format: "yyyy-mm-dd" }],
        ],
      },
      { sheet: "Tom", data: [["en"]] },
    ]).toBuffer();
    const table = await readTable(written, "X.XLSX");
    expect(table.sheets.map(({ name }) => name)).toEqual(["Uppgifter", "Tom"]);
    expect(texts(table)[0]).toEqual([["Kvartal", "Ärenden & annat"], ["2026-Q4", "12.5"], ["2027-03-01"]]);
    expect(table.sheets[0]?.rows[1]?.[1]).toEqual({ row: 2, column: 3, text: "12.5", number: 12.5 });
  });

  it("has its formulas and merged areas told", async () => {
    const table = await readTable(
      workbook(
        `<sheetData><row r="2"><c r="B2"><f>SUM(C2:C9)</f><v>7</v></c><c r="C2" t="str"><f/><v>x</v></c><c r="D2" t="inlineStr"><is><t>Å</t></is></c></row></sheetData>` +
          `<mergeCells><mergeCell ref="B2:B5"/></mergeCells>`,
      ),
      "x.xlsx",
    );
    expect(table.sheets).toEqual([
      {
        name: "Blad & 1",
        merges: ["B2:B5"],
        rows: [
          [
            { row: 2, column: 2, text: "7", number: 7, formula: "SUM(C2:C9)", merged: "B2:B5" },
            { row: 2, column: 3, text: "x", formula: "" },
            { row: 2, column: 4, text: "Å" },
          ],
        ],
      },
    ]);
  });

  const types = `<Types/>`;
  it.each([
    ["not-a-file-of-its-kind", Buffer.from("hej")],
    ["not-a-file-of-its-kind", Buffer.from("PK\u0003\u0004 hej")],
    ["not-a-file-of-its-kind", zipped([{ name: "hej.txt", content: "hej" }])],
    ["old-format", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
    ["encrypted", Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from("EncryptedPackage", "utf16le")])],
    ["encrypted", workbook("", [{ name: "xl/a.xml", content: "a", encrypted: true }])],
    ["macros", workbook("", [{ name: "xl/vbaProject.bin", content: "a" }])],
    [
      "macros",
      zipped([
        { name: "[Content_Types].xml", content: "<Types>vnd.ms-excel.sheet.macroEnabled</Types>" },
        { name: "xl/workbook.xml", content: "" },
      ]),
    ],
    ["unsafe-name", workbook("", [{ name: "../../etc/passwd", content: "a" }])],
    ["unsafe-name", workbook("", [{ name: "/etc/passwd", content: "a" }])],
    ["unsafe-name", workbook("", [{ name: "C:\\windows\\a.xml", content: "a" }])],
    ["too-many-parts", zipped(Array.from({ length: 2_001 }, (_, index) => ({ name: `${index}.xml`, content: types })))],
    ["swells", workbook("", [{ name: "xl/bomb.xml", content: Buffer.alloc(20 * 1024 * 1024) }])],
    [
      "declares-entities",
      workbook("", [{ name: "xl/sharedStrings.xml", content: `<!DOCTYPE a [<!ENTITY b "bb">]><sst>&b;</sst>` }]),
    ],
    ["too-many-cells", workbook(`<sheetData><row r="1"><c r="XFD1048576"><v>1</v></c></row></sheetData>`)],
    ["no-table", workbook(`<sheetData/>`)],
  ])("is refused as %s", async (kind, bytes) => {
    expect(await refused(bytes, "x.xlsx")).toBe(kind);
  });

  it("is refused where a part says that it is small and is not", async () => {
    const lying = workbook("", [{ name: "xl/sharedStrings.xml", content: Buffer.alloc(5 * 1024 * 1024, "a"), claimed: 10 }]);
    expect(await refused(lying, "x.xlsx")).not.toBe("read");
  });

  it.each(["<!--", "<![CDATA[", "<?", "<a '", '<a "', "&#", "<"])(
    "is read in one pass though it repeats %s without end",
    async (piece) => {
      const text = piece.repeat(200_000);
      const bytes = workbook(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>${text}`);
      expect(["read", "swells"]).toContain(await refused(bytes, "x.xlsx"));
    },
  );
});

it("names columns as a spreadsheet does", () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});
