/** Before the last day, when nothing has been reported. */
import type { LetterText } from "../letter.ts";
import { dueSummary, notMine, planQuote, theTask } from "../phrases.ts";
import { reportLink } from "../primary-link.ts";
import { subjectByDay } from "../subject.ts";
import { whatNext } from "../what-next.ts";
import { whyMe } from "../why-me.ts";
import { quotaMet } from "./quota-met.ts";
import { type OccurrenceLetterFacts, withNext } from "./occurrence-letter.ts";

/** To the responsible. */
export function reminder({ plan, to, about }: OccurrenceLetterFacts): LetterText {
  const letter: LetterText = {
    subject: subjectByDay(about, "Påminnelse: "),
    summary: dueSummary(about),
    paragraphs: [`En påminnelse, inget är rapporterat än: ${theTask(about)}`, ...quotaMet(about)],
    quote: planQuote(about),
    link: reportLink(about),
    why: whyMe(to),
    help: notMine(plan, to),
  };
  return withNext(letter, whatNext(about.next, about.due, about.further));
}
