/** Letters: in the post, sent, failed; and those of the next 60 days. A screenful at a time. */
import type { PostSection, PostView } from "../../client/post-views.ts";
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
  /** Only on the first screenful of what is in the post. */
  readonly coming?: readonly PreviewLetter[];
  readonly filter: { readonly person: string; readonly duty: string };
  readonly nameOf: (person: string) => string;
  /** Not the first screenful. */
  readonly continued: boolean;
}

export function LettersPage(props: LettersPageProps) {
  const { frame, view, coming, nameOf, continued } = props;
  const { section, letters } = view;
  const foreseen = coming?.slice(0, FORESEEN_SHOWN) ?? [];
  const here = SECTIONS[section];
  return (
    <Page title="Utskick" frame={frame} wide>
      <h1>Utskick</h1>
      <p class="answer">{lettersAnswer(view, coming)}</p>
      <Sections {...props} />
      <Filter {...props} />
      <section aria-labelledby="mejl">
        <h2 id="mejl">{here.title}</h2>
        {letters.length === 0 ? (
          <p>{isFiltered(props) ? "Inget mejl stämmer med urvalet." : here.empty}</p>
        ) : (
          <LetterTable rows={letters} caption="Mejl, när, till vem och vad det blev av dem" nameOf={nameOf} />
        )}
        <p class="links">
          {continued ? <a href={hrefOf(props, {})}>Från början</a> : null}{" "}
          {view.older === undefined ? null : <a href={hrefOf(props, { fran: view.older })}>Visa fler</a>}
        </p>
      </section>
      {coming === undefined ? null : (
        <section aria-labelledby="kommer">
          <h2 id="kommer">De närmaste 60 dagarna, om ingen gör något</h2>
          {foreseen.length === 0 ? (
            <p>Inget mer behöver skickas de närmaste 60 dagarna.</p>
          ) : (
            <LetterTable rows={foreseen} caption="Planerade mejl" nameOf={nameOf} />
          )}
          {coming.length > foreseen.length ? <p>Och {coming.length - foreseen.length} till.</p> : null}
        </section>
      )}
    </Page>
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
            aria-current={section === props.view.section ? "page" : undefined}
          >
            {words[section]} ({props.view.counts[section]})
          </a>{" "}
        </>
      ))}
    </nav>
  );
}

function Filter({ frame, plan, view, filter }: LettersPageProps) {
  const form = { prefix: "urval", typed: { till: [filter.person], om: [filter.duty] }, faults: [], commandId: "" };
  return (
    <details open={filter.person !== "" || filter.duty !== ""}>
      <summary>Välj person eller aktivitet</summary>
      <form method="get" action={lettersPath(plan)}>
        <input type="hidden" name="visa" value={SECTIONS[view.section].word} />
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

/** "127 utskick har gått i väg, två kom inte fram. Nästa går måndag 1 mars 2027 kl. 08.00." */
function lettersAnswer({ counts, nextAt }: PostView, coming: readonly PreviewLetter[] | undefined): string {
  const { sent, failed } = counts;
  const gone =
    sent === 0 ? "Inget är skickat än" : sentence(counted(sent, "utskick har gått i väg", "utskick har gått i väg", "neuter"));
  const lost =
    failed === 0
      ? ""
      : `, ${counted(failed, "har inte eller kanske inte kommit fram", "har inte eller kanske inte kommit fram", "neuter")}`;
  const [first] = coming ?? [];
  const next = [nextAt, first?.postAt].filter((at) => at !== undefined).toSorted()[0];
  return `${gone}${lost}.${next === undefined ? "" : ` Nästa går ${longInstant(next)}.`}`;
}
