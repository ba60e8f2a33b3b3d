/** Where an occurrence stands, as symbol and word. */
import type { OccurrenceStateName } from "../../domain/occurrence/occurrence.ts";
import { shownState, STATE_WORDS } from "../../domain/occurrence/state-words.ts";
import type { ShownState } from "../../domain/occurrence/state-words.ts";
import { useWords } from "../messages/spoken.ts";
import { StateSymbol } from "./state-symbol.tsx";

/** The one badge, of a state as readers tell them apart. */
export function Badge({ shown }: { shown: ShownState }) {
  return (
    <span class={`mark mark-${shown}`}>
      <StateSymbol shown={shown} />
      {"\u00a0"}
      {useWords().matters.states[shown]}
    </span>
  );
}

export function StateMark({ state, late }: { state: OccurrenceStateName; late?: boolean | undefined }) {
  return <Badge shown={shownState(state, late)} />;
}

/** What the calendar promises but nothing has opened yet. */
export function ComingMark() {
  return <Badge shown="planned" />;
}

/** For a duty whose rhythm nobody has decided. */
export function UndecidedMark() {
  return <Badge shown="undecided" />;
}

export function Legend() {
  return (
    <section class="legend" aria-labelledby="legend">
      <h2 id="legend">{useWords().matters.legend}</h2>
      <ul>
        {(Object.keys(STATE_WORDS) as ShownState[]).map((shown) => (
          <li>
            <Badge shown={shown} />
          </li>
        ))}
      </ul>
    </section>
  );
}
