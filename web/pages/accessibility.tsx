/** The municipality's statement on accessibility, as it stands in its configuration. */
import type { Site } from "../../domain/site.ts";
import { Page } from "../components/page.tsx";
import { Swedish } from "../components/swedish.tsx";
import { wordsOf, type Frame } from "../frame.ts";

export function AccessibilityPage({ frame, site }: { frame: Frame; site: Site }) {
  const { answer, sections, contact, reviewedOn } = site.accessibility;
  const { matters, plain } = wordsOf(frame);
  const words = plain.accessibility;
  return (
    <Page title={words.title} frame={frame} translated>
      <h1>{words.title}</h1>
      <p class="answer">
        <Swedish>{answer}</Swedish>
      </p>
      <p>{words.responsible(site.name)}</p>
      {sections.map(({ heading, paragraphs }, index) => (
        <section aria-labelledby={`om-${index}`}>
          <h2 id={`om-${index}`}>
            <Swedish>{heading}</Swedish>
          </h2>
          {paragraphs.map((paragraph) => (
            <p>
              <Swedish>{paragraph}</Swedish>
            </p>
          ))}
        </section>
      ))}
      <section aria-labelledby="kontakt">
        <h2 id="kontakt">{words.contact}</h2>
        <p>
          {words.mail} <a href={`mailto:${contact.email}`}>{contact.email}</a>
          {contact.phone === undefined ? "" : words.ring(contact.phone)}.
        </p>
      </section>
      <p class="sub">{words.reviewed(matters.dates.long(reviewedOn))}</p>
    </Page>
  );
}
