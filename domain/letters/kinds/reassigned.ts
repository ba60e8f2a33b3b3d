/** To who is to take over: what, by when, and why somebody asked. */
import type { LetterText } from "../letter.ts";
import { dueSummary, notMine, planQuote, quoted, sentence, theTask } from "../phrases.ts";
import { reportLink } from "../primary-link.ts";
import { subjectByDay } from "../subject.ts";
import { whatNext } from "../what-next.ts";
import { type OccurrenceLetterFacts, withNext } from "./occurrence-letter.ts";

export function reassigned({ plan, about }: OccurrenceLetterFacts): LetterText {
  const by = about.said?.byRole ?? "ansvarig chef";
  const letter: LetterText = {
    subject: subjectByDay(about, "Ta över: "),
    summary: dueSummary(about),
    paragraphs: [
      `${sentence(by)} ber dig ta över det här: ${theTask(about)}`,
      ...(about.said?.reason.trim() ? [`Skälet: ${quoted(about.said.reason)}`] : []),
    ],
    quote: planQuote(about),
    link: reportLink(about),
    // The reader holds another role than the duty's, or none: the request is the reason, not a role.
    why: `Du får det här för att ${by} har gett dig ansvaret den här gången i stället för ${about.responsible.title}.`,
    help: notMine(plan),
  };
  return withNext(letter, whatNext(about.next, about.due));
}
