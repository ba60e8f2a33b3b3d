/** Occurrences one below the other: what, how it stands, by when. */
import { dayAndMonth } from "../../domain/letters/swedish-dates.ts";
import { occurrencePath } from "../paths.ts";
import type { YearMark } from "../wheel/marks.ts";
import { Badge } from "./state-mark.tsx";

export function MarkList({ marks }: { marks: readonly YearMark[] }) {
  return (
    <ul class="lines">
      {marks.map((mark) => (
        <li>
          <p class="line-title">
            <a href={occurrencePath(mark.occurrence)}>
              {mark.label} {mark.title}
            </a>
          </p>
          <p>
            <Badge shown={mark.shown} />, senast {dayAndMonth(mark.due)}
          </p>
        </li>
      ))}
    </ul>
  );
}
