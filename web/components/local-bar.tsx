/** The marked bar of the local stack: whose eyes one looks through, what day it is there, and how to move it. */
import type { Frame, LocalFrame } from "../frame.ts";
import { longDate } from "../dates.ts";

export function LocalBar({ frame, local }: { frame: Frame; local: LocalFrame }) {
  const { person, today } = frame;
  return (
    <aside class="local" aria-label="Lokal provmiljö">
      <div class="column">
        <p>
          <strong>Lokal provmiljö:</strong> {person ? `du tittar som ${person.name}` : "du tittar utan att vara någon"}. Idag i
          provmiljön: <time datetime={today}>{longDate(today)}</time>.{" "}
          {local.running ? <a href={`/tidsresa?tillbaka=${encodeURIComponent(frame.path)}`}>En tidsresa pågår.</a> : null}
        </p>
        <details>
          <summary>Titta som någon annan, res i tiden, öppna inkorgen</summary>
          <Chooser frame={frame} local={local} />
          <Travel frame={frame} local={local} />
          <p class="links">
            <a href={local.tools.inboxUrl}>Inkorgen</a> <a href="/rundtur">Rundturen</a>{" "}
            {local.tools.temporalUiUrl === undefined ? null : <a href={local.tools.temporalUiUrl}>Temporals egen sida</a>}
          </p>
        </details>
      </div>
    </aside>
  );
}

function Chooser({ frame, local }: { frame: Frame; local: LocalFrame }) {
  if (local.persons.length === 0) return null;
  return (
    <form method="post" action="/visa-som" class="row">
      <input type="hidden" name="tillbaka" value={frame.path} />
      <div class="field">
        <label for="visa-som">Visa som</label>
        <select id="visa-som" name="person">
          <option value="">Ingen</option>
          {local.persons.map((person) => (
            <option value={person.id} selected={person.id === frame.person?.id}>
              {person.name}
              {person.roles.length > 0 ? `, ${person.roles.map((role) => role.title).join(", ")}` : ""}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="quiet">
        Byt
      </button>
    </form>
  );
}

const LEAPS = [
  { to: "P1D", label: "+1 dag" },
  { to: "P1W", label: "+1 vecka" },
  { to: "P1M", label: "+1 månad" },
] as const;

function Travel({ frame, local }: { frame: Frame; local: LocalFrame }) {
  if (!local.tools.canTravel) return <p>Tidsresa går inte här. {local.tools.whyNot ?? ""}</p>;
  return (
    <div class="travel">
      <p id="res">
        Res i tiden. Allt som hinner hända däremellan händer på riktigt i provmiljön, och det går inte att resa tillbaka.
      </p>
      <form method="post" action="/tidsresa" class="row" aria-describedby="res">
        <input type="hidden" name="tillbaka" value={frame.path} />
        {LEAPS.map((leap) => (
          <button type="submit" name="till" value={leap.to} class="quiet" disabled={local.running}>
            {leap.label}
          </button>
        ))}
      </form>
      <form method="post" action="/tidsresa" class="row">
        <input type="hidden" name="tillbaka" value={frame.path} />
        <div class="field">
          <label for="res-till">Till och med dagen</label>
          <input type="date" id="res-till" name="till" min={frame.today} required />
        </div>
        <button type="submit" class="quiet" disabled={local.running}>
          Res dit
        </button>
      </form>
    </div>
  );
}
