/** One's days in one's own calendar: secret addresses to subscribe to, how to, and how to end them. */
import type { Child } from "hono/jsx";
import type { FeedView } from "../../client/feeds.ts";
import { sentence } from "../../domain/letters/phrases.ts";
import { Page } from "../components/page.tsx";
import { Swedish } from "../components/swedish.tsx";
import { dayOf } from "../dates.ts";
import { wordsOf, type Frame } from "../frame.ts";
import { useWords } from "../messages/spoken.ts";
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

export function FeedsPage({ frame, plan, feeds, address, refused, done }: FeedsPageProps) {
  const { feeds: words, forms } = wordsOf(frame);
  const flash = done === "skapad" ? words.made : done === "avslutad" ? words.ended : undefined;
  return (
    <Page title={words.title} frame={frame} faulty={refused !== undefined} translated>
      <h1>{words.heading}</h1>
      {refused ? (
        <div class="faults" role="alert">
          <h2>{forms.refused}</h2>
          <p>
            <Swedish>{refused.reason}</Swedish>
          </p>
        </div>
      ) : null}
      {flash === undefined ? null : (
        <p class="flash" role="status">
          <span aria-hidden="true">✓ </span>
          {flash}
        </p>
      )}
      <p class="answer">{feeds.length === 0 ? words.none : words.answer(feeds.length)}</p>
      {address === undefined ? null : <NewAddress address={address} />}
      <p>{words.what}</p>
      <form method="post" action={feedsPath(plan)}>
        <fieldset class="field">
          <legend>{words.choose}</legend>
          <Choice value="" label={words.all} chosen={(refused?.chosen ?? "") === ""} />
          {(frame.person?.roles ?? []).map(({ id, title }) => (
            <Choice value={id} label={words.role(<Swedish>{title}</Swedish>)} chosen={refused?.chosen === id} />
          ))}
        </fieldset>
        <button type="submit" class="primary">
          {words.make}
        </button>
      </form>
      {feeds.length === 0 ? null : <Existing plan={plan} feeds={feeds} />}
      <HowTo />
    </Page>
  );
}

function NewAddress({ address }: { address: string }) {
  const words = useWords().feeds;
  return (
    <section aria-labelledby="ny">
      <h2 id="ny">{words.fresh}</h2>
      <p class="field">
        <label for="adress">{words.copy}</label>
        <input id="adress" type="text" readonly value={address} autocomplete="off" spellcheck={false} />
      </p>
      <p>
        <a href={address.replace(/^https?:/, "webcal:")}>{words.open}</a>
      </p>
      <p class="hint">{words.secret}</p>
    </section>
  );
}

function Choice({ value, label, chosen }: { value: string; label: Child; chosen: boolean }) {
  const id = `vad-${value}`;
  return (
    <p class="choice">
      <input type="radio" id={id} name="vad" value={value} checked={chosen} />
      <label for={id}>{label}</label>
    </p>
  );
}

function Existing({ plan, feeds }: { plan: string; feeds: readonly FeedView[] }) {
  const { feeds: words, matters } = useWords();
  return (
    <section aria-labelledby="finns">
      <h2 id="finns">{words.yours}</h2>
      <ul class="lines">
        {feeds.map(({ feed, createdAt, roleTitle, gives }) => {
          const what = roleTitle === undefined ? words.all : sentence(roleTitle);
          const day = matters.dates.long(dayOf(createdAt));
          return (
            <li>
              <p>
                <strong>{roleTitle === undefined ? what : <Swedish>{what}</Swedish>}</strong>, {words.madeOn(day)}
                {gives ? "" : ` ${words.empty}`}
              </p>
              <form method="post" action={endFeedPath(plan)}>
                <input type="hidden" name="feed" value={feed} />
                <button type="submit" aria-label={words.endOf(what, day)}>
                  {words.end}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
      <p class="hint">{words.lost}</p>
    </section>
  );
}

function HowTo() {
  const words = useWords().feeds;
  return (
    <section aria-labelledby="gor-sa">
      <h2 id="gor-sa">{words.howTo}</h2>
      <dl class="facts">
        <dt>Outlook</dt>
        <dd>{words.outlook}</dd>
        <dt>iPhone</dt>
        <dd>{words.iphone}</dd>
        <dt>Android</dt>
        <dd>{words.android}</dd>
      </dl>
      <p class="hint">{words.delay}</p>
    </section>
  );
}
