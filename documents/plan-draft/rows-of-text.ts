/**
 * The rows of a table that has come down as running text, cell after cell: what copying out of a document leaves. A row is told by its
 * time, which stands alone in a cell, between what is done and who does it.
 */
import { timeAtEnd, timeAtStart } from "../../domain/timeframe/find-times.ts";
import { columnOf } from "./columns.ts";
import { oneLine, type FoundRow, type FoundRows } from "./document.ts";

/** A stretch of text: from where to where. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Finds the rows after each heading that names a column of times and one of responsibles. */
export function rowsOfText(text: string): FoundRows {
  const lines = linesOf(text);
  const heads = lines.flatMap((line, index) => (isHeading(line.words) ? [index] : []));
  const rows: FoundRow[] = [];
  const remarks: string[] = [];
  const [first] = heads;
  heads.forEach((head, order) => {
    const goal = goalAbove(lines, head, order === 0 ? -1 : (heads[order - 1] ?? -1));
    const nextGoal = heads[order + 1] === undefined ? undefined : goalAbove(lines, heads[order + 1] ?? 0, head);
    const end = nextGoal?.line ?? heads[order + 1] ?? lines.length;
    const body = lines.slice(head + 1, end);
    const { found, left } = rowsIn(blocksOf(body), text);
    rows.push(...found.map((row) => (goal === undefined ? row : { goal: goal.words, ...row })));
    if (left.length > 0)
      remarks.push(`Efter tabellens sista rad står text som inte är läst: ”${left[0]?.words.slice(0, 80) ?? ""}”.`);
  });
  const prose = text.slice(0, first === undefined ? text.length : (lines[first]?.from ?? text.length));
  return { rows, text, prose, remarks };
}

function linesOf(text: string): Block[] {
  let from = 0;
  return text.split("\n").map((line) => {
    const block = { from, to: from + line.length, words: line };
    from += line.length + 1;
    return block;
  });
}

/** "Aktivitet/insats Tidsram Ansvariga" in one line; of the words both kinds must be headings. */
function isHeading(line: string): boolean {
  const words = oneLine(line).split(/[\s/|]+/u);
  if (words.length > 8) return false;
  const columns = words.map(columnOf);
  return columns.includes("timeframe") && columns.includes("responsible");
}

/** The goal's words, from their first line to the heading; other headings between are left out. */
function goalAbove(
  lines: readonly Block[],
  head: number,
  after: number,
): { readonly line: number; readonly words: string } | undefined {
  for (let at = head - 1; at > after; at--) {
    if (!/^\s*(del)?mål\b[ :]/iu.test(lines[at]?.words ?? "")) continue;
    const words = lines.slice(at, head).filter(({ words }) => columnOf(words) === undefined || /mål/iu.test(words));
    return { line: at, words: oneLine(words.map((line) => line.words).join(" ")) };
  }
  return undefined;
}

/** Empty lines part cells, and so does a line that begins with a space: a page began there. */
function blocksOf(lines: readonly Block[]): Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const line of lines) {
    if (line.words.trim() === "") {
      open = false;
      continue;
    }
    const last = blocks.at(-1);
    if (open && last !== undefined && !/^\s/u.test(line.words)) {
      blocks[blocks.length - 1] = { from: last.from, to: line.to, words: oneLine(`${last.words} ${line.words}`) };
    } else blocks.push({ ...line, words: oneLine(line.words) });
    open = true;
  }
  return blocks;
}

function rowsIn(blocks: readonly Block[], text: string): { readonly found: readonly FoundRow[]; readonly left: readonly Block[] } {
  const found: FoundRow[] = [];
  let waiting: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) break;
    const [title] = waiting;
    const time = title === undefined ? undefined : timeIn(block.words, waiting.length, blocks[at + 1]?.words);
    if (title === undefined || time === undefined) {
      waiting.push(block);
      continue;
    }
    const activity = oneLine([...waiting.slice(1).map(({ words }) => words), time.before].join(" "));
    let last = block;
    let responsible = time.after;
    if (responsible === "") {
      at += 1;
      last = blocks[at] ?? block;
      responsible = blocks[at]?.words ?? "";
    }
    found.push({
      title: title.words,
      activity: activity === "" ? title.words : activity,
      timeframe: time.words,
      ...(responsible === "" ? {} : { responsible }),
      quote: oneLine(text.slice(title.from, last.to)),
    });
    waiting = [];
  }
  return { found, left: waiting };
}

interface TimeCell {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The time in a cell: all of it, its beginning where the next cell has run into it, or its end where it has run into the one before. */
function timeIn(words: string, waiting: number, next: string | undefined): TimeCell | undefined {
  const start = timeAtStart(words);
  if (start === words) return { before: "", words, after: "" };
  if (waiting >= 2 && start !== undefined) return { before: "", words: start, after: words.slice(start.length).trim() };
  if (next !== undefined && timeAtStart(next) === next) return undefined;
  const end = timeAtEnd(words);
  return end === undefined ? undefined : { before: words.slice(0, words.length - end.length).trim(), words: end, after: "" };
}
