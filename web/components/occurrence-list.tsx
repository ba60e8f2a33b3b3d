import type { OccurrenceLine } from "../../client/views.ts";
import { sentence } from "../../domain/letters/phrases.ts";
import { ShortDay } from "./dated.tsx";
import { useSwedish, useWords } from "../messages/spoken.ts";
import { StateMark } from "./state-mark.tsx";
import { Swedish } from "./swedish.tsx";

export interface OccurrenceListProps {
  readonly lines: readonly OccurrenceLine[];
  readonly today: string;
  /** Names of the responsible, left out where the reader is not known. */
  readonly names?: boolean;
  /** Where a line leads; undefined where nothing else may be opened. */
  readonly hrefOf?: ((occurrence: string) => string) | undefined;
}

/** What it is, where it stands and when it is due: one card a line. */
export function OccurrenceList({ lines, today, names = true, hrefOf }: OccurrenceListProps) {
  const { matters, occurrence: words } = useWords();
  const lang = useSwedish();
  return (
    <ul class="lines">
      {lines.map((line) => (
        <li>
          <p class="line-title" lang={lang}>
            {hrefOf ? <a href={hrefOf(line.occurrence)}>{lineTitle(line)}</a> : lineTitle(line)}
            <span class="line-item"> {line.item}</span>
          </p>
          <p class="line-facts">
            <StateMark state={line.state} late={line.late} /> <span>{matters.by} </span>
            <ShortDay date={line.due} today={today} />
            {names && line.responsible.length > 0 ? <span> · {line.responsible.join(", ")}</span> : null}
            {line.waitsFor === undefined ? null : <span> · {words.waitsFor(line.waitsFor.name)}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** "Lämna uppgifter, kvartal 4 2026". */
export function lineTitle(line: { readonly title: string; readonly periodLabel: string }): string {
  return line.periodLabel === "" ? line.title : `${line.title}, ${line.periodLabel}`;
}

/** The same under a heading that already says what it is: only which period and where it stands. */
export function OccurrenceStates({ lines, today, names = true, hrefOf }: OccurrenceListProps) {
  const { matters, occurrence: words } = useWords();
  return (
    <ul class="states">
      {lines.map((line) => {
        const period = line.periodLabel === "" ? words.once : <Swedish>{sentence(line.periodLabel)}</Swedish>;
        return (
          <li>
            <StateMark state={line.state} late={line.late} /> {hrefOf ? <a href={hrefOf(line.occurrence)}>{period}</a> : period},{" "}
            {matters.by} <ShortDay date={line.due} today={today} />
            {names && line.responsible.length > 0 ? <span> · {line.responsible.join(", ")}</span> : null}
            {names && line.waitsFor !== undefined ? <span> · {words.waitsFor(line.waitsFor.name)}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
