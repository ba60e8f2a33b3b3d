/** To who is asked to take over: what, by when, why somebody asks, and that it is theirs only when they say yes. */
import type { LetterText } from "../letter.ts";
import { dueSummary, planQuote, questions, quoted, sentence, theTask } from "../phrases.ts";
import { actLink } from "../primary-link.ts";
import { subjectByDay } from "../subject.ts";
import { whatNext } from "../what-next.ts";
import { type OccurrenceLetterFacts, withNext } from "./occurrence-letter.ts";

export function reassigned({ plan, about }: OccurrenceLetterFacts): LetterText {
  const by = about.said?.byRole ?? "ansvarig chef";
  const letter: LetterText = {
    subject: subjectByDay(about, "Ta över: "),
    summary: dueSummary(about),
    paragraphs: [
      `${sentence(by)} frågar om du kan ta över det här: ${theTask(about)}`,
      ...(about.said?.reason.trim() ? [`Skälet: ${quoted(about.said.reason)}`] : []),
      `Öppna länken och svara ja eller nej. Tills du har svarat ligger ansvaret kvar hos ${about.responsible.title}.`,
    ],
    quote: planQuote(about),
    link: actLink(about, "Svara ja eller nej"),
    // The reader holds another role than the duty's, or none: the request is the reason, not a role.
    why: `Du får det här för att ${by} vill att du tar ansvaret den här gången i stället för ${about.responsible.title}.`,
    help: questions(plan),
  };
  return withNext(letter, whatNext(about.next, about.due));
}
