/** The municipality's statement on accessibility, as it stands in its configuration. */
import type { Site } from "../../domain/site.ts";
import { Page } from "../components/page.tsx";
import { longDate } from "../dates.ts";
import type { Frame } from "../frame.ts";

export function AccessibilityPage({ frame, site }: { frame: Frame; site: Site }) {
  const { answer, sections, contact, reviewedOn } = site.accessibility;
  return (
    <Page title="Tillgänglighetsredogörelse" frame={frame}>
      <h1>Tillgänglighetsredogörelse</h1>
      <p class="answer">{answer}</p>
      <p>{site.name} ansvarar för den här webbplatsen.</p>
      {sections.map(({ heading, paragraphs }, index) => (
        <section aria-labelledby={`om-${index}`}>
          <h2 id={`om-${index}`}>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </section>
      ))}
      <section aria-labelledby="kontakt">
        <h2 id="kontakt">Säg till om något är i vägen</h2>
        <p>
          Mejla <a href={`mailto:${contact.email}`}>{contact.email}</a>
          {contact.phone === undefined ? "" : ` eller ring ${contact.phone}`}.
        </p>
      </section>
      <p class="sub">Redogörelsen gicks igenom {longDate(reviewedOn)}.</p>
    </Page>
  );
}
