/** What was struck and inserted: marked by lines and not by colour, and said by screen readers. */
import { useSwedish, useWords } from "../messages/spoken.ts";
import { wordDiff } from "../../documents/revision/words.ts";

export function ChangedWords({ before, after }: { before: string; after: string }) {
  const { inserted, struck, end } = useWords().versions;
  return (
    <span class="changed-words" lang={useSwedish()}>
      {wordDiff(before, after).map(({ kind, text }) =>
        kind === "same" ? (
          text
        ) : kind === "inserted" ? (
          <ins>
            <span class="unseen"> {inserted} </span>
            {text}
            <span class="unseen"> ({end}) </span>
          </ins>
        ) : (
          <del>
            <span class="unseen"> {struck} </span>
            {text}
            <span class="unseen"> ({end}) </span>
          </del>
        ),
      )}
    </span>
  );
}
