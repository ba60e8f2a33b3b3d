/** One letter as its reader got it. Its secret link is not shown: it belongs to the reader. */
import type { LetterView } from "../../client/views.ts";
import { Page } from "../components/page.tsx";
import { Quotation } from "../components/quotation.tsx";
import { Swedish } from "../components/swedish.tsx";
import { longInstant } from "../dates.ts";
import { wordsOf, type Frame } from "../frame.ts";
import type { LettersWords } from "../messages/letters.ts";
import { lettersPath, occurrencePath } from "../paths.ts";
import { useSwedish } from "../messages/spoken.ts";

export function LetterPage({ frame, letter, nameOf }: { frame: Frame; letter: LetterView; nameOf: (person: string) => string }) {
  const { text } = letter;
  const { letters: words, matters } = wordsOf(frame);
  const reader = nameOf(letter.person);
  const to = letter.standInFor === undefined ? reader : words.standInFor(reader, nameOf(letter.standInFor));
  return (
    <Page title={text.subject} named frame={frame} translated>
      <p class="trail">
        <a href={lettersPath(letter.plan)}>{words.title}</a> › {words.step(letter.step)}
      </p>
      <h1>
        <Swedish>{text.subject}</Swedish>
      </h1>
      <p class="answer">
        {letter.sentAt === undefined
          ? words.goes(to, longInstant(letter.postAt, matters.dates), words.states[letter.state])
          : words.went(to, longInstant(letter.sentAt, matters.dates))}
      </p>
      <LetterText text={text} words={words} />
      {letter.occurrence === undefined ? null : (
        <p>
          <a href={occurrencePath(letter.occurrence)}>{words.seeState}</a>
        </p>
      )}
    </Page>
  );
}

/** As it was sent: letters are in Swedish, whatever the one who looks reads. */
function LetterText({ text, words }: { text: LetterView["text"]; words: LettersWords }) {
  const lang = useSwedish();
  return (
    <section class="letter" aria-label={words.text}>
      {text.paragraphs.map((paragraph) => (
        <p lang={lang}>{paragraph}</p>
      ))}
      {text.quote ? <Quotation section={text.quote.section} text={text.quote.text} /> : null}
      {text.table ? (
        <table class="cards" lang={lang}>
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
        <strong lang={lang}>{text.link.label}</strong> {words.secretLink}
      </p>
      <p lang={lang}>{text.why}</p>
      {text.next === undefined ? null : <p lang={lang}>{text.next}</p>}
      <p lang={lang}>{text.help}</p>
    </section>
  );
}
