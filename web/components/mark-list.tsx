/** Occurrences one below the other: what, how it stands, by when. */
import { useWords } from "../messages/spoken.ts";
import { occurrencePath } from "../paths.ts";
import type { YearMark } from "../wheel/marks.ts";
import { Badge } from "./state-mark.tsx";
import { Swedish } from "./swedish.tsx";

export function MarkList({ marks }: { marks: readonly YearMark[] }) {
  const { matters, year } = useWords();
  return (
    <ul class="lines">
      {marks.map((mark) => (
        <li>
          <p class="line-title">
            <a href={occurrencePath(mark.occurrence)}>
              {mark.label} <Swedish>{mark.title}</Swedish>
            </a>
          </p>
          <p>
            <Badge shown={mark.shown} />, {year.by} {matters.dates.dayAndMonth(mark.due)}
          </p>
        </li>
      ))}
    </ul>
  );
}
