/** What was found, as links with the words around it. */
import type { Child } from "hono/jsx";
import type { SearchHit, SearchView } from "../../client/search-view.ts";
import { TextField } from "../components/fields.tsx";
import { Page } from "../components/page.tsx";
import { Swedish } from "../components/swedish.tsx";
import { wordsOf, type Frame } from "../frame.ts";
import type { PlanWords } from "../messages/plan.ts";
import { itemOfDuty, occurrencePath, planPath, searchPath } from "../paths.ts";

const KINDS: readonly SearchHit["kind"][] = ["item", "duty", "role", "occurrence", "note"];

interface SearchPageProps {
  readonly frame: Frame;
  readonly plan: string;
  readonly view: SearchView;
}

export function SearchPage({ frame, plan, view }: SearchPageProps) {
  const form = { prefix: "sida", typed: { q: [view.text] }, faults: [], commandId: "" };
  const { plan: planWords, search } = wordsOf(frame);
  const words = planWords.search;
  const kinds = KINDS.filter((kind) => view.hits.some((hit) => hit.kind === kind));
  return (
    <Page title={search} frame={frame} translated>
      <h1>{search}</h1>
      <p class="answer">{searchAnswer(view, words)}</p>
      <form method="get" action={searchPath(plan)} role="search" aria-label={words.onPage}>
        <TextField form={form} name="q" label={words.label} hint={words.hint} required />
        <button type="submit" class="primary">
          {search}
        </button>
      </form>
      {kinds.map((kind) => (
        <section aria-labelledby={`traff-${kind}`}>
          <h2 id={`traff-${kind}`}>{words.kinds[kind]}</h2>
          <ul class="lines">
            {view.hits
              .filter((hit) => hit.kind === kind)
              .map((hit) => (
                <li>
                  <p class="line-title">
                    <a href={hrefOf(plan, hit)}>
                      <Swedish>{hit.title}</Swedish>
                    </a>
                  </p>
                  {hit.context === "" ? null : (
                    <p class="line-facts">
                      {hit.on === undefined ? "" : `${hit.on}: `}
                      <Swedish>{hit.context}</Swedish>
                    </p>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

function hrefOf(plan: string, { kind, at }: SearchHit): string {
  switch (kind) {
    case "item":
      return `${planPath(plan)}#i-${at}`;
    case "duty":
      return `${planPath(plan)}#i-${itemOfDuty(at)}`;
    case "role":
      return `${searchPath(plan)}?q=${encodeURIComponent(at)}`;
    case "occurrence":
    case "note":
      return occurrencePath(at);
  }
}

function searchAnswer({ text, hits, more }: SearchView, words: PlanWords["search"]): Child {
  if (text === "") return words.begin;
  if (text.length < 2) return words.twoLetters;
  const about = <Swedish>{text}</Swedish>;
  return hits.length === 0 ? words.none(about) : words.found(hits.length, about, more);
}
