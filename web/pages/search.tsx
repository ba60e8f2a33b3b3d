/** What was found, as links with the words around it. */
import type { SearchHit, SearchView } from "../../client/search-view.ts";
import { counted, sentence } from "../../domain/letters/phrases.ts";
import { TextField } from "../components/fields.tsx";
import { Page } from "../components/page.tsx";
import type { Frame } from "../frame.ts";
import { itemOfDuty, occurrencePath, planPath, searchPath } from "../paths.ts";

const KINDS: Readonly<Record<SearchHit["kind"], string>> = {
  item: "Åtgärder",
  duty: "Aktiviteter",
  role: "Roller",
  occurrence: "Perioder",
  note: "Anteckningar",
};

interface SearchPageProps {
  readonly frame: Frame;
  readonly plan: string;
  readonly view: SearchView;
}

export function SearchPage({ frame, plan, view }: SearchPageProps) {
  const form = { prefix: "sida", typed: { q: [view.text] }, faults: [], commandId: "" };
  const kinds = (Object.keys(KINDS) as SearchHit["kind"][]).filter((kind) => view.hits.some((hit) => hit.kind === kind));
  return (
    <Page title="Sök" frame={frame}>
      <h1>Sök</h1>
      <p class="answer">{searchAnswer(view)}</p>
      <form method="get" action={searchPath(plan)} role="search" aria-label="Sök på sidan">
        <TextField
          form={form}
          name="q"
          label="Sök efter"
          hint="Ord i planen eller i en anteckning, eller en period: kvartal 4 2026."
          required
        />
        <button type="submit" class="primary">
          Sök
        </button>
      </form>
      {kinds.map((kind) => (
        <section aria-labelledby={`traff-${kind}`}>
          <h2 id={`traff-${kind}`}>{KINDS[kind]}</h2>
          <ul class="lines">
            {view.hits
              .filter((hit) => hit.kind === kind)
              .map((hit) => (
                <li>
                  <p class="line-title">
                    <a href={hrefOf(plan, hit)}>{hit.title}</a>
                  </p>
                  {hit.context === "" ? null : (
                    <p class="line-facts">
                      {hit.on === undefined ? "" : `${hit.on}: `}
                      {hit.context}
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

function searchAnswer({ text, hits, more }: SearchView): string {
  if (text === "") return "Skriv det du minns, så letar Planvakt i planen, perioderna och anteckningarna.";
  if (text.length < 2) return "Skriv minst två tecken.";
  if (hits.length === 0) return `Inget hittades om ”${text}”. Pröva ett annat ord, eller en del av det.`;
  return `${sentence(counted(hits.length, "träff", "träffar"))} om ”${text}”${more ? ", och fler finns: skriv ett ord till" : ""}.`;
}
