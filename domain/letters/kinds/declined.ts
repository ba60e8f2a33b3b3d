/** To whoever has it: who was asked to take over said no, so it is still theirs. */
import type { LetterText } from "../letter.ts";
import { dueSummary, planQuote, questions, quoted, sentence, theMatter } from "../phrases.ts";
import { actLink, reportLink } from "../primary-link.ts";
import { subjectByDay } from "../subject.ts";
import { longDate } from "../swedish-dates.ts";
import { whatNext } from "../what-next.ts";
import { whyMe } from "../why-me.ts";
import { type OccurrenceLetterFacts, withNext } from "./occurrence-letter.ts";

export function declined({ plan, to, about }: OccurrenceLetterFacts): LetterText {
  const by = about.said?.byRole ?? "den som fick frågan";
  // Also to whoever asked on another's behalf, who does not do it themselves.
  const theirs = to.capacity === "responsible";
  const letter: LetterText = {
    subject: subjectByDay(about, "Tillbaka: "),
    summary: dueSummary(about),
    paragraphs: [
      `${sentence(by)} tackade nej till att ta över ${theMatter(about)}.`,
      ...(about.said?.reason.trim() ? [`Skälet: ${quoted(about.said.reason)}`] : []),
      theirs
        ? `Den är alltså fortfarande din, senast ${longDate(about.due)}.`
        : `Den ligger alltså kvar hos ${about.responsible.title}, senast ${longDate(about.due)}.`,
    ],
    quote: planQuote(about),
    link: theirs ? reportLink(about) : actLink(about, "Se hur det står"),
    why: theirs ? whyMe(to) : "Du får det här för att du frågade om någon annan kunde ta över.",
    help: questions(plan),
  };
  return withNext(letter, whatNext(about.next, about.due));
}
