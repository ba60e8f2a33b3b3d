import type { LetterRow, PreviewLetter } from "../../client/views.ts";
import { shortInstant } from "../dates.ts";
import { letterPath } from "../paths.ts";
import { FORESEEN, LETTER_STATE, stepWord } from "../words.ts";

export interface LetterTableProps {
  readonly rows: readonly (LetterRow | PreviewLetter)[];
  readonly caption: string;
  readonly nameOf: (person: string) => string;
  /** Behind a mail link a letter's own page is not the reader's to open. */
  readonly linked?: boolean;
}

/** Letters in time order: when, to whom, why, and what became of them. */
export function LetterTable({ rows, caption, nameOf, linked = true }: LetterTableProps) {
  return (
    <table class="cards">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">När</th>
          <th scope="col">Till</th>
          <th scope="col">Mejl</th>
          <th scope="col">Läge</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <td data-head="När" class="num">
              {shortInstant("sentAt" in row ? row.sentAt : row.postAt)}
            </td>
            <td data-head="Till">{nameOf(row.person)}</td>
            <td data-head="Mejl">
              {linked ? <Subject row={row} /> : row.subject}
              <span class="sub">{stepWord(row.step)}</span>
            </td>
            <td data-head="Läge">{"state" in row ? LETTER_STATE[row.state] : FORESEEN}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Subject({ row }: { row: LetterRow | PreviewLetter }) {
  if ("id" in row) return <a href={letterPath(row.plan, row.id)}>{row.subject}</a>;
  return <>{row.subject}</>;
}
