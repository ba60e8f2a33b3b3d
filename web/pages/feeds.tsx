/** One's days in one's own calendar: secret addresses to subscribe to, how to, and how to end them. */
import type { FeedView } from "../../client/feeds.ts";
import { counted, sentence } from "../../domain/letters/phrases.ts";
import { Page } from "../components/page.tsx";
import { dayOf, longDate } from "../dates.ts";
import type { Frame } from "../frame.ts";
import { endFeedPath, feedsPath } from "../paths.ts";

export interface FeedsPageProps {
  readonly frame: Frame;
  readonly plan: string;
  readonly feeds: readonly FeedView[];
  /** The address just made: shown now and never again. */
  readonly address: string | undefined;
  readonly refused?: { readonly reason: string; readonly chosen: string } | undefined;
  readonly done?: string | undefined;
}

const DONE: Readonly<Record<string, string>> = {
  skapad: "Adressen är skapad.",
  avslutad: "Prenumerationen är avslutad. Kalendern får inget mer därifrån.",
};

export function FeedsPage({ frame, plan, feeds, address, refused, done }: FeedsPageProps) {
  const flash = done === undefined ? undefined : DONE[done];
  return (
    <Page title="Prenumerera" frame={frame} faulty={refused !== undefined}>
      <h1>Dina datum i din kalender</h1>
      {refused ? (
        <div class="faults" role="alert">
          <h2>Det gick inte</h2>
          <p>{refused.reason}</p>
        </div>
      ) : null}
      {flash === undefined ? null : (
        <p class="flash" role="status">
          <span aria-hidden="true">✓ </span>
          {flash}
        </p>
      )}
      <p class="answer">
        {feeds.length === 0
          ? "Ingen kalender hämtar dina datum."
          : `Du har ${counted(feeds.length, "adress", "adresser")} som en kalender kan hämta dina datum från.`}
      </p>
      {address === undefined ? null : <NewAddress address={address} />}
      <p>
        I kalendern syns vad du ska göra och sista dagen för det, tretton månader framåt. Dagarna gör dig inte upptagen. Inga namn
        och inga rapporter följer med. Mejlen kommer som vanligt.
      </p>
      <form method="post" action={feedsPath(plan)}>
        <fieldset class="field">
          <legend>Vad vill du se?</legend>
          <Choice value="" label="Allt som är mitt" chosen={(refused?.chosen ?? "") === ""} />
          {(frame.person?.roles ?? []).map(({ id, title }) => (
            <Choice value={id} label={`Bara det som hör till rollen ${title}`} chosen={refused?.chosen === id} />
          ))}
        </fieldset>
        <button type="submit" class="primary">
          Skapa en adress
        </button>
      </form>
      {feeds.length === 0 ? null : <Existing plan={plan} feeds={feeds} />}
      <HowTo />
    </Page>
  );
}

function NewAddress({ address }: { address: string }) {
  return (
    <section aria-labelledby="ny">
      <h2 id="ny">Din nya adress</h2>
      <p class="field">
        <label for="adress">Kopiera den nu, den visas inte igen</label>
        <input id="adress" type="text" readonly value={address} autocomplete="off" spellcheck={false} />
      </p>
      <p>
        <a href={address.replace(/^https?:/, "webcal:")}>Öppna den i kalenderprogrammet på den här enheten</a>
      </p>
      <p class="hint">Den som har adressen ser dina datum utan att logga in. Lämna den inte vidare.</p>
    </section>
  );
}

function Choice({ value, label, chosen }: { value: string; label: string; chosen: boolean }) {
  const id = `vad-${value}`;
  return (
    <p class="choice">
      <input type="radio" id={id} name="vad" value={value} checked={chosen} />
      <label for={id}>{label}</label>
    </p>
  );
}

function Existing({ plan, feeds }: { plan: string; feeds: readonly FeedView[] }) {
  return (
    <section aria-labelledby="finns">
      <h2 id="finns">Dina adresser</h2>
      <ul class="lines">
        {feeds.map(({ feed, createdAt, roleTitle, gives }) => {
          const what = roleTitle === undefined ? "Allt som är mitt" : sentence(roleTitle);
          return (
            <li>
              <p>
                <strong>{what}</strong>, skapad {longDate(dayOf(createdAt))}.
                {gives ? "" : " Tom, eftersom du inte längre har rollen."}
              </p>
              <form method="post" action={endFeedPath(plan)}>
                <input type="hidden" name="feed" value={feed} />
                <button type="submit" aria-label={`Avsluta ${what}, skapad ${longDate(dayOf(createdAt))}`}>
                  Avsluta
                </button>
              </form>
            </li>
          );
        })}
      </ul>
      <p class="hint">Har du tappat bort en adress, eller har någon annan fått se den? Avsluta den och skapa en ny.</p>
    </section>
  );
}

function HowTo() {
  return (
    <section aria-labelledby="gor-sa">
      <h2 id="gor-sa">Gör så här</h2>
      <dl class="facts">
        <dt>Outlook</dt>
        <dd>Öppna Kalender och välj Lägg till kalender, Prenumerera från webben. Klistra in adressen.</dd>
        <dt>iPhone</dt>
        <dd>
          Öppna den här sidan i telefonen, skapa en adress och tryck på länken under den. Eller: Inställningar, Kalender, Konton,
          Lägg till konto, Annat, Lägg till kalenderprenumeration.
        </dd>
        <dt>Android</dt>
        <dd>Öppna Google Kalender på en dator. Välj Andra kalendrar, plus, Från webbadress. Sedan syns den i telefonen.</dd>
      </dl>
      <p class="hint">
        Kalendern hämtar nytt när den själv vill, oftast några gånger om dygnet. Ett flyttat datum kan därför dröja; mejlet gäller.
      </p>
    </section>
  );
}
