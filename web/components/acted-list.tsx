/** What came of each row of a form with many. */
import type { Acted } from "../../client/many.ts";
import { ACT } from "../words.ts";
import { lineTitle } from "./occurrence-list.tsx";

/** What was saved, and so stands in the ledger; `hrefOf` is absent where a row leads nowhere. */
export function ActedList({ acted, hrefOf }: { acted: readonly Acted[]; hrefOf?: ((occurrence: string) => string) | undefined }) {
  return (
    <ul class="acted">
      {acted.map(({ act, line, result }) => {
        const title = lineTitle(line);
        return (
          <li>
            <span aria-hidden="true">{result?.ok === true ? "✓ " : "! "}</span>
            {hrefOf ? <a href={hrefOf(line.occurrence)}>{title}</a> : title}: {cameOf(act, result)}
          </li>
        );
      })}
    </ul>
  );
}

function cameOf(act: Acted["act"], result: Acted["result"]): string {
  if (result === undefined) return `${ACT[act].toLocaleLowerCase("sv")} är skickat, men inget svar har kommit än.`;
  return result.ok ? DONE[act] : result.reason;
}

const DONE: Readonly<Record<Acted["act"], string>> = {
  report: "rapporterad.",
  undo: "rapporten är ångrad.",
  confirm: "bekräftad.",
  return: "komplettering är begärd, och den som rapporterade får ett mejl.",
  postpone: "flyttad.",
  excuse: "utgår.",
  reassign: "frågan är ställd.",
  accept: "övertagen.",
  decline: "tackat nej.",
  comment: "kommenterad.",
};
