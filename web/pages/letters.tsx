/** Letters: in the post, sent, failed; and those of the next 60 days. A screenful at a time. */
import { MOST_COUNTED, type PostSection, type PostView } from "../../client/post-views.ts";
import type { PreviewLetter } from "../../client/views.ts";
import { counted, sentence } from "../../domain/letters/phrases.ts";
import { Select } from "../components/fields.tsx";
import { LetterTable } from "../components/letter-table.tsx";
import { Page } from "../components/page.tsx";
import { longInstant } from "../dates.ts";
import type { Frame } from "../frame.ts";
import { lettersPath } from "../paths.ts";

/** As long as a screenful of written ones. */
const FORESEEN_SHOWN = 50;

export const SECTIONS: Readonly<Record<PostSection, { readonly word: string; readonly title: string; readonly empty: string }>> = {
  waiting: {
    word: "i-posten",
    title: "I posten, det som går först överst",
    empty: "Inget väntar på att skickas. Mejl skrivs ett par timmar innan de går.",
  },
  sent: { word: "skickade", title: "Skickade, nyast först", empty: "Här visas varje mejl som har gått ut, till vem och när." },
  failed: {
    word: "misslyckade",
    title: "Kom inte fram, eller kanske inte, nyast först",
    empty: "Inget mejl har misslyckats. Här visas det mejlservern avvisar, och det den inte svarar om.",
  },
  dropped: {
    word: "behovdes-inte",
    title: "Behövdes inte, nyast först",
    empty: "Här visas mejl som blev onödiga innan de gick, till exempel för att någon hann rapportera.",
  },
};

export interface LettersPageProps {
  readonly frame: Frame;
  readonly plan: string;
  readonly view: PostView;
  /** Where the next 60 days are asked for. */
  readonly coming?: readonly PreviewLetter[];
  readonly filter: { readonly person: string; readonly duty: string };
  readonly nameOf: (person: string) => string;
  /** Not the first screenful. */
  readonly continued: boolean;
}

/** What the next 60 days are asked for by. */
export const AHEAD = "kommande";

export function LettersPage(props: LettersPageProps) {
  const { frame, view, coming } = props;
  return (
    <Page title="Utskick" frame={frame} wide>
      <h1>Utskick</h1>
      <p class="answer">{lettersAnswer(view, coming)}</p>
      <Sections {...props} />
      <Filter {...props} />
      {coming === undefined ? <Written {...props} /> : <Ahead {...props} coming={coming} />}
    </Page>
  );
}

function Written(props: LettersPageProps) {
  const { view, nameOf, continued } = props;
  const here = SECTIONS[view.section];
  return (
    <section aria-labelledby="mejl">
      <h2 id="mejl">{here.title}</h2>
      {view.letters.length === 0 ? (
        <p>{isFiltered(props) ? "Inget mejl stämmer med urvalet." : here.empty}</p>
      ) : (
        <LetterTable rows={view.letters} caption="Mejl, när, till vem och vad det blev av dem" nameOf={nameOf} />
      )}
      <p class="links">
        {continued ? <a href={hrefOf(props, {})}>Från början</a> : null}{" "}
        {view.older === undefined ? null : <a href={hrefOf(props, { fran: view.older })}>Visa fler</a>}
      </p>
    </section>
  );
}

function Ahead({ coming, nameOf, ...props }: LettersPageProps & { coming: readonly PreviewLetter[] }) {
  const shown = coming.slice(0, FORESEEN_SHOWN);
  const none = isFiltered({ ...props, nameOf })
    ? "Inget mejl stämmer med urvalet."
    : "Inget behöver skickas de närmaste 60 dagarna.";
  return (
    <section aria-labelledby="kommer">
      <h2 id="kommer">De närmaste 60 dagarna, om ingen gör något</h2>
      {shown.length === 0 ? <p>{none}</p> : <LetterTable rows={shown} caption="Planerade mejl" nameOf={nameOf} />}
      {coming.length > shown.length ? (
        <p>Och {coming.length - shown.length} till. Välj en person eller en aktivitet för att se dem.</p>
      ) : null}
    </section>
  );
}

function Sections(props: LettersPageProps) {
  const words: Readonly<Record<PostSection, string>> = {
    waiting: "I posten",
    sent: "Skickade",
    failed: "Misslyckade",
    dropped: "Behövdes inte",
  };
  return (
    <nav aria-label="Vilka utskick" class="years">
      {(Object.keys(SECTIONS) as PostSection[]).map((section) => (
        <>
          <a
            href={hrefOf(props, { visa: SECTIONS[section].word })}
            aria-current={section === props.view.section && props.coming === undefined ? "page" : undefined}
          >
            {words[section]} ({numbered(props.view.counts[section])})
          </a>{" "}
        </>
      ))}
      <a href={hrefOf(props, { visa: AHEAD })} aria-current={props.coming === undefined ? undefined : "page"}>
        De närmaste 60 dagarna
      </a>
    </nav>
  );
}

function Filter({ frame, plan, view, filter, coming }: LettersPageProps) {
  const form = { prefix: "urval", typed: { till: [filter.person], om: [filter.duty] }, faults: [], commandId: "" };
  return (
    <details open={filter.person !== "" || filter.duty !== ""}>
      <summary>Välj person eller aktivitet</summary>
      <form method="get" action={lettersPath(plan)}>
        <input type="hidden" name="visa" value={coming === undefined ? SECTIONS[view.section].word : AHEAD} />
        <Select
          form={form}
          name="till"
          label="Till"
          empty="Alla"
          asked
          choices={frame.persons.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          form={form}
          name="om"
          label="Om"
          empty="Allt"
          asked
          choices={view.duties.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <button type="submit" class="quiet">
          Visa
        </button>
      </form>
    </details>
  );
}

function isFiltered({ filter }: LettersPageProps): boolean {
  return filter.person !== "" || filter.duty !== "";
}

/** The same choice of letters with something changed. */
function hrefOf({ plan, view, filter }: LettersPageProps, change: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams({ visa: SECTIONS[view.section].word, till: filter.person, om: filter.duty, ...change });
  for (const name of ["till", "om"]) if (query.get(name) === "") query.delete(name);
  return `${lettersPath(plan)}?${query.toString()}`;
}

/** "2000+" where nobody has counted further. */
function numbered(count: number): string {
  return count > MOST_COUNTED ? `${MOST_COUNTED}+` : String(count);
}

/** "127 utskick har gått i väg, två kom inte fram. Nästa går måndag 1 mars 2027 kl. 08.00." */
function lettersAnswer({ counts, nextAt }: PostView, coming: readonly PreviewLetter[] | undefined): string {
  const { sent, failed } = counts;
  const gone = sent === 0 ? "Inget är skickat än" : `${letterCount(sent)} har gått i väg`;
  const lost =
    failed === 0 ? "" : `, ${counted(Math.min(failed, MOST_COUNTED), "har", "har", "neuter")} inte eller kanske inte kommit fram`;
  const [first] = coming ?? [];
  const next = [nextAt, first?.postAt].filter((at) => at !== undefined).toSorted()[0];
  return `${gone}${lost}.${next === undefined ? "" : ` Nästa går ${longInstant(next)}.`}`;
}

function letterCount(sent: number): string {
  if (sent > MOST_COUNTED) return `Mer än ${MOST_COUNTED} utskick`;
  return sentence(counted(sent, "utskick", "utskick", "neuter"));
}
