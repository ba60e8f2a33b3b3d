/** The rows of a document's tables. */
import { columnsOf, type Column, type Columns } from "./columns.ts";
import { oneLine, type FoundRow, type FoundRows, type Piece } from "./document.ts";

/** Finds every row of every table that says what is to be done and when or by whom. */
export function rowsOfTables(pieces: readonly Piece[]): FoundRows {
  const rows: FoundRow[] = [];
  const text: string[] = [];
  const prose: string[] = [];
  const remarks: string[] = [];
  let heading: string | undefined;
  for (const piece of pieces) {
    if (piece.kind === "text") {
      text.push(piece.text);
      prose.push(piece.text);
      if (isGoal(piece.text)) heading = oneLine(piece.text);
      continue;
    }
    text.push(...piece.rows.map((cells) => wordsOf(cells)));
    const at = piece.rows.findIndex((cells) => columnsOf(cells) !== undefined);
    const columns = at < 0 ? undefined : columnsOf(piece.rows[at] ?? []);
    if (columns === undefined) {
      remarks.push(`Tabellen ${nameOf(piece)} har inga rubriker som säger vad som görs och när eller av vem. Den är inte läst.`);
      continue;
    }
    if (!columns.has("timeframe")) remarks.push(`Tabellen ${nameOf(piece)} har ingen kolumn för tid.`);
    if (!columns.has("responsible")) remarks.push(`Tabellen ${nameOf(piece)} har ingen kolumn för ansvarig.`);
    rows.push(...rowsUnder(columns, piece.rows.slice(at + 1), heading, remarks));
  }
  return { rows, text: text.join("\n"), prose: prose.join("\n"), remarks };
}

function nameOf({ name, rows }: Extract<Piece, { readonly kind: "table" }>): string {
  return name ?? `som börjar med ”${oneLine(rows[0]?.find((cell) => cell.trim() !== "") ?? "").slice(0, 40)}”`;
}

/** What could not be used is added to the remarks. */
function rowsUnder(
  columns: Columns,
  rows: readonly (readonly string[])[],
  above: string | undefined,
  remarks: string[],
): FoundRow[] {
  const found: FoundRow[] = [];
  let goal = above;
  for (const cells of rows) {
    const filled = cells.map(oneLine).filter((cell) => cell !== "");
    if (filled.length === 0 || columnsOf(cells) !== undefined) continue;
    const [only] = filled;
    const at = (column: Column): string | undefined => {
      const index = columns.get(column);
      const words = index === undefined ? "" : oneLine(cells[index] ?? "");
      return words === "" ? undefined : words;
    };
    if (only !== undefined && filled.length === 1 && (cells.length === 1 || isGoal(only))) {
      goal = only;
      continue;
    }
    const title = at("title") ?? at("activity") ?? at("goal");
    if (title === undefined) {
      remarks.push(`Raden ”${wordsOf(cells).slice(0, 80)}” säger inte vad som ska göras. Den är inte läst.`);
      continue;
    }
    const own = at("goal") ?? goal;
    const [timeframe, responsible] = [at("timeframe"), at("responsible")];
    found.push({
      ...(own === undefined ? {} : { goal: own }),
      title,
      activity: at("activity") ?? title,
      ...(timeframe === undefined ? {} : { timeframe }),
      ...(responsible === undefined ? {} : { responsible }),
      quote: wordsOf(cells),
    });
  }
  return found;
}

/** A row's words in the order of its cells: what its quotation holds. */
function wordsOf(cells: readonly string[]): string {
  return cells
    .map(oneLine)
    .filter((cell) => cell !== "")
    .join(" ");
}

function isGoal(text: string): boolean {
  return /^(del|effekt|resultat|inriktnings)?mål\b/iu.test(oneLine(text)) && oneLine(text).length > 8;
}
