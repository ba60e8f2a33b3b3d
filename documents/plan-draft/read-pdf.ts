/** Reads a PDF's text by where it stands on the page: columns by the headings' left edges, rows by the space between them. */
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { MOST_BYTES } from "../tables/limits.ts";
import { UnreadableFile } from "../tables/unreadable.ts";
import { columnsOf } from "./columns.ts";
import type { Piece } from "./document.ts";

const MOST_PAGES = 300;

interface Line {
  readonly y: number;
  readonly height: number;
  readonly cells: readonly { readonly x: number; readonly text: string }[];
}

/** @throws UnreadableFile */
export async function readPdf(bytes: Uint8Array): Promise<Piece[]> {
  if (bytes.length > MOST_BYTES) throw new UnreadableFile({ kind: "too-large", megabytes: MOST_BYTES / 1024 / 1024 });
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > MOST_PAGES) throw new UnreadableFile({ kind: "too-many-parts", most: MOST_PAGES });
    const lines: Line[] = [];
    for (let number = 1; number <= document.numPages; number++) lines.push(...(await linesOf(await document.getPage(number))));
    return piecesOf(lines);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const locked = error instanceof Error && error.name === "PasswordException";
    throw new UnreadableFile(locked ? { kind: "encrypted" } : { kind: "not-a-file-of-its-kind", expected: "PDF" }, error);
  } finally {
    await loading.destroy();
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>;

/** The page's lines from the top, each cut where the space between words is wider than a letter or two. */
async function linesOf(page: Page): Promise<Line[]> {
  const { items } = await page.getTextContent();
  const words = items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [, , , , x = 0, y = 0] = item.transform as number[];
    return [{ x, y, text: item.str, width: item.width, height: item.height }];
  });
  words.sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: (typeof words)[] = [];
  for (const word of words) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && Math.abs(row[0].y - word.y) <= Math.max(word.height / 3, 1)) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => {
    row.sort((a, b) => a.x - b.x);
    const cells: { x: number; end: number; text: string }[] = [];
    for (const { x, text, width, height } of row) {
      const last = cells.at(-1);
      if (last !== undefined && x - last.end < height) {
        last.text += x - last.end > height / 10 ? ` ${text}` : text;
        last.end = x + width;
      } else cells.push({ x, end: x + width, text });
    }
    return { y: row[0]?.y ?? 0, height: row[0]?.height ?? 0, cells };
  });
}

function piecesOf(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    if (columnsOf(line.cells.map(({ text }) => text)) === undefined) {
      pieces.push({ kind: "text", text: line.cells.map(({ text }) => text).join(" ") });
      at += 1;
      continue;
    }
    const { rows, next } = tableFrom(lines, at);
    pieces.push({ kind: "table", rows });
    at = next;
  }
  return pieces;
}

/** A row begins where the space above is wider than within rows; a table ends at a line that stands in no column but the first, far below. */
function tableFrom(lines: readonly Line[], head: number): { readonly rows: string[][]; readonly next: number } {
  const heading = lines[head];
  const edges = heading?.cells.map(({ x }) => x) ?? [];
  const rows: string[][] = [heading?.cells.map(({ text }) => text) ?? []];
  const tight = Math.min(...lines.slice(head + 1).flatMap((line, index) => gapAbove(lines, head + 1 + index) ?? []), Infinity);
  let at = head + 1;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || columnsOf(line.cells.map(({ text }) => text)) !== undefined) break;
    const gap = gapAbove(lines, at);
    const begins = at === head + 1 || gap === undefined || gap > tight * 1.3;
    if (begins && gap !== undefined && gap > tight * 4) break;
    const row = begins || rows.length === 1 ? edges.map(() => "") : (rows.at(-1) ?? []);
    if (begins || rows.length === 1) rows.push(row);
    for (const { x, text } of line.cells) {
      const column = Math.max(
        0,
        edges.findLastIndex((edge) => edge <= x + 4),
      );
      row[column] = `${row[column] ?? ""} ${text}`.trim();
    }
  }
  return { rows, next: at };
}

/** From the line above; undefined for a page's first. */
function gapAbove(lines: readonly Line[], at: number): number | undefined {
  const gap = (lines[at - 1]?.y ?? -Infinity) - (lines[at]?.y ?? 0);
  return gap > 0 ? gap : undefined;
}
