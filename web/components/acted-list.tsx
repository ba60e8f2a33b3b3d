/** What came of each row of a form with many. */
import type { Child } from "hono/jsx";
import type { Acted } from "../../client/many.ts";
import type { Matters } from "../messages/matters.ts";
import { useWords } from "../messages/spoken.ts";
import { lineTitle } from "./occurrence-list.tsx";
import { Swedish } from "./swedish.tsx";

/** What was saved, and so stands in the ledger; `hrefOf` is absent where a row leads nowhere. */
export function ActedList({ acted, hrefOf }: { acted: readonly Acted[]; hrefOf?: ((occurrence: string) => string) | undefined }) {
  const words = useWords().matters;
  return (
    <ul class="acted">
      {acted.map(({ act, line, result }) => {
        const title = <Swedish>{lineTitle(line)}</Swedish>;
        return (
          <li>
            <span aria-hidden="true">{result?.ok === true ? "✓ " : "! "}</span>
            {hrefOf ? <a href={hrefOf(line.occurrence)}>{title}</a> : title}: {cameOf(act, result, words)}
          </li>
        );
      })}
    </ul>
  );
}

function cameOf(act: Acted["act"], result: Acted["result"], { acted, unanswered }: Matters): Child {
  if (result === undefined) return unanswered(act);
  return result.ok ? acted[act] : <Swedish>{result.reason}</Swedish>;
}
