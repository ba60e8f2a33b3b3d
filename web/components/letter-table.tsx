import type { LetterRow, PreviewLetter } from "../../client/views.ts";
import { shortInstant } from "../dates.ts";
import { letterPath } from "../paths.ts";
import { useSwedish, useWords } from "../messages/spoken.ts";
import { Swedish } from "./swedish.tsx";

export interface LetterTableProps {
  readonly rows: readonly (LetterRow | PreviewLetter)[];
  readonly caption: string;
  readonly nameOf: (person: string) => string;
  /** Behind a mail link a letter's own page is not the reader's to open. */
  readonly linked?: boolean;
}

/** Letters in time order: when, to whom, why, and what became of them. */
export function LetterTable({ rows, caption, nameOf, linked = true }: LetterTableProps) {
  const { letters: words, matters } = useWords();
  return (
    <table class="cards mails">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.to}</th>
          <th scope="col">{words.mail}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <td data-head={words.when} class="num">
              {shortInstant("sentAt" in row ? row.sentAt : row.postAt, matters.dates)}
            </td>
            <td data-head={words.to}>{nameOf(row.person)}</td>
            <td data-head={words.mail}>
              {linked ? <Subject row={row} /> : <Swedish>{row.subject}</Swedish>}
              <span class="sub">{words.step(row.step)}</span>
            </td>
            <td data-head={words.state}>{"state" in row ? words.states[row.state] : words.foreseen}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Subject({ row }: { row: LetterRow | PreviewLetter }) {
  if (!("id" in row)) return <Swedish>{row.subject}</Swedish>;
  return (
    <a href={letterPath(row.plan, row.id)} lang={useSwedish()}>
      {row.subject}
    </a>
  );
}
