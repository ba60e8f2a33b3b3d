/** One letter as its reader got it. Its secret link is not shown: it belongs to the reader. */
import type { LetterView } from "../../client/views.ts";
import { Page } from "../components/page.tsx";
import { Quotation } from "../components/quotation.tsx";
import { longInstant } from "../dates.ts";
import type { Frame } from "../frame.ts";
import { lettersPath, occurrencePath } from "../paths.ts";
import { LETTER_STATE, stepWord } from "../words.ts";

export function LetterPage({ frame, letter, nameOf }: { frame: Frame; letter: LetterView; nameOf: (person: string) => string }) {
  const { text } = letter;
  const to =
    nameOf(letter.person) + (letter.standInFor === undefined ? "" : ` (ställföreträdare för ${nameOf(letter.standInFor)})`);
  return (
    <Page title={text.subject} frame={frame}>
      <p class="trail">
        <a href={lettersPath(letter.plan)}>Utskick</a> › {stepWord(letter.step)}
      </p>
      <h1>{text.subject}</h1>
      <p class="answer">
        {letter.sentAt === undefined
          ? `Till ${to}, ${longInstant(letter.postAt)}. ${LETTER_STATE[letter.state]}.`
          : `Skickat till ${to} ${longInstant(letter.sentAt)}.`}
      </p>
      <section class="letter" aria-label="Mejlets text">
        {text.paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        {text.quote ? <Quotation section={text.quote.section} text={text.quote.text} /> : null}
        {text.table ? (
          <table class="cards">
            <thead>
              <tr>
                {text.table.head.map((head) => (
                  <th scope="col">{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {text.table.rows.map((row) => (
                <tr>
                  {row.map((cell, index) => (
                    <td data-head={text.table?.head[index]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
        <p>
          <strong>{text.link.label}</strong> (länk som bara mottagaren har)
        </p>
        <p>{text.why}</p>
        {text.next === undefined ? null : <p>{text.next}</p>}
        <p>{text.help}</p>
      </section>
      {letter.occurrence === undefined ? null : (
        <p>
          <a href={occurrencePath(letter.occurrence)}>Se läget för det här</a>
        </p>
      )}
    </Page>
  );
}
