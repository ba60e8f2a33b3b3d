/** Where an occurrence stands, as symbol and word, never colour alone. One legend for all pages. */
import type { OccurrenceStateName } from "../../domain/occurrence/occurrence.ts";
import { never } from "../../domain/planvakt-error.ts";

interface Mark {
  readonly name: string;
  readonly symbol: string;
  readonly word: string;
}

/** Late wins over open: it is the one thing about an open occurrence that matters. */
function markOf(state: OccurrenceStateName, late = false): Mark {
  switch (state) {
    case "planned":
      return { name: "planned", symbol: "○", word: "Kommande" };
    case "backlog":
      return { name: "backlog", symbol: "◇", word: "Att besluta" };
    case "open":
      return late ? { name: "late", symbol: "!", word: "Försenad" } : { name: "open", symbol: "◐", word: "Att göra" };
    case "reported":
      return { name: "reported", symbol: "●", word: "Rapporterad, ej bekräftad" };
    case "confirmed":
      return { name: "confirmed", symbol: "✓", word: "Bekräftad" };
    case "excused":
      return { name: "excused", symbol: "–", word: "Utgår" };
    case "superseded":
      return { name: "superseded", symbol: "↷", word: "Ersatt" };
    default:
      return never(state);
  }
}

/** What the calendar promises but nothing has opened yet. */
export function ComingMark() {
  return <Badge mark={markOf("planned")} />;
}

const UNDECIDED: Mark = { name: "undecided", symbol: "?", word: "Fråga att besluta" };

function Badge({ mark }: { mark: Mark }) {
  return (
    <span class={`mark mark-${mark.name}`}>
      <span class="mark-symbol" aria-hidden="true">
        {mark.symbol}
      </span>
      {"\u00a0"}
      {mark.word}
    </span>
  );
}

export function StateMark({ state, late }: { state: OccurrenceStateName; late?: boolean | undefined }) {
  return <Badge mark={markOf(state, late)} />;
}

/** For a duty whose rhythm nobody has decided. */
export function UndecidedMark() {
  return <Badge mark={UNDECIDED} />;
}

export function Legend() {
  const marks = [
    markOf("planned"),
    markOf("open"),
    markOf("reported"),
    markOf("confirmed"),
    markOf("open", true),
    markOf("excused"),
    markOf("superseded"),
    markOf("backlog"),
    UNDECIDED,
  ];
  return (
    <section class="legend" aria-labelledby="legend">
      <h2 id="legend">Så läser du läget</h2>
      <ul>
        {marks.map((mark) => (
          <li>
            <Badge mark={mark} />
          </li>
        ))}
      </ul>
    </section>
  );
}
