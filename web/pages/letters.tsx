/** Every letter: sent, waiting, and foreseen. */
import type { LetterRow, PreviewLetter } from "../../client/views.ts";
import { LetterTable } from "../components/letter-table.tsx";
import { Page } from "../components/page.tsx";
import { counted, sentence } from "../../domain/letters/phrases.ts";
import { dayOf, longInstant } from "../dates.ts";
import type { Frame } from "../frame.ts";
import { lettersPath } from "../paths.ts";

/** A page that prints on a few sheets and loads on a bad line. */
const LETTERS_A_PAGE = 50;

export interface LettersPageProps {
  readonly frame: Frame;
  readonly plan: string;
  readonly letters: readonly LetterRow[];
  readonly coming: readonly PreviewLetter[];
  readonly nameOf: (person: string) => string;
  /** 1 is the newest. */
  readonly sheet: number;
}

const ONGOING: ReadonlySet<LetterRow["state"]> = new Set(["written", "posting", "refused"]);

export function LettersPage({ frame, plan, letters, coming, nameOf, sheet }: LettersPageProps) {
  const waiting = letters.filter((letter) => ONGOING.has(letter.state));
  const past = letters.filter((letter) => !ONGOING.has(letter.state)).toSorted((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));
  const sent = past.filter((letter) => letter.state === "accepted").length;
  const shown = past.slice((sheet - 1) * LETTERS_A_PAGE, sheet * LETTERS_A_PAGE);
  const foreseen = coming.slice(0, LETTERS_A_PAGE);
  const next = [...waiting, ...coming]
    .map((letter) => letter.postAt)
    .filter((at) => dayOf(at) >= frame.today)
    .toSorted()[0];
  return (
    <Page title="Utskick" frame={frame} wide>
      <h1>Utskick</h1>
      <p class="answer">
        {sent === 0
          ? "Inget är skickat än."
          : `${sentence(counted(sent, "utskick har gått i väg", "utskick har gått i väg", "neuter"))}.`}{" "}
        {next === undefined ? "Inget är planerat de närmaste 60 dagarna." : `Nästa går ${longInstant(next)}.`}
      </p>
      {waiting.length === 0 || sheet > 1 ? null : (
        <section aria-labelledby="vantar">
          <h2 id="vantar">Väntar på att skickas</h2>
          <LetterTable rows={waiting} caption="Skrivna mejl" nameOf={nameOf} />
        </section>
      )}
      {foreseen.length === 0 || sheet > 1 ? null : (
        <section aria-labelledby="kommer">
          <h2 id="kommer">De närmaste 60 dagarna, om ingen gör något</h2>
          <LetterTable rows={foreseen} caption="Planerade mejl" nameOf={nameOf} />
          {coming.length > foreseen.length ? <p>Och {coming.length - foreseen.length} till.</p> : null}
        </section>
      )}
      <section aria-labelledby="skickade">
        <h2 id="skickade">Skickade och avslutade, nyast först</h2>
        {shown.length === 0 ? (
          <p>Här visas varje mejl som har gått ut, till vem och när.</p>
        ) : (
          <LetterTable rows={shown} caption="Mejl som har gått ut eller inte behövdes" nameOf={nameOf} />
        )}
        <p class="links">
          {sheet > 1 ? <a href={`${lettersPath(plan)}?sida=${sheet - 1}`}>Nyare</a> : null}{" "}
          {past.length > sheet * LETTERS_A_PAGE ? <a href={`${lettersPath(plan)}?sida=${sheet + 1}`}>Äldre</a> : null}
        </p>
      </section>
    </Page>
  );
}

function timeOf(letter: LetterRow): string {
  return letter.sentAt ?? letter.postAt;
}
