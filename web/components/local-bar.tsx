/** The marked bar of the local stack: whose eyes one looks through, what day it is there, and how to move it. */
import { wordsOf, type Frame, type LocalFrame } from "../frame.ts";
import { useSwedish } from "../messages/spoken.ts";
import { Swedish } from "./swedish.tsx";

export function LocalBar({ frame, local }: { frame: Frame; local: LocalFrame }) {
  const { person, today } = frame;
  const { local: words, matters } = wordsOf(frame);
  const { bar } = words;
  return (
    <aside class="local" aria-label={bar.name}>
      <div class="column">
        <p>
          <strong>{bar.name}:</strong> {bar.looking(person?.name)}. {bar.today}{" "}
          <time datetime={today}>{matters.dates.long(today)}</time>.{" "}
          {local.running ? <a href={`/tidsresa?tillbaka=${encodeURIComponent(frame.path)}`}>{bar.running}</a> : null}
        </p>
        <details>
          <summary>{bar.open}</summary>
          <Chooser frame={frame} local={local} />
          <Travel frame={frame} local={local} />
          <p class="links">
            <a href={local.tools.inboxUrl}>{bar.inbox}</a> <a href="/rundtur">{bar.tour}</a>{" "}
            {local.tools.temporalUiUrl === undefined ? null : <a href={local.tools.temporalUiUrl}>{bar.temporal}</a>}
          </p>
        </details>
      </div>
    </aside>
  );
}

function Chooser({ frame, local }: { frame: Frame; local: LocalFrame }) {
  if (local.persons.length === 0) return null;
  const { bar } = wordsOf(frame).local;
  return (
    <form method="post" action="/visa-som" class="row">
      <input type="hidden" name="tillbaka" value={frame.path} />
      <div class="field">
        <label for="visa-som">{bar.viewAs}</label>
        <select id="visa-som" name="person">
          <option value="">{bar.nobody}</option>
          {local.persons.map((person) => (
            <option value={person.id} selected={person.id === frame.person?.id} lang={useSwedish()}>
              {person.name}
              {person.roles.length > 0 ? `, ${person.roles.map((role) => role.title).join(", ")}` : ""}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="quiet">
        {bar.change}
      </button>
    </form>
  );
}

const LEAPS = ["P1D", "P1W", "P1M"] as const;

function Travel({ frame, local }: { frame: Frame; local: LocalFrame }) {
  const { bar } = wordsOf(frame).local;
  if (!local.tools.canTravel) {
    return (
      <p>
        {bar.noTravel} <Swedish>{local.tools.whyNot ?? ""}</Swedish>
      </p>
    );
  }
  return (
    <div class="travel">
      <p id="res">{bar.travel}</p>
      <form method="post" action="/tidsresa" class="row" aria-describedby="res">
        <input type="hidden" name="tillbaka" value={frame.path} />
        {LEAPS.map((leap) => (
          <button type="submit" name="till" value={leap} class="quiet" disabled={local.running}>
            {bar.leaps[leap]}
          </button>
        ))}
      </form>
      <form method="post" action="/tidsresa" class="row">
        <input type="hidden" name="tillbaka" value={frame.path} />
        <div class="field">
          <label for="res-till">{bar.untilDay}</label>
          <input type="date" id="res-till" name="till" min={frame.today} required />
        </div>
        <button type="submit" class="quiet" disabled={local.running}>
          {bar.goThere}
        </button>
      </form>
    </div>
  );
}
