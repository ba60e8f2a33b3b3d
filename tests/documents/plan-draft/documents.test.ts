import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from "docx";
import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import writeXlsx from "write-excel-file/node";
import { draftPlan } from "../../../documents/plan-draft/draft-plan.ts";
import { findRows } from "../../../documents/plan-draft/read-document.ts";
import { UnreadableFile } from "../../../documents/tables/unreadable.ts";
import { checkDraft } from "./check-draft.ts";

const HEAD = ["Mål", "Åtgärd", "Tidsram", "Ansvarig"];
const ROWS = [
  ["Alla vet", "Utbilda chefer", "Årligen i november", "HR-strateg"],
  ["Alla vet", "Gå skyddsrond", "två gånger per termin", "Rektor och skyddsombud"],
  ["Ingen skadas", "Följa upp tillbud", "varje tertial", "HR strateg"],
];

/** The goal of the first two rows is one merged cell. */
async function docx(head: readonly string[] = HEAD): Promise<Buffer> {
  const cell = (text: string, verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]) =>
    new TableCell({ children: [new Paragraph(text)], ...(verticalMerge === undefined ? {} : { verticalMerge }) });
  const row = (cells: readonly string[], index: number) =>
    new TableRow({
      children: cells.map((text, column) => {
        if (column > 0 || index > 1) return cell(text);
        return index === 0 ? cell(text, VerticalMergeType.RESTART) : cell("", VerticalMergeType.CONTINUE);
      }),
    });
  const table = new Table({ rows: [new TableRow({ children: head.map((text) => cell(text)) }), ...ROWS.map(row)] });
  const file = new Document({
    sections: [{ children: [new Paragraph("Arbetsmiljöplan för Granby"), table, new Paragraph("Planen ses över vartannat år.")] }],
  });
  return Packer.toBuffer(file);
}

async function pdf(): Promise<Buffer> {
  const page = new PDFDocument({ size: "A4", layout: "landscape" });
  const chunks: Buffer[] = [];
  page.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => page.on("end", resolve));
  page.fontSize(11).text("Arbetsmiljöplan för Granby", 50, 50);
  [HEAD, ...ROWS].forEach((cells, index) => {
    cells.forEach((text, column) => page.text(text, 50 + column * 180, 90 + index * 50, { width: 90 }));
  });
  page.end();
  await ended;
  return Buffer.concat(chunks);
}

async function xlsx(): Promise<Buffer> {
  const cells = [HEAD, ...ROWS].map((row, index) =>
    row.map((value, column) =>
      column === 0 && index === 1 ? { value, rowSpan: 2 } : column === 0 && index === 2 ? null : { value },
    ),
  );
  return writeXlsx(cells).toBuffer();
}

const text = (separator: string): Buffer => Buffer.from([HEAD, ...ROWS].map((row) => row.join(separator)).join("\n"));

describe("a plan's document", () => {
  it.each([
    ["plan.docx", docx],
    ["plan.xlsx", xlsx],
    ["plan.pdf", pdf],
    ["plan.csv", async () => Promise.resolve(text(";"))],
    ["-.txt", async () => Promise.resolve(text("\t"))],
    ["windows.txt", async () => Promise.resolve(Buffer.from(text("\t").toString("utf8"), "latin1"))],
  ])("gives the same rows out of %s", async (name, make) => {
    const { rows } = await findRows(await make(), name);
    expect(rows.map(({ goal, title, timeframe, responsible }) => [goal, title, timeframe, responsible])).toEqual(ROWS);
  });

  it("takes a row of one cell all across for a goal, and a row with empty cells for a row", async () => {
    const sheet = [
      ["Åtgärd", "Tidsram", "Ansvarig"],
      [{ value: "Trygga arbetsplatser", columnSpan: 3 }],
      ["Gå rond", "", ""],
      ["", "2026", "Rektor"],
    ];
    const cells = sheet.map((row) => row.map((cell) => (typeof cell === "string" ? (cell === "" ? null : { value: cell }) : cell)));
    const { rows, remarks } = await findRows(await writeXlsx(cells).toBuffer(), "plan.xlsx");
    expect(rows).toMatchObject([{ goal: "Trygga arbetsplatser", title: "Gå rond" }]);
    expect(remarks.join()).toContain("”2026 Rektor” säger inte vad som ska göras");
  });

  it("becomes a draft that check reads without a fault", async () => {
    const plan = draftPlan(await findRows(await docx(), "plan.docx"), { name: "Arbetsmiljö 2026" });
    expect(plan.title).toBe("Arbetsmiljöplan för Granby");
    expect(plan.goals.flatMap(({ actions }) => actions.flatMap(({ duties }) => duties.map(({ cadence }) => cadence)))).toEqual([
      { every: "P1Y", due: { day: -1, month: 11 } },
      { quota: "P6M", min: 2, max: 2, ticked: "P3M" },
      { every: "P4M" },
    ]);
    expect(plan.roles.map(({ id }) => id)).toEqual(expect.arrayContaining(["hr-strateg", "rektor", "skyddsombud"]));
    expect(plan.questions.at(-1)?.question).toContain("vartannat år");
    expect(checkDraft(plan).faults).toEqual([]);
  });

  it("asks who and when where the table has no column for it", async () => {
    const found = await findRows(Buffer.from("Åtgärd\tAnsvarig\nUtbilda chefer\t\nGå rond\tRektor"), "-.txt");
    const plan = draftPlan(found, { name: "plan" });
    const [first] = plan.goals[0]?.actions ?? [];
    expect(first?.question).toContain("Vem ansvarar?");
    expect(first?.duties[0]?.cadence).toHaveProperty("undecided");
    expect(plan.questions.map(({ question }) => question).join()).toContain("ingen kolumn för tid");
    expect(checkDraft(plan).faults).toEqual([]);
  });

  it.each([
    ["no table", "plan.txt", Buffer.from("Bara löpande text."), "no-table"],
    ["a table without headings that say what, when or who", "plan.csv", Buffer.from("a;b\n1;2"), "no-table"],
    ["an empty file", "plan.docx", Buffer.alloc(0), "empty"],
    ["a file of 51 MB", "plan.pdf", Buffer.alloc(51 * 1024 * 1024), "too-large"],
    ["a picture", "plan.png", Buffer.from("x"), "unknown-kind"],
    ["an old Word file", "plan.doc", Buffer.from("x"), "old-format"],
    ["a file with macros", "plan.docm", Buffer.from("x"), "macros"],
    ["a damaged DOCX", "plan.docx", Buffer.from("PK\u0003\u0004 and no more"), "not-a-file-of-its-kind"],
    ["a damaged PDF", "plan.pdf", Buffer.from("%PDF-1.7 and no more"), "not-a-file-of-its-kind"],
    ["bytes that are no text", "plan.txt", Buffer.from([1, 0, 2, 0, 0, 3]), "not-a-file-of-its-kind"],
  ])("is refused where it is %s", async (_, name, bytes, kind) => {
    const refused = await findRows(bytes, name).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnreadableFile);
    expect((refused as UnreadableFile).reason.kind).toBe(kind);
  });

  it("is refused where it swells when unpacked", async () => {
    // A run of 60 MB packs to a few kilobytes.
    const bomb = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("0".repeat(60 * 1024 * 1024))] }] }));
    await expect(findRows(bomb, "plan.docx")).rejects.toMatchObject({ reason: { kind: "swells" } });
  });
});
