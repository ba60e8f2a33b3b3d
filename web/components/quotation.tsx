import { useSwedish } from "../messages/spoken.ts";

/** The plan's own words, as they stand, with where they stand. */
export function Quotation({ section, text, label }: { section: string; text: string; label?: string }) {
  return (
    <figure class="quotation">
      <blockquote lang={useSwedish()}>
        <p>{text}</p>
      </blockquote>
      <figcaption>{label === undefined ? `Planen, avsnitt ${section}` : `${label}, planens avsnitt ${section}`}</figcaption>
    </figure>
  );
}

/** Ours, not the plan's; says so. */
export function Reading({ text }: { text: string }) {
  return (
    <p class="reading">
      <span class="reading-tag">Vår läsning:</span> {text}
    </p>
  );
}
