/** Letters: in the post, sent, failed; and those of the next 60 days. A screenful at a time. */
import { MOST_COUNTED, type PostSection, type PostView } from "../../client/post-views.ts";
import type { PreviewLetter } from "../../client/views.ts";
import { Select } from "../components/fields.tsx";
import { LetterTable } from "../components/letter-table.tsx";
import { Page } from "../components/page.tsx";
import { longInstant } from "../dates.ts";
import { wordsOf, type Frame } from "../frame.ts";
import type { Messages } from "../messages/messages.ts";
import { useWords } from "../messages/spoken.ts";
import { lettersPath } from "../paths.ts";

/** As long as a screenful of written ones. */
const FORESEEN_SHOWN = 50;

/** Each section's word in an address. */
export const SECTIONS: Readonly<Record<PostSection, string>> = {
  waiting: "i-posten",
  sent: "skickade",
  failed: "misslyckade",
  dropped: "behovdes-inte",
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
  const words = wordsOf(frame);
  return (
    <Page title={words.letters.title} frame={frame} wide translated>
      <h1>{words.letters.title}</h1>
      <p class="answer">{lettersAnswer(view, coming, words)}</p>
      <Sections {...props} />
      <Filter {...props} />
      {coming === undefined ? <Written {...props} /> : <Ahead {...props} coming={coming} />}
    </Page>
  );
}

function Written(props: LettersPageProps) {
  const { view, nameOf, continued } = props;
  const words = useWords().letters;
  const here = words.sections[view.section];
  return (
    <section aria-labelledby="mejl">
      <h2 id="mejl">{here.title}</h2>
      {view.letters.length === 0 ? (
        <p>{isFiltered(props) ? words.noneChosen : here.empty}</p>
      ) : (
        <LetterTable rows={view.letters} caption={words.caption} nameOf={nameOf} />
      )}
      <p class="links">
        {continued ? <a href={hrefOf(props, {})}>{words.fromBeginning}</a> : null}{" "}
        {view.older === undefined ? null : <a href={hrefOf(props, { fran: view.older })}>{words.more}</a>}
      </p>
    </section>
  );
}

function Ahead({ coming, nameOf, ...props }: LettersPageProps & { coming: readonly PreviewLetter[] }) {
  const shown = coming.slice(0, FORESEEN_SHOWN);
  const words = useWords().letters;
  const none = isFiltered({ ...props, nameOf }) ? words.noneChosen : words.noneAhead;
  return (
    <section aria-labelledby="kommer">
      <h2 id="kommer">{words.aheadTitle}</h2>
      {shown.length === 0 ? <p>{none}</p> : <LetterTable rows={shown} caption={words.aheadCaption} nameOf={nameOf} />}
      {coming.length > shown.length ? <p>{words.andMore(coming.length - shown.length)}</p> : null}
    </section>
  );
}

function Sections(props: LettersPageProps) {
  const words = useWords().letters;
  return (
    <nav aria-label={words.which} class="years">
      {(Object.keys(SECTIONS) as PostSection[]).map((section) => (
        <>
          <a
            href={hrefOf(props, { visa: SECTIONS[section] })}
            aria-current={section === props.view.section && props.coming === undefined ? "page" : undefined}
          >
            {words.sections[section].word} ({numbered(props.view.counts[section])})
          </a>{" "}
        </>
      ))}
      <a href={hrefOf(props, { visa: AHEAD })} aria-current={props.coming === undefined ? undefined : "page"}>
        {words.ahead}
      </a>
    </nav>
  );
}

function Filter({ frame, plan, view, filter, coming }: LettersPageProps) {
  const { forms, letters: words } = useWords();
  const form = { prefix: "urval", typed: { till: [filter.person], om: [filter.duty] }, faults: [], commandId: "" };
  return (
    <details open={filter.person !== "" || filter.duty !== ""}>
      <summary>{words.choose}</summary>
      <form method="get" action={lettersPath(plan)}>
        <input type="hidden" name="visa" value={coming === undefined ? SECTIONS[view.section] : AHEAD} />
        <Select
          form={form}
          name="till"
          label={words.to}
          empty={words.everybody}
          asked
          choices={frame.persons.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          form={form}
          name="om"
          label={words.about}
          empty={words.everything}
          asked
          choices={view.duties.map(({ id, title }) => ({ value: id, label: title, named: true }))}
        />
        <button type="submit" class="quiet">
          {forms.show}
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
  const query = new URLSearchParams({ visa: SECTIONS[view.section], till: filter.person, om: filter.duty, ...change });
  for (const name of ["till", "om"]) if (query.get(name) === "") query.delete(name);
  return `${lettersPath(plan)}?${query.toString()}`;
}

/** "2000+" where nobody has counted further. */
function numbered(count: number): string {
  return count > MOST_COUNTED ? `${MOST_COUNTED}+` : String(count);
}

function lettersAnswer({ counts, nextAt }: PostView, coming: readonly PreviewLetter[] | undefined, words: Messages): string {
  const next = [nextAt, coming?.[0]?.postAt].filter((at) => at !== undefined).toSorted()[0];
  return words.letters.answer(counts.sent, counts.failed, next && longInstant(next, words.matters.dates));
}
