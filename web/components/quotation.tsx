import { useSwedish, useWords } from "../messages/spoken.ts";
import { Swedish } from "./swedish.tsx";

/** The plan's own words, as they stand, with where they stand. */
export function Quotation({ section, text, label }: { section: string; text: string; label?: string }) {
  const words = useWords().occurrence;
  const where = <Swedish>{section}</Swedish>;
  return (
    <figure class="quotation">
      <blockquote lang={useSwedish()}>
        <p>{text}</p>
      </blockquote>
      <figcaption>{label === undefined ? words.section(where) : words.labelledSection(label, where)}</figcaption>
    </figure>
  );
}

/** Ours, not the plan's; says so. */
export function Reading({ text }: { text: string }) {
  return (
    <p class="reading">
      <span class="reading-tag">{useWords().occurrence.ourReading}</span> <Swedish>{text}</Swedish>
    </p>
  );
}
