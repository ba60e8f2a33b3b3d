/** The paper as a tagged PDF (PDF/UA-1): the same paper and instant, the same bytes. */
import PDFDocument from "pdfkit";
import type { Paper } from "../paper.ts";
import { drawBlock, drawHeading, drawLines } from "./blocks.ts";
import { layOut, linesOf, rule, SHEET, type Sheets } from "./sheets.ts";
import { RULE, STYLES } from "./styles.ts";

type Element = PDFKit.PDFStructureElement;

/** `at`: what the file's own dates say. Nothing in it comes from a clock. */
export async function writePdf(paper: Paper, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const doc = new PDFDocument({
    pdfVersion: "1.7",
    // pdfkit knows it; its types don't.
    subset: "PDF/UA" as "PDF/A-1",
    tagged: true,
    lang: "sv-SE",
    displayTitle: true,
    bufferPages: true,
    size: "A4",
    margin: 0,
    // No standard font, which would not be embedded: the typeface's files are registered before anything is written.
    font: false as unknown as string,
    info: { Title: paper.title, Author: authorOf(paper), Creator: "Planvakt", Producer: "Planvakt", CreationDate: at, ModDate: at },
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    doc.on("end", resolve).on("error", reject);
  });
  const sheets = layOut(doc);
  const root = doc.struct("Document");
  doc.addStructure(root);
  drawPaper(sheets, root, paper);
  root.end();
  drawMargins(sheets, paper);
  doc.end();
  await ended;
  return withoutCidSet(Buffer.concat(chunks));
}

function drawPaper(sheets: Sheets, root: Element, paper: Paper): void {
  drawLetterhead(sheets, root, paper);
  drawHeading(sheets, root, 1, paper.title);
  for (const section of paper.sections) part(sheets, root, section);
  drawSignatures(sheets, root, paper.signatures);
  for (const appendix of paper.appendices) {
    sheets.begin();
    part(sheets, root, appendix);
  }
}

function part(sheets: Sheets, root: Element, { heading, blocks }: Paper["sections"][number]): void {
  sheets.y += 6;
  sheets.need(64);
  sheets.doc.outline.addItem(heading);
  drawHeading(sheets, root, 2, heading);
  for (const block of blocks) drawBlock(sheets, root, block);
}

/** Whose paper it is to the left, what it is to the right. */
function drawLetterhead(sheets: Sheets, root: Element, paper: Paper): void {
  const { municipality, office, kind, date, dnr, meetingDay, mark, to } = paper;
  const top = sheets.y;
  const right = sheets.left + sheets.width * 0.62;
  const column = sheets.width * 0.38;
  drawLines(sheets, root, "P", linesOf(sheets, municipality, STYLES.municipality, sheets.width * 0.58), STYLES.municipality);
  drawLines(sheets, root, "P", linesOf(sheets, office, STYLES.head, sheets.width * 0.58), STYLES.head);
  const under = sheets.y;
  sheets.y = top + 2;
  drawLines(sheets, root, "P", linesOf(sheets, kind, STYLES.headStrong, column), STYLES.headStrong, right);
  for (const text of [date, dnr === undefined ? "" : `Dnr ${dnr}`, meetingDay === undefined ? "" : `Sammanträde ${meetingDay}`]) {
    if (text !== "") drawLines(sheets, root, "P", linesOf(sheets, text, STYLES.head, column), STYLES.head, right);
  }
  sheets.y = Math.max(sheets.y, under) + 10;
  drawLines(sheets, root, "P", linesOf(sheets, `Till ${to}`, STYLES.head, sheets.width), STYLES.head);
  if (mark !== undefined) drawLines(sheets, root, "P", [mark], STYLES.mark);
  sheets.y += 6;
  rule(sheets, { x: sheets.left, y: sheets.y, width: sheets.width }, RULE);
  sheets.y += 16;
}

/** Roles beside each other, with room to sign above. */
function drawSignatures(sheets: Sheets, root: Element, signatures: readonly string[]): void {
  const style = STYLES.head;
  const width = sheets.width / Math.max(signatures.length, 2);
  sheets.need(40);
  const top = sheets.y + 24;
  for (const [index, text] of signatures.entries()) {
    sheets.y = top;
    drawLines(sheets, root, "P", linesOf(sheets, text, style, width - 12), style, sheets.left + index * width);
  }
}

/** Running heads, feet and numbers, when it is known how many sheets there are. */
function drawMargins(sheets: Sheets, paper: Paper): void {
  const { doc } = sheets;
  const { start, count } = doc.bufferedPageRange();
  const right = sheets.left + sheets.width;
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    doc.markContent("Artifact", { type: "Pagination" });
    if (index > 0) {
      const texts = [paper.mark, paper.municipality, paper.dnr === undefined ? undefined : `dnr ${paper.dnr}`, paper.title];
      const text = texts.filter((one) => one !== undefined).join(" · ");
      const [line = ""] = linesOf(sheets, text, STYLES.running, sheets.width);
      sheets.line(line, STYLES.running, sheets.left, 48);
    }
    const y = SHEET.height - 46;
    const number = `Sida ${index + 1} (${count})`;
    sheets.line(paper.footer, STYLES.foot, sheets.left, y);
    sheets.line(number, STYLES.foot, right - sheets.type.widthOf(number, STYLES.foot), y);
    doc.endMarkedContent();
  }
}

function authorOf({ office, municipality }: Paper): string {
  return `${office}, ${municipality}`;
}

/**
 * pdfkit lists in each font's CIDSet only the letters written, but embeds what accented ones are made of too, and PDF/UA-1 (7.21.4.2) wants
 * a list that is whole or none. It is blanked where it stands: spaces, so that every offset in the file stays right.
 */
function withoutCidSet(bytes: Buffer): Uint8Array<ArrayBuffer> {
  const text = bytes.toString("latin1").replace(/\/CIDSet \d+ 0 R/g, (entry) => " ".repeat(entry.length));
  return new Uint8Array(Buffer.from(text, "latin1"));
}
